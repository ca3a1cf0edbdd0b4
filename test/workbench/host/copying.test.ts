import { areasFrom } from '../../../src/files/saving/a1';
import { cellAt, read, sheetNamed } from '../../files/opened';
import { failureOf, hostedFile, type HostedFile } from './hosted';

let host: HostedFile;
afterEach(() => host.close());

/** The first sheet with cells below its headings. */
const sheetOf = (): string => host.before.sheets[host.before.activeSheet]?.name ?? '';
const on = (context: Excel.RequestContext, address: string): Excel.Range => context.workbook.worksheets.getItem(sheetOf()).getRange(address);
const area = (address: string) => areasFrom(address)[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };

/** Style numbers of the cells of an area, row by row; 0 where there is no cell. */
function stylesIn(address: string, of = read(host.saved())): number[] {
  const { top, left, bottom, right } = area(address);
  const sheet = sheetNamed(of, sheetOf());
  return Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => cellAt(sheet, top + Math.floor(index / (right - left + 1)), left + (index % (right - left + 1)))?.style ?? 0);
}

describe.each(['table.xlsx', 'messy.libreoffice.xlsx', 'texty.xlsx'])('%s', (name) => {
  beforeEach(() => {
    host = hostedFile(name);
  });

  test('formats go over as the very styles of the file, borders, fills and all; contents stay', async () => {
    const from = 'A1:C12';
    await Excel.run(async (context) => {
      on(context, 'T1').values = [['kept']];
      on(context, 'T1').copyFrom(on(context, from), Excel.RangeCopyType.formats);
      await context.sync();
    });
    expect(stylesIn('T1:V12')).toEqual(stylesIn(from, host.before));
    expect(stylesIn(from)).toEqual(stylesIn(from, host.before));
    expect(cellAt(sheetNamed(read(host.saved()), sheetOf()), 0, 19)?.value).toBe('kept');
    await host.engine.undo();
    expect(host.engine.changes()).toEqual([]);
  });

  test('one column’s look over two, and over what had another look', async () => {
    await Excel.run(async (context) => {
      on(context, 'T1:U12').format.fill.color = '#FF0000';
      on(context, 'T1:U12').format.font.italic = true;
      on(context, 'T1:U12').copyFrom(`'${sheetOf().replace(/'/g, "''")}'!B1:B12`, 'Formats');
      await context.sync();
    });
    const column = stylesIn('B1:B12', host.before);
    expect(stylesIn('T1:U12')).toEqual(column.flatMap((style) => [style, style]));
  });
});

describe('on a return whose sheet is open', () => {
  beforeEach(() => {
    host = hostedFile('table.xlsx');
  });

  test('values and formulas, which then speak of the cells beside them', async () => {
    await Excel.run(async (context) => {
      on(context, 'T1:T2').formulas = [['=S1+1'], ['=$S$1']];
      on(context, 'S1:S2').values = [[4], ['text']];
      on(context, 'V5').copyFrom(on(context, 'T1:T2'), 'Formulas');
      on(context, 'W5').copyFrom(on(context, 'T1:T2'), 'Values');
      const [formulas, values] = [on(context, 'V5:V6').load('formulas'), on(context, 'W5:W6').load('formulas')];
      await context.sync();
      expect(formulas.formulas).toEqual([['=U5+1'], ['=$S$1']]);
      expect(values.formulas).toEqual([[5], [4]]);
    });
  });

  test('widths: set, read, and fitted to what is there; saved', async () => {
    const widths = await Excel.run(async (context) => {
      on(context, 'T:T').format.columnWidth = 210;
      on(context, 'U1:U3').values = [['short'], ['a longer text than the others'], ['']];
      on(context, 'V1').values = [['wrapped, and as wide as it was']];
      on(context, 'V1').format.wrapText = true;
      const before = on(context, 'V1').load('format/columnWidth');
      await context.sync();
      on(context, 'U1:W3').format.autofitColumns();
      const all = ['T1', 'U1', 'V1', 'W1'].map((address) => on(context, address).load('format/columnWidth'));
      await context.sync();
      return [before.format.columnWidth, ...all.map(({ format }) => format.columnWidth)];
    });
    const [standard = 0, set, fitted = 0, wrapped, empty] = widths;
    expect(set).toBe(210);
    expect(fitted).toBeGreaterThan(110);
    expect(fitted).toBeLessThan(220);
    expect([wrapped, empty]).toEqual([standard, standard]);
    const columns = sheetNamed(read(host.saved()), sheetOf()).columns;
    expect(columns.find(({ first }) => first === 19)?.width).toBeCloseTo(40, 0);
  });

  test('a new column: looks, format, lock, choices and text, in one batch, undone as one step', async () => {
    await Excel.run(async (context) => {
      on(context, 'T5:T10').copyFrom(on(context, 'B5:B10'), 'Formats');
      on(context, 'T5').values = [['Reason']];
      const body = on(context, 'T6:T10');
      body.numberFormat = [['@'], ['@'], ['@'], ['@'], ['@']];
      body.format.wrapText = true;
      body.format.protection.locked = false;
      body.dataValidation.rule = { list: { inCellDropDown: true, source: 'Client delay,Low demand' } };
      body.load('numberFormat,format/wrapText,format/protection/locked');
      await context.sync();
      expect([body.numberFormat[0], body.format.wrapText, body.format.protection.locked]).toEqual([['@'], true, false]);
    });
    const saved = read(host.saved());
    const sheet = sheetNamed(saved, sheetOf());
    expect(saved.styles[cellAt(sheet, 6, 19)?.style ?? 0]).toMatchObject({ numberFormat: '@', locked: false, alignment: { wrap: true } });
    expect(sheet.validations.map(({ areas, items }) => [areas, items])).toContainEqual([[area('T6:T10')], ['Client delay', 'Low demand']]);
    await host.engine.undo();
    expect(host.engine.changes()).toEqual([]);
  });

  test.each<[string, (context: Excel.RequestContext) => void, string]>([
    ['everything at once', (context) => on(context, 'T1').copyFrom('A1:B2'), 'UnsupportedOperation'],
    ['turned on its side', (context) => on(context, 'T1').copyFrom('A1:B2', 'Values', false, true), 'UnsupportedOperation'],
    ['beyond the sheet', (context) => on(context, 'XFD1').copyFrom('A1:B2', 'Values'), 'InvalidArgument'],
    ['from no place', (context) => on(context, 'T1').copyFrom('nowhere at all', 'Values'), 'InvalidArgument'],
  ])('refused: %s', async (_name, copy, code) => {
    expect(await failureOf(async (context) => {
      copy(context);
      await context.sync();
    })).toMatchObject({ code });
    expect(host.engine.changes()).toEqual([]);
  });
});

test.each<[string, (range: Excel.Range) => void]>([
  ['formats', (range) => range.copyFrom('A1', 'Formats')],
  ['values', (range) => range.copyFrom('A1', 'Values')],
  ['a list of choices', (range) => { range.dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }; }],
  ['a width', (range) => range.format.autofitColumns()],
])('a protected sheet refuses %s', async (_name, change) => {
  host = hostedFile('titled.xlsx');
  expect(await failureOf(async (context) => {
    change(on(context, 'T1'));
    await context.sync();
  })).toMatchObject({ code: 'AccessDenied', status: 403 });
  expect(host.engine.changes()).toEqual([]);
});

test('what a protected sheet allows is told', async () => {
  host = hostedFile('titled.xlsx');
  await Excel.run(async (context) => {
    const protection = on(context, 'A1').worksheet.protection.load('protected,options');
    await context.sync();
    const allow = host.before.sheets.find(({ name }) => name === sheetOf())?.protection?.allow;
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({ allowInsertColumns: allow?.insertColumns, allowFormatCells: allow?.formatCells, allowFormatColumns: allow?.formatColumns });
  });
});
