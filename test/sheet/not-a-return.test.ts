import { readReturn } from '../../src/sheet/read-return';
import type { WorkbookCells } from '../../src/sheet/cells';
import { date, formula, money, sheetOf, workbookOf, type Laid } from './laid-out';

const cases: { readonly name: string; readonly workbook: WorkbookCells; readonly because: RegExp }[] = [
  {
    name: 'an empty workbook',
    workbook: workbookOf(sheetOf('Sheet1', [])),
    because: /no table with headings/,
  },
  {
    name: 'a rota',
    workbook: workbookOf(sheetOf('Rota', [['Name', 'Start', 'End', 'Target hours', 'Hours worked'], ['Ann', '09:00', '17:00', 37.5, 30], ['Bob', '09:00', '17:00', 37.5, 31]])),
    because: /"Rota"/,
  },
  {
    name: 'a price list',
    workbook: workbookOf(
      sheetOf('Prices', [['Product code', 'Description', 'Supplier', 'Unit price', 'Quantity', 'Total'], ['KB-01', 'Base unit', 'Howdens', money(89.5), 10, money(895)], ['KB-02', 'Wall unit', 'Howdens', money(64), 4, money(256)]]),
    ),
    because: /"Prices"/,
  },
  {
    name: 'quarterly valuations: spend, and no credits',
    workbook: workbookOf(
      sheetOf('Valuations', [
        ['Contract reference', 'Contract title', 'Client', 'Contract value', 'Valuation to date', 'Spend this quarter', 'Confirmed (Y/N)', 'Comments'],
        ['F21-1001', 'Roofing replacement', 'Northbank Homes', money(900000), money(500000), money(64075), 'Y', null],
        ['F21-1002', 'Lift refurbishment', 'Peak & Dale Homes', money(4000000), money(2300000), money(301000), null, null],
      ]),
    ),
    because: /no column for social value credits/,
  },
  {
    name: 'a register of contracts',
    workbook: workbookOf(
      sheetOf('Register', [
        ['Contract Ref', 'Contract Title', 'Organisation', 'Supplier', 'Start Date', 'End Date', 'Review Date', 'Annual contract value', 'Notes'],
        ['C-001', 'Grounds maintenance', 'Anytown Council', 'Green Ltd', date('2022-04-01'), date('2026-03-31'), date('2025-10-01'), money(250000), null],
        ['C-002', 'Window cleaning', 'Anytown Council', 'Shine Ltd', date('2023-04-01'), date('2025-03-31'), date('2024-10-01'), money(40000), null],
      ]),
    ),
    because: /no column for social value credits/,
  },
  {
    name: 'contracts with targets and nowhere to say what was delivered',
    workbook: workbookOf(
      sheetOf('Targets', [
        ['Contract Ref', 'Contract Title', 'Client', 'Spend', 'Credits target'],
        ['F21-1001', 'Roofing replacement', 'Northbank Homes', money(256300), 25.63],
        ['F21-1002', 'Lift refurbishment', 'Peak & Dale Homes', money(1204000.5), 120.4],
      ]),
    ),
    because: /no column for the credits delivered/,
  },
  {
    name: 'training credits of staff',
    workbook: workbookOf(
      sheetOf('CPD', [
        ['Employee no.', 'Name', 'Department', 'Course', 'Credits required', 'Credits achieved', 'Expiry date'],
        ['E-100', 'Ann Smith', 'Surveying', 'Fire safety', 20, 12, date('2025-03-31')],
        ['E-101', 'Bob Jones', 'Sales', 'Asbestos', 20, 20, date('2025-06-30')],
      ]),
    ),
    because: /"CPD"/,
  },
  {
    name: 'credit notes',
    workbook: workbookOf(
      sheetOf('Ledger', [
        ['Invoice no.', 'Customer', 'Invoice date', 'Invoice value', 'Credits', 'Balance'],
        ['INV-1', 'Northbank Homes', date('2024-01-05'), money(1250), money(100), formula('=D2-E2', 1150)],
        ['INV-2', 'Peak & Dale Homes', date('2024-02-05'), money(99000), null, formula('=D3-E3', 99000)],
      ]),
    ),
    because: /"Ledger"/,
  },
  {
    name: 'university modules',
    workbook: workbookOf(
      sheetOf('Modules', [
        ['Module code', 'Title', 'Department', 'Credits', 'Semester', 'Start date', 'End date'],
        ['CS101', 'Programming', 'Computing', 20, 1, date('2023-09-25'), date('2024-01-20')],
        ['CS102', 'Databases', 'Computing', 10, 2, date('2024-01-29'), date('2024-06-01')],
      ]),
    ),
    because: /"Modules"/,
  },
  {
    name: 'a social value delivery plan: activities, not contracts',
    workbook: workbookOf(
      sheetOf('Social value delivery plan', [
        ['Contract: Roofing replacement, Northbank Homes'],
        [],
        ['Activity', 'Owner', 'Target date', 'Credits planned', 'Credits delivered', 'Evidence'],
        ['Two apprentices', 'Ann', date('2024-06-30'), 10, 5, 'Photos'],
        ['School visits', 'Bob', date('2024-09-30'), 4, null, null],
      ]),
    ),
    because: /"Social value delivery plan"/,
  },
  {
    name: 'the table of what activities are worth',
    workbook: workbookOf(
      sheetOf('Credits', [['Ref', 'Activity', 'Unit', 'Credits'], ['SV01', 'Apprentice, per year', 'person', 5], ['SV02', 'School visit', 'visit', 0.5], ['SV03', 'Work placement', 'week', 1]]),
    ),
    because: /"Credits"/,
  },
  {
    name: 'social value in pounds',
    workbook: workbookOf(
      sheetOf('TOMs', [
        ['Contract ref', 'Contract', 'Client', 'Contract value', 'Social value committed (£)', 'Social value delivered (£)'],
        ['C-1', 'Roofing', 'Northbank Homes', money(900000), money(90000), money(45000)],
        ['C-2', 'Lifts', 'Peak & Dale Homes', money(400000), money(40000), money(41250)],
      ]),
    ),
    because: /"TOMs"/,
  },
  {
    name: 'performance against targets that are no credits',
    workbook: workbookOf(
      sheetOf('KPIs', [
        ['Ref', 'Contract', 'Client', 'Jobs due', 'Target', 'Actual', 'RAG'],
        ['K-1', 'Repairs', 'Northbank Homes', 120, 0.98, 0.97, 'Amber'],
        ['K-2', 'Gas', 'Peak & Dale Homes', 80, 1, 1, 'Green'],
      ]),
    ),
    because: /"KPIs"/,
  },
  {
    name: 'headings of a return with no contract under them',
    workbook: workbookOf(sheetOf('Return', [['Contract ref', 'Contract title', 'Client', 'Spend', 'Credits target', 'Credits delivered'] as Laid[]])),
    because: /no contracts under its headings/,
  },
  {
    name: 'a levy on spend',
    workbook: workbookOf(
      sheetOf('Levy', [
        ['Fusion21 levy return'],
        ['Contract ref', 'Contract', 'Client', 'Spend in quarter', 'Levy due', 'Levy paid'],
        ['F21-1001', 'Roofing', 'Northbank Homes', money(64075), money(640.75), money(640.75)],
        ['F21-1002', 'Lifts', 'Peak & Dale Homes', money(301000), money(3010), null],
      ]),
    ),
    because: /"Levy"/,
  },
  {
    name: 'service credits, which are deductions',
    workbook: workbookOf(
      sheetOf('Service credits', [
        ['Contract ref', 'Contract', 'Client', 'Invoiced', 'Service credits due', 'Service credits applied'],
        ['F21-1001', 'Repairs', 'Northbank Homes', money(64075), 640, 640],
        ['F21-1002', 'Gas', 'Peak & Dale Homes', money(301000), 310, null],
      ]),
    ),
    because: /"Service credits"/,
  },
  {
    name: 'apprentices on contracts',
    workbook: workbookOf(
      sheetOf('Apprentices', [
        ['Social value measures'],
        ['Contract ref', 'Contract', 'Client', 'Spend', 'Apprentices target', 'Apprentices delivered'],
        ['F21-1001', 'Repairs', 'Northbank Homes', money(64075), 2, 1],
        ['F21-1002', 'Gas', 'Peak & Dale Homes', money(301000), 3, null],
      ]),
    ),
    because: /"Apprentices"/,
  },
  {
    name: 'scores of tenders',
    workbook: workbookOf(
      sheetOf('Evaluation', [
        ['Lot', 'Bidder', 'Tender price', 'Quality score', 'Social value score', 'Total score', 'Target'],
        ['Lot 1', 'Harbour & Fell', money(900000), 50, 8, 80, 100],
        ['Lot 2', 'Green Ltd', money(800000), 45, 9, 82, 100],
      ]),
    ),
    because: /"Evaluation"/,
  },
  {
    name: 'a letter',
    workbook: workbookOf(sheetOf('Letter', [['Dear supplier'], ['The social value return is due by 31 May 2024.'], ['Credits delivered must be entered for every contract.']])),
    because: /no table with headings/,
  },
];

test.each(cases)('$name is refused, and it says why', ({ workbook, because }) => {
  const reading = readReturn(workbook);
  expect(reading).toMatchObject({ kind: 'not-a-return', reason: expect.stringMatching(because), finding: { rule: 'not-a-return', kind: 'must-fix' } });
});
