import type { Answer } from '../../src/return/answer';
import { credits, day } from '../../src/return/quantities';
import { reasonsKept } from '../../src/return/reasons-kept';
import { settingFrom } from '../../src/excel/settings';
import type { ReadReturn, RoomOutcome } from '../../src/excel';
import type { WorkbookFile } from '../../src/files/workbook-file-types';
import { roomOffer } from '../../src/sheet/room-for-reasons/room-offer';
import { serial } from '../sheet/laid-out';
import { type Circumstances, type ExcelAtHand, openInExcel, workbookNamed } from './excel-at-hand';

// A table that grows by five columns is much work for a busy machine.
jest.setTimeout(60_000);

const today = day(serial('2024-04-10'));
const short: Answer = {
  delivered: credits(12_50),
  shortfall: { reason: 'Works started late', recovery: { kind: 'will-recover', how: 'Two apprentices start in May', by: serial('2024-09-30') } },
};
const ended: Answer = { delivered: credits(5_00), shortfall: { reason: 'Work stopped', recovery: { kind: 'ended', raisedWithFusion21: true } } };

let excel: ExcelAtHand;
afterEach(() => excel.close());

const opened = (name: string, circumstances?: Circumstances): Promise<ReadReturn> => openedFile(workbookNamed(`no-place/${name}`), circumstances);

async function openedFile(file: WorkbookFile, circumstances?: Circumstances): Promise<ReadReturn> {
  excel = openInExcel(file, circumstances);
  const reading = await excel.workbook.readOpenReturn();
  if (reading.kind !== 'return') throw new Error('not read as a return');
  excel.syncs();
  return reading;
}

function made(outcome: RoomOutcome): Extract<RoomOutcome, { kind: 'made' }> {
  if (outcome.kind !== 'made') throw new Error(JSON.stringify(outcome));
  return outcome;
}

const rowOf = (sheet: string, row: number, columns: string): unknown[] => [...columns].map((column) => excel.value(sheet, `${column}${row}`));

const five = ['Reason for shortfall', 'Can it be put right? (Yes/No)', 'How will it be put right?', 'Put right by (date)', 'Raised with Fusion21? (Yes/No)'];

describe('an Excel table without the columns', () => {
  test('gets them as its own, what stood beside it moves, and answers go in', async () => {
    await opened('table.xlsx');
    const outcome = made(await excel.workbook.makeRoom(today));
    expect(excel.syncs()).toBe(5);
    expect(outcome.columns).toEqual([{ sheet: 'Return', address: 'H4:L4', headings: five }]);
    expect(outcome.unfinished).toBeUndefined();
    expect(rowOf('Return', 4, 'HIJKL')).toEqual(five);
    expect(excel.value('Return', 'N6')).toBe('Jo looks after Castle Green');
    expect(excel.value('Return', 'I6')).toBe('');
    expect(outcome.reading.workbook.sheets[0]?.tables).toMatchObject([{ name: 'Contracts', left: 0, right: 11 }]);
    expect(await excel.workbook.saveAnswer('F21-070001', short)).toMatchObject({ kind: 'saved' });
    expect(rowOf('Return', 5, 'GHIJKL')).toEqual([12.5, 'Works started late', 'Yes', 'Two apprentices start in May', serial('2024-09-30'), '']);
    expect(await excel.workbook.saveAnswer('F21-070003', ended)).toMatchObject({ kind: 'saved' });
    expect(rowOf('Return', 7, 'GHIJKL')).toEqual([5, 'Work stopped', '', '', '', 'Yes']);
    expect(await excel.workbook.undoLastSave()).toMatchObject({ kind: 'undone' });
    expect(rowOf('Return', 7, 'GHIJKL')).toEqual(['', '', '', '', '', '']);
  });
});

describe('plain cells with a title and totals', () => {
  test('columns stand past what is beside the table, with the neighbour’s looks', async () => {
    await opened('plain.xlsx');
    const outcome = made(await excel.workbook.makeRoom(today));
    expect(outcome).toMatchObject({ columns: [{ address: 'J4:N4' }] });
    expect(outcome.unfinished).toBeUndefined();
    const id = excel.engine.sheets()[0]?.id ?? '';
    const look = (address: { row: number; column: number }) => excel.engine.styles(id, { top: address.row, bottom: address.row, left: address.column, right: address.column })[0]?.[0];
    expect(look({ row: 3, column: 9 })).toMatchObject({ fill: '#375623', bold: true });
    expect(look({ row: 5, column: 11 })).toMatchObject({ fill: '#E2EFDA', wrapText: true });
    expect(excel.value('Return 2023-24', 'I6')).toBe('Jo looks after Castle Green');
    await excel.workbook.saveAnswer('F21-070002', short);
    expect(rowOf('Return 2023-24', 6, 'JKLMN')).toEqual(['Works started late', 'Yes', 'Two apprentices start in May', serial('2024-09-30'), '']);
    expect(rowOf('Return 2023-24', 9, 'JKLMN')).toEqual(['', '', '', '', '']);
  });

  test('nothing is added twice', async () => {
    await opened('plain.xlsx');
    await excel.workbook.makeRoom(today);
    expect(made(await excel.workbook.makeRoom(today))).toMatchObject({ columns: [] });
  });

  test('the user’s own undo takes it back', async () => {
    await opened('plain.xlsx');
    await excel.workbook.makeRoom(today);
    for (let step = 0; step < 60 && excel.value('Return 2023-24', 'J4') !== ''; step++) await excel.engine.undo();
    expect(rowOf('Return 2023-24', 4, 'JKLMN')).toEqual(['', '', '', '', '']);
  });
});

describe('a protected sheet', () => {
  test('gets a sheet of reasons, to which answers go by reference', async () => {
    await opened('protected.xlsx');
    expect(await excel.workbook.saveAnswer('F21-070001', short)).toMatchObject({ kind: 'refused', why: 'no-place' });
    const outcome = made(await excel.workbook.makeRoom(today));
    expect(outcome).toMatchObject({ columns: [], sheet: 'Reasons for shortfall' });
    expect(excel.engine.sheets().map(({ name }) => name)).toEqual(['Return 2023-24', 'Reasons for shortfall']);
    expect(excel.engine.protection(excel.engine.sheets()[0]?.id ?? '').on).toBe(true);
    expect(rowOf('Reasons for shortfall', 5, 'ABCDEFG')).toEqual(['Contract reference', 'Contract title', ...five]);
    excel.syncs();
    expect(await excel.workbook.saveAnswer('F21-070002', short)).toMatchObject({ kind: 'saved' });
    expect(excel.syncs()).toBeLessThanOrEqual(3);
    expect(rowOf('Reasons for shortfall', 6, 'ABCDEF')).toEqual(['F21-070002', 'Kitchens, phase 2', 'Works started late', 'Yes', 'Two apprentices start in May', '30 September 2024']);
    expect(excel.value('Return 2023-24', 'G6')).toBe(12.5);
    await excel.workbook.saveAnswer('F21-070003', ended);
    expect(rowOf('Reasons for shortfall', 7, 'ABCDEFG')).toEqual(['F21-070003', 'Void repairs', 'Work stopped', '', '', '', 'Yes']);
    const again = await excel.workbook.saveAnswer('f21-070002', { delivered: credits(40_50) });
    expect(again).toMatchObject({ kind: 'saved' });
    expect(rowOf('Reasons for shortfall', 6, 'ABCDEF')).toEqual(['F21-070002', 'Kitchens, phase 2', '', '', '', '']);
    await excel.workbook.undoLastSave();
    expect(rowOf('Reasons for shortfall', 6, 'ABC')).toEqual(['F21-070002', 'Kitchens, phase 2', 'Works started late']);
  });

  test('rows sorted on the sheet of reasons are found again, and an answer taken back goes to the right one', async () => {
    await opened('protected.xlsx');
    await excel.workbook.makeRoom(today);
    await excel.workbook.saveAnswer('F21-070002', short);
    await excel.workbook.saveAnswer('F21-070001', short);
    await excel.user.sort('Reasons for shortfall', 'A6:G7', 0, 'asc');
    expect(rowOf('Reasons for shortfall', 6, 'A')).toEqual(['F21-070001']);
    expect(await excel.workbook.undoLastSave()).toMatchObject({ kind: 'undone' });
    expect(rowOf('Reasons for shortfall', 6, 'AC')).toEqual(['', '']);
    expect(rowOf('Reasons for shortfall', 7, 'AC')).toEqual(['F21-070002', 'Works started late']);
  });

  test('rows that are sorted at the very moment of saving keep their answers', async () => {
    await opened('protected.xlsx');
    await excel.workbook.makeRoom(today);
    await excel.workbook.saveAnswer('F21-070002', short);
    await excel.workbook.saveAnswer('F21-070001', { ...short, shortfall: { reason: 'Another', recovery: { kind: 'cannot-recover', whyNot: 'No work left' } } });
    excel.afterNextSync(() => excel.user.sort('Reasons for shortfall', 'A6:G7', 0, 'asc'));
    expect(await excel.workbook.saveAnswer('F21-070002', { ...short, delivered: credits(1_00), shortfall: { reason: 'Changed', recovery: { kind: 'cannot-recover', whyNot: 'x' } } })).toMatchObject({ kind: 'refused', why: 'changed-since' });
    expect(rowOf('Reasons for shortfall', 6, 'ACDE')).toEqual(['F21-070001', 'Another', 'No', 'No work left']);
    expect(rowOf('Reasons for shortfall', 7, 'ACDE')).toEqual(['F21-070002', 'Works started late', 'Yes', 'Two apprentices start in May']);
  });
});

describe('plain cells under the sheet’s own filter', () => {
  const besideTable = () => excel.engine.values(excel.engine.sheets()[0]?.id ?? '', { top: 0, bottom: 30, left: 7, right: 25 }).flat().filter((value) => value !== '');

  test('get a sheet of reasons and nothing beside the table, so that sorting through the filter parts nothing', async () => {
    excel = openInExcel(workbookNamed('no-place/filtered.xlsx'));
    const reading = await excel.workbook.readOpenReturn();
    expect(excel.syncs()).toBe(3);
    if (reading.kind !== 'return') throw new Error('not read as a return');
    expect(roomOffer(reading, today)).toEqual({ kind: 'sheet', name: 'Reasons for shortfall', without: ['Return 2023-24'], filtered: ['Return 2023-24'] });
    expect(made(await excel.workbook.makeRoom(today))).toMatchObject({ columns: [], sheet: 'Reasons for shortfall' });
    expect(excel.syncs()).toBe(5);
    expect(besideTable()).toEqual([]);
    await excel.workbook.saveAnswer('F21-070002', short);
    await excel.workbook.saveAnswer('F21-070003', ended);
    expect(excel.syncs()).toBeLessThanOrEqual(6);
    await excel.user.sort('Return 2023-24', 'A5:G8', 0, 'desc');
    expect(rowOf('Return 2023-24', 6, 'AG')).toEqual(['F21-070003', 5]);
    const after = await excel.workbook.readOpenReturn();
    const said = (entry: { readonly state: string; readonly value?: unknown }): unknown => (entry.state === 'read' ? entry.value : '');
    const reasons = after.kind === 'return' ? after.return.contracts.map(({ reference, reason }) => [said(reference), said(reason)]) : [];
    expect(reasons).toEqual([['F21-070004', ''], ['F21-070003', 'Work stopped'], ['F21-070002', 'Works started late'], ['F21-070001', '']]);
    expect(besideTable()).toEqual([]);
  });

  test('answers go by e-mail where the structure is protected too', async () => {
    const reading = await openedFile({ ...workbookNamed('no-place/filtered.xlsx'), structureProtected: true });
    expect(roomOffer(reading, today)).toEqual({ kind: 'email' });
    expect(made(await excel.workbook.makeRoom(today))).toMatchObject({ columns: [] });
    expect(await excel.workbook.saveAnswer('F21-070001', short)).toMatchObject({ kind: 'saved' });
    expect(besideTable()).toEqual([]);
    expect(settingFrom(reasonsKept, excel.workbook.settings().get(reasonsKept.key))).toMatchObject([{ reference: 'F21-070001', reason: 'Works started late' }]);
  });

  test('a filter elsewhere on the sheet keeps no columns away', async () => {
    const file = workbookNamed('no-place/filtered.xlsx');
    const elsewhere = { area: { top: 40, left: 0, bottom: 50, right: 6 }, filteredColumns: [], sorted: false };
    await openedFile({ ...file, sheets: file.sheets.map((sheet) => ({ ...sheet, autoFilter: elsewhere })) });
    expect(made(await excel.workbook.makeRoom(today))).toMatchObject({ columns: [{ address: 'H4:L4' }] });
  });

  test('one that the contracts have come under since columns were offered: nothing is added, and the sheet is offered', async () => {
    const file = workbookNamed('no-place/filtered.xlsx');
    const below = { area: { top: 8, left: 0, bottom: 12, right: 6 }, filteredColumns: [], sorted: false };
    const reading = await openedFile({ ...file, sheets: file.sheets.map((sheet) => ({ ...sheet, autoFilter: below })) });
    expect(roomOffer(reading, today)).toMatchObject({ kind: 'columns' });
    const another = { A: 'F21-070005', B: 'Lifts', C: 'Anytown Homes', D: serial('2025-09-30'), E: 100_000, F: 10 };
    for (const [column, value] of Object.entries(another)) await excel.user.type('Return 2023-24', `${column}9`, value);
    excel.syncs();
    const outcome = await excel.workbook.makeRoom(today);
    expect(outcome).toMatchObject({ kind: 'not-made', tried: 'columns', someMade: false });
    expect(excel.syncs()).toBe(1);
    expect(outcome.kind === 'not-made' && roomOffer(outcome.reading, today)).toMatchObject({ kind: 'sheet' });
    expect([besideTable(), excel.engine.sheets().length]).toEqual([[], 1]);
    expect(made(await excel.workbook.makeRoom(today))).toMatchObject({ columns: [], sheet: 'Reasons for shortfall' });
  });
});

test('a sheet protected since columns were offered: nothing is added, and the sheet is offered', async () => {
  await opened('plain.xlsx');
  const { options } = excel.engine.protection(excel.engine.sheets()[0]?.id ?? '');
  await excel.engine.protect(excel.engine.sheets()[0]?.id ?? '', options);
  const outcome = await excel.workbook.makeRoom(today);
  expect(outcome).toMatchObject({ kind: 'not-made', tried: 'columns' });
  expect(outcome.kind === 'not-made' && roomOffer(outcome.reading, today)).toMatchObject({ kind: 'sheet', filtered: [] });
  expect(excel.engine.sheets()).toHaveLength(1);
});

describe('a protected sheet in a workbook whose structure is protected', () => {
  test('nothing can be added: answers are kept in the settings, counted, and taken back from there', async () => {
    const reading = await opened('locked.xlsx');
    expect(reading.workbook.refuses).toEqual({ sheets: true });
    expect(made(await excel.workbook.makeRoom(today))).toMatchObject({ columns: [] });
    const saved = await excel.workbook.saveAnswer('F21-070001', short);
    if (saved.kind !== 'saved' || saved.reading.kind !== 'return') throw new Error(JSON.stringify(saved));
    expect(saved.reading.return.contracts[0]).toMatchObject({ keptBeside: true, reason: { state: 'read', value: 'Works started late' }, recoveryDate: { value: serial('2024-09-30') } });
    const kept = () => settingFrom(reasonsKept, excel.workbook.settings().get(reasonsKept.key));
    expect(kept()).toEqual([{ reference: 'F21-070001', reason: 'Works started late', recoverable: true, plan: 'Two apprentices start in May', by: '2024-09-30' }]);
    const again = await excel.workbook.readOpenReturn();
    expect(again.kind === 'return' && again.return.contracts[0]?.reason).toMatchObject({ value: 'Works started late' });
    expect(await excel.workbook.undoLastSave()).toMatchObject({ kind: 'undone' });
    expect(kept()).toBeUndefined();
    expect(excel.value('Return 2023-24', 'G5')).toBe('');
  });
});

test('a read-only workbook gets nothing', async () => {
  await opened('plain.xlsx', { readOnly: true });
  expect(await excel.workbook.makeRoom(today)).toMatchObject({ kind: 'refused', why: 'read-only' });
});
