import fc from 'fast-check';
import type { Contract } from '../../../src/return/contract';
import type { Entry } from '../../../src/return/entry';
import { checkAgainstLastYear } from '../../../src/return/last-year/against-last-year';
import { matchContracts } from '../../../src/return/last-year/match-contracts';
import { promiseOf, promiseSentence } from '../../../src/return/last-year/promise';
import { defaultPolicy } from '../../../src/return/policy';
import { credits, day, pence } from '../../../src/return/quantities';

const noPlace = { state: 'no-place' } as const;
const cell = { sheet: 'S', address: 'A1' };
const read = <T>(value: T): Entry<T> => ({ state: 'read', value, cell, typed: String(value) });

function contract(reference: string, change: Partial<Contract> = {}): Contract {
  return {
    row: 2, sheet: 'S', hidden: false, reference: reference === '' ? { state: 'blank', cell } : read(reference),
    title: read('Roof'), client: read('Anytown Homes'), framework: noPlace, consultant: noPlace, start: noPlace, end: noPlace,
    spend: read(pence(100_000_00)), sheetTarget: read(credits(10_00)), delivered: read(credits(10_00)),
    reason: noPlace, recoverable: noPlace, recoveryPlan: noPlace, recoveryDate: noPlace, raised: noPlace, ...change,
  };
}

const then = day(45443);
const promised = contract('A', { delivered: read(credits(5_80)), reason: read('Late start'), recoverable: read(true), recoveryPlan: read('Two apprentices'), recoveryDate: read(day(45473)) });

describe('matching two years', () => {
  test.each<[string, Contract[], Contract[], { sure: number; doubtful: number; fresh: number; finished: number }]>([
    ['by reference, however it is spaced', [contract('a 1')], [contract('A1')], { sure: 1, doubtful: 0, fresh: 0, finished: 0 }],
    ['by title and client where the reference changed, with doubt', [contract('B')], [contract('A')], { sure: 0, doubtful: 1, fresh: 0, finished: 0 }],
    ['not by a title and client that two contracts share', [contract('B')], [contract('A'), contract('C')], { sure: 0, doubtful: 0, fresh: 1, finished: 2 }],
    ['not by a reference that two contracts share', [contract('A', { title: read('Other') })], [contract('A'), contract('A')], { sure: 0, doubtful: 0, fresh: 1, finished: 2 }],
    ['not by nothing', [contract('', { title: noPlace })], [contract('', { title: noPlace })], { sure: 0, doubtful: 0, fresh: 1, finished: 1 }],
  ])('%s', (_, thisYear, lastYear, expected) => {
    const { matches, fresh, finished } = matchContracts(thisYear, lastYear);
    expect({ sure: matches.filter(({ doubtful }) => !doubtful).length, doubtful: matches.filter(({ doubtful }) => doubtful).length, fresh: fresh.length, finished: finished.length }).toEqual(expected);
  });

  test('every contract of either year is matched once or listed once', () => {
    const some = fc.array(fc.record({ reference: fc.constantFrom('', 'A', 'B', 'C', 'D'), title: fc.constantFrom('Roof', 'Doors', 'Lifts') }), { maxLength: 8 }).map((all) => all.map(({ reference, title }) => contract(reference, { title: read(title) })));
    fc.assert(
      fc.property(some, some, (thisYear, lastYear) => {
        const { matches, fresh, finished } = matchContracts(thisYear, lastYear);
        expect(new Set([...matches.map((match) => match.thisYear), ...fresh])).toEqual(new Set(thisYear));
        expect(matches.length + fresh.length).toBe(thisYear.length);
        expect(new Set([...matches.map((match) => match.lastYear), ...finished])).toEqual(new Set(lastYear));
        expect(matches.length + finished.length).toBe(lastYear.length);
      }),
    );
  });
});

test('a promise is what was missing and by when, and only where one was made', () => {
  const promise = promiseOf(promised, defaultPolicy, then);
  expect(promise && promiseSentence(promise)).toBe('You said the missing 4.2 credits would be delivered by 30 June 2024.');
  expect(promiseOf({ ...promised, recoverable: read(false) }, defaultPolicy, then)).toBeUndefined();
  expect(promiseOf({ ...promised, delivered: read(credits(10_00)) }, defaultPolicy, then)).toBeUndefined();
  expect(promiseOf({ ...promised, end: read(day(45400)) }, defaultPolicy, then)).toBeUndefined();
});

test.each<[string, Contract, Contract, number, string[]]>([
  ['kept: this year covers its target and what was missing', contract('A', { delivered: read(credits(14_20)) }), promised, 45600, []],
  ['not kept', contract('A', { delivered: read(credits(14_19)) }), promised, 45600, ['promise-not-kept']],
  ['the day has not come', contract('A'), promised, 45473, []],
  ['nothing entered yet', contract('A', { delivered: { state: 'blank', cell } }), promised, 45600, []],
  ['5 times as many', contract('A', { delivered: read(credits(50_00)) }), contract('A'), 45600, ['far-from-last-year']],
  ['less than 5 times as many', contract('A', { delivered: read(credits(49_99)) }), contract('A'), 45600, []],
  ['none, after many', contract('A', { delivered: read(credits(0)) }), contract('A'), 45600, ['far-from-last-year']],
  ['small figures are never far apart', contract('A', { delivered: read(credits(9_00)) }), contract('A', { delivered: read(credits(1_00)) }), 45600, []],
])('%s', (_, thisYear, lastYear, today, rules) => {
  const findings = checkAgainstLastYear([{ thisYear, lastYear, doubtful: false }], defaultPolicy, day(today), then);
  expect(findings.map(({ rule }) => rule)).toEqual(rules);
});
