import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cellsOf } from '../../src/files/workbook-cells';
import { openWorkbook } from '../../src/files/workbook-file';
import { statusesOf } from '../../src/return/completeness';
import { policyFor } from '../../src/return/policy';
import { isPractice } from '../../src/return/practice';
import { dayFromDate } from '../../src/return/quantities';
import { readReturn } from '../../src/sheet/read-return';

function readAsset(name: string) {
  const opened = openWorkbook(new Uint8Array(readFileSync(path.resolve(__dirname, '../../assets', name))));
  if (!opened.ok) throw new Error(opened.refusal.message);
  const reading = readReturn(cellsOf(opened.file));
  if (reading.kind !== 'return') throw new Error(reading.reason);
  return reading;
}

test('the practice return is known for what it is, and the sample is not taken for it', () => {
  expect(isPractice(readAsset('practice-return.xlsx').return)).toBe(true);
  expect(isPractice(readAsset('sample-return.xlsx').return)).toBe(false);
});

test.each([
  ['Practice supplier (not a real return)', true],
  ['  practice SUPPLIER (not a real return) ', true],
  ['Practice supplier', false],
  ['Medical Practice Supplies Ltd', false],
  [undefined, false],
])('a return of %j: %s', (supplier, practice) => {
  expect(isPractice(supplier === undefined ? {} : { supplier })).toBe(practice);
});

test.each([2026, 2034])('it has something of everything to try, and the same in %i', (year) => {
  const { return: ret, questions } = readAsset('practice-return.xlsx');
  const today = dayFromDate(year, 5, 1);
  if (today === undefined) throw new RangeError('No such day');
  expect(questions).toEqual([]);
  expect(ret.deadline).toBeUndefined();
  expect(statusesOf(ret, policyFor(ret.year), today)).toEqual(['not-started', 'below-target', 'not-started', 'not-started', 'problem']);
  expect(ret.contracts.map(({ reference }) => reference.state === 'read' && reference.value.startsWith('PRACTICE-'))).not.toContain(false);
});
