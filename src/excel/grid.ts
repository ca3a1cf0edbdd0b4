import type { Cell, CellArea, SheetCells, WorkbookCells } from '../sheet/cells';

/** One cell's content as Office's parallel grids give it. */
export interface CellContent {
  readonly value: unknown;
  readonly formula: unknown;
  readonly text: string;
  /** Excel.RangeValueType. */
  readonly type: string;
  readonly numberFormat: string;
  readonly locked: boolean;
}

export function cellOf(content: CellContent): Cell {
  const { formula, text, numberFormat, locked } = content;
  const value = plain(content.value);
  // A text that begins with "=" comes back in `formulas` as itself; a formula comes back as what it is, not what it says.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return {
    value,
    kind: kindOf(value, content.type, isFormula),
    text,
    numberFormat,
    locked,
    ...(isFormula && { formula }),
  };
}

function plain(value: unknown): Cell['value'] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? '' : String(value);
}

/** A formula that Excel says comes to no text has been worked out, and is not one without its value. */
function kindOf(value: Cell['value'], type: string, isFormula: boolean): Cell['kind'] {
  if (type === 'Error') return 'error';
  if (value === '') return isFormula && type === 'String' ? 'text' : 'blank';
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text';
}

function isEmpty(cell: Cell): boolean {
  return cell.kind === 'blank' && cell.formula === undefined;
}

/** The smallest rectangle that holds every cell with something in it, so that one sheet always makes one grid, however much of it was read. */
export function trimmed(top: number, left: number, rows: readonly (readonly Cell[])[]): Pick<SheetCells, 'top' | 'left' | 'rows'> {
  let [first, last, start, end] = [-1, -1, Number.POSITIVE_INFINITY, -1];
  rows.forEach((row, index) => {
    const from = row.findIndex((cell) => !isEmpty(cell));
    if (from < 0) return;
    if (first < 0) first = index;
    last = index;
    start = Math.min(start, from);
    end = Math.max(end, row.findLastIndex((cell) => !isEmpty(cell)));
  });
  if (first < 0) return { top: 0, left: 0, rows: [] };
  return { top: top + first, left: left + start, rows: rows.slice(first, last + 1).map((row) => row.slice(start, end + 1)) };
}

/** Whether two snapshots say the same, in every cell and about every sheet. */
export function sameWorkbook(one: WorkbookCells, other: WorkbookCells): boolean {
  const refusesSame = one.refuses?.columns === other.refuses?.columns && one.refuses?.sheets === other.refuses?.sheets;
  return refusesSame && sameList(one.sheets, other.sheets, sameSheet);
}

function sameSheet(one: SheetCells, other: SheetCells): boolean {
  return (
    one === other ||
    (one.name === other.name &&
      one.visibility === other.visibility &&
      one.protected === other.protected &&
      one.top === other.top &&
      one.left === other.left &&
      sameSet(one.hiddenRows, other.hiddenRows) &&
      sameSet(one.hiddenColumns, other.hiddenColumns) &&
      sameFilter(one.filter, other.filter) &&
      sameList(one.merges, other.merges, sameArea) &&
      sameList(one.tables, other.tables, (table, match) => sameArea(table, match) && table.name === match.name && table.hasTotals === match.hasTotals && table.hasHeadings === match.hasHeadings) &&
      sameList(one.rows, other.rows, (row, match) => sameList(row, match, sameCell)))
  );
}

function sameFilter(one: CellArea | undefined, other: CellArea | undefined): boolean {
  return one === undefined || other === undefined ? one === other : sameArea(one, other);
}

function sameCell(one: Cell, other: Cell): boolean {
  return (
    one.value === other.value &&
    one.text === other.text &&
    one.formula === other.formula &&
    one.kind === other.kind &&
    one.numberFormat === other.numberFormat &&
    one.locked === other.locked
  );
}

function sameArea(one: CellArea, other: CellArea): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

function sameList<T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return one.length === other.length && one.every((item, index) => same(item, other[index] as T));
}

function sameSet(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item));
}
