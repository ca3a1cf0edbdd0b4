import { failureOf, hosted, UNLOCKED, type Hosted } from './hosted';
import { madeSheet } from '../engine/made-workbook';

const values = [['Reference', 'Credits'], ['F-1', { value: 3, style: UNLOCKED }], ['F-2', { value: '', style: UNLOCKED }]];

const nothing = {
  formatCells: false, formatColumns: false, formatRows: false, insertColumns: false, insertRows: false, insertHyperlinks: false,
  deleteColumns: false, deleteRows: false, selectLockedCells: true, selectUnlockedCells: true, sort: false, autoFilter: false, pivotTables: false,
};
const protection = { hasPassword: false, objects: true, scenarios: true, allow: { ...nothing, formatColumns: true }, openAreas: [] };

let host: Hosted;
const open = (options = {}, protectedBy = protection) => {
  host = hosted(options, [madeSheet('Return', values, { protection: protectedBy })]);
};
afterEach(() => host.close());

const cell = (context: Excel.RequestContext, address: string) => context.workbook.worksheets.getItem('Return').getRange(address);

test('what protection there is', async () => {
  open();
  await Excel.run(async (context) => {
    const protection = context.workbook.worksheets.getItem('Return').protection.load('protected,options');
    const locked = [cell(context, 'B2').load('format/protection/locked'), cell(context, 'A2').load('format/protection/locked'), cell(context, 'A2:B2').load('format/protection/locked')];
    await context.sync();
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({ allowFormatColumns: true, allowInsertRows: false, selectionMode: 'Normal' });
    expect(locked.map(({ format }) => format.protection.locked)).toEqual([false, true, null]);
  });
});

test('an unlocked cell is written', async () => {
  open();
  await Excel.run(async (context) => {
    const answer = cell(context, 'B2');
    answer.values = [[12.5]];
    answer.load('values');
    await context.sync();
    expect(answer.values).toEqual([[12.5]]);
  });
});

test.each<[string, (context: Excel.RequestContext) => void]>([
  ['a locked cell', (context) => { cell(context, 'A2').values = [['F-9']]; }],
  ['a block with a locked cell in it', (context) => { cell(context, 'A2:B2').values = [['F-9', 9]]; }],
  ['a locked cell left alone in a block', (context) => { cell(context, 'A2:B2').values = [[null, 9]]; }],
  ['a formula in a locked cell', (context) => { cell(context, 'A2').formulas = [['=1+1']]; }],
  ['clearing', (context) => cell(context, 'A1:B3').clear('Contents')],
  ['inserting rows', (context) => { cell(context, '2:2').insert('Down'); }],
  ['deleting rows', (context) => cell(context, '2:2').delete('Up')],
  ['formats', (context) => { cell(context, 'B2').format.font.bold = true; }],
  ['number formats', (context) => { cell(context, 'B2').numberFormat = [['0.00']]; }],
  ['hiding rows', (context) => { cell(context, '2:2').rowHidden = true; }],
  ['merging', (context) => cell(context, 'B2:B3').merge()],
])('refused, and nothing is changed: %s', async (_name, write) => {
  open();
  const before = host.engine.values('sheet-1', { top: 0, left: 0, bottom: 2, right: 1 });
  expect(await failureOf(async (context) => {
    write(context);
    await context.sync();
  })).toMatchObject({ code: 'AccessDenied', status: 403 });
  expect(host.engine.values('sheet-1', { top: 0, left: 0, bottom: 2, right: 1 })).toEqual(before);
});

test('what the protection allows is done', async () => {
  open();
  await Excel.run(async (context) => {
    cell(context, 'B:B').format.columnWidth = 100;
    const column = cell(context, 'B1').load('format/columnWidth');
    await context.sync();
    expect(column.format.columnWidth).toBeCloseTo(100, 0);
  });
});

test.each<[string, boolean, (sheet: Excel.Worksheet) => void, string]>([
  ['to protect what is protected', false, (sheet) => sheet.protection.protect(), 'InvalidOperation'],
  ['to unprotect without the password', true, (sheet) => sheet.protection.unprotect(), 'AccessDenied'],
])('refused: %s', async (_name, hasPassword, change, code) => {
  open({}, { ...protection, hasPassword });
  expect(await failureOf(async (context) => {
    change(context.workbook.worksheets.getItem('Return'));
    await context.sync();
  })).toMatchObject({ code });
});

test('protection without a password is taken off, and a locked cell takes what is written', async () => {
  open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Return');
    sheet.protection.unprotect();
    sheet.protection.load('protected');
    cell(context, 'A1').values = [['Changed']];
    const written = cell(context, 'A1').load('values');
    await context.sync();
    expect([sheet.protection.protected, written.values]).toEqual([false, [['Changed']]]);
  });
});

test('a workbook open for reading refuses every change', async () => {
  open({ readOnly: true });
  expect(await failureOf(async (context) => {
    cell(context, 'B2').values = [[1]];
    await context.sync();
  })).toMatchObject({ code: 'AccessDenied' });
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.load('readOnly');
    await context.sync();
    expect(workbook.readOnly).toBe(true);
  });
});
