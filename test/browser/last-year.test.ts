/** Last year's return, made by another program, chosen beside this year's: what it says, what is refused, and what of it stays in the file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { keptInFile } from '../../src/files/kept-in-file';
import { lastYearHead, lastYearParts } from '../../src/return/last-year/kept-last-year';
import { readReturnedFile } from '../../src/staff/check/returned-file';
import { hostileFiles } from '../files/hostile-files';
import { changedCells } from './changed-cells';
import { axeFindings, saveCopy, workbooks } from './harness';
import { aLargeReturn } from './large-return';
import { browserForTests, contractRow, credits, eventually, frameOf, heading, openPaneBeside, saveButton } from './pane-in-workbench';

const browser = browserForTests();
const folder = path.join(workbooks, 'last-year');
const thisYear = path.join(folder, 'this-year.xlsx');
const when = { today: '2025-04-10T10:00:00' };
const scratch = mkdtempSync(path.join(tmpdir(), 'last-year-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type File = string | { name: string; mimeType: string; buffer: Buffer };

/** Chooses a file as one does: with the button, in the window that the browser then shows. */
async function choose(page: Page, pane: FrameLocator, file: File): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), pane.getByRole('button', { name: /^Choose (the|another) file$/ }).click()]);
  await chooser.setFiles(file);
}

async function openLastYear(workbook = thisYear) {
  const test = await openPaneBeside(browser.at(), workbook, when);
  // Files are chosen by the test from now on: asked for only as a window opens, that comes too late for a key.
  test.page.on('filechooser', () => undefined);
  await test.pane.getByRole('button', { name: 'Last year’s return', exact: true }).click();
  await eventually(() => heading(test.pane).innerText(), 'Last year’s return');
  return test;
}

const read = (pane: FrameLocator, file: string) => pane.getByRole('heading', { name: `From ${file}` }).waitFor();
const counts = (pane: FrameLocator) => pane.getByRole('region', { name: /^From / }).getByRole('listitem').allInnerTexts();

/** What of last year's return a saved file holds in its settings. */
function keptIn(bytes: Uint8Array): readonly string[] {
  const returned = readReturnedFile('copy.xlsx', bytes);
  if (returned.kind !== 'read') throw new Error(returned.refusal.message);
  return [lastYearHead, ...lastYearParts].filter((kept) => keptInFile<unknown>(returned.file, kept) !== undefined).map(({ key }) => key);
}

test('right figures beside each contract; nothing in the file unless asked; once kept, it is there when the file is opened again', async () => {
  const { page, pane, complaints, strangers } = await openLastYear();
  await choose(page, pane, path.join(folder, 'last-year.xlsx'));
  await read(pane, 'last-year.xlsx');
  await eventually(() => counts(pane), ['3 contracts are in both returns', '2 may be in both: say below which', '1 contract is new this year', '1 contract is no longer in the return']);
  expect(await axeFindings(frameOf(page))).toEqual([]);

  await pane.getByRole('button', { name: 'Yes, the same contract' }).click();
  await pane.getByRole('cell', { name: 'H-78' }).waitFor();
  await pane.getByRole('button', { name: 'No, another contract' }).click();
  await pane.getByText('No more questions about contracts.').waitFor();

  await pane.getByRole('button', { name: 'F21-1001 Roof renewal' }).click();
  const beside = pane.getByRole('region', { name: 'Last year', exact: true });
  await beside.getByText('12 of 16.2 credits delivered.').waitFor();
  await beside.getByText('You said the missing 4.2 credits would be delivered by 30 June 2024.').waitFor();
  await pane.getByRole('button', { name: 'Next contract' }).click();
  await beside.getByText('40.5 of 40.5 credits delivered.').waitFor();
  await pane.getByRole('button', { name: 'Next contract' }).click();
  await beside.getByText('27.5 of 30 credits delivered.').waitFor();
  await beside.getByText('You said the missing 2.5 credits would be delivered by 30 June 2025.').waitFor();
  await pane.getByRole('button', { name: 'Next contract' }).click();
  await beside.getByText('This contract was not in last year’s return.').waitFor();

  const unasked = await saveCopy(page);
  expect(changedCells(readFileSync(thisYear), unasked.bytes)).toEqual({});
  expect(keptIn(unasked.bytes)).toEqual([]);

  await pane.getByRole('button', { name: 'All of last year’s return' }).click();
  await pane.getByRole('button', { name: 'Keep it in this workbook' }).click();
  await pane.getByText('This is kept in the workbook, so it is here when you open it next time.').waitFor();
  const kept = await saveCopy(page);
  expect(changedCells(readFileSync(thisYear), kept.bytes)).toEqual({});
  expect(keptIn(kept.bytes)).toEqual(['last-year', 'last-year-1']);
  expect([...complaints, ...strangers]).toEqual([]);
  await page.context().close();

  const copy = path.join(scratch, 'copy.xlsx');
  writeFileSync(copy, kept.bytes);
  const again = await openLastYear(copy);
  await read(again.pane, 'last-year.xlsx');
  await eventually(() => counts(again.pane), ['4 contracts are in both returns', '2 contracts are new this year', '2 contracts are no longer in the return']);
  await again.pane.getByRole('button', { name: 'Back' }).click();
  await contractRow(again.pane, 'F21-1006').click();
  await again.pane.getByRole('region', { name: 'Last year', exact: true }).getByText('3 of 12 credits delivered.').waitFor();
  await credits(again.pane).fill('50');
  await again.pane.getByText("50 credits this year, and 3 last year. Check that this year's figure is right.").waitFor();
  await saveButton(again.pane).click();
  await again.pane.getByRole('button', { name: 'All contracts' }).click();
  await again.pane.getByRole('button', { name: 'Last year’s return', exact: true }).click();
  await again.pane.getByRole('button', { name: 'Take it out of the workbook' }).click();
  await again.pane.getByRole('button', { name: 'Keep it in this workbook' }).waitFor();
  const without = await saveCopy(again.page);
  expect(changedCells(readFileSync(thisYear), without.bytes)).toEqual({ 'Return 2024-25!H12': 50 });
  expect(keptIn(without.bytes)).toEqual([]);
  expect([...again.complaints, ...again.strangers]).toEqual([]);
});

test('what is not last year’s return is named and refused, and the right file can be chosen after it', async () => {
  const { page, pane, complaints, strangers } = await openLastYear();
  const hostile = [
    ['a million laughs', 'This file was not opened because it is not safe'],
    ['an address with a million letters', 'This workbook is damaged'],
    ['four million cells', 'This file is too large to open here'],
  ].map(([what, sentence = '']) => {
    const bytes = hostileFiles.find((one) => one.what === what)?.make() ?? new Uint8Array();
    return { file: { name: `${what}.xlsx`, mimeType: '', buffer: Buffer.from(bytes) }, sentence };
  });
  const wanted = 'Choose the return for 1 April 2023 to 31 March 2024.';
  const refused: readonly { readonly file: File; readonly sentence: string }[] = [
    { file: path.join(workbooks, 'password.xlsx'), sentence: 'This workbook needs a password to open.' },
    { file: path.join(workbooks, 'old.xls'), sentence: 'This is an older Excel file (.xls).' },
    { file: path.join(workbooks, 'not-a-return.xlsx'), sentence: 'This workbook' },
    { file: path.join(folder, 'same-year.xlsx'), sentence: `It is for 1 April 2024 to 31 March 2025, the same year as this return. ${wanted}` },
    { file: path.join(folder, 'two-years-ago.xlsx'), sentence: `It is for 1 April 2022 to 31 March 2023, which is more than a year before this return. ${wanted}` },
    { file: path.join(folder, 'not-filled-in.xlsx'), sentence: 'No credits are entered in it, so it is the return as it was sent to you.' },
    { file: { name: 'huge.xlsx', mimeType: '', buffer: Buffer.alloc(26 * 1024 * 1024, 'PK') }, sentence: 'This file is too large to open here (it is over 25 MB).' },
    ...hostile,
  ];
  for (const { file, sentence } of refused) {
    await choose(page, pane, file);
    const told = pane.getByRole('alert').filter({ hasText: `${typeof file === 'string' ? path.basename(file) : file.name} was not used` });
    await told.filter({ hasText: sentence }).waitFor();
    expect(await pane.getByRole('heading', { name: /^From / }).count()).toBe(0);
  }

  await choose(page, pane, path.join(folder, 'other-supplier.xlsx'));
  await pane.getByText('It is the return of Wren & Sons Ltd, and this one is of Harper and Lowe Roofing Ltd. Are they the same supplier?').waitFor();
  await pane.getByRole('button', { name: 'No', exact: true }).click();
  expect(await pane.getByRole('heading', { name: /^From / }).count()).toBe(0);

  // By keyboard alone, and twice: the same file is no less a choice the second time.
  for (const _time of [1, 2]) {
    await pane.getByRole('button', { name: /^Choose (the|another) file$/ }).focus();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    await chooser.setFiles(path.join(folder, 'last-year.xlsx'));
    await eventually(() => pane.getByRole('heading', { name: 'From last-year.xlsx' }).evaluate((title) => title === document.activeElement), true);
  }
  expect([...complaints, ...strangers]).toEqual([]);
});

test('a large return is read beside the pane, which stays alive meanwhile', async () => {
  const { page, pane, complaints, strangers } = await openLastYear();
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  const large = path.join(scratch, 'large.xlsx');
  writeFileSync(large, aLargeReturn(10_000));
  const frame = frameOf(page);
  await frame.evaluate(() => {
    const alive = { longest: 0, last: performance.now() };
    Object.assign(window, { alive });
    setInterval(() => {
      const now = performance.now();
      alive.longest = Math.max(alive.longest, now - alive.last);
      alive.last = now;
    }, 10);
  });
  const started = Date.now();
  await choose(page, pane, large);
  await read(pane, 'large.xlsx');
  const took = Date.now() - started;
  const longest = await frame.evaluate(() => (window as typeof window & { alive: { longest: number } }).alive.longest);
  console.log(`10,000 contracts of last year: read in ${took} ms, the pane still for at most ${Math.round(longest)} ms of them`);
  expect(workers).toHaveLength(1);
  expect(longest).toBeLessThan(Math.max(500, took / 2));
  await pane.getByText('10,000 contracts are no longer in the return', { exact: true }).first().waitFor();
  await pane.getByRole('button', { name: 'Keep it in this workbook' }).click();
  await pane.getByText('This is too long to be kept in the workbook. You can use it until you close the pane.').waitFor();
  expect([...complaints, ...strangers]).toEqual([]);
});
