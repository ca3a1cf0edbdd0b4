/**
 * Takes pictures of the pane's screens, in light, dark and forced colours and several widths, into screenshots/pane.
 *   npx webpack -c test/taskpane/gallery/webpack.config.js && node test/taskpane/gallery/look.mjs [part of a name]
 */
import { createServer } from 'node:http';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findOrInstallBrowser } from '../../../scripts/find-browser.mjs';

const project = path.resolve(import.meta.dirname, '../../..');
const built = path.join(project, 'node_modules/.cache/gallery');
const into = path.join(project, 'screenshots/pane');
const axe = readFileSync(path.join(project, 'node_modules/axe-core/axe.min.js'), 'utf8');
const only = process.argv[2] ?? '';

const open = (reference) => (page) => page.getByRole('button', { name: new RegExp(`^${reference}`) }).click();
const type = (reference, credits) => async (page) => {
  await open(reference)(page);
  await page.getByLabel('Credits delivered', { exact: true }).fill(credits);
  await page.waitForTimeout(400);
};

/** Name, state of the gallery, what is done there. */
const pictures = [
  ...['starting', 'slow', 'no-office', 'read-only', 'protected-view', 'no-return', 'trouble', 'open', 'plain', 'late', 'done', 'cut', 'thousands'].map((state) => [state, state]),
  ['open-to-check', 'open', (page) => page.getByText('to check').click()],
  ['contract-new', 'open', open('1043')],
  ['contract-below', 'open', type('1043', '18.5')],
  ['contract-plan', 'open', async (page) => {
    await type('1043', '18.5')(page);
    await page.getByLabel('Why were fewer credits delivered?').selectOption('another');
    await page.getByLabel('Tell us why in your own words').fill('Two of the four work placements could not start before the works did.');
    await page.getByRole('radio', { name: 'Yes' }).click();
  }],
  ['contract-met', 'open', type('1043', '30')],
  ['contract-fantastic', 'open', type('1043', '31.4')],
  ['contract-ended', 'open', type('1045', '12')],
  ['contract-problem', 'open', open('1044')],
  ['contract-errors', 'open', async (page) => {
    await type('1043', '18.5')(page);
    await page.getByRole('radio', { name: 'Yes' }).click();
    await page.getByLabel('By when?').fill('31 Feb 2025');
    await page.getByRole('button', { name: 'Save and continue' }).click();
  }],
  ['contract-offer', 'open', async (page) => {
    await type('1043', 'about 20')(page);
    await page.getByRole('button', { name: 'Save and continue' }).click();
  }],
  ['contract-interruption', 'open', async (page) => {
    await type('1043', '300')(page);
    await page.getByRole('button', { name: 'Save and continue' }).click();
  }],
  ['contract-changed', 'open', async (page) => {
    await type('1043', '18.5')(page);
    await page.evaluate(() => window.change('1043', 2000));
  }],
  ['contract-selected', 'open', async (page) => {
    await type('1043', '18.5')(page);
    await page.evaluate(() => window.select('1041'));
  }],
  ['contract-refused', 'open', async (page) => {
    await type('1045', '42')(page);
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.waitForTimeout(100);
  }],
  ['saved', 'open', async (page) => {
    await type('1043', '30')(page);
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.waitForTimeout(200);
  }],
];

const looks = [
  ['350-light', { width: 350, height: 720 }, { colorScheme: 'light' }],
  ['350-dark', { width: 350, height: 720 }, { colorScheme: 'dark' }],
  ['320-light', { width: 320, height: 568 }, { colorScheme: 'light' }],
  ['600-light', { width: 600, height: 800 }, { colorScheme: 'light' }],
  ['forced', { width: 350, height: 720 }, { colorScheme: 'dark', forcedColors: 'active' }],
  ['zoomed', { width: 175, height: 380 }, { colorScheme: 'light', deviceScaleFactor: 2 }],
];
const wantedLooks = process.argv[3] ? looks.filter(([name]) => process.argv[3].split(',').includes(name)) : looks;

/** What axe-core finds broken on a screen. */
async function tellBroken(page, name, look) {
  await page.evaluate(axe);
  const broken = await page.evaluate(async () => (await window.axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => html.slice(0, 120) + ' ' + failureSummary).join(' | ')}`));
  for (const each of broken) console.error(name, look, each);
}

const kinds = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };
const server = createServer((request, response) => {
  const name = new URL(request.url, 'http://localhost').pathname.slice(1) || 'index.html';
  try {
    const body = readFileSync(path.join(built, name));
    response.writeHead(200, { 'content-type': kinds[path.extname(name)] ?? 'application/octet-stream' }).end(body);
  } catch {
    response.writeHead(204).end();
  }
});
await new Promise((resolve) => server.listen(0, resolve));
mkdirSync(into, { recursive: true });
const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
for (const [look, viewport, options] of wantedLooks) {
  for (const [name, state, act] of pictures.filter(([name]) => name.startsWith(only))) {
    const context = await browser.newContext({ viewport, locale: 'en-GB', ...options });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(name, error));
    page.on('console', (message) => message.type() === 'error' && console.error(name, message.text()));
    await page.goto(`http://localhost:${server.address().port}/#${state}`);
    try {
      await page.locator('main').waitFor();
      await act?.(page);
      await page.waitForTimeout(100);
      await page.screenshot({ path: path.join(into, `${name}.${look}.png`) });
      await tellBroken(page, name, look);
    } catch (error) {
      console.error(name, look, error.message.split('\n')[0]);
    }
    await context.close();
  }
}
await browser.close();
server.close();
