import { fitAsLastYear } from '../../../src/return/last-year/fit';
import type { LastYear } from '../../../src/return/last-year/last-year';
import { yearBeginning } from '../../../src/return/policy';
import { before, blank, contract, thisYear } from './some-contracts';

const ours = { supplier: 'Harper and Lowe Ltd', year: thisYear };
const { year: _year, ...yearless } = before([contract('A')]);

test.each<[string, LastYear, Partial<typeof ours>, unknown]>([
  ['the year before fits', before([contract('A')]), ours, { kind: 'fits' }],
  ['a supplier written otherwise is the same one', before([contract('A')], { supplier: 'HARPER & LOWE LIMITED' }), ours, { kind: 'fits' }],
  ['a return that does not say whose it is fits', before([contract('A')]), { year: thisYear }, { kind: 'fits' }],
  ['the same year', before([contract('A')], { year: thisYear }), ours, { kind: 'wrong', why: { kind: 'same-year', year: thisYear, wanted: yearBeginning(2023) } }],
  ['two years ago', before([contract('A')], { year: yearBeginning(2022) }), ours, { kind: 'wrong', why: { kind: 'too-early', year: yearBeginning(2022), wanted: yearBeginning(2023) } }],
  ['a later year', before([contract('A')], { year: yearBeginning(2025) }), ours, { kind: 'wrong', why: { kind: 'later-year', year: yearBeginning(2025), wanted: yearBeginning(2023) } }],
  ['nothing entered', before([contract('A', { delivered: blank })]), ours, { kind: 'wrong', why: { kind: 'not-filled-in' } }],
  ['partly filled in fits', before([contract('A', { delivered: blank }), contract('B')]), ours, { kind: 'fits' }],
  ['another supplier is asked', before([contract('A')], { supplier: 'Wren & Sons' }), ours, { kind: 'unsure', doubts: [{ kind: 'other-supplier', theirs: 'Wren & Sons', ours: 'Harper and Lowe Ltd' }] }],
  ['no year on the chosen one is asked', yearless, ours, { kind: 'unsure', doubts: [{ kind: 'year-not-said', year: undefined }] }],
  ['no year on the open one is asked', before([contract('A')]), { supplier: ours.supplier }, { kind: 'unsure', doubts: [{ kind: 'year-not-said', year: yearBeginning(2023) }] }],
  ['the wrong year of another supplier is the wrong year', before([contract('A')], { year: thisYear, supplier: 'Wren & Sons' }), ours, { kind: 'wrong', why: { kind: 'same-year', year: thisYear, wanted: yearBeginning(2023) } }],
])('%s', (_, chosen, open, expected) => {
  expect(fitAsLastYear(chosen, open)).toEqual(expected);
});
