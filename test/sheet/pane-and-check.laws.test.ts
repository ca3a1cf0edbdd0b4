import fc from 'fast-check';
import { checkAnswer } from '../../src/return/check-answer';
import { statusesOf } from '../../src/return/completeness';
import type { Draft } from '../../src/return/draft';
import { defaultPolicy } from '../../src/return/policy';
import { reasonIds } from '../../src/return/reasons';
import { checkReturn } from '../../src/return/rules';
import { editsForAnswer } from '../../src/sheet/answer-edits';
import { applyEdits } from '../../src/sheet/apply-edits';
import type { WorkbookCells } from '../../src/sheet/cells';
import type { ReadReturn } from '../../src/sheet/reading';
import { readReturn } from '../../src/sheet/read-return';
import { date, money, serial, sheetOf, workbookOf, type Laid } from './laid-out';

const today = serial('2024-04-10');
const columnSets = [
  ['Comments'],
  ['Reason', 'Can it be put right?', 'How will it be put right?', 'By when?'],
  ['Reason', 'Can it be put right?', 'How will it be put right?', 'Credits to be recovered', 'By when?', 'Jobs created'],
] as const;
const quarters = ['Q1 credits', 'Q2 credits', 'Q3 credits', 'Q4 credits'];

function laidOut(headings: readonly string[], entry: Laid, byQuarter: boolean): WorkbookCells {
  const entries = byQuarter ? quarters.map(() => entry) : [entry];
  const row = (reference: string): Laid[] => [reference, 'Roofing', 'Northbank Homes', date('2025-03-31'), money(300_000.45), 30, ...entries, ...headings.map(() => null)];
  return workbookOf(sheetOf('Social value return', [['Contract ref', 'Contract', 'Client', 'End date', 'Spend', 'Credits target', ...(byQuarter ? quarters : ['Credits delivered']), ...headings], row('F21-1'), row('F21-2')]));
}

function read(workbook: WorkbookCells): ReadReturn {
  const reading = readReturn(workbook);
  if (reading.kind !== 'return') throw new Error(reading.reason);
  return reading;
}

const figure = fc.constantFrom('', '0', '7.5', '12', '30', '300', '75000', '75,000.11', '299999.99', '300000', '300,000.45', '1000000', '£30', 'twelve');
const draft: fc.Arbitrary<Draft> = fc.record(
  {
    delivered: figure,
    deliveredParts: fc.tuple(figure, figure, figure, figure),
    listed: fc.constantFrom('another' as const, ...reasonIds),
    reason: fc.constantFrom('', 'The roofer left.', '=1+1', 'Can be put right: yes'),
    recoverable: fc.constantFrom('yes' as const, 'no' as const),
    how: fc.constantFrom('', 'Two apprentices start', 'Plant trees (3 credits)', 'Yes, by 30 June 2024.'),
    by: fc.constantFrom('', '30 June 2024', '31/03/2025', '1 April 2025'),
    credits: fc.constantFrom('', '3', '18', '30', '0', 'all'),
    others: fc.record({ 'jobs created': fc.constantFrom('', '3', 'none', '=1') }),
  },
  { requiredKeys: ['delivered', 'deliveredParts', 'reason', 'how', 'by'] },
);

test('what the pane lets pass, the check accepts: nothing about it must be fixed, whatever the sheet', () => {
  let passed = 0;
  fc.assert(
    fc.property(fc.constantFrom(...columnSets), fc.boolean(), fc.boolean(), draft, (headings, byQuarter, inPounds, typed) => {
      const workbook = laidOut(headings, inPounds ? { value: '', format: '£#,##0.00' } : null, byQuarter);
      const before = read(workbook);
      const [contract] = before.return.contracts;
      if (!contract) throw new Error('no contract');
      const { deliveredParts, ...whole } = typed;
      const { answer } = checkAnswer(contract.deliveredParts ? { ...whole, ...(deliveredParts && { deliveredParts }) } : whole, contract, defaultPolicy, today);
      if (!answer) return;
      passed += 1;
      const edits = editsForAnswer(before, 'F21-1', answer);
      if (edits.kind !== 'edits') throw new Error(edits.message);
      const after = read(applyEdits(workbook, edits.edits)).return;
      expect(checkReturn(after, defaultPolicy, today).filter(({ kind, reference }) => kind === 'must-fix' && reference === 'F21-1')).toEqual([]);
      expect(statusesOf(after, defaultPolicy, today)[0]).toBe('complete');
    }),
    { numRuns: 500 },
  );
  expect(passed).toBeGreaterThan(40);
});
