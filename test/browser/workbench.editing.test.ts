/** Working in the sheet: what is typed, put in, sorted, taken out and undone is what the downloaded file holds, by our reader and by openpyxl. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { changedCells } from './changed-cells';
import { axeFindings, openWorkbench, saveCopy, workbooks } from './harness';
import { browserForTests, eventually, selectedCell, selectInSheet, typeInSheet } from './pane-in-workbench';

const browser = browserForTests();
const original = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(workbooks, name)));
const python = '/usr/bin/python3';

interface Opened {
  readonly page: Page;
  readonly strangers: readonly string[];
  readonly complaints: readonly string[];
}

async function open(workbook?: string): Promise<Opened> {
  const opened = await browser.at().newPage();
  await openWorkbench(browser.at(), opened.page, workbook);
  return opened;
}

/** A cell's value and the first column of a few rows, as a program that is not ours reads them. */
function byOpenpyxl(file: string, cells: readonly string[]): unknown {
  const script = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(open(sys.argv[1], 'rb')).worksheets[0]
print(json.dumps([str(sheet[cell].value) for cell in sys.argv[2:]]))`;
  return JSON.parse(execFileSync(python, ['-c', script, file, ...cells], { encoding: 'utf8' }));
}

const say = (page: Page, words: string | RegExp) => page.getByRole('alert').getByText(words).waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
test('typed as in Excel: days before months, text after an apostrophe, pounds, formulas; and the file holds exactly that', async () => {
  const { page, strangers, complaints } = await open('plain.xlsx');
  await typeInSheet(page, 'J2', '04/03/2024');
  await typeInSheet(page, 'J3', "'007");
  await typeInSheet(page, 'J4', '£1,234.50');
  await typeInSheet(page, 'J5', '=SUM(H2:H3)*2');
  await typeInSheet(page, 'I2', '12.5');
  const { bytes, name, path: file } = await saveCopy(page);
  expect(name).toBe('plain - filled in.xlsx');
  expect(changedCells(original('plain.xlsx'), bytes)).toEqual({ 'Return!J2': 45355, 'Return!J3': '007', 'Return!J4': 1234.5, 'Return!J5': 442.86, 'Return!I2': 12.5 });
  if (existsSync(python)) expect(byOpenpyxl(file, ['J2', 'J3', 'J5'])).toEqual(['2024-03-04 00:00:00', '007', '=SUM(H2:H3)*2']);
  await page.getByRole('status').getByText(/^Saved a copy at \d\d:\d\d$/).waitFor();
  expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] });
});

test('rows put in, taken out and sorted, with undo and redo, are so in the file', async () => {
  const { page } = await open('plain.xlsx');
  await typeInSheet(page, 'I3', '5');
  await selectInSheet(page, 'A4');
  await press(page, 'Insert row above');
  await typeInSheet(page, 'A4', 'F21-NEW');
  await selectInSheet(page, 'A6');
  await press(page, 'Delete row');
  await press(page, 'Undo');
  await press(page, 'Redo');
  await selectInSheet(page, 'A3');
  await press(page, 'Sort Z to A');
  await page.getByText('Unsaved changes').waitFor();
  const { path: file } = await saveCopy(page);
  const references = ['F21-NEW', ...['12', '11', '10', '09', '08', '07', '06', '05', '03', '02', '01'].map((end) => `F21-0100${end}`)];
  if (existsSync(python)) expect(byOpenpyxl(file, references.map((_, index) => `A${index + 2}`))).toEqual(references);
  expect(Object.values(changedCells(original('plain.xlsx'), new Uint8Array(readFileSync(file)))).filter((value) => value === 5)).toEqual([5]);
});

test('everything undone, a copy holds what the file held', async () => {
  const { page } = await open('plain.xlsx');
  await typeInSheet(page, 'I3', '5');
  await selectInSheet(page, 'A4');
  await press(page, 'Insert row above');
  await press(page, 'Undo');
  await press(page, 'Undo');
  const { bytes } = await saveCopy(page);
  expect(changedCells(original('plain.xlsx'), bytes)).toEqual({});
});

test('a locked cell refuses typing and says why; an open one takes it', async () => {
  const { page } = await open('titled.xlsx');
  await typeInSheet(page, 'A7', 'mine');
  await say(page, /This cell is locked/);
  await page.locator('#message-close').click();
  await selectInSheet(page, 'A7');
  await page.keyboard.press('Delete');
  await say(page, /This cell is locked/);
  await press(page, 'Delete row');
  await say(page, /protected/);
  await typeInSheet(page, 'J8', '7');
  const { bytes } = await saveCopy(page);
  expect(changedCells(original('titled.xlsx'), bytes)).toMatchObject({ 'Social Value Return 2023-24!J8': 7 });
  expect(Object.keys(changedCells(original('titled.xlsx'), bytes))).toEqual(['Social Value Return 2023-24!J8']);
});

test('what is copied from elsewhere comes in as cells, and only that', async () => {
  const { page } = await open('plain.xlsx');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('first\tsecond\n3\t4'));
  await selectInSheet(page, 'I2');
  await page.keyboard.press('Control+v');
  await eventually(async () => (await page.getByRole('status').innerText()).trim(), 'Unsaved changes');
  const { bytes } = await saveCopy(page);
  expect(changedCells(original('plain.xlsx'), bytes)).toEqual({ 'Return!I2': 'first', 'Return!J2': 'second', 'Return!I3': 3, 'Return!J3': 4 });
});

test('the arrow keys move in the sheet', async () => {
  const { page } = await open('plain.xlsx');
  await selectInSheet(page, 'B3');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await eventually(() => selectedCell(page), 'C4');
});

test('axe finds nothing on the page', async () => {
  const { page } = await open();
  expect(await axeFindings(page.mainFrame())).toEqual([]);
});
