import type { Cell, CellArea, SheetCells } from '../sheet/cells';
import { cellOf } from './grid';

/** What a cell holds as Office's `formulas` has it: a formula with its `=`, or else its value. */
export type RowContent = string | number | boolean;

/** Rows as they stand now, and those (counted from 0) that were recognised in nothing known. */
export interface Recognised {
  readonly rows: Cell[][];
  readonly unknown: readonly number[];
}

/**
 * Makes rows of cells from what they hold, with what is known of the sheet: a row that holds what it held is taken over, and
 * so is one that moved, formulas that speak of their own row included. Blank rows need no recognising.
 * @param held the content of `area`, row by row
 */
export function recognise(known: SheetCells, area: CellArea, held: readonly (readonly RowContent[])[]): Recognised {
  const oldRows = new Map<string, number>();
  const keys = known.rows.map((row, index) => {
    const key = keyOf(oldContent(known, row, area), known.top + index);
    if (!oldRows.has(key)) oldRows.set(key, index);
    return key;
  });
  const unknown: number[] = [];
  const rows = held.map((content, index) => {
    const row = area.top + index;
    const key = keyOf(content, row);
    const sameRow = keys[row - known.top] === key ? row - known.top : oldRows.get(key);
    if (sameRow === undefined && content.some((cell) => cell !== '')) unknown.push(row);
    return cellsLike(known, sameRow, area, content);
  });
  return { rows, unknown };
}

function oldContent(known: SheetCells, row: readonly Cell[], area: CellArea): RowContent[] {
  const content: RowContent[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const cell = row[column - known.left];
    content.push(cell?.formula ?? cell?.value ?? '');
  }
  return content;
}

/** What a row holds, with the row's own number taken out of its formulas: "=G5/10000" in row 5 is "=G#/10000" in any. */
function keyOf(content: readonly RowContent[], row: number): string {
  const own = new RegExp(`(?<=[A-Z])${row + 1}(?!\\d)`, 'g');
  const parts = content.map((cell) => (typeof cell === 'string' ? (cell.startsWith('=') ? cell.replace(own, '#') : `"${cell}`) : cell));
  while (parts.length > 0 && parts.at(-1) === '"') parts.pop();
  return JSON.stringify(parts);
}

function cellsLike(known: SheetCells, index: number | undefined, area: CellArea, content: readonly RowContent[]): Cell[] {
  const old = index === undefined ? undefined : known.rows[index];
  return content.map((held, offset) => {
    const cell = old?.[area.left + offset - known.left];
    if (cell === undefined) return cellOf({ value: held, formula: undefined, text: String(held), type: '', numberFormat: 'General', locked: true });
    return cell.formula === undefined || cell.formula === held ? cell : { ...cell, formula: String(held) };
  });
}
