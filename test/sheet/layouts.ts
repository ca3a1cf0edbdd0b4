import fc from 'fast-check';
import type { WorkbookCells } from '../../src/sheet/cells';
import { columnLetters } from '../../src/sheet/address';
import { date, formula, money, sheetOf, workbookOf, type Laid, type LaidCell } from './laid-out';

/** A contract as it is laid out. Money in pence, credits in hundredths, so that nothing is rounded on the way. */
export interface Laying {
  readonly reference: string;
  readonly title: string;
  readonly client: string;
  readonly framework: string;
  readonly consultant: boolean;
  readonly start: string;
  readonly end: string;
  readonly spend: number;
  readonly target: number;
  readonly delivered: number | null;
}

export interface LaidOut {
  readonly workbook: WorkbookCells;
  readonly contracts: readonly Laying[];
  readonly fields: readonly (keyof Laying)[];
}

const clients = ['Northbank Homes', 'Peak & Dale Homes', 'Holm Lacy NHS Trust', 'Mersey Edge Council', "St Bride's Academy Trust", 'Tidewater Housing Group', 'Alder Valley Housing'];
const works = ['Roofing replacement', 'Lift refurbishment', 'Void repairs', 'Kitchens and bathrooms', 'Fire door programme', 'Electrical testing', 'Water hygiene', 'Total facilities management', 'Asbestos surveys'];
const frameworks = ['Roofing Systems', 'Lifts & Escalators', 'Reactive Repairs', 'Decarbonisation'];

const isoDay = fc.integer({ min: 0, max: 1500 }).map((days) => new Date(Date.UTC(2021, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

function later(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const contract: fc.Arbitrary<Omit<Laying, 'reference'>> = fc
  .record({
    work: fc.constantFrom(...works),
    phase: fc.integer({ min: 1, max: 9 }),
    client: fc.constantFrom(...clients),
    framework: fc.constantFrom(...frameworks),
    consultant: fc.boolean(),
    start: isoDay,
    length: fc.integer({ min: 90, max: 1800 }),
    spend: fc.integer({ min: 10_000_00, max: 3_000_000_00 }),
    delivered: fc.option(fc.integer({ min: 0, max: 300_00 }), { nil: null }),
  })
  .map(({ work, phase, length, start, spend, delivered, ...rest }) => {
    const target = Math.floor(spend / 10_000 + 0.5);
    return { ...rest, start, spend, target, title: `${work} Phase ${phase}`, end: later(start, length), delivered: delivered === null ? null : Math.min(delivered, target * 2) };
  });

const numbered = ['F21-05%', 'C/2023/%', '7001%', 'HA%B', 'PRJ %'];

/** Contracts each with a reference of its own. */
export const contracts: fc.Arbitrary<Laying[]> = fc
  .tuple(fc.array(contract, { minLength: 2, maxLength: 12 }), fc.constantFrom(...numbered))
  .map(([all, pattern]) => all.map((one, index) => ({ ...one, reference: pattern.replace('%', String(index + 1).padStart(3, '0')) })));

/** Words for headings: from returns seen, and others that only resemble them. */
export const headings: Readonly<Record<keyof Laying, readonly string[]>> = {
  reference: ['Contract Ref', 'Ref', 'Contract No.', 'Agreement reference', 'Fusion21 ref.', 'CONTRACT REFERENCE *', 'Order no', 'Job number', 'Contract\nID', 'F21 contract number'],
  title: ['Contract Title', 'Contract', 'Project name', 'Description of works', 'Scheme', 'Job', 'Works description', 'Name of contract', 'Project / scheme title'],
  client: ['Client', 'Member', 'Client organisation', 'Customer', 'Housing association', 'Who for', 'Landlord', 'Name of client', 'Member organisation', 'Buyer', 'Employer '],
  framework: ['Framework', 'Framework / Lot', 'Lot', 'Framework name', 'DPS / Framework'],
  consultant: ['Consultant (Y/N)', 'Consultancy?', 'Consultant', 'Is it a consultancy contract?'],
  start: ['Start Date', 'Commencement', 'Contract start', 'Start', 'Commenced', 'Start on site'],
  end: ['End Date', 'Expiry', 'Contract end', 'Contract End Date', 'Expires', 'Finish', 'Ends on', 'Expiry date (dd/mm/yyyy)'],
  spend: ['Spend (£)', 'Spend last 12 months', '12 month spend', 'Total spend', 'Contract spend 01/04/23-31/03/24', 'Invoiced in year (£)', '12m spend £', 'Turnover 2023/24', 'Annual spend (ex VAT)', 'Value of works in year'],
  target: ['Target Credits', 'Credits target', 'SV credits required', 'Target (credits)', 'SV due', 'Target', 'Credits due', 'Social value target', 'Min. credits', 'Target\n(10 credits per £100k)'],
  delivered: ['Credits Delivered', 'Credits achieved', 'SV credits delivered 23/24', 'Delivered (credits)', 'SV done', 'Delivered', 'Achieved', 'Actual credits', 'Credits claimed', 'Social value delivered'],
};

const unknown: readonly (readonly [string, readonly string[]])[] = [
  ['Region', ['North West', 'North East', 'Yorkshire']],
  ['Project manager', ['A. Smith', 'B. Jones', 'C. Patel']],
  ['Postcode', ['M1 1AA', 'L3 4BB', 'S1 2CC']],
  ['RAG', ['Green', 'Amber', 'Red']],
  ['E-mail', ['a@example.org', 'b@example.org', 'c@example.org']],
  ['Evidence', ['', 'Photos', '']],
];

const needed: readonly (keyof Laying)[] = ['reference', 'title', 'client', 'end', 'spend', 'target', 'delivered'];
const optional: readonly (keyof Laying)[] = ['framework', 'consultant', 'start'];
const heads: Readonly<Record<keyof Laying, string>> = {
  reference: 'Contract', title: 'Contract', client: 'Contract', framework: 'Contract', consultant: 'Contract',
  start: 'Period', end: 'Period', spend: 'Spend', target: 'Credits', delivered: 'Credits',
};

interface Column {
  readonly heading: string;
  readonly head: string;
  readonly field?: keyof Laying;
  readonly values?: readonly string[];
}

interface Manner {
  readonly top: number;
  readonly left: number;
  readonly title: readonly (readonly Laid[])[];
  readonly grouped: boolean;
  readonly merged: boolean;
  readonly figuresAsText: boolean;
  readonly datesAsText: boolean;
  readonly groups: number;
  readonly totals: boolean;
  readonly notes: boolean;
  readonly hidden: boolean;
  readonly table: boolean;
  readonly gap: number;
}

const manner: fc.Arbitrary<Manner> = fc.record({
  top: fc.integer({ min: 0, max: 3 }),
  left: fc.integer({ min: 0, max: 3 }),
  title: fc.constantFrom<readonly (readonly Laid[])[]>(
    [],
    [['Social Value Return: 1 April 2023 to 31 March 2024'], ['Supplier', 'Harbour & Fell Contractors Ltd'], ['Please return by', date('2024-05-31')], []],
    [['Annual return'], ['Enter the credits delivered for every contract below. Contact us with any questions.']],
  ),
  grouped: fc.boolean(),
  merged: fc.boolean(),
  figuresAsText: fc.boolean(),
  datesAsText: fc.boolean(),
  groups: fc.integer({ min: 1, max: 3 }),
  totals: fc.boolean(),
  notes: fc.boolean(),
  hidden: fc.boolean(),
  table: fc.boolean(),
  gap: fc.integer({ min: -1, max: 6 }),
});

/** Sheets laid out in many ways, with what was laid in them. */
export const layouts: fc.Arbitrary<LaidOut> = fc
  .record({
    contracts,
    words: fc.record(Object.fromEntries(Object.entries(headings).map(([field, words]) => [field, fc.constantFrom(...words)]))),
    extra: fc.subarray([...optional]),
    strangers: fc.subarray([...unknown], { maxLength: 3 }),
    order: fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
    manner,
  })
  .map(({ contracts: all, words, extra, strangers, order, manner: how }) => {
    const fields = [...needed, ...extra];
    const columns: Column[] = [
      ...fields.map((field) => ({ heading: String(words[field]), head: heads[field], field })),
      ...strangers.map(([heading, values]) => ({ heading, head: 'Other', values })),
    ];
    const shuffled = columns.map((column, index) => ({ column, at: order[index] ?? 0 })).sort((one, other) => one.at - other.at).map(({ column }) => column);
    return layOut(all, fields, how.grouped ? byHead(shuffled) : withGap(shuffled, how.gap), how);
  });

function byHead(columns: readonly Column[]): Column[] {
  return ['Contract', 'Period', 'Spend', 'Credits', 'Other'].flatMap((head) => columns.filter((column) => column.head === head));
}

function withGap(columns: readonly Column[], at: number): Column[] {
  return at < 0 ? [...columns] : [...columns.slice(0, at), { heading: '', head: '' }, ...columns.slice(at)];
}

function layOut(all: readonly Laying[], fields: readonly (keyof Laying)[], columns: readonly Column[], how: Manner): LaidOut {
  const rows: Laid[][] = how.title.map((row) => [...row]);
  const merges: string[] = [];
  const address = (row: number, column: number): string => `${columnLetters(how.left + column)}${how.top + row + 1}`;
  if (how.grouped) {
    rows.push(columns.map(({ head }, index) => (columns[index - 1]?.head === head ? null : head)));
    if (how.merged) merges.push(...headMerges(columns, (column) => address(rows.length - 1, column)));
  }
  rows.push(columns.map(({ heading }) => heading));
  const first = rows.length;
  const hiddenRows: number[] = [];
  const share = Math.ceil(all.length / how.groups);
  for (let group = 0; group < how.groups; group += 1) {
    const members = all.slice(group * share, (group + 1) * share);
    const begins = rows.length;
    for (const [index, member] of members.entries()) {
      if (how.hidden && index === 0) hiddenRows.push(how.top + rows.length);
      rows.push(columns.map((column) => contentOf(column, member, index, how)));
    }
    if (how.totals && members.length > 0 && !how.table) rows.push(totalRow(columns, members, begins, rows.length - 1, address));
    if (how.groups > 1 && !how.table) rows.push([]);
  }
  const last = rows.length - 1;
  if (how.notes) rows.push([], ['Credits must all be delivered by the end of the contract and not after.']);
  const table = { name: 'tblReturn', top: how.top + first - 1, left: how.left, bottom: how.top + last, right: how.left + columns.length - 1, hasHeadings: true, hasTotals: false };
  const options = { top: how.top, left: how.left, merges, hiddenRows, tables: how.table && !how.grouped ? [table] : [] };
  return { workbook: workbookOf(sheetOf('Return', rows, options)), contracts: all, fields };
}

function headMerges(columns: readonly Column[], address: (column: number) => string): string[] {
  const merges: string[] = [];
  let start = 0;
  for (let index = 1; index <= columns.length; index += 1) {
    if (columns[index]?.head === columns[start]?.head) continue;
    if (index - start > 1) merges.push(`${address(start)}:${address(index - 1)}`);
    start = index;
  }
  return merges;
}

function contentOf({ field, values }: Column, contract: Laying, index: number, how: Manner): Laid {
  switch (field) {
    case undefined:
      return values?.[index % values.length] ?? null;
    case 'spend':
      return how.figuresAsText ? `£${(contract.spend / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 })}` : money(contract.spend / 100);
    case 'target':
      return figure(contract.target, how);
    case 'delivered':
      return contract.delivered === null ? null : figure(contract.delivered, how);
    case 'start':
    case 'end':
      return how.datesAsText ? asText(contract[field]) : date(contract[field]);
    case 'consultant':
      return contract.consultant ? 'Y' : 'N';
    case 'reference':
      return /^\d+$/.test(contract.reference) ? Number(contract.reference) : contract.reference;
    default:
      return contract[field];
  }
}

function figure(hundredths: number, how: Manner): Laid {
  return how.figuresAsText ? `${(hundredths / 100).toFixed(2)} credits` : { value: hundredths / 100, format: '0.00' };
}

/** Day first, with the month in words where the day could be taken for a month. */
function asText(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  return Number(day) > 12 ? `${day}/${month}/${year}` : `${Number(day)} ${names[Number(month) - 1] ?? ''} ${year}`;
}

function totalRow(columns: readonly Column[], members: readonly Laying[], first: number, last: number, address: (row: number, column: number) => string): Laid[] {
  const labelled = columns.findIndex(({ field }) => field === 'reference' || field === 'title' || field === 'client');
  return columns.map(({ field }, index): LaidCell | string | null => {
    if (index === labelled) return 'Subtotal';
    if (field !== 'spend' && field !== 'target' && field !== 'delivered') return null;
    const total = members.reduce((sum, member) => sum + (member[field] ?? 0), 0) / 100;
    return formula(`=SUM(${address(first, index)}:${address(last, index)})`, total);
  });
}

