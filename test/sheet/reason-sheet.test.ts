import type { Answer } from '../../src/return/answer';
import { policyFor } from '../../src/return/policy';
import { credits, day } from '../../src/return/quantities';
import { reasonHeadings } from '../../src/return/reason-places';
import { checkReturn } from '../../src/return/rules';
import { checkAgainstSent } from '../../src/return/sent/against-sent';
import { sentFrom } from '../../src/return/sent/sent-from';
import { editsForAnswer } from '../../src/sheet/answer-edits';
import { applyEdits } from '../../src/sheet/apply-edits';
import type { SheetCells } from '../../src/sheet/cells';
import type { ReadReturn } from '../../src/sheet/reading';
import { readReturn } from '../../src/sheet/read-return';
import { asReturnedWorkbook } from '../../src/sheet/returned-workbook';
import { carriedOut } from '../../src/sheet/room-for-reasons/carried-out';
import { planRoom } from '../../src/sheet/room-for-reasons/plan-room';
import { date, money, serial, sheetOf, workbookOf, type Laid, type LaidOptions } from './laid-out';

const today = day(serial('2024-04-10'));
const headings: Laid[] = ['Contract ref', 'Contract', 'Client', 'End date', 'Spend', 'Credits target', 'Credits delivered'];
const open = (value: Laid): Laid => ({ ...(typeof value === 'object' && value !== null ? value : { value: value ?? '' }), locked: false });
const contract = (reference: string, delivered: number | null = null): Laid[] => [reference, 'Roofing', 'Northbank Homes', date('2025-03-31'), money(300_000), 30, open(delivered)];
const main = (options: LaidOptions = { protected: true }, more: Laid[][] = []): SheetCells => sheetOf('Return', [['Social value return, 1 April 2023 to 31 March 2024'], ['Supplier', 'Harbour & Fell Ltd'], [], headings, contract('F21-1', 12), contract('F21-2', 12), ...more], options);

const title: Laid[][] = [['Reasons for shortfall'], ['Social value return, 1 April 2023 to 31 March 2024'], []];
const columns: Laid[] = ['Contract reference', 'Contract title', ...Object.values(reasonHeadings)];
const reasons = (rows: Laid[][], name = 'Reasons for shortfall', above = title, options: LaidOptions = {}): SheetCells => sheetOf(name, [...above, columns, ...rows], options);
const late: Laid[] = ['Roofing', 'Works started late', 'Yes', 'Two placements', '30 September 2024'];

function read(...sheets: readonly SheetCells[]): ReadReturn {
  const reading = readReturn(workbookOf(...sheets));
  if (reading.kind !== 'return') throw new Error(reading.reason);
  return reading;
}

const reasonOf = ({ return: ret }: ReadReturn, index = 0): unknown => {
  const entry = ret.contracts[index]?.reason;
  return entry?.state === 'read' ? entry.value : entry?.state;
};
const found = (reading: ReadReturn): string[] => checkReturn(reading.return, policyFor(reading.return.year), today).filter(({ rule }) => rule.startsWith('reason-row')).map(({ kind, message }) => `${kind}: ${message}`);
const short: Answer = { delivered: credits(12_00), shortfall: { reason: 'Another', recovery: { kind: 'cannot-recover', whyNot: 'No work left' } } };

describe('a sheet of reasons joins its contracts', () => {
  test('by reference, whatever its case and the order of its rows, and all of the answer', () => {
    const reading = read(main(), reasons([['F21-2', 'Lifts', 'Other'], [' f21-1', ...late]]));
    expect(reading.return.contracts[0]).toMatchObject({
      reason: { value: 'Works started late', cell: { sheet: 'Reasons for shortfall', address: 'C6' } },
      recoverable: { value: true }, recoveryPlan: { value: 'Two placements' }, recoveryDate: { value: serial('2024-09-30') }, raised: { state: 'blank' },
    });
    expect(reasonOf(reading, 1)).toBe('Other');
    expect(found(reading)).toEqual([]);
  });

  test('by a reference that is spaced otherwise: the check knows it as that contract’s, so its reason is', () => {
    const reading = read(main(undefined, [contract('F21 3', 12)]), reasons([['F213', ...late]]));
    expect(found(reading)).toEqual([]);
    expect(reasonOf(reading, 2)).toBe('Works started late');
  });

  test.each<[string, readonly SheetCells[], unknown]>([
    ['under another name, by its title', [main(), reasons([['F21-1', ...late]], 'Sheet2')], 'Works started late'],
    ['hidden', [main(), reasons([['F21-1', ...late]], undefined, title, { visibility: 'hidden' })], 'Works started late'],
    ['before the contracts’ own sheet', [reasons([['F21-1', ...late]]), main()], 'Works started late'],
    ['copied from last year’s workbook: not read', [main(), reasons([['F21-1', ...late]], undefined, [['Reasons for shortfall'], ['1 April 2022 to 31 March 2023'], []])], 'no-place'],
    ['without a row for the contract', [main(), reasons([['F21-2', ...late]])], 'blank'],
    ['some other sheet with such headings: not read', [main(), reasons([['F21-1', ...late]], 'Risks', [['Risk log'], [], []])], 'no-place'],
    ['a comments column of the contract’s own, filled in, comes first', [sheetOf('Return', [[...headings, 'Comments'], [...contract('F21-1', 12), open('Own words')], [...contract('F21-2'), open(null)]]), reasons([['F21-1', ...late]])], 'Own words'],
    ['a comments column of the contract’s own, blank, does not hide it', [sheetOf('Return', [[...headings, 'Comments'], [...contract('F21-1', 12), open(null)], [...contract('F21-2'), open(null)]]), reasons([['F21-1', ...late]])], 'Works started late'],
  ])('%s', (_, sheets, reason) => expect(reasonOf(read(...sheets))).toBe(reason));

  test('and is not taken for contracts, or for what the workbook says of itself', () => {
    const reading = read(main(), reasons([['F21-1', 'Supplier: Somebody Else', 'Return by 30 June 2030', 'Yes', 'Supplier', 'Deadline 1 May 2030']]));
    expect(reading.return).toMatchObject({ supplier: 'Harbour & Fell Ltd', year: { from: serial('2023-04-01') } });
    expect(reading.return.deadline).toBeUndefined();
    expect(reading.return.contracts).toHaveLength(2);
  });
});

describe('what does not fit is told, and nothing said is lost', () => {
  test.each<[string, Laid[][], string[]]>([
    ['a contract that is not in the return', [['F21-9', ...late]], ['please-check: Row 5 of the sheet "Reasons for shortfall" is about contract F21-9, which is not in the return. Check its reference.']],
    ['a row without a reference', [[null, ...late]], ['please-check: Row 5 of the sheet "Reasons for shortfall" has no contract reference. Enter the reference of the contract it is about.']],
    ['one contract twice', [['F21-1', ...late], ['F21-1', 'Roofing', 'Other']], ['must-fix: Contract F21-1 is on the sheet "Reasons for shortfall" twice, in A5 and A6. Keep the row that is right and delete the others.']],
    ['one contract twice, one of the rows blank', [['F21-1', 'Roofing'], ['F21-1', ...late]], []],
  ])('%s', (_, rows, messages) => expect(found(read(main(), reasons(rows)))).toEqual(messages));

  test('an answer to a contract that is there twice is not written', () => {
    expect(editsForAnswer(read(main(), reasons([['F21-1', ...late], ['F21-1', ...late]])), 'F21-1', short)).toMatchObject({ kind: 'refused', why: 'row-repeated', message: expect.stringContaining('rows 5 and 6') });
  });

  test('an answer goes to its row, or to a new one at the end', () => {
    const first = editsForAnswer(read(main(), reasons([['F21-9', ...late], ['F21-1', 'Roofing']])), 'F21-1', short);
    expect(first).toMatchObject({ kind: 'edits', edits: [{ row: 5, column: 2, value: 'Another' }, { row: 5, column: 3, value: 'No' }, { row: 5, column: 4, value: 'No work left' }] });
    const second = editsForAnswer(read(main(), reasons([['F21-9', ...late]])), 'F21-1', short);
    expect(second).toMatchObject({ kind: 'edits', edits: [{ row: 5, column: 0, value: 'F21-1' }, { row: 5, column: 1, value: 'Roofing' }, { row: 5, column: 2 }, { row: 5 }, { row: 5 }] });
  });

  test('a locked row of it is not written over', () => {
    const locked = reasons([['F21-1', ...late]], undefined, title, { protected: true });
    expect(editsForAnswer(read(main(), locked), 'F21-1', short)).toMatchObject({ kind: 'refused', why: 'locked' });
  });
});

describe('where the workbook takes neither columns nor a sheet', () => {
  const closed = { ...workbookOf(main()), refuses: { sheets: true } };
  const reading = readReturn(closed);
  if (reading.kind !== 'return') throw new Error(reading.reason);

  test('the answer is to be kept in its settings, and read from there it is the same', () => {
    const edits = editsForAnswer(reading, 'F21-1', short);
    if (edits.kind !== 'edits') throw new Error(edits.message);
    expect(edits).toEqual({ kind: 'edits', edits: [], kept: [{ reference: 'F21-1', reason: 'Another', recoverable: false, plan: 'No work left' }] });
    const again = readReturn(closed, {}, edits.kept);
    expect(again.kind === 'return' && again.return.contracts[0]).toMatchObject({ keptBeside: true, reason: { value: 'Another' }, recoverable: { value: false }, recoveryPlan: { value: 'No work left' } });
    expect(again.kind === 'return' && editsForAnswer(again, 'F21-1', short)).toEqual({ kind: 'edits', edits: [] });
    expect(again.kind === 'return' && editsForAnswer(again, 'F21-1', { delivered: credits(30_00) })).toMatchObject({ kept: [] });
  });

  test('once there is a place after all, what was kept is still read, and goes there with the next answer', () => {
    const kept = [{ reference: 'F21-1', reason: 'Kept', recoverable: false, plan: 'Why' }];
    const roomy = workbookOf(main(), reasons([]));
    const now = readReturn(roomy, {}, kept);
    if (now.kind !== 'return') throw new Error(now.reason);
    expect(reasonOf(now)).toBe('Kept');
    expect(editsForAnswer(now, 'F21-1', short)).toMatchObject({ edits: [{ value: 'F21-1' }, { value: 'Roofing' }, { value: 'Another' }, { value: 'No' }, { value: 'No work left' }], kept: [] });
  });
});

describe('against what was sent', () => {
  const sent = sentFrom(asReturnedWorkbook(read(main({}))), 'Harbour & Fell Ltd');

  test.each([
    ['added columns', false],
    ['the added sheet', true],
  ])('%s are no difference', (_, isProtected) => {
    const before = read(main({ protected: isProtected }));
    const plan = planRoom(before, today);
    expect([plan.columns.length, plan.sheet !== undefined]).toEqual(isProtected ? [0, true] : [1, false]);
    const room = read(...carriedOut(before.workbook, plan).sheets);
    const edits = editsForAnswer(room, 'F21-1', short);
    if (edits.kind !== 'edits') throw new Error(edits.message);
    expect(checkAgainstSent(asReturnedWorkbook(read(...applyEdits(room.workbook, edits.edits).sheets)), sent)).toEqual([]);
  });

  test('a heading that was retyped is still told, and no added one is taken for it', () => {
    const before = read(main({}));
    const room = carriedOut(before.workbook, planRoom(before, today));
    const retyped = applyEdits(room, [{ sheet: 'Return', row: 3, column: 2, value: 'Customer' }]);
    expect(checkAgainstSent(asReturnedWorkbook(read(...retyped.sheets)), sent).map(({ message }) => message)).toEqual([
      'The heading in C4 has been changed. We sent "Client", it now says "Customer". Check that the column under it still holds the same.',
    ]);
  });
});
