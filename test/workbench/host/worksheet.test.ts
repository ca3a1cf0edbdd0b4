import { failureOf, hosted, ledger, type Hosted } from './hosted';
import { madeSheet } from '../engine/made-workbook';

let host: Hosted;
beforeEach(() => {
  host = hosted({}, [ledger(), madeSheet('Hidden', [[1]], { visibility: 'hidden' }), madeSheet('Last', [])]);
});
afterEach(() => host.close());

const names = () =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });

test('sheets by name in any case, by id, and in their order', async () => {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const all = sheets.load('items/name,items/id,items/position,items/visibility');
    const byName = sheets.getItem('LEDGER').load('id');
    const [first, last, visible] = [sheets.getFirst().load('name'), sheets.getLast().load('name'), sheets.getCount(true)];
    const next = sheets.getItem('Ledger').getNext(true).load('name');
    const [before, none] = [sheets.getItem('Last').getPreviousOrNullObject().load('name'), sheets.getItemOrNullObject('No such')];
    await context.sync();
    expect(all.items.map(({ name, position, visibility }) => [name, position, visibility])).toEqual([['Ledger', 0, 'Visible'], ['Hidden', 1, 'Hidden'], ['Last', 2, 'Visible']]);
    expect([byName.id, first.name, last.name, visible.value, next.name, before.name, none.isNullObject]).toEqual([all.items[0]?.id, 'Ledger', 'Last', 2, 'Last', 'Hidden', true]);
    const byId = sheets.getItem(byName.id).load('name');
    await context.sync();
    expect(byId.name).toBe('Ledger');
  });
});

test('an object keeps its sheet through a change of name', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Ledger').load('id');
    await context.sync();
    sheet.name = 'Contracts';
    await context.sync();
    sheet.load('name,id');
    const used = sheet.getUsedRange().load('address');
    await context.sync();
    expect([sheet.name, used.address]).toEqual(['Contracts', 'Contracts!A1:C4']);
  });
});

test('a sheet added, used at once, moved, shown in front and deleted', async () => {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const fresh = sheets.add('Notes');
    fresh.getRange('A1').values = [['first']];
    fresh.position = 0;
    fresh.activate();
    const active = sheets.getActiveWorksheet().load('name');
    const unnamed = sheets.add().load('name');
    await context.sync();
    expect([active.name, unnamed.name]).toEqual(['Notes', 'Sheet5']);
    unnamed.delete();
    await context.sync();
  });
  expect(await names()).toEqual(['Notes', 'Ledger', 'Hidden', 'Last']);
});

test('the used range, and that of an empty sheet', async () => {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const used = sheets.getItem('Ledger').getUsedRange().load('address');
    const [empty, none] = [sheets.getItem('Last').getUsedRange().load('address'), sheets.getItem('Last').getUsedRangeOrNullObject(true)];
    const byIndexes = sheets.getItem('Ledger').getRangeByIndexes(1, 2, 2, 1).load('values');
    const cell = sheets.getItem('Ledger').getCell(1, 0).load('values');
    await context.sync();
    expect([used.address, empty.address, none.isNullObject, byIndexes.values, cell.values]).toEqual(['Ledger!A1:C4', 'Last!A1', true, [[10], [2.5]], [['Ash']]]);
  });
});

test.each<[string, (context: Excel.RequestContext) => unknown, string, string | undefined]>([
  ['a sheet that is not there', ({ workbook }) => workbook.worksheets.getItem('No such').load('name'), 'ItemNotFound', 'WorksheetCollection.getItem'],
  ['a name with a bracket', ({ workbook }) => workbook.worksheets.add('a[1]'), 'InvalidArgument', 'WorksheetCollection.add'],
  ['a name too long', ({ workbook }) => workbook.worksheets.add('x'.repeat(32)), 'InvalidArgument', undefined],
  ['a name taken', ({ workbook }) => workbook.worksheets.add('ledger'), 'ItemAlreadyExists', undefined],
  ['another sheet in the address', ({ workbook }) => workbook.worksheets.getItem('Last').getRange('Ledger!A1'), 'InvalidArgument', 'Worksheet.getRange'],
  ['to show a hidden sheet in front', ({ workbook }) => workbook.worksheets.getItem('Hidden').activate(), 'InvalidOperation', 'Worksheet.activate'],
  ['no next sheet', ({ workbook }) => workbook.worksheets.getItem('Last').getNext().load('name'), 'ItemNotFound', 'Worksheet.getNext'],
])('refused: %s', async (_name, ask, code, location) => {
  expect(await failureOf(async (context) => {
    ask(context);
    await context.sync();
  })).toMatchObject({ code, ...(location && { location }) });
});

test('the last visible sheet is neither hidden nor deleted', async () => {
  const failures = await Promise.all([
    failureOf(async (context) => {
      context.workbook.worksheets.getItem('Last').delete();
      context.workbook.worksheets.getItem('Ledger').visibility = 'Hidden';
      await context.sync();
    }),
    failureOf(async (context) => {
      context.workbook.worksheets.getItem('Ledger').delete();
      await context.sync();
    }),
  ]);
  expect(failures.map((failure) => failure?.code)).toEqual(['InvalidOperation', 'InvalidOperation']);
});

test('panes are frozen and told', async () => {
  await Excel.run(async (context) => {
    const panes = context.workbook.worksheets.getItem('Ledger').freezePanes;
    const before = panes.getLocationOrNullObject();
    await context.sync();
    panes.freezeRows(2);
    const after = panes.getLocation().load('address');
    await context.sync();
    expect([before.isNullObject, after.address]).toEqual([true, 'Ledger!1:2']);
    panes.unfreeze();
    const none = panes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test('the selection, one way and the other', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Ledger').getRange('B2:C3').select();
    const [selected, active] = [context.workbook.getSelectedRange().load('address'), context.workbook.getActiveCell().load('address')];
    await context.sync();
    expect([selected.address, active.address]).toEqual(['Ledger!B2:C3', 'Ledger!B2']);
  });
});
