import { formatYear, isoDay } from '../../src/return/formatting';
import { readReturn } from '../../src/sheet/read-return';
import { asRecord } from './as-record';
import { fixtureCells, fixtureExpected } from './workbook-fixtures';

const workbooks = ['plain', 'titled', 'titled.libreoffice', 'table', 'table.libreoffice', 'texty', 'messy', 'messy.libreoffice'];

test.each(workbooks)('the contracts of %s are those its maker put in', (name) => {
  const expected = fixtureExpected(name.replace('.libreoffice', ''));
  const reading = readReturn(fixtureCells(`${name}.xlsx`));
  if (reading.kind !== 'return') throw new Error(reading.reason);
  const contracts = reading.return.contracts.map(asRecord);
  const named = contracts.map((contract, index) =>
    Object.fromEntries(Object.keys(expected.contracts[index] ?? {}).map((key) => [key, key === 'reference' ? (contract[key] ?? '') : contract[key]])),
  );
  expect(named).toEqual(expected.contracts);
  expect(contracts).toHaveLength(expected.contracts.length);
  expect(reading.questions).toEqual([]);
});

test('the title block of titled says supplier, year and deadline', () => {
  const reading = readReturn(fixtureCells('titled.xlsx'));
  if (reading.kind !== 'return') throw new Error(reading.reason);
  const { supplier, year, deadline, statedTotals } = reading.return;
  expect(supplier).toBe('Harbour & Fell Contractors Ltd');
  expect(year && formatYear(year)).toBe('1 April 2023 to 31 March 2024');
  expect(deadline && isoDay(deadline)).toBe('2024-05-31');
  expect(statedTotals.map(({ cell, of, amount, rows }) => [cell.address, of, amount, rows.length])).toEqual([
    ['H25', 'spend', 2044764227, 18],
    ['I25', 'target', 204476, 18],
    ['J25', 'delivered', 17378, 18],
  ]);
});

test('a rota is no return', () => {
  const reading = readReturn(fixtureCells('not-a-return.xlsx'));
  expect(reading.kind).toBe('not-a-return');
});
