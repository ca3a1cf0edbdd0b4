/**
 * Returns without a place for reasons, made by XlsxWriter and openpyxl: what a supplier does about it, and what the saved file then
 * holds, as our reader, the check, openpyxl and LibreOffice read it.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { changedCells } from './changed-cells';
import { axeFindings, saveCopy, workbooks } from './harness';
import { checked, fileOf, lookAt, seenByOthers } from './no-place-files';
import { browserForTests, contractRow, credits, eventually, frameOf, openPaneBeside, type PaneTest, saveButton } from './pane-in-workbench';

const browser = browserForTests();
jest.setTimeout(240_000);

const asSent = (name: string) => new Uint8Array(readFileSync(path.join(workbooks, 'no-place', name)));
const open = (name: string) => openPaneBeside(browser.at(), `no-place/${name}`);
const notice = (pane: FrameLocator) => pane.getByRole('region', { name: 'A place for reasons' });

/** Says of a contract that runs why it fell short, and that it can be put right. */
async function saysWhy(pane: FrameLocator, reason: string): Promise<void> {
  await pane.getByRole('combobox', { name: 'Why were fewer credits delivered?' }).selectOption({ label: 'Another reason' });
  await pane.getByRole('textbox', { name: 'Tell us why in your own words' }).fill(reason);
  await pane.getByRole('radiogroup', { name: /^Can this be put right/ }).getByRole('radio', { name: 'Yes' }).check();
  await pane.getByRole('textbox', { name: 'How will it be put right?' }).fill('Two placements');
  await pane.getByRole('textbox', { name: 'By when?' }).fill('30 September 2024');
}

async function openContract({ pane }: PaneTest, reference: string, delivered: string): Promise<void> {
  await contractRow(pane, reference).click();
  await credits(pane).fill(delivered);
  await credits(pane).press('Tab');
}

async function saved(pane: FrameLocator, reference: string): Promise<void> {
  await saveButton(pane).click();
  await pane.getByText(`Saved ${reference}`).waitFor();
}

const five = ['Reason for shortfall', 'Can it be put right? (Yes/No)', 'How will it be put right?', 'Put right by (date)', 'Raised with Fusion21? (Yes/No)'];
const beside = (sheet: string, addresses: readonly string[], values: readonly (string | number)[]) => Object.fromEntries(addresses.map((address, index) => [`${sheet}!${address}`, values[index] ?? '']));

test('an Excel table: one press adds its columns, and the answer that was typed goes there', async () => {
  const test = await open('table.xlsx');
  const { page, pane, complaints, strangers } = test;
  await openContract(test, 'F21-070001', '12.5');
  await saysWhy(pane, 'Works started late');
  await saveButton(pane).click();
  await pane.getByRole('heading', { name: 'Not saved' }).waitFor();
  await notice(pane).getByRole('button', { name: 'Add 5 columns' }).click();
  await notice(pane).getByText('5 columns added on “Return”. The headings are in H4 to L4.').waitFor();
  await eventually(() => pane.getByRole('textbox', { name: 'Tell us why in your own words' }).inputValue(), 'Works started late');
  await saved(pane, 'F21-070001');

  const copy = await saveCopy(page);
  expect(changedCells(asSent('table.xlsx'), copy.bytes)).toEqual({
    ...beside('Return', ['H4', 'I4', 'J4', 'K4', 'L4'], five),
    'Return!G5': 12.5,
    ...beside('Return', ['H5', 'I5', 'J5', 'K5'], ['Works started late', 'Yes', 'Two placements', 45565]),
    // What stood beside the table has moved aside.
    'Return!I6': '',
    'Return!N6': 'Jo looks after Castle Green',
  });
  const file = fileOf(copy.bytes);
  expect(lookAt(file, 'H4')).toMatchObject({ fill: lookAt(file, 'G4')?.fill, font: lookAt(file, 'G4')?.font });
  expect(checked(copy.bytes)).toMatchObject({ answers: { 'F21-070001': ['Works started late', expect.stringContaining('Two placements')] }, findings: [] });
  for (const seen of seenByOthers(copy.bytes)) {
    expect(seen.sheets['Return']?.tables).toEqual({ Contracts: ['A4:L8', expect.arrayContaining(five)] });
    expect(seen.sheets['Return']?.cells).toMatchObject({ H5: 'Works started late', N6: 'Jo looks after Castle Green' });
  }
  expect([complaints, strangers]).toEqual([[], []]);
});

test('plain cells with a title, totals and a note beside them: the columns stand past the note, and look like their neighbours', async () => {
  const test = await open('plain.xlsx');
  const { page, pane, complaints } = test;
  await openContract(test, 'F21-070002', '3');
  expect(await notice(pane).innerText()).toContain('to the right of the table');
  expect(await axeFindings(frameOf(page))).toEqual([]);
  await notice(pane).getByRole('button', { name: 'Add 5 columns' }).click();
  await notice(pane).getByText('The headings are in J4 to N4.', { exact: false }).waitFor();
  await saysWhy(pane, 'No call-offs until March');
  await saved(pane, 'F21-070002');
  await contractRow(pane, 'F21-070003').or(pane.getByRole('heading', { name: /^F21-070003/ })).first().waitFor();
  await credits(pane).fill('5');
  await credits(pane).press('Tab');
  await pane.getByRole('combobox', { name: 'Why were fewer credits delivered?' }).selectOption({ label: 'Another reason' });
  await pane.getByRole('textbox', { name: 'Tell us why in your own words' }).fill('Work stopped');
  await pane.getByRole('radiogroup', { name: 'Have you told Fusion21 about this shortfall?' }).getByRole('radio', { name: 'Yes' }).check();
  await saved(pane, 'F21-070003');

  const copy = await saveCopy(page);
  const sheet = 'Return 2023-24';
  expect(changedCells(asSent('plain.xlsx'), copy.bytes)).toEqual({
    ...beside(sheet, ['J4', 'K4', 'L4', 'M4', 'N4'], five),
    [`${sheet}!G6`]: 3,
    ...beside(sheet, ['J6', 'K6', 'L6', 'M6'], ['No call-offs until March', 'Yes', 'Two placements', 45565]),
    [`${sheet}!G7`]: 5,
    ...beside(sheet, ['J7', 'N7'], ['Work stopped', 'Yes']),
  });
  const file = fileOf(copy.bytes);
  expect(lookAt(file, 'K4')).toMatchObject({ fill: lookAt(file, 'G4')?.fill, font: lookAt(file, 'G4')?.font, border: lookAt(file, 'G4')?.border });
  expect(lookAt(file, 'J6')).toMatchObject({ fill: lookAt(file, 'G6')?.fill, border: lookAt(file, 'G6')?.border });
  expect(lookAt(file, 'M6')?.numberFormat).toBe(lookAt(file, 'D6')?.numberFormat);
  expect(checked(copy.bytes)).toMatchObject({ answers: { 'F21-070002': expect.anything(), 'F21-070003': ['Work stopped', 'Raised with Fusion21: yes.'] }, findings: [] });
  for (const seen of seenByOthers(copy.bytes)) {
    expect(seen.sheets[sheet]?.cells).toMatchObject({ J6: 'No call-offs until March', I6: 'Jo looks after Castle Green', M6: expect.stringContaining('2024-09-30') });
    expect(seen.sheets[sheet]?.merges).toEqual(['A1:G1']);
  }
  expect(complaints).toEqual([]);
});

test('a protected sheet: one press adds the sheet of reasons; protection stays on', async () => {
  const test = await open('protected.xlsx');
  const { page, pane, complaints } = test;
  await openContract(test, 'F21-070004', '2');
  await notice(pane).getByRole('button', { name: 'Add the sheet' }).click();
  await notice(pane).getByText('The sheet “Reasons for shortfall” was added', { exact: false }).waitFor();
  await saysWhy(pane, 'Return by 1 May, please');
  await saved(pane, 'F21-070004');

  const copy = await saveCopy(page);
  const changed = changedCells(asSent('protected.xlsx'), copy.bytes);
  expect(changed).toMatchObject({ 'Return 2023-24!G8': 2, 'Reasons for shortfall!A6': 'F21-070004', 'Reasons for shortfall!B6': 'Fire doors', 'Reasons for shortfall!C6': 'Return by 1 May, please', 'Reasons for shortfall!F6': '30 September 2024' });
  expect(Object.keys(changed).filter((cell) => !cell.startsWith('Reasons for shortfall!'))).toEqual(['Return 2023-24!G8']);
  expect(fileOf(copy.bytes).sheets[0]?.protection?.hasPassword).toBe(true);
  expect(checked(copy.bytes)).toMatchObject({ answers: { 'F21-070004': ['Return by 1 May, please', expect.stringContaining('by 30 September 2024')] }, findings: [] });
  const others = seenByOthers(copy.bytes);
  // LibreOffice lets frozen panes go on sheets that are not in front.
  for (const seen of others.slice(0, 1)) expect(seen.sheets['Reasons for shortfall']?.frozen).toBe('A6');
  for (const seen of others) {
    expect(Object.keys(seen.sheets)).toEqual(['Return 2023-24', 'Reasons for shortfall']);
    expect(seen.sheets['Reasons for shortfall']?.cells).toMatchObject({ A6: 'F21-070004', C6: 'Return by 1 May, please' });
  }
  expect(complaints).toEqual([]);
});

test('a protected sheet in a protected workbook: it says so, keeps the answer, and puts it in the e-mail; the check accepts it', async () => {
  const test = await open('locked.xlsx');
  const { page, pane } = test;
  await openContract(test, 'F21-070001', '4');
  await notice(pane).getByText('This workbook has no place for reasons', { exact: false }).waitFor();
  await saysWhy(pane, 'Works started late');
  await saved(pane, 'F21-070001');
  await pane.getByRole('button', { name: 'All contracts' }).click();
  await pane.getByRole('button', { name: 'Check your answers' }).click();
  const text = await pane.getByRole('textbox', { name: 'Text' }).inputValue();
  expect(text).toContain('F21-070001 Roof renewal: Works started late. Can be put right: yes');

  const copy = await saveCopy(page);
  expect(changedCells(asSent('locked.xlsx'), copy.bytes)).toEqual({ 'Return 2023-24!G5': 4 });
  const { answers, statuses, findings } = checked(copy.bytes);
  expect([answers['F21-070001']?.[0], statuses[0], findings]).toEqual(['Works started late', 'complete', []]);

  const again = await openPaneBeside(browser.at(), copy.path);
  await contractRow(again.pane, 'F21-070001').click();
  await again.pane.getByRole('textbox', { name: 'How will it be put right?' }).waitFor();
  await eventually(() => again.pane.getByRole('textbox', { name: 'How will it be put right?' }).inputValue(), 'Two placements');
});

test('one column for comments: one readable sentence, and the same answer when it is read again', async () => {
  const test = await open('comments.xlsx');
  const { page, pane } = test;
  await openContract(test, 'F21-070001', '4');
  await saysWhy(pane, 'Works started late');
  expect(await notice(pane).count()).toBe(0);
  await saved(pane, 'F21-070001');
  const copy = await saveCopy(page);
  const changed = changedCells(asSent('comments.xlsx'), copy.bytes);
  expect(changed).toEqual({ 'Return 2023-24!G5': 4, 'Return 2023-24!H5': expect.stringMatching(/^Works started late\. Can be put right: yes, Two placements.*, by 30 September 2024\.$/) });
  const again = await openPaneBeside(browser.at(), copy.path);
  await contractRow(again.pane, 'F21-070001').click();
  await eventually(() => again.pane.getByRole('textbox', { name: 'How will it be put right?' }).inputValue(), 'Two placements');
  await eventually(() => again.pane.getByRole('textbox', { name: 'By when?' }).inputValue(), '30 September 2024');
});
