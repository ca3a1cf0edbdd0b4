import { BooleanNumber, WrapStrategy } from '@univerjs/core';
import { textShown } from './cells-reading';
import { pointsOfPixels } from './measures';
import type { Area, SheetId } from './port';
import { widthOfText } from './row-heights';
import type { Spreadsheet } from './spreadsheet';

const CELL_PADDING = 10;

/** How wide each column of the area must be for its longest line, in points; wrapped cells are as wide as they were made. */
export function fittingWidths(sheets: Spreadsheet, id: SheetId, area: Area): { readonly column: number; readonly points: number }[] {
  const sheet = sheets.sheet(id);
  const widest = new Map<number, number>();
  const bottom = Math.min(area.bottom, sheet.getRowCount() - 1);
  for (let column = area.left; column <= Math.min(area.right, sheet.getColumnCount() - 1); column++) {
    for (let row = area.top; row <= bottom; row++) {
      const shown = textShown(sheets, sheet, row, column);
      const style = sheets.styleAt(sheet, row, column);
      if (shown === '' || style.tb === WrapStrategy.WRAP || sheet.getMergedCell(row, column)) continue;
      const lines = shown.split('\n').map((line) => widthOfText(line, style.fs ?? 11, style.bl === BooleanNumber.TRUE));
      widest.set(column, Math.max(widest.get(column) ?? 0, ...lines));
    }
  }
  return [...widest].map(([column, pixels]) => ({ column, points: pointsOfPixels(Math.ceil(pixels) + CELL_PADDING) }));
}
