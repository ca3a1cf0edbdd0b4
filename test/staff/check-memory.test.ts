/** However many workbooks come back, checking them takes the same memory. Measured in a process of its own, by what is left when garbage is collected. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filledIn, withKept } from './a-year';
import { command, newFolder } from './command';

const root = join(__dirname, '..', '..');
const folder = newFolder();
afterAll(() => folder.remove());

const [suppliers, contracts] = [60, 20];

interface Held {
  readonly files: number;
  /** In megabytes. */
  readonly held: number;
}

test('what is held after 60 workbooks is what was held after 10', async () => {
  const lines = Array.from({ length: suppliers * contracts }, (_, at) => {
    const supplier = Math.floor(at / contracts) + 1;
    return `Supplier ${supplier} Ltd,F21-${10_000 + at},Works ${at},Client ${at % 7},Framework ${at % 5},01/04/2024,31/03/2027,${100_000 + at * 100},No`;
  });
  const list = folder.write('list.csv', ['Supplier,Contract reference,Contract title,Client,Framework,Start date,End date,Spend,Consultant', ...lines].join('\n'));
  await command(['prepare', list, '--year', '2024-25', '--deadline', '2025-05-30', '--out', folder.in('sent')]);
  mkdirSync(folder.in('returned'));
  for (const name of readdirSync(folder.in('sent')).filter((file) => file.endsWith('.xlsx'))) {
    writeFileSync(folder.in('returned', name), withKept(filledIn(readFileSync(folder.in('sent', name)), '2025-05-20'), '2025-05-20'));
  }

  const measured = execFileSync(
    process.execPath,
    ['--expose-gc', '-r', join(root, 'test', 'files', 'typescript-hook.cjs'), join(root, 'test', 'bench', 'one-reader.cjs'), 'holding', folder.path],
    { encoding: 'utf8' },
  );
  const { heldAfter } = JSON.parse(measured) as { readonly heldAfter: readonly Held[] };
  expect(heldAfter.map(({ files }) => files)).toEqual([10, 30, 60]);
  const [first, , last] = heldAfter;
  // Keeping what was read and found takes some 30 KB for each such workbook. A line about it takes 1 or 2; the program warming up, a few more.
  const each = (((last?.held ?? NaN) - (first?.held ?? NaN)) * 1024) / 50;
  expect(each).toBeLessThan(12);
}, 60_000);
