/** "Is this right?" on returns made by other programs: asked once, answered, kept in the file, changed by hand. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { openPackage } from '../../src/files/gate';
import { readingChoices } from '../../src/return/kept';
import { keptInFile } from '../../src/files/kept-in-file';
import { readReturnedFile } from '../../src/staff/check/returned-file';
import { changedCells } from './changed-cells';
import { openWorkbench, saveCopy, workbooks, type OpenPage } from './harness';
import { browserForTests, contractRow, credits, eventually, heading, saveButton, selectedCell } from './pane-in-workbench';

const browser = browserForTests();
const sent = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(workbooks, name)));
const folder = mkdtempSync(path.join(tmpdir(), 'reading-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Opened extends OpenPage {
  readonly pane: FrameLocator;
}

async function open(workbook: string): Promise<Opened> {
  const opened = await browser.at().newPage({ today: '2024-04-10T10:00:00' });
  return { ...opened, pane: await openWorkbench(browser.at(), opened.page, workbook) };
}

/** Opens a saved copy, in a browser that knows nothing of the one before. */
function openAgain(bytes: Uint8Array): Promise<Opened> {
  const copy = path.join(folder, 'copy.xlsx');
  writeFileSync(copy, bytes);
  return open(copy);
}

const asks = (pane: FrameLocator): Locator => pane.getByRole('heading', { name: 'Is this right?' });
const list = (pane: FrameLocator): Locator => pane.getByRole('heading', { name: 'Contracts', exact: true });
const goOn = (pane: FrameLocator): Locator => pane.getByRole('button', { name: 'Continue', exact: true });

/** What staff's check reads of a copy. */
function readByStaff(bytes: Uint8Array) {
  const read = readReturnedFile('copy.xlsx', bytes);
  if (read.kind !== 'read' || read.reading.kind !== 'return') throw new Error('The copy is no return');
  const { reading, file } = read;
  return { choices: keptInFile(file, readingChoices), questions: reading.questions, delivered: reading.return.contracts.map(({ delivered }) => (delivered.state === 'read' ? delivered.value / 100 : delivered.state)) };
}

/** A part of a file as text. */
function partOf(bytes: Uint8Array, name: string): string {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.package.text(name);
}

/** What stands beside "Ends" on a contract's screen, say. */
const fact = (pane: FrameLocator, name: string): Locator => pane.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd');

test('two end dates and entries by quarter: asked once, filled in by quarter, the total’s formula left alone, and not asked again', async () => {
  const { page, pane, complaints, strangers } = await open('unsure-quarters.xlsx');
  await asks(pane).waitFor();
  await pane.getByText('2 things were not clear.').waitFor();
  const picture = pane.getByRole('table', { name: 'What we understood: the sheet “Return”' });
  expect((await picture.getByRole('row', { name: /Current end date/ }).innerText()).replace(/\s+/g, ' ')).toBe('E Current end date End date (not sure) 30 Sep 2025 31 Mar 2025');
  await eventually(() => pane.getByRole('radio', { name: /^Total credits \(column L\)/ }).isChecked(), true);

  await pane.getByRole('radio', { name: /^Initial end date \(column D\)/ }).check();
  await eventually(() => selectedCell(page), 'D4');
  await goOn(pane).click();
  await list(pane).waitFor();
  await contractRow(pane, 'F21-110001').click();
  await eventually(() => fact(pane, 'Ends').innerText(), '31 March 2024');
  await pane.getByRole('textbox', { name: 'Credits Q3' }).fill('8.25');
  await pane.getByText('Fantastic').waitFor();
  await saveButton(pane).click();
  await pane.getByText('Saved F21-110001').waitFor();

  const copy = await saveCopy(page);
  expect(changedCells(sent('unsure-quarters.xlsx'), copy.bytes)).toEqual({ 'Return!J5': 8.25 });
  expect(partOf(copy.bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="L5"[^>]*><f>SUM\(H5:K5\)<\/f><v>25\.75<\/v><\/c>/);
  const choices = { 'column:end': 'initial end date', 'column:delivered': 'total credits' };
  expect(readByStaff(copy.bytes)).toEqual({ choices, questions: [], delivered: [25.75, 'blank', 'blank', 'blank'] });

  const again = await openAgain(copy.bytes);
  await list(again.pane).waitFor();
  await again.pane.getByRole('button', { name: 'How this sheet was read' }).click();
  await again.pane.getByText('Everything on it was clear.').waitFor();
  await again.pane.getByRole('button', { name: 'Change End date' }).click();
  await eventually(() => again.pane.getByRole('radio', { name: /^Initial end date/ }).evaluate((radio) => radio === document.activeElement), true);
  await again.pane.getByRole('radio', { name: /^Current end date \(column E\)/ }).check();
  await goOn(again.pane).click();
  await list(again.pane).waitFor();
  await contractRow(again.pane, 'F21-110001').click();
  await eventually(() => fact(again.pane, 'Ends').innerText(), '30 September 2025');
  const changed = await saveCopy(again.page);
  expect(changedCells(copy.bytes, changed.bytes)).toEqual({});
  expect(readByStaff(changed.bytes).choices).toEqual({ ...choices, 'column:end': 'current end date' });
  expect([complaints, strangers, again.complaints]).toEqual([[], [], []]);
});

test('"Credits" alone, by keyboard: the column chosen is the one that is written in', async () => {
  const { page, pane, complaints } = await open('unsure-credits.xlsx');
  await asks(pane).waitFor();
  const chosen = pane.getByRole('radio', { name: /^Credits \(column F\)/ });
  await chosen.focus();
  await page.keyboard.press('ArrowDown');
  await eventually(() => pane.getByRole('radio', { name: /^Zeta \(column G\)/ }).isChecked(), true);
  await eventually(() => selectedCell(page), 'G1');
  await eventually(() => pane.getByRole('radio', { name: /^Zeta \(column G\)/ }).evaluate((radio) => radio === document.activeElement), true);
  await page.keyboard.press('Enter');
  // Now that "Credits" is for something else, there is no telling whether it is the target.
  await pane.getByText('1 more thing is not clear.').waitFor();
  await eventually(() => pane.getByRole('radio', { name: /^None of these: work it out from spend/ }).isChecked(), true);
  await goOn(pane).press('Enter');
  await list(pane).waitFor();
  await contractRow(pane, 'F21-110001').click();
  await credits(pane).fill('26');
  await saveButton(pane).click();
  await pane.getByText('Saved F21-110001').waitFor();
  const copy = await saveCopy(page);
  expect(changedCells(sent('unsure-credits.xlsx'), copy.bytes)).toEqual({ 'Return!G2': 26 });
  expect(readByStaff(copy.bytes).choices).toEqual({ 'column:delivered': 'zeta', 'column:target': '-' });
  expect(complaints).toEqual([]);
});

test('no target: worked out from spend as agreed; another column is held against the figures, and let stand', async () => {
  const { pane, complaints } = await open('unsure-target.xlsx');
  await asks(pane).waitFor();
  await eventually(() => pane.getByRole('radio', { name: /^None of these: work it out from spend/ }).isChecked(), true);
  await pane.getByRole('radio', { name: /^Zeta \(column F\)/ }).check();
  // It is said to screen readers as well, in the strip at the top.
  await pane.getByRole('main').getByText('In 4 of 4 rows “Zeta” is not 10 credits for every £100,000 of “Spend”.').waitFor();
  await pane.getByRole('radio', { name: /^None of these/ }).check();
  await goOn(pane).click();
  await list(pane).waitFor();
  await contractRow(pane, 'F21-110002').click();
  await eventually(() => fact(pane, 'Target').innerText().then((text) => text.slice(0, 4)), '40.5');
  expect(complaints).toEqual([]);
});

test('two sheets with the same contracts: the one chosen is read and written, and looking later assumes the first', async () => {
  const { page, pane, complaints } = await open('unsure-sheets.xlsx');
  await asks(pane).waitFor();
  await pane.getByRole('button', { name: 'I will look later' }).click();
  await pane.getByText('1 thing on this sheet was not clear').waitFor();
  await pane.getByRole('button', { name: 'See how it was read' }).click();
  await eventually(() => heading(pane).innerText(), 'How this sheet was read');
  await pane.getByRole('radio', { name: /^Return \(2\)/ }).check();
  await goOn(pane).click();
  await list(pane).waitFor();
  await contractRow(pane, 'F21-110004').click();
  await credits(pane).fill('12');
  await saveButton(pane).click();
  await pane.getByText('Saved F21-110004').waitFor();
  const copy = await saveCopy(page);
  expect(changedCells(sent('unsure-sheets.xlsx'), copy.bytes)).toEqual({ 'Return (2)!G5': 12 });
  expect(readByStaff(copy.bytes)).toMatchObject({ choices: { sheet: 'return (2)' }, questions: [], delivered: [32, 'blank', 'blank', 12] });
  expect(complaints).toEqual([]);
});
