import fc from 'fast-check';
import { addressOf, areaAddress, columnFromLetters, columnLetters, lastColumn, lastRow, parseAddress, parseArea } from '../../src/sheet/address';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %d is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnFromLetters(letters.toLowerCase())).toBe(column);
});

test.each(['', '1', 'A0', 'A', 'XFE1', 'A1048577', 'AAAA1', 'A1:B2'])('%j is no address of a cell', (text) => {
  expect(parseAddress(text)).toBeUndefined();
});

test.each([
  ['A1:C9', { top: 0, left: 0, bottom: 8, right: 2 }],
  ['$C$9:A1', { top: 0, left: 0, bottom: 8, right: 2 }],
  ['g14', { top: 13, left: 6, bottom: 13, right: 6 }],
])('%s is an area', (address, area) => {
  expect(parseArea(address)).toEqual(area);
});

test('an area of three corners, or with a corner that is none, is none', () => {
  expect(parseArea('A1:B2:C3')).toBeUndefined();
  expect(parseArea('A1:')).toBeUndefined();
});

test('an address read again is the cell it was made of', () => {
  fc.assert(
    fc.property(fc.nat(lastRow), fc.nat(lastColumn), (row, column) => {
      expect(parseAddress(addressOf(row, column))).toEqual({ row, column });
      expect(areaAddress({ top: row, left: column, bottom: row, right: column })).toBe(addressOf(row, column));
    }),
  );
});
