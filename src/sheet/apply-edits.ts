import type { Cell, CellEdit, SheetCells, WorkbookCells } from './cells';
import { formatDay } from '../return/formatting';
import { day } from '../return/quantities';
import { isDateFormat } from './cell-kind';

/** The workbook as it is after edits, formulas aside: those keep the values they had. Throws a RangeError for a sheet that is not there. */
export function applyEdits(workbook: WorkbookCells, edits: readonly CellEdit[]): WorkbookCells {
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of edits) bySheet.set(edit.sheet, [...(bySheet.get(edit.sheet) ?? []), edit]);
  for (const name of bySheet.keys()) {
    if (!workbook.sheets.some((sheet) => sheet.name === name)) throw new RangeError(`There is no sheet ${name}`);
  }
  return { ...workbook, sheets: workbook.sheets.map((sheet) => editSheet(sheet, bySheet.get(sheet.name) ?? [])) };
}

function editSheet(sheet: SheetCells, edits: readonly CellEdit[]): SheetCells {
  if (edits.length === 0) return sheet;
  const { top, left, rows } = reaching(sheet, edits);
  const edited = rows.map((row) => [...row]);
  for (const { row, column, value } of edits) {
    const line = edited[row - top];
    const before = line?.[column - left];
    if (line && before) line[column - left] = editCell(before, value);
  }
  return { ...sheet, top, left, rows: edited };
}

/** The sheet's rectangle made large enough for all edits. */
function reaching(sheet: SheetCells, edits: readonly CellEdit[]): Pick<SheetCells, 'top' | 'left' | 'rows'> {
  const isEmpty = sheet.rows.length === 0;
  const top = Math.min(isEmpty ? Infinity : sheet.top, ...edits.map(({ row }) => row));
  const left = Math.min(isEmpty ? Infinity : sheet.left, ...edits.map(({ column }) => column));
  const bottom = Math.max(sheet.top + sheet.rows.length - 1, ...edits.map(({ row }) => row));
  const right = Math.max(sheet.left + (sheet.rows[0]?.length ?? 0) - 1, ...edits.map(({ column }) => column));
  if (top === sheet.top && left === sheet.left && bottom === top + sheet.rows.length - 1 && right === left + (sheet.rows[0]?.length ?? 0) - 1) {
    return sheet;
  }
  const rows: Cell[][] = [];
  for (let row = top; row <= bottom; row += 1) {
    rows.push(Array.from({ length: right - left + 1 }, (_, index) => sheet.rows[row - sheet.top]?.[index + left - sheet.left] ?? unwritten));
  }
  return { top, left, rows };
}

const unwritten: Cell = { value: '', kind: 'blank', text: '', numberFormat: 'General', locked: true };

function editCell({ numberFormat, locked }: Cell, value: string | number | boolean): Cell {
  if (value === '') return { value, kind: 'blank', text: '', numberFormat, locked };
  const kind = typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
  return { value, kind, text: shownAs(value, numberFormat), numberFormat, locked };
}

function shownAs(value: string | number | boolean, format: string): string {
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'string') return value;
  if (isDateFormat(format)) return formatDay(day(Math.floor(value)));
  const decimals = /\.(0+)/.exec(format)?.[1]?.length;
  return decimals === undefined ? String(value) : value.toFixed(decimals);
}
