/** Everything a supplier answers on a return by another program that asks for more than credits, and what the saved copy then holds. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { changedCells } from './changed-cells';
import { saveCopy, workbooks } from './harness';
import { browserForTests, contractRow, credits, eventually, heading, openPaneBeside, saveButton, typeInSheet, why } from './pane-in-workbench';

const browser = browserForTests();
const sent = new Uint8Array(readFileSync(path.join(workbooks, 'more-asked.xlsx')));

test('filling in leaves no cell forgotten: nil, a reason of the list, how many credits, and the sheet’s own questions with their drop-downs', async () => {
  const { page, pane, complaints, strangers } = await openPaneBeside(browser.at(), 'more-asked.xlsx');
  await contractRow(pane, 'F21-080002').click();
  await pane.getByRole('checkbox', { name: 'No social value was delivered on this contract this year' }).check();
  await eventually(() => credits(pane).inputValue(), '0');
  await why(pane).selectOption({ label: 'The work started late or was delayed' });
  await pane.getByRole('textbox', { name: 'More about it, if there is more to say' }).fill('The roofer left.');
  await pane.getByRole('radiogroup', { name: /^Can this be put right/ }).getByRole('radio', { name: 'Yes' }).check();
  await pane.getByRole('textbox', { name: 'How will it be put right?' }).fill('Two apprentices start in May');
  await pane.getByRole('textbox', { name: 'By when?' }).fill('30 June 2025');
  await pane.getByRole('textbox', { name: 'How many of the missing 30 credits will be put right?' }).fill('12.5');
  await pane.getByText('The other 17.5 credits will then not be put right.').waitFor();

  const choices = (name: string) => pane.getByRole('combobox', { name }).getByRole('option').allInnerTexts();
  await eventually(() => choices('Main activity'), ['Choose', 'Careers day', 'Work experience', '=not a formula', 'School visit ']);
  await eventually(() => choices('Theme'), ['Choose', 'Skills', 'Environment', 'Community']);
  await eventually(() => choices('Photos held?'), ['Choose', 'Yes', 'No', 'Some']);
  await pane.getByRole('textbox', { name: 'Jobs created' }).fill('2.5');
  await saveButton(pane).click();
  await pane.getByRole('alert').getByRole('link', { name: '“Jobs created” must be a whole number, like 3' }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('3');
  await pane.getByRole('combobox', { name: 'Main activity' }).selectOption({ label: '=not a formula' });
  await pane.getByRole('combobox', { name: 'Theme' }).selectOption({ label: 'Community' });
  await pane.getByRole('combobox', { name: 'Photos held?' }).selectOption({ label: 'Some' });
  await pane.getByRole('textbox', { name: 'Date of last visit' }).fill('30/6/24');
  await pane.getByRole('textbox', { name: 'Local spend' }).fill('25%');
  await pane.getByRole('textbox', { name: 'Case study' }).fill('=see our site');
  await pane.getByRole('combobox', { name: 'Partner type' }).fill('A housing trust');
  await pane.getByRole('textbox', { name: 'Cost code' }).fill('007');
  await saveButton(pane).click();
  await pane.getByText('Saved F21-080002').waitFor();

  expect(changedCells(sent, (await saveCopy(page)).bytes)).toEqual({
    'Return!I7': 0,
    'Return!J7': 'The work started late or was delayed. The roofer left.',
    'Return!K7': 'Yes',
    'Return!L7': 'Two apprentices start in May (12.5 credits)',
    'Return!M7': 45838,
    'Return!O7': 3,
    'Return!P7': '=not a formula',
    'Return!Q7': 'Community',
    'Return!R7': 'Some',
    'Return!S7': 45473,
    'Return!T7': 0.25,
    'Return!U7': '=see our site',
    'Return!V7': 'A housing trust',
    'Return!W7': '007',
  });
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
});

test('what was saved is read again as it was answered, and an emptied field clears its cell', async () => {
  const { page, pane } = await openPaneBeside(browser.at(), 'more-asked.xlsx');
  await contractRow(pane, 'F21-080004').click();
  const activity = pane.getByRole('combobox', { name: 'Main activity' });
  await eventually(() => activity.inputValue(), 'Careers day');
  await activity.selectOption('');
  await saveButton(pane).click();
  await pane.getByText('Saved F21-080004').waitFor();
  expect(changedCells(sent, (await saveCopy(page)).bytes)).toEqual({ 'Return!P9': '' });
});

test('undo puts back what the cells held; once they were changed by hand there is nothing to undo', async () => {
  const { page, pane } = await openPaneBeside(browser.at(), 'more-asked.xlsx');
  const answer = async (figure: string): Promise<void> => {
    await contractRow(pane, 'F21-080004').click();
    await credits(pane).fill(figure);
    await pane.getByRole('textbox', { name: 'Jobs created' }).fill('9');
    await saveButton(pane).click();
    await pane.getByText('F21-080004 is saved in the sheet.').waitFor();
  };
  await answer('21');
  const undo = pane.getByRole('button', { name: 'Undo the answer for F21-080004' });
  await undo.focus();
  await page.keyboard.press('Enter');
  const told = pane.getByText('The answer for F21-080004 is taken back. Its cells hold what they held before.');
  await eventually(() => told.evaluate((line) => line === document.activeElement), true);
  expect(changedCells(sent, (await saveCopy(page)).bytes)).toEqual({});

  await pane.getByRole('button', { name: 'All contracts' }).click();
  await answer('22');
  await undo.waitFor();
  await typeInSheet(page, 'O9', '5');
  await undo.waitFor({ state: 'detached' });
  await pane.getByRole('button', { name: 'All contracts' }).click();
  await heading(pane).filter({ hasText: 'Dale & Firth Interiors Ltd' }).waitFor();
  expect(await pane.getByText('F21-080004 is saved in the sheet.').count()).toBe(0);
});

test('the spend typed as credits: the difference from the valuations is explained, one can go on, and it is never counted', async () => {
  const { pane } = await openPaneBeside(browser.at(), 'more-asked.xlsx');
  await contractRow(pane, 'F21-080002').click();
  await credits(pane).fill('300,000');
  await saveButton(pane).click();
  await pane.getByRole('heading', { name: /^You entered 300,000, which is what this contract spent/ }).waitFor();
  await pane.getByText('The valuations you send every quarter confirm what was spent').waitFor();
  await pane.getByRole('button', { name: 'Yes, 300,000 is right' }).click();
  await pane.getByText('Saved F21-080002').waitFor();
  await pane.getByRole('button', { name: 'All contracts' }).click();
  await eventually(() => heading(pane).innerText(), 'Dale & Firth Interiors Ltd');
  expect(await contractRow(pane, 'F21-080002').innerText()).toContain('Complete');
});
