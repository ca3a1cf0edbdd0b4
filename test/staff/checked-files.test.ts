import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dayFromDate } from '../../src/return/quantities';
import type { CheckedFile, CheckedReturn } from '../../src/staff/check/checked-file';
import { countedReturns } from '../../src/staff/check/across-files';
import { CheckedFiles } from '../../src/staff/check/checked-files';
import { checkFile } from '../../src/staff/check/check-files';
import { join } from 'node:path';

const workbooks = join(__dirname, '..', 'workbooks');
const today = dayFromDate(2025, 6, 2);
if (today === undefined) throw new RangeError('No such day');
const given: readonly CheckedFile[] = readdirSync(workbooks)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => checkFile(join(workbooks, name), { today }));

function aReturn(): CheckedReturn {
  const [first] = given.flatMap((checked) => (checked.kind === 'return' && checked.reading.return.supplier !== undefined ? checked : []));
  if (!first) throw new Error('There is no return');
  return first;
}

let files: CheckedFiles;
beforeEach(() => (files = new CheckedFiles()));
afterEach(() => files.close());

test('every file is read back as it was put in, as often as it is asked for', () => {
  expect(given.length).toBeGreaterThan(5);
  expect(given.some(({ kind }) => kind === 'return') && given.some(({ kind }) => kind === 'refused')).toBe(true);
  const alone = given.map((checked) => {
    const one = new CheckedFiles();
    one.add(checked);
    const [back] = one;
    one.close();
    return back;
  });
  expect(alone).toStrictEqual(given);
});

test('many files are read back in any order, also while more are added', () => {
  const many = [...given, ...given].map((checked, index) => ({ ...checked, path: `${index}.xlsx` }));
  expect(many.length).toBeGreaterThan(24);
  const asIs = (checked: CheckedFile | undefined) => checked && { ...checked, findings: checked.findings.filter(({ rule }) => rule !== 'returned-twice') };
  many.forEach((checked, index) => {
    files.add(checked);
    const at = (index * 7) % (index + 1);
    expect(asIs(files.read(files.outlines[at]!))).toEqual(many[at]);
  });
  expect([...files.outlines].reverse().map((outline) => asIs(files.read(outline)))).toEqual([...many].reverse());
});

test('a file knows the workbook it was sent as', () => {
  const sent = { file: 'alder.xlsx', sent: { sheet: 'Return', headings: [], supplier: 'Alder Ltd', contracts: [] } };
  files.add({ ...aReturn(), sent });
  files.add({ kind: 'refused', path: 'broken.xlsx', findings: [], sent });
  expect([...files].map((checked) => checked.sent)).toEqual([sent, sent]);
});

test('files that are the same return are told so on each, whichever is read first', () => {
  const first = aReturn();
  files.add(first);
  expect([...files].flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'returned-twice'))).toEqual([]);
  files.add({ ...first, path: 'again.xlsx', digest: 'another' });
  const twice = files.outlines.map((outline) => files.read(outline).findings.filter(({ rule }) => rule === 'returned-twice'));
  expect(twice.map(({ length }) => length)).toEqual([1, 1]);
  expect(twice[0]?.[0]?.message).toContain('again.xlsx');
});

test('of files that are the same, byte for byte, one is told to be a copy of the other', () => {
  const first = aReturn();
  files.add({ ...first, path: 'Copy of alder.xlsx' });
  files.add({ ...first, path: 'alder.xlsx' });
  const told = [...files].map(({ findings }) => findings.flatMap(({ rule, kind, message }) => (rule === 'returned-twice' ? [[kind, message]] : [])));
  expect(told).toEqual([[['please-check', 'This is the same file as alder.xlsx, which is counted. Nothing differs: one of them can go.']], []]);
  expect([...countedReturns(files.outlines)].map(({ path }) => path)).toEqual(['alder.xlsx']);
});

test('nothing is left on the disk', () => {
  for (const checked of given) files.add(checked);
  files.close();
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`social-value-return-${process.pid}-`))).toEqual([]);
  files = new CheckedFiles();
});
