import type { SheetCells } from '../../src/sheet/cells';
import { doubtsAbout } from '../../src/sheet/doubts';
import type { ReadingChoices } from '../../src/sheet/layout';
import { readReturn } from '../../src/sheet/read-return';
import type { ReadReturn } from '../../src/sheet/reading';
import { picturesOf } from '../../src/sheet/table-picture';
import { date, formula, money, sheetOf, workbookOf, type Laid, type LaidOptions } from './laid-out';

const rows: readonly (readonly Laid[])[] = [
  ['Contract ref', 'Contract', 'Client', 'Start date', 'End date', 'Spend', 'Credits target', 'Credits delivered', 'Half of it', 'Paid'],
  ['F21-1', 'Roofing', 'Northbank Homes', date('2021-04-01'), date('2025-03-31'), money(256300), 25.63, 12, formula('=H2/2', 6), money(300000)],
  ['F21-2', 'Roofing', 'Northbank Homes', date('2022-04-01'), date('2026-06-30'), money(1204000.5), 120.4, null, formula('=H3/2', 0), money(1300000)],
  ['F21-3', 'Lifts', 'Peak & Dale Homes', date('2023-04-01'), date('2027-06-30'), money(400000), 40, 40, formula('=H4/2', 20), money(500000)],
];

function read(sheets: readonly SheetCells[], choices: ReadingChoices = {}): ReadReturn {
  const reading = readReturn(workbookOf(...sheets), choices);
  if (reading.kind !== 'return') throw new Error(reading.reason);
  return reading;
}

const cases: { name: string; choices: ReadingChoices; options?: LaidOptions; doubts: string[] }[] = [
  { name: 'what the figures bear out', choices: {}, doubts: [] },
  { name: 'a target that is not worked out from spend', choices: { 'column:target': 'half of it' }, doubts: ['In 3 of 3 rows “Half of it” is not 10 credits for every £100,000 of “Spend”.'] },
  { name: 'an end before the start', choices: { 'column:start': 'end date', 'column:end': 'start date' }, doubts: ['In 3 of 3 rows “Start date” is before “End date”.'] },
  { name: 'a spend that holds words', choices: { 'column:spend': 'client', 'column:client': '-' }, doubts: ['In 3 of 3 rows “Client” holds no figure.'] },
  { name: 'a date that is none', choices: { 'column:start': 'client', 'column:client': '-' }, doubts: ['In 3 of 3 rows “Client” holds no date.'] },
  { name: 'references that are repeated', choices: { 'column:reference': 'contract' }, doubts: ['In 2 of 3 rows “Contract” holds what another row has too. No answer can be saved there.'] },
  { name: 'no references', choices: { 'column:reference': '-' }, doubts: ['No column holds references. Without them no answer can be saved.'] },
  { name: 'formulas where credits go', choices: { 'column:delivered': 'half of it' }, doubts: ['In 3 of 3 rows “Half of it” holds a formula. Formulas are never written over, so credits cannot be entered there.'] },
  { name: 'money where credits go', choices: { 'column:delivered': 'paid' }, doubts: ['In 3 of 3 rows “Paid” holds a sum of money, and not credits.'] },
  { name: 'no place for credits', choices: { 'column:delivered': '-' }, doubts: ['No column is for the credits delivered, so they cannot be entered.'] },
  { name: 'locked cells where credits go', choices: {}, options: { protected: true }, doubts: ['The sheet is protected and “Credits delivered” is locked, so credits cannot be entered in it.'] },
];

test.each(cases)('$name', ({ choices, options, doubts }) => {
  expect(doubtsAbout(read([sheetOf('Return', rows, options)], choices)).map(({ sentence }) => sentence)).toEqual(doubts);
});

test('one picture for sheets that are read alike, another for one that is not; headings, letters and first rows as the sheet shows them', () => {
  const renumbered = (letter: string): Laid[][] => rows.map((row, index) => (index === 0 ? [...row] : [`${String(row[0])}${letter}`, ...row.slice(1)]));
  const moved = renumbered('C').map((row) => [row[1] ?? null, row[0] ?? null, ...row.slice(2)]);
  const pictures = picturesOf(read([sheetOf('North', rows), sheetOf('South', renumbered('B')), sheetOf('East', moved)]));
  expect(pictures.map(({ sheets, rows: shown }) => [sheets, shown])).toEqual([[['North', 'South'], [2, 3]], [['East'], [2, 3]]]);
  expect(pictures[0]?.columns.slice(3, 5)).toEqual([
    { key: 'start date', heading: 'Start date', letters: 'D', place: { sheet: 'North', address: 'D1' }, takenFor: ['start'], values: ['01/04/2021', '01/04/2022'] },
    { key: 'end date', heading: 'End date', letters: 'E', place: { sheet: 'North', address: 'E1' }, takenFor: ['end'], values: ['31/03/2025', '30/06/2026'] },
  ]);
  expect(pictures[0]?.columns[9]).toMatchObject({ heading: 'Paid', takenFor: [], values: ['£300,000.00', '£1,300,000.00'] });
});
