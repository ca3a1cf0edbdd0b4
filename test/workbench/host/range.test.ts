import fc from 'fast-check';
import { hosted, failureOf, ledger, type Hosted } from './hosted';
import { madeSheet } from '../engine/made-workbook';

let host: Hosted;
const open = () => {
  host = hosted({}, [ledger(), madeSheet('Other one', [])]);
};

/** Tests that only look share one workbook; those that write have one each. */
const lookingOnly = () => {
  beforeAll(open);
  afterAll(() => host.close());
};
const writing = () => {
  beforeEach(open);
  afterEach(() => host.close());
};

/** The range of an address on the ledger. */
const at = (context: Excel.RequestContext, address: string) => context.workbook.worksheets.getItem('Ledger').getRange(address);

/** What one range's properties are. */
async function read<K extends keyof Excel.Interfaces.RangeData>(address: string, ...names: K[]): Promise<Excel.Interfaces.RangeData> {
  return Excel.run(async (context) => {
    const range = at(context, address).load(names.join(','));
    await context.sync();
    return range.toJSON();
  });
}

describe('what a range says of its cells', () => {
  lookingOnly();

  test('values, text and formulas, each in its own way', async () => {
    expect(await read('A1:C4', 'values', 'text', 'formulas', 'valueTypes', 'numberFormat')).toEqual({
      values: [['Client', 'Due', 'Credits'], ['Ash', 45473, 10], ['Birch', '', 2.5], ['Total', '#DIV/0!', 12.5]],
      text: [['Client', 'Due', 'Credits'], ['Ash', '30/06/2024', '10'], ['Birch', '', '2.5'], ['Total', '#DIV/0!', '12.5']],
      formulas: [['Client', 'Due', 'Credits'], ['Ash', 45473, 10], ['Birch', '', 2.5], ['Total', '=1/0', '=SUM(C2:C3)']],
      valueTypes: [['String', 'String', 'String'], ['String', 'Double', 'Double'], ['String', 'Empty', 'Double'], ['String', expect.any(String), 'Double']],
      numberFormat: [['General', 'General', 'General'], ['General', 'dd/mm/yyyy', 'General'], ['General', 'General', 'General'], ['General', 'General', 'General']],
    });
  });

  test('place and size', async () => {
    expect(await read('B2:C4', 'address', 'rowIndex', 'columnIndex', 'rowCount', 'columnCount', 'cellCount', 'isEntireRow')).toEqual({
      address: 'Ledger!B2:C4', rowIndex: 1, columnIndex: 1, rowCount: 3, columnCount: 2, cellCount: 6, isEntireRow: false,
    });
  });

  test.each([
    ['B:B', 'Ledger!B:B', null],
    ['2:3', 'Ledger!2:3', null],
    ['$b$2', 'Ledger!B2', [[45473]]],
    ['Ledger!C2', 'Ledger!C2', [[10]]],
    ['C4:A1', 'Ledger!A1:C4', expect.any(Array)],
  ])('%s is %s', async (address, full, values) => {
    expect(await read(address, 'address', 'values')).toEqual({ address: full, values });
  });

  test('a name with a space is quoted in the address', async () => {
    const address = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Other one').getRange('A1').load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe("'Other one'!A1");
  });
});

describe('ranges beside ranges', () => {
  lookingOnly();

  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['getCell', (range) => range.getCell(1, 1), 'C3'],
    ['getCell beyond the range', (range) => range.getCell(4, 0), 'B6'],
    ['getRow', (range) => range.getRow(1), 'B3:C3'],
    ['getColumn', (range) => range.getColumn(0), 'B2:B3'],
    ['getLastCell', (range) => range.getLastCell(), 'C3'],
    ['getLastRow', (range) => range.getLastRow(), 'B3:C3'],
    ['getLastColumn', (range) => range.getLastColumn(), 'C2:C3'],
    ['getEntireRow', (range) => range.getEntireRow(), '2:3'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'B:C'],
    ['getOffsetRange', (range) => range.getOffsetRange(-1, 2), 'D1:E2'],
    ['getResizedRange', (range) => range.getResizedRange(1, -1), 'B2:B4'],
    ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(1, 3), 'B2:D2'],
    ['getRowsBelow', (range) => range.getRowsBelow(2), 'B4:C5'],
    ['getRowsAbove', (range) => range.getRowsAbove(), 'B1:C1'],
    ['getColumnsAfter', (range) => range.getColumnsAfter(), 'D2:D3'],
    ['getColumnsBefore', (range) => range.getColumnsBefore(), 'A2:A3'],
    ['getBoundingRect', (range) => range.getBoundingRect('E1'), 'B1:E3'],
    ['getBoundingRect of a range', (range) => range.getBoundingRect(range.getOffsetRange(2, 0)), 'B2:C5'],
    ['getIntersection', (range) => range.getIntersection('C1:D9'), 'C2:C3'],
    ['getSurroundingRegion', (range) => range.getSurroundingRegion(), 'A1:C4'],
    ['getUsedRange', (range) => range.getEntireColumn().getUsedRange(true), 'B1:C4'],
  ])('%s', async (_name, derive, address) => {
    const found = await Excel.run(async (context) => {
      const range = derive(at(context, 'B2:C3')).load('address');
      await context.sync();
      return range.address;
    });
    expect(found).toBe(`Ledger!${address}`);
  });

  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['off the grid', (range) => range.getOffsetRange(-2, 0), 'InvalidArgument'],
    ['a row it does not have', (range) => range.getRow(2), 'InvalidArgument'],
    ['no rows', (range) => range.getResizedRange(-2, 0), 'InvalidArgument'],
    ['nothing in common', (range) => range.getIntersection('E9'), 'ItemNotFound'],
    ['nothing used', (range) => range.getOffsetRange(20, 0).getUsedRange(true), 'ItemNotFound'],
    ['an address that is none', (range) => range.worksheet.getRange('B0'), 'InvalidArgument'],
  ])('refused: %s', async (_name, derive, code) => {
    expect(await failureOf(async (context) => {
      derive(at(context, 'B2:C3')).load('address');
      await context.sync();
    })).toMatchObject({ code });
  });

  test('what may be missing is a null object', async () => {
    await Excel.run(async (context) => {
      const cell = at(context, 'B2');
      const missing = [cell.getIntersectionOrNullObject('E9'), at(context, 'G1:H2').getUsedRangeOrNullObject(true), cell.getMergedAreasOrNullObject()];
      const there = cell.getIntersectionOrNullObject('A1:B2').load('address');
      await context.sync();
      expect(missing.map(({ isNullObject }) => isNullObject)).toEqual([true, true, true]);
      expect([there.isNullObject, there.address]).toEqual([false, 'Ledger!B2']);
    });
  });
});

describe('writing values', () => {
  writing();

  test.each<[string, unknown, unknown, string, string]>([
    ['a number', 12, 12, '12', 'General'],
    ['a number as text', '12', 12, '12', 'General'],
    ['text', 'twelve', 'twelve', 'twelve', 'General'],
    ['text that looks like a number', "'012", '012', '012', 'General'],
    ['text that looks like a formula', "'=A1", '=A1', '=A1', 'General'],
    ['a boolean', true, true, 'TRUE', 'General'],
    ['a boolean as text', 'False', false, 'FALSE', 'General'],
    ['a formula', '=C2*2', 20, '20', 'General'],
    ['a date as text', '30 June 2024', 45473, '30-Jun-24', 'dd-mmm-yy'],
    ['a share', '5%', 0.05, '5%', '0%'],
    ['an error', '#N/A', '#N/A', '#N/A', 'General'],
    ['nothing', '', '', '', 'General'],
  ])('%s', async (_name, written, value, text, format) => {
    await Excel.run(async (context) => {
      const cell = at(context, 'E2');
      cell.values = [[written]];
      cell.load('values,text,numberFormat');
      await context.sync();
      expect([cell.values, cell.text, cell.numberFormat]).toEqual([[[value]], [[text]], [[format]]]);
    });
  });

  test('formulas are calculated before the batch is answered', async () => {
    await Excel.run(async (context) => {
      at(context, 'C2').values = [[99]];
      const total = at(context, 'C4').load('values');
      await context.sync();
      expect(total.values).toEqual([[101.5]]);
    });
  });

  test('null leaves a cell alone, one value fills them all, "" empties', async () => {
    await Excel.run(async (context) => {
      at(context, 'A2:C2').values = [['Alder', null, '']];
      at(context, 'E1:F2').values = [[7, 7], [7, 7]];
      const row = at(context, 'A2:F2').load('values');
      await context.sync();
      expect(row.values).toEqual([['Alder', 45473, '', '', 7, 7]]);
    });
  });

  test.each<[string, unknown[][]]>([
    ['too few rows', [[1, 2]]],
    ['too many columns', [[1, 2, 3], [1, 2, 3]]],
    ['ragged rows', [[1, 2], [1]]],
    ['something that is no value', [[1, 2], [1, { a: 1 }]]],
  ])('refused, and nothing is written: %s', async (_name, values) => {
    expect(await failureOf(async (context) => {
      at(context, 'E1:F2').values = values;
      await context.sync();
    })).toMatchObject({ code: 'InvalidArgument', location: 'Range.values', status: 400 });
    expect(await read('E1:F2', 'values')).toEqual({ values: [['', ''], ['', '']] });
  });

  test.each<[string, string, string | undefined]>([
    ['a text of 32,767 characters', 'x'.repeat(32_767), undefined],
    ['a longer one', 'x'.repeat(32_768), 'InvalidArgument'],
    ['a formula of over 8,192', `=${'1+'.repeat(4096)}1`, 'InvalidArgument'],
  ])('what a cell can hold: %s', async (_name, typed, code) => {
    const failure = await failureOf(async (context) => {
      at(context, 'E1').values = [[typed]];
      await context.sync();
    });
    expect(failure?.code).toBe(code);
  });

  test('thousands of cells, which office.js sends in pieces', async () => {
    const values = Array.from({ length: 400 }, (_, row) => Array.from({ length: 10 }, (_unused, column) => row * 10 + column));
    await Excel.run(async (context) => {
      at(context, 'K1:T400').values = values;
      await context.sync();
    });
    expect((await read('K1:T400', 'values')).values).toEqual(values);
  });

  test('numbers, booleans and text behind an apostrophe come back as they were', async () => {
    const held = fc.sample(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0), fc.boolean(), fc.string({ minLength: 1, unit: 'grapheme' })), 200);
    await Excel.run(async (context) => {
      const cells = at(context, 'K1:K200');
      cells.values = held.map((value) => [typeof value === 'string' ? `'${value}` : value]);
      cells.load('values');
      await context.sync();
      expect(cells.values.map(([value]) => value)).toEqual(held);
    });
  });

  test('number formats and formulas', async () => {
    await Excel.run(async (context) => {
      const cells = at(context, 'C2:C3');
      cells.numberFormat = [['0.00'], [null]];
      at(context, 'E1').formulas = [['=C2&" credits"']];
      const sum = at(context, 'E1').load('values,formulas');
      cells.load('text');
      await context.sync();
      expect([cells.text, sum.values, sum.formulas]).toEqual([[['10.00'], ['2.5']], [['10 credits']], [['=C2&" credits"']]]);
    });
  });
});

describe('ranges follow their cells', () => {
  writing();

  test('over rows and columns put in and taken out', async () => {
    await Excel.run(async (context) => {
      const cell = at(context, 'C4').load('address');
      await context.sync();
      at(context, '2:3').insert('Down');
      cell.load('address,values,formulas');
      await context.sync();
      expect([cell.address, cell.values, cell.formulas]).toEqual(['Ledger!C6', [[12.5]], [['=SUM(C4:C5)']]]);
      at(context, 'A:A').delete('Left');
      cell.load('address');
      await context.sync();
      expect(cell.address).toBe('Ledger!B6');
    });
  });

  test('over parts of rows, where the whole range moves', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Ledger').activate();
      const [moved, half] = [at(context, 'A3:B3').load('address'), at(context, 'B3:C3').load('address')];
      await context.sync();
      at(context, 'A2:B2').insert('Down');
      [moved, half].forEach((range) => range.load('address,values'));
      await context.sync();
      expect([moved.address, moved.values, half.address]).toEqual(['Ledger!A4:B4', [['Birch', '']], 'Ledger!B3:C3']);
    });
  });

  test('until the cells are gone', async () => {
    expect(await failureOf(async (context) => {
      const cell = at(context, 'B3').load('address');
      await context.sync();
      at(context, '3:3').delete('Up');
      cell.load('values');
      await context.sync();
    })).toMatchObject({ code: 'InvalidReference' });
  });

  test('and what was inserted is blank, where it was asked for', async () => {
    await Excel.run(async (context) => {
      const fresh = at(context, '2:2').insert('Down').load('address');
      await context.sync();
      expect(fresh.address).toBe('Ledger!2:2');
    });
    expect(await read('A1:A3', 'values')).toEqual({ values: [['Client'], [''], ['Ash']] });
  });
});

describe('looks', () => {
  writing();

  test('fill, font and alignment: alike, or null where they differ', async () => {
    await Excel.run(async (context) => {
      at(context, 'A1:C1').format.font.bold = true;
      at(context, 'A1:B1').format.fill.color = '#ffcc00';
      at(context, 'A1').format.horizontalAlignment = 'Center';
      const row = at(context, 'A1:C1').load('format/font/bold,format/fill/color,format/horizontalAlignment');
      const first = at(context, 'A1').load('format/fill/color,format/horizontalAlignment');
      await context.sync();
      expect([row.format.font.bold, row.format.fill.color, row.format.horizontalAlignment]).toEqual([true, null, null]);
      expect([first.format.fill.color, first.format.horizontalAlignment]).toEqual(['#FFCC00', 'Center']);
      at(context, 'A1').format.fill.clear();
      first.load('format/fill/color');
      await context.sync();
      expect(first.format.fill.color).toBe('#FFFFFF');
    });
  });

  test('each cell for itself, in one call', async () => {
    const cells = await Excel.run(async (context) => {
      at(context, 'B2').format.fill.color = '#00FF00';
      const properties = at(context, 'A2:B2').getCellProperties({ address: true, format: { fill: { color: true }, protection: true } });
      await context.sync();
      return properties.value;
    });
    expect(cells).toEqual([[
      { address: 'Ledger!A2', format: { fill: { color: '#FFFFFF' }, protection: { locked: true, formulaHidden: false } } },
      { address: 'Ledger!B2', format: { fill: { color: '#00FF00' }, protection: { locked: true, formulaHidden: false } } },
    ]]);
  });

  test('rows and columns: hidden, sized, told one by one', async () => {
    await Excel.run(async (context) => {
      at(context, '3:3').rowHidden = true;
      at(context, 'B:B').columnHidden = true;
      const rows = at(context, 'A2:C4').getRowProperties({ rowHidden: true, rowIndex: true });
      const columns = at(context, 'A1:C1').getColumnProperties({ columnHidden: true });
      const some = at(context, 'A2:C4').load('rowHidden,columnHidden,hidden');
      const hidden = at(context, 'C3').load('rowHidden,hidden');
      at(context, '1:1').format.rowHeight = 30;
      const height = at(context, 'A1').load('format/rowHeight');
      await context.sync();
      expect(rows.value).toEqual([{ rowHidden: false, rowIndex: 1 }, { rowHidden: true, rowIndex: 2 }, { rowHidden: false, rowIndex: 3 }]);
      expect(columns.value.map(({ columnHidden }) => columnHidden)).toEqual([false, true, false]);
      expect([some.rowHidden, some.columnHidden, some.hidden, hidden.rowHidden, hidden.hidden]).toEqual([null, null, null, true, true]);
      expect(height.format.rowHeight).toBe(30);
    });
  });

  test('setCellProperties', async () => {
    await Excel.run(async (context) => {
      at(context, 'A2:B2').setCellProperties([[{ format: { font: { italic: true } } }, {}]]);
      const cells = at(context, 'A2:B2').getCellProperties({ format: { font: { italic: true } } });
      await context.sync();
      expect(cells.value.map((row) => row.map((cell) => cell.format?.font?.italic))).toEqual([[true, false]]);
    });
  });

  test('merges, and the values under them', async () => {
    await Excel.run(async (context) => {
      at(context, 'E1:F2').merge();
      at(context, 'E1:F2').values = [['kept', 'not'], ['not', 'not']];
      const cells = at(context, 'E1:F2').load('values');
      const merged = at(context, 'D1:G9').getMergedAreasOrNullObject().load('address,areaCount');
      await context.sync();
      expect(cells.values).toEqual([['kept', ''], ['', '']]);
      expect([merged.address, merged.areaCount]).toEqual(['Ledger!E1:F2', 1]);
      at(context, 'E1').unmerge();
      const none = at(context, 'D1:G9').getMergedAreasOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test('clear takes contents, formats or both', async () => {
    await Excel.run(async (context) => {
      at(context, 'B2').clear('Contents');
      at(context, 'C2').format.font.bold = true;
      at(context, 'C2').clear('Formats');
      const cells = at(context, 'B2:C2').load('values,numberFormat');
      const look = at(context, 'C2').load('format/font/bold');
      await context.sync();
      expect([cells.values, cells.numberFormat, look.format.font.bold]).toEqual([[['', 10]], [['dd/mm/yyyy', 'General']], false]);
      at(context, 'A2:C2').clear();
      cells.load('values,numberFormat');
      await context.sync();
      expect([cells.values, cells.numberFormat]).toEqual([[['', '']], [['General', 'General']]]);
    });
  });

  test('several ranges at once', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Ledger');
      const areas = sheet.getRanges('A2:A3,C2').load('address,cellCount,areas/items/values');
      areas.format.fill.color = '#112233';
      await context.sync();
      expect([areas.address, areas.cellCount]).toEqual(['Ledger!A2:A3,Ledger!C2', 3]);
      expect(areas.areas.items.map(({ values }) => values)).toEqual([[['Ash'], ['Birch']], [[10]]]);
      const cell = at(context, 'C2').load('format/fill/color');
      await context.sync();
      expect(cell.format.fill.color).toBe('#112233');
    });
  });
});

describe('special cells', () => {
  lookingOnly();

  test.each([
    ['Blanks', undefined, 'Ledger!B3'],
    ['Formulas', undefined, 'Ledger!B4:C4'],
    ['Formulas', 'Numbers', 'Ledger!C4'],
    ['Constants', 'Numbers', 'Ledger!B2:C2,Ledger!C3'],
  ] as const)('special cells: %s %s', async (type, kind, address) => {
    await Excel.run(async (context) => {
      const cells = at(context, 'A1:C4').getSpecialCellsOrNullObject(type, kind).load('address');
      await context.sync();
      expect(cells.address).toBe(address);
    });
  });
});
