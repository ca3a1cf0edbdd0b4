/** What `check` makes of workbooks whose reading is unsure, before and after the supplier has said how to read them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openPackage } from '../../src/files/gate';
import { readReturnFile } from '../../src/files/read-return-file';
import { saveWorkbook } from '../../src/files/save';
import { readingChoices } from '../../src/return/kept';
import { checkedJson, command, newFolder } from './command';

const folder = newFolder();
afterAll(() => folder.remove());
const addIn = { id: '{AAAAAAAA-1111-4222-8333-444444444444}', version: '1.0.0.0', store: 'developer', storeType: 'Registry' };

/** A workbook with choices kept in it as Excel keeps the pane's text: as JSON. */
function withChoices(name: string, choices: Readonly<Record<string, string>>): Uint8Array {
  const opened = openPackage(new Uint8Array(readFileSync(path.join(__dirname, '../workbooks', name))));
  if (!opened.ok) throw new Error(opened.refusal.message);
  const settings = new Map([[readingChoices.key, JSON.stringify(JSON.stringify(choices))]]);
  return saveWorkbook(opened.package, [{ kind: 'settings', addIn, settings }]);
}

async function checked(bytes: Uint8Array) {
  const file = folder.write('return.xlsx', bytes);
  const [only] = checkedJson(await command(['check', file, '--json'], '2024-04-10')).returns;
  if (!only) throw new Error('Nothing was checked');
  return only;
}

test('what is unsure is printed with its candidates and what it went by; nothing where it went by none of them', async () => {
  const { questions, contracts } = await checked(withChoices('unsure-target.xlsx', {}));
  expect(questions).toEqual([
    { about: 'target', sentence: 'No column is headed as the target. Which one holds it? If none does, it is worked out from spend, at 10 credits for every £100,000.', candidates: ['Zeta'] },
  ]);
  expect(contracts[0]).toMatchObject({ target: 25.63, targetComputed: true });
});

test('what the supplier has said holds in the check: nothing is asked, and it is read so', async () => {
  const { questions, contracts } = await checked(withChoices('unsure-quarters.xlsx', { 'column:end': 'initial end date', 'column:delivered': 'total credits' }));
  expect(questions).toEqual([]);
  expect(contracts.map(({ end }) => end)).toEqual(['2024-03-31', '2024-06-30', '2024-09-30', '2024-01-31']);
  const before = await checked(withChoices('unsure-quarters.xlsx', {}));
  expect(before.questions).toMatchObject([{ about: 'end', chosen: 'Current end date' }, { about: 'delivered', chosen: 'Total credits' }]);
  expect(before.contracts[0]).toMatchObject({ end: '2025-09-30', delivered: 17.5 });
});

test('and in a file that is chosen in the pane', () => {
  const read = readReturnFile(withChoices('unsure-sheets.xlsx', { sheet: 'return (2)' }));
  expect(read.kind === 'return' && read.workbook.return.contracts.map(({ sheet }) => sheet)).toEqual(Array(4).fill('Return (2)'));
});
