/** The pane for everybody: the keyboard alone, narrow and zoomed, and what stands in place of a return. `every-screen.test.ts` walks all screens. */
import { axeFindings } from './harness';
import { browserForTests, contractRow, credits, eventually, frameOf, hasFocus, heading, openPaneBeside, ownReason, saveButton, tabTo, why } from './pane-in-workbench';

const browser = browserForTests();

test.each([['with-own-office', 'Excel has not answered yet'], ['index', 'Open this in Excel']])('axe finds nothing in place of the return: %s', async (name, title) => {
  const { page } = await browser.at().newPage({ viewport: { width: 350, height: 700 } });
  await page.route('**/office/office.js', () => undefined);
  await page.goto(`${browser.at().url}taskpane/${name}.html`, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test('a whole answer by keyboard alone', async () => {
  const { page, pane } = await openPaneBeside(browser.at(), 'plain.xlsx');
  await pane.getByRole('button', { name: 'Continue' }).focus();
  await page.keyboard.press('Enter');
  await eventually(() => heading(pane).evaluate((title) => title === document.activeElement), true);
  // Past what is offered beside the facts.
  await tabTo(page, credits(pane));
  await page.keyboard.type('100');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await eventually(() => hasFocus(why(pane)), true);
  await page.keyboard.type('Nobody');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Three schools were asked');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await eventually(() => pane.getByRole('radio', { name: 'No' }).isChecked(), true);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Work is done');
  await page.keyboard.press('Tab');
  await eventually(() => hasFocus(pane.getByRole('button', { name: 'Help: what happens below target' })), true);
  await tabTo(page, saveButton(pane));
  await page.keyboard.press('Enter');
  await pane.getByText('Saved F21-010001').waitFor();
  await eventually(() => heading(pane).innerText().then((text) => text.split(/\s/)[0]), 'F21-010002');
});

test('Tab reaches what office.js does not know of, one stop for a group of radios, and leaves the pane at its end', async () => {
  const { page, pane } = await openPaneBeside(browser.at(), 'messy.xlsx');
  const here = () => frameOf(page).evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  await pane.getByRole('button', { name: 'Continue' }).focus();
  await page.keyboard.press('Tab');
  await eventually(here, '12 things to check');
  await page.keyboard.press('Shift+Tab');
  await eventually(here, 'Continue');

  await contractRow(pane, 'F21-050008').click();
  await why(pane).selectOption({ label: 'Another reason' });
  await ownReason(pane).focus();
  await page.keyboard.press('Tab');
  await eventually(() => pane.getByRole('radio', { name: 'Yes' }).evaluate((radio) => radio === document.activeElement), true);
  await page.keyboard.press('Tab');
  await eventually(here, 'Help: what happens below target');
  await page.keyboard.press('Tab');
  await eventually(here, 'I do not know what was delivered');
  await page.keyboard.press('Tab');
  await eventually(here, 'Save and continue');
});

test.each([
  ['320 pixels wide', { width: 320, height: 568 }],
  ['350 pixels at 200 %', { width: 175, height: 300 }],
])('%s: nothing is cut off or needs scrolling sideways, and a field that is reached is not covered', async (_name, viewport) => {
  const { page, pane } = await openPaneBeside(browser.at(), 'messy.xlsx');
  await page.locator('iframe[title="Social value return"]').evaluate((frame, { width, height }) => {
    frame.style.cssText = `position: fixed; inset: 0 auto auto 0; z-index: 9; width: ${width}px; height: ${height}px`;
  }, viewport);
  const overflow = () => frameOf(page).evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await eventually(() => overflow(), 0);
  await contractRow(pane, 'F21-050009').click();
  await credits(pane).fill('150');
  await why(pane).selectOption({ label: 'Another reason' });
  await pane.getByRole('radio', { name: 'Yes' }).check();
  await saveButton(pane).click();
  await pane.getByRole('alert').waitFor();
  await eventually(() => overflow(), 0);
  for (const name of ['Tell us why in your own words', 'How will it be put right?', 'By when?']) {
    const field = pane.getByRole('textbox', { name });
    await field.focus();
    const onTop = () => field.evaluate((box) => {
      const { left, top, width, height } = box.getBoundingClientRect();
      const under = document.elementFromPoint(left + width / 2, top + Math.min(height, 40) / 2);
      return under !== null && (box === under || box.contains(under) || under.contains(box));
    });
    await eventually(onTop, true);
  }
});

test('the button one is about to press does not move as questions come', async () => {
  const { pane } = await openPaneBeside(browser.at(), 'plain.xlsx');
  await contractRow(pane, 'F21-010002').click();
  await credits(pane).waitFor();
  const place = () => saveButton(pane).evaluate((button) => JSON.stringify(button.getBoundingClientRect()));
  const before = await place();
  await credits(pane).fill('1');
  await why(pane).waitFor();
  await eventually(() => place(), before);
});

test('the top right corner, where Excel lays a menu of its own, stays empty', async () => {
  const { page, pane } = await openPaneBeside(browser.at(), 'plain.xlsx');
  const covered = () => frameOf(page).evaluate(() => {
    const corner = { left: document.documentElement.clientWidth - 34, bottom: 32 };
    const drawn = [...document.querySelectorAll('button, a, h1, p, span, svg')].filter((each) => each.textContent !== '' || each.tagName === 'svg');
    return drawn.map((each) => each.getBoundingClientRect()).filter(({ right, top, width }) => width > 1 && right > corner.left && top < corner.bottom).length;
  });
  await eventually(() => covered(), 0);
  await contractRow(pane, 'F21-010002').click();
  await credits(pane).fill('20');
  await saveButton(pane).click();
  await pane.getByText('Saved F21-010002').waitFor();
  await eventually(() => covered(), 0);
});
