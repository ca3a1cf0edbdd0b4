/** What the build promises of the pages: how little the pane loads, and what they are allowed to load. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { paneOf, startBrowser, type TestBrowser } from './harness';

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

test("the pane's first screen needs at most 120 KB gzip of its own JavaScript in at most 3 requests", async () => {
  const { page: tab, strangers } = await browser.newPage();
  const named = [...page('taskpane/with-own-office.html').matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src]) => path.basename(src!)).filter((name) => name !== 'office.js');
  // What the page does not name itself is for later screens: the first one shows though none of it comes.
  const later: string[] = [];
  await tab.route('**/*.js', (route) => {
    const { url, frame } = { url: route.request().url(), frame: route.request().frame().url() };
    if (!frame.includes('/taskpane/') || url.includes('/office/') || named.includes(path.basename(url))) return route.fallback();
    later.push(path.basename(url));
    return route.abort();
  });
  await tab.goto(`${browser.url}workbench/index.html`);
  await paneOf(tab).getByRole('button', { name: 'Continue' }).waitFor();
  const size = named.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(dist, 'taskpane', name)), { level: 9 }).length, 0);
  console.log(`The pane before its first screen: ${named.length} requests, ${(size / 1024).toFixed(1)} KB gzip. Asked for when idle: ${later.length}.`);
  expect(named.length).toBeGreaterThan(0);
  expect(named.length).toBeLessThanOrEqual(3);
  expect(size).toBeLessThanOrEqual(120 * 1024);
  expect(strangers).toEqual([]);
});

test('the production page asks for nothing but its own files and office.js', async () => {
  const { page: tab, strangers } = await browser.newPage();
  await tab.goto(`${browser.url}taskpane/index.html`);
  await tab.getByRole('heading', { level: 1 }).waitFor();
  expect([...new Set(strangers)]).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
});
