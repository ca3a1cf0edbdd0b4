import fc from 'fast-check';
import type { Contract } from '../../../src/return/contract';
import type { Entry } from '../../../src/return/entry';
import { credits, day, pence } from '../../../src/return/quantities';
import { yearBeginning } from '../../../src/return/policy';
import { checkAgainstSent } from '../../../src/return/sent/against-sent';
import { ledgerLines, readLedgerLines, yearOfText } from '../../../src/return/sent/ledger-lines';
import { sameSupplier } from '../../../src/return/sent/same-supplier';
import type { ReturnedWorkbook, SentContract, SentReturn } from '../../../src/return/sent/sent-return';

const sheet = 'Contracts';
const noPlace = { state: 'no-place' } as const;

function read<T>(value: NonNullable<T> | undefined, column: string, row: number, typed = String(value)): Entry<NonNullable<T>> {
  const cell = { sheet, address: `${column}${row}` };
  return value === undefined ? { state: 'blank', cell } : { state: 'read', value, cell, typed };
}

/** A sent contract as it would be read from row `row` of an untouched workbook. */
function returnedRow(sent: SentContract, row: number): Contract {
  return {
    row,
    sheet,
    hidden: false,
    reference: read(sent.reference, 'A', row),
    title: read(sent.title, 'B', row),
    client: read(sent.client, 'C', row),
    framework: noPlace,
    consultant: noPlace,
    start: noPlace,
    end: read(sent.end, 'D', row),
    spend: read(sent.spend, 'E', row),
    sheetTarget: read(sent.target, 'F', row),
    delivered: { state: 'blank', cell: { sheet, address: `G${row}` } },
    reason: noPlace,
    recoverable: noPlace,
    recoveryPlan: noPlace,
    recoveryDate: noPlace,
    raised: noPlace,
  };
}

const headings = ['Ref', 'Title', 'Client', 'End', 'Spend', 'Target', 'Delivered'];

const sent: SentReturn = {
  supplier: 'Harbour & Fell Contractors Ltd',
  year: yearBeginning(2023),
  deadline: day(45443),
  sheet,
  headings,
  contracts: Array.from({ length: 6 }, (_, i) => ({
    reference: `F21-${i}`,
    title: `Works ${i}`,
    client: `Client ${i}`,
    end: day(45500 + i),
    spend: pence(10_000_000 + i * 500_000),
    target: credits(1000 + i * 50),
  })),
};

function returned(rows: readonly Contract[], change: Partial<ReturnedWorkbook['return']> = {}): ReturnedWorkbook {
  return {
    return: { supplier: sent.supplier, year: yearBeginning(2023), contracts: rows, statedTotals: [], ...change },
    sheets: [sheet],
    headings: headings.map((text, i) => ({ text, cell: { sheet, address: `${'ABCDEFG'[i]}1` } })),
  };
}

const untouched = sent.contracts.map((contract, i) => returnedRow(contract, i + 2));
const rulesOf = (workbook: ReturnedWorkbook): string[] => checkAgainstSent(workbook, sent).map(({ rule }) => rule);
const withRow = (index: number, change: Partial<Contract>): Contract[] => untouched.map((row, i) => (i === index ? { ...row, ...change } : row));

test('a workbook that came back as it was sent has nothing to report, in whatever order its rows are', () => {
  expect(checkAgainstSent(returned(untouched), sent)).toEqual([]);
  fc.assert(fc.property(fc.shuffledSubarray(untouched, { minLength: 6 }), (rows) => rulesOf(returned(rows)).length === 0));
});

test.each<[string, ReturnedWorkbook, string[], RegExp]>([
  ['a row deleted', returned(untouched.slice(1)), ['row-missing'], /Contract F21-0 \(Works 0, Client 0\) was in the workbook we sent/],
  ['a row added', returned([...untouched, returnedRow({ reference: 'X1', title: 'New' }, 9)]), ['row-added'], /Row 9 was not in the workbook we sent/],
  ['a target typed over', returned(withRow(1, { sheetTarget: read(credits(800), 'F', 3, '8') })), ['cell-changed'], /target of Contract F21-1 in F3 has been changed. We sent "10.5", it now says "8"/],
  ['a spend cleared', returned(withRow(1, { spend: { state: 'blank', cell: { sheet, address: 'E3' } } })), ['cell-changed'], /it is blank/],
  ['a reference deleted', returned(withRow(2, { reference: { state: 'blank', cell: { sheet, address: 'A4' } } })), ['cell-changed'], /We sent "F21-2", it is blank/],
  ['a reference retyped', returned(withRow(2, { reference: read('F21-22', 'A', 4) })), ['cell-changed'], /We sent "F21-2", it now says "F21-22"/],
  ['another year', returned(untouched, { year: yearBeginning(2022) }), ['wrong-year'], /for 1 April 2022 to 31 March 2023. The return due by 31 May 2024 is for 1 April 2023/],
  ['another supplier', returned(untouched, { supplier: 'Zed Ltd' }), ['wrong-supplier'], /"Zed Ltd"/],
  ['the sheet renamed', { ...returned(untouched), sheets: ['Sheet1'] }, ['sheet-missing'], /"Contracts" is not in this workbook/],
  ['a heading retyped', { ...returned(untouched), headings: returned(untouched).headings.map((one, i) => (i === 6 ? { ...one, text: 'Done' } : one)) }, ['heading-changed'], /The heading in G1 has been changed. We sent "Delivered", it now says "Done"/],
  ['a column removed', { ...returned(untouched), headings: returned(untouched).headings.slice(0, 6) }, ['heading-changed'], /The column "Delivered" is no longer there/],
])('%s', (_, workbook, rules, message) => {
  const findings = checkAgainstSent(workbook, sent);
  expect(findings.map(({ rule }) => rule)).toEqual(rules);
  expect(findings[0]!.message).toMatch(message);
});

test('sorting everything but the references is one finding, not one for every cell', () => {
  const order = [2, 0, 1, 3, 4, 5];
  const sorted = untouched.map((row, i) => ({ ...returnedRow({ ...sent.contracts[order[i]!]!, reference: sent.contracts[i]!.reference }, row.row) }));
  const findings = checkAgainstSent(returned(sorted), sent);
  expect(findings.map(({ rule }) => rule)).toEqual(['rows-out-of-step']);
  expect(findings[0]!.message).toContain('rows 2, 3 and 4');
});

test('two rows that lost their places and a third that was typed over are told apart', () => {
  const rows = withRow(0, { client: read('Client 1', 'C', 2) }).map((row, i) => (i === 1 ? { ...row, client: read('Client 0', 'C', 3) } : i === 5 ? { ...row, sheetTarget: read(credits(1), 'F', 7) } : row));
  expect(rulesOf(returned(rows)).sort()).toEqual(['cell-changed', 'rows-out-of-step']);
});

test.each([
  ['Harbour & Fell Contractors Ltd', 'HARBOUR AND FELL CONTRACTORS LIMITED', true],
  ['A.B. Smith plc', 'A B Smith PLC', true],
  ['North Homes', 'North Homes Group', false],
])('%s and %s: same supplier %s', (one, other, same) => expect(sameSupplier(one, other)).toBe(same));

test.each([
  ['2024-25', 45383],
  ['2023/24', 45017],
  ['2024-2025', 45383],
  ['1999-00', 36251],
])('%s begins on day %i', (text, from) => expect(yearOfText(text)?.from).toBe(from));

test.each(['2024-26', '24-25', '2024', '', 'next year', '0024-25', '9999-00'])('"%s" names no year', (text) => expect(yearOfText(text)).toBeUndefined());

describe('ledger', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => text.trim()).filter((text) => text !== '');
  const contract = fc.record(
    {
      reference: words,
      title: words,
      client: words,
      framework: words,
      consultant: fc.boolean(),
      start: fc.integer({ min: 30000, max: 60000 }).map(day),
      end: fc.integer({ min: 30000, max: 60000 }).map(day),
      spend: fc.integer({ min: 0, max: 1_000_000_000_00 }).map(pence),
      target: fc.integer({ min: 0, max: 1_000_000_00 }).map(credits),
    },
    { requiredKeys: ['reference'] },
  );
  const anyReturn: fc.Arbitrary<SentReturn> = fc.record({
    supplier: words,
    year: fc.integer({ min: 2000, max: 2060 }).map(yearBeginning),
    deadline: fc.integer({ min: 30000, max: 60000 }).map(day),
    sheet: words,
    headings: fc.array(words, { minLength: 1 }),
    contracts: fc.array(contract, { minLength: 1, maxLength: 5 }),
  });

  test('what is written is read back', () => {
    fc.assert(
      fc.property(anyReturn, (one) => {
        const { files, problems } = readLedgerLines(ledgerLines({ file: 'a.xlsx', sent: one }));
        expect(problems).toEqual([]);
        expect(files).toEqual([{ file: 'a.xlsx', sent: one }]);
      }),
    );
  });

  test('an address may be put right by hand, and ledgers without one are read', () => {
    const [first, ...rest] = ledgerLines({ file: 'a.xlsx', sent: { ...sent, email: 'old@harbour.example' } });
    if (first === undefined) throw new Error('No line');
    const { email, ...without } = first;
    expect(email).toBe('old@harbour.example');
    expect(readLedgerLines([{ ...first, email: 'new@harbour.example' }, ...rest])).toMatchObject({ files: [{ sent: { email: 'new@harbour.example' } }], problems: [] });
    expect(readLedgerLines([without])).toMatchObject({ files: [{ sent: { supplier: sent.supplier } }], problems: [] });
    expect(readLedgerLines([without]).files[0]?.sent).not.toHaveProperty('email');
  });

  test('what a spreadsheet makes of days and figures on saving is no change', () => {
    const saved = ledgerLines({ file: 'a.xlsx', sent }).map((line) => ({
      ...line,
      ...Object.fromEntries((['deadline', 'start', 'end'] as const).map((column) => [column, line[column].replace(/^(\d+)-(\d+)-(\d+)$/, '$3/$2/$1')])),
      ...Object.fromEntries((['spend', 'target'] as const).map((column) => [column, String(Number(line[column]))])),
    }));
    expect(saved[0]).toMatchObject({ spend: expect.not.stringContaining('.00') });
    expect(readLedgerLines(saved)).toEqual({ files: [{ file: 'a.xlsx', sent }], problems: [] });
  });

  test('no cell is a formula to a spreadsheet, and all is read back as it was', () => {
    const [first, ...rest] = sent.contracts;
    const odd = { ...sent, supplier: '@Home Ltd', contracts: [{ ...first!, reference: '=1+1', title: "-'=cmd", client: "'=quoted" }, ...rest] };
    const lines = ledgerLines({ file: '+a.xlsx', sent: odd });
    expect(lines.flatMap((line) => Object.values(line)).filter((text) => /^[=+\-@]/.test(text))).toEqual([]);
    expect(readLedgerLines(lines)).toEqual({ files: [{ file: '+a.xlsx', sent: odd }], problems: [] });
  });

  test('a line that was changed is used and named; one without a reference is left out and named', () => {
    const lines = ledgerLines({ file: 'a.xlsx', sent });
    const { files, problems } = readLedgerLines([{ ...lines[0]!, spend: '1.00' }, { ...lines[1]!, reference: '' }, ...lines.slice(2)]);
    expect(problems).toEqual(['Line 2 of the ledger (contract F21-0) was changed after it was written.', 'Line 3 of the ledger has no reference, so it was left out.']);
    expect(files[0]!.sent.contracts.map(({ reference }) => reference)).toEqual(['F21-0', 'F21-2', 'F21-3', 'F21-4', 'F21-5']);
    expect(files[0]!.sent.contracts[0]!.spend).toBe(100);
  });
});
