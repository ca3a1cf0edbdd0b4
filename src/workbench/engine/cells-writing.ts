import {
  BooleanNumber,
  Direction,
  ObjectMatrix,
  WrapStrategy,
  type ICellData,
  type IMutationInfo,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import {
  AddMergeUndoMutationFactory,
  AddWorksheetMergeMutation,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveMergeUndoMutationFactory,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
} from '@univerjs/sheets';
import { cellHolding } from './cell-content';
import { fittingWidths } from './fitting-widths';
import { copiedLooks } from './format-copies';
import { rangeOf, UNIT } from './from-file';
import { makeRoom } from './grid-size';
import { LAST_COLUMN, LAST_ROW, pixelsOfPoints } from './measures';
import type { Area, CellInput, CellsPort, CellStyle, Grid, SheetId } from './port';
import { fontStyle, horizontalStyle, indentStyle, underlineOf, verticalStyle, type SheetStyle } from './sheet-style';
import type { Edit, Spreadsheet } from './spreadsheet';

type Writing = Pick<
  CellsPort,
  | 'write' | 'setNumberFormats' | 'setStyle' | 'clear' | 'insert' | 'delete' | 'merge' | 'unmerge'
  | 'copyFormats' | 'fitColumns' | 'setRowsHidden' | 'setColumnsHidden' | 'setRowHeights' | 'setColumnWidths'
>;

/** Writing cells for the add-in. Each call is one step that can be undone. */
export function cellsWriting(sheets: Spreadsheet): Writing {
  const set = (id: SheetId, cells: ObjectMatrix<Nullable<ICellData>>) => sheets.asAddIn(() => setCells(sheets, id, cells));
  return {
    write: (id, top, left, cells) => set(id, written(sheets, id, top, left, cells)),
    setNumberFormats: (id, top, left, formats) =>
      set(id, matrixOf(formats, top, left, (format, row, column) => ({ s: styleWith(sheets, id, row, column, { n: { pattern: format } }) }))),
    setStyle: (id, area, change) => set(id, styledMatrix(sheets, id, area, change)),
    copyFormats: (from, id, to) => set(id, copiedLooks(sheets, from, to)),
    clear: (id, area, what) => set(id, clearedMatrix(sheets.sheet(id), area, what)),
    insert: (id, area, shift) => sheets.asAddIn(() => insertCells(sheets, id, area, shift)),
    delete: (id, area, shift) => sheets.asAddIn(() => deleteCells(sheets, id, area, shift)),
    merge: (id, area, across) => sheets.asAddIn(() => merge(sheets, id, across ? rowsOf(area) : [area])),
    unmerge: (id, area) => sheets.asAddIn(() => unmerge(sheets, id, area)),
    setRowsHidden: (id, first, last, hidden) => sheets.asAddIn(() => hideRows(sheets, id, first, last, hidden)),
    setColumnsHidden: (id, first, last, hidden) => sheets.asAddIn(() => hideColumns(sheets, id, first, last, hidden)),
    setRowHeights: (id, first, last, points) => sheets.asAddIn(() => sizeRows(sheets, id, first, last, points)),
    fitColumns: async (id, area) => {
      for (const { column, points } of fittingWidths(sheets, id, area)) await sheets.asAddIn(() => sizeColumns(sheets, id, column, column, points));
    },
    setColumnWidths: (id, first, last, points) => sheets.asAddIn(() => sizeColumns(sheets, id, first, last, points)),
  };
}

/** Puts cells in as one step that can be undone. */
export function setCells(sheets: Spreadsheet, id: SheetId, cells: ObjectMatrix<Nullable<ICellData>>): void {
  const edit = setCellsEdit(sheets, id, cells);
  if (edit.redos.length > 0) sheets.edit(edit);
}

/** What puts these cells in, and what would undo it; makes the grid larger where they lie beyond it. */
export function setCellsEdit(sheets: Spreadsheet, id: SheetId, cells: ObjectMatrix<Nullable<ICellData>>): Edit {
  const { endRow, endColumn } = cells.getDataRange();
  if (endRow < 0) return { redos: [], undos: [] };
  makeRoom(sheets, id, endRow, endColumn);
  const params = { unitId: UNIT, subUnitId: id, cellValue: cells.getMatrix() };
  const undo = SetRangeValuesUndoMutationFactory(sheets.services, params);
  return { redos: [{ id: SetRangeValuesMutation.id, params }], undos: [{ id: SetRangeValuesMutation.id, params: undo }] };
}

function matrixOf<T>(grid: Grid<T | null>, top: number, left: number, cell: (item: T, row: number, column: number) => ICellData) {
  const matrix = new ObjectMatrix<Nullable<ICellData>>();
  grid.forEach((line, row) =>
    line.forEach((item, column) => {
      if (item !== null) matrix.setValue(top + row, left + column, cell(item, top + row, left + column));
    }),
  );
  return matrix;
}

/** What is written to a merged cell is taken by its first cell only, as in Excel: the others keep nothing. */
function written(sheets: Spreadsheet, id: SheetId, top: number, left: number, cells: Grid<CellInput | null>) {
  const sheet = sheets.sheet(id);
  const covered = (row: number, column: number): boolean => {
    const merge = sheet.getMergedCell(row, column);
    return Boolean(merge) && (merge?.startRow !== row || merge.startColumn !== column);
  };
  const open = cells.map((line, row) => line.map((input, column) => (input && covered(top + row, left + column) ? null : input)));
  return matrixOf(open, top, left, (input, row, column): ICellData => {
    const { numberFormat } = input;
    const style = numberFormat === undefined ? undefined : styleWith(sheets, id, row, column, { n: { pattern: numberFormat } });
    return { ...cellHolding(input), ...(style && { s: style }) };
  });
}

/** The cell's whole style with a change: what it had from its row or column becomes its own, as in Excel. */
function styleWith(sheets: Spreadsheet, id: SheetId, row: number, column: number, change: SheetStyle): SheetStyle {
  return { ...sheets.styleAt(sheets.sheet(id), row, column), ...change };
}

function styledMatrix(sheets: Spreadsheet, id: SheetId, area: Area, change: Partial<CellStyle>) {
  const style = univerChange(change);
  return overArea(sheets.sheet(id), area, (row, column) => ({ s: styleWith(sheets, id, row, column, style) }));
}

/** Over whole rows or columns, as far as the grid goes. */
function overArea(sheet: Worksheet, area: Area, cell: (row: number, column: number) => ICellData) {
  const matrix = new ObjectMatrix<Nullable<ICellData>>();
  const bottom = area.bottom === LAST_ROW ? Math.min(area.bottom, sheet.getRowCount() - 1) : area.bottom;
  const right = area.right === LAST_COLUMN ? Math.min(area.right, sheet.getColumnCount() - 1) : area.right;
  for (let row = area.top; row <= bottom; row++) for (let column = area.left; column <= right; column++) matrix.setValue(row, column, cell(row, column));
  return matrix;
}

function clearedMatrix(sheet: Worksheet, area: Area, what: 'all' | 'contents' | 'formats') {
  const contents = cellHolding({ value: '' });
  const formats: ICellData = { s: null };
  const cleared = what === 'contents' ? contents : what === 'formats' ? formats : { ...contents, ...formats };
  const matrix = new ObjectMatrix<Nullable<ICellData>>();
  sheet.getCellMatrix().forValue((row, column) => {
    const within = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
    if (within) matrix.setValue(row, column, { ...cleared });
  });
  return matrix;
}

const HORIZONTAL = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
} as const;
const VERTICAL = { Top: 'top', Center: 'center', Bottom: 'bottom', Justify: 'justify', Distributed: 'distributed' } as const;
const UNDERLINE = { None: 'none', Single: 'single', Double: 'double' } as const;

/** A change of looks in Univer's words. */
function univerChange(change: Partial<CellStyle>): SheetStyle {
  const { fontName, fontSize, fontColor, bold, italic, underline, strikethrough, fill, wrapText, indent } = change;
  const horizontal = change.horizontalAlignment && HORIZONTAL[change.horizontalAlignment];
  return {
    ...fontStyle({
      ...(fontName !== undefined && { name: fontName }),
      ...(fontSize !== undefined && { size: fontSize }),
      ...(bold !== undefined && { bold }),
      ...(italic !== undefined && { italic }),
    }),
    ...(fontColor !== undefined && { cl: { rgb: fontColor } }),
    ...(underline !== undefined && { ul: underlineOf(UNDERLINE[underline]) }),
    ...(strikethrough !== undefined && { st: { s: strikethrough ? BooleanNumber.TRUE : BooleanNumber.FALSE } }),
    ...(fill !== undefined && { bg: fill === '' ? null : { rgb: fill } }),
    ...(horizontal !== undefined && { ...horizontalStyle(horizontal) }),
    ...(change.verticalAlignment !== undefined && verticalStyle(VERTICAL[change.verticalAlignment])),
    ...(wrapText !== undefined && { tb: wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(indent !== undefined && { indent, pd: null, ...indentStyle(indent, horizontal ?? 'general') }),
    ...(change.locked !== undefined && { locked: change.locked ? 1 : 0 }),
    ...(change.formulaHidden !== undefined && { formulaHidden: change.formulaHidden ? 1 : 0 }),
  };
}

async function insertCells(sheets: Spreadsheet, id: SheetId, area: Area, shift: 'down' | 'right'): Promise<void> {
  const range = rangeOf(area);
  const target = { unitId: UNIT, subUnitId: id };
  const sheet = sheets.sheet(id);
  if (wholeRows(sheet, area)) {
    makeRoom(sheets, id, area.top, 0);
    const rows = { ...range, startColumn: 0, endColumn: sheet.getColumnCount() - 1 };
    return sheets.runOn(id, InsertRowByRangeCommand.id, { ...target, range: rows, direction: Direction.UP });
  }
  if (wholeColumns(sheet, area)) {
    makeRoom(sheets, id, 0, area.left);
    const columns = { ...range, startRow: 0, endRow: sheet.getRowCount() - 1 };
    return sheets.runOn(id, InsertColByRangeCommand.id, { ...target, range: columns, direction: Direction.LEFT });
  }
  return sheets.runOn(id, shift === 'down' ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id, { range });
}

async function deleteCells(sheets: Spreadsheet, id: SheetId, area: Area, shift: 'up' | 'left'): Promise<void> {
  const range = rangeOf(area);
  const target = { unitId: UNIT, subUnitId: id };
  const sheet = sheets.sheet(id);
  if (wholeRows(sheet, area)) {
    if (area.top >= sheet.getRowCount()) return;
    const rows = { ...range, endRow: Math.min(area.bottom, sheet.getRowCount() - 1), startColumn: 0, endColumn: sheet.getColumnCount() - 1 };
    return sheets.runOn(id, RemoveRowByRangeCommand.id, { ...target, range: rows });
  }
  if (wholeColumns(sheet, area)) {
    if (area.left >= sheet.getColumnCount()) return;
    const columns = { ...range, endColumn: Math.min(area.right, sheet.getColumnCount() - 1), startRow: 0, endRow: sheet.getRowCount() - 1 };
    return sheets.runOn(id, RemoveColByRangeCommand.id, { ...target, range: columns });
  }
  return sheets.runOn(id, shift === 'up' ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id, { range });
}

function wholeRows(sheet: Worksheet, area: Area): boolean {
  return area.left === 0 && area.right >= Math.min(LAST_COLUMN, sheet.getColumnCount() - 1);
}

function wholeColumns(sheet: Worksheet, area: Area): boolean {
  return area.top === 0 && area.bottom >= Math.min(LAST_ROW, sheet.getRowCount() - 1);
}

function rowsOf(area: Area): Area[] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => ({ ...area, top: area.top + index, bottom: area.top + index }));
}

function merge(sheets: Spreadsheet, id: SheetId, areas: readonly Area[]): void {
  const params = { unitId: UNIT, subUnitId: id, ranges: areas.map(rangeOf) };
  const undo = AddMergeUndoMutationFactory(sheets.services, params);
  const losing = new ObjectMatrix<Nullable<ICellData>>();
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) if (row > top || column > left) losing.setValue(row, column, cellHolding({ value: '' }));
    }
  }
  setCells(sheets, id, losing);
  sheets.edit({ redos: [{ id: AddWorksheetMergeMutation.id, params }], undos: undo ? [{ id: RemoveWorksheetMergeMutation.id, params: undo }] : [] });
}

function unmerge(sheets: Spreadsheet, id: SheetId, area: Area): void {
  const touching = sheets.sheet(id).getMergedCellRange(area.top, area.left, area.bottom, area.right);
  if (touching.length === 0) return;
  const params = { unitId: UNIT, subUnitId: id, ranges: touching };
  const undo = RemoveMergeUndoMutationFactory(sheets.services, params);
  sheets.edit({ redos: [{ id: RemoveWorksheetMergeMutation.id, params }], undos: undo ? [{ id: AddWorksheetMergeMutation.id, params: undo }] : [] });
}

function hideRows(sheets: Spreadsheet, id: SheetId, first: number, last: number, hidden: boolean): void {
  makeRoom(sheets, id, last, 0);
  const params = { unitId: UNIT, subUnitId: id, ranges: [rangeOf({ top: first, bottom: last, left: 0, right: sheets.sheet(id).getColumnCount() - 1 })] };
  switchOver(sheets, { id: SetRowHiddenMutation.id, params }, { id: SetRowVisibleMutation.id, params }, hidden);
}

function hideColumns(sheets: Spreadsheet, id: SheetId, first: number, last: number, hidden: boolean): void {
  makeRoom(sheets, id, 0, last);
  const params = { unitId: UNIT, subUnitId: id, ranges: [rangeOf({ top: 0, bottom: sheets.sheet(id).getRowCount() - 1, left: first, right: last })] };
  switchOver(sheets, { id: SetColHiddenMutation.id, params }, { id: SetColVisibleMutation.id, params }, hidden);
}

function switchOver(sheets: Spreadsheet, on: IMutationInfo, off: IMutationInfo, wanted: boolean): void {
  sheets.edit(wanted ? { redos: [on], undos: [off] } : { redos: [off], undos: [on] });
}

function sizeRows(sheets: Spreadsheet, id: SheetId, first: number, last: number, points: number): void {
  makeRoom(sheets, id, last, 0);
  const ranges = [rangeOf({ top: first, bottom: last, left: 0, right: sheets.sheet(id).getColumnCount() - 1 })];
  const params = { unitId: UNIT, subUnitId: id, ranges, rowHeight: pixelsOfPoints(points) };
  const undo = SetWorksheetRowHeightMutationFactory(params, sheets.sheet(id));
  sheets.edit({ redos: [{ id: SetWorksheetRowHeightMutation.id, params }], undos: [{ id: SetWorksheetRowHeightMutation.id, params: undo }] });
}

function sizeColumns(sheets: Spreadsheet, id: SheetId, first: number, last: number, points: number): void {
  makeRoom(sheets, id, 0, last);
  const ranges = [rangeOf({ top: 0, bottom: sheets.sheet(id).getRowCount() - 1, left: first, right: last })];
  const params = { unitId: UNIT, subUnitId: id, ranges, colWidth: pixelsOfPoints(points) };
  const undo = SetWorksheetColWidthMutationFactory(params, sheets.sheet(id));
  sheets.edit({ redos: [{ id: SetWorksheetColWidthMutation.id, params }], undos: [{ id: SetWorksheetColWidthMutation.id, params: undo }] });
}
