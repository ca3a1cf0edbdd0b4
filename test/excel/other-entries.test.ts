import type { Answer } from '../../src/return/answer';
import type { EntryValue } from '../../src/return/other-entries';
import type { Credits } from '../../src/return/quantities';
import { type ExcelAtHand, openInExcel, workbookNamed } from './excel-at-hand';

jest.setTimeout(180_000);

let excel: ExcelAtHand;
beforeEach(async () => {
  excel = openInExcel(workbookNamed('more-asked.xlsx'));
  await excel.workbook.readOpenReturn();
  excel.syncs();
});
afterEach(() => excel.close());

const columns = ['I', ...'OPQRSTUVWXY'];
const rowOf = (row: number): readonly unknown[] => columns.map((column) => excel.value('Return', `${column}${row}`));

const given: Readonly<Record<string, EntryValue>> = {
  'Jobs created': 4, 'Main activity': '=not a formula', Theme: 'Skills', 'Photos held?': 'Some', 'Date of last visit': 45_473, 'Local spend': 0.25,
  'Case study': '30 June 2024', 'Partner type': 'Charity', 'Cost code': '007',
};

function met(credits: number, others: Readonly<Record<string, EntryValue>> = {}): Answer {
  return { delivered: (credits * 100) as Credits, others: Object.entries(others).map(([heading, value]) => ({ key: heading.toLowerCase(), heading, value })) };
}

test('what else was answered is written with the credits, each cell as it takes it, in three syncs at most, and nothing else is touched', async () => {
  const before = [6, 8, 9].map(rowOf);
  expect(await excel.workbook.saveAnswer('F21-080002', met(30, given))).toMatchObject({ kind: 'saved' });
  expect(excel.syncs()).toBeLessThanOrEqual(3);
  expect(rowOf(7)).toEqual([30, 4, '=not a formula', 'Skills', 'Some', 45_473, 0.25, '30 June 2024', 'Charity', '007', 'North East', '']);
  expect(excel.formula('Return', 'P7')).toBe('');
  expect([6, 8, 9].map(rowOf)).toEqual(before);
});

test('the row and the columns are found at the moment of writing', async () => {
  await excel.user.insertRows('Return', 3, 2);
  await excel.user.sort('Return', 'A8:Y11', 0, 'desc');
  await excel.workbook.saveAnswer('F21-080002', met(30, { Theme: 'Community' }));
  expect(rowOf(10)).toEqual([30, '', '', 'Community', '', '', '', '', '', '', 'North East', '']);
});

test('an entry that is emptied clears its cell; one that is not named stays', async () => {
  await excel.workbook.saveAnswer('F21-080004', met(19, { 'Main activity': '' }));
  expect(rowOf(9).slice(0, 3)).toEqual([19, 2, '']);
});

test('undo puts back exactly what the cells held, the other entries with them', async () => {
  const before = rowOf(9);
  await excel.workbook.saveAnswer('F21-080004', met(20, { ...given, 'Jobs created': '' }));
  expect(excel.workbook.lastSaved()).toBe('F21-080004');
  excel.syncs();
  expect(await excel.workbook.undoLastSave()).toMatchObject({ kind: 'undone', reference: 'F21-080004' });
  expect(excel.syncs()).toBeLessThanOrEqual(3);
  expect(rowOf(9)).toEqual(before);
  expect(excel.workbook.lastSaved()).toBeUndefined();
});

test('undo is refused where one of the other entries was changed since', async () => {
  await excel.workbook.saveAnswer('F21-080004', met(20, given));
  await excel.user.type('Return', 'Q9', 'Environment');
  expect(await excel.workbook.undoLastSave()).toMatchObject({ kind: 'refused', why: 'changed-since' });
  expect(rowOf(9)[3]).toBe('Environment');
});

test('a column that went meanwhile keeps the answer from being written in part', async () => {
  await excel.user.type('Return', 'Q5', 'Colour');
  expect(await excel.workbook.saveAnswer('F21-080002', met(30, { 'Jobs created': 4, Theme: 'Skills' }))).toMatchObject({
    kind: 'refused',
    why: 'no-place',
    message: 'The sheet has no column headed “Theme” any more. Press Undo (Ctrl+Z) in the sheet, then save again.',
  });
  expect(rowOf(7).slice(0, 2)).toEqual(['', '']);
});

test('a column stays asked for when it is full, as long as the pane is open', async () => {
  for (const [reference, theme] of [['F21-080001', 'Skills'], ['F21-080002', 'Skills'], ['F21-080003', 'Skills'], ['F21-080004', 'Skills']] as const) {
    const saved = await excel.workbook.saveAnswer(reference, met(50, { Theme: theme }));
    const others = saved.kind === 'saved' && saved.reading.kind === 'return' ? saved.reading.return.contracts[0]?.others : undefined;
    expect(others?.map(({ heading }) => heading)).toContain('Theme');
  }
});
