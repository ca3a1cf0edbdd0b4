/** By keyboard alone: into the pane and out of it again. */
import type { FrameLocator, Page } from 'playwright-core';
import { browserForTests, credits, contractRow, eventually, openPaneBeside, selectInSheet, selectedCell } from './pane-in-workbench';

const browser = browserForTests();
const inGrid = (page: Page) => page.evaluate(() => document.getElementById('grid')?.contains(document.activeElement) ?? false);
const inPane = (page: Page) => page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
const focused = (pane: FrameLocator) => pane.locator(':focus').count();

test('F6 leads from the sheet into the pane and back, Ctrl+F6 and Escape lead back too, and Tab out of its end', async () => {
  const { page, pane } = await openPaneBeside(browser.at(), 'plain.xlsx');
  await contractRow(pane, 'F21-010002').click();
  await credits(pane).waitFor();
  for (const back of ['F6', 'Control+F6', 'Escape']) {
    await selectInSheet(page, 'B5');
    await eventually(() => inGrid(page), true);
    await page.keyboard.press('F6');
    await eventually(() => inPane(page), true);
    await eventually(() => focused(pane), 1);
    await page.keyboard.press(back);
    await eventually(() => inGrid(page), true);
    await page.keyboard.press('ArrowDown');
    await eventually(() => selectedCell(page), 'B6');
  }
  await pane.getByRole('button', { name: 'Save and continue' }).focus();
  await page.keyboard.press('Tab');
  await eventually(() => page.evaluate(() => document.activeElement?.id), 'open');
});

test.each(['sheet', 'pane'])('Ctrl+S saves a copy from the %s', async (where) => {
  const { page, pane } = await openPaneBeside(browser.at(), 'plain.xlsx');
  await contractRow(pane, 'F21-010002').click();
  await credits(pane).waitFor();
  if (where === 'sheet') {
    await selectInSheet(page, 'B5');
    await eventually(() => inGrid(page), true);
  } else await credits(pane).focus();
  const [copy] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  expect(copy.suggestedFilename()).toBe('plain - filled in.xlsx');
  expect(await page.locator('#status').innerText()).toMatch(/^Saved a copy at/);
});
