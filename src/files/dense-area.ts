import type { CellArea } from '../sheet/cells';
import type { FileCell, FileSheet } from './workbook-file-types';

/** A grid is at most this many cells: the largest table a file may hold, with room for gaps. */
const GRID_CELLS = 2_000_000;
/** Further apart than this, cells are not of one table. */
const GAP_ROWS = 500;
const GAP_COLUMNS = 100;
/** As many strays as anybody wants to be told of. */
const NAMED_STRAYS = 20;

export interface DenseArea {
  /** The area to lay out as a grid; absent where the sheet is empty. */
  readonly area?: CellArea;
  /** The first cells that hold something and lie outside it. */
  readonly strays: readonly { readonly row: number; readonly column: number }[];
}

/**
 * The rectangle around all cells that hold something; but where that would be over two million cells, only the part of it
 * where most of them lie: a forgotten space at XFD1048576 must not cost 17 thousand million cells.
 */
export function denseArea(sheet: FileSheet): DenseArea {
  const whole = boundsOf(sheet, () => true);
  if (!whole || sizeOf(whole) <= GRID_CELLS) return { ...(whole && { area: whole }), strays: [] };
  const [top, bottom] = fullest(countsOf(sheet, (cell) => cell.row), GAP_ROWS);
  const inRows = (cell: FileCell): boolean => cell.row >= top && cell.row <= bottom;
  const [left, right] = fullest(countsOf(sheet, (cell) => (inRows(cell) ? cell.column : undefined)), GAP_COLUMNS);
  const inside = (cell: FileCell): boolean => inRows(cell) && cell.column >= left && cell.column <= right;
  const bounds = boundsOf(sheet, inside);
  const area = bounds && cut(bounds);
  return { ...(area && { area }), strays: area ? straysOutside(sheet, area) : [] };
}

function sizeOf({ top, left, bottom, right }: CellArea): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Cells strewn evenly over a whole sheet are no table; of those the first rows will do. */
function cut(area: CellArea): CellArea {
  if (sizeOf(area) <= GRID_CELLS) return area;
  const rows = Math.max(1, Math.floor(GRID_CELLS / (area.right - area.left + 1)));
  return { ...area, bottom: area.top + rows - 1 };
}

function holdsSomething(cell: FileCell): boolean {
  return cell.kind !== 'blank' || cell.formula !== undefined;
}

function boundsOf(sheet: FileSheet, counts: (cell: FileCell) => boolean): CellArea | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      if (!holdsSomething(cell) || !counts(cell)) continue;
      top = Math.min(top, cell.row);
      bottom = Math.max(bottom, cell.row);
      left = Math.min(left, cell.column);
      right = Math.max(right, cell.column);
    }
  }
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

/** How many cells lie in each row or column. */
function countsOf(sheet: FileSheet, lineOf: (cell: FileCell) => number | undefined): Map<number, number> {
  const counts = new Map<number, number>();
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      const line = holdsSomething(cell) ? lineOf(cell) : undefined;
      if (line !== undefined) counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  }
  return counts;
}

/** Of the stretches of lines that lie no more than `gap` apart, the one with the most cells; of equals the first. */
function fullest(counts: ReadonlyMap<number, number>, gap: number): [first: number, last: number] {
  let best = { first: 0, last: -1, cells: 0 };
  let current = best;
  for (const line of [...counts.keys()].sort((a, b) => a - b)) {
    const cells = counts.get(line) ?? 0;
    const joins = current.cells > 0 && line - current.last <= gap;
    current = joins ? { first: current.first, last: line, cells: current.cells + cells } : { first: line, last: line, cells };
    if (current.cells > best.cells) best = current;
  }
  return [best.first, best.last];
}

function straysOutside(sheet: FileSheet, area: CellArea): { row: number; column: number }[] {
  const strays: { row: number; column: number }[] = [];
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      const inside = cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right;
      if (inside || !holdsSomething(cell)) continue;
      strays.push({ row: cell.row, column: cell.column });
      if (strays.length === NAMED_STRAYS) return strays;
    }
  }
  return strays;
}
