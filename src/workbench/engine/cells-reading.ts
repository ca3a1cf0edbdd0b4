import type { Nullable, Worksheet } from '@univerjs/core';
import { shownText } from '../../files/shown-text';
import { contentOf } from './cell-content';
import { formatForFile } from './cell-difference';
import { areaOf } from './from-file';
import { pointsOfPixels } from './measures';
import type { Area, CellsPort, CellStyle, Grid, HorizontalAlignment, VerticalAlignment } from './port';
import type { SheetStyle } from './sheet-style';
import type { Spreadsheet } from './spreadsheet';

type Reading = Pick<
  CellsPort,
  | 'values' | 'kinds' | 'formulas' | 'texts' | 'numberFormats' | 'styles' | 'locked'
  | 'usedArea' | 'merges' | 'rowsHidden' | 'columnsHidden' | 'rowHeight' | 'columnWidth'
>;

/** Reading cells: what they hold, show and look like. */
export function cellsReading(sheets: Spreadsheet): Reading {
  const content = <T>(read: (content: ReturnType<typeof contentOf>, row: number, column: number, sheet: Worksheet) => T) =>
    (id: string, area: Area): Grid<T> => {
      const sheet = sheets.sheet(id);
      return gridOf(area, (row, column) => read(contentOf(sheet.getCellRaw(row, column)), row, column, sheet));
    };
  const style = <T>(read: (style: SheetStyle) => T) =>
    (id: string, area: Area): Grid<T> => {
      const sheet = sheets.sheet(id);
      return gridOf(area, (row, column) => read(sheets.styleAt(sheet, row, column)));
    };
  return {
    values: content(({ value }) => value),
    kinds: content(({ kind }) => kind),
    formulas: content(({ formula }) => formula ?? ''),
    texts: (id, area) => gridOf(area, (row, column) => textShown(sheets, sheets.sheet(id), row, column)),
    numberFormats: style(numberFormatOf),
    styles: style(cellStyle),
    locked: style(({ locked }) => locked !== 0),
    usedArea: (id, valuesOnly) => usedArea(sheets, sheets.sheet(id), valuesOnly),
    merges: (id) => sheets.sheet(id).getMergeData().map(areaOf),
    rowsHidden: (id, first, last) => {
      const sheet = sheets.sheet(id);
      return listOf(first, last, (row) => row < sheet.getRowCount() && !sheet.getRowVisible(row));
    },
    columnsHidden: (id, first, last) => {
      const sheet = sheets.sheet(id);
      return listOf(first, last, (column) => column < sheet.getColumnCount() && !sheet.getColVisible(column));
    },
    rowHeight: (id, row) => pointsOfPixels(sheets.sheet(id).getRowHeight(row)),
    columnWidth: (id, column) => pointsOfPixels(sheets.sheet(id).getColumnWidth(column)),
  };
}

export function gridOf<T>(area: Area, at: (row: number, column: number) => T): Grid<T> {
  return listOf(area.top, area.bottom, (row) => listOf(area.left, area.right, (column) => at(row, column)));
}

function listOf<T>(first: number, last: number, at: (index: number) => T): T[] {
  return Array.from({ length: last - first + 1 }, (_, index) => at(first + index));
}

/** What a cell shows, by its number format. */
export function textShown(sheets: Spreadsheet, sheet: Worksheet, row: number, column: number): string {
  const { kind, value } = contentOf(sheet.getCellRaw(row, column));
  return shownText(kind, value, numberFormatOf(sheets.styleAt(sheet, row, column)), sheets.date1904);
}

export function numberFormatOf(style: SheetStyle): string {
  return style.n?.pattern ?? 'General';
}

/** Cells with a style of their own count as used unless it is the style every cell has. */
function usedArea(sheets: Spreadsheet, sheet: Worksheet, valuesOnly: boolean): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const used = contentOf(cell).kind !== 'blank' || (!valuesOnly && cell?.s && styled(sheets.workbook.getStyles().getStyleByCell(cell)));
    if (!used) return;
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  });
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

const HORIZONTAL: Readonly<Record<ReturnType<typeof formatForFile>['horizontal'], HorizontalAlignment>> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const VERTICAL: Readonly<Record<ReturnType<typeof formatForFile>['vertical'], VerticalAlignment>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

function cellStyle(style: SheetStyle): CellStyle {
  const format = formatForFile(style);
  const underline = { none: 'None', single: 'Single', double: 'Double' } as const;
  return {
    fontName: format.fontName,
    fontSize: format.fontSize,
    fontColor: format.fontColour ?? '#000000',
    bold: format.bold,
    italic: format.italic,
    underline: underline[format.underline],
    strikethrough: format.strikethrough,
    fill: format.fill ?? '',
    horizontalAlignment: HORIZONTAL[format.horizontal],
    verticalAlignment: VERTICAL[format.vertical],
    wrapText: format.wrap,
    indent: format.indent,
    locked: format.locked,
    formulaHidden: format.formulaHidden,
  };
}

function styled(style: Nullable<SheetStyle>): boolean {
  return Boolean(style) && style?.fileStyle !== 0;
}
