import type { ReadReturn } from '../../src/excel';
import { readingChoices } from '../../src/return/kept';
import { credits } from '../../src/return/quantities';
import { type ExcelAtHand, openInExcel, workbookNamed } from './excel-at-hand';

jest.setTimeout(60_000);

let excel: ExcelAtHand;
afterEach(() => excel.close());

async function read(choices?: Readonly<Record<string, string>>): Promise<ReadReturn> {
  const reading = await excel.workbook.readOpenReturn(choices);
  if (reading.kind !== 'return') throw new Error(JSON.stringify(reading));
  return reading;
}

test('answers to what is unsure: read again in 3 syncs, kept in 1, and saving goes by them, by quarter and never over the total', async () => {
  excel = openInExcel(workbookNamed('unsure-quarters.xlsx'));
  expect((await read()).questions.map(({ id }) => id)).toEqual(['column:end', 'column:delivered']);
  expect(excel.syncs()).toBeLessThanOrEqual(3);
  const choices = { 'column:end': 'initial end date', 'column:delivered': 'total credits' };
  const told = await read(choices);
  expect([told.questions, excel.syncs()]).toEqual([[], 3]);
  expect(await excel.workbook.writeSetting(readingChoices, choices)).toEqual({ kind: 'kept' });
  expect(excel.syncs()).toBe(1);
  const parts = [800, 950, 825, undefined].map((part) => (part === undefined ? part : credits(part)));
  const saved = await excel.workbook.saveAnswer('F21-110001', { delivered: credits(2575), deliveredParts: parts });
  expect(saved).toMatchObject({ kind: 'saved', cells: [{ sheet: 'Return', address: 'J5' }], reading: { choices, questions: [] } });
  expect(excel.syncs()).toBeLessThanOrEqual(3);
  expect([excel.value('Return', 'J5'), excel.formula('Return', 'L5'), excel.value('Return', 'L5')]).toEqual([8.25, '=SUM(H5:K5)', 25.75]);
});

test('what was kept is read by when the workbook is opened; taken away, the sheet is read as it suggests', async () => {
  excel = openInExcel(workbookNamed('unsure-sheets.xlsx'));
  await excel.workbook.writeSetting(readingChoices, { sheet: 'return (2)' });
  const kept = await read();
  expect([kept.return.contracts[0]?.sheet, kept.questions]).toEqual(['Return (2)', []]);
  await excel.workbook.writeSetting(readingChoices, undefined);
  const suggested = await read({});
  expect([suggested.return.contracts[0]?.sheet, suggested.questions.map(({ id }) => id)]).toEqual(['Return', ['sheet']]);
});

test('choices by which it would be no return lock nobody out', async () => {
  excel = openInExcel(workbookNamed('unsure-target.xlsx'));
  const reading = await read({ 'column:reference': '-', 'column:title': '-', 'column:target': '-' });
  expect(reading.passedOver.map(({ id, why }) => `${id} ${why}`)).toEqual(['column:reference no-return']);
  const without = await read({ 'column:client': '-', 'column:spend': '-', 'column:end': '-' });
  expect(without.return.contracts).toHaveLength(4);
});

test('a column chosen is found again after it has moved, and passed over once it is gone', async () => {
  excel = openInExcel(workbookNamed('unsure-target.xlsx'));
  await read({ 'column:target': 'zeta' });
  await excel.user.type('Return', 'F1', 'Properties');
  const gone = await read();
  expect(gone.passedOver).toEqual([{ id: 'column:target', key: 'zeta', why: 'gone' }]);
  expect(gone.questions.map(({ id }) => id)).toEqual(['column:target']);
  await excel.user.type('Return', 'I1', 'Zeta');
  expect((await read()).passedOver).toEqual([]);
});
