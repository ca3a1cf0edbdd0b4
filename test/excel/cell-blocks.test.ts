import { blocksOf, cellAt, type CellWrite, holds, holdsAgain, restoring, writesOf } from '../../src/excel/cell-blocks';
import type { Cell, WorkbookCells } from '../../src/sheet/cells';

const cell = (change: Partial<Cell>): Cell => ({ value: '', kind: 'blank', text: '', numberFormat: 'General', locked: false, ...change });
const write = (sheet: string, row: number, column: number, typed: CellWrite['typed']): CellWrite => ({ sheet, row, column, typed });

describe('blocks hold cells side by side and nothing else', () => {
  test.each<[string, CellWrite[], ReturnType<typeof blocksOf>]>([
    ['neighbours are joined, whatever their order', [write('A', 4, 7, 'x'), write('A', 4, 6, 12)], [{ sheet: 'A', row: 4, column: 6, typed: [12, 'x'] }]],
    ['a gap parts them', [write('A', 4, 6, 1), write('A', 4, 8, 2)], [{ sheet: 'A', row: 4, column: 6, typed: [1] }, { sheet: 'A', row: 4, column: 8, typed: [2] }]],
    ['rows part them', [write('A', 4, 6, 1), write('A', 5, 7, 2)], [{ sheet: 'A', row: 4, column: 6, typed: [1] }, { sheet: 'A', row: 5, column: 7, typed: [2] }]],
    ['sheets part them', [write('B', 4, 7, 2), write('A', 4, 6, 1)], [{ sheet: 'A', row: 4, column: 6, typed: [1] }, { sheet: 'B', row: 4, column: 7, typed: [2] }]],
    ['nothing to write is no block', [], []],
  ])('%s', (_, writes, blocks) => expect(blocksOf(writes)).toEqual(blocks));
});

const workbook: WorkbookCells = {
  sheets: [
    {
      name: 'Return', visibility: 'visible', protected: false, top: 2, left: 1, merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), tables: [],
      rows: [[cell({ value: 'a', kind: 'text', text: 'a' }), cell({ numberFormat: '@' })]],
    },
  ],
};

test('cells are found by their true row and column', () => {
  expect(cellAt(workbook, { sheet: 'Return', row: 2, column: 1 }).value).toBe('a');
  expect(cellAt(workbook, { sheet: 'Return', row: 0, column: 0 }).kind).toBe('blank');
  expect(cellAt(workbook, { sheet: 'Elsewhere', row: 2, column: 1 }).kind).toBe('blank');
});

test('text is written as its cell needs it', () => {
  const edits = [
    { sheet: 'Return', row: 2, column: 1, value: '12' },
    { sheet: 'Return', row: 2, column: 2, value: '12' },
    { sheet: 'Return', row: 2, column: 3, value: 12 },
  ];
  expect(writesOf(workbook, edits).map(({ typed }) => typed)).toEqual(["'12", '12', 12]);
});

describe('a cell read back holds what was written', () => {
  test.each<[string, Partial<Cell>, string | number | boolean, boolean]>([
    ['a number', { value: 18.5, kind: 'number' }, 18.5, true],
    ['another number', { value: 18, kind: 'number' }, 18.5, false],
    ['zero', { value: 0, kind: 'number' }, 0, true],
    ['blank for zero', {}, 0, false],
    ['a number kept as text', { value: '12', kind: 'text', numberFormat: '@' }, 12, true],
    ['text', { value: 'Started late', kind: 'text' }, 'Started late', true],
    ['text that became a number', { value: 12, kind: 'number' }, '12x', false],
    ['text that became a formula', { value: 2, kind: 'number', formula: '=1+1' }, '2', false],
    ['lines with Windows line breaks', { value: 'one\ntwo', kind: 'text' }, 'one\r\ntwo', true],
    ['cleared', {}, '', true],
    ['not cleared', { value: 0, kind: 'number' }, '', false],
    ['a formula where it was cleared', { formula: '=""' }, '', false],
    ['true', { value: true, kind: 'boolean' }, true, true],
    ['false for true', { value: false, kind: 'boolean' }, true, false],
  ])('%s', (_, found, wanted, expected) => expect(holds(cell(found), wanted)).toBe(expected));
});

describe('what a cell held is put back', () => {
  const place = { sheet: 'Return', row: 0, column: 0 };
  test.each<[string, Partial<Cell>, string | number | boolean]>([
    ['blank', {}, ''],
    ['zero', { value: 0, kind: 'number' }, 0],
    ['text that looks like a number', { value: '12', kind: 'text' }, "'12"],
    ['a formula', { value: 3, kind: 'number', formula: '=1+2' }, '=1+2'],
    ['an error', { value: '#N/A', kind: 'error' }, '#N/A'],
    ['a boolean', { value: true, kind: 'boolean' }, true],
  ])('%s', (_, before, typed) => expect(restoring(place, cell(before))).toEqual({ ...place, typed }));

  test.each<[string, Partial<Cell>, Partial<Cell>, boolean]>([
    ['the same value', { value: 3 }, { value: 3 }, true],
    ['another value', { value: 4 }, { value: 3 }, false],
    ['a value for a formula', { value: 3 }, { value: 3, formula: '=1+2' }, false],
    ['the formula, whatever it comes to now', { value: 9, formula: '=A1' }, { value: 3, formula: '=A1' }, true],
    ['a number for the same digits as text', { value: 12 }, { value: '12' }, false],
  ])('%s', (_, now, before, expected) => expect(holdsAgain(cell(now), cell(before))).toBe(expected));
});
