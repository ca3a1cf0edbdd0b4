/** "Check and finish" on a return made by another program: confirmed, found in the saved copy, taken back by another answer. */
import { fingerprintOf } from '../../src/return/declared';
import { declaration } from '../../src/return/kept';
import { keptInFile } from '../../src/files/kept-in-file';
import { readReturnedFile, type ReadFile } from '../../src/staff/check/returned-file';
import { checkOne } from '../../src/staff/check/check-one';
import { dayFromDate } from '../../src/return/quantities';
import { axeFindings, saveCopy } from './harness';
import { browserForTests, contractRow, credits, eventually, heading, openPaneBeside, saveButton, typeInSheet, type PaneTest } from './pane-in-workbench';

const browser = browserForTests();
const today = dayFromDate(2024, 4, 10);

/** A small return whose four contracts are all complete but the last. */
const workbook = 'nearly-done.xlsx';

function readCopy(bytes: Uint8Array): ReadFile {
  const read = readReturnedFile('copy.xlsx', bytes);
  if (read.kind !== 'read') throw new Error(read.refusal.message);
  return read;
}

/** What staff are told about the declaration of a copy. */
function notDeclared(copy: ReadFile): readonly string[] {
  if (today === undefined) throw new RangeError('No such day');
  const checked = checkOne(copy, { today }, undefined);
  return checked.findings.filter(({ rule }) => rule === 'not-declared').map(({ message }) => message);
}

async function finishTheLast({ pane }: PaneTest): Promise<void> {
  await contractRow(pane, 'F21-090004').click();
  await credits(pane).fill('12');
  await saveButton(pane).click();
  await pane.getByRole('button', { name: 'Check and finish' }).click();
  await eventually(() => heading(pane).innerText(), 'Check and finish');
}

async function confirm({ pane }: PaneTest): Promise<void> {
  await pane.getByRole('textbox', { name: 'Your name' }).fill('Ann Lee');
  await pane.getByRole('textbox', { name: 'Your job title' }).fill('Contracts manager');
  await pane.getByRole('button', { name: 'Confirm', exact: true }).click();
  await pane.getByText('Confirmed by Ann Lee, Contracts manager, on 10 April 2024.', { exact: true }).waitFor();
}

test('what is missing leads to its contract; once all is complete, confirming is kept in the file, and another answer takes it back', async () => {
  const test = await openPaneBeside(browser.at(), workbook);
  const { page, pane, complaints, strangers } = test;
  await pane.getByRole('button', { name: 'Check your answers' }).click();
  await pane.getByText('1 contract is not complete.').waitFor();
  await pane.getByText('You can confirm your answers once the contract still to do is complete.').waitFor();
  await pane.getByRole('region', { name: 'Still to do' }).getByRole('button').click();
  await eventually(() => heading(pane).innerText().then((text) => text.split(/\s/)[0]), 'F21-090004');
  await credits(pane).fill('12');
  await saveButton(pane).click();
  // Back on the page one came from, at the contract that was changed.
  await eventually(() => pane.getByRole('button', { name: 'Change F21-090004' }).evaluate((button) => button === document.activeElement), true);

  await confirm(test);
  await eventually(() => pane.getByRole('heading', { name: 'What happens next' }).evaluate((title) => title === document.activeElement), true);
  const confirmed = readCopy((await saveCopy(page)).bytes);
  if (confirmed.reading.kind !== 'return') throw new Error('The copy is no return');
  expect(confirmed.file.webExtensions.flatMap(({ properties }) => properties.map(({ name }) => name))).toContain('declaration');
  expect(keptInFile(confirmed.file, declaration)).toEqual({ name: 'Ann Lee', jobTitle: 'Contracts manager', on: '2024-04-10', of: fingerprintOf(confirmed.reading.return) });
  expect(notDeclared(confirmed)).toEqual([]);

  // An answer changes in the sheet itself.
  await typeInSheet(page, 'F3', '41');
  await pane.getByText(/^An answer changed after Ann Lee confirmed them on 10 April 2024\./).waitFor();
  expect(notDeclared(readCopy((await saveCopy(page)).bytes))).toEqual([
    'Answers changed after Ann Lee (Contracts manager) declared them right on 10 April 2024. That declaration no longer counts. Ask the supplier to confirm the answers again.',
  ]);
  // Put back, the answers are again those that were confirmed.
  await typeInSheet(page, 'F3', '40.5');
  await pane.getByText('Confirmed by Ann Lee, Contracts manager, on 10 April 2024.', { exact: true }).waitFor();
  expect([complaints, strangers]).toEqual([[], []]);
});

test('a confirmation is there again when the copy is opened, and an answer changed in the pane takes it back, until confirmed anew', async () => {
  const first = await openPaneBeside(browser.at(), workbook);
  await finishTheLast(first);
  await confirm(first);
  const copy = await saveCopy(first.page);
  const again = await openPaneBeside(browser.at(), copy.path);
  const { page, pane } = again;
  await pane.getByText(/^Your answers are confirmed\./).waitFor();
  await pane.getByRole('button', { name: 'Check and finish' }).click();
  await pane.getByRole('button', { name: 'Change F21-090004' }).click();
  await credits(pane).fill('13');
  await saveButton(pane).click();
  await pane.getByText(/^An answer changed after Ann Lee confirmed them on 10 April 2024\./).waitFor();
  await eventually(() => pane.getByRole('status').innerText().then((text) => text.trim()), 'An answer changed after the answers were confirmed. That confirmation no longer counts.');
  await eventually(() => pane.getByRole('textbox', { name: 'Your name' }).inputValue(), 'Ann Lee');
  await pane.getByRole('button', { name: 'Confirm', exact: true }).click();
  await pane.getByText('Confirmed by Ann Lee, Contracts manager, on 10 April 2024.', { exact: true }).waitFor();
  expect(notDeclared(readCopy((await saveCopy(page)).bytes))).toEqual([]);
});

test('the e-mail and the picture can be copied', async () => {
  const test = await openPaneBeside(browser.at(), workbook, { permissions: ['clipboard-read', 'clipboard-write'] });
  const { pane } = test;
  await finishTheLast(test);
  await pane.getByRole('button', { name: 'Copy: Subject' }).click();
  await pane.getByText('Copied: Subject').first().waitFor();
  expect(await pane.locator('body').evaluate(() => navigator.clipboard.readText())).toBe('Social value return');
  expect(await pane.getByRole('link', { name: 'Open in your e-mail program' }).getAttribute('href')).toMatch(/^mailto:\?subject=Social%20value%20return&body=/);

  await pane.getByRole('button', { name: 'Copy the picture' }).click();
  await pane.getByText('The picture is copied. Paste it into an e-mail or a document.').first().waitFor();
  const [width, dark] = await pane.locator('body').evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await createImageBitmap(await item!.getType('image/png'));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const pen = canvas.getContext('2d')!;
    pen.drawImage(picture, 0, 0);
    const dots = pen.getImageData(0, 0, picture.width, picture.height).data;
    let drawn = 0;
    for (let at = 0; at < dots.length; at += 4) if (dots[at]! < 100) drawn++;
    return [picture.width, drawn];
  });
  expect(width).toBe((340 + 32) * 3);
  // Letters and bars, not an empty sheet.
  expect(dark).toBeGreaterThan(10_000);
});

test.each([
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const)('axe finds nothing on the page in %s, with something to do and with nothing, and with problems shown', async (_look, options) => {
  const test = await openPaneBeside(browser.at(), workbook, options);
  const { page, pane } = test;
  const frame = page.frames().find((each) => each.url().includes('/taskpane/'));
  if (frame === undefined) throw new Error('The pane has no frame');
  await pane.getByRole('button', { name: 'Check your answers' }).click();
  await pane.getByText('1 contract is not complete.').waitFor();
  expect(await axeFindings(frame)).toEqual([]);
  await pane.getByRole('button', { name: 'All contracts' }).click();
  await finishTheLast(test);
  await pane.getByRole('button', { name: 'Confirm', exact: true }).click();
  await pane.getByRole('alert').waitFor();
  expect(await axeFindings(frame)).toEqual([]);
});
