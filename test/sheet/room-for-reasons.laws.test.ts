import fc from 'fast-check';
import type { Answer, Recovery } from '../../src/return/answer';
import { answerOf } from '../../src/return/answered';
import { policyFor } from '../../src/return/policy';
import { credits, day } from '../../src/return/quantities';
import { editsForAnswer } from '../../src/sheet/answer-edits';
import { applyEdits } from '../../src/sheet/apply-edits';
import type { SheetCells, WorkbookCells } from '../../src/sheet/cells';
import type { ReadReturn } from '../../src/sheet/reading';
import { readReturn } from '../../src/sheet/read-return';
import { carriedOut } from '../../src/sheet/room-for-reasons/carried-out';
import { planRoom } from '../../src/sheet/room-for-reasons/plan-room';
import { roomOffer, tablesWithoutRoom } from '../../src/sheet/room-for-reasons/room-offer';
import { shortfallOf } from '../../src/return/shortfall';
import { hasEnded } from '../../src/return/recovery';
import { answerParts } from '../../src/sheet/layout';
import { layouts } from './layouts';

const today = day(45402); // 20 April 2024

function read(workbook: WorkbookCells): ReadReturn {
  const reading = readReturn(workbook);
  if (reading.kind !== 'return') throw new Error(reading.reason);
  return reading;
}

/** Every cell that holds something, as "sheet!row,column=value". */
function contents({ sheets }: WorkbookCells): string[] {
  return sheets.flatMap(({ name, rows, top, left }) =>
    rows.flatMap((line, y) => line.flatMap((cell, x) => (cell.kind === 'blank' ? [] : [`${name}!${top + y},${left + x}=${String(cell.value)}`]))),
  );
}

const locked = (workbook: WorkbookCells): WorkbookCells => ({ ...workbook, sheets: workbook.sheets.map((sheet): SheetCells => ({ ...sheet, protected: true, rows: sheet.rows.map((row) => row.map((cell) => ({ ...cell, locked: false }))) })) });

const words = fc.oneof(fc.string({ minLength: 1, maxLength: 40 }), fc.constantFrom('Works started late', 'Return by 30 June 2024', 'Contract ref', 'Supplier: Somebody else', '=1+1', '12')).map((text) => text.trim()).filter((text) => text !== '');
const recovery: fc.Arbitrary<Recovery> = fc.oneof(
  fc.record({ kind: fc.constant('will-recover' as const), how: words, by: fc.integer({ min: 45000, max: 46000 }).map(day) }),
  fc.record({ kind: fc.constant('cannot-recover' as const), whyNot: words }),
);

function shortAnswer(reading: ReadReturn, index: number, said: { reason: string; recovery: Recovery }): { reference: string; answer: Answer } | undefined {
  const contract = reading.return.contracts[index % reading.return.contracts.length];
  if (contract?.reference.state !== 'read') return undefined;
  const after: Recovery = hasEnded(contract, today) ? { kind: 'ended', raisedWithFusion21: true } : said.recovery;
  const isShort = (shortfallOf({ ...contract, delivered: { state: 'read', value: credits(0), cell: contract.reference.cell, typed: '0' } }, policyFor(undefined)) ?? 0) > 0;
  return isShort ? { reference: contract.reference.value, answer: { delivered: credits(0), shortfall: { reason: said.reason, recovery: after } } } : undefined;
}

test('columns planned beside any layout are recognised, and nothing else is another', () => {
  fc.assert(
    fc.property(layouts, ({ workbook }) => {
      const before = read(workbook);
      const lacking = tablesWithoutRoom(before);
      fc.pre(lacking.length > 0);
      const plan = planRoom(before, today);
      expect(plan.columns).toHaveLength(lacking.length);
      expect(plan.byEmail).toBe(false);
      const after = read(carriedOut(workbook, plan));
      for (const { columns } of lacking.map((table) => after.layout.tables[before.layout.tables.indexOf(table)] ?? table)) {
        const own = answerParts.filter((part) => part !== 'raised').map((part) => columns[part]?.column);
        expect(new Set(own).size).toBe(4);
        expect(own).not.toContain(undefined);
      }
      expect(roomOffer(after, today)).toBeUndefined();
      expect(after.return.contracts.map(({ reference, delivered, spend, sheetTarget }) => [reference, delivered, spend, sheetTarget]))
        .toEqual(before.return.contracts.map(({ reference, delivered, spend, sheetTarget }) => [reference, delivered, spend, sheetTarget]));
      expect(contents(carriedOut(workbook, plan)).filter((cell) => contents(workbook).includes(cell))).toEqual(contents(workbook));
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['columns beside the table', (workbook: WorkbookCells) => workbook],
  ['the sheet of reasons', locked],
])('an answer written to %s reads back as the same answer, and saving it again changes nothing', (_, prepared) => {
  fc.assert(
    fc.property(layouts, fc.nat(), fc.nat(), fc.record({ reason: words, recovery }), fc.record({ reason: words, recovery }), ({ workbook }, one, other, first, second) => {
      const room = carriedOut(prepared(workbook), planRoom(read(prepared(workbook)), today));
      let now = room;
      for (const [index, said] of [[other, second], [one, first]] as const) {
        const given = shortAnswer(read(now), index, said);
        if (!given) continue;
        const edits = editsForAnswer(read(now), given.reference, given.answer);
        if (edits.kind !== 'edits') throw new Error(edits.message);
        now = applyEdits(now, edits.edits);
        const contract = read(now).return.contracts.find(({ reference }) => reference.state === 'read' && reference.value === given.reference);
        expect(contract && answerOf(contract, policyFor(read(now).return.year), today)).toEqual(given.answer);
        expect(editsForAnswer(read(now), given.reference, given.answer)).toEqual({ kind: 'edits', edits: [] });
      }
      const { supplier, year, deadline, contracts } = read(room).return;
      const after = read(now).return;
      expect([after.supplier, after.year, after.deadline]).toEqual([supplier, year, deadline]);
      expect(read(now).return.contracts).toHaveLength(contracts.length);
    }),
    { numRuns: 50 },
  );
});
