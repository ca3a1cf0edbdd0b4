import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import { BooleanNumber } from '@univerjs/core';
import { definedName, scopeName } from './names';
import { following, NOTHING, type Followed } from './step';

/** Sheets as wholes, and defined names. */
export const sheetMutations: readonly Followed[] = [
  following(InsertSheetMutation, (sheets, { index, sheet }) => () => ({
    changes: [{ kind: 'sheet-added', name: sheet.name, at: index }],
    events: [{ type: 'sheet-added', sheet: sheet.id, name: sheet.name, origin: sheets.origin }],
  })),
  following(RemoveSheetMutation, (sheets, { subUnitId, subUnitName }) => {
    const name = sheets.workbook.getSheetBySheetId(subUnitId)?.getName() ?? subUnitName;
    return () => ({
      changes: [{ kind: 'sheet-deleted', sheet: name }],
      events: [{ type: 'sheet-deleted', sheet: subUnitId, name, origin: sheets.origin }],
    });
  }),
  following(SetWorksheetNameMutation, (sheets, { subUnitId, name }) => {
    const before = sheets.sheet(subUnitId).getName();
    return () => ({
      changes: [{ kind: 'sheet-renamed', sheet: before, name }],
      events: [{ type: 'sheet-renamed', sheet: subUnitId, before, after: name, origin: sheets.origin }],
    });
  }),
  following(SetWorksheetOrderMutation, (sheets, { subUnitId, fromOrder, toOrder }) => () => ({
    changes: [{ kind: 'sheet-moved', sheet: sheets.sheet(subUnitId).getName(), to: toOrder }],
    events: [{ type: 'sheet-moved', sheet: subUnitId, before: fromOrder, after: toOrder, origin: sheets.origin }],
  })),
  following(SetWorksheetHideMutation, (sheets, { subUnitId, hidden }) => {
    const before = sheets.visibilityOf(subUnitId);
    return () => {
      const after = hidden === BooleanNumber.TRUE ? (sheets.veryHidden.has(subUnitId) ? 'very-hidden' : 'hidden') : 'visible';
      if (after === before) return NOTHING;
      return {
        changes: [{ kind: 'sheet-shown', sheet: sheets.sheet(subUnitId).getName(), visibility: after }],
        events: [{ type: 'sheet-visibility-changed', sheet: subUnitId, before, after, origin: sheets.origin }],
      };
    };
  }),
  following(SetTabColorMutation, (sheets, { subUnitId, color }) => () => ({
    changes: [{ kind: 'tab-coloured', sheet: sheets.sheet(subUnitId).getName(), colour: color || undefined }],
    events: [],
  })),
  following(SetFrozenMutation, (sheets, { subUnitId, xSplit, ySplit }) => () => ({
    changes: [{ kind: 'panes-frozen', sheet: sheets.sheet(subUnitId).getName(), rows: ySplit, columns: xSplit }],
    events: [],
  })),
  following(SetDefinedNameMutation, (sheets, item) => () => {
    const scope = scopeName(sheets, item.localSheetId);
    const { name, formula, comment, visible } = definedName(item);
    return {
      changes: [{ kind: 'name-set', name, ...(scope !== undefined && { scope }), refersTo: formula, comment, visible }],
      events: [],
    };
  }),
  following(RemoveDefinedNameMutation, (sheets, { name, localSheetId }) => {
    const scope = scopeName(sheets, localSheetId);
    return () => ({ changes: [{ kind: 'name-deleted', name, ...(scope !== undefined && { scope }) }], events: [] });
  }),
];
