import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Contract } from '../../return/contract';
import type { ContractLastYear } from '../../return/last-year/last-year';
import type { TwoYears } from '../../return/last-year/match-contracts';
import { namesOf } from '../../return/last-year/names';
import type { Day } from '../../return/quantities';
import { lastYearWords } from '../words/last-year';
import { deliveredSentence, Promised, type Reader } from './contract-last-year';
import { nameShown } from './names-shown';

interface TwoYearsProps {
  readonly years: TwoYears;
  readonly today: Day;
  readonly reader: Reader;
  /** Leads to a contract of this year, where there is a screen of it to go to. */
  readonly leadTo?: (contract: Contract) => (() => void) | undefined;
}

/** How the two years compare: what was promised, and which contracts are new or finished. */
export function HowTheyCompare({ years, today, reader, leadTo }: TwoYearsProps) {
  const { matches, fresh, finished } = years;
  const promised = matches
    .filter(({ lastYear: { promise } }) => promise)
    .sort((one, other) => (one.lastYear.promise?.by ?? 0) - (other.lastYear.promise?.by ?? 0));
  return (
    <>
      {promised.length > 0 && (
        <section className="last-year-part">
          <h2>{reader === 'staff' ? lastYearWords.promisesStaff : lastYearWords.promises}</h2>
          <Listed all={promised.length}>
            {(most) =>
              promised.slice(0, most).map(({ thisYear, lastYear }) => (
                <li key={keyOf(thisYear)}>
                  <Named contract={thisYear} onOpen={leadTo?.(thisYear)} />
                  <Promised contract={lastYear} today={today} reader={reader} />
                </li>
              ))
            }
          </Listed>
        </section>
      )}
      <Folded heading={lastYearWords.fresh(fresh.length)} all={fresh.length}>
        {(most) =>
          fresh.slice(0, most).map((contract) => (
            <li key={keyOf(contract)}>
              <Named contract={contract} onOpen={leadTo?.(contract)} />
            </li>
          ))
        }
      </Folded>
      <Folded heading={lastYearWords.finished(finished.length)} all={finished.length}>
        {(most) => finished.slice(0, most).map((contract, at) => <Finished key={at} contract={contract} today={today} reader={reader} />)}
      </Folded>
    </>
  );
}

function Finished(props: { readonly contract: ContractLastYear; readonly today: Day; readonly reader: Reader }) {
  const { contract } = props;
  return (
    <li>
      <span className="last-year-strong">{nameShown(contract)}</span>
      {contract.client !== undefined && <p>{contract.client}</p>}
      <p>{deliveredSentence(contract)}.</p>
      <Promised {...props} />
    </li>
  );
}

function Named({ contract, onOpen }: { readonly contract: Contract; readonly onOpen: (() => void) | undefined }) {
  const name = nameShown(namesOf(contract));
  if (onOpen === undefined) return <span className="last-year-strong">{name}</span>;
  return (
    <button type="button" className="link" data-contract={contract.reference.state === 'read' ? contract.reference.value : undefined} onClick={onOpen}>
      {name}
    </button>
  );
}

function Folded({ heading, all, children }: { readonly heading: string; readonly all: number; readonly children: (most: number) => ReactNode }) {
  if (all === 0) return null;
  return (
    <details className="last-year-fold" open={all <= shownAtFirst / 4}>
      <summary>{heading}</summary>
      <Listed all={all}>{children}</Listed>
    </details>
  );
}

/** Some thousand lines would hold the pane up, and be read by nobody. */
const shownAtFirst = 20;

function Listed({ all, children }: { readonly all: number; readonly children: (most: number) => ReactNode }) {
  const [showsAll, setShowsAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: focus goes to the first line that came in its place.
    const next = showsAll ? list.current?.children[shownAtFirst] : undefined;
    if (!(next instanceof HTMLElement)) return;
    next.tabIndex = -1;
    next.focus();
  }, [showsAll]);
  return (
    <>
      <ul className="last-year-list" ref={list}>{children(showsAll ? all : shownAtFirst)}</ul>
      {!showsAll && all > shownAtFirst && (
        <button type="button" className="link" onClick={() => setShowsAll(true)}>
          {lastYearWords.showAll(all)}
        </button>
      )}
    </>
  );
}

function keyOf({ sheet, row }: Contract): string {
  return `${sheet}!${row}`;
}
