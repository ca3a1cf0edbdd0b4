/**
 * Every screen of the pane in a return that is open, and how one comes by it: what `every-screen.test.ts` walks through, and what
 * `npm run screenshots` takes pictures of. A new screen is added here.
 */
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { workbooks } from './harness';
import { contractRow, credits, saveButton } from './pane-in-workbench';

export interface Walk {
  readonly name: string;
  /** In test/workbooks. */
  readonly workbook: string;
  /** In the order in which one comes by them. */
  readonly screens: readonly Screen[];
}

export type Screen = readonly [name: string, come: (pane: FrameLocator, page: Page) => Promise<void>];

const toList = (pane: FrameLocator): Promise<void> => pane.getByRole('button', { name: 'All contracts' }).click();

async function toContract(pane: FrameLocator, reference: string): Promise<void> {
  await contractRow(pane, reference).click();
  await credits(pane).waitFor();
}

const chooseLastYear = (pane: FrameLocator, file: string): Promise<void> => pane.locator('#last-year-file').setInputFiles(path.join(workbooks, 'last-year', file));

export const walks: readonly Walk[] = [
  {
    name: 'filling-in',
    workbook: 'messy.xlsx',
    screens: [
      ['first', async (pane) => pane.getByText('things to check').click()],
      ['contract-with-a-problem-in-its-cells', (pane) => toContract(pane, 'F21-050001')],
      ['offer-of-what-was-meant', async (pane) => {
        await credits(pane).fill('12,5');
        await saveButton(pane).click();
        await pane.getByRole('button', { name: 'Change to 12.5' }).waitFor();
      }],
      ['running-contract-with-problems', async (pane) => {
        await toList(pane);
        await toContract(pane, 'F21-050009');
        await credits(pane).fill('150');
        await pane.getByRole('radio', { name: 'Yes' }).check();
        await saveButton(pane).click();
        await pane.getByRole('alert').waitFor();
      }],
      ['cannot-be-put-right', async (pane) => {
        await pane.getByRole('radio', { name: 'No', exact: true }).check();
        await pane.getByRole('textbox', { name: 'Why can it not be put right?' }).waitFor();
      }],
      ['likely-mistake', async (pane) => {
        await credits(pane).fill('1728');
        await saveButton(pane).click();
        await pane.getByRole('heading', { name: /Is that right\?/ }).waitFor();
      }],
      ['ended-contract', async (pane) => {
        await toList(pane);
        await toContract(pane, 'F21-050008');
        await pane.getByRole('radiogroup', { name: 'Have you told Fusion21 about this shortfall?' }).waitFor();
      }],
      ['answer-the-sheet-does-not-take', async (pane) => {
        await toList(pane);
        await toContract(pane, 'F21-050007');
        await credits(pane).fill('90');
        await saveButton(pane).click();
        await pane.getByText('Not saved', { exact: true }).waitFor();
      }],
    ],
  },
  {
    name: 'finishing',
    workbook: 'nearly-done.xlsx',
    screens: [
      ['not-complete-yet', async (pane) => {
        await pane.getByRole('button', { name: 'Check your answers' }).click();
        await pane.getByRole('heading', { level: 1, name: 'Check and finish' }).waitFor();
      }],
      ['all-complete', async (pane) => {
        await toList(pane);
        await toContract(pane, 'F21-090004');
        await credits(pane).fill('12');
        await saveButton(pane).click();
        await pane.getByText('All 4 contracts are complete').first().waitFor();
      }],
      ['to-confirm', async (pane) => {
        await pane.getByRole('button', { name: 'Check and finish' }).click();
        await pane.getByRole('textbox', { name: 'Your name' }).waitFor();
      }],
      ['confirmed', async (pane) => {
        await pane.getByRole('textbox', { name: 'Your name' }).fill('Ann Lee');
        await pane.getByRole('textbox', { name: 'Your job title' }).fill('Contracts manager');
        await pane.getByRole('button', { name: 'Confirm', exact: true }).click();
        await pane.getByText(/^Confirmed by Ann Lee/).waitFor();
      }],
    ],
  },
  {
    name: 'reading',
    workbook: 'unsure-quarters.xlsx',
    screens: [
      ['is-this-right', (pane) => pane.getByRole('heading', { name: 'Is this right?' }).waitFor()],
      ['to-be-looked-at-later', (pane) => pane.getByRole('button', { name: 'I will look later' }).click()],
      ['how-this-sheet-was-read', async (pane) => {
        await pane.getByRole('button', { name: 'How this sheet was read' }).click();
        await pane.getByRole('button', { name: 'Change Target' }).click();
        await pane.getByRole('radiogroup', { name: 'Which column holds this: Target?' }).getByRole('radio', { name: /^Initial end date/ }).check();
        await pane.getByRole('heading', { name: 'Look at this again' }).waitFor();
      }],
      ['chosen-twice', async (pane) => {
        await pane.getByRole('button', { name: 'Change Start date' }).click();
        await pane.getByRole('radiogroup', { name: 'Which column holds this: Start date?' }).getByRole('radio', { name: /^Initial end date/ }).check();
        await pane.getByRole('button', { name: 'Continue', exact: true }).click();
        await pane.getByRole('alert').waitFor();
      }],
    ],
  },
  {
    name: 'last-year',
    workbook: 'last-year/this-year.xlsx',
    screens: [
      ['last-years-return-to-choose', async (pane) => {
        await pane.getByRole('button', { name: 'Last year’s return', exact: true }).click();
        await pane.getByRole('heading', { level: 1, name: 'Last year’s return' }).waitFor();
      }],
      ['not-last-years-return', async (pane) => {
        await chooseLastYear(pane, 'same-year.xlsx');
        await pane.getByText('same-year.xlsx was not used').waitFor();
      }],
      ['of-another-supplier', async (pane) => {
        await chooseLastYear(pane, 'other-supplier.xlsx');
        await pane.getByRole('button', { name: 'Yes, use it' }).waitFor();
      }],
      ['last-years-return', async (pane) => {
        await chooseLastYear(pane, 'last-year.xlsx');
        await pane.getByRole('heading', { name: 'From last-year.xlsx' }).waitFor();
      }],
      ['contract-with-a-promise', async (pane) => {
        await pane.getByRole('button', { name: 'F21-1001 Roof renewal' }).click();
        await pane.getByText('What you said then').click();
        await credits(pane).fill('100');
        await pane.getByText(/100 credits this year, and 12 last year/).waitFor();
      }],
      ['staff-beside-last-year', async (pane) => {
        await pane.getByRole('button', { name: 'Back' }).click();
        await pane.getByRole('button', { name: 'Back' }).click();
        await pane.getByRole('button', { name: 'Check this return' }).click();
        await pane.getByRole('button', { name: 'Show H7', exact: true }).first().click();
        await pane.getByText('What the supplier said then').first().click();
      }],
    ],
  },
  {
    name: 'staff',
    workbook: 'messy.xlsx',
    screens: [
      ['check-this-return', async (pane) => {
        await pane.getByRole('button', { name: 'Check this return' }).click();
        await pane.getByRole('heading', { level: 1, name: 'Check this return' }).waitFor();
      }],
    ],
  },
];
