import type { Engine } from '../../../src/workbench/engine/engine';
import type { EngineEvent } from '../../../src/workbench/engine/port';
import { madeSheet, madeWorkbook } from './made-workbook';
import { area, opened } from './opened';

const SHEET = 'sheet-1';
let engine: Engine;

function open(): Engine {
  return opened(madeWorkbook([madeSheet('Sums', [[1, 2, { formula: '=SUM(A1:B1)', value: 3 }], ['text', true, { formula: '=NOSUCH(A1)', value: 7 }]])]));
}

beforeEach(() => {
  engine = open();
});
afterEach(() => engine.close());

test('cells read as the file has them', () => {
  expect(engine.values(SHEET, area(0, 0, 2, 2))).toEqual([[1, 2, 3], ['text', true, 7], ['', '', '']]);
  expect(engine.kinds(SHEET, area(0, 0, 2, 1))).toEqual([['number', 'number'], ['text', 'boolean'], ['blank', 'blank']]);
  expect(engine.formulas(SHEET, area(0, 0, 1, 2))).toEqual([['', '', '=SUM(A1:B1)'], ['', '', '=NOSUCH(A1)']]);
});

test('a formula follows what it uses', async () => {
  await engine.write(SHEET, 0, 0, [[{ value: 40 }]]);
  await engine.recalculated();
  expect(engine.values(SHEET, area(0, 2))).toEqual([[42]]);
});

test('a function the spreadsheet lacks keeps the value of the file', async () => {
  await engine.write(SHEET, 0, 0, [[{ value: 40 }]]);
  await engine.recalculated();
  expect(engine.values(SHEET, area(1, 2))).toEqual([[7]]);
});

test('a write is told, kept in the journal and undone', async () => {
  const events: EngineEvent[] = [];
  engine.subscribe((event) => events.push(event));
  await engine.write(SHEET, 0, 0, [[{ value: 40 }, null], [{ value: '007' }, { formula: '=A1*2' }]]);
  await engine.recalculated();
  expect(events.filter(({ type }) => type === 'cells-edited')).toEqual([
    { type: 'cells-edited', sheet: SHEET, area: area(0, 0, 1, 1), origin: 'add-in' },
  ]);
  expect(engine.values(SHEET, area(0, 0, 1, 1))).toEqual([[40, 2], ['007', 80]]);
  expect(engine.changes()).toEqual([
    {
      kind: 'cells',
      sheet: 'Sums',
      cells: [
        { row: 0, column: 0, content: { kind: 'number', value: 40 } },
        { row: 1, column: 0, content: { kind: 'text', text: '007' } },
        { row: 1, column: 1, content: { kind: 'formula', formula: '=A1*2' } },
      ],
    },
  ]);
  await engine.undo();
  await engine.recalculated();
  expect(engine.values(SHEET, area(0, 0, 1, 2))).toEqual([[1, 2, 3], ['text', true, 7]]);
});

test('rows put in move what lies below, and its formulas', async () => {
  await engine.insert(SHEET, area(0, 0, 0, 16_383), 'down');
  await engine.recalculated();
  expect(engine.values(SHEET, area(0, 0, 1, 2))).toEqual([['', '', ''], [1, 2, 3]]);
  expect(engine.formulas(SHEET, area(1, 2))).toEqual([['=SUM(A2:B2)']]);
  await engine.delete(SHEET, area(0, 0, 0, 16_383), 'up');
  expect(engine.formulas(SHEET, area(0, 2))).toEqual([['=SUM(A1:B1)']]);
});

test('what is put back as it was is no change', async () => {
  await engine.write(SHEET, 1, 0, [[{ value: 'abc' }]]);
  await engine.write(SHEET, 1, 0, [[{ value: 'text' }]]);
  expect(engine.changes()).toEqual([]);
});
