import fc from 'fast-check';
import { declarationStands, declaredIn, fingerprintOf } from '../../src/return/declared';
import { credits } from '../../src/return/quantities';
import type { SupplierReturn } from '../../src/return/supplier-return';
import { serial } from '../sheet/laid-out';
import { aContract, blankIn, dayIn, delivered, noPlace, readIn, targeted, unreadIn, type Said } from './a-contract';

const answered: Said = {
  delivered: delivered('12'),
  reason: readIn('reason', 'Works started late'),
  recoverable: readIn('recoverable', true, 'Yes'),
  recoveryPlan: readIn('recoveryPlan', 'Two apprentices start in May'),
  recoveryDate: dayIn('recoveryDate', '30 June 2024'),
};

function returnOf(...contracts: Said[]): SupplierReturn {
  return { contracts: contracts.map((said, index) => aContract({ reference: readIn('reference', String(1042 + index)), ...said }, index + 2)), statedTotals: [] };
}

const declared = { name: 'Ann Lee', jobTitle: 'Contracts manager', on: '2024-04-10' };
const before = returnOf(answered, {});

test.each<[string, Said, boolean]>([
  ['nothing', answered, true],
  ['how the credits are shown', { ...answered, delivered: delivered('12.00') }, true],
  ['how the day is shown', { ...answered, recoveryDate: dayIn('recoveryDate', '30/06/2024') }, true],
  ['spaces and lines of a text', { ...answered, reason: readIn('reason', ' Works  started\r\nlate') }, true],
  ['the target, which is no answer', { ...answered, sheetTarget: targeted(4000) }, true],
  ['no column where a blank was', { ...answered, raised: noPlace }, true],
  ['the credits', { ...answered, delivered: delivered('12.01') }, false],
  ['the credits, to a blank', { ...answered, delivered: blankIn('delivered') }, false],
  ['the credits, to words', { ...answered, delivered: unreadIn('delivered', 'twelve', 'not-a-number') }, false],
  ['the reason', { ...answered, reason: readIn('reason', 'Works started very late') }, false],
  ['whether it can be put right', { ...answered, recoverable: readIn('recoverable', false, 'No') }, false],
  ['how', { ...answered, recoveryPlan: readIn('recoveryPlan', 'One apprentice') }, false],
  ['how many credits', { ...answered, recoveryCredits: readIn('recoveryPlan', credits(100), '1') }, false],
  ['by when', { ...answered, recoveryDate: dayIn('recoveryDate', '1 July 2024') }, false],
  ['whether it was raised', { ...answered, raised: readIn('raised', true, 'Yes') }, false],
  ['a quarter', { ...answered, deliveredParts: [{ heading: 'Q1', credits: delivered('12') }] }, false],
  ['the reference', { ...answered, reference: readIn('reference', '2042') }, false],
])('a declaration after a change of %s', (_what, said, stands) => {
  expect(declarationStands({ ...declared, of: fingerprintOf(before) }, returnOf(said, {}))).toBe(stands);
});

test('a contract that is gone, or moved from one answer to another, is a change', () => {
  expect(fingerprintOf(returnOf(answered))).not.toBe(fingerprintOf(before));
  expect(fingerprintOf(returnOf({}, answered))).not.toBe(fingerprintOf(before));
});

test('a blank is not 0, and text that says a number in a column of text is not that number', () => {
  expect(fingerprintOf(returnOf({ delivered: delivered('0') }))).not.toBe(fingerprintOf(returnOf({})));
  expect(fingerprintOf(returnOf({ delivered: delivered('5') }))).not.toBe(fingerprintOf(returnOf({ delivered: unreadIn('delivered', '500', 'money') })));
});

test('a declaration that does not say what it is of stands', () => {
  expect(declarationStands(declared, before)).toBe(true);
});

test('the order of the rows makes no difference, the answers do', () => {
  const answers = fc.array(fc.record({ credits: fc.integer({ min: 0, max: 500 }), reason: fc.string() }), { minLength: 1, maxLength: 8 });
  const contracts = (list: { credits: number; reason: string }[]) =>
    list.map(({ credits, reason }, index) => aContract({ reference: readIn('reference', `F${index}`), delivered: delivered(String(credits)), reason: readIn('reason', reason) }));
  fc.assert(
    fc.property(answers, fc.nat(), (list, which) => {
      const all = contracts(list);
      const mark = fingerprintOf({ contracts: all, statedTotals: [] });
      expect(fingerprintOf({ contracts: [...all].reverse(), statedTotals: [] })).toBe(mark);
      const changed = contracts(list.map((one, index) => (index === which % list.length ? { ...one, credits: one.credits + 1 } : one)));
      expect(fingerprintOf({ contracts: changed, statedTotals: [] })).not.toBe(mark);
    }),
  );
});

describe('who confirmed the answers as they are now', () => {
  const kept = { ...declared, of: fingerprintOf(before) };
  const after = returnOf({ ...answered, reason: readIn('reason', 'Another reason') }, {});
  const inCells = (on: string, name = 'Jo Field') => ({ name, jobTitle: 'Director', on: serial(on), cells: [] });
  const byHand = (on: string, name = 'Jo Field') => ({ name, jobTitle: 'Director', on });

  test.each<[string, SupplierReturn, typeof kept | undefined, ReturnType<typeof declaredIn>]>([
    ['nobody', before, undefined, { standing: undefined, outdated: undefined }],
    ['with the pane', before, kept, { standing: kept, outdated: undefined }],
    ['with the pane, before an answer changed', after, kept, { standing: undefined, outdated: kept }],
    ['by hand in the sheet', { ...before, confirmation: inCells('2024-04-09') }, undefined, { standing: byHand('2024-04-09'), outdated: undefined }],
    ['with the pane and by hand', { ...before, confirmation: inCells('2024-04-12') }, kept, { standing: kept, outdated: undefined }],
    ['by hand, after the pane’s no longer counted', { ...after, confirmation: inCells('2024-04-12') }, kept, { standing: byHand('2024-04-12'), outdated: undefined }],
    ['by hand by somebody else, on the same day', { ...after, confirmation: inCells('2024-04-10') }, kept, { standing: byHand('2024-04-10'), outdated: undefined }],
    ['by hand before the pane’s, which no longer counts', { ...after, confirmation: inCells('2024-04-09') }, kept, { standing: undefined, outdated: kept }],
    ['by the same person in both, and an answer changed since', { ...after, confirmation: inCells('2024-04-10', 'Ann Lee') }, kept, { standing: undefined, outdated: kept }],
    ['by hand, only begun', { ...before, confirmation: { name: 'Jo Field', cells: [] } }, undefined, { standing: undefined, outdated: undefined }],
  ])('%s', (_who, ret, inSettings, is) => expect(declaredIn(ret, inSettings)).toEqual(is));
});
