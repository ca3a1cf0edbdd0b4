/** What an add-in adds to a workbook in the page, a column of a table and a sheet: shown, taken back with Ctrl+Z as one step, done again, and saved. */
import { readFileSync } from 'node:fs';
import { openWorkbook } from '../../src/files/workbook-file';
import type { WorkbookFile } from '../../src/files/workbook-file-types';
import { openWorkbench, saveCopy } from './harness';
import { browserForTests, eventually, frameOf, selectInSheet, typeInSheet } from './pane-in-workbench';

const browser = browserForTests();

function read(file: string): WorkbookFile {
  const opened = openWorkbook(new Uint8Array(readFileSync(file)));
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.file;
}

test('a column and a sheet, in one request', async () => {
  const { page, complaints, strangers } = await browser.at().newPage();
  await openWorkbench(browser.at(), page, 'table.xlsx');
  const pane = frameOf(page);
  const tabs = (): Promise<string[]> =>
    pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load('items/name');
        const columns = context.workbook.tables.getItemAt(0).columns.load('items/name');
        await context.sync();
        return [...sheets.items.map(({ name }) => name), ...columns.items.slice(-1).map(({ name }) => name)];
      }),
    );
  const before = await tabs();
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItemAt(0);
      table.columns.add(undefined, undefined, 'Reason');
      table.columns.getItem('Reason').getRange().format.columnWidth = 200;
      const sheet = context.workbook.worksheets.add('Reasons for shortfall');
      sheet.getRange('A1:B1').values = [['Reference', 'Reason']];
      sheet.tables.add('A1:B2', true);
      sheet.freezePanes.freezeRows(1);
      table.worksheet.activate();
      await context.sync();
    }),
  );
  const after = [...before.slice(0, -1), 'Reasons for shortfall', 'Reason'];
  await eventually(() => tabs(), after);
  await page.getByText('Reasons for shortfall').first().waitFor();
  if (process.env['LOOK']) await page.screenshot({ path: `${process.env['LOOK']}/added.png` });
  await selectInSheet(page, 'A1');
  await page.keyboard.press('Control+z');
  await eventually(tabs, before);
  await page.keyboard.press('Control+y');
  await eventually(tabs, after);
  const table = (await saveCopy(page)).path;
  const saved = read(table);
  expect(saved.sheets.map(({ name }) => name)).toEqual(after.slice(0, -1));
  expect(saved.sheets.flatMap(({ tables }) => tables).map(({ columns }) => columns.at(-1)?.name)).toEqual(['Reason', 'Reason']);
  expect([complaints, strangers]).toEqual([[], []]);
});

test('typed beside it afterwards, each step is taken back by itself', async () => {
  const { page } = await browser.at().newPage();
  await openWorkbench(browser.at(), page, 'plain.xlsx');
  const pane = frameOf(page);
  const held = (): Promise<unknown[]> =>
    pane.evaluate(() =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getFirst().getRange('Y1:Z1').load('values');
        await context.sync();
        return cells.values[0] ?? [];
      }),
    );
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('Y1').values = [['Reason']];
      sheet.getRange('Y1').copyFrom('A1', 'Formats');
      await context.sync();
    }),
  );
  await typeInSheet(page, 'Z1', 'By when');
  await eventually(held, ['Reason', 'By when']);
  await page.keyboard.press('Control+z');
  await eventually(held, ['Reason', '']);
  await page.keyboard.press('Control+z');
  await eventually(held, ['', '']);
});
