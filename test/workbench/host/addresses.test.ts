import fc from 'fast-check';
import { absoluteAddress, areaAddress, columnLetters, lastColumn, lastRow, parseArea, sheetPrefix, splitSheet } from '../../../src/workbench/host/addresses';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [lastColumn, 'XFD'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test.each(['A0', 'XFE1', 'A1048577', 'A', '1', 'A1:', 'A1:B2:C3', 'A:1', 'A1:B', '', 'R1C1', 'Total'])('"%s" is no area', (address) => {
  expect(parseArea(address)).toBeUndefined();
});

const area = fc
  .tuple(fc.nat(lastRow), fc.nat(lastRow), fc.nat(lastColumn), fc.nat(lastColumn))
  .map(([a, b, c, d]) => ({ top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) }));

test('an area is what its address says, with dollars or without', () => {
  fc.assert(fc.property(area, (one) => {
    expect(parseArea(areaAddress(one))).toEqual(one);
    expect(parseArea(absoluteAddress(one))).toEqual(one);
  }));
});

test.each([
  ['Sheet1', 'Sheet1!'],
  ['Live contracts', "'Live contracts'!"],
  ["Ann's", "'Ann''s'!"],
  ['A1', "'A1'!"],
  ['2026', "'2026'!"],
  ['R1C1', "'R1C1'!"],
  ['a-b', "'a-b'!"],
])('a sheet called %s is written %s', (name, prefix) => {
  expect(sheetPrefix(name)).toBe(prefix);
});

test('a sheet is found again in an address', () => {
  fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 31 }), (name) => {
    expect(splitSheet(`${sheetPrefix(name)}B2:C3`)).toEqual({ sheet: name, rest: 'B2:C3' });
  }));
});
