/** What is kept of a checked file comes back as it was, whatever its contracts hold. */
import fc from 'fast-check';
import { join } from 'node:path';
import type { Contract } from '../../src/return/contract';
import type { Entry, UnreadWhy } from '../../src/return/entry';
import { checkFile } from '../../src/staff/check/check-files';
import { packed, unpacked } from '../../src/staff/check/packed';
import { aContract, columns } from '../return/a-contract';
import { isoDay } from './a-year';

const checked = checkFile(join(__dirname, '..', 'workbooks', 'nearly-done.xlsx'), { today: isoDay('2025-06-02') });
if (checked.kind !== 'return') throw new Error('It is a return');

const plain = { noNullPrototype: true } as const;
const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const cell = fc.record({ sheet: fc.constantFrom('Returns', 'Reasons', ''), address: text }, plain);
const value = fc.oneof(text, fc.integer(), fc.boolean());
const entry: fc.Arbitrary<Entry<never>> = fc.oneof(
  fc.constant({ state: 'no-place' as const }),
  fc.record({ state: fc.constant('blank' as const), cell }, plain),
  fc.record({ state: fc.constant('read' as const), value, cell, typed: text, formula: text, otherwise: value }, { requiredKeys: ['state', 'value', 'cell', 'typed'], ...plain }),
  fc.record({ state: fc.constant('unread' as const), typed: text, cell, why: fc.constantFrom<UnreadWhy>('money', 'not-a-date'), formula: text, offer: value }, { requiredKeys: ['state', 'typed', 'cell', 'why'], ...plain }),
) as fc.Arbitrary<Entry<never>>;
const contract: fc.Arbitrary<Contract> = fc
  .record({
    row: fc.nat(),
    hidden: fc.boolean(),
    entries: fc.record(Object.fromEntries(Object.keys(columns).map((name) => [name, entry]))),
    more: fc.record(
      {
        sheetTargetDecimals: fc.nat(2),
        recoveryCredits: entry,
        deliveredParts: fc.array(fc.record({ heading: text, credits: entry }, plain), { maxLength: 3 }),
        others: fc.array(fc.record({ key: text, heading: text, takes: fc.constant('text'), cell, held: value }, plain), { maxLength: 2 }),
        keptBeside: fc.constant(true as const),
      },
      { requiredKeys: [], ...plain },
    ),
  })
  .map(({ row, hidden, entries, more }) => ({ ...aContract(), row, hidden, ...entries, ...more }) as Contract);

test('contracts that hold anything at all', () => {
  fc.assert(
    fc.property(fc.array(contract, { maxLength: 6 }), (contracts) => {
      const kept = { ...checked, reading: { ...checked.reading, return: { ...checked.reading.return, contracts } } };
      expect(unpacked(packed(kept))).toStrictEqual(kept);
    }),
  );
});

test('the names of things are in its bytes once for all contracts that have the same', () => {
  const { contracts } = checked.reading.return;
  expect(contracts.length).toBeGreaterThan(2);
  expect(Buffer.from(packed(checked)).toString('latin1').split('recoveryPlan')).toHaveLength(2);
});
