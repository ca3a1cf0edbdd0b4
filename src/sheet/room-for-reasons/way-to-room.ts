import type { TableLayout } from '../layout';
import type { ReadReturn } from '../reading';

/** How a table's contracts can get a place for their reasons, before it is tried. */
export function wayToRoom({ workbook }: ReadReturn, table: TableLayout): 'columns' | 'sheet' | 'email' {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  if (sheet && !sheet.protected && workbook.refuses?.columns !== true) return 'columns';
  return workbook.refuses?.sheets === true ? 'email' : 'sheet';
}
