import { Direction } from '@univerjs/core';
import { InsertColByRangeCommand, InsertRowByRangeCommand, RemoveRowByRangeCommand, RemoveSheetCommand, SetRangeValuesCommand } from '@univerjs/sheets';
import { canKeep } from '../../../src/files/can-keep';
import { readWorkbookFile } from '../../../src/files/workbook-file';
import { openEngine } from '../../../src/workbench/engine/engine';
import { UNIT } from '../../../src/workbench/engine/from-file';
import { startHeadless } from '../../../src/workbench/engine/headless';
import { madeWorkbook, relationship } from '../../files/made-workbook';
import { opened } from '../../files/saved-parts';

const pivot = madeWorkbook({
  sheets: [
    { data: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+A2</f><v>3</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>', rels: relationship('rId1', 'pivotTable', '../pivotTables/p.xml') },
    { data: '<row r="1"><c r="A1"><v>1</v></c></row>' },
  ],
});

function engineOf(bytes: Uint8Array) {
  const original = opened(bytes);
  const said: string[] = [];
  const addIn = { id: '00000000-0000-0000-0000-000000000001', version: '1.0.0.0', store: 'developer', storeType: 'Registry' };
  const engine = openEngine(startHeadless(), readWorkbookFile(original), {
    name: 'Book.xlsx',
    addIn,
    canKeep: (kind, sheet) => canKeep(original, kind, sheet),
    onRefused: (sentence) => said.push(sentence),
  });
  return { engine, said };
}

const first = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 3 };

test.each([
  ['rows put in', InsertRowByRangeCommand.id, { range: first, direction: Direction.UP }],
  ['rows deleted', RemoveRowByRangeCommand.id, { range: first }],
  ['the sheet deleted', RemoveSheetCommand.id, {}],
])('beside a pivot table: %s is not done, and said; on another sheet it is', async (_, command, more) => {
  const { engine, said } = engineOf(pivot);
  const [tied, free] = engine.sheets().map(({ id }) => id);
  const shown = () => [engine.sheets().length, engine.formulas(tied ?? '', { top: 0, left: 0, bottom: 2, right: 1 })];
  const before = shown();
  await engine.sheetsIn.commands.executeCommand(command, { unitId: UNIT, subUnitId: tied, ...more });
  expect(said).toEqual([expect.stringMatching(/Sheet1 holds a pivot table/)]);
  expect(engine.changes()).toEqual([]);
  expect(shown()).toEqual(before);
  await engine.sheetsIn.commands.executeCommand(command, { unitId: UNIT, subUnitId: free, ...more });
  expect(said).toHaveLength(1);
  expect(engine.changes()).not.toEqual([]);
  engine.close();
});

test('beside a pivot table cells can be filled in, and the add-in puts in no rows either', async () => {
  const { engine, said } = engineOf(pivot);
  const sheet = engine.sheets()[0]?.id ?? '';
  await engine.sheetsIn.commands.executeCommand(SetRangeValuesCommand.id, { unitId: UNIT, subUnitId: sheet, range: first, value: { v: 7 } });
  expect(said).toEqual([]);
  const [kept] = [engine.changes().length];
  expect(kept).toBeGreaterThan(0);
  await expect(engine.sheetsIn.asAddIn(() => engine.insert(sheet, { top: 0, bottom: 0, left: 0, right: 16_383 }, 'down'))).rejects.toThrow();
  expect(engine.changes()).toHaveLength(kept);
  engine.close();
});

test.each([
  ['row', InsertRowByRangeCommand.id, '<row r="1048576"><c r="A1048576"><v>1</v></c></row>', Direction.UP],
  ['column', InsertColByRangeCommand.id, '<row r="1"><c r="XFD1"><v>1</v></c></row>', Direction.LEFT],
])('no %s is put in where that would push a cell off the end of the sheet', async (_, command, data, direction) => {
  const { engine, said } = engineOf(madeWorkbook({ sheets: [{ data }, { data: '<row r="1"><c r="A1"><v>1</v></c></row>' }] }));
  const [full, free] = engine.sheets().map(({ id }) => id);
  const put = (sheet: string | undefined) => engine.sheetsIn.commands.executeCommand(command, { unitId: UNIT, subUnitId: sheet, range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }, direction });
  await put(full);
  await put(free);
  const then = engine.changes();
  engine.close();
  expect(said).toEqual([expect.stringMatching(/Sheet1 holds cells near the very end of the sheet/)]);
  expect(then).toEqual([expect.objectContaining({ sheet: 'Sheet2' })]);
});
