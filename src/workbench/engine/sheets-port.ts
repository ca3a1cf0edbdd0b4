import { BooleanNumber } from '@univerjs/core';
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetFrozenMutation,
  SetFrozenMutationFactory,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import { freezeOf, UNIT } from './from-file';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from './measures';
import type { FilterState, SheetId, SheetsPort, SheetState } from './port';
import type { Protections } from './protections';
import type { Spreadsheet } from './spreadsheet';

/** Sheets as wholes, for the add-in. */
export function sheetsPort(sheets: Spreadsheet, protections: Protections, filter: (sheet: SheetId) => FilterState | undefined): SheetsPort {
  return {
    sheets: () => sheets.workbook.getSheetOrders().map((id) => stateOf(sheets, id)),
    activeSheet: () => sheets.workbook.getActiveSheet().getSheetId(),
    activateSheet: (id) => sheets.asAddIn(() => activate(sheets, id)),
    addSheet: (name) => sheets.asAddIn(() => addSheet(sheets, name)),
    deleteSheet: (id) => sheets.asAddIn(() => sheets.run(RemoveSheetCommand.id, { unitId: UNIT, subUnitId: sheets.sheet(id).getSheetId() })),
    renameSheet: (id, name) =>
      sheets.asAddIn(() => sheets.run(SetWorksheetNameCommand.id, { unitId: UNIT, subUnitId: sheets.sheet(id).getSheetId(), name })),
    moveSheet: (id, position) => sheets.asAddIn(() => move(sheets, id, position)),
    setVisibility: (id, visibility) => sheets.asAddIn(() => setVisibility(sheets, id, visibility)),
    setTabColor: (id, color) => sheets.asAddIn(() => setTabColor(sheets, id, color)),
    frozen: (id) => {
      const { xSplit, ySplit } = sheets.sheet(id).getFreeze();
      return { rows: ySplit, columns: xSplit };
    },
    setFrozen: (id, rows, columns) => sheets.asAddIn(() => setFrozen(sheets, id, rows, columns)),
    filter,
    protection: (id) => protections.of(sheets.sheet(id).getSheetId()),
    structureProtected: () => protections.structure,
    protect: (id, options, password) => protections.protect(sheets.sheet(id).getSheetId(), options, password),
    unprotect: (id) => protections.unprotect(sheets.sheet(id).getSheetId()),
  };
}

function stateOf(sheets: Spreadsheet, id: SheetId): SheetState {
  const sheet = sheets.sheet(id);
  return { id, name: sheet.getName(), visibility: sheets.visibilityOf(id), tabColor: sheet.getTabColor() ?? '' };
}

/** Brings a sheet to the front. */
export async function activate(sheets: Spreadsheet, id: SheetId): Promise<void> {
  if (sheets.workbook.getActiveSheet().getSheetId() === id) return;
  await sheets.run(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: sheets.sheet(id).getSheetId() });
}

/** A new sheet's columns and rows are as large as Excel's, where Univer's own would be larger. */
const EXCELS_SIZES = { defaultColumnWidth: DEFAULT_COLUMN_PIXELS, defaultRowHeight: DEFAULT_ROW_PIXELS };

async function addSheet(sheets: Spreadsheet, name: string): Promise<SheetId> {
  const id = `sheet-${crypto.randomUUID()}`;
  const active = sheets.workbook.getActiveSheet().getSheetId();
  await sheets.run(InsertSheetCommand.id, { unitId: UNIT, index: sheets.workbook.getSheetSize(), sheet: { id, name, ...EXCELS_SIZES } });
  // Univer brings a new sheet to the front; Excel does so only for the user's own.
  await activate(sheets, active);
  return id;
}

function move(sheets: Spreadsheet, id: SheetId, position: number): void {
  const before = sheets.workbook.getSheetOrders().indexOf(sheets.sheet(id).getSheetId());
  if (before === position) return;
  const step = (fromOrder: number, toOrder: number) => ({
    id: SetWorksheetOrderMutation.id,
    params: { unitId: UNIT, subUnitId: id, fromOrder, toOrder },
  });
  sheets.edit({ redos: [step(before, position)], undos: [step(position, before)] });
}

function setVisibility(sheets: Spreadsheet, id: SheetId, visibility: SheetState['visibility']): void {
  const before = sheets.visibilityOf(id);
  if (before === visibility) return;
  if (visibility === 'very-hidden') sheets.veryHidden.add(id);
  else sheets.veryHidden.delete(id);
  const step = (hidden: boolean) => ({
    id: SetWorksheetHideMutation.id,
    params: { unitId: UNIT, subUnitId: id, hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE },
  });
  sheets.edit({ redos: [step(visibility !== 'visible')], undos: [step(before !== 'visible')] });
}

function setTabColor(sheets: Spreadsheet, id: SheetId, color: string): void {
  const step = (to: string) => ({ id: SetTabColorMutation.id, params: { unitId: UNIT, subUnitId: id, color: to } });
  const before = sheets.sheet(id).getTabColor() ?? '';
  sheets.edit({ redos: [step(color)], undos: [step(before)] });
}

function setFrozen(sheets: Spreadsheet, id: SheetId, rows: number, columns: number): void {
  const params = { unitId: UNIT, subUnitId: sheets.sheet(id).getSheetId(), ...freezeOf(rows, columns) };
  const undo = SetFrozenMutationFactory(sheets.services, params);
  sheets.edit({ redos: [{ id: SetFrozenMutation.id, params }], undos: [{ id: SetFrozenMutation.id, params: undo }] });
}
