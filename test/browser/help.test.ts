/** Help, where it is needed: on a return made by another program, by keyboard alone, with nothing typed lost and nothing written. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { changedCells } from './changed-cells';
import { axeFindings, saveCopy, workbooks } from './harness';
import { browserForTests, credits, eventually, frameOf, hasFocus, heading, openPaneBeside, tabTo } from './pane-in-workbench';

const browser = browserForTests();
const workbook = 'titled.xlsx';
const sent = readFileSync(path.join(workbooks, workbook));

/** The settings file as staff have changed it, beside pages that were built before. */
async function withSettings(page: Page, text: string): Promise<void> {
  await page.route('**/assets/settings.json', (route) => route.fulfill({ body: text, contentType: 'application/json' }));
}

test('by keyboard alone: from beside the target to its answer, a search, and back to what was typed', async () => {
  const { page, pane, complaints, strangers } = await openPaneBeside(browser.at(), workbook);
  await pane.getByRole('button', { name: 'Continue' }).focus();
  await page.keyboard.press('Enter');
  await tabTo(page, credits(pane));
  await page.keyboard.type('12.5');
  const link = pane.getByRole('button', { name: 'Help: how the target is worked out' });
  await link.focus();
  await page.keyboard.press('Enter');
  const answer = pane.getByRole('button', { name: 'How is the target worked out?' });
  await eventually(() => hasFocus(answer), true);
  await pane.getByText('It is already filled in: 10 credits for every £100,000 of spend.').waitFor();
  // What is asked for is in view, and so is the way back.
  for (const element of [answer, pane.getByRole('button', { name: 'Back' })]) {
    await eventually(() => element.evaluate((each) => each.getBoundingClientRect().top >= 0 && each.getBoundingClientRect().bottom <= window.innerHeight), true);
  }
  expect(await axeFindings(frameOf(page))).toEqual([]);

  await pane.getByRole('searchbox', { name: 'Search the help' }).focus();
  await page.keyboard.type('Válúátion');
  await pane.getByText('Valuations are sent every quarter.').waitFor();
  await eventually(() => pane.getByRole('status').innerText().then((text) => text.trim()), '1 answer found');
  await eventually(() => pane.getByRole('region', { name: 'Questions and answers' }).getByRole('button').count(), 1);

  await pane.getByRole('button', { name: 'Back' }).focus();
  await page.keyboard.press('Enter');
  await eventually(() => hasFocus(link), true);
  await eventually(() => credits(pane).inputValue(), '12.5');
  expect(changedCells(sent, (await saveCopy(page)).bytes)).toEqual({});
  expect([complaints, strangers]).toEqual([[], []]);
});

test('a changed settings file changes whom to ask and the links, without a build; what it says wrongly is left out and told', async () => {
  const { page, pane } = await openPaneBeside(browser.at(), workbook);
  await withSettings(page, '{ "name": "The social value team", "email": "first@example.org", "video": "https://example.org/video", "framework": "https://example.org/agreement" }');
  await pane.getByRole('button', { name: 'Help', exact: true }).click();
  await pane.getByRole('heading', { name: 'Ask The social value team' }).waitFor();
  expect(await pane.getByRole('link', { name: 'Watch the video (opens in a new window)' }).getAttribute('href')).toBe('https://example.org/video');
  expect(await pane.getByRole('link', { name: 'Read the framework agreement (opens in a new window)' }).getAttribute('href')).toBe('https://example.org/agreement');
  expect(await pane.getByText(/cannot be used/).count()).toBe(0);

  await pane.getByRole('button', { name: 'Back' }).click();
  await withSettings(page, '{ "email": "second@example.org", "phone": "0151 123 4567", "video": "http://example.org/video", "framework": "javascript:alert(1)", "vidoe": "x" }');
  await pane.getByRole('button', { name: 'Help', exact: true }).click();
  await pane.getByRole('heading', { name: 'Ask Fusion21' }).waitFor();
  await pane.getByRole('link', { name: 'second@example.org' }).waitFor();
  expect(await pane.getByRole('link', { name: /video|agreement/ }).count()).toBe(0);
  await pane.getByText('For Fusion21’s staff: 3 settings cannot be used').click();
  await pane.getByText('“video” must be a web address that begins with https://.').waitFor();
  await pane.getByText('“vidoe” is not the name of a setting.').waitFor();

  // The return goes back to the same address.
  await pane.getByRole('button', { name: 'Back' }).click();
  await pane.getByRole('button', { name: 'Check your answers' }).click();
  await eventually(() => pane.getByRole('textbox', { name: 'To' }).inputValue(), 'second@example.org');
});

test('"Ask for a Teams call" writes an e-mail with the supplier, the year and what is unfinished', async () => {
  const { page, pane } = await openPaneBeside(browser.at(), workbook, { permissions: ['clipboard-read', 'clipboard-write'] });
  const supplier = await heading(pane).innerText();
  await withSettings(page, '{ "email": "socialvalue@example.org" }');
  await pane.getByRole('button', { name: 'Help', exact: true }).click();
  await pane.getByRole('link', { name: 'socialvalue@example.org' }).waitFor();
  await pane.getByRole('button', { name: 'Ask for a Teams call' }).click();
  await pane.getByRole('button', { name: 'Copy: Text' }).click();
  await pane.getByText('Copied: Text').first().waitFor();
  const text = await pane.locator('body').evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('We would like a Teams call about our social value return for 1 April 2023 to 31 March 2024.');
  expect(text).toMatch(/\n\n2 of 18 contracts are complete\. Still to do:\n- Below target: 2 \(F21-020001 and F21-020011\)\n- Not started: 14 \(F21-020002, .* and 6 more\)\n\n/);
  expect(text.endsWith(supplier)).toBe(true);
  const href = await pane.getByRole('link', { name: 'Open in your e-mail program' }).getAttribute('href');
  expect(href).toMatch(/^mailto:socialvalue@example\.org\?subject=Teams%20call%20about/);
  expect(href?.length).toBeLessThan(2000);
  expect(await axeFindings(frameOf(page))).toEqual([]);
});

test('where it is practised: beside the return that is open, which stays as it is', async () => {
  const { page, pane, complaints } = await openPaneBeside(browser.at(), workbook);
  await pane.getByRole('button', { name: 'Help', exact: true }).click();
  const [practice] = await Promise.all([page.context().waitForEvent('page'), pane.getByRole('button', { name: 'Open the practice return' }).click()]);
  const practicePane = practice.frameLocator('iframe[title="Social value return"]');
  await practicePane.getByText('Practice: nothing here is sent, and nothing is kept unless you save a copy.').waitFor();
  expect(await practicePane.getByRole('heading', { level: 1 }).innerText()).toBe('Practice supplier (not a real return)');
  await practicePane.getByRole('button', { name: /^PRACTICE-1 / }).click();
  await practicePane.getByRole('textbox', { name: 'Credits delivered', exact: true }).fill('30');
  await practicePane.getByRole('button', { name: 'Save and continue' }).click();
  await practicePane.getByText('Saved PRACTICE-1').waitFor();
  const frame = practice.frames().find((each) => each.url().includes('/taskpane/'));
  if (frame === undefined) throw new Error('The pane has no frame');
  expect(await axeFindings(frame)).toEqual([]);
  await pane.getByText('The practice return is opening in a new window.').first().waitFor();
  expect(await heading(pane).innerText()).toBe('Help');
  expect(changedCells(sent, (await saveCopy(page)).bytes)).toEqual({});
  expect(complaints).toEqual([]);

  // The workbench has a way of its own.
  const [again] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: 'Practise' }).click()]);
  await again.frameLocator('iframe[title="Social value return"]').getByText(/^Practice: nothing here is sent/).waitFor();
});
