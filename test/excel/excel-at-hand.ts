import { readFileSync } from 'node:fs';
import path from 'node:path';
import { InsertRowByRangeCommand, RemoveRowByRangeCommand, RemoveSheetCommand, SetRowHiddenCommand, SetSelectionsOperation, SetRangeValuesCommand, SetWorksheetNameCommand } from '@univerjs/sheets';
import { Direction, type ICellData } from '@univerjs/core';
import { SortRangeCommand } from '@univerjs/sheets-sort';
import { type OpenWorkbook, openWorkbook } from '../../src/excel';
import type { LaterSet, OfficeSets } from '../../src/excel/sets';
import { openPackage } from '../../src/files/gate';
import { readWorkbookFile } from '../../src/files/workbook-file';
import type { WorkbookFile } from '../../src/files/workbook-file-types';
import { parseAddress, parseArea } from '../../src/sheet/address';
import type { CellArea } from '../../src/sheet/cells';
import { type Engine, openEngine } from '../../src/workbench/engine/engine';
import { rangeOf, UNIT } from '../../src/workbench/engine/from-file';
import { startHeadless } from '../../src/workbench/engine/headless';
import type { CellValue } from '../../src/workbench/engine/port';
import { type Bridge, openBridge } from '../../src/workbench/host/bridge';

/** An open workbook in a real spreadsheet, spoken to by the real office.js, and somebody at its keyboard. */
export interface ExcelAtHand {
  readonly workbook: OpenWorkbook;
  readonly engine: Engine;
  readonly bridge: Bridge;
  readonly user: User;
  /** Syncs since it was opened or last asked. */
  syncs(): number;
  /** Lets somebody else do something right after the next sync was answered, before the one that follows. */
  afterNextSync(deed: () => Promise<void>): void;
  /** What a cell of a sheet (by name) holds. */
  value(sheet: string, address: string): CellValue | undefined;
  formula(sheet: string, address: string): string | undefined;
  close(): Promise<void>;
}

/** What somebody does in the sheet themselves. */
export interface User {
  type(sheet: string, address: string, value: string | number | boolean): Promise<void>;
  typeFormula(sheet: string, address: string, formula: string): Promise<void>;
  insertRows(sheet: string, above: number, count: number): Promise<void>;
  /** Rows counted from 1, as the sheet shows them. */
  deleteRow(sheet: string, row: number): Promise<void>;
  hideRow(sheet: string, row: number): Promise<void>;
  sort(sheet: string, rows: string, byColumn: number, order: 'asc' | 'desc'): Promise<void>;
  select(sheet: string, address: string): Promise<void>;
  renameSheet(sheet: string, name: string): Promise<void>;
  deleteSheet(sheet: string): Promise<void>;
  /** Begins typing in a cell; nothing else gets through before `finishEditing`. */
  startEditing(): void;
  finishEditing(): void;
}

export interface Circumstances {
  readonly apiSet?: `${number}.${number}`;
  readonly readOnly?: boolean;
}

export function workbookNamed(name: string): WorkbookFile {
  const opened = openPackage(readFileSync(path.join(__dirname, '..', 'workbooks', name)));
  if (!opened.ok) throw new Error(opened.refusal.message);
  return readWorkbookFile(opened.package);
}

export function openInExcel(file: WorkbookFile, { apiSet = '1.14', readOnly = false }: Circumstances = {}): ExcelAtHand {
  const editing = new Editing();
  const engine = openEngine(startHeadless(), file, {
    name: 'Return.xlsx',
    addIn: { id: '00000000-0000-0000-0000-000000000001', version: '1.0.0.0', store: 'developer', storeType: 'Registry' },
    editing: { now: () => editing.now, ended: () => editing.ended },
  });
  let next: (() => Promise<void>) | undefined;
  const bridge = openBridge(engine, {
    apiSet,
    readOnly,
    onRequest: () => {
      const deed = next;
      next = undefined;
      void deed?.();
    },
  });
  const at = (sheet: string, address: string): { id: string; area: CellArea } => {
    const area = parseArea(address);
    if (area === undefined) throw new Error(`no address: ${address}`);
    return { id: idOf(engine, sheet), area };
  };
  return {
    workbook: openWorkbook({ sets: setsUpTo(apiSet), readOnly }),
    engine,
    bridge,
    user: userOf(engine, bridge, editing),
    syncs: () => {
      const { length } = bridge.requests;
      bridge.forget();
      return length;
    },
    afterNextSync: (deed) => {
      next = deed;
    },
    value: (sheet, address) => engine.values(at(sheet, address).id, at(sheet, address).area)[0]?.[0],
    formula: (sheet, address) => engine.formulas(at(sheet, address).id, at(sheet, address).area)[0]?.[0],
    close: async () => {
      await bridge.close();
      engine.close();
    },
  };
}

/** What an Excel that declares this version says of the sets. */
function setsUpTo(declared: string): OfficeSets {
  const minor = (version: string): number => Number(version.split('.')[1]);
  return { has: (version: LaterSet) => minor(version) <= minor(declared) };
}

function idOf(engine: Engine, name: string): string {
  const sheet = engine.sheets().find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet.id;
}

class Editing {
  now = false;
  ended: Promise<void> = Promise.resolve();
  finish: () => void = () => undefined;
}

function userOf(engine: Engine, bridge: Bridge, editing: Editing): User {
  const run = async (command: { readonly id: string }, sheet: string, params: object): Promise<void> => {
    await engine.sheetsIn.run(command.id, { unitId: UNIT, subUnitId: idOf(engine, sheet), ...params });
    await engine.recalculated();
    await bridge.settled();
  };
  const put = (sheet: string, address: string, value: ICellData): Promise<void> => {
    const { row = 0, column = 0 } = parseAddress(address) ?? {};
    return run(SetRangeValuesCommand, sheet, { range: rangeOf({ top: row, left: column, bottom: row, right: column }), value });
  };
  const rows = (first: number, last = first): CellArea => ({ top: first - 1, left: 0, bottom: last - 1, right: 99 });
  return {
    type: (sheet, address, value) => put(sheet, address, value === '' ? { v: null, f: null, p: null } : { v: value, f: null }),
    typeFormula: (sheet, address, formula) => put(sheet, address, { f: formula, v: null }),
    insertRows: (sheet, above, count) => run(InsertRowByRangeCommand, sheet, { range: rangeOf(rows(above, above + count - 1)), direction: Direction.UP }),
    deleteRow: (sheet, row) => run(RemoveRowByRangeCommand, sheet, { range: rangeOf(rows(row)) }),
    hideRow: (sheet, row) => run(SetRowHiddenCommand, sheet, { ranges: [rangeOf(rows(row))] }),
    sort: (sheet, area, byColumn, order) => run(SortRangeCommand, sheet, { range: rangeOf(parseArea(area) ?? rows(1)), orderRules: [{ type: order, colIndex: byColumn }], hasTitle: false }),
    select: async (sheet, address) => {
      const area = parseArea(address) ?? rows(1);
      const primary = { actualRow: area.top, actualColumn: area.left, startRow: area.top, endRow: area.top, startColumn: area.left, endColumn: area.left, isMerged: false, isMergedMainCell: false };
      await engine.activateSheet(idOf(engine, sheet));
      await run(SetSelectionsOperation, sheet, { selections: [{ range: rangeOf(area), primary, style: null }] });
    },
    renameSheet: (sheet, name) => run(SetWorksheetNameCommand, sheet, { name }),
    deleteSheet: (sheet) => run(RemoveSheetCommand, sheet, {}),
    startEditing: () => {
      editing.now = true;
      editing.ended = new Promise((resolve) => {
        editing.finish = () => {
          editing.now = false;
          resolve();
        };
      });
    },
    finishEditing: () => editing.finish(),
  };
}
