/**
 * What browser tests share: the built `dist/` served over https, a real Chromium, and a guard that notes every request
 * that leaves for another origin and every error the pages print.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type FrameLocator, type Page } from 'playwright-core';
import { findOrInstallBrowser } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/serve.mjs';

const project = path.resolve(__dirname, '../..');
/** Workbooks made by other programs. */
export const workbooks = path.join(project, 'test/workbooks');

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export interface OpenPage {
  readonly page: Page;
  /** Requests that went anywhere but to our own origin. */
  readonly strangers: string[];
  /** Uncaught errors, content security policy reports and console errors. */
  readonly complaints: string[];
}

export interface PageOptions extends BrowserContextOptions {
  /** The moment at which the page opens, where it matters: "2025-05-20T10:00:00". */
  readonly today?: string;
}

export interface TestBrowser {
  /** The address everything is served at, with a slash at its end. */
  readonly url: string;
  /** A fresh page in a context of its own. */
  newPage(options?: PageOptions): Promise<OpenPage>;
  /** Makes a file reachable at our own origin, and gives its path there. */
  offer(file: string): string;
  close(): Promise<void>;
}

/** Serves `dist/` and starts a browser. Call `close` when done. */
export async function startBrowser(): Promise<TestBrowser> {
  if (!existsSync(path.join(project, 'dist/workbench/index.html'))) throw new Error('There is no dist/ to test: run npm run build first.');
  const offered: Record<string, string> = {};
  const served = await serve({ port: 0, more: offered });
  const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: quiet });
  return {
    url: served.url,
    newPage: (options) => guardedPage(browser, served.url, options),
    offer(file) {
      const at = `/offered/${Object.keys(offered).length}/${encodeURIComponent(path.basename(file))}`;
      offered[decodeURIComponent(at)] = file;
      return at;
    },
    async close() {
      await browser.close();
      await served.close();
    },
  };
}

/** The day on which tests take place, so that contracts which run today still do next year. */
const defaultToday = '2026-11-22T10:00:00';

/** Runs in every page: its clock goes on from `start` instead of from now. */
function pretendItIs(start: number): void {
  const RealDate = Date;
  const ahead = start - RealDate.now();
  class PretendedDate extends RealDate {
    constructor(...given: [] | [string | number | Date]) {
      super(...((given.length === 0 ? [RealDate.now() + ahead] : given) as [number]));
    }

    static override now(): number {
      return RealDate.now() + ahead;
    }
  }
  globalThis.Date = PretendedDate as DateConstructor;
}

async function guardedPage(browser: Browser, url: string, { today = defaultToday, ...options }: PageOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, acceptDownloads: true, locale: 'en-GB', viewport: { width: 1280, height: 800 }, ...options });
  const strangers: string[] = [];
  const complaints: string[] = [];
  await context.route('**/*', (route) => {
    const wanted = route.request().url();
    if (wanted.startsWith(url) || /^(data|blob):/.test(wanted)) return route.continue();
    strangers.push(wanted);
    return route.abort();
  });
  await context.addInitScript(pretendItIs, new Date(today).getTime());
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, strangers, complaints };
}

/** Opens the workbench with a workbook (the sample where none is named), and waits until the pane shows its first screen. */
export async function openWorkbench(browser: TestBrowser, page: Page, workbook?: string, query: Record<string, string> = {}): Promise<FrameLocator> {
  const address = new URL('workbench/index.html', browser.url);
  if (workbook) address.searchParams.set('open', browser.offer(path.resolve(workbooks, workbook)));
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  await page.goto(address.href);
  const pane = paneOf(page);
  await pane.getByRole('heading', { level: 1 }).waitFor();
  return pane;
}

/** The task pane inside the workbench. */
export function paneOf(page: Page): FrameLocator {
  return page.frameLocator('iframe[title="Social value return"]');
}

/** Presses "Save a copy" and gives the bytes of the file that was downloaded, and its name. */
export async function saveCopy(page: Page): Promise<{ name: string; bytes: Uint8Array; path: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save a copy' }).click()]);
  const saved = await download.path();
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(saved)), path: saved };
}

/** The rules axe-core finds broken in a page or frame, as readable lines; empty where there are none. */
export async function axeFindings(target: Pick<Page, 'evaluate'>): Promise<string[]> {
  await target.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return target.evaluate(async () => {
    const axe = (globalThis as typeof globalThis & { axe: { run(): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }> } }).axe;
    const { violations } = await axe.run();
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}
