import type { Contract } from '../../return/contract';
import type { Entry } from '../../return/entry';
import type { Policy } from '../../return/policy';
import { formatCredits, formatDay, type Credits, type Day } from '../../return/quantities';
import { hasEnded } from '../../return/recovery';
import { shortfallOf } from '../../return/shortfall';
import { targetOf } from '../../return/target';
import { readCredits } from '../../return/typed';
import { finishWords } from '../words/finish';

/** One thing that was asked about a contract, and what was answered. */
export interface AnswerLine {
  readonly asked: string;
  readonly answer: string;
  /** Asked for, and not answered, or not so that it could be read. */
  readonly open: boolean;
}

/** A contract's answers, line by line: what was delivered and, below target, why and what follows; then what else the sheet asks for. */
export function answerLines(contract: Contract, policy: Policy, today: Day): readonly AnswerLine[] {
  return [delivered(contract, policy), ...parts(contract), ...(shortfallOf(contract, policy) ? shortfall(contract, today) : []), ...others(contract)];
}

function delivered(contract: Contract, policy: Policy): AnswerLine {
  const target = targetOf(contract, policy);
  const inWords = (credits: Credits) => (target === undefined ? formatCredits(credits) : finishWords.deliveredOf(formatCredits(credits), formatCredits(target.credits)));
  const { delivered: entry } = contract;
  // A figure that only looks like money may be meant: it is asked about, and never counted.
  if (entry.state === 'unread' && entry.why === 'money' && readCredits(entry.typed).state === 'read') {
    return { asked: finishWords.delivered, answer: finishWords.notCounted(entry.typed), open: false };
  }
  return line(finishWords.delivered, entry, inWords);
}

function parts({ deliveredParts = [] }: Contract): readonly AnswerLine[] {
  const given = deliveredParts.flatMap(({ heading, credits }) => (credits.state === 'read' ? finishWords.part(heading, formatCredits(credits.value)) : []));
  return given.length === 0 ? [] : [{ asked: finishWords.parts, answer: given.join(', '), open: false }];
}

function shortfall(contract: Contract, today: Day): readonly AnswerLine[] {
  const { reason, recoverable, recoveryPlan, recoveryCredits, recoveryDate, raised } = contract;
  const why = line(finishWords.reason, reason, String);
  if (hasEnded(contract, today)) return [why, line(finishWords.raised, raised, yesOrNo)];
  const can = line(finishWords.recoverable, recoverable, yesOrNo);
  if (recoverable.state !== 'read') return [why, can];
  if (!recoverable.value) return [why, can, line(finishWords.whyNot, recoveryPlan, String)];
  const howMany = recoveryCredits && recoveryCredits.state !== 'blank' ? [line(finishWords.putRight, recoveryCredits, formatCredits)] : [];
  return [why, can, line(finishWords.how, recoveryPlan, String), ...howMany, line(finishWords.by, recoveryDate, formatDay)];
}

/** None of it has to be answered; what is not is said all the same, so that nothing is forgotten. */
function others({ others: entries = [] }: Contract): readonly AnswerLine[] {
  return entries.map(({ heading, held, shown }) => ({ asked: heading, answer: held === '' ? finishWords.notProvided : shown, open: false }));
}

function line<T>(asked: string, entry: Entry<T>, inWords: (value: T) => string): AnswerLine {
  if (entry.state === 'read') return { asked, answer: inWords(entry.value), open: false };
  return { asked, answer: entry.state === 'unread' ? finishWords.notRead(entry.typed) : finishWords.notAnswered, open: true };
}

function yesOrNo(yes: boolean): string {
  return yes ? finishWords.yes : finishWords.no;
}
