import type { ContractLastYear } from '../../return/last-year/last-year';
import { hasPassed, promiseSentence } from '../../return/last-year/promise';
import { countCredits, formatCredits, type Day } from '../../return/quantities';
import { lastYearWords } from '../words/last-year';

export type Reader = 'supplier' | 'staff';

interface ContractLastYearProps {
  readonly contract: ContractLastYear;
  readonly today: Day;
  readonly reader: Reader;
}

/** What last year's return said of a contract: its credits, what was promised, and, folded, why and how. */
export function AContractLastYear({ contract, today, reader }: ContractLastYearProps) {
  return (
    <>
      <p>{deliveredSentence(contract)}.</p>
      <Promised contract={contract} today={today} reader={reader} />
      <SaidThen contract={contract} reader={reader} />
    </>
  );
}

/** "12 of 16.2 credits delivered". Without a stop at its end. */
export function deliveredSentence({ delivered, typed, target }: ContractLastYear): string {
  if (delivered !== undefined) {
    return target === undefined ? lastYearWords.deliveredNoTarget(countCredits(delivered)) : lastYearWords.delivered(formatCredits(delivered), countCredits(target));
  }
  const due = target && countCredits(target);
  return typed === undefined ? lastYearWords.nothingEntered(due) : lastYearWords.typed(typed, due);
}

/** "You said the missing 4.2 credits would be delivered by 30 June 2024. That day has passed." */
export function Promised({ contract: { promise }, today, reader }: ContractLastYearProps) {
  if (!promise) return null;
  const isStaff = reader === 'staff';
  return (
    <p className="promised">
      {promiseSentence(promise, isStaff ? 'The supplier' : 'You')}
      {hasPassed(promise, today) && ` ${isStaff ? lastYearWords.passed : lastYearWords.passedYou}`}
    </p>
  );
}

function SaidThen({ contract: { reason, promise, whyNot }, reader }: Omit<ContractLastYearProps, 'today'>) {
  const said = [
    [lastYearWords.reason, reason],
    [lastYearWords.plan, promise?.how],
    [lastYearWords.whyNot, whyNot],
  ].filter(([, text]) => text !== undefined);
  if (said.length === 0) return null;
  return (
    <details className="said-then">
      <summary>{reader === 'staff' ? lastYearWords.saidThenStaff : lastYearWords.saidThen}</summary>
      <dl>
        {said.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
