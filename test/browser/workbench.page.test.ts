/** The page round the sheet: opening, refusing, the pane's side, small screens, leaving. */
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openWorkbench, paneOf, workbooks } from './harness';
import { browserForTests, eventually, typeInSheet } from './pane-in-workbench';

const browser = browserForTests();
const workbenchUrl = (query = '') => `${browser.at().url}workbench/index.html${query}`;
const heading = (page: Page) => paneOf(page).getByRole('heading', { level: 1 });
const alert = (page: Page, words: RegExp) => page.locator('#message-text').getByText(words).waitFor();

function fileOf(name: string, content: string): string {
  const file = path.join(os.tmpdir(), name);
  writeFileSync(file, content);
  return file;
}

test('without a name the sample opens, and the pane reads it', async () => {
  const { page, strangers, complaints } = await browser.at().newPage();
  await openWorkbench(browser.at(), page);
  await page.getByText('sample-return.xlsx').waitFor();
  await paneOf(page).getByText('Harbour & Fell Contractors Ltd').first().waitFor();
  expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] });
});

test('another workbook is opened with the button, and by dropping it anywhere', async () => {
  const { page } = await browser.at().newPage();
  await openWorkbench(browser.at(), page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Open a workbook' }).click()]);
  await chooser.setFiles(path.join(workbooks, 'plain.xlsx'));
  await page.locator('#workbook-name').getByText('plain.xlsx').waitFor();
  await paneOf(page).getByText('0 of 12 contracts complete').waitFor();
  const transfer = await page.evaluateHandle((bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], 'texty.xlsx'));
    return data;
  }, [...readFileSync(path.join(workbooks, 'texty.xlsx'))]);
  await page.dispatchEvent('#pane-side', 'drop', { dataTransfer: transfer });
  await page.locator('#workbook-name').getByText('texty.xlsx').waitFor();
  await heading(page).waitFor();
});

test.each([
  ['a text', 'return.xlsx', 'not a workbook', /text/],
  ['a web page', 'return.xlsx', '<!doctype html><title>Return</title>', /web page/],
])('%s is refused with a reason, and the workbook that was open stays', async (_what, name, content, reason) => {
  const { page } = await browser.at().newPage();
  await openWorkbench(browser.at(), page);
  await page.locator('#file').setInputFiles(fileOf(name, content));
  await alert(page, reason);
  await page.locator('#workbook-name').getByText('sample-return.xlsx').waitFor();
  await heading(page).waitFor();
});

test('?open= opens files of this site only', async () => {
  const { page, strangers } = await browser.at().newPage();
  await page.goto(workbenchUrl(`?open=${encodeURIComponent('https://example.org/return.xlsx')}`));
  await alert(page, /from this site only/);
  await page.goto(workbenchUrl('?open=/offered/none.xlsx'));
  await alert(page, /could not be loaded/);
  expect(strangers).toEqual([]);
});

test('?readonly=1 opens the workbook to read only', async () => {
  const { page } = await browser.at().newPage();
  await page.goto(workbenchUrl('?readonly=1'));
  await paneOf(page).getByText(/read.only/i).first().waitFor();
});

test('the pane is made wider and narrower by keyboard, within limits, and hidden', async () => {
  const { page } = await browser.at().newPage();
  await openWorkbench(browser.at(), page);
  const width = async () => Math.round((await page.locator('#pane-side').boundingBox())?.width ?? 0);
  const splitter = page.getByRole('separator', { name: 'Width of the pane' });
  await eventually(() => width(), 350);
  await splitter.press('End');
  await eventually(() => width(), 600);
  await splitter.press('Home');
  await splitter.press('ArrowLeft');
  await eventually(() => width(), 336);
  await page.getByRole('button', { name: 'Hide the pane' }).click();
  await eventually(() => page.locator('#pane-side').isVisible(), false);
  await page.getByRole('button', { name: 'Show the pane' }).click();
  await eventually(() => width(), 336);
});

test('on a small screen the pane takes the page, and the sheet is one press away', async () => {
  const { page } = await browser.at().newPage({ viewport: { width: 375, height: 740 } });
  await openWorkbench(browser.at(), page);
  await eventually(() => heading(page).isVisible(), true);
  await page.getByRole('button', { name: 'Sheet', exact: true }).click();
  await eventually(() => page.locator('#pane-side').isVisible(), false);
  // The sheet is laid out a moment after it has got its room.
  await page.getByRole('application').waitFor();
  await eventually(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
});

test('leaving with unsaved changes is asked about, and leaving without is not', async () => {
  const { page } = await browser.at().newPage();
  await openWorkbench(browser.at(), page, 'plain.xlsx');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  await heading(page).waitFor();
  expect(asked).toEqual([]);
  await typeInSheet(page, 'I2', '3');
  await page.getByText('Unsaved changes').waitFor();
  await page.reload();
  await eventually(async () => asked, ['beforeunload']);
});
