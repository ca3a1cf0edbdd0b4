import { ObjectMatrix, STYLE_KEYS, type ICellData, type Nullable } from '@univerjs/core';
import type { Area, SheetId } from './port';
import type { SheetStyle } from './sheet-style';
import type { Spreadsheet } from './spreadsheet';

/** A style that takes the whole place of whatever a cell had: Univer would keep what the new one does not speak of. */
export function wholeStyle(style: SheetStyle): SheetStyle {
  return { ...Object.fromEntries(STYLE_KEYS.map((key) => [key, null])), ...style };
}

/** The looks of `from` over every cell of `to`, repeated where that is larger, as Excel pastes formats. */
export function copiedLooks(sheets: Spreadsheet, from: { readonly sheet: SheetId; readonly area: Area }, to: Area): ObjectMatrix<Nullable<ICellData>> {
  const sheet = sheets.sheet(from.sheet);
  const { top, left, bottom, right } = from.area;
  const cells = new ObjectMatrix<Nullable<ICellData>>();
  for (let row = to.top; row <= to.bottom; row++) {
    for (let column = to.left; column <= to.right; column++) {
      const like = { row: top + ((row - to.top) % (bottom - top + 1)), column: left + ((column - to.left) % (right - left + 1)) };
      cells.setValue(row, column, { s: wholeStyle(sheets.styleAt(sheet, like.row, like.column)) });
    }
  }
  return cells;
}
