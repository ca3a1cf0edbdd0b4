import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RemoveRowByRangeCommand, InsertRowByRangeCommand } from '@univerjs/sheets';
import { SortRangeCommand, SortType } from '@univerjs/sheets-sort';
import { Direction } from '@univerjs/core';
import { openWorkbook } from '../../../src/files/workbook-file';
import type { Engine } from '../../../src/workbench/engine/engine';
import { UNIT } from '../../../src/workbench/engine/from-file';
import { opened } from './opened';

let engine: Engine;
let sheet: string;
beforeEach(() => {
  const read = openWorkbook(new Uint8Array(readFileSync(path.resolve(__dirname, '../../workbooks/messy.xlsx'))));
  if (!read.ok) throw new Error(read.refusal.message);
  engine = opened(read.file);
  sheet = engine.sheets().at(-1)?.id ?? '';
});
afterEach(() => engine.close());

const rows = (first: number, last: number) => ({ startRow: first, endRow: last, startColumn: 0, endColumn: 11 });
const all = { top: 0, left: 0, bottom: 20, right: 11 };

function done(command: string, more: object): Promise<boolean> {
  return engine.sheetsIn.commands.executeCommand(command, { unitId: UNIT, subUnitId: sheet, ...more });
}

test.each<[string, () => Promise<unknown>]>([
  ['rows deleted', () => done(RemoveRowByRangeCommand.id, { range: rows(7, 8) })],
  ['rows put in', () => done(InsertRowByRangeCommand.id, { range: rows(3, 3), direction: Direction.UP })],
  ['rows sorted', () => done(SortRangeCommand.id, { range: rows(1, 14), orderRules: [{ colIndex: 1, type: SortType.DESC }], hasTitle: false })],
  ['cells typed', () => done('sheet.command.set-range-values', { range: rows(5, 5), value: [['a', 1, 'b']] })],
  ['cells written', () => engine.write(sheet, 5, 6, [[{ value: 12 }]])],
  ['cells cleared', () => engine.clear(sheet, { top: 2, bottom: 5, left: 0, right: 4 }, 'all')],
  ['a look given', () => engine.setStyle(sheet, { top: 2, bottom: 5, left: 0, right: 4 }, { fill: '#FFEE00' })],
  ['rows hidden', () => engine.setRowsHidden(sheet, 3, 4, true)],
])('%s and taken back: nothing is left to save, and again after Redo and Undo', async (_, work) => {
  const before = engine.values(sheet, all);
  await work();
  expect(engine.changes()).not.toEqual([]);
  await engine.undo();
  expect(engine.values(sheet, all)).toEqual(before);
  expect(engine.changes()).toEqual([]);
  await engine.redo();
  expect(engine.changes()).not.toEqual([]);
  await engine.undo();
  expect(engine.changes()).toEqual([]);
});

test('only what was taken back leaves the journal, and a setting kept meanwhile stays', async () => {
  await engine.write(sheet, 5, 6, [[{ value: 12 }]]);
  const first = [...engine.changes()];
  await done(RemoveRowByRangeCommand.id, { range: rows(7, 7) });
  engine.saveSettings(new Map([['note', '"kept"']]));
  const settings = engine.changes().at(-1);
  await engine.undo();
  expect(engine.changes()).toEqual([...first, settings]);
  expect(settings?.kind).toBe('settings');
});
