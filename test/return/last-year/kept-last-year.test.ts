import fc from 'fast-check';
import { keptFrom, largestKept, type Kept } from '../../../src/return/kept';
import { fromKept, lastYearHead, lastYearParts, mostParts, toKeep, type ToKeep } from '../../../src/return/last-year/kept-last-year';
import type { ContractLastYear, LastYear } from '../../../src/return/last-year/last-year';
import { textMark } from '../../../src/return/text-mark';
import { credits, day } from '../../../src/return/quantities';
import { before, contract, read } from './some-contracts';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const aContract: fc.Arbitrary<ContractLastYear> = fc.record(
  {
    reference: text, title: text, client: text, typed: text, whyNot: text,
    target: fc.integer({ min: 0, max: 1e9 }).map(credits),
    delivered: fc.integer({ min: 0, max: 1e9 }).map(credits),
    reason: fc.string({ maxLength: 400 }),
    promise: fc.record({ missing: fc.nat().map(credits), some: fc.nat().map(credits), by: fc.nat({ max: 90_000 }).map(day), how: text }, { requiredKeys: ['missing', 'by'] }),
  },
  { requiredKeys: [] },
);
const aLastYear: fc.Arbitrary<LastYear> = fc.record(
  {
    file: text,
    supplier: text,
    year: fc.constant({ from: day(45017), to: day(45382) }),
    contracts: fc.array(aContract, { maxLength: 6 }).chain((some) => fc.constantFrom(1, 30).map((times) => Array.from({ length: times }, () => some).flat())),
    settled: fc.array(fc.record({ thisYear: text, lastYear: text, same: fc.boolean() }), { maxLength: 3 }),
  },
  { requiredKeys: ['file', 'contracts', 'settled'] },
);

/** Through the workbook's settings, which hold texts. */
function stored<T>(kept: Kept<T>, value: T): T | undefined {
  const json = JSON.stringify(value);
  expect(json.length).toBeLessThanOrEqual(largestKept);
  return keptFrom(kept, json);
}

function readBack({ head, parts }: ToKeep, change: (at: number) => boolean = () => true): LastYear | undefined {
  return fromKept(stored(lastYearHead, head), lastYearParts.map((kept, index) => { const part = parts[index]; return part && change(index) ? stored(kept, part) : undefined; }));
}

test('what is kept is what was there, in settings of no more than they hold', () => {
  fc.assert(
    fc.property(aLastYear, (lastYear) => {
      const kept = toKeep(lastYear);
      fc.pre(kept !== undefined);
      expect(kept && readBack(kept)).toEqual(lastYear);
    }),
    { numRuns: 40 },
  );
});

test('a part that is missing, or of another file, leaves nothing of it', () => {
  const long = 'Works started late. '.repeat(20);
  const many = (reason: string) => before(Array.from({ length: 200 }, (_none, index) => contract(`F21-${index}`, { reason: read(reason) })));
  const kept = toKeep(many(long));
  const other = toKeep(many(`${long}!`));
  if (!kept || !other) throw new Error('Too long');
  expect(kept.parts.length).toBeGreaterThan(1);
  expect(readBack(kept)).toEqual(many(long));
  kept.parts.forEach((_part, missing) => expect(readBack(kept, (at) => at !== missing)).toBeUndefined());
  expect(readBack({ head: kept.head, parts: [...kept.parts.slice(0, -1), ...other.parts.slice(-1)] })).toBeUndefined();
  expect(fromKept(undefined, kept.parts)).toBeUndefined();
});

test.each(['', '-', '1e9', '12.5', '9'.repeat(16), 'twelve'])('settings that say "%s" for a figure leave it out, and break nothing', (said) => {
  const kept = toKeep(before([contract('A')]));
  const [part] = kept?.parts ?? [];
  if (!kept || !part) throw new Error('Nothing kept');
  const contracts = part.contracts.map((one) => ({ ...one, done: said, by: said, missing: said }));
  const of = textMark(JSON.stringify(contracts));
  const back = fromKept({ ...kept.head, from: said, of }, [{ of, contracts }]);
  expect(back?.contracts).toEqual([{ reference: 'A', title: 'Roof', client: 'Anytown Homes', target: 1000 }]);
  expect(back?.year).toBeUndefined();
  expect(fromKept({ ...kept.head, parts: said }, kept.parts)).toBeUndefined();
});

test('some 1,500 contracts are kept, and what is too long is not kept in part', () => {
  const of = (contracts: number) => before(Array.from({ length: contracts }, (_none, index) => contract(`F21-${100000 + index}`, { reason: read('Two of the four work placements could not start before the works did.') })));
  expect(toKeep(of(1500))?.parts.length).toBeLessThanOrEqual(mostParts);
  expect(toKeep(of(4000))).toBeUndefined();
});

test('the longest texts a cell holds are cut, so that each contract fits', () => {
  const longest = '\u0001'.repeat(32_767);
  const lastYear = before([contract(longest, { title: read(longest), client: read(longest), reason: read(longest), recoverable: read(false), recoveryPlan: read(longest), delivered: read(credits(1)) })]);
  const kept = toKeep(lastYear);
  expect(kept && readBack(kept)).toEqual(lastYear);
});
