import { failureOf, hosted, ledger, type Hosted } from './hosted';
import { madeSheet } from '../engine/made-workbook';

let host: Hosted;
/** The ledger as a table "Contracts" with a total row, made through the engine. */
beforeEach(async () => {
  host = hosted({}, [ledger(), madeSheet('Other one', [['a', 'b'], [1, 2]])]);
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem('Ledger').tables.add('A1:C3', true);
    table.name = 'Contracts';
    await context.sync();
  });
});
afterEach(() => host.close());

const contracts = (context: Excel.RequestContext) => context.workbook.tables.getItem('Contracts');

test('a table by name and by id, and its parts', async () => {
  await Excel.run(async (context) => {
    const table = contracts(context).load('name,id,showHeaders,showTotals,worksheet/name');
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((range) => range.load('address'));
    const columns = table.columns.load('count,items/name,items/index');
    const rows = table.rows.load('count,items/values');
    await context.sync();
    expect([table.name, table.showHeaders, table.showTotals, table.worksheet.name]).toEqual(['Contracts', true, false, 'Ledger']);
    expect(parts.map(({ address }) => address)).toEqual(['Ledger!A1:C3', 'Ledger!A1:C1', 'Ledger!A2:C3']);
    expect([columns.count, columns.items.map(({ name, index }) => [name, index])]).toEqual([3, [['Client', 0], ['Due', 1], ['Credits', 2]]]);
    expect([rows.count, rows.items.map(({ values }) => values)]).toEqual([2, [[['Ash', 45473, 10]], [['Birch', '', 2.5]]]]);
    const byId = context.workbook.tables.getItem(table.id).load('name');
    const none = context.workbook.tables.getItemOrNullObject('No such');
    await context.sync();
    expect([byId.name, none.isNullObject]).toEqual(['Contracts', true]);
  });
});

test('an object keeps its table through a change of name', async () => {
  await Excel.run(async (context) => {
    const table = contracts(context).load('name');
    await context.sync();
    table.name = 'Live';
    table.load('name');
    await context.sync();
    expect(table.name).toBe('Live');
  });
});

test('columns by name: their values and ranges', async () => {
  await Excel.run(async (context) => {
    const column = contracts(context).columns.getItem('Credits').load('values,id');
    const body = column.getDataBodyRange().load('address,values');
    const byIndex = contracts(context).columns.getItemAt(0).load('name');
    await context.sync();
    expect([column.values, body.address, body.values, byIndex.name]).toEqual([[['Credits'], [10], [2.5]], 'Ledger!C2:C3', [[10], [2.5]], 'Client']);
  });
});

test('the tables that touch a range', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Ledger');
    const touching = sheet.getRange('B2').getTables(false).load('items/name');
    const within = sheet.getRange('B2').getTables(true).getCount();
    const first = sheet.getRange('A1:D9').getTables(true).getFirst().load('name');
    await context.sync();
    expect([touching.items.map(({ name }) => name), within.value, first.name]).toEqual([['Contracts'], 0, 'Contracts']);
  });
});

test('the table grows when it is resized, and is turned into plain cells', async () => {
  await Excel.run(async (context) => {
    const table = contracts(context);
    table.resize('A1:C4');
    const range = table.getRange().load('address');
    await context.sync();
    expect(range.address).toBe('Ledger!A1:C4');
    const plain = table.convertToRange().load('address');
    const left = context.workbook.tables.getCount();
    await context.sync();
    expect([plain.address, left.value]).toEqual(['Ledger!A1:C4', 0]);
  });
});

test('rows are added at the end and taken out', async () => {
  await Excel.run(async (context) => {
    const table = contracts(context);
    table.worksheet.activate();
    table.rows.add(undefined, [['Cedar', 45474, 7]]);
    const body = table.getDataBodyRange().load('values');
    const below = context.workbook.worksheets.getItem('Ledger').getRange('A5').load('values');
    await context.sync();
    expect(body.values).toEqual([['Ash', 45473, 10], ['Birch', '', 2.5], ['Cedar', 45474, 7]]);
    expect(below.values).toEqual([['Total']]);
    table.rows.getItemAt(0).delete();
    body.load('values');
    const rest = table.rows.getCount();
    await context.sync();
    expect([rest.value, body.values]).toEqual([2, [['Birch', '', 2.5], ['Cedar', 45474, 7]]]);
  });
});

test.each<[string, (context: Excel.RequestContext) => unknown, string]>([
  ['a table over another', ({ workbook }) => workbook.worksheets.getItem('Ledger').tables.add('B2:D5', true), 'InvalidArgument'],
  ['a name that is none', (context) => { contracts(context).name = 'two words'; }, 'InvalidArgument'],
  ['no total row', (context) => contracts(context).getTotalRowRange().load('address'), 'InvalidOperation'],
  ['a row too narrow', (context) => contracts(context).rows.add(undefined, [['x']]), 'InvalidArgument'],
  ['a row beyond the last', (context) => contracts(context).rows.getItemAt(9).load('values'), 'ItemNotFound'],
  ['a column that is not there', (context) => contracts(context).columns.getItem('No such').load('name'), 'ItemNotFound'],
])('refused: %s', async (_name, ask, code) => {
  expect(await failureOf(async (context) => {
    ask(context);
    await context.sync();
  })).toMatchObject({ code });
});
