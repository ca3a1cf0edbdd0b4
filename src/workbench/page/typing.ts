import { CellValueType, type ICellData, type Univer } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { isDateCode, shownText } from '../../files/shown-text';
import { cellHolding, contentOf } from '../engine/cell-content';
import type { Spreadsheet } from '../engine/spreadsheet';
import { readTyped, typingIn } from '../host/typed-cell';

/**
 * Makes the grid read what is typed as Excel set to English (United Kingdom) does, instead of as Univer would: days come before
 * months, an apostrophe makes text. A cell being edited shows a date as a date and a percentage as one.
 */
export function readTypingAsExcel(univer: Univer, sheets: Spreadsheet): void {
  const interceptors = univer.__getInjector().get(SheetInterceptorService).writeCellInterceptor;
  const typing = typingIn('en-GB', () => new Date().getFullYear());
  const formatAt = ({ subUnitId, row, col }: { subUnitId: string; row: number; col: number }): string =>
    sheets.styleAt(sheets.sheet(subUnitId), row, col).n?.pattern ?? 'General';
  interceptors.intercept(AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (cell, context) => {
      const typed = cell && typedIn(cell);
      if (typed === undefined || typed === null) return cell;
      const input = readTyped(typed, formatAt(context), typing);
      const style = input.numberFormat === undefined ? undefined : { n: { pattern: input.numberFormat } };
      return { ...cellHolding(input), ...(style && { s: style }) };
    },
  });
  interceptors.intercept(BEFORE_CELL_EDIT, {
    priority: 1000,
    handler: (cell, context, next) => {
      const shown = cell && editedText(cell, formatAt(context));
      return next(shown === undefined ? cell : { ...cell, v: shown, p: null });
    },
  });
}

/** What was typed; nothing where it is a formula that Univer has already taken for one. */
function typedIn(cell: ICellData): string | undefined {
  if (cell.f) return undefined;
  const { kind, value } = contentOf({ ...cell, t: null });
  if (kind === 'blank') return '';
  // An apostrophe typed before a text has been taken off it already.
  return cell.t === CellValueType.FORCE_STRING ? `'${String(value)}` : String(value);
}

/** How a cell's value is shown while it is edited; nothing where Univer's own way will do. */
function editedText(cell: ICellData, format: string): string | undefined {
  const { kind, value, formula } = contentOf(cell);
  if (kind !== 'number' || formula !== undefined) return undefined;
  if (isDateCode(format)) return shownText(kind, value, Number(value) % 1 === 0 ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm:ss');
  return format.includes('%') ? `${String(Number((Number(value) * 100).toPrecision(12)))}%` : undefined;
}
