/**
 * Every screen of the pane in a return that is open, and how one comes by it: what `every-screen.test.ts` walks through, and what
 * `npm run screenshots` takes pictures of. A new screen is added here.
 */
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { workbooks } from './harness';
import { contractRow, credits, saveButton, why } from './pane-in-workbench';

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

async function fallShort(pane: FrameLocator, reference: string): Promise<void> {
  await toContract(pane, reference);
  await credits(pane).fill('2');
  await credits(pane).press('Tab');
  await pane.getByRole('region', { name: 'A place for reasons' }).waitFor();
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
    name: 'answers',
    workbook: 'more-asked.xlsx',
    screens: [
      ['nothing-delivered', async (pane) => {
        await toContract(pane, 'F21-080002');
        await pane.getByRole('checkbox', { name: 'No social value was delivered on this contract this year' }).check();
        await why(pane).selectOption({ label: 'The work started late or was delayed' });
        await pane.getByRole('radiogroup', { name: /^Can this be put right/ }).getByRole('radio', { name: 'Yes' }).check();
        await pane.getByRole('textbox', { name: /^How many of the missing 30 credits/ }).fill('12');
        await pane.getByRole('combobox', { name: 'Theme' }).waitFor();
      }],
      ['questions-of-the-sheet-with-problems', async (pane) => {
        await why(pane).selectOption({ label: 'Another reason' });
        await pane.getByRole('textbox', { name: 'Jobs created' }).fill('several');
        await pane.getByRole('textbox', { name: 'Date of last visit' }).fill('31/02/24');
        await saveButton(pane).click();
        await pane.getByRole('alert').waitFor();
      }],
      ['the-spend-typed-as-credits', async (pane) => {
        await pane.getByRole('textbox', { name: 'Jobs created' }).fill('3');
        await pane.getByRole('textbox', { name: 'Date of last visit' }).fill('28/02/2024');
        await credits(pane).fill('300000');
        await saveButton(pane).click();
        await pane.getByRole('heading', { name: /^You entered 300,000/ }).waitFor();
      }],
      ['saved-and-can-be-undone', async (pane) => {
        await pane.getByRole('button', { name: 'Change it' }).click();
        await credits(pane).fill('31');
        await saveButton(pane).click();
        await pane.getByText('F21-080002 is saved in the sheet.').waitFor();
        await credits(pane).waitFor();
      }],
      ['undone-on-the-list', async (pane) => {
        await toList(pane);
        await pane.getByRole('button', { name: 'Undo the answer for F21-080002' }).click();
        await pane.getByText('The answer for F21-080002 is taken back.').waitFor();
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
    name: 'no-place-for-reasons',
    workbook: 'no-place/plain.xlsx',
    screens: [
      ['columns-offered', (pane) => fallShort(pane, 'F21-070001')],
      ['columns-added', async (pane) => {
        await pane.getByRole('button', { name: /^Add \d columns$/ }).click();
        await pane.getByRole('group', { name: 'A place for reasons' }).waitFor();
      }],
    ],
  },
  {
    name: 'no-place-on-a-protected-sheet',
    workbook: 'no-place/protected.xlsx',
    screens: [
      ['sheet-offered', (pane) => fallShort(pane, 'F21-070001')],
      ['sheet-added', async (pane) => {
        await pane.getByRole('button', { name: 'Add the sheet' }).click();
        await pane.getByRole('group', { name: 'A place for reasons' }).waitFor();
      }],
    ],
  },
  {
    name: 'no-place-but-in-the-e-mail',
    workbook: 'no-place/locked.xlsx',
    screens: [['told', (pane) => fallShort(pane, 'F21-070001')]],
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
    name: 'guided',
    workbook: 'titled.xlsx',
    screens: [
      ['tour-on-the-first-screen', async (pane) => {
        await pane.getByRole('button', { name: 'Show me round (1 minute)' }).click();
        await pane.getByRole('dialog').waitFor();
      }],
      ['tour-on-a-contract', async (pane) => {
        for (let step = 1; step < 4; step++) await pane.getByRole('dialog', { name: `Tour: ${step} of 6` }).getByRole('button', { name: 'Next' }).click();
        await pane.getByRole('dialog', { name: 'Tour: 4 of 6' }).waitFor();
      }],
      ['help-beside-the-target', async (pane) => {
        await pane.getByRole('button', { name: 'Leave the tour' }).click();
        await pane.getByRole('button', { name: 'Help: how the target is worked out' }).click();
        await pane.getByRole('button', { name: 'Ask for a Teams call' }).click();
        await pane.getByRole('textbox', { name: 'Subject' }).waitFor();
      }],
      ['call-mode', async (pane) => {
        await pane.getByRole('button', { name: 'Call mode, for sharing your screen' }).click();
        await pane.getByRole('button', { name: 'Start call mode' }).waitFor();
      }],
      ['on-a-call', async (pane) => {
        await pane.getByRole('button', { name: 'Start call mode' }).click();
        await pane.getByRole('textbox', { name: 'What was agreed on this contract?' }).fill('Ann sends the plan');
        await pane.getByRole('button', { name: 'Add', exact: true }).click();
        await pane.getByRole('button', { name: 'Copy all notes' }).waitFor();
      }],
      ['covered-on-a-call', async (pane) => {
        await toList(pane);
        await pane.getByRole('heading', { level: 1, name: 'Covered during the call' }).waitFor();
      }],
    ],
  },
  {
    name: 'finding-out',
    workbook: 'nearly-done.xlsx',
    screens: [
      ['who-was-asked', async (pane) => {
        await toContract(pane, 'F21-090004');
        await pane.getByText('I do not know what was delivered', { exact: true }).click();
        await pane.getByRole('textbox', { name: 'Who have you asked? (optional)' }).fill('Joan Price, site manager');
      }],
      ['marked', async (pane) => {
        await pane.getByRole('button', { name: 'Mark as finding out' }).click();
        await pane.getByRole('heading', { name: 'You are finding out about this contract' }).waitFor();
      }],
      ['all-of-them', async (pane) => {
        await toList(pane);
        await pane.getByRole('button', { name: 'Finding out (1)' }).click();
        await pane.getByRole('button', { name: 'F21-090004 Fire doors' }).waitFor();
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
