import type { SheetCells, TableArea } from '../cells';
import type { TableLayout } from '../layout';

/** The Excel table in which the contracts are: it has the headings, and the columns that matter. */
export function excelTableOf(sheet: SheetCells, { headingRows, columns }: TableLayout): TableArea | undefined {
  const needed = [columns.reference, columns.title, columns.delivered].flatMap((column) => (column ? [column.column] : []));
  return sheet.tables.find(
    ({ hasHeadings, top, left, right }) => hasHeadings && top === headingRows.last && needed.every((column) => left <= column && column <= right),
  );
}
