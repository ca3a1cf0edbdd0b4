import { ClearSelectionContentCommand, InsertRowByRangeCommand, SetRangeValuesCommand } from '@univerjs/sheets';
import type { SheetProtection } from '../../../src/files/workbook-file-types';
import type { Engine } from '../../../src/workbench/engine/engine';
import { UNIT } from '../../../src/workbench/engine/from-file';
import type { EngineEvent } from '../../../src/workbench/engine/port';
import { madeSheet, madeWorkbook, PLAIN } from './made-workbook';
import { area, opened } from './opened';

const SHEET = 'sheet-1';
const PROTECTED: SheetProtection = {
  hasPassword: false,
  objects: true,
  scenarios: true,
  allow: {
    formatCells: false, formatColumns: false, formatRows: false, insertColumns: false, insertRows: false, insertHyperlinks: false,
    deleteColumns: false, deleteRows: false, selectLockedCells: true, selectUnlockedCells: true, sort: false, autoFilter: false, pivotTables: false,
  },
  openAreas: [],
};

let engine: Engine;
let refusals: string[];

function open(protection: SheetProtection): void {
  refusals = [];
  const sheet = madeSheet('Return', [['locked', { value: 'open', style: 1 }]], { protection });
  engine = opened(madeWorkbook([sheet], { styles: [PLAIN, { ...PLAIN, locked: false }] }), (sentence) => refusals.push(sentence));
}
beforeEach(() => open(PROTECTED));
afterEach(() => engine.close());

const range = (column: number) => ({ startRow: 0, endRow: 0, startColumn: column, endColumn: column });
const typed = (column: number, v: string) =>
  engine.sheetsIn.commands.executeCommand(SetRangeValuesCommand.id, { unitId: UNIT, subUnitId: SHEET, range: range(column), value: { v } });

test('what the user types into a locked cell is refused, into an open one taken', async () => {
  await typed(0, 'mine');
  expect(engine.values(SHEET, area(0, 0))).toEqual([['locked']]);
  expect(refusals).toEqual([expect.stringContaining('This cell is locked')]);
  await typed(1, 'mine');
  expect(engine.values(SHEET, area(0, 1))).toEqual([['mine']]);
});

test.each([
  ['clearing a locked cell', ClearSelectionContentCommand.id, { ranges: [range(0)] }],
  ['putting in a row', InsertRowByRangeCommand.id, { range: { ...range(0), endColumn: 25 }, direction: 0 }],
  ['a second copy of the sheet', 'sheet.command.copy-sheet', {}],
])('%s is refused, and nothing of it is done', async (_what, command, params) => {
  await engine.sheetsIn.commands.executeCommand(command, { unitId: UNIT, subUnitId: SHEET, ...params });
  expect(refusals).toHaveLength(1);
  expect(engine.values(SHEET, area(0, 0, 0, 1))).toEqual([['locked', 'open']]);
  expect(engine.changes()).toEqual([]);
});

test('an open area of a protected sheet takes what is typed', async () => {
  engine.close();
  open({ ...PROTECTED, openAreas: [area(0, 0)] });
  await typed(0, 'mine');
  expect(engine.values(SHEET, area(0, 0))).toEqual([['mine']]);
});

test('a protection without a password can be let go and put back, and both are kept', async () => {
  const events: EngineEvent[] = [];
  engine.subscribe((event) => events.push(event));
  await engine.unprotect(SHEET);
  expect(engine.protection(SHEET).on).toBe(false);
  await typed(0, 'mine');
  await engine.protect(SHEET, { ...engine.protection(SHEET).options, allowSort: true });
  expect(engine.protection(SHEET)).toMatchObject({ on: true, password: false, options: { allowSort: true, allowInsertRows: false } });
  expect(engine.changes().map(({ kind }) => kind)).toEqual(['sheet-unprotected', 'cells', 'sheet-protected']);
  expect(events.filter(({ type }) => type === 'protection-changed')).toHaveLength(2);
});

test('a protection with a password stays', async () => {
  engine.close();
  open({ ...PROTECTED, hasPassword: true });
  await expect(engine.unprotect(SHEET)).rejects.toMatchObject({ why: 'access-denied' });
  expect(engine.protection(SHEET)).toMatchObject({ on: true, password: true });
});

test('what is longer than a cell can hold is refused where it is typed, and not when the copy is saved', async () => {
  await typed(1, 'x'.repeat(32_768));
  expect(refusals).toEqual([expect.stringContaining('32,767 characters')]);
  expect(engine.values(SHEET, area(0, 1))).toEqual([['open']]);
  await typed(1, 'x'.repeat(32_767));
  expect(refusals).toHaveLength(1);
  expect(engine.values(SHEET, area(0, 1))).toEqual([['x'.repeat(32_767)]]);
  await engine.sheetsIn.commands.executeCommand(SetRangeValuesCommand.id, { unitId: UNIT, subUnitId: SHEET, range: range(1), value: { f: `=${'1+'.repeat(4096)}1` } });
  expect(refusals[1]).toContain('8,192 characters');
});
