/** A signed workbook: an answer would break its signature. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { openWorkbench, workbooks } from './harness';
import { browserForTests, typeInSheet } from './pane-in-workbench';

const browser = browserForTests();
const folder = mkdtempSync(path.join(tmpdir(), 'signed-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a signed workbook is open to read only, in the pane and in the sheet, and the page says why', async () => {
  const file = path.join(folder, 'signed.xlsx');
  const plain = new Uint8Array(readFileSync(path.join(workbooks, 'plain.xlsx')));
  writeFileSync(file, zipSync({ ...unzipSync(plain), '_xmlsignatures/sig1.xml': new TextEncoder().encode('<x/>') }));
  const { page } = await browser.at().newPage();
  const pane = await openWorkbench(browser.at(), page, file);
  await pane.getByRole('heading', { name: 'This workbook is open to read only' }).waitFor();
  await page.getByText('This workbook is signed, and changing it would break the signature.').waitFor();
  await typeInSheet(page, 'B20', 'x');
  await page.waitForTimeout(500);
  expect(await page.getByText('Unsaved changes').count()).toBe(0);
});
