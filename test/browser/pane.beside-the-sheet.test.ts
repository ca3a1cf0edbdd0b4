/** The pane and the sheet, live both ways. */
import { browserForTests, contractRow, credits, eventually, heading, openPaneBeside, selectInSheet, selectedCell, typeInSheet } from './pane-in-workbench';

const browser = browserForTests();
const reference = (text: string): string => text.split(/\s/)[0] ?? '';

test('typing in the sheet moves the pane, and focus stays in the sheet', async () => {
  const { page, pane } = await openPaneBeside(browser.at(), 'titled.xlsx');
  await typeInSheet(page, 'J8', '143.68');
  await eventually(() => heading(pane).innerText().then(reference), 'F21-020003');
  expect(await page.evaluate(() => document.activeElement instanceof HTMLIFrameElement)).toBe(false);
  await pane.getByRole('button', { name: 'All contracts' }).click();
  await pane.getByText('3 of 18 contracts complete').waitFor();
});

test('selecting a row brings its contract up quietly; opening a contract selects its credits cell', async () => {
  const { page, pane } = await openPaneBeside(browser.at(), 'titled.xlsx');
  await selectInSheet(page, 'C10');
  await eventually(() => heading(pane).innerText().then(reference), 'F21-020004');
  expect(await page.evaluate(() => document.activeElement instanceof HTMLIFrameElement)).toBe(false);
  await pane.getByRole('button', { name: 'Next contract' }).click();
  await eventually(() => selectedCell(page), 'J11');
  await eventually(() => heading(pane).evaluate((title) => title === document.activeElement), true);
  await selectInSheet(page, 'A2');
  await eventually(() => heading(pane).innerText().then(reference), 'F21-020005');
});

test('three quick steps along the list end where they lead, whatever Excel reports of the selections on the way', async () => {
  const { page, pane } = await openPaneBeside(browser.at(), 'titled.xlsx');
  await contractRow(pane, 'F21-020002').click();
  const next = pane.getByRole('button', { name: 'Next contract' });
  await next.click();
  await next.click();
  await next.click();
  await eventually(() => selectedCell(page), 'J11');
  await page.waitForTimeout(1000);
  expect(reference(await heading(pane).innerText())).toBe('F21-020005');
});

test('what is being typed is not touched: a selected row is offered, a changed cell is said', async () => {
  const { page, pane } = await openPaneBeside(browser.at(), 'titled.xlsx');
  await contractRow(pane, 'F21-020003').click();
  await credits(pane).fill('12');
  await selectInSheet(page, 'C12');
  await pane.getByRole('button', { name: 'Go to F21-020006' }).waitFor();
  expect(reference(await heading(pane).innerText())).toBe('F21-020003');

  await typeInSheet(page, 'J9', '40');
  await pane.getByText('Credits delivered: the sheet now says “40”.').waitFor();
  await eventually(() => credits(pane).inputValue(), '12');
  await pane.getByRole('button', { name: 'Use what the sheet says' }).click();
  await eventually(() => credits(pane).inputValue(), '40');
});

test('a contract whose row is deleted while one types says so, and comes back with Undo, and with what was typed', async () => {
  const { page, pane } = await openPaneBeside(browser.at(), 'plain.xlsx');
  await contractRow(pane, 'F21-010002').click();
  await credits(pane).fill('7.5');
  await selectInSheet(page, 'A3');
  await page.getByRole('button', { name: 'Delete row' }).click();
  await pane.getByRole('heading', { name: 'Contract F21-010002 is no longer in the sheet' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually(() => heading(pane).innerText().then(reference), 'F21-010002');
  await eventually(() => credits(pane).inputValue(), '7.5');
});
