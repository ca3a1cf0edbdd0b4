/** Dates and sums as people type them make no headings of a row: under good headings every contract is read. */
import fc from 'fast-check';
import { readContractList, readReturn } from '../../src/sheet/read-return';
import { date, money, sheetOf, workbookOf, type Laid } from './laid-out';

const headings = ['Supplier', 'E-mail', 'Contract ref', 'Contract title', 'Client', 'Framework', 'Start date', 'End date', 'Spend', 'Consultant'];

const suppliers = fc.constantFrom('Harbour & Fell Ltd', 'Works Contractors Ltd', 'Trailing dots Ltd...', 'The Supplier Company', 'Housing Partners LLP');
const emails = fc.constantFrom(null, 'jo@client.example', 'orders@contracts.example', 'see contact list');
const titles = fc.constantFrom('Painting', 'Roof renewal', 'Contract works', 'Total facilities management', 'Consultancy services', 'Planned maintenance 2024-25', 'Site works, second phase', 'Project management');
const clients = fc.constantFrom('Client C', 'Northbank Homes', 'Housing Trust', 'The Council', 'Landlord Partners', 'Association of Owners');
const frameworks = fc.constantFrom('Painting', 'Roofing framework', 'Lot 2', 'Consultants', 'DPS', 'Procurement category');
const consultants = fc.constantFrom<Laid>('Yes', 'No');
const days = fc.integer({ min: 43_000, max: 47_000 }).map((value): Laid => ({ ...date('2024-04-01'), value, text: '01/04/2024' }));
const sums = fc.integer({ min: 100_000, max: 900_000 }).map(money);
const oddStarts = fc.constantFrom<Laid>('April 2024', 'from April', 'Start of the year', 'TBC', 'on signing', 'date of award', '2024/25', 'Q1 2024', null);
const oddEnds = fc.constantFrom<Laid>('March 2026', 'end of March', 'until completed', 'to be agreed', 'n/a', 'contract end', 'rolling', 'Q4 2025/26', null);
const oddSums = fc.constantFrom<Laid>('GBP 110,000', '110,000 pounds', '£1.2m', 'approx. £150k', 'value to be agreed', 'invoiced 2024-25: £120,000', 'TBC', '£110,000 spend to date', '(500000)');

const plain = fc.tuple(suppliers, emails, titles, clients, frameworks, days, days, sums, consultants);
const odd = fc.tuple(suppliers, emails, titles, clients, frameworks, oddStarts, oddEnds, oddSums, consultants);

/** Odd rows stand anywhere, after one another too; more rows are plain. */
const lists = fc
  .tuple(fc.array(plain, { minLength: 5, maxLength: 9 }), fc.array(odd, { minLength: 1, maxLength: 4 }))
  .chain(([plains, odds]) => fc.shuffledSubarray<readonly Laid[]>([...plains, ...odds], { minLength: plains.length + odds.length }));

function laid(rows: readonly (readonly Laid[])[]): readonly (readonly Laid[])[] {
  return rows.map(([supplier = null, email = null, ...rest], index) => [supplier, email, referenceOf(index), ...rest]);
}

function referenceOf(index: number): string {
  return `F21-${70_012 + index}`;
}

function referencesIn(reading: ReturnType<typeof readContractList>): readonly string[] | string {
  return reading.kind === 'return' ? reading.return.contracts.map(({ reference, row }) => `${row} ${reference.state === 'read' ? reference.value : reference.state}`) : reading.reason;
}

test('of a list', () => {
  fc.assert(
    fc.property(lists, (rows) => {
      const reading = readContractList(workbookOf(sheetOf('List', [headings, ...laid(rows)])));
      expect(referencesIn(reading)).toEqual(rows.map((_, index) => `${index + 2} ${referenceOf(index)}`));
      expect(reading.kind === 'return' && reading.layout.tables.map(({ headingRows }) => headingRows)).toEqual([{ first: 0, last: 0 }]);
    }),
    { numRuns: 200 },
  );
});

/** A row without a reference, a day or a sum that can be read is no contract, but it takes none with it. */
const wordy = fc.tuple(suppliers, emails, fc.constantFrom<Laid>(null, 'TBC', 'awaiting', 'to be agreed', 'none yet'), titles, clients, frameworks, oddStarts, oddEnds, oddSums, consultants);

test('of a list with a row of nothing but words', () => {
  fc.assert(
    fc.property(lists, wordy, fc.nat(12), (rows, words, at) => {
      const all = [...laid(rows)];
      all.splice(at, 0, words);
      const reading = readContractList(workbookOf(sheetOf('List', [headings, ...all])));
      expect(referencesIn(reading)).toEqual(expect.arrayContaining(rows.map((_, index) => expect.stringContaining(referenceOf(index)))));
      expect(reading.kind === 'return' && reading.layout.tables.map(({ headingRows }) => headingRows)).toEqual([{ first: 0, last: 0 }]);
    }),
    { numRuns: 200 },
  );
});

test('of a return', () => {
  fc.assert(
    fc.property(lists, (rows) => {
      const workbook = workbookOf(sheetOf('Return', [[...headings, 'Credits target', 'Credits delivered'], ...laid(rows)]));
      expect(referencesIn(readReturn(workbook))).toEqual(rows.map((_, index) => `${index + 2} ${referenceOf(index)}`));
    }),
    { numRuns: 200 },
  );
});

const plainRow = (reference: string): readonly Laid[] => ['Harbour & Fell Ltd', null, reference, 'Roof renewal', 'Northbank Homes', 'Roofing', date('2024-04-01'), date('2027-03-31'), money(250_000), 'No'];
const oddRow: readonly Laid[] = ['Trailing dots Ltd...', 'dots@x.org', 'T-1', 'Painting', 'Client C', 'Painting', 'April 2024', 'March 2026', 'GBP 110,000', null];
const otherOrder = ['Client', 'Supplier', 'F21 reference', 'Spend 2024/25', 'Contract title', 'Framework', 'End date', 'Start date'];
const otherRow: readonly Laid[] = ['Southbank Homes', 'Alder Ltd', 'F21-9', money(300_000), 'Lifts', 'Lifts', date('2027-03-31'), date('2024-04-01')];

test.each<[string, readonly (readonly Laid[])[], readonly string[]]>([
  ['months and pounds in words', [plainRow('HF-1'), oddRow, plainRow('L-1')], ['2 HF-1', '3 T-1', '4 L-1']],
  ['the same after a blank row', [plainRow('HF-1'), [], oddRow, plainRow('L-1')], ['2 HF-1', '4 T-1', '5 L-1']],
  ['another table in another order', [plainRow('F21-1'), [], otherOrder, otherRow], ['2 F21-1', '5 F21-9']],
  ['the same, after a row like it', [plainRow('F21-1'), oddRow, [], otherOrder, otherRow], ['2 F21-1', '6 F21-9']],
])('under headings: %s', (_, rows, references) => {
  expect(referencesIn(readContractList(workbookOf(sheetOf('List', [headings, ...rows]))))).toEqual(references);
});

test('a row of words at the end is no table of its own', () => {
  const words: readonly Laid[] = ['Harbour & Fell Ltd', null, null, 'Contract works', 'Client C', 'Painting', 'April 2024', 'March 2026', 'invoiced 2024-25: £120,000', 'Yes'];
  const reading = readContractList(workbookOf(sheetOf('List', [headings, words.with(2, null).with(3, 'Painting'), plainRow('HF-1'), plainRow('HF-2'), words])));
  expect(reading.kind === 'return' && [referencesIn(reading), reading.layout.tables.length]).toEqual([['3 HF-1', '4 HF-2'], 1]);
});
