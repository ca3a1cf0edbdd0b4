import { hosted, type Hosted } from './hosted';

let host: Hosted;
beforeAll(() => {
  host = hosted();
});
afterAll(() => host.close());

test('smoke', async () => {
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('Ledger').getUsedRange();
    used.getCell(1, 2).values = [[99]];
    await context.sync();
    const A = { top: 0, left: 0, bottom: 3, right: 2 };
    console.log(host.engine.isCalculated(), host.engine.values('sheet-1', A), host.engine.formulas('sheet-1', A));
    await host.engine.recalculated();
    await host.engine.calculate();
    console.log(host.engine.isCalculated(), host.engine.values('sheet-1', A));
  });
});
