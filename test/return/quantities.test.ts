import fc from 'fast-check';
import {
  countCredits, credits, dateOfDay, day, dayFromDate, formatCredits, formatDay, formatDaysLeft, formatPounds, formatYear, isoDay, isWholeHundredths,
  listOf, pence, poundsToPence, sum, toHundredths, type Credits,
} from '../../src/return/quantities';

test.each([
  [0, '0'], [1, '0.01'], [10, '0.1'], [100, '1'], [1850, '18.5'], [2563, '25.63'], [3000, '30'], [125050, '1,250.5'], [100000000000, '1,000,000,000'], [-713, '-7.13'],
])('%d hundredths of a credit are written %s', (hundredths, written) => {
  expect(formatCredits(credits(hundredths))).toBe(written);
});

test.each([[100, '1 credit'], [0, '0 credits'], [50, '0.5 credits'], [2563, '25.63 credits']])('%d are counted as %s', (hundredths, counted) => {
  expect(countCredits(credits(hundredths))).toBe(counted);
});

test.each([
  [0, '£0'], [1, '£0.01'], [25630000, '£256,300'], [25630050, '£256,300.50'], [10000000, '£100,000'], [-50000, '-£500'],
])('%d pence are written %s', (amount, written) => {
  expect(formatPounds(pence(amount))).toBe(written);
});

test.each([
  [45382, { year: 2024, month: 3, day: 31 }, '31 March 2024', '2024-03-31'],
  [45930, { year: 2025, month: 9, day: 30 }, '30 September 2025', '2025-09-30'],
  [45351, { year: 2024, month: 2, day: 29 }, '29 February 2024', '2024-02-29'],
  [1, { year: 1900, month: 1, day: 1 }, '1 January 1900', '1900-01-01'],
  [59, { year: 1900, month: 2, day: 28 }, '28 February 1900', '1900-02-28'],
  [60, { year: 1900, month: 2, day: 29 }, '29 February 1900', '1900-02-29'],
  [61, { year: 1900, month: 3, day: 1 }, '1 March 1900', '1900-03-01'],
  [2958465, { year: 9999, month: 12, day: 31 }, '31 December 9999', '9999-12-31'],
])('day %d is %j', (serial, date, written, iso) => {
  expect(dateOfDay(day(serial))).toEqual(date);
  expect(formatDay(day(serial))).toBe(written);
  expect(isoDay(day(serial))).toBe(iso);
});

test.each([
  [2024, 2, 30], [2023, 2, 29], [1900, 2, 29], [2024, 4, 31], [2024, 13, 1], [2024, 0, 1], [2024, 1, 0], [1899, 12, 31], [99, 1, 1], [10000, 1, 1], [2024, 1.5, 1], [NaN, 1, 1],
])('%d-%d-%d is no day', (year, month, dayOfMonth) => {
  expect(dayFromDate(year, month, dayOfMonth)).toBeUndefined();
});

test('every day of the calendar goes to its date and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2958465 }).filter((serial) => serial !== 60), (serial) => {
      const date = dateOfDay(day(serial));
      expect(dayFromDate(date.year, date.month, date.day)).toBe(serial);
    }),
  );
});

test.each([
  [45382, '12 days left'], [45371, '1 day left'], [45370, 'Due today'], [45369, '1 day late'], [45367, '3 days late'], [47000, '1,630 days left'],
])('a deadline on %d seen from 45370: %s', (deadline, words) => {
  expect(formatDaysLeft(day(deadline), day(45370))).toBe(words);
});

test('a year by its first and last day', () => {
  expect(formatYear({ from: day(45017), to: day(45382) })).toBe('1 April 2023 to 31 March 2024');
});

test.each([[[], ''], [['A'], 'A'], [['A', 'B'], 'A and B'], [['A', 'B', 'C'], 'A, B and C']])('%j is listed as %s', (words, listed) => {
  expect(listOf(words)).toBe(listed);
});

test.each([
  [67.68000000000001, 6768], [0.1 + 0.2, 30], [1.005, 101], [2.675, 268], [1286.005, 128601], [0.285, 29], [1.0049, 100], [-1.005, -101], [337281.88, 33728188], [0, 0], [9999999999.99, 999999999999],
])('the spreadsheet figure %d is %d hundredths', (figure, hundredths) => {
  expect(toHundredths(figure)).toBe(hundredths);
  expect(poundsToPence(figure)).toBe(hundredths);
});

test('hundredths come back from what a spreadsheet makes of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (hundredths) => {
      expect(toHundredths(hundredths / 100)).toBe(hundredths);
      expect(isWholeHundredths(hundredths / 100)).toBe(true);
    }),
  );
});

/** As Excel does it, by the 15 digits it keeps, whatever the figure. */
function byDigits(figure: number): number {
  const nearest = Math.floor(Number((Math.abs(Number(figure.toPrecision(15))) * 100).toPrecision(15)) + 0.5);
  return figure < 0 ? -nearest : nearest;
}

const nearAnEdge = fc
  .tuple(fc.integer({ min: -1e13, max: 1e13 }), fc.constantFrom(1, 10, 1e3, 1e6, 1e9), fc.constantFrom(100, 200, 1000, 1e5), fc.integer({ min: -40, max: 40 }))
  .map(([whole, smaller, parts, ulps]) => (Math.trunc(whole / smaller) / parts) * (1 + ulps * Number.EPSILON));

test('the quick way to hundredths agrees with the 15 digits for every figure, above all near an edge', () => {
  fc.assert(
    fc.property(fc.oneof(nearAnEdge, fc.double({ noNaN: true, min: -1e15, max: 1e15 }), fc.integer({ min: -1e9, max: 1e9 }).map((tenths) => tenths / 1000)), (figure) => {
      expect(toHundredths(figure)).toBe(byDigits(figure));
      expect(isWholeHundredths(figure)).toBe(Number.isInteger(Number((figure * 100).toPrecision(15))));
    }),
    { numRuns: 5_000 },
  );
});

test.each([[12.345, false], [0.001, false], [12.34, true], [67.68000000000001, true], [1 / 3, false]])('%d has at most two decimals: %s', (figure, whole) => {
  expect(isWholeHundredths(figure)).toBe(whole);
});

test.each([0.5, NaN, Infinity, 2 ** 53])('%d is no whole number to count with', (figure) => {
  expect(() => pence(figure)).toThrow(RangeError);
  expect(() => credits(figure)).toThrow(RangeError);
  expect(() => day(figure)).toThrow(RangeError);
});

test('there is one zero, and the sum of nothing is it', () => {
  expect(Object.is(credits(-0), 0)).toBe(true);
  expect(sum<Credits>([])).toBe(0);
  expect(sum([credits(10), credits(20)])).toBe(30);
});
