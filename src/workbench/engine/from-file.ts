import {
  BooleanNumber,
  LocaleType,
  type IColumnData,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import type { CellArea } from '../../files/workbook-file';
import type { FileCell, FileSheet, WorkbookFile } from '../../files/workbook-file-types';
import { cellHolding, KEPT_FORMULA } from './cell-content';
import { canCalculate } from './known-functions';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, pixelsOfCharacters, pixelsOfPoints, LAST_COLUMN, LAST_ROW } from './measures';
import { heightOfContent } from './row-heights';
import { styleFromFile, type SheetStyle } from './sheet-style';

export const UNIT = 'workbook';

/** Rows and columns shown beyond what the file holds. The grid grows when something is put further out. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 10;
const FEWEST_ROWS = 200;
const FEWEST_COLUMNS = 26;
/** A grid is not made larger than this because of a lone cell far out; such cells stay in the file, untouched. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 500;

/** The id a sheet of the file goes by here. */
export function idOfSheet(sheet: Pick<FileSheet, 'sheetId'>): string {
  return `sheet-${sheet.sheetId}`;
}

/** The workbook as Univer takes it. */
export function univerWorkbook(file: WorkbookFile, name: string): IWorkbookData {
  const sheets = file.sheets.filter((sheet) => sheet.kind === 'cells');
  const styles = Object.fromEntries(file.styles.map((style, number) => [styleId(number), styleFromFile(style, number)]));
  return {
    id: UNIT,
    name,
    appVersion: '0.25.1',
    locale: LocaleType.EN_US,
    styles,
    defaultStyle: defaultStyle(file),
    sheetOrder: sheets.map(idOfSheet),
    sheets: Object.fromEntries(sheets.map((sheet) => [idOfSheet(sheet), univerSheet(sheet, file)])),
  };
}

/** What Univer calls the file's style of that number. */
export function styleId(number: number): string {
  return `file-${number}`;
}

/** What cells without a style look like: the file's first style, as Excel has it. */
function defaultStyle(file: WorkbookFile): SheetStyle {
  const first = file.styles[0];
  return first ? styleFromFile(first, 0) : { fileStyle: 0, locked: 1 };
}

function univerSheet(sheet: FileSheet, file: WorkbookFile): Partial<IWorksheetData> {
  const size = sizeOf(sheet);
  const { view } = sheet;
  return {
    id: idOfSheet(sheet),
    name: sheet.name,
    tabColor: sheet.tabColour ?? '',
    hidden: flag(sheet.visibility !== 'visible'),
    freeze: freezeOf(view.frozenRows, view.frozenColumns),
    rowCount: size.rows,
    columnCount: size.columns,
    defaultColumnWidth: sheet.defaultColumnWidth === undefined ? DEFAULT_COLUMN_PIXELS : pixelsOfCharacters(sheet.defaultColumnWidth),
    defaultRowHeight: sheet.defaultRowHeight === undefined ? DEFAULT_ROW_PIXELS : pixelsOfPoints(sheet.defaultRowHeight),
    mergeData: sheet.merges.filter((area) => inside(area, size)).map(rangeOf),
    cellData: cellsOf(sheet, size),
    rowData: rowsOf(sheet, file, size),
    columnData: columnsOf(sheet, size),
    showGridlines: flag(view.gridLines),
    rightToLeft: flag(view.rightToLeft),
    zoomRatio: Math.min(4, Math.max(0.1, view.zoom / 100)),
  };
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function sizeOf(sheet: FileSheet): Size {
  let row = 0;
  let column = 0;
  for (const { row: at, cells } of sheet.rows) {
    if (at < MOST_ROWS && cells.length > 0) row = Math.max(row, at);
    for (const cell of cells) if (cell.column < MOST_COLUMNS) column = Math.max(column, cell.column);
  }
  for (const { bottom, right } of [...sheet.merges, ...sheet.tables]) {
    if (bottom < MOST_ROWS) row = Math.max(row, bottom);
    if (right < MOST_COLUMNS) column = Math.max(column, right);
  }
  return {
    rows: Math.min(LAST_ROW + 1, Math.max(FEWEST_ROWS, row + 1 + SPARE_ROWS)),
    columns: Math.min(LAST_COLUMN + 1, Math.max(FEWEST_COLUMNS, column + 1 + SPARE_COLUMNS)),
  };
}

function inside(area: CellArea, size: Size): boolean {
  return area.bottom < size.rows && area.right < size.columns;
}

export function rangeOf(area: CellArea): IRange {
  return { startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right };
}

export function areaOf(range: IRange): CellArea {
  return { top: range.startRow, bottom: range.endRow, left: range.startColumn, right: range.endColumn };
}

export function freezeOf(rows: number, columns: number): IWorksheetData['freeze'] {
  return { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

function cellsOf(sheet: FileSheet, size: Size) {
  const matrix: IObjectMatrixPrimitiveType<ICellData> = {};
  for (const row of sheet.rows) {
    if (row.row >= size.rows) continue;
    const cells: Record<number, ICellData> = {};
    for (const cell of row.cells) if (cell.column < size.columns) cells[cell.column] = univerCell(cell);
    matrix[row.row] = cells;
  }
  return matrix;
}

function univerCell(cell: FileCell): ICellData {
  const held = withoutNulls(cell.kind === 'error' ? cellHolding({ value: cell.value, kind: 'error' }) : cellHolding({ value: cell.value }));
  const styled = { ...held, s: styleId(cell.style) };
  if (cell.formula === undefined) return styled;
  const { formula } = cell;
  if (!canCalculate(formula) || cell.formulaArea) return { ...styled, custom: { [KEPT_FORMULA]: formula } };
  return { ...styled, f: formula };
}

function withoutNulls(cell: ICellData): ICellData {
  return Object.fromEntries(Object.entries(cell).filter(([, value]) => value !== null));
}

function rowsOf(sheet: FileSheet, file: WorkbookFile, size: Size): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const fileRow of sheet.rows) {
    const { row, hidden, style } = fileRow;
    if (row >= size.rows) continue;
    const height = fileRow.height === undefined ? heightOfContent(fileRow, sheet, file) : pixelsOfPoints(fileRow.height);
    rows[row] = {
      hd: flag(hidden),
      ...(height !== undefined && { h: height, ia: BooleanNumber.FALSE }),
      ...(style !== undefined && { s: styleId(style) }),
    };
  }
  return rows;
}

function columnsOf(sheet: FileSheet, size: Size): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const { first, last, width, hidden, style } of sheet.columns) {
    for (let column = first; column <= Math.min(last, size.columns - 1); column++) {
      columns[column] = {
        hd: flag(hidden),
        ...(width !== undefined && { w: pixelsOfCharacters(width) }),
        ...(style !== undefined && { s: styleId(style) }),
      };
    }
  }
  return columns;
}

export function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
