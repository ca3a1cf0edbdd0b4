import { useEffect, useId, useMemo, useRef, type ReactNode } from 'react';
import { Button } from '../parts/button';
import { ArrowRight } from '../parts/icons';
import { Notice } from '../parts/notice';
import { Page } from '../parts/page';
import { contractsWords } from '../words/contracts';
import './contracts.css';
import type { ContractLine, Overview } from './overview';
import { Due, Summary } from './summary';
import { ThingsToCheck } from './things-to-check';

/** Where the list was left: how far it was scrolled, and by which contract. */
export interface LeftAt {
  readonly scroll: number;
  /** Absent where one comes back from no contract. */
  readonly key: string | undefined;
}

interface ContractsScreenProps {
  readonly overview: Overview;
  /** The contract to go on with; undefined where all are complete. */
  readonly next: ContractLine | undefined;
  readonly takesFocus: boolean;
  /** Set where somebody comes back to the list, which then stands as it stood. */
  readonly leftAt: LeftAt | undefined;
  /** What else there is to know or do about the return, between the way on and the list. */
  readonly asides?: ReactNode;
  /** The contracts. */
  readonly list: ReactNode;
  /** What is typed and not saved, where something is: it stands in place of “all complete”. */
  readonly unsaved?: ReactNode;
  /** Somebody confirmed the answers; or did, and they changed since. */
  readonly declared?: 'stands' | 'taken-back' | undefined;
  /** What else there is to go to, at the screen's foot. */
  readonly ways: readonly WayTo[];
  readonly onOpen: (key: string) => void;
  /** To the page with all answers. */
  readonly onFinish: () => void;
}

/** A page that the first screen leads to. */
export interface WayTo {
  readonly label: string;
  readonly onGo: () => void;
}

/** The first screen: whose return, by when, how much of it is done, and what to do next. */
export function ContractsScreen({ overview, next, takesFocus, leftAt, asides, list, unsaved, declared, ways, onOpen, onFinish }: ContractsScreenProps) {
  const { supplier, year, deadline, progress, complete, findingOut, lines, toCheck } = overview;
  const keys = useMemo(() => new Set(lines.map(({ key }) => key)), [lines]);
  useReturnTo(leftAt);
  return (
    <Page heading={supplier ?? contractsWords.headingWithoutSupplier} takesFocus={takesFocus && leftAt?.key === undefined}>
      {year !== undefined && <p className="year">{year}</p>}
      {deadline !== undefined && <Due deadline={deadline} />}
      <Summary progress={progress} complete={complete} findingOut={findingOut} all={lines.length} />
      {declared === 'taken-back' && <TakenBack />}
      {next === undefined ? <AllDone contracts={lines.length} unsaved={unsaved} confirmed={declared === 'stands'} onFinish={onFinish} /> : <Onward next={next} onOpen={onOpen} />}
      <div className="asides">
        <ThingsToCheck findings={toCheck} leadTo={(reference) => (keys.has(reference) ? () => onOpen(reference) : undefined)} />
        {asides}
      </div>
      {list}
      <nav aria-label={contractsWords.ways}>
        <ul className="ways">
          {[...(next === undefined ? [] : [{ label: contractsWords.checkAnswers, onGo: onFinish }]), ...ways].map(({ label, onGo }) => (
            <li key={label}>
              <button type="button" className="link" onClick={onGo}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </Page>
  );
}

function Onward({ next, onOpen }: { readonly next: ContractLine; readonly onOpen: (key: string) => void }) {
  const whichNext = useId();
  return (
    <div className="onward">
      <Button
        look="main"
        size="large"
        after={<ArrowRight />}
        aria-describedby={whichNext}
        onClick={() => onOpen(next.key)}
      >
        {contractsWords.go}
      </Button>
      <p id={whichNext} className="onward-next">
        {contractsWords.next(next.reference || contractsWords.noReference, next.title)}
        {next.standing === 'finding-out' && <span className="onward-left"> {contractsWords.onlyFindingOut}</span>}
      </p>
    </div>
  );
}

interface AllDoneProps extends Pick<ContractsScreenProps, 'unsaved' | 'onFinish'> {
  readonly contracts: number;
  readonly confirmed: boolean;
}

function AllDone({ contracts, unsaved, confirmed, onFinish }: AllDoneProps) {
  return (
    <div className="onward">
      {unsaved || (
        <Notice tone="happy">
          <h2>{contractsWords.allDone(contracts)}</h2>
          <p>{confirmed ? contractsWords.confirmed : contractsWords.allDoneNext}</p>
        </Notice>
      )}
      <Button look="main" size="large" after={<ArrowRight />} onClick={onFinish}>
        {contractsWords.finish}
      </Button>
    </div>
  );
}

function TakenBack() {
  return (
    <div className="onward">
      <Notice tone="attention">
        <p>{contractsWords.takenBack}</p>
      </Notice>
    </div>
  );
}

/** Back in the list: scrolled as it was, with focus on the contract one comes from, or on what the list has instead; else on the heading. */
function useReturnTo(leftAt: LeftAt | undefined): void {
  const atFirst = useRef(leftAt);
  useEffect(() => {
    if (atFirst.current === undefined) return;
    const { scroll, key } = atFirst.current;
    window.scrollTo(0, scroll);
    if (key === undefined) return;
    const row = document.querySelector<HTMLElement>(`[data-contract="${CSS.escape(key)}"]`) ?? document.querySelector<HTMLElement>('[data-instead]') ?? document.querySelector('h1');
    row?.focus({ preventScroll: true });
    if (row !== null && !isInView(row)) row.scrollIntoView({ block: 'center' });
  }, []);
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
