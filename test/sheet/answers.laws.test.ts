import fc from 'fast-check';
import type { Answer, Recovery } from '../../src/return/answer';
import type { Contract } from '../../src/return/contract';
import type { Entry } from '../../src/return/entry';
import { credits, day } from '../../src/return/quantities';
import { reasonIds, writeReason } from '../../src/return/reasons';
import { planOf } from '../../src/return/recovery';
import { editsForAnswer } from '../../src/sheet/answer-edits';
import { applyEdits } from '../../src/sheet/apply-edits';
import type { WorkbookCells } from '../../src/sheet/cells';
import type { ReadReturn } from '../../src/sheet/reading';
import { readReturn } from '../../src/sheet/read-return';
import { date, money, sheetOf, workbookOf, type Laid } from './laid-out';

/** Headings a sheet may have for the parts of an answer; a date cell under "By when" in the last one. */
const columnSets: readonly (readonly string[])[] = [
  ['Comments'],
  ['Reason for under-delivery'],
  ['Recovery plan'],
  ['Can this be rectified?'],
  ['If below target, why?', 'Can this be rectified? By when?'],
  ['Reason for shortfall', 'Recovery plan'],
  ['Why short?', 'Comments'],
  ['Comments', 'Can this be rectified? By when?'],
  ['Reason', 'Can it be put right? (Y/N)', 'How will it be put right?', 'By when?'],
  ['Raised with Fusion21?', 'Action plan', 'By when?', 'Recoverable?', 'Reason'],
  ['Reason', 'Can it be put right? (Y/N)', 'How will it be put right?', 'Credits to be recovered', 'By when?'],
];

function laidOut(headings: readonly string[]): WorkbookCells {
  const contract = (reference: string, pounds: number): Laid[] => [reference, 'Roofing', 'Northbank Homes', date('2025-03-31'), money(pounds), pounds / 10_000, null];
  return workbookOf(
    sheetOf('Return', [
      ['Contract ref', 'Contract', 'Client', 'End date', 'Spend', 'Credits target', 'Credits delivered', ...headings],
      [...contract('F21-1', 300_000), ...headings.map((heading) => (heading === 'By when?' ? { value: '', format: 'dd/mm/yyyy' } : null))],
      [...contract('F21-2', 500_000), ...headings.map(() => null)],
    ]),
  );
}

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60 }),
  fc.constantFrom('Works started late', 'Yes, by 30 June 2024.', 'No', 'tbc', 'Can be put right: yes, by 1 May 2024.', '“quoted”', '=1+1', '12', 'Line one\nline two'),
).map((text) => text.trim()).filter((text) => text !== '');
const by = fc.integer({ min: 44000, max: 50000 }).map(day);
const recovery: fc.Arbitrary<Recovery> = fc.oneof(
  fc.record({ kind: fc.constant('will-recover' as const), how: words, by }),
  fc.record({ kind: fc.constant('will-recover' as const), how: words, by, credits: fc.integer({ min: 1, max: 900_00 }).map(credits) }),
  fc.record({ kind: fc.constant('cannot-recover' as const), whyNot: words }),
  fc.record({ kind: fc.constant('ended' as const), raisedWithFusion21: fc.boolean() }),
);
const delivered = fc.integer({ min: 0, max: 900_00 }).map(credits);
const withShortfall: fc.Arbitrary<Answer> = fc.record({ delivered, shortfall: fc.record({ reason: fc.oneof(words, fc.tuple(fc.constantFrom(...reasonIds), fc.oneof(fc.constant(''), words)).map(([listed, more]) => writeReason({ listed, words: more }))), recovery }) });
const answer: fc.Arbitrary<Answer> = fc.oneof(withShortfall, fc.record({ delivered }));

function answerIn(contract: Contract): Answer {
  if (contract.delivered.state !== 'read') throw new Error('no credits');
  const given = { delivered: contract.delivered.value };
  const reason = valueOf(contract.reason);
  if (reason === undefined) return given;
  const [recoverable, plan, until, raised] = [valueOf(contract.recoverable), valueOf(contract.recoveryPlan), valueOf(contract.recoveryDate), valueOf(contract.raised)];
  if (raised !== undefined) return { ...given, shortfall: { reason, recovery: { kind: 'ended', raisedWithFusion21: raised } } };
  if (recoverable === true && until !== undefined) {
    const planned = planOf(contract);
    const howMany = planned && valueOf(planned.credits);
    return { ...given, shortfall: { reason, recovery: { kind: 'will-recover', how: planned?.how ?? '', by: until, ...(howMany !== undefined && { credits: howMany }) } } };
  }
  return { ...given, shortfall: { reason, recovery: { kind: 'cannot-recover', whyNot: plan ?? '' } } };
}

function valueOf<T>(entry: Entry<T>): T | undefined {
  return entry.state === 'read' ? entry.value : undefined;
}

function read(workbook: WorkbookCells): ReadReturn {
  const reading = readReturn(workbook);
  if (reading.kind !== 'return') throw new Error(reading.reason);
  return reading;
}

function write(workbook: WorkbookCells, given: Answer): WorkbookCells {
  const edits = editsForAnswer(read(workbook), 'F21-1', given);
  if (edits.kind !== 'edits') throw new Error(edits.message);
  return applyEdits(workbook, edits.edits);
}

test('an answer turned into edits, applied and read again is that answer; whatever was answered before', () => {
  fc.assert(
    fc.property(fc.constantFrom(...columnSets), answer, answer, (headings, before, given) => {
      const after = read(write(write(laidOut(headings), before), given)).return.contracts[0];
      expect(after && answerIn(after)).toEqual(given);
    }),
    { numRuns: 600 },
  );
});

test('no cell outside the contract’s own row is touched, and saving the same answer again touches none', () => {
  fc.assert(
    fc.property(fc.constantFrom(...columnSets), answer, (headings, given) => {
      const edits = editsForAnswer(read(laidOut(headings)), 'f21-1 ', given);
      if (edits.kind !== 'edits') throw new Error(edits.message);
      expect(edits.edits.every(({ sheet, row, column }) => sheet === 'Return' && row === 1 && column >= 6)).toBe(true);
      expect(editsForAnswer(read(applyEdits(laidOut(headings), edits.edits)), 'F21-1', given)).toEqual({ kind: 'edits', edits: [] });
    }),
    { numRuns: 200 },
  );
});
