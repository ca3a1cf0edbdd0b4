import { isDateFormat } from '../cell-kind';
import type { CellArea, TableArea } from '../cells';
import type { Grid } from '../grid';
import { headingKey } from '../heading';
import type { TableLayout } from '../layout';
import { excelTableOf } from './excel-table-of';
import type { CellAt, ColumnsToAdd, NewHeading } from './room-plan';

/** Beyond this column the open workbook is not read: what stands there is not known. */
const lastKnownColumn = 255;

/**
 * Where columns can be added beside a table: as columns of the Excel table it is, else in plain cells to the right of it, past
 * whatever stands there. Several ways, likeliest first; none where nothing can be added without harm.
 */
export function columnsBeside(grid: Grid, table: TableLayout, headings: readonly NewHeading[]): readonly ColumnsToAdd[] {
  const own = excelTableOf(grid.sheet, table);
  const place = own ? inExcelTable(grid, table, own, headings) : inPlainCells(grid, table, headings);
  if (!place) return [];
  return table.headingRows.first === table.headingRows.last || own ? [place] : [place, { ...place, head: { row: table.headingRows.first, text: 'Shortfall' } }];
}

/** Excel moves the cells to the right of the table's rows aside, which it does only where that cuts through nothing. */
function inExcelTable(grid: Grid, layout: TableLayout, own: TableArea, headings: readonly NewHeading[]): ColumnsToAdd | undefined {
  const { tables, merges } = grid.sheet;
  const movesWhole = (area: CellArea): boolean => area.right <= own.right || area.bottom < own.top || area.top > own.bottom || (area.left > own.right && area.top >= own.top && area.bottom <= own.bottom);
  if (![...tables.filter((table) => table !== own), ...merges].every(movesWhole)) return undefined;
  const taken = new Set<string>();
  for (let column = own.left; column <= own.right; column += 1) taken.add(headingKey(grid.at(own.top, column).text));
  return {
    ...shared(grid, layout, own),
    table: own.name,
    first: own.right + 1,
    headings: headings.map((heading) => ({ ...heading, text: unlike(heading.text, taken) })),
  };
}

/** Columns of an Excel table are named each differently. */
function unlike(text: string, taken: ReadonlySet<string>): string {
  let name = text;
  for (let number = 2; taken.has(headingKey(name)); number += 1) name = `${text} ${number}`;
  return name;
}

function inPlainCells(grid: Grid, layout: TableLayout, headings: readonly NewHeading[]): ColumnsToAdd | undefined {
  const { area, headingRows } = layout;
  const rows = { top: headingRows.first, bottom: area.bottom };
  for (let first = area.right + 1; first + headings.length - 1 <= lastKnownColumn; first += 1) {
    const strip = { ...rows, left: first, right: first + headings.length - 1 };
    if (isFree(grid, strip)) return { ...shared(grid, layout, area), first, headings };
  }
  return undefined;
}

/** Nothing stands in the cells, they are of no merge and no Excel table, and their columns are not hidden. */
function isFree({ sheet, at }: Grid, strip: CellArea): boolean {
  const meets = (area: CellArea): boolean => area.left <= strip.right && strip.left <= area.right && area.top <= strip.bottom && strip.top <= area.bottom;
  if (sheet.merges.some(meets) || sheet.tables.some(meets)) return false;
  if ((sheet.strays ?? []).some(({ row, column }) => meets({ top: row, bottom: row, left: column, right: column }))) return false;
  for (let column = strip.left; column <= strip.right; column += 1) {
    if (sheet.hiddenColumns.has(column)) return false;
    for (let row = strip.top; row <= strip.bottom; row += 1) {
      const cell = at(row, column);
      if (cell.kind !== 'blank' || cell.formula !== undefined) return false;
    }
  }
  return true;
}

function shared(grid: Grid, layout: TableLayout, { bottom, right }: CellArea): Omit<ColumnsToAdd, 'first' | 'headings'> {
  const { headingRows, sheet } = layout;
  const body = { first: headingRows.last + 1, last: Math.max(bottom, headingRows.last + 1) };
  const heading = nearest(grid, layout, right, { top: headingRows.last, bottom: headingRows.last });
  const rows = nearest(grid, layout, right, { top: body.first, bottom: body.last });
  return {
    sheet,
    headingRow: headingRows.last,
    body,
    like: { ...(heading !== undefined && { heading }), ...(rows !== undefined && { body: rows }) },
    dateFormat: dateFormatOf(grid, layout, body.first),
  };
}

/** The nearest visible column whose cells in these rows are merged with none: copying the look of part of a merge copies the merge. */
function nearest({ sheet }: Grid, { area }: TableLayout, from: number, rows: Pick<CellArea, 'top' | 'bottom'>): CellAt | undefined {
  for (let column = from; column >= area.left; column -= 1) {
    const merged = sheet.merges.some(({ top, bottom, left, right }) => left <= column && column <= right && top <= rows.bottom && rows.top <= bottom);
    if (!merged && !sheet.hiddenColumns.has(column)) return { row: rows.top, column };
  }
  return undefined;
}

/** Dates as the sheet shows its others. */
function dateFormatOf(grid: Grid, { columns }: TableLayout, row: number): string {
  for (const column of [columns.end, columns.start]) {
    const format = column && grid.at(row, column.column).numberFormat;
    if (format !== undefined && isDateFormat(format)) return format;
  }
  return 'dd/mm/yyyy';
}
