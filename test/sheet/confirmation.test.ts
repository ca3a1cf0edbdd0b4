import { isoDay } from '../../src/return/quantities';
import { readReturn } from '../../src/sheet/read-return';
import { date, money, sheetOf, workbookOf, type Laid } from './laid-out';

const table: Laid[][] = [
  ['Contract ref', 'Contract title', 'Client', 'Spend', 'Credits target', 'Credits delivered'],
  ['F21-1001', 'Roofing replacement', 'Northbank Homes', money(256300), 25.63, 12],
  ['F21-1002', 'Lift refurbishment', 'Peak & Dale Homes', money(1204000.5), 120.4, null],
];

interface Case {
  readonly name: string;
  readonly sheet?: string;
  readonly rows: readonly (readonly Laid[])[];
  readonly merges?: readonly string[];
  readonly says: { readonly name?: string; readonly jobTitle?: string; readonly on?: string; readonly at?: string } | undefined;
}

const whole = { name: 'Jo Field', jobTitle: 'Director', on: '2025-05-20' };

const cases: Case[] = [
  { name: 'values beside their labels', sheet: 'Confirm', rows: [['Name', 'Jo Field'], ['Job title', 'Director'], ['Date', date('2025-05-20')]], says: { ...whole, at: 'B1 B2 B3' } },
  { name: 'a heading says what it is for', rows: [['Declaration by the supplier'], [], ['Full name:', 'Jo Field'], ['Position:', 'Director'], ['Date signed:', date('2025-05-20')]], says: { ...whole, at: 'B3 B4 B5' } },
  { name: 'values under labels in a row', sheet: 'Sign-off', rows: [['Name', 'Job title', 'Date'], ['Jo Field', 'Director', date('2025-05-20')]], says: { ...whole, at: 'A2 B2 C2' } },
  { name: 'labels and values along one row', sheet: 'Confirm', rows: [['Name', 'Jo Field', null, 'Job title', 'Director', null, 'Date', date('2025-05-20')]], says: { ...whole, at: 'B1 E1 H1' } },
  { name: 'a merged label', sheet: 'Confirm', rows: [['Your name *', null, 'Jo Field'], ['Your job title *', null, 'Director'], ['Date *', null, date('2025-05-20')]], merges: ['A1:B1', 'A2:B2', 'A3:B3'], says: { ...whole, at: 'C1 C2 C3' } },
  { name: 'a date as text', sheet: 'Confirm', rows: [['Name', 'Jo Field'], ['Job title', 'Director'], ['Date', '20th May 2025']], says: whole },
  { name: 'a date that is none', sheet: 'Confirm', rows: [['Name', 'Jo Field'], ['Job title', 'Director'], ['Date', 'today']], says: { name: 'Jo Field', jobTitle: 'Director' } },
  { name: 'only begun', sheet: 'Confirm', rows: [['Name', 'Jo Field'], ['Job title'], ['Date']], says: { name: 'Jo Field' } },
  { name: 'not begun', sheet: 'Confirm', rows: [['Name'], ['Job title'], ['Date']], says: undefined },
  { name: 'the first place was left blank, another is filled in', rows: [['Confirmed by'], ['Name'], ['Job title'], ['Date'], [], [], [], [], [], [], ['Declared by'], ['Name', 'Jo Field'], ['Job title', 'Director'], ['Date', date('2025-05-20')]], says: whole },
  { name: 'somebody’s address is no confirmation', rows: [['Contact'], ['Name', 'Jo Field'], ['Job title', 'Director'], ['Phone', '0117 496 0000'], ['Date', date('2025-05-20')]], says: undefined },
  { name: 'no job title asked for', sheet: 'Confirm', rows: [['Name', 'Jo Field'], ['Date', date('2025-05-20')]], says: undefined },
];

test.each(cases)('who confirmed the answers: $name', ({ sheet, rows, merges, says }) => {
  const reading = readReturn(workbookOf(sheetOf('Return', table), sheetOf(sheet ?? 'Other', rows, merges ? { merges } : {})));
  if (reading.kind !== 'return') throw new Error(reading.reason);
  const { confirmation } = reading.return;
  if (says === undefined) return expect(confirmation).toBeUndefined();
  const { name, jobTitle, on, cells = [] } = confirmation ?? {};
  const { at, ...said } = says;
  expect({ ...(name !== undefined && { name }), ...(jobTitle !== undefined && { jobTitle }), ...(on !== undefined && { on: isoDay(on) }) }).toEqual(said);
  if (at !== undefined) expect(cells.map(({ address }) => address).join(' ')).toBe(at);
});

test('below the contracts on their own sheet', () => {
  const reading = readReturn(workbookOf(sheetOf('Return', [...table, [], ['I confirm that these answers are right'], ['Name', 'Jo Field'], ['Job title', 'Director'], ['Date', date('2025-05-20')]])));
  if (reading.kind !== 'return') throw new Error(reading.reason);
  expect(reading.return.contracts).toHaveLength(2);
  expect(reading.return.confirmation?.name).toBe('Jo Field');
});
