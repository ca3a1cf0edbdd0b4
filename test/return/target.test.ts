import fc from 'fast-check';
import { defaultPolicy, policyFor, yearBeginning, yearContaining } from '../../src/return/policy';
import { credits, dayFromDate, formatYear, pence } from '../../src/return/quantities';
import { targetAgrees, targetForSpend, targetOf, targetSentence } from '../../src/return/target';
import { aContract, blankIn, noPlace, spent, targeted, unreadIn, type Said } from './a-contract';

test.each([
  [25630000, 2563], [10000000, 1000], [0, 0], [1, 0], [4999, 0], [5000, 1], [14999, 1], [15000, 2], [-50000, 0], [1280854, 128], [33728188, 3373], [185987399, 18599], [195530040, 19553],
  [1e12, 1e8],
])('%d pence are due %d hundredths of a credit', (spend, due) => {
  expect(targetForSpend(pence(spend), defaultPolicy)).toBe(due);
});

describe('laws of the target', () => {
  const spend = fc.integer({ min: 0, max: 1e12 }).map(pence);

  test('it is the exact tenth of a thousandth, to the nearest hundredth, a half up', () => {
    fc.assert(
      fc.property(spend, (amount) => {
        // £10,000 for a credit: 10,000 pence for each hundredth, in whole numbers of any size.
        const exact = (BigInt(amount) * 2n + 10_000n) / 20_000n;
        expect(BigInt(targetForSpend(amount, defaultPolicy))).toBe(exact);
      }),
    );
  });

  test('more spend never means a lower target', () => {
    fc.assert(
      fc.property(spend, spend, (one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(targetForSpend(less, defaultPolicy)).toBeLessThanOrEqual(targetForSpend(more, defaultPolicy));
      }),
    );
  });

  test('whatever way the sheet rounds it, to any decimals or to a whole number, it agrees', () => {
    fc.assert(
      fc.property(spend, fc.constantFrom(0, 1, 2), fc.constantFrom(Math.round, Math.floor, Math.ceil), (amount, decimals, round) => {
        const exact = amount / 10_000;
        const whole = credits(round(exact / 100) * 100);
        expect(targetAgrees(whole, amount, defaultPolicy)).toBe(true);
        const step = 10 ** (2 - decimals);
        const shown = credits(Math.floor(Math.floor(exact + 0.5) / step + 0.5) * step);
        const exactly = credits(Math.floor(exact / step + 0.5) * step);
        expect(targetAgrees(exactly, amount, defaultPolicy, decimals) || targetAgrees(shown, amount, defaultPolicy, decimals)).toBe(true);
      }),
    );
  });

  test('a target more than one credit away never agrees', () => {
    fc.assert(
      fc.property(spend, fc.integer({ min: 101, max: 1e6 }), fc.constantFrom(0, 1, 2), (amount, away, decimals) => {
        expect(targetAgrees(credits(targetForSpend(amount, defaultPolicy) + away), amount, defaultPolicy, decimals)).toBe(false);
      }),
    );
  });
});

test.each<[number, number, number | undefined, boolean]>([
  [256300, 2563, undefined, true],
  [256300, 2564, undefined, false],
  [256300, 2562, 2, false],
  [256300, 2564, 1, true],
  [256300, 2560, 1, true],
  [256300, 2570, 1, false],
  [256300, 2600, undefined, true],
  [256300, 2500, undefined, true],
  [256300, 2600, 2, true],
  [256300, 2700, undefined, false],
  [256300, 2400, 0, false],
  [256300, 2563, 0, true],
  [300000, 3100, 0, false],
  [0, 0, undefined, true],
  [0, 100, undefined, false],
])('spend £%d and a target of %d hundredths shown with %s decimals agree: %s', (spend, stated, decimals, agree) => {
  expect(targetAgrees(credits(stated), pence(spend * 100), defaultPolicy, decimals)).toBe(agree);
});

test.each<[string, Said, ReturnType<typeof targetOf>, string | undefined]>([
  [
    'equal',
    { spend: spent(256300), sheetTarget: targeted(2563) },
    { credits: credits(2563), source: 'sheet', computed: credits(2563), differs: false },
    '£256,300 at 10 credits per £100,000 is 25.63',
  ],
  [
    'rounded on the sheet',
    { spend: spent(256300), sheetTarget: targeted(2600) },
    { credits: credits(2600), source: 'sheet', computed: credits(2563), differs: false },
    '£256,300 at 10 credits per £100,000 is 25.63, rounded to 26 on the sheet',
  ],
  [
    'different on the sheet, which stands',
    { spend: spent(256300), sheetTarget: targeted(3000) },
    { credits: credits(3000), source: 'sheet', computed: credits(2563), differs: true },
    '£256,300 at 10 credits per £100,000 is 25.63, and the target on the sheet is 30',
  ],
  [
    'none on the sheet',
    { spend: spent(256300.5), sheetTarget: blankIn('sheetTarget') },
    { credits: credits(2563), source: 'computed', computed: credits(2563), differs: false },
    '£256,300.50 at 10 credits per £100,000 is 25.63. The sheet has no target, so this is worked out from spend',
  ],
  [
    'no column for it',
    { spend: spent(0), sheetTarget: noPlace },
    { credits: credits(0), source: 'computed', computed: credits(0), differs: false },
    '£0 at 10 credits per £100,000 is 0. The sheet has no target, so this is worked out from spend',
  ],
  ['no spend', { spend: blankIn('spend') }, { credits: credits(3000), source: 'sheet', differs: false }, 'The target on the sheet is 30'],
  ['spend that is no number', { spend: unreadIn('spend', 'lots', 'not-a-number') }, { credits: credits(3000), source: 'sheet', differs: false }, 'The target on the sheet is 30'],
  ['neither', { spend: blankIn('spend'), sheetTarget: blankIn('sheetTarget') }, undefined, undefined],
])('the target where it is %s', (_name, said, target, sentence) => {
  expect(targetOf(aContract(said), defaultPolicy)).toEqual(target);
  expect(targetSentence(aContract(said), defaultPolicy)).toBe(sentence);
});

test.each([
  [[2023, 4, 1], '1 April 2023 to 31 March 2024'],
  [[2024, 3, 31], '1 April 2023 to 31 March 2024'],
  [[2024, 4, 1], '1 April 2024 to 31 March 2025'],
  [[2023, 12, 31], '1 April 2023 to 31 March 2024'],
])('%j is in the year %s', ([year = 0, month = 0, dayOfMonth = 0], words) => {
  const day = dayFromDate(year, month, dayOfMonth);
  expect(day && formatYear(yearContaining(day))).toBe(words);
});

test('every year has a policy of 10 credits for £100,000, with £100,000 itself in', () => {
  for (const year of [undefined, yearBeginning(2019), yearBeginning(2023), yearBeginning(2040)]) {
    expect(policyFor(year)).toMatchObject({ rate: { credits: 1000, spend: 10_000_000 }, threshold: 10_000_000, thresholdIncluded: true });
  }
  expect(() => yearBeginning(1800)).toThrow(RangeError);
});
