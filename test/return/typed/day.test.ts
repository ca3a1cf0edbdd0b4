import fc from 'fast-check';
import { day, dateOfDay, formatDay, isoDay, type Day } from '../../../src/return/quantities';
import { readDay, type Reading } from '../../../src/return/typed';

/** A reading in a few words: "2024-03-31", "2024-04-03 or 2024-03-04", "day-missing, 2024-03-31?". */
function inWords(reading: Reading<Day>): string {
  if (reading.state === 'blank') return 'blank';
  if (reading.state === 'read') return isoDay(reading.value) + (reading.otherwise === undefined ? '' : ` or ${isoDay(reading.otherwise)}`);
  return reading.why + (reading.offer === undefined ? '' : `, ${isoDay(reading.offer)}?`);
}

test.each<[string | number, string]>([
  ['', 'blank'],
  ['\u00a0', 'blank'],
  ['31/03/2024', '2024-03-31'],
  ['31/3/24', '2024-03-31'],
  ['31.03.2024', '2024-03-31'],
  ['31-03-2024', '2024-03-31'],
  ['31 03 2024', '2024-03-31'],
  ['31 / 03 / 2024', '2024-03-31'],
  ['３１/０３/２０２４', '2024-03-31'],
  ['31 March 2024', '2024-03-31'],
  ['31 march 2024', '2024-03-31'],
  ['31 Mar 24', '2024-03-31'],
  ['31st March 2024', '2024-03-31'],
  ['31st of March 2024', '2024-03-31'],
  ['the 31st of March, 2024', '2024-03-31'],
  ['31-Mar-24', '2024-03-31'],
  ["31 Mar '24", '2024-03-31'],
  ['31Mar2024', '2024-03-31'],
  ['31\u00a0March\u00a02024', '2024-03-31'],
  ['31 March 2024.', '2024-03-31'],
  ['30 Sept 2025', '2025-09-30'],
  ['30 Sept. 2025', '2025-09-30'],
  ['March 31, 2024', '2024-03-31'],
  ['Mar 31st 2024', '2024-03-31'],
  ['Mar. 31, 2024', '2024-03-31'],
  ['Sunday 31 March 2024', '2024-03-31'],
  ['Sun, 31 Mar 2024', '2024-03-31'],
  ['2024-03-31', '2024-03-31'],
  ['2024/03/31', '2024-03-31'],
  ['2024-03-31T00:00:00', '2024-03-31'],
  ['2024-03-31T00:00:00.000Z', '2024-03-31'],
  ['31/03/2024 00:00', '2024-03-31'],
  ['31/03/2024 12:30:00 PM', '2024-03-31'],
  ['29 February 2024', '2024-02-29'],
  ['1/4/99', '1999-04-01 or 1999-01-04'],
  ['31/03/69', '2069-03-31'],
  ['03/04/2024', '2024-04-03 or 2024-03-04'],
  ['12/11/2024', '2024-11-12 or 2024-12-11'],
  ['04/04/2024', '2024-04-04'],
  ['Wednesday 03/04/2024', '2024-04-03'],
  [45382, '2024-03-31'],
  [45382.75, '2024-03-31'],
])('%j is %s', (typed, expected) => {
  expect(inWords(readDay(typed))).toBe(expected);
});

test.each<[string | number, string]>([
  ['30 February 2024', 'not-a-real-date'],
  ['29 Feb 2023', 'not-a-real-date'],
  ['30/02/2024', 'not-a-real-date'],
  ['2024-02-30', 'not-a-real-date'],
  ['32/01/2024', 'not-a-real-date'],
  ['31 June 2024', 'not-a-real-date'],
  ['03/31/2024', 'not-a-date, 2024-03-31?'],
  ['March 2024', 'day-missing, 2024-03-31?'],
  ['Feb 24', 'day-missing, 2024-02-29?'],
  ['Mar-24', 'day-missing, 2024-03-31?'],
  ['March', 'day-missing'],
  ['31 March', 'year-missing'],
  ['31st Mar', 'year-missing'],
  ['31/03', 'year-missing'],
  ['Monday 31 March 2024', 'not-a-date, 2024-03-31?'],
  ['Monday 03/04/2024', 'not-a-date, 2024-03-04?'],
  ['by 31 March 2024', 'not-a-date, 2024-03-31?'],
  ['no later than 31 March 2024', 'not-a-date, 2024-03-31?'],
  ['end of March 2024', 'day-missing, 2024-03-31?'],
  ['by the end of March 2024', 'day-missing, 2024-03-31?'],
  ['by 03/04/2024', 'not-a-date'],
  ['tbc', 'not-known-yet'],
  ['ongoing', 'not-known-yet'],
  ['n/a', 'not-known-yet'],
  ['-', 'not-known-yet'],
  ['Spring', 'not-a-date'],
  ['Q4 2024', 'not-a-date'],
  ['2024', 'not-a-date'],
  ['2023/24', 'not-a-date'],
  ['45382', 'not-a-date'],
  ['31 Foo 2024', 'not-a-date'],
  ['31/03/2024 (extended)', 'not-a-date'],
  ['__proto__', 'not-a-date'],
  ['#N/A', 'error-value'],
  [0, 'not-a-date'],
  [60, 'not-a-date'],
  [2024, 'not-a-date'],
  [25.63, 'not-a-date'],
  [256300, 'not-a-date'],
  [-45382, 'not-a-date'],
  [NaN, 'not-a-date'],
])('%j is not read: %s', (typed, expected) => {
  expect(inWords(readDay(typed))).toBe(expected);
});

test('a day reads back from how it is written, long, ISO or in figures', () => {
  fc.assert(
    fc.property(fc.integer({ min: 32874, max: 73415 }).map(day), (written) => {
      const { year, month, day: dayOfMonth } = dateOfDay(written);
      expect(readDay(formatDay(written))).toEqual({ state: 'read', value: written });
      expect(readDay(isoDay(written))).toEqual({ state: 'read', value: written });
      expect(readDay(`${dayOfMonth}/${month}/${year}`)).toMatchObject({ state: 'read', value: written });
      expect(readDay(written)).toEqual({ state: 'read', value: written });
    }),
  );
});

test('no text throws, and what is read is a day that Excel knows', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(..."0123456789 ./-marchjune'"), maxLength: 14 })), (typed) => {
      const reading = readDay(typed);
      if (reading.state === 'read') expect(formatDay(reading.value)).toMatch(/^\d{1,2} [A-Z][a-z]+ \d{4}$/);
    }),
    { numRuns: 1000 },
  );
});
