import type { Blank, Entry, Read, Unread } from '../return/entry';
import type { CellPlace } from '../return/place';
import type { Reading } from '../return/typed';
import { addressOf } from './address';
import { kindOf } from './cell-kind';
import type { Cell } from './cells';
import type { Grid } from './grid';
import { oneLine } from './heading';

export const noPlace = { state: 'no-place' } as const;

/** Where a cell is; inside a merge, where the cell is that stands for it. */
export function placeOf(grid: Grid, row: number, column: number): CellPlace {
  const merge = grid.mergeAt(row, column);
  return merge ? placeAt(grid.sheet.name, merge.top, merge.left) : placeAt(grid.sheet.name, row, column);
}

/** Places that most returns have, by the names of their sheets: what is kept of five hundred of them shares these. */
const places = new Map<string, (CellPlace | undefined)[]>();
const shared = { sheets: 10, rows: 200, columns: 40 };

function placeAt(sheet: string, row: number, column: number): CellPlace {
  if (row >= shared.rows || column >= shared.columns) return { sheet, address: addressOf(row, column) };
  let own = places.get(sheet);
  if (!own) {
    if (places.size >= shared.sheets) places.clear();
    places.set(sheet, (own = []));
  }
  return (own[row * shared.columns + column] ??= { sheet, address: addressOf(row, column) });
}

/** What a cell says, read by `read`. Errors and formulas saved without a value are unread whatever the column holds. */
export function readEntry<T>(grid: Grid, row: number, column: number, read: (cell: Cell) => Reading<T>): Entry<T> {
  const cell = grid.standing(row, column);
  const place = placeOf(grid, row, column);
  if (cell.kind === 'error') return unreadAt(place, cell, 'error-value');
  if (cell.kind === 'blank') return cell.formula === undefined ? blankAt(place) : unreadAt(place, cell, 'formula-without-value');
  const reading = read(cell);
  if (reading.state === 'blank') return blankAt(place);
  if (reading.state === 'unread') return unreadAt(place, cell, reading.why, reading.offer);
  const { value, otherwise } = reading;
  const entry: Read<T> = { state: 'read', value, cell: place, typed: shown(cell) };
  if (cell.formula === undefined && otherwise === undefined) return entry;
  return { ...entry, ...formulaOf(cell), ...(otherwise !== undefined && { otherwise }) };
}

function unreadAt<T>(place: CellPlace, cell: Cell, why: Unread<T>['why'], offer?: T): Unread<T> {
  return { state: 'unread', typed: shown(cell), cell: place, why, ...formulaOf(cell), ...(offer !== undefined && { offer }) };
}

function formulaOf({ formula }: Cell): { formula?: string } {
  return formula === undefined ? {} : { formula };
}

export function blankAt(cell: CellPlace): Blank {
  return { state: 'blank', cell };
}

/** What a cell shows; its value where it is too narrow to show it ("####"). */
export function shown(cell: Pick<Cell, 'text' | 'value'>): string {
  return cell.text === '' || (cell.text.startsWith('#') && /^#+$/.test(cell.text)) ? String(cell.value) : cell.text;
}

/**
 * What was typed, as text or number. A figure shown as a date, a time or a share was typed as that, not as a number; but for one that is no
 * such day or time: it was typed (or saved) where something else had left the cell that format.
 */
export function typedFigure(cell: Cell): string | number {
  if (typeof cell.value !== 'number') return String(cell.value);
  const other = kindOf(cell) === 'date' || /%/.test(cell.numberFormat) || (/\bh+:|:mm/.test(cell.numberFormat) && !Number.isInteger(cell.value));
  return other && !/^#+$/.test(cell.text) ? cell.text : cell.value;
}

/** Words on one line. */
export function words(cell: Cell): Reading<string> {
  const text = oneLine(shown(cell));
  return text === '' ? { state: 'blank' } : { state: 'read', value: text };
}

/** Prose with its line breaks. */
export function prose(cell: Cell): Reading<string> {
  const text = shown(cell).trim();
  return text === '' ? { state: 'blank' } : { state: 'read', value: text };
}

/** A reference as the cell shows it. A number too wide for its column, or shown as 7.05E+11, is its digits. */
export function reference(cell: Cell): Reading<string> {
  if (cell.kind === 'number' && /^[\d.,]+e\+?\d+$/i.test(cell.text)) return { state: 'read', value: String(cell.value) };
  return words(cell);
}
