import type { Contract } from '../contract';
import type { Entry } from '../entry';
import { formatCredits, formatDay } from '../formatting';
import { contractRule, type Found, type JudgedContract } from '../judged';
import { planOf } from '../recovery';
import type { Credits } from '../units';
import { anyCellOf, cellsOf, quoted } from '../wording';

/** Below target, Fusion21 needs to know why. (guidance to suppliers: "Below") */
export const reasonMissing = contractRule('reason-missing', 'must-fix', (judged) => {
  const { contract } = judged;
  if (!fallsShort(judged) || contract.reason.state === 'read') return undefined;
  return missing(contract, contract.reason, 'Enter why fewer credits were delivered than the target', 'Reason for shortfall');
});

/** Below target and still running: whether it can be put right. (guidance to suppliers: "as soon as possible") */
export const recoveryMissing = contractRule('recovery-missing', 'must-fix', (judged) => {
  const { contract } = judged;
  const { recoverable } = contract;
  if (!fallsShort(judged) || judged.ended || recoverable.state === 'read') return undefined;
  const ask = `Tell us whether this can be put right before the contract ends${on(contract.end)}`;
  if (recoverable.state !== 'unread') return missing(contract, recoverable, ask, 'Can this be put right?');
  const found = { contracts: [contract], cells: [recoverable.cell], message: `${ask}: yes or no. You entered ${quoted(recoverable.typed)}.` };
  return recoverable.offer === undefined ? found : { ...found, offer: { of: 'yes-or-no', value: recoverable.offer } };
});

/** What can be put right needs a plan, and what cannot needs why not. (the-return.md, "when is a contract complete") */
export const recoveryPlanMissing = contractRule('recovery-plan-missing', 'must-fix', (judged) => {
  const { contract } = judged;
  const { recoverable, recoveryPlan } = contract;
  if (!fallsShort(judged) || judged.ended || recoverable.state !== 'read' || recoveryPlan.state === 'read') return undefined;
  const ask = recoverable.value ? 'Enter how it will be put right' : 'Enter why it cannot be put right';
  return missing(contract, recoveryPlan, ask, 'Recovery plan');
});

/** A plan needs a day by which it is done. (wording-and-mistakes.md, section 7: what, how many, by when, who) */
export const recoveryDateMissing = contractRule('recovery-date-missing', 'must-fix', (judged) => {
  const { contract } = judged;
  const { recoveryDate } = contract;
  if (!willRecover(judged) || (recoveryDate.state !== 'blank' && recoveryDate.state !== 'no-place')) return undefined;
  const limit = contract.end.state === 'read' ? `on or before ${formatDay(contract.end.value)}` : 'like 30 September 2025';
  return missing(contract, recoveryDate, `Enter the date by which it will be put right, ${limit}`, 'Put right by');
});

/** Real days only, and the missing part is named. (GOV.UK Design System: date input) */
export const recoveryDateNotADate = contractRule('recovery-date-not-a-date', 'must-fix', (judged) => {
  const { contract } = judged;
  const { recoveryDate } = contract;
  if (!willRecover(judged) || recoveryDate.state !== 'unread') return undefined;
  const { why, typed, cell, offer } = recoveryDate;
  const needs = why === 'day-missing' ? 'include a day, like' : why === 'year-missing' ? 'include a year, like' : 'be a real date, like';
  const example = contract.end.state === 'read' ? formatDay(contract.end.value) : '30 September 2025';
  const found = { contracts: [contract], cells: [cell], message: `The date by which it will be put right must ${needs} ${example}. You entered ${quoted(typed)}.` };
  return offer === undefined ? found : { ...found, offer: { of: 'day', value: offer } };
});

/** All credits must be delivered by the end of the contract and not after; the last day counts. (guidance to suppliers) */
export const recoveryAfterEnd = contractRule('recovery-after-end', 'must-fix', (judged) => {
  const { contract } = judged;
  const { recoveryDate, end } = contract;
  if (!willRecover(judged) || recoveryDate.state !== 'read' || end.state !== 'read' || recoveryDate.value <= end.value) return undefined;
  const limit = `must be on or before ${formatDay(end.value)}, when the contract ends`;
  const message = `The date by which it will be put right ${limit}. You entered ${formatDay(recoveryDate.value)}.`;
  return { contracts: [contract], cells: cellsOf(recoveryDate), message };
});

/** How many credits are put right need not be said; what is said must be a number. */
export const recoveryCreditsNotANumber = contractRule('recovery-credits-not-a-number', 'must-fix', (judged) => {
  const said = creditsPutRight(judged);
  if (said?.state !== 'unread') return undefined;
  const { typed, cell, offer } = said;
  const found = { contracts: [judged.contract], cells: [cell], message: `How many credits will be put right must be a number, like ${formatCredits(judged.shortfall ?? (3000 as Credits))}. You entered ${quoted(typed)}.` };
  return offer === undefined ? found : { ...found, offer: { of: 'credits', value: offer } };
});

/** No more can be put right than is missing. Fewer can: the rest is then simply not put right. */
export const recoveryCreditsTooMany = contractRule('recovery-credits-too-many', 'must-fix', (judged) => {
  const { contract, shortfall } = judged;
  const said = creditsPutRight(judged);
  if (said?.state !== 'read' || shortfall === undefined || (said.value > 0 && said.value <= shortfall)) return undefined;
  const entered = `You entered ${formatCredits(said.value)}.`;
  const message =
    said.value > 0
      ? `How many credits will be put right must be ${formatCredits(shortfall)} or fewer: no more are missing. ${entered}`
      : `How many credits will be put right must be more than 0. ${entered} If none can be, answer no.`;
  return { contracts: [contract], cells: [said.cell], message };
});

/** An ended contract cannot recover: its shortfall is raised with Fusion21. (the-return.md, "when is a contract complete") */
export const recoveryEnded = contractRule('recovery-ended', 'must-fix', (judged) => {
  const { contract } = judged;
  const { raised, end } = contract;
  if (!fallsShort(judged) || !judged.ended || (raised.state === 'read' && raised.value)) return undefined;
  const ended = `This contract ended${on(end)}, so its shortfall can no longer be put right.`;
  const message = raised.state === 'read' ? `${ended} Raise it with Fusion21, then answer yes.` : `${ended} Tell us whether you have raised it with Fusion21.`;
  if (raised.state === 'no-place') return { contracts: [contract], cells: anyCellOf(contract), message: `${ended} Raise it with Fusion21.` };
  return { contracts: [contract], cells: cellsOf(raised), message };
});

function fallsShort({ shortfall }: JudgedContract): boolean {
  return shortfall !== undefined && shortfall > 0;
}

function willRecover(judged: JudgedContract): boolean {
  const { recoverable } = judged.contract;
  return fallsShort(judged) && !judged.ended && recoverable.state === 'read' && recoverable.value;
}

function creditsPutRight(judged: JudgedContract): Entry<Credits> | undefined {
  return willRecover(judged) ? (judged.contract.recoveryCredits ?? planOf(judged.contract)?.credits) : undefined;
}

/**
 * What is asked for and not there. Where the sheet has no column for it, nothing can be missing from a cell; the
 * contract is incomplete all the same, and the way out is a column or a word with Fusion21.
 */
function missing(contract: Contract, entry: Entry<unknown>, ask: string, heading: string): Found {
  if (entry.state !== 'no-place') return { contracts: [contract], cells: cellsOf(entry), message: ask };
  const wayOut = `The workbook has no column for it: add one headed "${heading}", or tell Fusion21.`;
  return { contracts: [contract], cells: anyCellOf(contract), message: `${ask}. ${wayOut}` };
}

function on(end: Contract['end']): string {
  return end.state === 'read' ? ` on ${formatDay(end.value)}` : '';
}
