import { day } from '../../src/return/quantities';
import type { SheetCells, TableArea } from '../../src/sheet/cells';
import type { ReadReturn } from '../../src/sheet/reading';
import { readReturn } from '../../src/sheet/read-return';
import { carriedOut } from '../../src/sheet/room-for-reasons/carried-out';
import { planRoom } from '../../src/sheet/room-for-reasons/plan-room';
import { roomOffer } from '../../src/sheet/room-for-reasons/room-offer';
import { addressOf } from '../../src/sheet/address';
import { date, formula, money, serial, sheetOf, workbookOf, type Laid, type LaidOptions } from './laid-out';

const today = day(serial('2024-04-10'));
const headings: Laid[] = ['Contract ref', 'Contract', 'Client', 'End date', 'Spend', 'Credits target', 'Credits delivered'];
const otherHeadings: Laid[] = ['Order no', 'Scheme', 'Landlord', 'Expiry', 'Spend (£)', 'SV credits required', 'Credits achieved', 'Region'];
const contract = (reference: string, end = '2025-03-31'): Laid[] => [reference, `Roofing ${reference}`, 'Northbank Homes', date(end), money(300_000), 30, null];
const rows: Laid[][] = [headings, contract('F21-1'), contract('F21-2')];
const table = (area: Partial<TableArea> = {}): TableArea => ({ name: 'Contracts', top: 0, left: 0, bottom: 2, right: 6, hasHeadings: true, hasTotals: false, ...area });

function read(...sheets: readonly SheetCells[]): ReadReturn {
  const reading = readReturn(workbookOf(...sheets));
  if (reading.kind !== 'return') throw new Error(reading.reason);
  return reading;
}

/** Where the new columns begin and how many they are: "Return!H1 4"; and the sheet, if one is added. */
function placesIn(...sheets: readonly SheetCells[]): string[] {
  const { columns, sheet, byEmail } = planRoom(read(...sheets), today);
  return [...columns.map(({ sheet: name, headingRow, first, headings: added, table: own }) => `${name}!${addressOf(headingRow, first)} ${added.length}${own === undefined ? '' : ` in ${own}`}`), ...(sheet ? [sheet.name] : []), ...(byEmail ? ['by e-mail'] : [])];
}

const returnSheet = (laid: readonly (readonly Laid[])[], options?: LaidOptions, name = 'Return') => sheetOf(name, laid, options);

test.each<[string, readonly SheetCells[], string[]]>([
  ['right beside plain cells', [returnSheet(rows)], ['Return!H1 4']],
  ['one more where a contract has ended', [returnSheet([headings, contract('F21-1', '2024-01-31'), contract('F21-2')])], ['Return!H1 5']],
  ['not those that are there', [returnSheet([[...headings, 'By when?'], contract('F21-1'), contract('F21-2')])], ['Return!I1 3']],
  ['none where comments have a column', [returnSheet([[...headings, 'Comments'], contract('F21-1'), contract('F21-2')])], []],
  ['past a note beside a row', [returnSheet([headings, contract('F21-1'), [...contract('F21-2'), null, 'Ask Jo']])], ['Return!J1 4']],
  ['past a note that leaves too little room before it', [returnSheet([headings, contract('F21-1'), [...contract('F21-2'), null, null, null, 'Ask Jo']])], ['Return!L1 4']],
  ['under a title that is merged further than the table', [returnSheet([['Social value return'], [], ...rows], { merges: ['A1:L1'] })], ['Return!H3 4']],
  ['past cells merged beside the table', [returnSheet(rows, { merges: ['H2:I3'] })], ['Return!J1 4']],
  ['past hidden columns', [returnSheet([headings, contract('F21-1'), contract('F21-2')], { hiddenColumns: [8] })], ['Return!J1 4']],
  ['in the Excel table', [returnSheet(rows, { tables: [table()] })], ['Return!H1 4 in Contracts']],
  ['in the Excel table though something stands beside it', [returnSheet([headings, contract('F21-1'), [...contract('F21-2'), 'Ask Jo']], { tables: [table()] })], ['Return!H1 4 in Contracts']],
  ['in the Excel table whatever filter is said to be over it', [returnSheet(rows, { tables: [table()], filter: 'A1:G3' })], ['Return!H1 4 in Contracts']],
  ['not where the sheet’s filter sorts the contracts without them', [returnSheet(rows, { filter: 'A1:G3' })], ['Reasons for shortfall']],
  ['not where it covers some of the cells only', [returnSheet(rows, { filter: 'G1:I1' })], ['Reasons for shortfall']],
  ['beside contracts that a filter elsewhere does not touch', [returnSheet(rows, { filter: 'A4:G9' })], ['Return!H1 4']],
  ['not where that would tear another table apart', [returnSheet([...rows, [null], [null]], { tables: [table(), table({ name: 'Other', top: 1, left: 8, bottom: 4, right: 9 })] })], ['Reasons for shortfall']],
  ['not where that would tear merged cells apart', [returnSheet([...rows, [null], [null]], { tables: [table()], merges: ['I2:I5'] })], ['Reasons for shortfall']],
  ['on a sheet of their own beside a protected one', [returnSheet(rows, { protected: true })], []],
  ['once beside a table whose headings are said again', [returnSheet([...rows, [], headings, contract('F21-3'), contract('F21-4')])], ['Return!H1 4']],
  ['beside every table', [returnSheet([...rows, [], otherHeadings, [...contract('F21-3'), null], [...contract('F21-4'), null]])], ['Return!H1 4', 'Return!I5 4']],
  ['beside tables of several sheets', [returnSheet(rows, {}, 'North'), returnSheet([headings, contract('F21-3'), contract('F21-4')], {}, 'South')], ['North!H1 4', 'South!H1 4']],
])('new columns stand %s', (_, sheets, places) => {
  const unlocked = sheets.map((sheet) => (sheet.protected ? { ...sheet, rows: sheet.rows.map((row) => row.map((cell) => ({ ...cell, locked: false }))) } : sheet));
  expect(placesIn(...unlocked)).toEqual(places.length > 0 || !sheets.some((sheet) => sheet.protected) ? places : ['Reasons for shortfall']);
});

test('tables on protected sheets share the sheet of reasons, others get columns', () => {
  const guarded = returnSheet([headings, contract('F21-3'), contract('F21-4')], { protected: true }, 'South');
  const open = { ...guarded, rows: guarded.rows.map((row) => row.map((cell) => ({ ...cell, locked: false }))) };
  expect(placesIn(returnSheet(rows, {}, 'North'), open)).toEqual(['North!H1 4', 'Reasons for shortfall']);
  expect(roomOffer(read(returnSheet(rows, {}, 'North'), open), today)).toMatchObject({ kind: 'columns', count: 4, sheets: ['North'], sheet: 'Reasons for shortfall' });
});

test('a column that is there but hidden does not take the new one’s name in an Excel table', () => {
  const { columns } = planRoom(read(returnSheet([[...headings, 'Reason for shortfall'], [...contract('F21-1'), null], [...contract('F21-2'), null]], { hiddenColumns: [7], tables: [table({ right: 7 })] })), today);
  expect(columns[0]?.headings[0]?.text).toBe('Reason for shortfall 2');
});

test('under heads of groups the new columns are still known for what they are', () => {
  const heads: Laid[] = ['Contract', null, null, 'Period', 'Spend', 'Credits', null];
  const before = read(returnSheet([heads, ...rows]));
  const plan = planRoom(before, today);
  const after = read(...carriedOut(before.workbook, plan).sheets);
  expect(after.layout.tables[0]?.columns).toMatchObject({ reason: { column: 7 }, recoverable: { column: 8 }, recoveryPlan: { column: 9 }, recoveryDate: { column: 10 } });
});

test('looks are taken from the nearest visible column that is not merged, and dates are shown as the sheet’s own', () => {
  const { columns } = planRoom(read(returnSheet([['Social value return'], ...rows, ['Total', null, null, null, formula('=SUM(E3:E4)', 600_000), 60, null]], { hiddenColumns: [6], merges: ['F5:G5'] })), today);
  expect(columns[0]).toMatchObject({ like: { heading: { row: 1, column: 5 }, body: { row: 2, column: 4 } }, body: { first: 2, last: 4 }, dateFormat: 'dd/mm/yyyy' });
});

test('another sheet of that name does not stop the new one', () => {
  const old = sheetOf('Reasons for shortfall', [['Reasons for shortfall'], ['1 April 2022 to 31 March 2023'], [], ['Contract reference', 'Contract title', 'Reason for shortfall']]);
  const guarded = returnSheet([['Social value return 2023-24'], ...rows], { protected: true });
  const open = { ...guarded, rows: guarded.rows.map((row) => row.map((cell) => ({ ...cell, locked: false }))) };
  expect(placesIn(open, old)).toEqual(['Reasons for shortfall 2']);
});
