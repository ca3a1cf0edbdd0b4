/**
 * Every screen of the pane for everybody: axe in light, dark and forced colours, and nothing cut off at 320 px or at 200 %.
 * Where SCREENSHOTS names a folder, a picture of each screen in light and dark is left there.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { axeFindings } from './harness';
import { browserForTests, eventually, frameOf, openPaneBeside } from './pane-in-workbench';
import { walks } from './screens';

const browser = browserForTests();
const pictures = process.env['SCREENSHOTS'];

const looks = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

/** In CSS pixels: 320 wide, and the pane's usual 350 at 200 %. */
const narrow = [320, 175] as const;

test.each(walks)('$name: axe finds nothing in any colours, and nothing needs scrolling sideways', async ({ name: walk, workbook, screens }) => {
  const { page, pane, complaints, strangers } = await openPaneBeside(browser.at(), workbook, { viewport: { width: 1280, height: 900 } });
  const frame = page.locator('iframe[title="Social value return"]');
  for (const [index, [name, come]] of screens.entries()) {
    await come(pane, page);
    for (const [look, media] of looks) {
      await page.emulateMedia(media);
      expect([name, look, await axeFindings(frameOf(page))]).toEqual([name, look, []]);
      if (pictures !== undefined) await takePicture(page, frame, path.join(pictures, `${walk}-${index + 1}-${name}-${look}.png`));
    }
    await page.emulateMedia(looks[0][1]);
    for (const width of narrow) {
      const back = await resized(frame, width);
      expect([name, width, await overflow(page)]).toEqual([name, width, 0]);
      await back();
    }
  }
  expect([complaints, strangers]).toEqual([[], []]);
});

function overflow(page: Page): Promise<number> {
  return frameOf(page).evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Lays the pane out at a width of its own; gives the way back. */
async function resized(frame: Locator, width: number, height = 600): Promise<() => Promise<void>> {
  const before = await frame.getAttribute('style');
  await frame.evaluate((element, size) => {
    element.style.cssText = `position: fixed; inset: 0 auto auto 0; z-index: 9; width: ${size.width}px; height: ${size.height}px`;
  }, { width, height });
  await eventually(() => frame.evaluate((element) => element.clientWidth), width);
  return async () => {
    await frame.evaluate((element, style) => (style === null ? element.removeAttribute('style') : element.setAttribute('style', style)), before);
  };
}

/** The whole screen, however long it is, at the pane's usual width. */
async function takePicture(page: Page, frame: Locator, file: string): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  const long = await frameOf(page).evaluate(() => document.documentElement.scrollHeight);
  const whole = Math.min(Math.max(long + 20, 700), 6000);
  await page.setViewportSize({ width: 1280, height: whole });
  const back = await resized(frame, 350, whole);
  await frame.screenshot({ path: file, animations: 'disabled' });
  await back();
  await page.setViewportSize({ width: 1280, height: 900 });
}
