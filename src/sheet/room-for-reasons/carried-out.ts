import { isDateFormat } from '../cell-kind';
import { applyEdits } from '../apply-edits';
import type { Cell, CellArea, CellEdit, SheetCells, TableArea, WorkbookCells } from '../cells';
import type { ColumnsToAdd, RoomPlan, SheetToAdd } from './room-plan';

/** The workbook as it is once a plan has been carried out. */
export function carriedOut(workbook: WorkbookCells, { columns, sheet }: RoomPlan): WorkbookCells {
  const sheets = columns.reduce<readonly SheetCells[]>(
    (all, added) => all.map((one) => (one.name === added.sheet ? withColumns(one, added) : one)),
    workbook.sheets,
  );
  return { ...workbook, sheets: sheet ? [...sheets, newSheet(sheet)] : sheets };
}

function withColumns(sheet: SheetCells, added: ColumnsToAdd): SheetCells {
  const { first, headings, headingRow, head, body, dateFormat } = added;
  const table = sheet.tables.find(({ name }) => name === added.table);
  const moved = table ? asideOf(sheet, table, headings.length) : sheet;
  const edit = (row: number, column: number, value: string): CellEdit => ({ sheet: sheet.name, row, column, value });
  const edits = [...headings.map(({ text }, index) => edit(headingRow, first + index, text)), ...(head ? [edit(head.row, first, head.text)] : [])];
  const [headed] = applyEdits({ sheets: [moved] }, edits).sheets;
  if (!headed || !isDateFormat(dateFormat)) return moved;
  const dates = headings.flatMap(({ part }, index) => (part === 'recoveryDate' ? [first + index] : []));
  const inBody = (row: number): boolean => row >= body.first && row <= body.last;
  return {
    ...headed,
    rows: headed.rows.map((line, y) => (inBody(headed.top + y) ? line.map((cell, x) => (dates.includes(headed.left + x) ? { ...cell, numberFormat: dateFormat } : cell)) : line)),
  };
}

/** What stands to the right of the table's rows moves aside, and the table grows. */
function asideOf(sheet: SheetCells, table: TableArea, by: number): SheetCells {
  const moves = (area: CellArea): boolean => area.left > table.right && area.top >= table.top && area.bottom <= table.bottom;
  const aside = <T extends CellArea>(area: T): T => (moves(area) ? { ...area, left: area.left + by, right: area.right + by } : area);
  const end = sheet.left + (sheet.rows[0]?.length ?? 0) - 1;
  const width = Math.max(end, table.right) + by - sheet.left + 1;
  const rows = sheet.rows.map((line, y) => {
    const row = sheet.top + y;
    const at = table.right + 1 - sheet.left;
    const whole = Array.from({ length: width }, (_, x) => line[x] ?? blank);
    if (row < table.top || row > table.bottom) return whole;
    return [...whole.slice(0, at), ...Array.from({ length: by }, () => blank), ...whole.slice(at)].slice(0, width);
  });
  return { ...sheet, rows, merges: sheet.merges.map(aside), tables: sheet.tables.map((one) => (one === table ? { ...one, right: one.right + by } : aside(one))) };
}

const blank: Cell = { value: '', kind: 'blank', text: '', numberFormat: 'General', locked: true };

function newSheet({ name, rows, widths }: SheetToAdd): SheetCells {
  const cell = (text: string): Cell => (text === '' ? blank : { value: text, kind: 'text', text, numberFormat: 'General', locked: true });
  return {
    name,
    visibility: 'visible',
    protected: false,
    top: 0,
    left: 0,
    rows: rows.map((row) => widths.map((_, index) => cell(row[index] ?? ''))),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    tables: [],
  };
}
