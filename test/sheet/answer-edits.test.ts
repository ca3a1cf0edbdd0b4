import type { Answer } from '../../src/return/answer';
import { credits } from '../../src/return/quantities';
import { applyEdits } from '../../src/sheet/apply-edits';
import { editsForAnswer, type RefusedWhy } from '../../src/sheet/answer-edits';
import type { ReadReturn } from '../../src/sheet/reading';
import { readReturn } from '../../src/sheet/read-return';
import { date, formula, money, serial, sheetOf, workbookOf, type Laid, type LaidOptions } from './laid-out';
import { fixtureCells } from './workbook-fixtures';

const headings: Laid[] = ['Contract ref', 'Contract', 'Client', 'End date', 'Spend', 'Credits target', 'Credits delivered'];

function contract(reference: string, delivered: Laid): Laid[] {
  return [reference, 'Roofing', 'Northbank Homes', date('2025-03-31'), money(300_000), 30, delivered];
}

function read(rows: readonly (readonly Laid[])[], options?: LaidOptions): ReadReturn {
  const reading = readReturn(workbookOf(sheetOf('Return', rows, options)));
  if (reading.kind !== 'return') throw new Error(reading.reason);
  return reading;
}

const met: Answer = { delivered: credits(30_00) };
const short: Answer = {
  delivered: credits(12_50),
  shortfall: { reason: 'Works started late', recovery: { kind: 'will-recover', how: 'Two apprentices start in May', by: serial('2024-09-30') } },
};

const refusals: { name: string; rows: Laid[][]; options?: LaidOptions; answer?: Answer; why: RefusedWhy; says: RegExp }[] = [
  { name: 'its row is not there', rows: [headings, contract('F21-2', null), contract('F21-3', null)], why: 'row-missing', says: /F21-1 is not in the sheet/ },
  { name: 'its reference is there twice', rows: [headings, contract('F21-1', null), contract('f21-1', null)], why: 'row-repeated', says: /rows 2 and 3/ },
  { name: 'its reference is there twice, spaced otherwise', rows: [headings, contract('F21-1', null), contract('F21 -1', null)], why: 'row-repeated', says: /rows 2 and 3/ },
  { name: 'its cell is locked', rows: [headings, contract('F21-1', null), contract('F21-2', null)], options: { protected: true }, why: 'locked', says: /G2 is locked/ },
  { name: 'its cell holds a formula', rows: [headings, contract('F21-1', formula('=5+7', 12)), contract('F21-2', null)], why: 'formula', says: /G2 holds a formula, =5\+7/ },
  { name: 'there is no column for reasons', rows: [headings, contract('F21-1', null), contract('F21-2', null)], answer: short, why: 'no-place', says: /no column for the reason.*type “Reason for shortfall” in H1/ },
  {
    name: 'two columns could as well be for the credits',
    rows: [[...headings, 'Credits achieved'], [...contract('F21-1', null), null], [...contract('F21-2', null), null]],
    why: 'no-place',
    says: /not certain/,
  },
  {
    name: 'its credits share one merged cell with another contract’s',
    rows: [headings, contract('F21-2', null), contract('F21-1', null)],
    options: { merges: ['G2:G3'] },
    why: 'no-place',
    says: /merged with cells of other rows/,
  },
];

test.each(refusals)('nothing is written where $name', ({ rows, options, answer = met, why, says }) => {
  expect(editsForAnswer(read(rows, options), 'F21-1', answer)).toMatchObject({ kind: 'refused', why, message: expect.stringMatching(says) });
});

const cases: { name: string; columns: Laid[]; cells: Laid[]; answer: Answer; writes: Record<string, string | number> }[] = [
  { name: 'a target met: only the credits', columns: ['Reason for shortfall'], cells: [null, null], answer: met, writes: { G2: 30 } },
  { name: 'the same credits again: nothing', columns: [], cells: [30], answer: met, writes: {} },
  {
    name: 'each part in its own column, a date as a date, Y where Y is asked for',
    columns: ['Reason', 'Can it be put right? (Y/N)', 'How?', 'By when?'],
    cells: [null, null, null, null, { value: '', format: 'dd/mm/yyyy' }],
    answer: short,
    writes: { G2: 12.5, H2: 'Works started late', I2: 'Y', J2: 'Two apprentices start in May', K2: serial('2024-09-30') },
  },
  {
    name: 'a date as words in a cell that is not formatted as a date',
    columns: ['Reason', 'Can it be put right?', 'How?', 'By when?'],
    cells: [12.5, 'Works started late', 'Yes', 'Two apprentices start in May', null],
    answer: short,
    writes: { K2: '30 September 2024' },
  },
  {
    name: 'one sentence under "Comments"',
    columns: ['Comments'],
    cells: [null, null],
    answer: short,
    writes: { G2: 12.5, H2: 'Works started late. Can be put right: yes, Two apprentices start in May, by 30 September 2024.' },
  },
  {
    name: 'a remark under "Comments" is kept before what is written there',
    columns: ['Comments', 'Reason for shortfall'],
    cells: [null, 'PO extended in May', null],
    answer: short,
    writes: { G2: 12.5, H2: 'PO extended in May. Can be put right: yes, Two apprentices start in May, by 30 September 2024.', I2: 'Works started late' },
  },
  { name: 'a remark under "Comments" is not cleared', columns: ['Comments'], cells: [12, 'PO extended in May'], answer: met, writes: { G2: 30 } },
  {
    name: 'an answer no longer needed is cleared',
    columns: ['Comments'],
    cells: [12.5, 'Works started late. Can be put right: yes, Two apprentices start in May, by 30 September 2024.'],
    answer: met,
    writes: { G2: 30, H2: '' },
  },
  { name: 'a reason no longer needed is cleared', columns: ['Reason for shortfall', 'Recovery plan'], cells: [12, 'Late', 'Yes, more'], answer: met, writes: { G2: 30, H2: '', I2: '' } },
];

test.each(cases)('$name', ({ columns, cells, answer, writes }) => {
  const rows = [[...headings, ...columns], [...contract('F21-1', null).slice(0, 6), ...cells], contract('F21-2', null)];
  const edits = editsForAnswer(read(rows), 'F21-1', answer);
  if (edits.kind !== 'edits') throw new Error(edits.message);
  expect(Object.fromEntries(edits.edits.map(({ row, column, value }) => [`${'ABCDEFGHIJK'[column] ?? ''}${row + 1}`, value]))).toEqual(writes);
});

test('credits saved in a cell that a typed "12-5" left formatted as a date are read back as what they are', () => {
  const rows = [headings, contract('F21-1', { value: serial('2024-05-12'), format: 'd-mmm', text: '12-May' }), contract('F21-2', null)];
  const reading = read(rows);
  expect(reading.return.contracts[0]?.delivered.state).toBe('unread');
  const edits = editsForAnswer(reading, 'F21-1', met);
  const after = readReturn(applyEdits(reading.workbook, edits.kind === 'edits' ? edits.edits : []));
  expect(after.kind === 'return' && after.return.contracts[0]?.delivered).toMatchObject({ state: 'read', value: met.delivered });
});

describe('where credits are entered by quarter', () => {
  const rows: Laid[][] = [
    ['Contract ref', 'Contract', 'Client', 'Spend', 'Credits target', 'Q1', 'Q2', 'Q3', 'Q4', 'Credits delivered'],
    ['F21-1', 'Roofing', 'Northbank Homes', money(300_000), 30, 3, null, null, null, formula('=SUM(F2:I2)', 3)],
    ['F21-2', 'Lifts', 'Northbank Homes', money(500_000), 50, null, null, null, null, formula('=SUM(F3:I3)', 0)],
  ];

  test('the formula is never written over', () => {
    expect(editsForAnswer(read(rows), 'F21-1', met)).toMatchObject({ kind: 'refused', why: 'formula' });
  });

  test('the quarters are written, those that changed', () => {
    const edits = editsForAnswer(read(rows), 'F21-1', { delivered: credits(30_00), deliveredParts: [credits(3_00), credits(27_00), undefined, undefined] });
    expect(edits).toEqual({ kind: 'edits', edits: [{ sheet: 'Return', row: 1, column: 6, value: 27 }] });
  });

  test('a total typed beside them is written with them; a blank one is left blank', () => {
    const typed = rows.map((row, index) => (index === 0 ? row : [...row.slice(0, 5), 3, 4, 5, 6, 18]));
    const all = [...typed, ['F21-3', 'Doors', 'Northbank Homes', money(200_000), 20, null, null, null, null, null]];
    const answer = { delivered: credits(30_00), deliveredParts: [credits(3_00), credits(27_00), undefined, undefined] };
    const columns = (reference: string): unknown => {
      const edits = editsForAnswer(read(all), reference, answer);
      return edits.kind === 'edits' ? edits.edits.map(({ column, value }) => [column, value]) : edits;
    };
    expect(columns('F21-1')).toEqual([[6, 27], [7, ''], [8, ''], [9, 30]]);
    expect(columns('F21-3')).toEqual([[5, 3], [6, 27]]);
  });

  test('quarters that do not add up to the year are not', () => {
    expect(editsForAnswer(read(rows), 'F21-1', { delivered: credits(30_00), deliveredParts: [credits(3_00)] })).toMatchObject({ kind: 'refused' });
  });
});

test('an answer on a protected sheet whose entry cells are open is written there', () => {
  const reading = readReturn(fixtureCells('titled.xlsx'));
  if (reading.kind !== 'return') throw new Error(reading.reason);
  const edits = editsForAnswer(reading, 'F21-020002', short);
  expect(edits).toEqual({
    kind: 'edits',
    edits: [
      { sheet: 'Social Value Return 2023-24', row: 7, column: 9, value: 12.5 },
      { sheet: 'Social Value Return 2023-24', row: 7, column: 10, value: 'Works started late' },
      { sheet: 'Social Value Return 2023-24', row: 7, column: 11, value: 'Yes, Two apprentices start in May, by 30 September 2024.' },
    ],
  });
});

test.each([
  ['plain cells', [headings, contract('F21-1', null), contract('F21-2', null)]],
  ['a title above', [['Social value return 2023-24'], [], headings, contract('F21-1', null), contract('F21-2', null)]],
])('a heading typed where the refusal says makes the answer fit: %s', (_, rows: Laid[][]) => {
  const refused = editsForAnswer(read(rows), 'F21-1', short);
  const at = Number(/in H(\d+)/.exec(refused.kind === 'refused' ? refused.message : '')?.[1]);
  const headed = rows.map((row, index) => (index === at - 1 ? [...row, 'Reason for shortfall'] : row));
  const edits = editsForAnswer(read(headed), 'F21-1', short);
  expect(edits).toEqual({ kind: 'edits', edits: [expect.objectContaining({ column: 6, value: 12.5 }), expect.objectContaining({ column: 7, value: expect.stringContaining('Works started late') })] });
});
