/** A list of 3,000 contracts, and one of four: found, narrowed, sorted, come back to; and contracts marked "Finding out", kept in the saved file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { marksIn, markParts } from '../../src/return/finding-out-kept';
import { openPackage } from '../../src/files/gate';
import { keptInFile } from '../../src/files/kept-in-file';
import { cellsOf } from '../../src/files/workbook-cells';
import { readWorkbookFile } from '../../src/files/workbook-file';
import { readReturnedFile } from '../../src/staff/check/returned-file';
import { changedCells } from './changed-cells';
import { axeFindings, saveCopy, workbooks } from './harness';
import { atRest, browserForTests, contractRow, credits, eventually, heading, openPaneBeside, saveButton } from './pane-in-workbench';

const browser = browserForTests();

/** What a row of thousands.xlsx says. */
interface Told {
  readonly reference: string;
  readonly words: string;
  readonly client: string;
  readonly spend: number;
  readonly tag: string;
}

/** The contracts as their cells tell of them, judged here by a rule of this test's own: none has ended on the day of the tests. */
function toldByCells(): readonly Told[] {
  const opened = openPackage(new Uint8Array(readFileSync(path.join(workbooks, 'thousands.xlsx'))));
  if (!opened.ok) throw new Error(opened.refusal.message);
  const [sheet] = cellsOf(readWorkbookFile(opened.package)).sheets;
  return sheet!.rows.slice(1).map((cells) => {
    const [reference, title, client, framework, , spend, target, delivered, reason] = cells.map(({ value }) => value);
    const tag =
      delivered === '' || delivered === undefined ? 'Not started' : typeof delivered === 'string' ? 'There is a problem' : hundredths(delivered) >= hundredths(target) || reason ? 'Complete' : 'Below target';
    return { reference: String(reference), words: `${String(reference)} ${String(title)} ${String(client)} ${String(framework)}`.toLowerCase(), client: String(client), spend: Number(spend), tag };
  });
}

/** Credits are counted in hundredths, and a target on a sheet may have more decimals. */
const hundredths = (figure: string | number | boolean | undefined): number => Math.round(Number((Number(figure) * 100).toPrecision(12)));

const count = (number: number): string => number.toLocaleString('en-GB');
const filter = (pane: FrameLocator, name: string): Locator => pane.getByRole('radio', { name: new RegExp(`^${name} `) });
const rows = (pane: FrameLocator): Locator => pane.locator('[data-contract]');
const shown = (pane: FrameLocator): Promise<string> => pane.locator('.list-count span').innerText();
const firstRow = (pane: FrameLocator): Promise<string | null> => rows(pane).first().getAttribute('data-contract');
const focused = (row: Locator): Promise<boolean> => row.evaluate((button) => button === document.activeElement);

function frameOf(page: Page) {
  const frame = page.frames().find((each) => each.url().includes('/taskpane/'));
  if (frame === undefined) throw new Error('The pane has no frame');
  return frame;
}

test('3,000 contracts: filters count what the cells say, any word finds, and only rows in view are drawn', async () => {
  const { page, pane, complaints, strangers } = await openPaneBeside(browser.at(), 'thousands.xlsx');
  const told = toldByCells();
  const tagged = (...tags: string[]) => told.filter(({ tag }) => tags.includes(tag)).length;
  await filter(pane, 'All').waitFor();
  expect(await pane.locator('.filter').allInnerTexts().then((texts) => texts.map((text) => text.split(/\s*\n\s*/).sort()))).toEqual(
    [
      ['All', 3000],
      ['To do', tagged('Not started', 'Below target', 'There is a problem')],
      ['Below target', tagged('Below target')],
      ['Finding out', 0],
      ['Complete', tagged('Complete')],
      ['Problem', tagged('There is a problem')],
    ].map(([name, number]) => [String(name), count(Number(number))].sort()),
  );
  expect(await rows(pane).count()).toBeLessThan(60);

  // Any words, in any order, without accents or capitals.
  const found = told.filter(({ words }) => ['ynys môn', 'roofing', 'café'].every((word) => words.includes(word)));
  expect(found.length).toBeGreaterThan(3);
  await pane.getByRole('searchbox').fill('CAFE roofing mon');
  await eventually(() => shown(pane), `${found.length} of 3,000 contracts`);
  await eventually(() => firstRow(pane), found[0]?.reference);
  await eventually(() => pane.getByRole('status').innerText().then((text) => text.trim()), `${found.length} of 3,000 contracts`);

  // Sorted and narrowed at once.
  await pane.getByRole('combobox', { name: 'Sort' }).selectOption({ label: 'By spend, largest first' });
  const bySpend = [...found].sort((one, other) => other.spend - one.spend);
  await eventually(() => firstRow(pane), bySpend[0]!.reference);
  await filter(pane, 'Complete').check();
  await eventually(() => firstRow(pane), bySpend.find(({ tag }) => tag === 'Complete')!.reference);

  await pane.getByRole('button', { name: 'Show all' }).click();
  await pane.getByRole('combobox', { name: 'Sort' }).selectOption({ label: 'By client, A to Z' });
  await rows(pane).first().focus();
  await page.keyboard.press('End');
  const last = [...told].filter(({ client }) => client.startsWith('St Bride')).at(-1)!;
  await eventually(() => focused(contractRow(pane, last.reference)), true);
  expect(await contractRow(pane, last.reference).evaluate((row) => row.closest('li')?.getAttribute('aria-posinset'))).toBe('3000');
  expect(await rows(pane).count()).toBeLessThan(60);
  expect(await axeFindings(frameOf(page))).toEqual([]);
  expect([complaints, strangers]).toEqual([[], []]);
});

test('the list stands as it stood when one comes back: filter, words, order, how far it was scrolled, and focus', async () => {
  const { page, pane, complaints } = await openPaneBeside(browser.at(), 'thousands.xlsx');
  await filter(pane, 'To do').check();
  await pane.getByRole('searchbox').fill('council');
  await pane.getByRole('combobox', { name: 'Sort' }).selectOption({ label: 'By end date, soonest first' });
  const before = await shown(pane);
  await frameOf(page).evaluate(() => window.scrollTo(0, 30_000));
  // The rows of where it is scrolled to are made a moment after the scrolling; until they are, those of the top are still there, out of sight.
  const firstInView = (): Promise<string | undefined> =>
    frameOf(page).evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-contract]')].find((row) => row.getBoundingClientRect().top > 200)?.dataset['contract']);
  await eventually(async () => (await firstInView()) !== undefined, true);
  const inView = await atRest(firstInView);
  const row = contractRow(pane, inView!);
  const placeOf = (): Promise<number> => row.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const top = await atRest(placeOf);
  await row.click();
  await eventually(() => heading(pane).innerText().then((text) => text.startsWith(inView!)), true);
  // The list's own neighbours are those of the sheet.
  const place = Number(inView!.slice(4)) - 100_000;
  await pane.getByText(`${count(place)} of 3,000`).waitFor();
  await pane.getByRole('button', { name: 'All contracts' }).click();
  await eventually(() => focused(row), true);
  expect(Math.abs((await placeOf()) - top)).toBeLessThan(3);
  await eventually(() => shown(pane), before);
  await eventually(() => pane.getByRole('searchbox').inputValue(), 'council');
  await eventually(() => filter(pane, 'To do').isChecked(), true);

  // Answered meanwhile, it is no longer to do: the one after it has its place and the focus.
  const next = await row.evaluate((button) => button.closest('li')!.nextElementSibling?.querySelector<HTMLElement>('[data-contract]')?.dataset['contract']);
  await row.click();
  await credits(pane).fill('9999');
  await saveButton(pane).click();
  await pane.getByRole('button', { name: /^Yes,/ }).click();
  await eventually(() => heading(pane).innerText().then((text) => text.startsWith(inView!)), false);
  await pane.getByRole('button', { name: 'Previous contract' }).click();
  await eventually(() => pane.getByRole('button', { name: 'All contracts' }).isVisible(), true);
  await pane.getByRole('button', { name: 'All contracts' }).click();
  await filter(pane, 'To do').waitFor();
  expect(await rows(pane).evaluateAll((buttons, key) => buttons.some((button) => button.getAttribute('data-contract') === key), inView)).toBe(false);
  await contractRow(pane, next!).waitFor();
  expect(complaints).toEqual([]);
});

test('a short list has no tools; a contract marked “Finding out” is in the e-mail and in the saved file, and no cell changes', async () => {
  const { page, pane, complaints, strangers } = await openPaneBeside(browser.at(), 'nearly-done.xlsx', { permissions: ['clipboard-read', 'clipboard-write'] });
  expect(await pane.getByRole('searchbox').count()).toBe(0);
  await contractRow(pane, 'F21-090004').click();
  await credits(pane).fill('7');
  // The questions that follow move what stands below them.
  await pane.getByText('Why were fewer credits delivered?').waitFor();
  await pane.getByText('I do not know what was delivered', { exact: true }).click();
  await pane.getByRole('checkbox', { name: 'The delivery plan' }).check();
  await pane.getByRole('textbox', { name: 'Who have you asked? (optional)' }).fill('Joan Price, site manager');
  await pane.getByRole('textbox', { name: /^What did you ask/ }).fill('How many apprentices finished?');
  expect(await axeFindings(frameOf(page))).toEqual([]);
  await pane.getByRole('button', { name: 'Mark as finding out' }).click();
  await eventually(() => focused(pane.getByRole('heading', { name: 'You are finding out about this contract' })), true);
  expect(await credits(pane).inputValue()).toBe('7');

  await pane.getByRole('button', { name: 'All contracts' }).click();
  await pane.getByText('3 of 4 contracts complete, finding out about 1').waitFor();
  expect(await contractRow(pane, 'F21-090004').innerText()).toContain('Finding out');
  await pane.getByRole('button', { name: 'Finding out (1)' }).click();
  await pane.getByRole('button', { name: 'F21-090004 Fire doors' }).waitFor();
  expect(await axeFindings(frameOf(page))).toEqual([]);
  await pane.getByRole('button', { name: 'Copy: Text' }).click();
  await pane.getByText('Copied: Text').first().waitFor();
  const email = await pane.locator('body').evaluate(() => navigator.clipboard.readText());
  expect(email).toContain('F21-090004 Fire doors, Castle Green Living\nNoted on 10 April 2024. Looked at the delivery plan. Asked: Joan Price, site manager\nHow many apprentices finished?');
  expect(decodeURIComponent((await pane.getByRole('link', { name: 'Open in your e-mail program' }).getAttribute('href')) ?? '')).toContain('F21-090004 Fire doors');

  const copy = await saveCopy(page);
  const sent = new Uint8Array(readFileSync(path.join(workbooks, 'nearly-done.xlsx')));
  expect(changedCells(sent, copy.bytes)).toEqual({});
  const read = readReturnedFile('copy.xlsx', copy.bytes);
  if (read.kind !== 'read') throw new Error(read.refusal.message);
  expect(marksIn(markParts.map((part) => keptInFile(read.file, part)))).toEqual([
    { reference: 'F21-090004', on: '2024-04-10', looked: ['plan'], who: 'Joan Price, site manager', what: 'How many apprentices finished?' },
  ]);

  // Opened again, the mark is there; Check and finish names it; and it ends with the answer.
  const again = await openPaneBeside(browser.at(), copy.path);
  await again.pane.getByText('You are finding out about everything that is left to do.').waitFor();
  await again.pane.getByRole('button', { name: 'Check your answers' }).click();
  await again.pane.getByText('You are finding out about 1 of them.').waitFor();
  await again.pane.getByRole('region', { name: 'Still to do' }).getByRole('button').click();
  await credits(again.pane).fill('12');
  await saveButton(again.pane).click();
  await again.pane.getByRole('button', { name: 'All contracts' }).click();
  await again.pane.getByText('4 of 4 contracts complete', { exact: true }).waitFor();
  expect(await again.pane.getByRole('button', { name: /^Finding out/ }).count()).toBe(0);
  expect([complaints, strangers, again.complaints]).toEqual([[], [], []]);
});
