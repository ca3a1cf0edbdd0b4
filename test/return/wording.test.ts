import type { Offer } from '../../src/return/finding';
import { credits, day, pence } from '../../src/return/quantities';
import { capitalised, nameOf, offerInWords, quoted, severalOf, wherever } from '../../src/return/wording';
import { aContract, blankIn, readIn } from './a-contract';

test.each<[Offer, string]>([
  [{ of: 'credits', value: credits(1250) }, '12.5'],
  [{ of: 'pounds', value: pence(25630000) }, '£256,300'],
  [{ of: 'day', value: day(45930) }, '30 September 2025'],
  [{ of: 'yes-or-no', value: true }, 'yes'],
  [{ of: 'yes-or-no', value: false }, 'no'],
])('%j is offered as %s', (offer, words) => {
  expect(offerInWords(offer)).toBe(words);
});

test('a contract is named by its reference, or by its row where it has none', () => {
  expect(nameOf(aContract({ reference: readIn('reference', 'F21-1') }))).toBe('Contract F21-1');
  expect(capitalised(nameOf(aContract({ reference: blankIn('reference') }, 12)))).toBe('The contract in row 12');
});

test.each([
  [['C5'], 'C5'],
  [['C5', 'C7'], 'C5 and C7'],
  [['C5', 'C7', 'C9', 'C11', 'C13', 'C15', 'C17'], 'C5, C7, C9, C11, C13 and 2 more'],
])('%j is said to be in %s', (addresses, words) => {
  expect(wherever(addresses.map((address) => ({ sheet: 'Returns', address })))).toBe(words);
  expect(severalOf(addresses)).toBe(words);
});

test.each([
  ['tbc', '"tbc"'],
  ['  two\n lines ', '"two lines"'],
  ['x'.repeat(41), `"${'x'.repeat(39)}…"`],
])('%j is quoted as %s', (typed, words) => {
  expect(quoted(typed)).toBe(words);
});
