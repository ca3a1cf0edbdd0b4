/** Filling in a return made by another program, in the pane, and what the saved copy holds. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { changedCells } from './changed-cells';
import { saveCopy, workbooks } from './harness';
import { browserForTests, contractRow, credits, eventually, giveOwnReason, heading, openPaneBeside, ownReason, saveButton, selectedCell, why } from './pane-in-workbench';

const browser = browserForTests();
const sent = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(workbooks, name)));

test('a shortfall that can be put right: asked for, refused where unfinished, written, and nothing else in the saved copy', async () => {
  const { page, pane, complaints, strangers } = await openPaneBeside(browser.at(), 'messy.xlsx');
  await contractRow(pane, 'F21-050009').click();
  await eventually(() => heading(pane).innerText().then((text) => text.replace(/\s+/g, ' ')), 'F21-050009 Retrofit wave 2 Phase 6');
  await eventually(() => selectedCell(page), 'G10');
  await credits(pane).fill('150');
  await pane.getByText('150 of 172.78 credits, 22.78 to go').waitFor();

  await why(pane).waitFor();
  await saveButton(pane).click();
  const summary = pane.getByRole('alert');
  await summary.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await eventually(() => summary.evaluate((box) => box === document.activeElement), true);
  await summary.getByRole('link', { name: 'Enter why fewer credits were delivered than the target' }).click();
  await eventually(() => why(pane).evaluate((box) => box === document.activeElement), true);

  await giveOwnReason(pane, 'Two placements could not start');
  await pane.getByRole('radiogroup', { name: 'Can this be put right before the contract ends on 28 December 2024?' }).getByRole('radio', { name: 'Yes' }).check();
  await pane.getByRole('textbox', { name: 'How will it be put right?' }).fill('=two more placements');
  await pane.getByRole('textbox', { name: 'By when?' }).fill('30 September 2024');
  await saveButton(pane).click();
  await pane.getByText('Saved F21-050009').waitFor();

  const copy = await saveCopy(page);
  const changed = changedCells(sent('messy.xlsx'), copy.bytes);
  expect(changed['Returns!G10']).toBe(150);
  expect(changed['Returns!H10']).toBe('Two placements could not start');
  expect(String(changed['Returns!I10'])).toContain('=two more placements');
  expect(String(changed['Returns!I10'])).toContain('30 September 2024');
  expect(Object.keys(changed).sort()).toEqual(['Returns!G10', 'Returns!H10', 'Returns!I10']);
  expect([complaints, strangers]).toEqual([[], []]);
});

test('from one contract to the next with Save and continue, until the list says how far one is', async () => {
  const { pane, page } = await openPaneBeside(browser.at(), 'titled.xlsx');
  await pane.getByText('Due 31 May 2024').waitFor();
  await pane.getByText('2 of 18 contracts complete').waitFor();
  await contractRow(pane, 'F21-020002').click();
  await credits(pane).fill('143.68');
  await pane.getByText('Fantastic').waitFor();
  await credits(pane).press('Enter');
  await pane.getByText('Saved F21-020002').waitFor();
  await eventually(() => heading(pane).innerText().then((text) => text.split(/\s/)[0]), 'F21-020003');
  await eventually(() => heading(pane).evaluate((title) => title === document.activeElement), true);
  await eventually(() => selectedCell(page), 'J9');
  await pane.getByRole('button', { name: 'All contracts' }).click();
  await pane.getByText('3 of 18 contracts complete').waitFor();
  expect(await contractRow(pane, 'F21-020002').innerText()).toContain('Complete');
  await eventually(() => contractRow(pane, 'F21-020003').evaluate((row) => row === document.activeElement), true);
});

test('ten times the target is asked about once, and can be let pass', async () => {
  const { page, pane } = await openPaneBeside(browser.at(), 'plain.xlsx');
  await contractRow(pane, 'F21-010002').click();
  await credits(pane).fill('165.2');
  await saveButton(pane).click();
  await pane.getByRole('heading', { name: '165.2 is 10 times the target of 16.52. Is that right?' }).waitFor();
  await pane.getByRole('button', { name: 'Change it' }).click();
  await eventually(() => credits(pane).inputValue(), '165.2');
  await saveButton(pane).click();
  await pane.getByRole('button', { name: 'Yes, 165.2 is right' }).click();
  await pane.getByText('Saved F21-010002').waitFor();
  const copy = await saveCopy(page);
  expect(changedCells(sent('plain.xlsx'), copy.bytes)).toEqual({ 'Return!I3': 165.2 });
});

test('a formula in the credits cell is not written over, and what was typed is kept', async () => {
  const { pane } = await openPaneBeside(browser.at(), 'messy.xlsx');
  await contractRow(pane, 'F21-050007').click();
  await credits(pane).fill('90');
  await saveButton(pane).click();
  const refused = pane.getByRole('alert');
  await refused.getByText('Not saved').waitFor();
  expect(await refused.innerText()).toMatch(/formula/);
  await eventually(() => credits(pane).inputValue(), '90');
});

test('what is typed and not saved is there again after the pane is loaded anew', async () => {
  const { page, pane } = await openPaneBeside(browser.at(), 'titled.xlsx');
  await contractRow(pane, 'F21-020003').click();
  await credits(pane).fill('12.5');
  await giveOwnReason(pane, 'Delayed');
  await page.reload();
  await contractRow(pane, 'F21-020003').click();
  await pane.getByText('You typed this and have not saved it yet.').waitFor();
  await eventually(() => credits(pane).inputValue(), '12.5');
  await eventually(() => ownReason(pane).inputValue(), 'Delayed');
});
