import { readReturn } from '../../src/sheet/read-return';
import type { ReadingChoices } from '../../src/sheet/layout';
import type { ReadReturn } from '../../src/sheet/reading';
import type { SheetCells, WorkbookCells } from '../../src/sheet/cells';
import { asRecord } from './as-record';
import { date, formula, money, sheetOf, workbookOf, type Laid } from './laid-out';

function read(workbook: WorkbookCells, choices: ReadingChoices = {}): ReadReturn {
  const reading = readReturn(workbook, choices);
  if (reading.kind !== 'return') throw new Error(reading.reason);
  return reading;
}

const twoEnds: readonly (readonly Laid[])[] = [
  ['Contract ref', 'Contract', 'Client', 'Initial end date', 'Current end date', 'Spend', 'Credits target', 'Credits delivered'],
  ['F21-1', 'Roofing', 'Northbank Homes', date('2024-03-31'), date('2025-03-31'), money(256300), 25.63, 12],
  ['F21-2', 'Lifts', 'Peak & Dale Homes', date('2024-06-30'), date('2026-06-30'), money(1204000.5), 120.4, null],
];

test('two end dates: the latest agreed one counts, and it is asked once', () => {
  const [question, ...others] = read(workbookOf(sheetOf('Return', twoEnds))).questions;
  expect(others).toEqual([]);
  expect(question).toMatchObject({
    id: 'column:end',
    about: 'end',
    chosen: 'current end date',
    candidates: [
      { key: 'current end date', heading: 'Current end date', sheet: 'Return', address: 'E1', samples: ['31/03/2025', '30/06/2026'] },
      { key: 'initial end date', heading: 'Initial end date', sheet: 'Return', address: 'D1', samples: ['31/03/2024', '30/06/2024'] },
    ],
  });
});

test('the answer holds, also after columns have moved, and the question is kept as answered', () => {
  const choices = { 'column:end': 'initial end date' };
  const moved = twoEnds.map((row) => [row[3] ?? null, ...row.slice(0, 3), 'x', ...row.slice(4)]);
  moved[0]?.splice(4, 1, 'Region');
  for (const rows of [twoEnds, moved]) {
    const reading = read(workbookOf(sheetOf('Return', rows)), choices);
    expect(reading.return.contracts.map((contract) => asRecord(contract)['end'])).toEqual(['2024-03-31', '2024-06-30']);
    expect(reading.questions).toEqual([]);
    expect(reading.answered).toMatchObject([{ id: 'column:end', chosen: 'initial end date' }]);
  }
});

test('an answer that no column of the sheet has is passed over', () => {
  expect(read(workbookOf(sheetOf('Return', twoEnds)), { 'column:end': 'gone', 'constructor': 'x' }).questions).toHaveLength(1);
});

test('"none of these columns" leaves the field without a place', () => {
  const reading = read(workbookOf(sheetOf('Return', twoEnds)), { 'column:target': '-' });
  expect(reading.return.contracts[0]?.sheetTarget).toEqual({ state: 'no-place' });
});

test('a column never asked about can be chosen too', () => {
  const rows: Laid[][] = [
    ['Contract ref', 'Contract', 'Client', 'Spend', 'Credits target', 'Credits delivered', 'Agreed figure'],
    ['F21-1', 'Roofing', 'Northbank Homes', money(256300), 25.63, 12, 14],
  ];
  const reading = read(workbookOf(sheetOf('Return', rows)), { 'column:delivered': 'agreed figure' });
  expect(reading.return.contracts[0]?.delivered).toMatchObject({ state: 'read', value: 1400 });
});

test('money columns of which the one headed as spend is not the one that the target was worked out from are a question; arithmetic goes first', () => {
  const rows: Laid[][] = [
    ['Contract ref', 'Contract', 'Client', 'Spend last 12 months', 'Invoiced amount', 'Credits target', 'Credits delivered'],
    ['F21-1', 'Roofing', 'Northbank Homes', money(100), money(256300), 25.63, 12],
    ['F21-2', 'Lifts', 'Peak & Dale Homes', money(2100000), money(1204000.5), 120.4, null],
  ];
  const reading = read(workbookOf(sheetOf('Return', rows)));
  expect(reading.questions).toMatchObject([{ id: 'column:spend', chosen: 'invoiced amount' }]);
  expect(reading.return.contracts.map((contract) => asRecord(contract)['spend'])).toEqual([256300, 1204000.5]);
});

test('entries by quarter: the columns are known, the formula is the year’s total, and it is confirmed', () => {
  const rows: Laid[][] = [
    ['Contract ref', 'Contract', 'Client', 'Spend', 'Credits target', 'Credits', null, null, null, null],
    [null, null, null, null, null, 'Q1', 'Q2', 'Q3', 'Q4', 'Total'],
    ['F21-1', 'Roofing', 'Northbank Homes', money(256300), 25.63, 1, 2, null, null, formula('=SUM(F3:I3)', 3)],
    ['F21-2', 'Lifts', 'Peak & Dale Homes', money(1204000.5), 120.4, null, 'tbc', null, null, formula('=SUM(F4:I4)', 0)],
  ];
  const { layout, questions, return: { contracts } } = read(workbookOf(sheetOf('Return', rows, { merges: ['F1:J1'] })));
  expect(layout.tables[0]?.deliveredParts.map(({ heading }) => heading)).toEqual(['Credits: Q1', 'Credits: Q2', 'Credits: Q3', 'Credits: Q4']);
  expect(questions).toMatchObject([{ about: 'delivered', chosen: 'credits: total', sentence: expect.stringMatching(/adds them up/) }]);
  expect(contracts[0]?.delivered).toEqual({ state: 'read', value: 300, typed: '3', cell: { sheet: 'Return', address: 'J3' } });
  expect(contracts[1]?.delivered).toMatchObject({ state: 'unread', why: 'not-known-yet', cell: { address: 'G4' } });
  expect(contracts[0]?.deliveredParts?.map(({ credits }) => credits.state)).toEqual(['read', 'read', 'blank', 'blank']);
});

test.each(['Original end date', 'Initial expiry date'])('%s alone is the end', (heading) => {
  const rows = twoEnds.map((row) => row.filter((_, index) => index !== 4));
  const headed = [(rows[0] ?? []).map((cell, index) => (index === 3 ? heading : cell)), ...rows.slice(1)];
  expect(read(workbookOf(sheetOf('Return', headed))).return.contracts.map((contract) => asRecord(contract)['end'])).toEqual(['2024-03-31', '2024-06-30']);
});

const headings: Laid[] = ['Contract ref', 'Contract', 'Client', 'Spend', 'Credits target', 'Credits delivered'];
const roofing: Laid[] = ['F21-1', 'Roofing', 'Northbank Homes', money(256300), 25.63, 12];
const lifts: Laid[] = ['F21-2', 'Lifts', 'Peak & Dale Homes', money(1204000.5), 120.4, null];

const sheetCases: { name: string; sheets: SheetCells[]; references: string[]; asks: string[] }[] = [
  { name: 'a hidden copy', sheets: [sheetOf('Copy', [headings, roofing, lifts], { visibility: 'hidden' }), sheetOf('Return', [headings, roofing])], references: ['F21-1'], asks: [] },
  { name: 'only a hidden sheet', sheets: [sheetOf('Notes', [['Hello']]), sheetOf('Return', [headings, roofing], { visibility: 'very-hidden' })], references: ['F21-1'], asks: [] },
  { name: 'one sheet per framework', sheets: [sheetOf('Roofing', [headings, roofing]), sheetOf('Lifts', [headings, lifts])], references: ['F21-1', 'F21-2'], asks: [] },
  { name: 'last year’s copy', sheets: [sheetOf('2022-23', [headings, roofing, lifts]), sheetOf('2023-24', [headings, lifts])], references: ['F21-2'], asks: [] },
  { name: 'an example on the sheet of instructions', sheets: [sheetOf('Instructions', [['For example:'], headings, ['F21-0', 'Kitchens', 'Example Homes', money(100000), 10, 8]]), sheetOf('Return', [headings, roofing])], references: ['F21-1'], asks: [] },
  { name: 'two copies', sheets: [sheetOf('Return', [headings, roofing, lifts]), sheetOf('Return (2)', [headings, roofing, lifts])], references: ['F21-1', 'F21-2'], asks: ['sheet'] },
];

test.each(sheetCases)('several sheets: $name', ({ sheets, references, asks }) => {
  const { return: { contracts }, questions } = read(workbookOf(...sheets));
  expect(contracts.map((contract) => asRecord(contract)['reference'])).toEqual(references);
  expect(questions.map(({ id }) => id)).toEqual(asks);
});

test('which sheet it is can be chosen', () => {
  const workbook = workbookOf(sheetOf('Return', [headings, roofing, lifts]), sheetOf('Return (2)', [headings, lifts, roofing]));
  const reading = read(workbook, { sheet: 'return (2)' });
  expect(reading.return.contracts.map(({ sheet }) => sheet)).toEqual(['Return (2)', 'Return (2)']);
  expect(reading.questions).toEqual([]);
});

test('"Credits" beside another column for entries is asked about; told which is for what is delivered, the other is the target', () => {
  const rows: Laid[][] = [
    ['Contract ref', 'Contract', 'Client', 'Spend', 'Credits', 'Zeta'],
    ['F21-1', 'Roofing', 'Northbank Homes', money(256300), 25.63, 12],
    ['F21-2', 'Lifts', 'Peak & Dale Homes', money(1204000.5), 120.4, null],
  ];
  const workbook = workbookOf(sheetOf('Return', rows));
  expect(read(workbook).questions[0]).toMatchObject({ about: 'delivered', chosen: 'credits', candidates: [{ key: 'credits' }, { key: 'zeta' }] });
  const [first] = read(workbook, { 'column:delivered': 'zeta' }).return.contracts;
  expect(first && asRecord(first)).toMatchObject({ target: 25.63, delivered: 12 });
});

test('without a heading for the target, a column of figures that says nothing else is asked about; until told, it is not taken', () => {
  const rows: Laid[][] = [
    ['Contract ref', 'Contract', 'Client', 'Spend', 'Zeta', 'Credits delivered'],
    ['F21-1', 'Roofing', 'Northbank Homes', money(256300), 30, 12],
    ['F21-2', 'Lifts', 'Peak & Dale Homes', money(1204000.5), 99, null],
  ];
  const workbook = workbookOf(sheetOf('Return', rows));
  expect(read(workbook).questions).toMatchObject([{ id: 'column:target', chosen: '-', candidates: [{ key: 'zeta', samples: ['30', '99'] }] }]);
  expect(read(workbook).return.contracts[0]?.sheetTarget).toEqual({ state: 'no-place' });
  expect(read(workbook, { 'column:target': 'zeta' }).return.contracts[0]?.sheetTarget).toMatchObject({ state: 'read', value: 3000 });
  const told = read(workbook, { 'column:target': '-' });
  expect([told.questions.length, told.answered.length]).toEqual([0, 1]);
});

test('told that no column is for the credits, it is still a return, with no place for them', () => {
  const rows: Laid[][] = [headings, roofing, lifts];
  const { return: { contracts } } = read(workbookOf(sheetOf('Return', rows)), { 'column:delivered': '-' });
  expect(contracts.map(({ delivered }) => delivered.state)).toEqual(['no-place', 'no-place']);
});

test('two sheets that are copies are a question; a third with other contracts is read whatever is answered', () => {
  const kitchens: Laid[] = ['F21-3', 'Kitchens', 'Northbank Homes', money(100000), 10, null];
  const workbook = workbookOf(sheetOf('Return', [headings, roofing]), sheetOf('Return (2)', [headings, roofing]), sheetOf('Lifts', [headings, lifts, kitchens]));
  const referencesBy = (choices: ReadingChoices): string[] => read(workbook, choices).return.contracts.map((contract) => `${contract.sheet} ${String(asRecord(contract)['reference'])}`);
  expect(referencesBy({})).toEqual(['Return F21-1', 'Lifts F21-2', 'Lifts F21-3']);
  expect(referencesBy({ sheet: 'return (2)' })).toEqual(['Return (2) F21-1', 'Lifts F21-2', 'Lifts F21-3']);
  expect(referencesBy({ sheet: '*' })).toEqual(['Return F21-1', 'Return (2) F21-1', 'Lifts F21-2', 'Lifts F21-3']);
});

test('a choice settles its question for all tables, also where one of them has no such column', () => {
  const other = twoEnds.map((row, index) => [...row.slice(0, 3), index === 0 ? 'Original end date' : row[3] ?? null, ...row.slice(4)]).map((row, index) => (index === 0 ? row : [`${String(row[0])}-B`, ...row.slice(1)]));
  const reading = read(workbookOf(sheetOf('North', twoEnds), sheetOf('South', other)), { 'column:end': 'initial end date' });
  expect(reading.return.contracts).toHaveLength(4);
  expect([reading.questions.map(({ id }) => id), reading.answered.map(({ id }) => id)]).toEqual([[], ['column:end']]);
});

describe('choices that do not hold', () => {
  test('a column, and a sheet, that are gone are passed over, and told', () => {
    const reading = read(workbookOf(sheetOf('Return', twoEnds)), { 'column:end': 'agreed end', 'column:target': 'credits target', sheet: 'old' });
    expect(reading.passedOver).toEqual([{ id: 'column:end', key: 'agreed end', why: 'gone' }, { id: 'sheet', key: 'old', why: 'gone' }]);
    expect(reading.choices).toEqual({ 'column:target': 'credits target' });
    expect(reading.questions.map(({ id }) => id)).toEqual(['column:end']);
  });

  test('one by which the workbook would be no return is passed over, and the others hold', () => {
    const rows: Laid[][] = [
      ['Title', 'Client', 'Initial end date', 'Current end date', 'Credits target', 'Credits delivered'],
      ['Roofing', 'Northbank Homes', date('2024-03-31'), date('2025-03-31'), 25, 12],
      ['Lifts', 'Peak & Dale Homes', date('2024-06-30'), date('2026-06-30'), 120, null],
    ];
    const reading = read(workbookOf(sheetOf('Return', rows)), { 'column:end': 'initial end date', 'column:title': '-', 'column:reference': '-' });
    expect(reading.passedOver).toEqual([{ id: 'column:title', key: '-', why: 'no-return' }]);
    expect(reading.return.contracts.map((contract) => asRecord(contract)['end'])).toEqual(['2024-03-31', '2024-06-30']);
  });
});

test('what the user says is for the credits makes a return of a table that speaks of none', () => {
  const rows: Laid[][] = [
    ['Contract ref', 'Contract', 'Client', 'Spend', 'Credits', 'Zeta'],
    ['F21-1', 'Roofing', 'Northbank Homes', money(256300), 14, 3],
    ['F21-2', 'Lifts', 'Peak & Dale Homes', money(1204000.5), null, 4],
  ];
  const reading = read(workbookOf(sheetOf('Return', rows)), { 'column:delivered': 'zeta' });
  expect(reading.passedOver).toEqual([]);
  expect(reading.return.contracts.map((contract) => asRecord(contract)['delivered'])).toEqual([3, 4]);
});

test('every question that is asked can be answered with what is assumed, and is then not asked again', () => {
  const layouts: (readonly (readonly Laid[])[])[] = [
    twoEnds,
    [['Contract ref', 'Contract', 'Client', 'Spend', 'Credits', 'Zeta'], ['F21-1', 'Roofing', 'Northbank Homes', money(256300), 14, 3], ['F21-2', 'Lifts', 'Peak & Dale Homes', money(1204000.5), null, 4]],
    [['Contract ref', 'Contract', 'Client', 'Spend', 'Zeta', 'Credits delivered'], ['F21-1', 'Roofing', 'Northbank Homes', money(256300), 30, 12], ['F21-2', 'Lifts', 'Peak & Dale Homes', money(1204000.5), 99, null]],
    [['Alpha', 'Beta', 'Gamma', 'Delta', 'Spend', 'Credits target', 'Epsilon'], ['F21-1', 'Roofing', 'Northbank Homes', date('2025-03-31'), money(256300), 25.63, 12], ['F21-2', 'Lifts', 'Peak & Dale Homes', date('2026-06-30'), money(1204000.5), 120.4, null]],
  ];
  for (const rows of layouts) {
    const workbook = workbookOf(sheetOf('Return', rows));
    const { questions, return: before } = read(workbook);
    expect(questions.length).toBeGreaterThan(0);
    const choices = Object.fromEntries(questions.map(({ id, chosen }) => [id, chosen ?? '-']));
    const after = read(workbook, choices);
    expect([after.questions, after.passedOver, after.return.contracts]).toEqual([[], [], before.contracts]);
  }
});
