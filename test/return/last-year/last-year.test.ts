import fc from 'fast-check';
import type { Contract } from '../../../src/return/contract';
import { checkAgainstLastYear } from '../../../src/return/last-year/against-last-year';
import { checkLastYear } from '../../../src/return/last-year/check-last-year';
import { compareYears, settle, type TwoYears } from '../../../src/return/last-year/match-contracts';
import { promiseOf, promiseSentence } from '../../../src/return/last-year/promise';
import { defaultPolicy } from '../../../src/return/policy';
import { credits, day } from '../../../src/return/quantities';
import { before, blank, cell, contract, noPlace, read } from './some-contracts';

const then = day(45443);
const promised = contract('A', { delivered: read(credits(5_80)), reason: read('Late start'), recoverable: read(true), recoveryPlan: read('Two apprentices'), recoveryDate: read(day(45473)) });

interface Counts {
  readonly matches: number;
  readonly doubtful: number;
  readonly fresh: number;
  readonly finished: number;
}

const countsOf = ({ matches, doubtful, fresh, finished }: TwoYears): Counts => ({ matches: matches.length, doubtful: doubtful.length, fresh: fresh.length, finished: finished.length });
const named = (reference: string, title: string, client = 'Anytown Homes') => contract(reference, { title: read(title), client: read(client) });

describe('matching two years', () => {
  test.each<[string, Contract[], Contract[], Counts]>([
    ['by reference, however it is spaced', [contract('a 1')], [contract('A1')], { matches: 1, doubtful: 0, fresh: 0, finished: 0 }],
    ['by reference, whatever the title is now', [named('A1', 'Roofs, phase 2')], [named('A1', 'Roofs')], { matches: 1, doubtful: 0, fresh: 0, finished: 0 }],
    ['by reference with doubt where title and client are both others', [named('1', 'Roofs')], [named('1', 'Lifts', 'Tarn Council')], { matches: 0, doubtful: 1, fresh: 0, finished: 0 }],
    ['by title and client where the reference changed, with doubt', [contract('B')], [contract('A')], { matches: 0, doubtful: 1, fresh: 0, finished: 0 }],
    ['by title and client where references are only the numbers of rows', [named('1', 'Roofs'), named('2', 'Lifts', 'Tarn Council')], [named('1', 'Lifts', 'Tarn Council'), named('2', 'Roofs')], { matches: 0, doubtful: 2, fresh: 0, finished: 0 }],
    ['by title and client, however the client is written', [named('', 'Roofs', 'Anytown Homes Ltd')], [named('', 'roofs.', 'ANYTOWN HOMES')], { matches: 0, doubtful: 1, fresh: 0, finished: 0 }],
    ['by title alone where one year does not say who the client is', [named('', 'Roofs')], [contract('', { title: read('Roofs'), client: noPlace })], { matches: 0, doubtful: 1, fresh: 0, finished: 0 }],
    ['not by title where the clients differ', [named('', 'Roofs')], [named('', 'Roofs', 'Tarn Council')], { matches: 0, doubtful: 0, fresh: 1, finished: 1 }],
    ['not by a title and client that two contracts share', [contract('B')], [contract('A'), contract('C')], { matches: 0, doubtful: 0, fresh: 1, finished: 2 }],
    ['not by a reference that two contracts share', [named('A', 'Other')], [contract('A'), contract('A')], { matches: 0, doubtful: 0, fresh: 1, finished: 2 }],
    ['not by nothing', [contract('', { title: noPlace })], [contract('', { title: noPlace })], { matches: 0, doubtful: 0, fresh: 1, finished: 1 }],
    ['a long title by its beginning', [named('', 'Roofs '.repeat(50))], [named('', 'Roofs '.repeat(60))], { matches: 0, doubtful: 1, fresh: 0, finished: 0 }],
  ])('%s', (_, thisYear, lastYear, expected) => {
    expect(countsOf(compareYears(thisYear, before(lastYear)))).toEqual(expected);
  });

  const some = fc
    .array(fc.record({ reference: fc.constantFrom('', 'A', 'B', 'C', 'D'), title: fc.constantFrom('Roof', 'Doors', 'Lifts'), client: fc.constantFrom('', 'Tarn', 'Anytown') }), { maxLength: 8 })
    .map((all) => all.map(({ reference, title, client }) => contract(reference, { title: read(title), client: client === '' ? noPlace : read(client) })));

  test('every contract of either year is in exactly one place', () => {
    fc.assert(
      fc.property(some, some, (thisYear, all) => {
        const lastYear = before(all);
        const { matches, doubtful, fresh, finished } = compareYears(thisYear, lastYear);
        const pairs = [...matches, ...doubtful];
        expect(new Set([...pairs.map((match) => match.thisYear), ...fresh])).toEqual(new Set(thisYear));
        expect(pairs.length + fresh.length).toBe(thisYear.length);
        expect(new Set([...pairs.map((match) => match.lastYear), ...finished])).toEqual(new Set(lastYear.contracts));
        expect(pairs.length + finished.length).toBe(lastYear.contracts.length);
      }),
    );
  });

  test('a doubtful match that was decided is asked no more, and what was sure stays so', () => {
    fc.assert(
      fc.property(some, some, fc.infiniteStream(fc.boolean()), (thisYear, all, answers) => {
        let lastYear = before(all);
        const sure = compareYears(thisYear, lastYear).matches;
        // Refusing one match may lead to another question, but each question is put once.
        for (let asked = 0; ; asked++) {
          const [question] = compareYears(thisYear, lastYear).doubtful;
          if (!question) break;
          expect(asked).toBeLessThan(thisYear.length * 3 + 1);
          const same = answers.next().value;
          lastYear = settle(lastYear, question, same);
          expect(compareYears(thisYear, lastYear).matches.some((match) => match.thisYear === question.thisYear && match.lastYear === question.lastYear)).toBe(same);
        }
        for (const match of sure) expect(compareYears(thisYear, lastYear).matches).toContainEqual(match);
      }),
    );
  });

  test('a contract that is not the one it was asked about is new, and the other is finished', () => {
    const ours = [contract('B')];
    const lastYear = before([contract('A')]);
    const [question] = compareYears(ours, lastYear).doubtful;
    if (!question) throw new Error('Nothing was asked');
    expect(countsOf(compareYears(ours, settle(lastYear, question, false)))).toEqual({ matches: 0, doubtful: 0, fresh: 1, finished: 1 });
    expect(countsOf(compareYears(ours, settle(settle(lastYear, question, false), question, true)))).toEqual({ matches: 1, doubtful: 0, fresh: 0, finished: 0 });
  });
});

describe('a promise', () => {
  const sentence = 'You said the missing 4.2 credits would be delivered by 30 June 2024.';
  test.each<[string, Contract, string | undefined]>([
    ['is what was missing and by when', promised, sentence],
    ['needs no word on how', { ...promised, recoveryPlan: blank }, sentence],
    ['needs no yes where the sheet does not ask for one', { ...promised, recoverable: noPlace }, sentence],
    ['may be of fewer than were missing', { ...promised, recoveryPlan: read('Two apprentices (3 credits)') }, 'You said 3 of the missing 4.2 credits would be delivered by 30 June 2024.'],
    ['is none where "no" was said', { ...promised, recoverable: read(false) }, undefined],
    ['is none where what was said cannot be read', { ...promised, recoverable: { state: 'unread', typed: 'perhaps', cell, why: 'not-yes-or-no' } }, undefined],
    ['is none without a day', { ...promised, recoveryDate: blank }, undefined],
    ['is none where nothing was missing', { ...promised, delivered: read(credits(10_00)) }, undefined],
    ['is none where the contract had ended', { ...promised, end: read(day(45400)) }, undefined],
  ])('%s', (_, lastYear, expected) => {
    const promise = promiseOf(lastYear, defaultPolicy, then);
    expect(promise && promiseSentence(promise)).toBe(expected);
  });

  test('is told to staff as the supplier’s', () => {
    const promise = promiseOf(promised, defaultPolicy, then);
    expect(promise && promiseSentence(promise, 'The supplier')).toBe('The supplier said the missing 4.2 credits would be delivered by 30 June 2024.');
  });
});

test.each<[string, Contract, Contract, number, string[]]>([
  ['kept: this year covers its target and what was missing', contract('A', { delivered: read(credits(14_20)) }), promised, 45600, []],
  ['not kept', contract('A', { delivered: read(credits(14_19)) }), promised, 45600, ['promise-not-kept']],
  ['kept: it was of fewer than were missing', contract('A', { delivered: read(credits(13_00)) }), { ...promised, recoveryCredits: read(credits(3_00)) }, 45600, []],
  ['the day has not come', contract('A'), promised, 45473, []],
  ['nothing entered yet', contract('A', { delivered: { state: 'blank', cell } }), promised, 45600, []],
  ['5 times as many', contract('A', { delivered: read(credits(50_00)) }), contract('A'), 45600, ['far-from-last-year']],
  ['less than 5 times as many', contract('A', { delivered: read(credits(49_99)) }), contract('A'), 45600, []],
  ['none, after many', contract('A', { delivered: read(credits(0)) }), contract('A'), 45600, ['far-from-last-year']],
  ['small figures are never far apart', contract('A', { delivered: read(credits(9_00)) }), contract('A', { delivered: read(credits(1_00)) }), 45600, []],
])('%s', (_, now, lastYear, today, rules) => {
  const [was] = before([lastYear]).contracts;
  if (!was) throw new Error('No contract');
  const findings = checkAgainstLastYear([{ thisYear: now, lastYear: was }], defaultPolicy, day(today));
  expect(findings.map(({ rule }) => rule)).toEqual(rules);
});

test('staff are told nothing by a doubtful match until somebody said that it is the same contract', () => {
  const ret = { supplier: 'Harper and Lowe Ltd', contracts: [contract('B')], statedTotals: [] };
  const lastYear = before([promised]);
  const [question] = compareYears(ret.contracts, lastYear).doubtful;
  if (!question) throw new Error('Nothing was asked');
  const rules = (one: typeof lastYear) => checkLastYear(ret, [one], defaultPolicy, day(45600)).map(({ rule }) => rule);
  expect(rules(lastYear)).toEqual([]);
  expect(rules(settle(lastYear, question, true))).toEqual(['promise-not-kept']);
  expect(rules(settle({ ...lastYear, supplier: 'Somebody else' }, question, true))).toEqual([]);
});
