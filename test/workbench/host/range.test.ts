import { hosted, type Hosted } from './hosted';

let host: Hosted;
beforeAll(() => {
  host = hosted();
});
afterAll(() => host.close());

test('smoke', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Ledger');
    const used = sheet.getUsedRange();
    used.load('values,address,text,formulas,valueTypes,numberFormat');
    sheet.load('name,id,position,visibility');
    await context.sync();
    console.log(JSON.stringify(used.toJSON()), JSON.stringify(sheet.toJSON()));
    used.getCell(1, 2).values = [[99]];
    const total = used.getLastCell();
    total.load('values');
    await context.sync();
    console.log(total.values, host.bridge.requests);
  });
});
