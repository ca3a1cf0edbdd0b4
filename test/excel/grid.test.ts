import { type CellContent, cellOf, sameWorkbook, trimmed } from '../../src/excel/grid';
import type { Cell, SheetCells } from '../../src/sheet/cells';

const content = (change: Partial<CellContent>): CellContent => ({ value: '', formula: '', text: '', type: 'Empty', numberFormat: 'General', locked: true, ...change });

describe('a cell from Office’s parallel grids', () => {
  test.each<[string, Partial<CellContent>, Partial<Cell>]>([
    ['blank', {}, { value: '', kind: 'blank' }],
    ['zero', { value: 0, formula: 0, text: '0', type: 'Double' }, { value: 0, kind: 'number' }],
    ['a date', { value: 45382, formula: 45382, text: '31/03/2024', type: 'Double', numberFormat: 'dd/mm/yyyy' }, { value: 45382, kind: 'number', text: '31/03/2024' }],
    ['a whole number of Excel’s type Integer', { value: 3, formula: 3, text: '3', type: 'Integer' }, { kind: 'number' }],
    ['text that looks like a number', { value: '12', formula: '12', text: '12', type: 'String' }, { value: '12', kind: 'text' }],
    ['true', { value: true, formula: true, text: 'TRUE', type: 'Boolean' }, { value: true, kind: 'boolean' }],
    ['an error', { value: '#N/A', formula: '=NA()', text: '#N/A', type: 'Error' }, { value: '#N/A', kind: 'error', formula: '=NA()' }],
    ['text that says the same as an error', { value: '#N/A', formula: '#N/A', text: '#N/A', type: 'String' }, { kind: 'text' }],
    ['a formula', { value: 3, formula: '=1+2', text: '3', type: 'Double' }, { value: 3, formula: '=1+2' }],
    ['a formula that comes to no text', { value: '', formula: '=""', text: '', type: 'String' }, { value: '', kind: 'text', formula: '=""' }],
    ['a formula without its value', { value: '', formula: '=1+2', text: '', type: 'Empty' }, { kind: 'blank', formula: '=1+2' }],
    ['an apostrophe alone', { value: '', formula: '', text: '', type: 'String' }, { kind: 'blank' }],
    ['an unlocked cell', { locked: false }, { locked: false }],
  ])('%s', (_, given, expected) => expect(cellOf(content(given))).toMatchObject(expected));

  test('text that begins with = is no formula', () => {
    expect(cellOf(content({ value: '=1+1', formula: '=1+1', text: '=1+1', type: 'String' }))).not.toHaveProperty('formula');
  });

  test('a rich value counts as what it is worth', () => {
    expect(cellOf(content({ value: 'Leeds', formula: 'Leeds', text: 'Leeds', type: 'RichValue' })).kind).toBe('text');
  });
});

const blank = cellOf(content({}));
const text = (value: string): Cell => cellOf(content({ value, formula: value, text: value, type: 'String' }));

describe('blank edges are cut off', () => {
  test('on all sides, and the corner moves with them', () => {
    const rows = [
      [blank, blank, blank],
      [blank, text('a'), blank],
      [blank, blank, blank],
      [blank, blank, text('b')],
      [blank, blank, blank],
    ];
    expect(trimmed(10, 5, rows)).toEqual({ top: 11, left: 6, rows: [[text('a'), blank], [blank, blank], [blank, text('b')]] });
  });

  test('a formula that shows nothing is kept', () => {
    const formula = cellOf(content({ formula: '=IF(A1="","",1)', type: 'String' }));
    expect(trimmed(0, 0, [[blank, formula]])).toEqual({ top: 0, left: 1, rows: [[formula]] });
  });

  test('nothing at all is no rows', () => {
    expect(trimmed(7, 7, [[blank]])).toEqual({ top: 0, left: 0, rows: [] });
  });
});

describe('two snapshots say the same', () => {
  const sheet: SheetCells = {
    name: 'Return',
    visibility: 'visible',
    protected: false,
    top: 0,
    left: 0,
    rows: [[text('Reference'), text('Credits')], [text('1001'), blank]],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    hiddenRows: new Set([1]),
    hiddenColumns: new Set(),
    tables: [{ name: 'T', top: 0, left: 0, bottom: 1, right: 1, hasHeadings: true, hasTotals: false }],
  };
  const withCell = (cell: Cell): SheetCells => ({ ...sheet, rows: [[text('Reference'), text('Credits')], [text('1001'), cell]] });

  test('where all is equal, though no object is the same', () => {
    expect(sameWorkbook({ sheets: [sheet] }, { sheets: [{ ...structuredClone(sheet) }] })).toBe(true);
  });

  test.each<[string, SheetCells]>([
    ['a value', withCell(text('x'))],
    ['zero for blank', withCell(cellOf(content({ value: 0, formula: 0, text: '0', type: 'Double' })))],
    ['a formula of the same value', withCell({ ...blank, formula: '=""' })],
    ['a number format', withCell({ ...blank, numberFormat: '0.00' })],
    ['a lock', withCell({ ...blank, locked: false })],
    ['a row more', { ...sheet, rows: [...sheet.rows, [blank, blank]] }],
    ['the corner', { ...sheet, top: 1 }],
    ['the sheet’s name', { ...sheet, name: 'Other' }],
    ['protection', { ...sheet, protected: true }],
    ['visibility', { ...sheet, visibility: 'hidden' }],
    ['another hidden row', { ...sheet, hiddenRows: new Set([0]) }],
    ['a hidden column', { ...sheet, hiddenColumns: new Set([0]) }],
    ['a merge gone', { ...sheet, merges: [] }],
    ['a table’s totals', { ...sheet, tables: sheet.tables.map((table) => ({ ...table, hasTotals: true })) }],
  ])('not where they differ in %s', (_, other) => expect(sameWorkbook({ sheets: [sheet] }, { sheets: [other] })).toBe(false));

  test('not where a sheet came', () => expect(sameWorkbook({ sheets: [sheet] }, { sheets: [sheet, { ...sheet, name: 'Two' }] })).toBe(false));
});
