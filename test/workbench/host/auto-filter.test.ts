import { madeSheet } from '../engine/made-workbook';
import { failureOf, hosted, ledger, type Hosted } from './hosted';

const area = { top: 0, left: 0, bottom: 2, right: 2 };
let host: Hosted;
const open = (filteredColumns: readonly number[] = []) => {
  host = hosted({}, [ledger({ autoFilter: { area, filteredColumns, sorted: false } }), madeSheet('Other one', [['Client'], ['Ash']])]);
};
afterEach(() => host.close());

async function filterOn(name: string): Promise<{ enabled: boolean; isDataFiltered: boolean; address: string | undefined }> {
  return Excel.run(async (context) => {
    const { autoFilter } = context.workbook.worksheets.getItem(name);
    autoFilter.load('enabled,isDataFiltered');
    const range = autoFilter.getRangeOrNullObject().load('address');
    await context.sync();
    const { enabled, isDataFiltered } = autoFilter;
    return { enabled, isDataFiltered, address: range.isNullObject ? undefined : range.address };
  });
}

const none = { enabled: false, isDataFiltered: false, address: undefined };

test('the filter over plain cells of a sheet, with its headings', async () => {
  open();
  expect(await filterOn('Ledger')).toEqual({ enabled: true, isDataFiltered: false, address: 'Ledger!A1:C3' });
});

test('one that has a criterion', async () => {
  open([1]);
  expect(await filterOn('Ledger')).toEqual({ enabled: true, isDataFiltered: true, address: 'Ledger!A1:C3' });
});

test('a sheet without one', async () => {
  open();
  expect(await filterOn('Other one')).toEqual(none);
  const failure = await failureOf(async (context) => {
    context.workbook.worksheets.getItem('Other one').autoFilter.getRange().load('address');
    await context.sync();
  });
  expect(failure).toMatchObject({ code: 'ItemNotFound' });
});

test('the filter of a table is the table’s, not the sheet’s', async () => {
  const range = { top: 0, left: 0, bottom: 1, right: 0 };
  const table = { ...range, path: '', relationshipId: 'rId1', id: 1, name: 'Clients', hasHeadings: true, hasTotals: false, columns: [{ id: 1, name: 'Client' }], autoFilter: { area: range, filteredColumns: [0], sorted: false } };
  host = hosted({}, [madeSheet('Ledger', [['Client'], ['Ash']], { tables: [table] })]);
  expect(await filterOn('Ledger')).toEqual(none);
});

test.each<[string, (sheet: Excel.Worksheet) => void, Awaited<ReturnType<typeof filterOn>>]>([
  ['rows put in above', (sheet) => { sheet.getRange('1:2').insert('Down'); }, { enabled: true, isDataFiltered: true, address: 'Ledger!A3:C5' }],
  ['the column with the criterion taken out', (sheet) => sheet.getRange('B:B').delete('Left'), { enabled: true, isDataFiltered: false, address: 'Ledger!A1:B3' }],
  ['a column put in before it', (sheet) => { sheet.getRange('A:A').insert('Right'); }, { enabled: true, isDataFiltered: true, address: 'Ledger!B1:D3' }],
  ['all its rows taken out', (sheet) => sheet.getRange('1:3').delete('Up'), none],
])('it goes along: %s', async (_name, change, after) => {
  open([1]);
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem('Ledger'));
    await context.sync();
  });
  expect(await filterOn('Ledger')).toEqual(after);
});

test('it stays with its sheet when that is renamed, and undone with what moved it', async () => {
  open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Ledger');
    sheet.name = 'Return';
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    await context.sync();
  });
  expect((await filterOn('Return')).address).toBe('Return!A2:C4');
  await host.engine.undo();
  expect((await filterOn('Return')).address).toBe('Return!A1:C3');
});

test('setting one up is refused: saving could not show what it hides', async () => {
  open();
  const failure = await failureOf(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Other one');
    sheet.autoFilter.apply(sheet.getRange('A1:A2'));
    await context.sync();
  });
  expect(failure).toMatchObject({ code: 'ApiNotFound' });
  expect(await filterOn('Other one')).toEqual(none);
});
