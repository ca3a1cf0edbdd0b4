import { readCredits, readTarget, type Reading } from '../../../src/return/typed';
import type { Credits } from '../../../src/return/quantities';

/** A reading in a few words, for tables: "12.5", "blank", "money", "not-a-number, 12?". */
function inWords(reading: Reading<Credits>): string {
  if (reading.state === 'blank') return 'blank';
  if (reading.state === 'read') return String(reading.value / 100);
  return reading.offer === undefined ? reading.why : `${reading.why}, ${reading.offer / 100}?`;
}

describe('credits typed as text', () => {
  test.each([
    ['', 'blank'],
    ['   ', 'blank'],
    ['\u00a0\u200b', 'blank'],
    ['0', '0'],
    ['0.00', '0'],
    ['-0', '0'],
    ['12', '12'],
    [' 12.5 ', '12.5'],
    ['\u00a012.50\u00a0', '12.5'],
    ['\uFEFF12', '12'],
    ['１２．５', '12.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+5', '5'],
    ['007', '7'],
    ['1,250', '1250'],
    ['1,250.75', '1250.75'],
    ['1,250,000', '1250000'],
    ['10 credits', '10'],
    ['10 credit', '10'],
    ['10credits', '10'],
    ['10 credits.', '10'],
    ['10 SV credits', '10'],
    ['1,250.5 Social Value Credits', '1250.5'],
    ['185.99\ncredits', '185.99'],
    ['10000000000', '10000000000'],
  ])('%j is read as %s', (typed, expected) => {
    expect(inWords(readCredits(typed))).toBe(expected);
  });

  test.each([
    ['tbc', 'not-known-yet'],
    ['TBA', 'not-known-yet'],
    ['t.b.c.', 'not-known-yet'],
    ['to be confirmed', 'not-known-yet'],
    ['awaiting figures from client', 'not-known-yet'],
    ['?', 'not-known-yet'],
    ['...', 'not-known-yet'],
    ['n/a', 'not-known-yet, 0?'],
    ['N.A.', 'not-known-yet, 0?'],
    ['NA', 'not-known-yet, 0?'],
    ['nil', 'not-known-yet, 0?'],
    ['None', 'not-known-yet, 0?'],
    ['-', 'not-known-yet, 0?'],
    ['–', 'not-known-yet, 0?'],
    ['nil credits', 'not-known-yet, 0?'],
    ['12,5', 'ambiguous-number, 12.5?'],
    ['12,50 credits', 'ambiguous-number, 12.5?'],
    ['1.250,50', 'ambiguous-number, 1250.5?'],
    ['1.250.000', 'ambiguous-number, 1250000?'],
    ['1 250', 'ambiguous-number, 1250?'],
    ["1'250", 'ambiguous-number, 1250?'],
    ['12 5', 'ambiguous-number'],
    ['1,2500', 'ambiguous-number'],
    ['12,34,567', 'ambiguous-number'],
    ['1e3', 'ambiguous-number, 1000?'],
    ['1.2k', 'ambiguous-number, 1200?'],
    ['2m', 'ambiguous-number, 2000000?'],
    ['12.345', 'too-many-decimals, 12.35?'],
    ['12.995', 'too-many-decimals, 13?'],
    ['1.250', 'too-many-decimals, 1.25?'],
    ['-3', 'negative'],
    ['−3', 'negative'],
    ['– 3', 'negative'],
    ['(3)', 'negative'],
    ['3-', 'negative'],
    ['-3 credits', 'negative'],
    ['£25', 'money'],
    ['£3,000', 'money'],
    ['£ 25.00', 'money'],
    ['-£25', 'money'],
    ['25 pounds', 'money'],
    ['25 GBP', 'money'],
    ['GBP 25', 'money'],
    ['€25', 'money'],
    ['25p', 'money'],
    ['£1.5m', 'money'],
    ['twelve', 'not-a-number, 12?'],
    ['Twenty-five', 'not-a-number, 25?'],
    ['one hundred and five credits', 'not-a-number, 105?'],
    ['two thousand', 'not-a-number, 2000?'],
    ['zero', 'not-a-number, 0?'],
    ['two thousand and twenty-one', 'not-a-number, 2021?'],
    ['five ten', 'not-a-number'],
    ['ten-twelve', 'not-a-number'],
    ['two five', 'not-a-number'],
    ['twenty thirty', 'not-a-number'],
    ['about 12', 'not-a-number, 12?'],
    ['c. 12.5', 'not-a-number, 12.5?'],
    ['~12', 'not-a-number, 12?'],
    ['12?', 'not-a-number, 12?'],
    ['12+', 'not-a-number, 12?'],
    ['12 approx', 'not-a-number, 12?'],
    ['see email', 'not-a-number'],
    ['10 hours', 'not-a-number'],
    ['10/12', 'not-a-number'],
    ['50%', 'not-a-number'],
    ['10²', 'not-a-number'],
    ['½', 'not-a-number'],
    ['credits', 'not-a-number'],
    ['10 credits and 5 hours', 'not-a-number'],
    ['1e99', 'not-a-number'],
    ['99999999999999999999', 'not-a-number'],
    ['#N/A', 'error-value'],
    ['#REF!', 'error-value'],
    ['#DIV/0!', 'error-value'],
    ['__proto__', 'not-a-number'],
    ['and', 'not-a-number'],
  ])('%j is not read: %s', (typed, expected) => {
    expect(inWords(readCredits(typed))).toBe(expected);
  });
});

describe('credits as a cell holds them', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [12.5, '12.5'],
    [67.68000000000001, '67.68'],
    [0.1 + 0.2, '0.3'],
    [1000000000, '1000000000'],
    [1659010.1, '1659010.1'],
    [12.345, 'too-many-decimals, 12.35?'],
    [1.005, 'too-many-decimals, 1.01?'],
    [0.001, 'too-many-decimals, 0?'],
    [-3, 'negative'],
    [-0.001, 'negative'],
    [1e300, 'not-a-number'],
    [NaN, 'not-a-number'],
    [Infinity, 'not-a-number'],
  ])('%d is %s', (typed, expected) => {
    expect(inWords(readCredits(typed))).toBe(expected);
  });
});

test.each([
  [204.909759, '204.91'],
  ['204.909759', '204.91'],
  [228, '228'],
  ['33.73 credits', '33.73'],
  ['12,5', 'ambiguous-number, 12.5?'],
  ['', 'blank'],
])('a target of %j is %s', (typed, expected) => {
  expect(inWords(readTarget(typed))).toBe(expected);
});
