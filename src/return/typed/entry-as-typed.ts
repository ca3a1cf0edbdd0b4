import { formatDay } from '../formatting';
import type { EntryKind, EntryValue } from '../other-entries';
import { day } from '../units';
import { readDay } from './day';

/** What a field shows of what its cell holds: the text that, typed, would put just that there. */
export function entryAsTyped(held: EntryValue, takes: EntryKind): string {
  if (typeof held === 'string') return held;
  if (typeof held === 'boolean') return held ? 'TRUE' : 'FALSE';
  if (takes === 'date' && isDay(held)) return formatDay(day(held));
  return takes === 'percent' ? `${digits(held * 100)}%` : digits(held);
}

function isDay(held: number): boolean {
  return Number.isInteger(held) && readDay(held).state === 'read';
}

/** As a cell shows it that holds it plainly: no noise of binary fractions. */
function digits(figure: number): string {
  return String(Number(figure.toPrecision(15)));
}
