import { isoDay } from '../../src/return/quantities';
import { readReturn } from '../../src/sheet/read-return';
import type { SheetCells } from '../../src/sheet/cells';
import { date, money, sheetOf, workbookOf, type Laid } from './laid-out';

const table: Laid[][] = [
  ['Contract ref', 'Contract title', 'Client', 'Spend', 'Credits target', 'Credits delivered'],
  ['F21-1001', 'Roofing replacement', 'Northbank Homes', money(256300), 25.63, 12],
  ['F21-1002', 'Lift refurbishment', 'Peak & Dale Homes', money(1204000.5), 120.4, null],
];

interface Case {
  readonly name: string;
  readonly above?: readonly (readonly Laid[])[];
  readonly below?: readonly (readonly Laid[])[];
  readonly others?: readonly SheetCells[];
  readonly sheet?: string;
  readonly says: { readonly supplier?: string; readonly year?: string; readonly deadline?: string };
}

const cases: Case[] = [
  {
    name: 'labels with values beside them',
    above: [['Social value return 2023/24'], ['Supplier:', null, 'Harbour & Fell Contractors Ltd'], ['Deadline:', null, date('2024-05-31')], []],
    says: { supplier: 'Harbour & Fell Contractors Ltd', year: '2023-04-01', deadline: '2024-05-31' },
  },
  {
    name: 'label and value in one cell',
    above: [['Annual return, 1 April 2023 to 31 March 2024'], ['Supplier name: Harbour & Fell Contractors Ltd'], ['Please return by 31 May 2024'], []],
    says: { supplier: 'Harbour & Fell Contractors Ltd', year: '2023-04-01', deadline: '2024-05-31' },
  },
  {
    name: 'all in the title',
    above: [['Social Value Return 2023/24 - Harbour & Fell Contractors Ltd'], []],
    says: { supplier: 'Harbour & Fell Contractors Ltd', year: '2023-04-01' },
  },
  {
    name: 'a year at the end of the title is no supplier',
    above: [['Social value return 2023-24'], ['Supplier:', 'Harbour & Fell Contractors Ltd'], []],
    says: { supplier: 'Harbour & Fell Contractors Ltd', year: '2023-04-01' },
  },
  {
    name: 'a title that says for whom',
    above: [['Social value return for Harbour & Fell Contractors Ltd, 2023-24'], ['To be returned to Fusion21 no later than Friday 31 May 2024'], []],
    says: { supplier: 'Harbour & Fell Contractors Ltd', year: '2023-04-01', deadline: '2024-05-31' },
  },
  {
    name: 'values under their labels',
    above: [['Supplier', null, 'Return date'], ['Harbour & Fell Contractors Ltd', null, date('2024-05-31')], [], ['Period from', date('2023-04-01'), 'to', date('2024-03-31')], []],
    says: { supplier: 'Harbour & Fell Contractors Ltd', year: '2023-04-01', deadline: '2024-05-31' },
  },
  {
    name: 'on a sheet of instructions before the table',
    others: [sheetOf('Read me', [['How to fill in your return'], ['Contractor', 'Harbour & Fell Contractors Ltd'], ['The return covers the year 2023/24.'], ['Submit by: 31/05/2024']])],
    says: { supplier: 'Harbour & Fell Contractors Ltd', year: '2023-04-01', deadline: '2024-05-31' },
  },
  {
    name: 'in the sheet’s name and below the table',
    sheet: 'SV return 2023-24',
    below: [[], ['Return this workbook to Fusion21 by 31 May 2024.']],
    says: { year: '2023-04-01', deadline: '2024-05-31' },
  },
  {
    name: 'under an address that has two numbers',
    above: [['Supplier:', 'Harbour & Fell Contractors Ltd'], ['Unit 14-15, Harbour Road, Leeds'], ['Social value 23/24'], []],
    says: { supplier: 'Harbour & Fell Contractors Ltd', year: '2023-04-01' },
  },
  {
    name: 'a date beside the supplier’s label, or a number, is no name',
    above: [['Social value return 2023/24'], ['Supplier:', null, null, date('2024-05-31')], []],
    says: { year: '2023-04-01' },
  },
  {
    name: 'a supplier beside its number, each under its label',
    above: [['Social value return 2023/24'], ['Supplier', 'Supplier number'], ['Harbour & Fell Contractors Ltd', 10422], []],
    says: { supplier: 'Harbour & Fell Contractors Ltd', year: '2023-04-01' },
  },
  { name: 'a name that looks like a figure', above: [['Social value return 2023/24'], ['Supplier:', '3M'], []], says: { supplier: '3M', year: '2023-04-01' } },
  { name: 'after a name alone', above: [['Harbour & Fell 23-24'], []], says: { year: '2023-04-01' } },
  { name: 'nowhere', says: {} },
];

test.each(cases)('$name', ({ above = [], below = [], others = [], sheet = 'Return', says }) => {
  const reading = readReturn(workbookOf(...others, sheetOf(sheet, [...above, ...table, ...below])));
  if (reading.kind !== 'return') throw new Error(reading.reason);
  const { supplier, year, deadline, contracts } = reading.return;
  const said = { ...(supplier !== undefined && { supplier }), ...(year && { year: isoDay(year.from) }), ...(deadline !== undefined && { deadline: isoDay(deadline) }) };
  expect(said).toEqual(says);
  expect(contracts).toHaveLength(2);
});
