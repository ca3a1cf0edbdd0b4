/** The tour over the real screens, and call mode: on a return made by another program, by keyboard alone, with nothing written in its cells. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { callNotes } from '../../src/return/call-notes';
import { keptInFile } from '../../src/files/kept-in-file';
import { readReturnedFile } from '../../src/staff/check/returned-file';
import { changedCells } from './changed-cells';
import { axeFindings, paneOf, saveCopy, workbooks } from './harness';
import { browserForTests, credits, eventually, frameOf, heading, openPaneBeside, selectedCell } from './pane-in-workbench';

const browser = browserForTests();
const workbook = 'titled.xlsx';
const sent = readFileSync(path.join(workbooks, workbook));
const first = 'F21-020001';
const second = 'F21-020002';

const callout = (pane: FrameLocator) => pane.getByRole('dialog');
const focused = (page: Page) => frameOf(page).evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName);

/** Whether the whole callout is in the window and leaves what it is about free. */
function isWellPlaced(page: Page): Promise<readonly boolean[]> {
  return frameOf(page).evaluate(() => {
    const box = document.querySelector('[role=dialog]')?.getBoundingClientRect();
    const ring = document.querySelector('.tour-ring')?.getBoundingClientRect();
    if (box === undefined || ring === undefined) return [false];
    const inside = box.top >= 0 && box.left >= 0 && box.bottom <= document.documentElement.clientHeight && box.right <= document.documentElement.clientWidth;
    return [inside, box.top >= ring.bottom || box.bottom <= ring.top];
  });
}

async function presses(page: Page, name: string): Promise<void> {
  for (let times = 0; times < 6; times++) {
    await page.keyboard.press('Tab');
    if ((await frameOf(page).evaluate(() => document.activeElement?.textContent)) === name) return page.keyboard.press('Enter');
  }
  throw new Error(`Tab does not reach ${name}`);
}

test('the tour by keyboard alone: six steps, left with Escape, resumed after the page was loaded again, and nothing written', async () => {
  const { page, pane, complaints, strangers } = await openPaneBeside(browser.at(), workbook);
  await pane.getByRole('button', { name: 'Show me round (1 minute)' }).focus();
  await page.keyboard.press('Enter');
  for (const [step, name] of ['Your return at a glance', 'Always the next thing to do', 'All your contracts', 'One contract'].entries()) {
    await callout(pane).getByRole('heading', { name: `Tour: ${step + 1} of 6 ${name}` }).waitFor();
    await eventually(() => focused(page), 'dialog');
    await eventually(() => isWellPlaced(page), [true, true]);
    if (step === 0) expect(await axeFindings(frameOf(page))).toEqual([]);
    if (step < 3) await presses(page, 'Next');
  }
  await eventually(() => heading(pane).innerText().then((text) => text.split(/\s/)[0]), first);
  await page.keyboard.press('Escape');
  await eventually(() => callout(pane).count(), 0);
  await eventually(() => focused(page), 'H1');

  await page.reload();
  const again = paneOf(page);
  await again.getByRole('button', { name: 'Help', exact: true }).waitFor();
  expect(await again.getByRole('button', { name: 'Show me round (1 minute)' }).count()).toBe(0);
  await again.getByRole('button', { name: 'Help', exact: true }).click();
  await again.getByRole('button', { name: 'Go on with the tour at step 4 of 6' }).click();
  await callout(again).getByRole('heading', { name: 'Tour: 4 of 6 One contract' }).waitFor();
  for (const name of ['What you delivered', 'Save and continue']) {
    await eventually(() => focused(page), 'dialog');
    await presses(page, 'Next');
    await callout(again).getByRole('heading', { name }).waitFor();
    await eventually(() => isWellPlaced(page), [true, true]);
  }
  expect(await axeFindings(frameOf(page))).toEqual([]);
  await presses(page, 'Finish');
  await eventually(() => callout(again).count(), 0);
  const copy = await saveCopy(page);
  expect(copy.bytes).toEqual(new Uint8Array(sent));
  expect([complaints, strangers]).toEqual([[], []]);
});

test.each([[320, 568], [175, 300]])('at %i x %i the callout is whole, and can be left', async (width, height) => {
  const { page, pane } = await openPaneBeside(browser.at(), workbook);
  await page.locator('iframe[title="Social value return"]').evaluate((frame, size) => {
    frame.style.cssText = `position: fixed; inset: 0 auto auto 0; z-index: 9; width: ${size.width}px; height: ${size.height}px`;
  }, { width, height });
  await pane.getByRole('button', { name: 'Show me round (1 minute)' }).click();
  for (let step = 1; step <= 6; step++) {
    await callout(pane).getByRole('heading', { name: new RegExp(`^Tour: ${step} of 6`) }).waitFor();
    await eventually(() => isWellPlaced(page).then(([inside]) => inside), true);
    // The callout makes nothing wider than the screen under it is.
    const wide = await frameOf(page).evaluate(() => [...document.querySelectorAll('[role=dialog], [role=dialog] *')].some((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth));
    expect([step, wide]).toEqual([step, false]);
    await callout(pane).getByRole('button', { name: step < 6 ? 'Next' : 'Finish' }).click();
  }
  await eventually(() => callout(pane).count(), 0);
});

test('a call by keyboard alone: one contract at a time, its row in view, and what was agreed in the saved file', async () => {
  const { page, pane, complaints, strangers } = await openPaneBeside(browser.at(), workbook, { permissions: ['clipboard-read', 'clipboard-write'] });
  const body = () => pane.locator('body').innerText();
  const small = await heading(pane).evaluate((title) => title.getBoundingClientRect().height);
  const supplier = await heading(pane).innerText();
  await pane.getByRole('button', { name: 'Call mode, for sharing your screen' }).focus();
  await page.keyboard.press('Enter');
  await pane.getByRole('button', { name: 'Start call mode' }).focus();
  await page.keyboard.press('Enter');
  await eventually(() => heading(pane).innerText().then((text) => text.split(/\s/)[0]), first);
  await pane.getByRole('textbox', { name: 'What was agreed on this contract?' }).waitFor();
  expect(await heading(pane).evaluate((title) => title.getBoundingClientRect().height)).toBeGreaterThan(small);
  await eventually(() => selectedCell(page), 'J7');
  expect(await body()).not.toMatch(/F21-02000[2-9]|F21-0200[1-9]/);
  expect(await body()).not.toContain(supplier);

  await page.keyboard.press('Alt+PageDown');
  await eventually(() => heading(pane).innerText().then((text) => text.split(/\s/)[0]), second);
  await eventually(() => selectedCell(page), 'J8');
  expect(await body()).not.toMatch(/F21-020001|F21-02000[3-9]/);
  await credits(pane).fill('9');
  await pane.getByRole('textbox', { name: 'What was agreed on this contract?' }).focus();
  await page.keyboard.type('Ann sends the plan by Friday');
  await page.keyboard.press('Control+Enter');
  await pane.getByText('Ann sends the plan by Friday').waitFor();
  expect(await axeFindings(frameOf(page))).toEqual([]);

  await page.keyboard.press('Alt+PageUp');
  await eventually(() => heading(pane).innerText().then((text) => text.split(/\s/)[0]), first);
  await pane.getByText('1 note on another contract is covered.').waitFor();
  expect(await body()).not.toContain('Ann sends the plan');
  await pane.getByRole('button', { name: 'Copy all notes' }).click();
  await pane.getByText('All notes are copied.').first().waitFor();
  expect(await pane.locator('body').evaluate(() => navigator.clipboard.readText())).toMatch(/F21-020002 .*\n- 10 April 2024, \d\d:\d\d: Ann sends the plan by Friday$/);

  await pane.getByRole('button', { name: 'All contracts' }).click();
  await pane.getByRole('heading', { level: 1, name: 'Covered during the call' }).waitFor();
  expect(await body()).not.toMatch(/F21-0200/);
  expect(await axeFindings(frameOf(page))).toEqual([]);
  await pane.getByRole('button', { name: 'Leave call mode' }).click();
  await eventually(() => heading(pane).innerText().then((text) => text.split(/\s/)[0]), first);
  // What is typed is kept, and was not written.
  await page.keyboard.press('Alt+PageDown');
  await eventually(() => credits(pane).inputValue(), '9');

  const copy = await saveCopy(page);
  expect(changedCells(sent, copy.bytes)).toEqual({});
  const read = readReturnedFile('copy.xlsx', copy.bytes);
  if (read.kind !== 'read') throw new Error(read.refusal.message);
  expect(keptInFile(read.file, callNotes)).toEqual([{ reference: second, on: '2024-04-10', at: expect.stringMatching(/^\d\d:\d\d$/), text: 'Ann sends the plan by Friday' }]);

  // Whoever opens the copy finds it there.
  const reopened = await openPaneBeside(browser.at(), copy.path);
  await reopened.pane.getByRole('button', { name: 'Call mode, for sharing your screen' }).click();
  await reopened.pane.getByText('Ann sends the plan by Friday').waitFor();
  expect([complaints, strangers]).toEqual([[], []]);
});
