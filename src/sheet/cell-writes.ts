import type { Grid } from './grid';
import { addressOf } from './address';
import type { CellEdit } from './cells';
import type { KeptReason } from '../return/reasons-kept';

export type AnswerEdits =
  | {
      readonly kind: 'edits';
      readonly edits: readonly CellEdit[];
      /** All that the workbook's settings are to say of shortfalls from now on, where that is something else than they do. */
      readonly kept?: readonly KeptReason[];
    }
  | { readonly kind: 'refused'; readonly why: RefusedWhy; readonly message: string };

/**
 * Why an answer cannot be written: the reference is on no row or on several, a cell is locked or holds a formula, or the sheet has no
 * (certain) column for it.
 */
export type RefusedWhy = 'row-missing' | 'row-repeated' | 'locked' | 'formula' | 'no-place';

/** A value for a cell of a grid's sheet. */
export interface Write {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
}

export function refuse(why: RefusedWhy, message: string): AnswerEdits {
  return { kind: 'refused', why, message };
}

/** What of these would change a cell, as edits; refused as a whole where one of them may not be written. */
export function editsIn(grid: Grid, writes: readonly Write[]): AnswerEdits {
  return checked(
    grid,
    writes.filter((write) => changes(grid, write)),
  );
}

function changes(grid: Grid, { row, column, value }: Write): boolean {
  const cell = grid.at(row, column);
  if (cell.formula !== undefined && value === '') return false;
  return cell.formula !== undefined || (cell.kind === 'blank' ? value !== '' : cell.value !== value);
}

function checked(grid: Grid, writes: readonly Write[]): AnswerEdits {
  const { sheet } = grid;
  for (const { row, column } of writes) {
    const address = addressOf(row, column);
    const cell = grid.at(row, column);
    if (cell.formula !== undefined) return refuse('formula', `${address} holds a formula, ${cell.formula}. It is not written over: clear the cell first if the answer belongs there.`);
    if (sheet.protected && cell.locked) return refuse('locked', `${address} is locked on the protected sheet "${sheet.name}". Ask Fusion21 for a copy in which it can be filled in.`);
    const merge = grid.mergeAt(row, column);
    if (merge && merge.top !== merge.bottom) return refuse('no-place', `${address} is merged with cells of other rows. Unmerge them, so that each contract has its own.`);
  }
  return { kind: 'edits', edits: writes.map((write) => ({ sheet: sheet.name, ...write })) };
}
