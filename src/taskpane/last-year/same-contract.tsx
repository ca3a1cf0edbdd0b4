import { useEffect, useId, useRef, useState, type MouseEvent } from 'react';
import type { Match } from '../../return/last-year/match-contracts';
import { namesOf, type Names } from '../../return/last-year/names';
import { useAnnounce } from '../parts/announcer';
import { Button } from '../parts/button';
import { Failed } from '../parts/failed';
import { lastYearWords } from '../words/last-year';
import { deliveredSentence } from './contract-last-year';
import type { LastYearAtHand } from './use-last-year';

interface SameContractsProps {
  readonly atHand: LastYearAtHand;
}

/** The doubtful matches, one after the other, each as a question with what the two years call it. */
export function SameContracts({ atHand: { years, settle } }: SameContractsProps) {
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  const [answered, setAnswered] = useState(0);
  const [failed, setFailed] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [match] = years.doubtful;
  const id = useId();
  // The next question stands where the last one stood: whoever answered is told where they are.
  useEffect(() => {
    if (answered > 0) heading.current?.focus();
  }, [answered]);
  if (!match) return answered > 0 ? <AllSettled /> : null;

  async function answer({ detail }: MouseEvent, asked: Match, same: boolean) {
    // The second press of a double click would answer the next question, unread.
    if (isBusy || detail > 1) return;
    setBusy(true);
    const told = await settle(asked, same);
    setBusy(false);
    setFailed(told);
    setAnswered((before) => before + 1);
    if (told === undefined) announce(same ? lastYearWords.settledSame : lastYearWords.settledOther, 'heard-and-shown');
  }

  return (
    <section className="last-year-part same-contract" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {lastYearWords.same}
      </h2>
      {years.doubtful.length > 1 && <p className="last-year-small">{lastYearWords.left(years.doubtful.length)}</p>}
      <TwoNames now={namesOf(match.thisYear)} before={match.lastYear} />
      <p>{lastYearWords.thenDelivered(deliveredSentence(match.lastYear))}</p>
      <Failed why={failed} />
      <div className="actions">
        <Button idle={isBusy} onClick={(event) => void answer(event, match, true)}>{lastYearWords.yesSame}</Button>
        <Button idle={isBusy} onClick={(event) => void answer(event, match, false)}>{lastYearWords.noOther}</Button>
      </div>
    </section>
  );
}

/** Where the last question stood. */
function AllSettled() {
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <p ref={said} className="last-year-part" tabIndex={-1}>
      {lastYearWords.allSettled}
    </p>
  );
}

/** What the two years call a contract, side by side; where they differ, it is seen at once. */
function TwoNames({ now, before }: { readonly now: Names; readonly before: Names }) {
  const rows = [
    [lastYearWords.reference, now.reference, before.reference],
    [lastYearWords.title, now.title, before.title],
    [lastYearWords.client, now.client, before.client],
  ] as const;
  return (
    <table className="two-names">
      <thead>
        <tr>
          <td />
          <th scope="col">{lastYearWords.thisYear}</th>
          <th scope="col">{lastYearWords.lastYear}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, one, other]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{one ?? lastYearWords.notSaid}</td>
            <td>{other ?? lastYearWords.notSaid}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
