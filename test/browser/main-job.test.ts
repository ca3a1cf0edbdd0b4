/** The main job: a workbook made by another program, one contract filled in above its target and one below, and what the saved copy holds. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openPackage, type Package } from '../../src/files/gate';
import { changedCells } from './changed-cells';
import { saveCopy, workbooks } from './harness';
import { browserForTests, contractRow, credits, giveOwnReason, openPaneBeside, saveButton } from './pane-in-workbench';

const browser = browserForTests();

interface Job {
  readonly workbook: string;
  readonly above: { readonly reference: string; readonly credits: string };
  readonly below: { readonly reference: string; readonly ends: string };
  /** Every cell that holds something else afterwards, but for what formulas come to. */
  readonly cells: Readonly<Record<string, string | number>>;
  /** The part of the sheet that was filled in, and the cells of it that may differ. */
  readonly part: string;
  readonly filledIn: readonly string[];
  /** Cells with formulas that add up what was filled in. */
  readonly sums: readonly string[];
}

const jobs: readonly Job[] = [
  {
    workbook: 'titled.xlsx',
    above: { reference: 'F21-020002', credits: '145' },
    below: { reference: 'F21-020003', ends: '7 April 2026' },
    cells: {
      'Social Value Return 2023-24!J8': 145,
      'Social Value Return 2023-24!J9': 1.5,
      'Social Value Return 2023-24!K9': 'The client’s start was late <3 months>',
      'Social Value Return 2023-24!L9': 'Yes, Two placements, by 30 April 2024.',
    },
    part: 'xl/worksheets/sheet1.xml',
    filledIn: ['J8', 'J9', 'K9', 'L9'],
    sums: ['J25'],
  },
  {
    workbook: 'rich.xlsxwriter.xlsx',
    above: { reference: 'F21-060001', credits: '49' },
    below: { reference: 'F21-060002', ends: '14 September 2024' },
    cells: {
      'Return 2023-24!H8': 49,
      'Return 2023-24!H9': 1.5,
      'Return 2023-24!I9': 'The client’s start was late <3 months>',
      'Return 2023-24!J9': 'Yes',
      'Return 2023-24!K9': 'Two placements',
      'Return 2023-24!L9': 45412,
    },
    part: 'xl/worksheets/sheet2.xml',
    filledIn: ['H8', 'H9', 'I9', 'J9', 'K9', 'L9'],
    sums: [],
  },
];

test.each(jobs)('$workbook: the answers are in the saved copy, and everything else is as it was', async ({ workbook, above, below, cells, part, filledIn, sums }) => {
  const { page, pane, complaints, strangers } = await openPaneBeside(browser.at(), workbook);
  await contractRow(pane, above.reference).click();
  await credits(pane).fill(above.credits);
  await pane.getByText('Fantastic').waitFor();
  await saveButton(pane).click();
  await pane.getByText(`Saved ${above.reference}`).waitFor();

  await pane.getByRole('button', { name: 'All contracts' }).click();
  await contractRow(pane, below.reference).click();
  await credits(pane).fill('1.5');
  await giveOwnReason(pane, 'The client’s start was late <3 months>');
  await pane.getByRole('radiogroup', { name: `Can this be put right before the contract ends on ${below.ends}?` }).getByRole('radio', { name: 'Yes' }).check();
  await pane.getByRole('textbox', { name: 'How will it be put right?' }).fill('Two placements');
  await pane.getByRole('textbox', { name: 'By when?' }).fill('30 April 2024');
  await saveButton(pane).click();
  await pane.getByText(`Saved ${below.reference}`).waitFor();

  const copy = await saveCopy(page);
  const bytes = new Uint8Array(readFileSync(path.join(workbooks, workbook)));
  const [sent, returned] = [opened(bytes), opened(copy.bytes)];
  expect(changedCells(bytes, copy.bytes)).toEqual(cells);
  expect(returned.entries.map(({ name }) => name)).toEqual(sent.entries.map(({ name }) => name));
  expect(sent.entries.filter(({ name }) => !sameBytes(sent.part(name), returned.part(name))).map(({ name }) => name)).toEqual([part]);
  const neutral = (text: string): string => withoutCells(text, [...filledIn, ...sums]).replace(/<dimension [^>]*>/, '');
  expect(neutral(returned.text(part))).toBe(neutral(sent.text(part)));
  expect([complaints, strangers]).toEqual([[], []]);
});

function opened(bytes: Uint8Array): Package {
  const result = openPackage(bytes);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.package;
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** The sheet's XML with what some cells hold left out; the cells themselves, their styles too, stay. */
function withoutCells(text: string, addresses: readonly string[]): string {
  return addresses.reduce((rest, address) => {
    const cell = new RegExp(`<c r="${address}"([^>]*?)(?: t="[a-zA-Z]+")?(?:/>|>.*?</c>)`, 's');
    return rest.replace(cell, (_, style: string) => `<c r="${address}"${style.trim() === '' ? '' : ` ${style.trim()}`}/>`);
  }, text);
}
