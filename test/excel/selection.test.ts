import { rowsOf } from '../../src/excel/selection';

test.each([
  ['C5', { first: 5, last: 5 }],
  ['A1:B3', { first: 1, last: 3 }],
  ['$A$7:$XFD$9', { first: 7, last: 9 }],
  ['5:8', { first: 5, last: 8 }],
  ["'Bob''s sheet'!C5", { first: 5, last: 5 }],
  ['B:B', undefined],
  ['A1:B2,C5', undefined],
  ['', undefined],
])('the rows of %j', (address, rows) => expect(rowsOf(address)).toEqual(rows));
