import { command, checkedJson } from './command';

/**
 * One return, filled in and tampered with by other programs (test/workbooks/make/tampered.py), held against what was sent. Every
 * finding is named, with its cells: none more, none less. What another program saves has lost its declaration.
 */
const folder = 'test/workbooks/tampered';
const cases: readonly { readonly file: string; readonly findings: readonly string[] }[] = [
  { file: 'untouched', findings: [] },
  { file: 'libreoffice', findings: [] },
  { file: 'all-sorted', findings: [] },
  { file: 'values-pasted', findings: [] },
  { file: 'credits-as-text', findings: [] },
  { file: 'formula-like', findings: [] },
  { file: 'row-deleted', findings: ['row-missing F21-80003'] },
  { file: 'row-added', findings: ['row-added F21-80099 A13'] },
  { file: 'sheet-renamed', findings: ['sheet-missing'] },
  { file: 'heading-retyped', findings: ['heading-changed H7'] },
  { file: 'target-overwritten', findings: ['target-differs F21-80002 I9 H9', 'cell-changed F21-80002 I9'] },
  { file: 'reason-blank', findings: ['reason-missing F21-80002 K9'] },
  {
    file: 'part-sorted',
    findings: ['not-required F21-80001 H8', 'credits-far-above F21-80001 J8', 'credits-far-above F21-80002 J9', 'rows-out-of-step H8 I8 H9 I9 H11 I11 H12 I12'],
  },
];

test.each(cases)('$file: what was done to it, and nothing else', async ({ file, findings }) => {
  const ran = await command(['check', `${folder}/${file}.xlsx`, '--ledger', `${folder}/ledger.csv`, '--json']);
  const [returned] = checkedJson(ran).returns;
  expect(returned?.findings.map(({ rule, reference, cells }) => [rule, reference, ...cells].filter(Boolean).join(' '))).toEqual([...findings, 'not-declared']);
  expect(returned?.questions).toEqual([]);
  expect(returned?.supplier).toBe('Harbour & Fell Contractors Ltd');
  expect(ran.code).toBe(1);
});

test('a return is judged as of the day its file was saved: contracts that have ended since change nothing', async () => {
  const ran = await command(['check', `${folder}/untouched.xlsx`, '--ledger', `${folder}/ledger.csv`, '--json', '--today', '2031-01-01']);
  const [returned] = checkedJson(ran).returns;
  expect(returned?.judgedOn).toBe('2025-05-20');
  expect(returned?.findings.map(({ rule }) => rule)).toEqual(['not-declared']);
});

test('no return is judged as of a day that is yet to come', async () => {
  const ran = await command(['check', `${folder}/sent.xlsx`, '--ledger', `${folder}/ledger.csv`, '--json', '--today', '2025-05-01']);
  expect(checkedJson(ran).returns[0]?.judgedOn).toBe('2025-05-01');
});
