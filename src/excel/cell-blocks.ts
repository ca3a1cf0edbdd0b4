import { addressOf } from '../sheet/address';
import type { Cell, CellEdit, WorkbookCells } from '../sheet/cells';
import type { CellPlace } from '../return/place';
import { asTyped } from './typed-text';

/** A cell to be written, as Excel is to take it. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly typed: string | number | boolean;
}

/** Cells side by side in one row, written at once. Only the cells meant: a block has no gaps, and nothing is written over. */
export interface CellBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly typed: readonly (string | number | boolean)[];
}

/** What a saved answer changed, so that it can be taken back. */
export interface RememberedSave {
  readonly reference: string;
  /** The row that held the contract, counted from 0, and its sheet. */
  readonly sheet: string;
  readonly row: number;
  readonly cells: readonly RememberedCell[];
  /** What the workbook's settings said of shortfalls before and after it, where the save changed that: JSON; absent where nothing. */
  readonly kept?: { readonly before: string | undefined; readonly after: string | undefined };
}

export interface RememberedCell {
  readonly edit: CellEdit;
  readonly before: Cell;
}

export const blank: Cell = { value: '', kind: 'blank', text: '', numberFormat: 'General', locked: true };

/** The cell at a row and column counted from 0; a blank one outside what was read. */
export function cellAt(workbook: WorkbookCells, place: Pick<CellEdit, 'sheet' | 'row' | 'column'>): Cell {
  const sheet = workbook.sheets.find(({ name }) => name === place.sheet);
  return sheet?.rows[place.row - sheet.top]?.[place.column - sheet.left] ?? blank;
}

export function writesOf(workbook: WorkbookCells, edits: readonly CellEdit[]): CellWrite[] {
  return edits.map((edit) => ({
    ...placeIn(edit),
    typed: typeof edit.value === 'string' ? asTyped(edit.value, cellAt(workbook, edit).numberFormat) : edit.value,
  }));
}

/** Puts back what a cell held, its formula included. */
export function restoring(place: Pick<CellEdit, 'sheet' | 'row' | 'column'>, before: Cell): CellWrite {
  const { value, formula, numberFormat } = before;
  return { ...placeIn(place), typed: formula ?? (typeof value === 'string' && before.kind !== 'error' ? asTyped(value, numberFormat) : value) };
}

function placeIn({ sheet, row, column }: Pick<CellEdit, 'sheet' | 'row' | 'column'>): Pick<CellEdit, 'sheet' | 'row' | 'column'> {
  return { sheet, row, column };
}

/** Joins cells that stand side by side. */
export function blocksOf(writes: readonly CellWrite[]): CellBlock[] {
  const inOrder = [...writes].sort((one, other) => one.sheet.localeCompare(other.sheet) || one.row - other.row || one.column - other.column);
  const blocks: { sheet: string; row: number; column: number; typed: (string | number | boolean)[] }[] = [];
  for (const { sheet, row, column, typed } of inOrder) {
    const last = blocks.at(-1);
    if (last !== undefined && last.sheet === sheet && last.row === row && last.column + last.typed.length === column) last.typed.push(typed);
    else blocks.push({ sheet, row, column, typed: [typed] });
  }
  return blocks;
}

/** Whether a cell, read back, holds what was written. A number in a cell formatted as text is kept as its digits. */
export function holds(cell: Cell, value: CellEdit['value']): boolean {
  if (value === '') return cell.kind === 'blank' && cell.formula === undefined;
  if (typeof value === 'number') return cell.value === value || (cell.kind === 'text' && cell.value === String(value));
  if (typeof value === 'string') return sameLines(String(cell.value), value) && cell.formula === undefined;
  return cell.value === value;
}

/** Whether a cell holds what another one held before. */
export function holdsAgain(cell: Cell, before: Cell): boolean {
  return cell.formula === before.formula && (before.formula !== undefined || cell.value === before.value);
}

/** Excel keeps a line break as one character. */
function sameLines(one: string, other: string): boolean {
  return one.replace(/\r\n?/g, '\n') === other.replace(/\r\n?/g, '\n');
}

export function placeOf({ sheet, row, column }: Pick<CellEdit, 'sheet' | 'row' | 'column'>): CellPlace {
  return { sheet, address: addressOf(row, column) };
}
