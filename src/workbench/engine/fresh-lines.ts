import type { ICellData, ICommandInfo, IObjectMatrixPrimitiveType, IRange } from '@univerjs/core';
import { InsertColByRangeCommand, InsertRowByRangeCommand } from '@univerjs/sheets';
import type { Spreadsheet } from './spreadsheet';

/** Rows or columns that are put in, and the one whose look they take. */
export interface Fresh {
  readonly sheet: string;
  readonly along: 'rows' | 'columns';
  readonly first: number;
  readonly last: number;
}

interface Insertion {
  readonly subUnitId: string;
  readonly range: IRange;
  cellValue?: IObjectMatrixPrimitiveType<ICellData>;
}

/**
 * What a command puts in, if it puts in rows or columns below or beside others: as in Excel they take the look of the row above or the
 * column to the left, whatever Univer would have given them.
 */
export function freshIn({ id, params }: Readonly<ICommandInfo>, sheets: Spreadsheet): Fresh | undefined {
  const along = id === InsertRowByRangeCommand.id ? 'rows' : id === InsertColByRangeCommand.id ? 'columns' : undefined;
  if (!along || !isInsertion(params)) return undefined;
  const { range, subUnitId } = params;
  const [first, last] = along === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  delete params.cellValue;
  if (first === 0) return undefined;
  const fresh: Fresh = { sheet: subUnitId, along, first, last };
  params.cellValue = looks(sheets, fresh);
  return fresh;
}

function isInsertion(params: object | undefined): params is Insertion {
  return params !== undefined && 'range' in params && 'subUnitId' in params;
}

/** The styles of the cells before, for each fresh line. */
function looks(sheets: Spreadsheet, { sheet: id, along, first, last }: Fresh): IObjectMatrixPrimitiveType<ICellData> {
  const sheet = sheets.sheet(id);
  const cells: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, cell: ICellData): void => {
    (cells[row] ??= {})[column] = cell;
  };
  const across = along === 'rows' ? sheet.getColumnCount() : sheet.getRowCount();
  for (let at = 0; at < across; at++) {
    const s = along === 'rows' ? sheet.getCellRaw(first - 1, at)?.s : sheet.getCellRaw(at, first - 1)?.s;
    if (!s) continue;
    for (let line = first; line <= last; line++) put(along === 'rows' ? line : at, along === 'rows' ? at : line, { s });
  }
  return cells;
}

/** The cell whose look a fresh cell has; the cell itself where it is not fresh. */
export function lookedLike(fresh: Fresh | undefined, sheet: string, row: number, column: number): { readonly row: number; readonly column: number } {
  if (fresh?.sheet !== sheet) return { row, column };
  const line = fresh.along === 'rows' ? row : column;
  if (line < fresh.first || line > fresh.last) return { row, column };
  return fresh.along === 'rows' ? { row: fresh.first - 1, column } : { row, column: fresh.first - 1 };
}
