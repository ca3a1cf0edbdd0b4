import type { Contract, DeliveredPart } from './contract';
import type { Draft } from './draft';
import type { Entry } from './entry';
import { formatCredits } from './formatting';
import type { Reading } from './reading';
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
    reason: typedText(contract, contract.reason, draft.reason),
    recoverable: chosen(contract, contract.recoverable, draft.recoverable),
    recoveryPlan: typedText(contract, contract.recoveryPlan, draft.how),
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

function typed<T>({ sheet }: Contract, was: Entry<T>, text: string, reading: Reading<T>): Entry<T> {
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

/** Text as a cell can hold it: lines end with a line feed, and no control character (Word's soft line breaks) is left. */
export function asCellText(text: string): string {
  return text
    .replace(/\r\n?|\v|\f|\u2028|\u2029/g, '\n')
    // XML 1.0 has no other characters, and a workbook with one does not open.
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .trim();
}

function valueOf<T>(entry: Entry<T>): T | undefined {
  return entry.state === 'read' ? entry.value : undefined;
}
