import fc from 'fast-check';
import { credits, formatCredits, formatPounds, pence, type Pence } from '../../../src/return/quantities';
import { readCredits, readPounds, readYesNo, type Reading } from '../../../src/return/typed';

function inWords(reading: Reading<Pence>): string {
  if (reading.state === 'blank') return 'blank';
  if (reading.state === 'read') return String(reading.value);
  return reading.why + (reading.offer === undefined ? '' : `, ${reading.offer}?`);
}

test.each<[string | number, string]>([
  ['', 'blank'],
  ['256300', '25630000'],
  ['£256,300', '25630000'],
  ['£256,300.50', '25630050'],
  ['£ 256,300.5', '25630050'],
  ['£1,859,873.99', '185987399'],
  ['  £12,808.54\u00a0', '1280854'],
  ['GBP 256,300', '25630000'],
  ['256,300 GBP', '25630000'],
  ['256,300 pounds', '25630000'],
  ['£0.00', '0'],
  [0, '0'],
  [337281.88, '33728188'],
  [2049097.594, '204909759'],
  [1286.005, '128601'],
  ['-£500', 'negative'],
  ['£-500', 'negative'],
  ['(£500.00)', 'negative'],
  ['£(500)', 'negative'],
  [-500, 'negative'],
  ['£25k', 'ambiguous-number, 2500000?'],
  ['£1.5m', 'ambiguous-number, 150000000?'],
  ['£256.300,50', 'ambiguous-number, 25630050?'],
  ['256 300', 'ambiguous-number, 25630000?'],
  ['£12,5', 'ambiguous-number, 1250?'],
  ['£12.345', 'too-many-decimals, 1235?'],
  ['n/a', 'not-known-yet, 0?'],
  ['£-', 'not-known-yet, 0?'],
  ['tbc', 'not-known-yet'],
  ['lots', 'not-a-number'],
  ['$500', 'not-a-number'],
  ['£', 'not-a-number'],
  ['£99999999999999', 'not-a-number'],
  [1e300, 'not-a-number'],
  [NaN, 'not-a-number'],
  ['#REF!', 'error-value'],
])('%j is %s pence', (typed, expected) => {
  expect(inWords(readPounds(typed))).toBe(expected);
});

test('credits and pounds read back from how they are written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (hundredths) => {
      expect(readCredits(formatCredits(credits(hundredths)))).toEqual({ state: 'read', value: hundredths });
      expect(readCredits(hundredths / 100)).toEqual({ state: 'read', value: hundredths });
      expect(readPounds(formatPounds(pence(hundredths)))).toEqual({ state: 'read', value: hundredths });
      expect(readPounds(hundredths / 100)).toEqual({ state: 'read', value: hundredths });
    }),
  );
});

test('no text throws, and nothing without a digit is read as a figure', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(..."0123456789 ,.£()'kme+-"), maxLength: 12 })), (typed) => {
      const readings = [readCredits(typed), readPounds(typed)];
      const wide = /[0-9\uFF10-\uFF19]/;
      expect(readings.every(({ state }) => state !== 'read') || wide.test(typed)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('long hostile text is read at once', () => {
  const begun = performance.now();
  for (const scrap of ['1', '1,', ',', '.', '1 ', '(', '-', ' ', '1.', 'credits ', 'and ', 'one ', '£', 'by ', 'mon ', '~', '??', '1,111,']) {
    for (const read of [readCredits, readPounds, readYesNo]) read(scrap.repeat(32_767 / scrap.length));
  }
  expect(performance.now() - begun).toBeLessThan(1000);
});

test.each<[string | boolean, string]>([
  [true, 'true'],
  [false, 'false'],
  ['', 'blank'],
  ['Yes', 'true'],
  ['yes.', 'true'],
  ['Y', 'true'],
  ['TRUE', 'true'],
  ['✓', 'true'],
  ['No', 'false'],
  ['n', 'false'],
  ['False', 'false'],
  ['tbc', 'not-known-yet'],
  ['N/A', 'not-known-yet'],
  ['maybe', 'not-yes-or-no'],
  ['x', 'not-yes-or-no'],
  ['Y/N', 'not-yes-or-no'],
  ['Yes, in May', 'not-yes-or-no, true?'],
  ['No - the site has closed', 'not-yes-or-no, false?'],
  ['Nobody', 'not-yes-or-no'],
  ['None', 'not-known-yet'],
])('%j is %s', (typed, expected) => {
  const reading = readYesNo(typed);
  const words = reading.state === 'blank' ? 'blank' : reading.state === 'read' ? String(reading.value) : reading.why + (reading.offer === undefined ? '' : `, ${reading.offer}?`);
  expect(words).toBe(expected);
});
