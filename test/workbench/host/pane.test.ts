/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { madeSheet, madeWorkbook } from '../engine/made-workbook';
import { opened } from '../engine/opened';
import { openPane } from './pane';

test('boots', async () => {
  const engine = opened(madeWorkbook([madeSheet('Ledger', [[1]])]));
  const pane = await openPane(engine, { apiSet: '1.9' });
  console.log(Office.context.host, Office.context.platform, Office.context.requirements.isSetSupported('ExcelApi', '1.9'), Office.context.requirements.isSetSupported('ExcelApi', '1.14'));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.load('name');
    await context.sync();
    console.log(sheet.name);
  });
  pane.close();
});
