import fc from 'fast-check';
import type { FindingOut } from '../../src/return/finding-out';
import { countsOf, folded, insteadOf, listedIn, shownOf } from '../../src/taskpane/contracts/many/listed';
import { asInSheet, type ListLook, type Order, type Show } from '../../src/taskpane/contracts/many/look';
import { returnView } from '../../src/taskpane/return-view';
import { readIn } from '../return/a-contract';
import { fiveContracts, returnOf, today, type Row } from './some-returns';

const rows: readonly Row[] = [
  ...fiveContracts,
  { reference: 'F30/0 46', title: 'Café refit', client: 'Cyngor Sir Ynys Môn', spend: 200000, target: 2000, typed: '5', end: '1 May 2024', said: { framework: readIn('framework', 'Heating & Energy', undefined, 7) } },
  { reference: '1047', title: 'Lifts', client: '', spend: 150000, target: 1500, end: 'ongoing' },
];
const mark = (reference: string): FindingOut => ({ reference, on: '2024-04-02', looked: [], who: '', what: '' });
const view = returnView(returnOf(rows), today, [mark('1043'), mark('1041')]);
const listed = listedIn(view);
const shown = (look: Partial<ListLook>) => shownOf(listed, { ...asInSheet, ...look }).map(({ line }) => line.reference);

test('filters go by the tag that a row shows, and their counts by all contracts', () => {
  const of = (show: Show) => shown({ show });
  expect(of('all')).toEqual(['1041', '1042', '1043', '1044', '1045', 'F30/0 46', '1047']);
  expect(of('to-do')).toEqual(['1042', '1044', '1045', 'F30/0 46', '1047']);
  expect(of('below-target')).toEqual(['1042', 'F30/0 46']);
  expect(of('finding-out')).toEqual(['1043']);
  // Its mark has ended with it.
  expect(of('complete')).toEqual(['1041']);
  // Its end cannot be read.
  expect(of('problem')).toEqual(['1044', '1047']);
  const counts = countsOf(view.overview.lines);
  for (const show of ['all', 'to-do', 'below-target', 'finding-out', 'complete', 'problem'] as const) expect(counts[show]).toBe(of(show).length);
  expect(counts['to-do'] + counts['finding-out'] + counts.complete).toBe(counts.all);
});

test.each<[string, readonly string[]]>([
  ['', ['1041', '1042', '1043', '1044', '1045', 'F30/0 46', '1047']],
  ['1042', ['1042']],
  ['104', ['1041', '1042', '1043', '1044', '1045', '1047']],
  ['F30046', ['F30/0 46']],
  ['f30/0 46', ['F30/0 46']],
  ['CAFE', ['F30/0 46']],
  ['café', ['F30/0 46']],
  ['ynys mon', ['F30/0 46']],
  ['energy heating', ['F30/0 46']],
  ['roof anytown', ['1042']],
  ['  council   window ', ['1045']],
  ['kitchens council', []],
  ['zzz', []],
])('searching for "%s"', (words, references) => {
  expect(shown({ words })).toEqual(references);
});

test('apostrophes of all kinds are left out, as people leave them out', () => {
  expect(['St Bride’s', "St Bride's", 'st brides'].map(folded)).toEqual(['st brides', 'st brides', 'st brides']);
});

test.each<[Order, readonly string[]]>([
  ['sheet', ['1041', '1042', '1043', '1044', '1045', 'F30/0 46', '1047']],
  // The last end is not known; ends that are the same stay in the sheet's order.
  ['end', ['1045', 'F30/0 46', '1041', '1042', '1043', '1044', '1047']],
  // 15, 7.13, 0; then those whose shortfall is not known yet.
  ['shortfall', ['F30/0 46', '1042', '1041', '1043', '1044', '1045', '1047']],
  ['spend', ['1045', '1043', '1042', 'F30/0 46', '1041', '1047', '1044']],
  ['client', ['1042', '1041', 'F30/0 46', '1044', '1045', '1043', '1047']],
])('sorted by %s', (order, references) => {
  expect(shown({ order })).toEqual(references);
});

test('a filter, words and an order hold together', () => {
  expect(shown({ show: 'to-do', words: 'council', order: 'spend' })).toEqual(['1045']);
  expect(shown({ show: 'to-do', words: '104', order: 'spend' })).toEqual(['1045', '1042', '1047', '1044']);
});

test('where the contract one comes from is no longer shown, the next one that is takes its place, by the order on screen', () => {
  const instead = (key: string, look: Partial<ListLook>) => {
    const whole = { ...asInSheet, ...look };
    return insteadOf(key, listed, shownOf(listed, whole), whole);
  };
  expect(instead('1041', { show: 'to-do' })).toBe('1042');
  expect(instead('1043', { show: 'to-do' })).toBe('1044');
  expect(instead('1047', { show: 'below-target' })).toBe('F30/0 46');
  expect(instead('1041', { show: 'to-do', order: 'client' })).toBe('F30/0 46');
  expect(instead('1041', { words: 'zzz' })).toBeUndefined();
});

test('law: whatever the look, what is shown is part of the list, each once; and with no words, every contract is in exactly one of to do, finding out and complete', () => {
  const look = fc.record({
    show: fc.constantFrom<Show>('all', 'to-do', 'below-target', 'finding-out', 'complete', 'problem'),
    words: fc.oneof(fc.string(), fc.constantFrom('104', 'roof', 'council', 'café')),
    order: fc.constantFrom<Order>('sheet', 'end', 'shortfall', 'spend', 'client'),
  });
  fc.assert(
    fc.property(look, (each) => {
      const references = shown(each);
      expect(new Set(references).size).toBe(references.length);
      expect(shown({ ...each, order: 'sheet' })).toEqual(shown({}).filter((reference) => references.includes(reference)));
      const parts = (['to-do', 'finding-out', 'complete'] as const).flatMap((show) => shown({ ...each, show }));
      expect([...parts].sort()).toEqual([...shown({ ...each, show: 'all' })].sort());
    }),
  );
});
