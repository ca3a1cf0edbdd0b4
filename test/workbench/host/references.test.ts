import fc from 'fast-check';
import { afterDelete, afterInsert } from '../../../src/workbench/host/references';
import { lastColumn } from '../../../src/workbench/host/addresses';

const rows = (first: number, last: number) => ({ top: first, bottom: last, left: 0, right: lastColumn });
const block = (top: number, bottom: number) => ({ top, bottom, left: 2, right: 4 });

test.each<[string, [number, number], [number, number]]>([
  ['above', [0, 1], [12, 16]],
  ['at the first row', [10, 10], [11, 15]],
  ['inside', [12, 13], [10, 16]],
  ['below', [15, 15], [10, 14]],
])('rows put in %s', (_where, [first, last], [top, bottom]) => {
  expect(afterInsert(block(10, 14), rows(first, last), 'down')).toEqual(block(top, bottom));
});

test.each<[string, [number, number], [number, number] | undefined]>([
  ['above', [0, 1], [8, 12]],
  ['over the beginning', [8, 11], [8, 10]],
  ['inside', [11, 12], [10, 12]],
  ['over the end', [13, 20], [10, 12]],
  ['below', [15, 15], [10, 14]],
  ['all of it', [10, 14], undefined],
  ['more than all of it', [5, 20], undefined],
])('rows taken out: %s', (_where, [first, last], left) => {
  expect(afterDelete(block(10, 14), rows(first, last), 'up')).toEqual(left && block(...left));
});

test('cells that push only part of the range leave it where it is', () => {
  const part = { top: 0, bottom: 0, left: 2, right: 3 };
  expect(afterInsert(block(10, 14), part, 'down')).toEqual(block(10, 14));
  expect(afterDelete(block(10, 14), part, 'up')).toEqual(block(10, 14));
});

test('whole columns stay whole when rows come and go', () => {
  const columns = { top: 0, bottom: 1_048_575, left: 1, right: 2 };
  expect(afterInsert(columns, rows(3, 5), 'down')).toEqual(columns);
  expect(afterDelete(columns, rows(3, 5), 'up')).toEqual(columns);
});

test('what is put in and taken out again changes nothing', () => {
  const spans = fc.tuple(fc.nat(100), fc.nat(10), fc.nat(100), fc.nat(10));
  fc.assert(fc.property(spans, ([top, height, at, more]) => {
    const area = block(top, top + height);
    const change = rows(at, at + more);
    expect(afterDelete(afterInsert(area, change, 'down'), change, 'up')).toEqual(area);
  }));
});
