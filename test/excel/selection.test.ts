import { rowsOf } from '../../src/excel/selection';
import { isStillThere } from '../../src/excel/show-contract';

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

test.each<[string, string, string, string | number, boolean]>([
  ['F21-1', 'F21-1', 'F21-1', 'F21-1', true],
  ['another’s', 'F21-1', 'F21-2', 'F21-2', false],
  ['none any more', 'F21-1', '', '', false],
  ['a number shown with noughts', '000471', '000471', 471, true],
  ['a number too wide for its column', '705015106020', '####', 705015106020, true],
  ['another number too wide for its column', '705015106020', '####', 705015106021, false],
])('the cell of a reference that says %s', (_, typed, text, value, there) => expect(isStillThere({ typed }, { text: [[text]], values: [[value]] })).toBe(there));
