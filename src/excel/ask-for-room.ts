import type { AnswerPart } from '../sheet/layout';
import type { ColumnsToAdd, NewHeading, SheetToAdd } from '../sheet/room-for-reasons/room-plan';
import { asTyped } from './typed-text';

/** Asks for new columns: first for the columns themselves, which are what matters, then for their looks. No sync. */
export function askForColumns(context: Excel.RequestContext, sheetId: string, added: ColumnsToAdd): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const { table, headingRow, first, headings, head } = added;
  if (table !== undefined) {
    const { columns } = context.workbook.tables.getItem(table);
    for (const { text } of headings) columns.add(-1, undefined, text);
  } else {
    sheet.getRangeByIndexes(headingRow, first, 1, headings.length).values = [headings.map(({ text }) => text)];
  }
  if (head) sheet.getRangeByIndexes(head.row, first, 1, 1).values = [[head.text]];
  headings.forEach((heading, index) => askForLooks(sheet, added, heading, first + index));
  // Colours by rule came along with the looks, and are about other things. Last, so that nothing else is left out where Excel refuses it.
  if (added.like.body) cellsUnder(sheet, added, first, headings.length).conditionalFormats.clearAll();
}

function cellsUnder(sheet: Excel.Worksheet, { body }: ColumnsToAdd, column: number, columns: number): Excel.Range {
  return sheet.getRangeByIndexes(body.first, column, body.last - body.first + 1, columns);
}

/** The looks of the neighbour, without its drop-downs. */
function askForLooks(sheet: Excel.Worksheet, added: ColumnsToAdd, { part, width }: NewHeading, column: number): void {
  const { headingRow, head, body, like, dateFormat } = added;
  const rows = body.last - body.first + 1;
  const heading = sheet.getRangeByIndexes(headingRow, column, 1, 1);
  const cells = cellsUnder(sheet, added, column, 1);
  if (like.heading) {
    const source = sheet.getRangeByIndexes(like.heading.row, like.heading.column, 1, 1);
    heading.copyFrom(source, Excel.RangeCopyType.formats);
    if (head) sheet.getRangeByIndexes(head.row, column, 1, 1).copyFrom(source, Excel.RangeCopyType.formats);
  }
  if (like.body) cells.copyFrom(cellsUnder(sheet, added, like.body.column, 1), Excel.RangeCopyType.formats);
  cells.dataValidation.clear();
  cells.numberFormat = Array.from({ length: rows }, () => [part === 'recoveryDate' ? dateFormat : 'General']);
  cells.format.horizontalAlignment = Excel.HorizontalAlignment.left;
  if (isProse(part)) cells.format.wrapText = true;
  heading.format.columnWidth = width;
}

function isProse(part: AnswerPart): boolean {
  return part === 'reason' || part === 'recoveryPlan';
}

/** Rows of the new sheet that get their looks beforehand, at least and at most. */
const rowsAtLeast = 20;
const rowsAtMost = 5000;

/** Asks for the sheet of reasons, at the end of the workbook; it does not come to the front. No sync. */
export function askForSheet(context: Excel.RequestContext, { name, rows, headingRow, widths, like }: SheetToAdd, contracts: number): void {
  const { worksheets } = context.workbook;
  const sheet = worksheets.add(name);
  sheet.getRangeByIndexes(0, 0, rows.length, widths.length).values = rows.map((row) => widths.map((_, index) => asTyped(row[index] ?? '')));
  const headings = sheet.getRangeByIndexes(headingRow, 0, 1, widths.length);
  if (like) widths.forEach((_, column) => sheet.getRangeByIndexes(headingRow, column, 1, 1).copyFrom(worksheets.getItem(like.sheet).getRangeByIndexes(like.row, like.column, 1, 1), Excel.RangeCopyType.formats));
  headings.format.font.bold = true;
  const title = sheet.getRangeByIndexes(0, 0, 1, 1);
  title.format.font.bold = true;
  title.format.font.size = 14;
  const cells = sheet.getRangeByIndexes(headingRow + 1, 0, Math.min(Math.max(contracts, rowsAtLeast), rowsAtMost), widths.length);
  cells.format.wrapText = true;
  cells.format.verticalAlignment = Excel.VerticalAlignment.top;
  widths.forEach((width, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width));
  sheet.freezePanes.freezeRows(headingRow + 1);
}
