import { SetSelectionsOperation, SetWorksheetActiveOperation, SheetsSelectionsService, ScrollToCellOperation } from '@univerjs/sheets';
import { SetTriggerFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { areaOf, rangeOf, UNIT } from './from-file';
import { EngineRefusal, type Area, type EngineEvent, type SheetId, type WorkPort } from './port';
import type { Recalculation } from './recalculation';
import { activate } from './sheets-port';
import type { Spreadsheet } from './spreadsheet';

/** Whether the user is typing in a cell. Without a screen nobody ever is; the page says. */
export interface Editing {
  readonly now: () => boolean;
  /** Resolves once no cell is being edited. */
  readonly ended: () => Promise<void>;
}

export const NOBODY_EDITS: Editing = { now: () => false, ended: () => Promise.resolve() };

type Listener = (event: EngineEvent) => void;

/** The user's side of the workbook. */
export function workPort(sheets: Spreadsheet, recalculation: Recalculation, editing: Editing, listeners: Set<Listener>): WorkPort {
  return {
    selection: () => selectionIn(sheets),
    select: (id, areas) => sheets.asAddIn(() => select(sheets, id, areas)),
    isEditing: () => editing.now(),
    editingEnded: () => editing.ended(),
    calculationMode: () => 'Automatic',
    setCalculationMode: async (mode) => {
      if (mode !== 'Automatic') throw new EngineRefusal('unsupported', 'Formulas here are always worked out at once.');
    },
    calculate: async () => {
      await sheets.commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, { forceCalculation: true }, { onlyLocal: true });
      await recalculation.finished();
    },
    isCalculated: () => recalculation.settled,
    asOneStep: (work) => sheets.asOneStep(work),
    recalculated: () => recalculation.finished(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function selectionIn(sheets: Spreadsheet): ReturnType<WorkPort['selection']> {
  const sheet = sheets.workbook.getActiveSheet().getSheetId();
  const selections = sheets.services.get(SheetsSelectionsService).getCurrentSelections();
  const areas = selections.map(({ range }) => areaOf(range));
  const primary = selections.at(-1)?.primary;
  const first = areas[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    sheet,
    areas: areas.length > 0 ? areas : [first],
    activeCell: { row: primary?.actualRow ?? first.top, column: primary?.actualColumn ?? first.left },
  };
}

async function select(sheets: Spreadsheet, id: SheetId, areas: readonly Area[]): Promise<void> {
  await activate(sheets, id);
  const sheet = sheets.sheet(id);
  const selections = areas.map((area) => {
    const merge = sheet.getMergedCell(area.top, area.left);
    const range = rangeOf(merge ? { ...area, bottom: Math.max(area.bottom, merge.endRow), right: Math.max(area.right, merge.endColumn) } : area);
    const primary = { ...sheet.getCellInfoInMergeData(area.top, area.left) };
    return { range, primary, style: null };
  });
  await sheets.run(SetSelectionsOperation.id, { unitId: UNIT, subUnitId: id, selections });
  const first = areas[0];
  if (first) await sheets.run(ScrollToCellOperation.id, { unitId: UNIT, subUnitId: id, range: rangeOf(first) });
}

/** Tells of what Univer does by operations, which change nothing: selecting, and bringing sheets to the front. */
export function followWork(sheets: Spreadsheet, tell: Listener): void {
  let front = sheets.workbook.getActiveSheet().getSheetId();
  sheets.commands.onCommandExecuted(({ id }) => {
    if (id === SetSelectionsOperation.id) {
      const { sheet, areas } = selectionIn(sheets);
      tell({ type: 'selection-changed', sheet, areas });
    }
    if (id !== SetWorksheetActiveOperation.id) return;
    const now = sheets.workbook.getActiveSheet().getSheetId();
    if (now === front) return;
    tell({ type: 'sheet-activated', sheet: now, previous: front });
    front = now;
  });
}
