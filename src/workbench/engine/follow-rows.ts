import type { IRange } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import type { WorkbookChange } from '../../files/changes';
import { charactersOfPixels, LAST_COLUMN, LAST_ROW, pointsOfPixels } from './measures';
import type { EngineEvent } from './port';
import type { Spreadsheet } from './spreadsheet';
import { following, type Followed, type Step } from './step';

/** Whole rows and columns put in, taken out, moved, hidden and sized. */
export const rowMutations: readonly Followed[] = [
  following(InsertRowMutation, (sheets, { subUnitId, range, rowInfo }) => () => {
    const [at, count] = [range.startRow, range.endRow - range.startRow + 1];
    const sheet = sheets.sheet(subUnitId).getName();
    const area = { top: range.startRow, bottom: range.endRow, left: 0, right: LAST_COLUMN };
    const sized = rowInfo ? sizes(sheets, subUnitId, at, count) : [];
    return {
      changes: [{ kind: 'rows-inserted', sheet, at, count, ...(sheets.fresh && { formatFrom: 'above' }) }, ...sized],
      events: [{ type: 'cells-inserted', sheet: subUnitId, area, shift: 'down', origin: sheets.origin }],
    };
  }),
  following(RemoveRowMutation, (sheets, { subUnitId, range }) => () => {
    const area = { top: range.startRow, bottom: range.endRow, left: 0, right: LAST_COLUMN };
    return {
      changes: [{ kind: 'rows-deleted', sheet: nameOf(sheets, subUnitId), at: range.startRow, count: range.endRow - range.startRow + 1 }],
      events: [{ type: 'cells-deleted', sheet: subUnitId, area, shift: 'up', origin: sheets.origin }],
    };
  }),
  following(InsertColMutation, (sheets, { subUnitId, range }) => () => {
    const area = { top: 0, bottom: LAST_ROW, left: range.startColumn, right: range.endColumn };
    const count = range.endColumn - range.startColumn + 1;
    return {
      changes: [
        {
          kind: 'columns-inserted',
          sheet: nameOf(sheets, subUnitId),
          at: range.startColumn,
          count,
          ...(sheets.fresh && { formatFrom: 'left' }),
        },
      ],
      events: [{ type: 'cells-inserted', sheet: subUnitId, area, shift: 'right', origin: sheets.origin }],
    };
  }),
  following(RemoveColMutation, (sheets, { subUnitId, range }) => () => {
    const area = { top: 0, bottom: LAST_ROW, left: range.startColumn, right: range.endColumn };
    return {
      changes: [
        { kind: 'columns-deleted', sheet: nameOf(sheets, subUnitId), at: range.startColumn, count: range.endColumn - range.startColumn + 1 },
      ],
      events: [{ type: 'cells-deleted', sheet: subUnitId, area, shift: 'left', origin: sheets.origin }],
    };
  }),
  following(MoveRowsMutation, (sheets, { subUnitId, sourceRange, targetRange }) => () => {
    const [at, to, count] = [sourceRange.startRow, targetRange.startRow, sourceRange.endRow - sourceRange.startRow + 1];
    const change: WorkbookChange = { kind: 'rows-moved', sheet: nameOf(sheets, subUnitId), at, count, to };
    const area = { top: Math.min(at, to), bottom: Math.max(at + count, to) - 1, left: 0, right: LAST_COLUMN };
    return { changes: [change], events: [{ type: 'cells-edited', sheet: subUnitId, area, origin: sheets.origin }] };
  }),
  following(MoveColsMutation, (sheets, { subUnitId, sourceRange, targetRange }) => () => {
    const [at, to, count] = [sourceRange.startColumn, targetRange.startColumn, sourceRange.endColumn - sourceRange.startColumn + 1];
    const change: WorkbookChange = { kind: 'columns-moved', sheet: nameOf(sheets, subUnitId), at, count, to };
    const area = { top: 0, bottom: LAST_ROW, left: Math.min(at, to), right: Math.max(at + count, to) - 1 };
    return { changes: [change], events: [{ type: 'cells-edited', sheet: subUnitId, area, origin: sheets.origin }] };
  }),
  following(SetRowHiddenMutation, (sheets, { subUnitId, ranges }) => () => rowsHidden(sheets, subUnitId, ranges, true)),
  following(SetRowVisibleMutation, (sheets, { subUnitId, ranges }) => () => rowsHidden(sheets, subUnitId, ranges, false)),
  following(SetColHiddenMutation, (sheets, { subUnitId, ranges }) => () => columnsHidden(sheets, subUnitId, ranges, true)),
  following(SetColVisibleMutation, (sheets, { subUnitId, ranges }) => () => columnsHidden(sheets, subUnitId, ranges, false)),
  following(SetWorksheetRowHeightMutation, (sheets, { subUnitId, ranges }) => () => ({
    changes: ranges.flatMap(({ startRow, endRow }) => sizes(sheets, subUnitId, startRow, endRow - startRow + 1)),
    events: [],
  })),
  following(SetWorksheetColWidthMutation, (sheets, { subUnitId, ranges }) => () => ({
    changes: ranges.flatMap((range) => widths(sheets, subUnitId, range)),
    events: [],
  })),
];

function nameOf(sheets: Spreadsheet, id: string): string {
  return sheets.sheet(id).getName();
}

function rowsHidden(sheets: Spreadsheet, id: string, ranges: readonly IRange[], hidden: boolean): Step {
  const { origin } = sheets;
  return {
    changes: ranges.map(({ startRow, endRow }) => ({ kind: 'rows-hidden', sheet: nameOf(sheets, id), from: startRow, to: endRow, hidden })),
    events: ranges.map(({ startRow, endRow }): EngineEvent => {
      return { type: hidden ? 'rows-hidden' : 'rows-shown', sheet: id, first: startRow, last: endRow, origin };
    }),
  };
}

function columnsHidden(sheets: Spreadsheet, id: string, ranges: readonly IRange[], hidden: boolean): Step {
  const changes = ranges.map(
    ({ startColumn, endColumn }): WorkbookChange => ({ kind: 'columns-hidden', sheet: nameOf(sheets, id), from: startColumn, to: endColumn, hidden }),
  );
  return { changes, events: [] };
}

function sizes(sheets: Spreadsheet, id: string, at: number, count: number): WorkbookChange[] {
  const sheet = sheets.sheet(id);
  return Array.from({ length: count }, (_, index): WorkbookChange => {
    const row = at + index;
    return { kind: 'rows-sized', sheet: sheet.getName(), from: row, to: row, height: pointsOfPixels(sheet.getRowHeight(row)) };
  });
}

function widths(sheets: Spreadsheet, id: string, { startColumn, endColumn }: IRange): WorkbookChange[] {
  const sheet = sheets.sheet(id);
  return Array.from({ length: endColumn - startColumn + 1 }, (_, index): WorkbookChange => {
    const column = startColumn + index;
    return { kind: 'columns-sized', sheet: sheet.getName(), from: column, to: column, width: charactersOfPixels(sheet.getColumnWidth(column)) };
  });
}
