/** What the build promises of the pages: how little the pane loads, and what they are allowed to load. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { startBrowser, type TestBrowser } from './harness';

const dist = path.resolve(__dirname, '../../dist');
const page = (name: string): string => readFileSync(path.join(dist, name), 'utf8');
const cspOf = (html: string): string => /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? '';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

test.each(['taskpane/index.html', 'taskpane/with-own-office.html', 'workbench/index.html'])('%s forbids inline scripts, eval and other origins', (name) => {
  const csp = cspOf(page(name));
  const scripts = /script-src ([^;]+)/.exec(csp)?.[1] ?? '';
  expect(csp).toContain("default-src 'none'");
  expect(csp).toContain("connect-src 'self'");
  expect(scripts.split(' ')).toEqual(name === 'taskpane/index.html' ? ["'self'", 'https://appsforoffice.microsoft.com'] : ["'self'"]);
});

test('only the page that Excel loads takes office.js from Microsoft, and the pages are otherwise the same', () => {
  const cdn = page('taskpane/index.html');
  const own = page('taskpane/with-own-office.html');
  expect(cdn).toContain('src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
  const neutral = (html: string): string => html.replace(/https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js|\.\.\/office\/office\.js/, 'OFFICE').replace(' https://appsforoffice.microsoft.com', '');
  expect(neutral(own)).toBe(neutral(cdn));
});

test("the pane's own JavaScript before its first screen is at most 120 KB gzip in at most 3 requests", async () => {
  const { page: tab, strangers, complaints } = await browser.newPage();
  const scripts: string[] = [];
  tab.on('request', (request) => {
    const ofPane = request.frame().url().includes('/taskpane/');
    if (ofPane && request.resourceType() === 'script' && !request.url().includes('/office/')) scripts.push(new URL(request.url()).pathname);
  });
  await tab.goto(`${browser.url}workbench/index.html`);
  const pane = tab.frameLocator('iframe[title="Social value return"]');
  await pane.getByRole('button', { name: 'Continue' }).waitFor();
  const size = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(dist, name)), { level: 9 }).length, 0);
  console.log(`The pane before its first screen: ${scripts.length} requests, ${(size / 1024).toFixed(1)} KB gzip.`);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.length).toBeLessThanOrEqual(3);
  expect(size).toBeLessThanOrEqual(120 * 1024);
  expect(strangers).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the production page asks for nothing but its own files and office.js', async () => {
  const { page: tab, strangers } = await browser.newPage();
  await tab.goto(`${browser.url}taskpane/index.html`);
  await tab.getByRole('heading', { level: 1 }).waitFor();
  expect([...new Set(strangers)]).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
});
