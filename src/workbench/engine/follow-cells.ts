import { ObjectMatrix, type IObjectMatrixPrimitiveType, type ICellData, type Nullable, type Worksheet } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  MoveRangeMutation,
  RemoveNumfmtMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
} from '@univerjs/sheets';
import type { CellArea } from '../../files/workbook-file';
import type { CellChange, WorkbookChange } from '../../files/changes';
import { changeOf, contentForFile, type CellState } from './cell-difference';
import { cellHolding, contentOf } from './cell-content';
import { lookedLike } from './fresh-lines';
import { areaOf } from './from-file';
import type { EngineEvent } from './port';
import type { SheetStyle } from './sheet-style';
import type { Spreadsheet } from './spreadsheet';
import { following, NOTHING, type Followed, type Step } from './step';

/** Writing, moving, sorting and merging cells. */
export const cellMutations: readonly Followed[] = [
  following(SetRangeValuesMutation, (sheets, params, options) => {
    // What a formula comes to is no change of the workbook: saving writes all results at the end.
    if (options['onlyLocal'] === true) return () => NOTHING;
    plainTexts(params.cellValue);
    return watchCells(sheets, [[params.subUnitId, params.cellValue]]);
  }),
  following(MoveRangeMutation, (sheets, { from, to }) =>
    watchCells(sheets, [
      [from.subUnitId, from.value],
      [to.subUnitId, to.value],
    ]),
  ),
  following(SetNumfmtMutation, (sheets, { subUnitId, values }) =>
    watchCells(sheets, [[subUnitId, matrixOf(Object.values(values).flatMap(({ ranges }) => ranges.map(areaOf)))]]),
  ),
  following(RemoveNumfmtMutation, (sheets, { subUnitId, ranges }) => watchCells(sheets, [[subUnitId, matrixOf(ranges.map(areaOf))]])),
  following(ReorderRangeMutation, (sheets, { subUnitId, range, order }) => () => sorted(sheets, subUnitId, areaOf(range), order)),
  following(AddWorksheetMergeMutation, (sheets, { subUnitId, ranges }) => () => ({
    changes: ranges.map((range) => ({ kind: 'merged', sheet: sheets.sheet(subUnitId).getName(), area: areaOf(range) })),
    events: [],
  })),
  following(RemoveWorksheetMergeMutation, (sheets, { subUnitId, ranges }) => () => ({
    changes: ranges.map((range) => ({ kind: 'unmerged', sheet: sheets.sheet(subUnitId).getName(), area: areaOf(range) })),
    events: [],
  })),
];

/** Text formatted letter by letter is put in plain: a saved copy could not keep what is pasted so. */
function plainTexts(cells: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined): void {
  new ObjectMatrix(cells ?? {}).forValue((_row, _column, cell) => {
    if (!cell?.p) return;
    const { kind, value } = contentOf({ ...cell, v: null });
    Object.assign(cell, cellHolding({ value: kind === 'blank' ? '' : value }));
  });
}

type Touched = readonly [sheet: string, cells: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined];

function matrixOf(areas: readonly CellArea[]): IObjectMatrixPrimitiveType<Nullable<ICellData>> {
  const matrix = new ObjectMatrix<Nullable<ICellData>>();
  for (const { top, bottom, left, right } of areas) {
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) matrix.setValue(row, column, {});
  }
  return matrix.getMatrix();
}

interface Watched {
  readonly row: number;
  readonly column: number;
  readonly before: CellState;
}

/** Remembers the cells that are about to be written, and says afterwards which of them changed. */
function watchCells(sheets: Spreadsheet, touched: readonly Touched[]): () => Step {
  const watched = touched.map(([id, cells]) => ({ sheet: sheets.sheet(id), cells: stateOf(sheets, id, cells) }));
  return () => {
    const steps = watched.map(({ sheet, cells }) => stepOfCells(sheets, sheet, cells));
    const [only] = steps;
    if (only && steps.length === 1) return only;
    return { changes: steps.flatMap(({ changes }) => changes), events: steps.flatMap(({ events }) => events) };
  };
}

function stateOf(sheets: Spreadsheet, id: string, cells: Touched[1]): Watched[] {
  const sheet = sheets.sheet(id);
  const watched: Watched[] = [];
  new ObjectMatrix(cells ?? {}).forValue((row, column) => {
    const like = lookedLike(sheets.fresh, id, row, column);
    const before = { content: contentOf(sheet.getCellRaw(row, column)), style: sheets.styleAt(sheet, like.row, like.column) };
    watched.push({ row, column, before });
  });
  return watched;
}

export function cellState(sheets: Spreadsheet, sheet: Worksheet, row: number, column: number): CellState {
  return { content: contentOf(sheet.getCellRaw(row, column)), style: sheets.styleAt(sheet, row, column) };
}

function stepOfCells(sheets: Spreadsheet, sheet: Worksheet, watched: readonly Watched[]): Step {
  const changed = watched.flatMap(({ row, column, before }): { change: CellChange; reverse: CellChange; before: CellState }[] => {
    const after = cellState(sheets, sheet, row, column);
    const exact = (style: SheetStyle): number | undefined => sheets.fileStyleOf(style);
    const change = changeOf(row, column, before, after, exact);
    return change ? [{ change, reverse: changeOf(row, column, after, before, exact) ?? { row, column }, before }] : [];
  });
  if (changed.length === 0) return NOTHING;
  const written = changed.filter(({ change }) => change.content);
  const formatted = changed.filter(({ change }) => change.format || change.style !== undefined);
  const id = sheet.getSheetId();
  const { origin } = sheets;
  const events: EngineEvent[] = [];
  if (written.length > 0) {
    const only = written.length === 1 ? written[0]?.before.content : undefined;
    events.push({
      type: 'cells-edited',
      sheet: id,
      area: boundsOf(written.map(({ change }) => change)),
      origin,
      ...(only && { before: { value: only.value, kind: only.kind } }),
    });
  }
  if (formatted.length > 0) {
    events.push({ type: 'format-changed', sheet: id, area: boundsOf(formatted.map(({ change }) => change)), origin });
  }
  const cells = (which: 'change' | 'reverse'): WorkbookChange => ({ kind: 'cells', sheet: sheet.getName(), cells: changed.map((one) => one[which]) });
  return { changes: [cells('change')], events, reverse: cells('reverse') };
}

/** The smallest area that holds all these cells. */
export function boundsOf(cells: readonly { readonly row: number; readonly column: number }[]): CellArea {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  }
  return { top, left, bottom, right };
}

/** Univer's order says for a row which row's cells come to lie there. The formulas are said again as they now read. */
function sorted(sheets: Spreadsheet, id: string, area: CellArea, order: Readonly<Record<number, number>>): Step {
  const sheet = sheets.sheet(id);
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => (order[area.top + index] ?? area.top + index) - area.top);
  const formulas = formulasIn(sheet, area);
  const name = sheet.getName();
  const changes: WorkbookChange[] = [{ kind: 'rows-sorted', sheet: name, area, order: rows }];
  if (formulas.length > 0) changes.push({ kind: 'cells', sheet: name, cells: formulas });
  const { origin } = sheets;
  return {
    changes,
    events: [
      { type: 'rows-sorted', sheet: id, area, origin },
      { type: 'cells-edited', sheet: id, area, origin },
    ],
  };
}

function formulasIn(sheet: Worksheet, area: CellArea): CellChange[] {
  const found: CellChange[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const content = contentOf(sheet.getCellRaw(row, column));
      if (content.formula !== undefined) found.push({ row, column, content: contentForFile(content) });
    }
  }
  return found;
}
