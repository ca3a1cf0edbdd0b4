import type { SheetCells } from '../cells';
import type { TableLayout } from '../layout';
import type { ReadReturn } from '../reading';
import { excelTableOf } from './excel-table-of';

/** How a table's contracts can get a place for their reasons, before it is tried. */
export function wayToRoom({ workbook }: ReadReturn, table: TableLayout): 'columns' | 'sheet' | 'email' {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  if (sheet && !sheet.protected && workbook.refuses?.columns !== true && !sortsWithoutNewColumns(sheet, table)) return 'columns';
  return workbook.refuses?.sheets === true ? 'email' : 'sheet';
}

/**
 * Whether the sheet's filter is over contracts in plain cells. Sorting through it moves the filter's own columns only: reasons in columns
 * beside it would come to stand beside other contracts. The filter of an Excel table grows with its table.
 */
export function sortsWithoutNewColumns(sheet: SheetCells, table: TableLayout): boolean {
  const { filter } = sheet;
  if (!filter || excelTableOf(sheet, table)) return false;
  const { area, headingRows } = table;
  return filter.left <= area.right && area.left <= filter.right && filter.top <= area.bottom && Math.min(area.top, headingRows.first) <= filter.bottom;
}
