import { readDay } from '../return/typed';
import type { Cell } from './cells';
import { kindOf } from './cell-kind';

/** The serial day a cell holds, as a date or as its text; undefined where it holds none. */
export function dayOf(cell: Cell): number | undefined {
  if (cell.kind === 'number') return kindOf(cell) === 'date' ? Math.floor(Number(cell.value)) : undefined;
  if (cell.kind !== 'text' || kindOf(cell) !== 'date') return undefined;
  const reading = readDay(String(cell.value));
  return reading.state === 'read' ? reading.value : undefined;
}
