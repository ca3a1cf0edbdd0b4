/** Fusion21's staff check a returned workbook in the pane: against what was sent, with exceptions that the command line honours. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { day } from '../../src/return/quantities';
import { checkOne } from '../../src/staff/check/check-one';
import { readReturnedFile } from '../../src/staff/check/returned-file';
import { readLedger } from '../../src/staff/ledger-file';
import { changedCells } from './changed-cells';
import { axeFindings, openWorkbench, saveCopy, startBrowser, workbooks, type TestBrowser } from './harness';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** A return as it was sent, and copies to which another program did one thing each that people do. */
const tampered = (name: string): string => path.join(workbooks, 'tampered', name);

async function checkIn(page: Page, returned: string, comparedWith: string): Promise<FrameLocator> {
  const pane = await openWorkbench(browser, page, tampered(returned));
  await pane.getByRole('button', { name: 'Check this return (for Fusion21\u2019s staff)' }).click();
  await pane.locator('#compare-sent').setInputFiles(tampered(comparedWith));
  await pane.getByRole('main').getByText(`Compared with ${comparedWith}`).waitFor();
  return pane;
}

test.each([
  ['untouched.xlsx', 'ledger.csv', undefined],
  ['target-overwritten.xlsx', 'ledger.csv', /^The target of Contract .* has been changed/],
  ['target-overwritten.xlsx', 'sent.xlsx', /^The target of Contract .* has been changed/],
  ['row-deleted.xlsx', 'ledger.csv', /was in the workbook we sent, and is no longer there/],
  ['row-added.xlsx', 'sent.xlsx', /was not in the workbook we sent/],
  ['part-sorted.xlsx', 'ledger.csv', /part of the table was sorted/],
  ['sheet-renamed.xlsx', 'ledger.csv', /^The sheet "Return" is not in this workbook/],
  ['heading-retyped.xlsx', 'ledger.csv', /^The heading in .* has been changed/],
])('%s against %s', async (returned, comparedWith, message) => {
  const { page, strangers, complaints } = await browser.newPage({ today: '2025-05-20T10:00:00' });
  const pane = await checkIn(page, returned, comparedWith);
  const findings = await pane.locator('.finding > p:first-child').allInnerTexts();
  if (message) expect(findings.filter((one) => message.test(one))).toHaveLength(1);
  else expect(findings).toEqual([]);
  expect(strangers).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a finding leads to its cell; one that is let stand is kept in the file, changes no cell, and the command line honours it', async () => {
  const { page, strangers, complaints } = await browser.newPage({ viewport: { width: 1366, height: 1000 } });
  const returned = 'target-overwritten.xlsx';
  const pane = await checkIn(page, returned, 'ledger.csv');
  const changed = pane.getByRole('listitem').filter({ hasText: 'has been changed' });

  await page.keyboard.press('Alt+ArrowDown');
  const show = changed.getByRole('button', { name: /^Show / });
  await show.click();
  const address = (await show.innerText()).replace('Show ', '');
  await page.waitForFunction((wanted) => [...document.querySelectorAll('input')].some(({ value }) => value === wanted), address);
  // Selecting the cell brings no contract up: the check stays.
  expect(await pane.getByRole('heading', { level: 1, name: /Check this return/ }).isVisible()).toBe(true);

  await changed.getByRole('button', { name: 'Let it stand' }).click();
  await pane.getByRole('button', { name: 'Keep it in the workbook' }).click();
  await pane.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await pane.getByLabel('Your name').fill('Jo Park');
  await pane.getByLabel('Why it may stand').fill('Agreed with the member');
  await pane.getByRole('button', { name: 'Keep it in the workbook' }).click();
  await pane.getByText(/Let stand by Jo Park/).waitFor();
  expect(await pane.getByRole('textbox', { name: 'Reply to the supplier' }).inputValue()).not.toContain('has been changed');

  const frame = page.frames().find((one) => one.url().includes('/taskpane/'));
  expect(frame && (await axeFindings(frame))).toEqual([]);

  const saved = await saveCopy(page);
  expect(changedCells(readFileSync(tampered(returned)), saved.bytes)).toEqual({});
  const { files } = await readLedger(tampered('ledger.csv'));
  const checked = checkOne(readReturnedFile('returned.xlsx', saved.bytes), { today: day(45797), ledger: files }, undefined);
  const exceptions = checked.findings.flatMap(({ rule, exception }) => (exception ? [{ rule, who: exception.who, why: exception.why }] : []));
  expect(exceptions).toEqual([{ rule: 'cell-changed', who: 'Jo Park', why: 'Agreed with the member' }]);
  expect(strangers).toEqual([]);
  expect(complaints).toEqual([]);
});
