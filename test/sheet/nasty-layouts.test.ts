import { readReturn } from '../../src/sheet/read-return';
import type { WorkbookCells } from '../../src/sheet/cells';
import { asRecord } from './as-record';
import { date, formula, money, sheetOf, workbookOf, type Laid } from './laid-out';

type Simple = string | number | boolean | null;

interface Case {
  readonly name: string;
  readonly workbook: WorkbookCells;
  /** One line per contract, for the fields named. */
  readonly fields: readonly string[];
  readonly contracts: readonly (readonly Simple[])[];
  /** What the reading must be unsure of, and nothing else. */
  readonly asks?: readonly string[];
}

const roofing: readonly Laid[] = ['F21-1001', 'Roofing replacement', 'Northbank Homes', money(256300), 25.63];
const lifts: readonly Laid[] = ['F21-1002', 'Lift refurbishment', 'Peak & Dale Homes', money(1204000.5), 120.4];
const voids: readonly Laid[] = ['F21-1003', 'Void repairs', 'Northbank Homes', money(100000), 10];
const core = [['F21-1001', 'Roofing replacement', 'Northbank Homes', 256300, 25.63], ['F21-1002', 'Lift refurbishment', 'Peak & Dale Homes', 1204000.5, 120.4], ['F21-1003', 'Void repairs', 'Northbank Homes', 100000, 10]] as const;
const coreFields = ['reference', 'title', 'client', 'spend', 'target'];

const cases: Case[] = [
  {
    name: 'headings in no list',
    workbook: workbookOf(
      sheetOf('Sheet1', [
        ['Ref', 'Job', 'Who for', '12m spend £', 'SV due', 'SV done', 'Why short?'],
        [...roofing, null, null],
        [...lifts, 60.5, 'Late start'],
        [...voids, 0, null],
      ]),
    ),
    fields: [...coreFields, 'delivered'],
    contracts: [[...core[0], null], [...core[1], 60.5], [...core[2], 0]],
  },
  {
    name: 'two-row headings with merged heads of groups',
    workbook: workbookOf(
      sheetOf(
        'Return',
        [
          ['Annual return 2023/24'],
          [],
          ['Contract', null, null, 'Period', null, 'Spend\n(£)*', 'Credits', null, null, 'If short', null, null],
          ['Ref', 'Title', 'Member', 'From', 'To', null, 'Target', 'Delivered', 'Balance', 'Why', 'Can it be put right?', 'By when'],
          ['F21-1001', 'Roofing replacement', 'Northbank Homes', date('2022-04-01'), date('2025-03-31'), money(256300), 25.63, 12, formula('=H5-G5', -13.63)],
          ['F21-1002', 'Lift refurbishment', 'Peak & Dale Homes', date('2021-06-01'), date('2024-05-31'), money(1204000.5), 120.4, null, formula('=H6-G6', -120.4)],
          ['F21-1003', 'Void repairs', 'Northbank Homes', date('2023-01-01'), date('2024-12-31'), money(100000), 10, 10, formula('=H7-G7', 0)],
        ],
        { merges: ['A1:L1', 'A3:C3', 'D3:E3', 'F3:F4', 'G3:I3', 'J3:L3'] },
      ),
    ),
    fields: [...coreFields, 'start', 'end', 'delivered'],
    contracts: [
      [...core[0], '2022-04-01', '2025-03-31', 12],
      [...core[1], '2021-06-01', '2024-05-31', null],
      [...core[2], '2023-01-01', '2024-12-31', 10],
    ],
  },
  {
    name: 'two-row headings that nobody merged',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Contract Ref', 'Contract', 'Client', 'Spend 2023/24', 'Credits', null],
        [null, null, null, null, 'Target', 'Delivered'],
        [...roofing, 12],
        [...lifts, null],
        [...voids, 10],
      ]),
    ),
    fields: [...coreFields, 'delivered'],
    contracts: [[...core[0], 12], [...core[1], null], [...core[2], 10]],
  },
  {
    name: 'last year’s credits beside this year’s',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Contract reference', 'Contract name', 'Client', 'Spend', 'Target', 'Delivered 2022/23', 'Delivered 2023/24'],
        [...roofing, 22.1, 12],
        [...lifts, 99, null],
        [...voids, 10, 10],
      ]),
    ),
    fields: [...coreFields, 'delivered'],
    contracts: [[...core[0], 12], [...core[1], null], [...core[2], 10]],
  },
  {
    name: 'an original end date and an extended one that is not always there',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Contract reference', 'Contract name', 'Client', 'Spend', 'Target', 'Original end date', 'Extended end date', 'Credits delivered'],
        [...roofing, date('2024-03-31'), date('2025-03-31'), 12],
        [...lifts, date('2024-06-30'), null, null],
        [...voids, date('2023-12-31'), date('2024-12-31'), 10],
      ]),
    ),
    fields: [...coreFields, 'end', 'delivered'],
    contracts: [[...core[0], '2025-03-31', 12], [...core[1], '2024-06-30', null], [...core[2], '2024-12-31', 10]],
    asks: ['column:end'],
  },
  {
    name: '"Contract completion date" that is the day of signing',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Contract reference', 'Contract name', 'Client', 'Contract completion date', 'Contract start date', 'Contract end date', 'Spend', 'Target', 'Credits delivered'],
        ['F21-1001', 'Roofing replacement', 'Northbank Homes', date('2022-03-01'), date('2022-04-01'), date('2025-03-31'), money(256300), 25.63, 12],
        ['F21-1002', 'Lift refurbishment', 'Peak & Dale Homes', date('2021-05-01'), date('2021-06-01'), date('2024-05-31'), money(1204000.5), 120.4, null],
        ['F21-1003', 'Void repairs', 'Northbank Homes', date('2022-11-20'), date('2023-01-01'), date('2024-12-31'), money(100000), 10, 10],
      ]),
    ),
    fields: [...coreFields, 'start', 'end'],
    contracts: [
      [...core[0], '2022-04-01', '2025-03-31'],
      [...core[1], '2021-06-01', '2024-05-31'],
      [...core[2], '2023-01-01', '2024-12-31'],
    ],
  },
  {
    name: 'spend to date, spend in 12 months and contract value',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Contract value', 'Spend to date', 'Ref', 'Scheme', 'Landlord', 'Spend last 12 months', 'Credits required', 'Credits achieved'],
        [money(900000), money(500000), ...roofing, 12],
        [money(4000000), money(2300000), ...lifts, null],
        [money(250000), money(180000), ...voids, 10],
      ]),
    ),
    fields: [...coreFields, 'delivered'],
    contracts: [[...core[0], 12], [...core[1], null], [...core[2], 10]],
  },
  {
    name: '"Expected Value" that is the spend',
    workbook: workbookOf(
      sheetOf('SV return', [
        ['Project ID', 'Project title', 'Customer', 'Expected Value', 'Credits target', 'Credits delivered'],
        [...roofing, 12],
        [...lifts, null],
        [...voids, 10],
      ]),
    ),
    fields: [...coreFields, 'delivered'],
    contracts: [[...core[0], 12], [...core[1], null], [...core[2], 10]],
  },
  {
    name: '"Expected Value" that is the target',
    workbook: workbookOf(
      sheetOf('SV return', [
        ['Project ID', 'Project title', 'Customer', 'Invoiced in year', 'Expected Value', 'Credits delivered'],
        [...roofing, 12],
        [...lifts, null],
        [...voids, 10],
      ]),
    ),
    fields: [...coreFields, 'delivered'],
    contracts: [[...core[0], 12], [...core[1], null], [...core[2], 10]],
  },
  {
    name: 'delivered that happens to equal the target on every row',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Contract reference', 'Contract name', 'Client', 'Spend', 'Credits delivered', 'Credits target'],
        ['F21-1001', 'Roofing replacement', 'Northbank Homes', money(256300), 25.63, 25.63],
        ['F21-1002', 'Lift refurbishment', 'Peak & Dale Homes', money(1204000.5), 120.4, 120.4],
        ['F21-1003', 'Void repairs', 'Northbank Homes', money(100000), 10, 10],
      ]),
    ),
    fields: [...coreFields, 'delivered'],
    contracts: [[...core[0], 25.63], [...core[1], 120.4], [...core[2], 10]],
  },
  {
    name: 'groups with labels, subtotals, a grand total, a blank row and a note below',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Contract reference', 'Contract name', 'Client', 'Spend', 'Target', 'Credits delivered'],
        ['Framework: Roofing'],
        [...roofing, 12],
        [...voids, 10],
        ['Subtotal', null, null, formula('=SUM(D3:D4)', 356300), formula('=SUM(E3:E4)', 35.63), formula('=SUM(F3:F4)', 22)],
        [],
        ['Framework: Lifts'],
        [...lifts, null],
        ['Subtotal', null, null, formula('=SUM(D8:D8)', 1204000.5), formula('=SUM(E8:E8)', 120.4), formula('=SUM(F8:F8)', 0)],
        ['Grand total', null, null, formula('=D5+D9', 1560300.5), formula('=E5+E9', 156.03), formula('=F5+F9', 22)],
        [],
        ['All credits must be delivered by the end of the contract.'],
        ['Completed by', 'J Smith', 'Date', date('2024-05-12')],
      ]),
    ),
    fields: [...coreFields, 'framework', 'delivered'],
    contracts: [[...core[0], 'Roofing', 12], [...core[2], 'Roofing', 10], [...core[1], 'Lifts', null]],
  },
  {
    name: 'subtotals by figures alone, without a word or a formula',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Contract reference', 'Contract name', 'Client', 'Spend', 'Target', 'Credits delivered'],
        [...roofing, 12],
        [...voids, 10],
        [null, null, null, money(356300), 35.63, 22],
        [...lifts, null],
        [null, null, null, money(1560300.5), 156.03, 22],
      ]),
    ),
    fields: [...coreFields, 'delivered'],
    contracts: [[...core[0], 12], [...core[2], 10], [...core[1], null]],
  },
  {
    name: 'entries by quarter with a total formula, saved by a program that calculates nothing',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Contract reference', 'Contract name', 'Client', 'Spend', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total credits delivered'],
        [...roofing, 3, 4.5, null, 2, formula('=SUM(F2:I2)')],
        [...lifts, null, null, null, null, formula('=SUM(F3:I3)', 0)],
        [...voids, 0, 0, 0, 0, formula('=F4+G4+H4+I4', 0)],
      ]),
    ),
    fields: [...coreFields, 'delivered'],
    contracts: [[...core[0], 9.5], [...core[1], null], [...core[2], 0]],
    asks: ['column:delivered'],
  },
  {
    name: 'figures and dates as text, references as numbers, hidden rows and columns, gaps between columns',
    workbook: workbookOf(
      sheetOf(
        'Data',
        [
          [],
          [null, 'Order no.', null, 'Works description', 'Internal note', 'Housing association', 'Expires', null, 'Turnover 23-24', 'Min. credits', 'Credits claimed'],
          [null, { value: 4471, format: '000000', text: '004471' }, null, 'Roofing replacement', 'x', 'Northbank Homes', '31/03/2025', null, '£256,300.00', '25.63 credits', '12 credits'],
          [null, { value: 4472, format: '000000', text: '004472' }, null, 'Lift refurbishment', 'y', 'Peak & Dale Homes', '31 May 2024', null, '£1,204,000.50', '120.4', ''],
          [null, { value: 4473, format: '000000', text: '004473' }, null, 'Void repairs', null, 'Northbank Homes', '2024-12-31', null, ' 100,000 ', '10', '0'],
        ],
        { hiddenRows: [3], hiddenColumns: [4] },
      ),
    ),
    fields: [...coreFields, 'end', 'delivered'],
    contracts: [
      ['004471', 'Roofing replacement', 'Northbank Homes', 256300, 25.63, '2025-03-31', 12],
      ['004472', 'Lift refurbishment', 'Peak & Dale Homes', 1204000.5, 120.4, '2024-05-31', null],
      ['004473', 'Void repairs', 'Northbank Homes', 100000, 10, '2024-12-31', 0],
    ],
  },
  {
    name: 'no target column, and "Credits" alone',
    workbook: workbookOf(
      sheetOf('Social value', [
        ['Contract ref', 'Contract title', 'Member', 'Spend', 'Credits'],
        ['F21-1001', 'Roofing replacement', 'Northbank Homes', money(256300), 12],
        ['F21-1002', 'Lift refurbishment', 'Peak & Dale Homes', money(1204000.5), null],
      ]),
    ),
    fields: ['reference', 'spend', 'target', 'delivered'],
    contracts: [['F21-1001', 256300, null, 12], ['F21-1002', 1204000.5, null, null]],
    asks: ['column:delivered'],
  },
  {
    name: 'three references: the contract’s counts',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Supplier ref', 'Client ref', 'Framework ref', 'Contract ref', 'Contract', 'Client', 'Spend', 'Credits target', 'Credits delivered'],
        ['HF/1', 'PO-77120', 'FW-09', ...roofing, 12],
        ['HF/2', 'PO-77121', 'FW-11', ...lifts, null],
        ['HF/3', 'PO-77122', 'FW-09', ...voids, 10],
      ]),
    ),
    fields: [...coreFields, 'delivered'],
    contracts: [[...core[0], 12], [...core[1], null], [...core[2], 10]],
  },
  {
    name: 'a client merged over its rows, a column of numbers before, a row of units, an example, headings said again',
    workbook: workbookOf(
      sheetOf(
        'Return',
        [
          ['No.', 'Client', 'Contract ref', 'Contract', 'Spend', 'Credits target', 'Credits delivered'],
          [null, null, null, null, '£', 'credits', 'credits'],
          [null, 'Example Homes', 'e.g. F21-0000', 'Kitchens', money(200000), 20, 18],
          [1, 'Northbank Homes', 'F21-1001', 'Roofing replacement', money(256300), 25.63, 12],
          [2, null, 'F21-1003', 'Void repairs', money(100000), 10, 10],
          ['No.', 'Client', 'Contract ref', 'Contract', 'Spend', 'Credits target', 'Credits delivered'],
          [3, 'Peak & Dale Homes', 'F21-1002', 'Lift refurbishment', money(1204000.5), 120.4, null],
        ],
        { merges: ['B4:B5'] },
      ),
    ),
    fields: [...coreFields, 'delivered'],
    contracts: [[...core[0], 12], [...core[2], 10], [...core[1], null]],
  },
  {
    name: 'headings that say nothing: figures and places decide, and everything is asked',
    workbook: workbookOf(
      sheetOf('Social value return', [
        ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta'],
        [...roofing, 12],
        [...lifts, null],
        [...voids, 10],
      ]),
    ),
    fields: [...coreFields, 'delivered'],
    contracts: [[...core[0], 12], [...core[1], null], [...core[2], 10]],
    asks: ['column:reference', 'column:title', 'column:client', 'column:delivered'],
  },
  {
    name: 'few columns: names and spend alone make a contract, whether or not there is a reference',
    workbook: workbookOf(
      sheetOf('Social value return', [
        ['Contract ref', 'Contract title', 'Spend 2023/24', 'Credits delivered'],
        ['F21-1001', 'Roofing replacement', money(256300), 12],
        [null, 'Lift refurbishment', money(1204000.5), null],
        ['F21-1003', 'Void repairs', money(100000), 10],
        [null, null, money(1560300.5), 22],
        [],
        [null, 'Credits fall due from', money(100000), null],
      ]),
    ),
    fields: ['reference', 'title', 'spend', 'delivered'],
    contracts: [['F21-1001', 'Roofing replacement', 256300, 12], [null, 'Lift refurbishment', 1204000.5, null], ['F21-1003', 'Void repairs', 100000, 10]],
    asks: ['column:target'],
  },
  {
    name: 'three columns',
    workbook: workbookOf(sheetOf('Return', [['Contract name', 'Spend 2023/24', 'SV credits delivered'], ['Roofing replacement', money(256300), 12], ['Void repairs', money(100000), null]])),
    fields: ['title', 'spend', 'delivered'],
    contracts: [['Roofing replacement', 256300, 12], ['Void repairs', 100000, null]],
    asks: ['column:target'],
  },
  {
    name: 'a contract with little on its row is still in its group',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Contract ref', 'Contract title', 'Client', 'Spend', 'Credits target', 'Credits delivered'],
        ['Framework: Roofing'],
        [...roofing, 12],
        [null, 'Void repairs', null, money(100000), 10, 10],
        ['Framework: Lifts'],
        [...lifts, null],
      ]),
    ),
    fields: ['title', 'framework'],
    contracts: [['Roofing replacement', 'Roofing'], ['Void repairs', 'Roofing'], ['Lift refurbishment', 'Lifts']],
  },
  {
    name: 'headings said again: all contracts, though more speaks for those further down',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Contract ref', 'Contract title', 'Client', 'Spend', 'Credits target', 'Credits delivered'],
        ['F21-1', 'Roofing', 'Northbank Homes', money(300000), 31, 12],
        ['F21-2', 'Lifts', 'Northbank Homes', money(300000), 77, null],
        ['F21-3', 'Doors', 'Northbank Homes', money(300000), 66, null],
        [],
        ['Contract ref', 'Contract title', 'Client', 'Spend', 'Credits target', 'Credits delivered'],
        [...roofing, 12],
        [...lifts, null],
        [...voids, 10],
      ]),
    ),
    fields: ['reference', 'target'],
    contracts: [['F21-1', 31], ['F21-2', 77], ['F21-3', 66], ['F21-1001', 25.63], ['F21-1002', 120.4], ['F21-1003', 10]],
  },
  {
    name: 'an end date and an extended one that is not always there: the later agreed one counts, else the other',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Contract ref', 'Contract title', 'Client', 'End date', 'Extended end date', 'Spend', 'Credits target', 'Credits delivered'],
        [...roofing.slice(0, 3), date('2024-03-31'), date('2025-03-31'), ...roofing.slice(3), 12],
        [...lifts.slice(0, 3), date('2024-05-31'), null, ...lifts.slice(3), null],
        [...voids.slice(0, 3), date('2024-12-31'), 'Not extended', ...voids.slice(3), 10],
      ]),
    ),
    fields: ['reference', 'end'],
    contracts: [['F21-1001', '2025-03-31'], ['F21-1002', '2024-05-31'], ['F21-1003', '2024-12-31']],
    asks: ['column:end'],
  },
  {
    name: 'the day of an extension need not be the end',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Contract ref', 'Contract title', 'Client', 'End date', 'Extension date', 'Spend', 'Credits target', 'Credits delivered'],
        [...roofing.slice(0, 3), date('2025-03-31'), date('2023-03-31'), ...roofing.slice(3), 12],
        [...lifts.slice(0, 3), date('2025-05-31'), null, ...lifts.slice(3), null],
      ]),
    ),
    fields: ['reference', 'end'],
    contracts: [['F21-1001', '2025-03-31'], ['F21-1002', '2025-05-31']],
    asks: ['column:end'],
  },
  {
    name: 'an extension that is only possible is none that was agreed',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Contract ref', 'Contract title', 'Client', 'End date', 'Maximum end date incl. extensions', 'Spend', 'Credits target', 'Credits delivered'],
        [...roofing.slice(0, 3), date('2024-03-31'), date('2027-03-31'), ...roofing.slice(3), 12],
        [...lifts.slice(0, 3), date('2024-05-31'), date('2027-05-31'), ...lifts.slice(3), null],
      ]),
    ),
    fields: ['reference', 'end'],
    contracts: [['F21-1001', '2024-03-31'], ['F21-1002', '2024-05-31']],
    asks: ['column:end'],
  },
  {
    name: 'references that begin with EG are no examples',
    workbook: workbookOf(
      sheetOf('Return', [
        ['Contract ref', 'Contract title', 'Client', 'Spend', 'Credits target', 'Credits delivered'],
        ['e.g. EG-1000', 'Kitchens', 'Example Homes', money(200000), 20, 18],
        ['EG - 1000', 'Kitchens', 'Example Homes', money(200000), 20, 18],
        ['EG-1001', ...roofing.slice(1), 12],
        ['EG 1002', ...lifts.slice(1), null],
        ['EG/VR/3', ...voids.slice(1), 10],
      ]),
    ),
    fields: ['reference', 'title'],
    contracts: [['EG-1001', 'Roofing replacement'], ['EG 1002', 'Lift refurbishment'], ['EG/VR/3', 'Void repairs']],
  },
];

test.each(cases)('$name', ({ workbook, fields, contracts, asks = [] }) => {
  const reading = readReturn(workbook);
  if (reading.kind !== 'return') throw new Error(reading.reason);
  const read = reading.return.contracts.map(asRecord).map((record) => fields.map((field) => record[field] ?? null));
  expect(read).toEqual(contracts);
  expect(reading.questions.map(({ id }) => id)).toEqual(asks);
});
