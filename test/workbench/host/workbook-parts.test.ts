import { failureOf, hosted, type Hosted } from './hosted';

let host: Hosted;
beforeEach(() => {
  host = hosted();
});
afterEach(() => host.close());

test('names of the workbook and of a sheet', async () => {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem('Ledger');
    workbook.names.add('Total', sheet.getRange('C4'), 'all credits');
    workbook.names.add('Rate', '=10');
    sheet.names.add('Clients', '=Ledger!$A$2:$A$3');
    const all = workbook.names.load('items/name,items/type,items/value,items/formula,items/scope,items/comment');
    const total = workbook.names.getItem('total').getRange().load('values,address');
    const clients = sheet.names.getItem('Clients').load('scope,value');
    const rate = workbook.names.getItem('Rate').getRangeOrNullObject();
    await context.sync();
    expect(all.items.map((item) => item.toJSON())).toEqual([
      { name: 'Total', type: 'Range', value: 'Ledger!$C$4', formula: '=Ledger!$C$4', scope: 'Workbook', comment: 'all credits' },
      { name: 'Rate', type: 'Integer', value: 10, formula: '=10', scope: 'Workbook', comment: '' },
    ]);
    expect([total.values, total.address, clients.scope, clients.value, rate.isNullObject]).toEqual([[[12.5]], 'Ledger!C4', 'Worksheet', 'Ledger!$A$2:$A$3', true]);
    workbook.names.getItem('Rate').delete();
    const gone = workbook.names.getItemOrNullObject('Rate');
    const byName = sheet.getRange('Total').load('address');
    await context.sync();
    expect([gone.isNullObject, byName.address]).toEqual([true, 'Ledger!C4']);
  });
});

test('settings: any JSON, kept by key', async () => {
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('columns', { credits: 'C', since: new Date(0) });
    settings.add('seen', 3);
    const columns = settings.getItem('columns').load('value');
    const [count, none] = [settings.getCount(), settings.getItemOrNullObject('Columns')];
    await context.sync();
    expect([columns.value, count.value, none.isNullObject]).toEqual([{ credits: 'C', since: new Date(0) }, 2, true]);
    settings.getItem('seen').value = [true];
    settings.getItem('columns').delete();
    const all = settings.load('items/key,items/value');
    await context.sync();
    expect(all.items.map(({ key, value }) => [key, value])).toEqual([['seen', [true]]]);
  });
  expect([...host.engine.settings()]).toEqual([['seen', '[true]']]);
});

test('all settings in one load: none, and some of which one is no JSON', async () => {
  await Excel.run(async (context) => {
    const none = context.workbook.settings.load('items/key,items/value');
    await context.sync();
    expect(none.items).toEqual([]);
  });
  await host.engine.saveSettings(new Map([['answers', '{"a":[1,null]}'], ['typed', 'not JSON'], ['Office.AutoShowTaskpaneWithDocument', 'true']]));
  host.bridge.forget();
  await Excel.run(async (context) => {
    const all = context.workbook.settings.load('items/key,items/value');
    await context.sync();
    expect(all.items.map(({ key, value }) => [key, value])).toEqual([['answers', { a: [1, null] }], ['typed', 'not JSON'], ['Office.AutoShowTaskpaneWithDocument', true]]);
  });
  expect(host.bridge.requests).toHaveLength(1);
});

test('properties of the document, built in and custom', async () => {
  await Excel.run(async (context) => {
    const { properties } = context.workbook;
    properties.custom.add('Sent', 'F21');
    properties.custom.add('Year', 2026);
    const custom = properties.custom.load('items/key,items/value,items/type');
    properties.load('title');
    const found = properties.custom.getItem('year').load('key');
    await context.sync();
    expect([properties.title, found.key]).toEqual(['', 'Year']);
    expect(custom.items.map(({ key, value, type }) => [key, value, type])).toEqual([['Sent', 'F21', 'String'], ['Year', 2026, 'Number']]);
    properties.custom.deleteAll();
    const left = properties.custom.getCount();
    await context.sync();
    expect(left.value).toBe(0);
  });
});

test('custom XML parts, by id and by namespace', async () => {
  const xml = '<answer xmlns="urn:return"><credits>3</credits></answer>';
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    const added = parts.add(xml).load('id,namespaceUri');
    const [scoped, none] = [parts.getByNamespace('urn:return').getOnlyItem(), parts.getByNamespace('urn:other').getOnlyItemOrNullObject()];
    const text = scoped.getXml();
    await context.sync();
    expect([added.namespaceUri, text.value, none.isNullObject]).toEqual(['urn:return', xml, true]);
    const again = parts.getItem(added.id);
    again.setXml('<answer xmlns="urn:return"/>');
    const changed = again.getXml();
    await context.sync();
    expect(changed.value).toBe('<answer xmlns="urn:return"/>');
    again.delete();
    const count = parts.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('the application', async () => {
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.calculate('Full');
    application.load('calculationMode,calculationState,decimalSeparator,thousandsSeparator');
    context.workbook.load('name');
    await context.sync();
    expect([application.calculationMode, application.calculationState, application.decimalSeparator, application.thousandsSeparator, context.workbook.name]).toEqual(['Automatic', 'Done', '.', ',', 'Book.xlsx']);
  });
});

test('a title is set and read back', async () => {
  await Excel.run(async (context) => {
    context.workbook.properties.title = 'Return';
    const { properties } = context.workbook;
    properties.load('title');
    await context.sync();
    expect(properties.title).toBe('Return');
  });
});

test.each<[string, (workbook: Excel.Workbook) => unknown, string]>([
  ['a name that is an address', (workbook) => workbook.names.add('AB12', '=1'), 'InvalidArgument'],
  ['a setting that is not there', (workbook) => workbook.settings.getItem('none').load('value'), 'ItemNotFound'],
  ['a way of calculating that is none', (workbook) => workbook.application.set({ calculationMode: 'Sometimes' as 'Manual' }), 'InvalidArgument'],
  ['a part that is no XML', (workbook) => workbook.customXmlParts.add('<open>'), 'InvalidArgument'],
])('refused: %s', async (_name, ask, code) => {
  expect(await failureOf(async (context) => {
    ask(context.workbook);
    await context.sync();
  })).toMatchObject({ code });
});
