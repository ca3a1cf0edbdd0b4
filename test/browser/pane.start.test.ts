/** What stands in place of the return, and when. */
import path from 'node:path';
import { paneOf, workbooks } from './harness';
import { browserForTests } from './pane-in-workbench';

const browser = browserForTests();

test('outside Excel: what to do, and the way to the workbench', async () => {
  const { page } = await browser.at().newPage({ viewport: { width: 350, height: 700 } });
  await page.goto(`${browser.at().url}taskpane/index.html`);
  await page.getByRole('heading', { name: 'Open this in Excel' }).waitFor();
  await page.getByRole('link', { name: 'Open the workbook in your browser' }).click();
  await page.waitForURL(/\/workbench\/index\.html$/);
});

test('office.js that does not come: the shell at once, a plain message after 6 seconds, and Reload', async () => {
  const { page } = await browser.at().newPage({ viewport: { width: 350, height: 700 } });
  let asked = 0;
  await page.route('**/office/office.js', () => void (asked += 1));
  const began = Date.now();
  await page.goto(`${browser.at().url}taskpane/with-own-office.html`, { waitUntil: 'commit' });
  await page.getByText('Opening the return').waitFor();
  expect(Date.now() - began).toBeLessThan(4000);
  await page.getByRole('heading', { name: 'Excel has not answered yet' }).waitFor();
  expect(Date.now() - began).toBeGreaterThan(5500);
  await page.getByRole('button', { name: 'Reload' }).click();
  await page.getByText('Opening the return').waitFor();
  expect(asked).toBe(2);
});

test('the shell is drawn by the page alone, and does not move when the script takes over', async () => {
  const { page } = await browser.at().newPage({ viewport: { width: 350, height: 700 } });
  await page.route('**/office/office.js', () => undefined);
  await page.route('**/taskpane/taskpane*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto(`${browser.at().url}taskpane/with-own-office.html`, { waitUntil: 'commit' });
  const places = () => page.locator('.ghost > *, .starting-words').evaluateAll((all) => all.map((each) => JSON.stringify(each.getBoundingClientRect())));
  await page.locator('.ghost-row').last().waitFor();
  const drawn = await places();
  expect(await page.getByRole('status').count()).toBe(0);
  await page.getByRole('status').waitFor({ state: 'attached' });
  expect(await places()).toEqual(drawn);
});

test('a workbook that is no return: why, and another look when it has become one', async () => {
  const { page } = await browser.at().newPage();
  const address = new URL('workbench/index.html', browser.at().url);
  address.searchParams.set('open', browser.at().offer(path.join(workbooks, 'not-a-return.xlsx')));
  await page.goto(address.href);
  const pane = paneOf(page);
  await pane.getByRole('heading', { name: 'No return in this workbook' }).waitFor();
  await pane.getByText(/does not look like a social value return/).waitFor();
  await pane.getByRole('button', { name: 'Look again' }).click();
  await pane.getByRole('heading', { name: 'No return in this workbook' }).waitFor();
});

test('a workbook opened to read only: what to do about it', async () => {
  const { page } = await browser.at().newPage();
  await page.goto(`${browser.at().url}workbench/index.html?readonly=1`);
  await paneOf(page).getByRole('heading', { name: 'This workbook is open to read only' }).waitFor();
  await paneOf(page).getByText(/select Enable Editing/).waitFor();
});
