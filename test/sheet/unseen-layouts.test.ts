import { readReturn } from '../../src/sheet/read-return';
import type { WorkbookCells } from '../../src/sheet/cells';
import { asRecord } from './as-record';
import { date, formula, money, sheetOf, workbookOf, type Laid } from './laid-out';

type Simple = string | number | boolean | null;

interface Case {
  readonly name: string;
  readonly workbook: WorkbookCells;
  readonly fields: readonly string[];
  readonly contracts: readonly (readonly Simple[])[];
  readonly asks?: readonly string[];
}

const basics = ['reference', 'spend', 'target', 'delivered'];
const roofing: readonly Simple[] = ['F21-1001', 256300, 25.63, 12];
const lifts: readonly Simple[] = ['F21-1002', 1204000.5, 120.4, null];
const voids: readonly Simple[] = ['F21-1003', 100000, 10, 0];
/** Reference, title, client, end, spend, target, delivered. */
const r: readonly Laid[] = ['F21-1001', 'Roofing replacement', 'Northbank Homes', date('2025-03-31'), money(256300), 25.63, 12];
const l: readonly Laid[] = ['F21-1002', 'Lift refurbishment', 'Peak & Dale Homes', date('2024-05-31'), money(1204000.5), 120.4, null];
const v: readonly Laid[] = ['F21-1003', 'Void repairs', 'Northbank Homes', date('2024-12-31'), money(100000), 10, 0];
const plain: readonly Laid[] = ['Contract ref', 'Contract', 'Client', 'End date', 'Spend', 'Credits target', 'Credits delivered'];

const cases: Case[] = [
  {
    name: 'headings that are whole questions',
    workbook: workbookOf(
      sheetOf('Return', [
        ['What is the contract reference?', 'What is the contract?', 'Which member is it with?', 'Date contract ends', 'Total spend on contract in last 12 months (ex VAT)', 'What is the credit target for this contract?', 'How many social value credits have been delivered against this contract between 1 April 2023 and 31 March 2024?', 'If the target has not been met, please explain why'],
        [...r, null],
        [...l, null],
        [...v, 'Started late'],
      ]),
    ),
    fields: [...basics, 'title', 'client', 'end'],
    contracts: [
      [...roofing, 'Roofing replacement', 'Northbank Homes', '2025-03-31'],
      [...lifts, 'Lift refurbishment', 'Peak & Dale Homes', '2024-05-31'],
      [...voids, 'Void repairs', 'Northbank Homes', '2024-12-31'],
    ],
  },
  {
    name: 'three rows of headings and a row of units',
    workbook: workbookOf(
      sheetOf(
        'Return',
        [
          ['Provided by Fusion21', null, null, null, null, null, 'To be completed by supplier'],
          ['Contract', null, null, null, 'Finance', 'Social value', null],
          ['No.', 'Name', 'Member', 'Ends', 'Spend', 'Required', 'Delivered'],
          [null, null, null, 'dd/mm/yyyy', '£', 'credits', 'credits'],
          r,
          l,
          v,
        ],
        { merges: ['A1:F1', 'A2:D2', 'F2:G2'] },
      ),
    ),
    fields: [...basics, 'title', 'client'],
    contracts: [[...roofing, 'Roofing replacement', 'Northbank Homes'], [...lifts, 'Lift refurbishment', 'Peak & Dale Homes'], [...voids, 'Void repairs', 'Northbank Homes']],
  },
  {
    name: 'spend in thousands',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Contract ref', 'Contract', 'Client', 'End date', 'Spend (£k)', 'Credits target', 'Credits delivered'],
        [...r.slice(0, 4), 256.3, 25.63, 12],
        [...l.slice(0, 4), 1204, 120.4, null],
      ]),
    ),
    fields: basics,
    contracts: [['F21-1001', 256300, 25.63, 12], ['F21-1002', 1204000, 120.4, null]],
  },
  {
    name: 'days as serials without a date format, targets rounded up to whole credits by a formula without its value',
    workbook: workbookOf(
      sheetOf('Return', [
        plain,
        [...r.slice(0, 3), 45747, 256300, { value: '', formula: '=ROUNDUP(E2/10000,0)' }, 12],
        [...l.slice(0, 3), 45443, 1204000.5, { value: 0, formula: '=ROUNDUP(E3/10000,0)' }, null],
      ]),
    ),
    fields: [...basics, 'end'],
    contracts: [['F21-1001', 256300, 26, 12, '2025-03-31'], ['F21-1002', 1204000.5, 121, null, '2024-05-31']],
  },
  {
    name: 'months of entries with a plain "Total", and a target by quarter',
    workbook: workbookOf(
      sheetOf('SV return', [
        ['Contract ref', 'Contract', 'Client', 'Spend', 'Target', 'Apr', 'May', 'Jun', 'Total'],
        ['F21-1001', 'Roofing replacement', 'Northbank Homes', money(256300), 25.63, 4, 4, 4, formula('=SUM(F2:H2)', 12)],
        ['F21-1002', 'Lift refurbishment', 'Peak & Dale Homes', money(1204000.5), 120.4, null, null, null, formula('=SUM(F3:H3)', 0)],
        ['F21-1003', 'Void repairs', 'Northbank Homes', money(100000), 10, 0, null, null, formula('=SUM(F4:H4)', 0)],
      ]),
    ),
    fields: basics,
    contracts: [roofing, lifts, voids],
    asks: ['column:delivered'],
  },
  {
    name: 'quarters of spend and of credits beside one another',
    workbook: workbookOf(
      sheetOf(
        'Return',
        [
          ['Contract', null, null, 'Spend', null, null, 'Credits', null, null, null],
          ['Ref', 'Title', 'Member', 'Q1-Q2', 'Q3-Q4', 'Year', 'Target', 'Q1-Q2', 'Q3-Q4', 'Delivered'],
          ['F21-1001', 'Roofing replacement', 'Northbank Homes', money(200000), money(56300), formula('=D3+E3', 256300), 25.63, 6, 6, formula('=H3+I3', 12)],
          ['F21-1002', 'Lift refurbishment', 'Peak & Dale Homes', money(1000000), money(204000.5), formula('=D4+E4', 1204000.5), 120.4, null, null, formula('=H4+I4', 0)],
        ],
        { merges: ['A1:C1', 'D1:F1', 'G1:J1'] },
      ),
    ),
    fields: basics,
    contracts: [roofing, lifts],
    asks: ['column:delivered'],
  },
  {
    name: 'a summary by client above, and another sheet that shows the return by formulas',
    workbook: workbookOf(
      sheetOf('Dashboard', [['Contract', 'Client', 'Target', 'Credits delivered'], ['Roofing replacement', 'Northbank Homes', formula('=Return!F7', 25.63), formula('=Return!G7', 12)], ['Lift refurbishment', 'Peak & Dale Homes', formula('=Return!F8', 120.4), formula('=Return!G8', 0)]]),
      sheetOf('Return', [
        ['Client', 'Spend', 'Target', 'Delivered'],
        ['Northbank Homes', money(356300), 35.63, 12],
        ['Peak & Dale Homes', money(1204000.5), 120.4, 0],
        [],
        [],
        plain,
        r,
        l,
        v,
      ]),
    ),
    fields: basics,
    contracts: [roofing, lifts, voids],
  },
  {
    name: 'groups headed by rows that carry their sums, also a group of one',
    workbook: workbookOf(
      sheetOf('Return', [
        plain,
        ['Northbank Homes', null, null, null, money(356300), 35.63, 12],
        r,
        v,
        ['Peak & Dale Homes', null, null, null, money(1204000.5), 120.4, 0],
        l,
      ]),
    ),
    fields: basics,
    contracts: [roofing, voids, lifts],
  },
  {
    name: 'two tables of the return on one sheet, the second in another order',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Works contracts'],
        plain,
        r,
        v,
        [],
        ['Consultants'],
        ['Client', 'Contract ref', 'Contract', 'Spend', 'End date', 'Credits delivered', 'Credits target'],
        ['Peak & Dale Homes', 'F21-1002', 'Lift refurbishment', money(1204000.5), date('2024-05-31'), null, 120.4],
      ]),
    ),
    fields: [...basics, 'client'],
    contracts: [[...roofing, 'Northbank Homes'], [...voids, 'Northbank Homes'], [...lifts, 'Peak & Dale Homes']],
  },
  {
    name: 'consultants under a label of their own, clients as labels, no columns for either',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Contract ref', 'Contract', 'Spend', 'Credits target', 'Credits delivered'],
        ['Northbank Homes'],
        ['F21-1001', 'Roofing replacement', money(256300), 25.63, 12],
        ['Peak & Dale Homes'],
        ['F21-1002', 'Lift refurbishment', money(1204000.5), 120.4, null],
      ]),
    ),
    fields: [...basics, 'client'],
    contracts: [[...roofing, 'Northbank Homes'], [...lifts, 'Peak & Dale Homes']],
  },
  {
    name: 'a list of allowed answers beside the table, a column numbered, a total that stands first',
    workbook: workbookOf(
      sheetOf('Return', [
        ['#', ...plain, null, 'List'],
        [null, 'Total', null, null, null, formula('=SUM(F3:F5)', 1560300.5), formula('=SUM(G3:G5)', 156.03), formula('=SUM(H3:H5)', 12)],
        [1, ...r, null, 'Yes'],
        [2, ...l, null, 'No'],
        [3, ...v],
      ]),
    ),
    fields: basics,
    contracts: [roofing, lifts, voids],
  },
  {
    name: 'one contract',
    workbook: workbookOf(sheetOf('Return', [plain, r])),
    fields: basics,
    contracts: [roofing],
  },
  {
    name: 'contracts without a figure yet, and one with nothing but its reference',
    workbook: workbookOf(
      sheetOf('Return', [plain, r, ['F21-1004', 'Gas servicing', 'Holm Lacy NHS Trust', date('2025-01-31'), null, null, null], ['F21-1005'], [null, 'New contract', 'Holm Lacy NHS Trust', date('2026-01-31'), money(120000), 12, null]]),
    ),
    fields: basics,
    contracts: [roofing, ['F21-1004', null, null, null], ['F21-1005', null, null, null], [null, 120000, 12, null]],
  },
  {
    name: 'a column of status, a manager, an e-mail and the length of the contract between',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Contract status', 'Contract manager', ...plain, 'Client contact e-mail', 'Contract length (months)', 'Properties'],
        ['Live', 'A. Smith', ...r, 'a@example.org', 24, 310],
        ['Live', 'B. Jones', ...l, 'b@example.org', 36, 12],
        ['Ended', 'A. Smith', ...v, 'a@example.org', 12, 99],
      ]),
    ),
    fields: [...basics, 'title', 'client'],
    contracts: [[...roofing, 'Roofing replacement', 'Northbank Homes'], [...lifts, 'Lift refurbishment', 'Peak & Dale Homes'], [...voids, 'Void repairs', 'Northbank Homes']],
  },
  {
    name: 'a consultant column that names the kind of contract',
    workbook: workbookOf(
      sheetOf('Return', [
        [...plain, 'Contract type'],
        [...r, 'Works'],
        [...l, 'Consultancy'],
      ]),
    ),
    fields: [...basics, 'consultant'],
    contracts: [[...roofing, false], [...lifts, true]],
  },
  {
    name: 'a return that a supplier has filled with words',
    workbook: workbookOf(
      sheetOf('Return', [
        [...plain, 'Comments'],
        [...r.slice(0, 6), 'tbc', 'Waiting for figures'],
        [...l.slice(0, 6), '£25', null],
        [...v.slice(0, 6), 'see email', 'Sent 3 May'],
      ]),
    ),
    fields: basics,
    contracts: [['F21-1001', 256300, 25.63, null], ['F21-1002', 1204000.5, 120.4, null], ['F21-1003', 100000, 10, null]],
  },
];

test.each(cases)('$name', ({ workbook, fields, contracts, asks = [] }) => {
  const reading = readReturn(workbook);
  if (reading.kind !== 'return') throw new Error(reading.reason);
  const read = reading.return.contracts.map(asRecord).map((record) => fields.map((field) => record[field] ?? null));
  expect(read).toEqual(contracts);
  expect(reading.questions.map(({ id }) => id)).toEqual(asks);
});
