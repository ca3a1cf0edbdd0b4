/** What the pane's browser tests do again and again: fill in fields of the pane, and work in the sheet beside it. */
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { openWorkbench, startBrowser, type OpenPage, type TestBrowser } from './harness';

export interface PaneTest {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly complaints: readonly string[];
  readonly strangers: readonly string[];
}

/** On this day the contracts of the workbooks are partly running and partly ended, and the titled one's deadline is 51 days off. */
const day = '2024-04-10T10:00:00';

/** The workbench with a workbook, and its pane on the first screen. */
export async function openPaneBeside(browser: TestBrowser, workbook: string, options?: Parameters<TestBrowser['newPage']>[0]): Promise<PaneTest> {
  const opened: OpenPage = await browser.newPage({ today: day, ...options });
  const pane = await openWorkbench(browser, opened.page, workbook);
  await pane.getByRole('heading', { name: /^(?:Contracts|Is this right\?)$/ }).first().waitFor();
  return { ...opened, pane };
}

/** The pane's own frame, for what a locator cannot ask. */
export function frameOf(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().includes('/taskpane/'));
  if (frame === undefined) throw new Error('The pane has no frame');
  return frame;
}

export function contractRow(pane: FrameLocator, reference: string): Locator {
  return pane.getByRole('button', { name: new RegExp(`^${reference} `) });
}

export function credits(pane: FrameLocator): Locator {
  return pane.getByRole('textbox', { name: 'Credits delivered', exact: true });
}

/** The list of reasons for a shortfall. */
export function why(pane: FrameLocator): Locator {
  return pane.getByRole('combobox', { name: 'Why were fewer credits delivered?' });
}

/** Gives a reason that is not in the list. */
export async function giveOwnReason(pane: FrameLocator, words: string): Promise<void> {
  await why(pane).selectOption({ label: 'Another reason' });
  await ownReason(pane).fill(words);
}

export function ownReason(pane: FrameLocator): Locator {
  return pane.getByRole('textbox', { name: 'Tell us why in your own words' });
}

export function heading(pane: FrameLocator): Locator {
  return pane.getByRole('heading', { level: 1 });
}

export const saveButton = (pane: FrameLocator): Locator => pane.getByRole('button', { name: 'Save and continue' });

/** Goes to a cell by the name box, as one does with the keyboard. */
export async function selectInSheet(page: Page, address: string): Promise<void> {
  const nameBox = page.locator('#grid input').first();
  await nameBox.fill(address);
  await nameBox.press('Enter');
}

/** Types into a cell of the sheet and leaves it with Enter. */
export async function typeInSheet(page: Page, address: string, text: string): Promise<void> {
  await selectInSheet(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The cell that is selected in the sheet, as the name box says. */
export function selectedCell(page: Page): Promise<string> {
  return page.locator('#grid input').first().inputValue();
}

/** Whether an element of the pane has the focus there. */
export const hasFocus = (element: Locator): Promise<boolean> => element.evaluate((each) => each === document.activeElement);

/** Presses Tab until the element has the focus: as often as it takes, but not for ever. */
export async function tabTo(page: Page, element: Locator): Promise<void> {
  for (let presses = 0; presses < 40 && !(await hasFocus(element)); presses++) await page.keyboard.press('Tab');
  expect(await hasFocus(element)).toBe(true);
}

/** How long a page may take over one step, milliseconds: a busy machine takes many seconds, and what is asked for and comes at once costs none of them. */
const PATIENCE_MS = 20_000;

/** Asks again until the answer is the one wanted, and fails with the last one when patience ends. */
export async function eventually<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  let got = await ask();
  while (JSON.stringify(got) !== JSON.stringify(wanted) && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    got = await ask();
  }
  expect(got).toEqual(wanted);
}

/** What is asked, once it is the same twice in a row, a moment between: what still moves is not measured. */
export async function atRest<T>(ask: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  for (let got = await ask(); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const again = await ask();
    if (JSON.stringify(again) === JSON.stringify(got)) return again;
    if (Date.now() > until) throw new Error(`It does not come to rest: ${JSON.stringify(got)}, then ${JSON.stringify(again)}`);
    got = again;
  }
}

/** Starts the browser for a file of tests, and closes it after them. */
export function browserForTests(): { readonly at: () => TestBrowser } {
  let browser: TestBrowser | undefined;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());
  return {
    at: () => {
      if (browser === undefined) throw new Error('The browser is there once tests run');
      return browser;
    },
  };
}
