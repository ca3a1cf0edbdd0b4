import { asCellText } from './cell-text';
import type { Contract, DeliveredPart } from './contract';
import type { Draft } from './draft';
import type { Entry } from './entry';
import { formatCredits } from './formatting';
import type { Reading } from './reading';
import { writeReason, type Reason } from './reasons';
import { writePlan } from './recovery-plan';
import { readCredits, readDay } from './typed';
import { credits, type Credits } from './units';

/** The contract as it would be with the draft in its cells. A field the sheet has no column for counts as a cell all the same. */
export function withDraft(contract: Contract, draft: Draft): Contract {
  const { deliveredParts, ...rest } = contract;
  const parts = deliveredParts && draft.deliveredParts ? partsTyped(deliveredParts, draft.deliveredParts) : undefined;
  return {
    ...rest,
    delivered: parts ? totalOf(parts, contract) : typed(contract, contract.delivered, draft.delivered, readCredits(draft.delivered)),
    ...(parts && { deliveredParts: parts }),
    reason: typedText(contract, contract.reason, reasonTyped(draft)),
    recoverable: chosen(contract, contract.recoverable, draft.recoverable),
    ...planTyped(contract, draft),
    recoveryDate: typed(contract, contract.recoveryDate, draft.by, readDay(draft.by)),
    raised: chosen(contract, contract.raised, draft.raised),
  };
}

function partsTyped(parts: readonly DeliveredPart[], texts: readonly string[]): readonly DeliveredPart[] {
  return parts.map(({ heading, credits: entry }, index) => {
    const text = texts[index] ?? '';
    const reading = readCredits(text);
    const cell = entry.state === 'no-place' ? { sheet: '', address: '' } : entry.cell;
    return { heading, credits: reading.state === 'blank' ? { state: 'blank', cell } : { ...reading, typed: text, cell } };
  });
}

/** The total of the parts: blank where all are, and known only where none is unread. */
function totalOf(parts: readonly DeliveredPart[], { sheet, delivered }: Contract): Entry<Credits> {
  const cell = delivered.state === 'no-place' ? { sheet, address: '' } : delivered.cell;
  const values = parts.map((part) => valueOf(part.credits));
  const some = values.some((value) => value !== undefined);
  if (!some || parts.some((part) => part.credits.state === 'unread')) return { state: 'blank', cell };
  let total = 0;
  for (const value of values) total += value ?? 0;
  return { state: 'read', value: credits(total), cell, typed: formatCredits(credits(total)) };
}

/** What was chosen from the list with what was typed beside it, as one text; "" where neither was. */
function reasonTyped({ listed, reason }: Draft): string {
  const said: Reason = { words: asCellText(reason), ...(listed !== undefined && listed !== 'another' && { listed }) };
  return writeReason(said);
}

/** The plan, and how many credits it is of: in their own cell, where the sheet has one, else with the plan. */
function planTyped(contract: Contract, { how, credits: text = '', recoverable }: Draft): Pick<Contract, 'recoveryPlan' | 'recoveryCredits'> {
  const plan = typedText(contract, contract.recoveryPlan, how);
  const reading = readCredits(text);
  if (recoverable !== 'yes') return { recoveryPlan: plan };
  if (contract.recoveryCredits) return { recoveryPlan: plan, recoveryCredits: typed(contract, contract.recoveryCredits, text, reading) };
  if (reading.state === 'blank') return { recoveryPlan: plan };
  if (reading.state === 'unread' || plan.state !== 'read') return { recoveryPlan: plan, recoveryCredits: typed(contract, plan, text, reading) };
  const value = writePlan({ how: plan.value, credits: reading.value });
  return { recoveryPlan: { ...plan, value, typed: value } };
}

function typed<T>({ sheet }: Contract, was: Entry<unknown>, text: string, reading: Reading<T>): Entry<T> {
  const cell = was.state === 'no-place' ? { sheet, address: '' } : was.cell;
  return reading.state === 'blank' ? { state: 'blank', cell } : { ...reading, typed: text, cell };
}

function typedText(contract: Contract, was: Entry<string>, text: string): Entry<string> {
  const value = asCellText(text);
  return typed(contract, was, text, value === '' ? { state: 'blank' } : { state: 'read', value });
}

function chosen(contract: Contract, was: Entry<boolean>, choice: 'yes' | 'no' | undefined): Entry<boolean> {
  return typed(contract, was, choice ?? '', choice === undefined ? { state: 'blank' } : { state: 'read', value: choice === 'yes' });
}

function valueOf<T>(entry: Entry<T>): T | undefined {
  return entry.state === 'read' ? entry.value : undefined;
}
