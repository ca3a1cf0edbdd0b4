import fc from 'fast-check';
import { makeWorkbook } from '../../src/files/making/make-workbook';
import { openPackage } from '../../src/files/gate';
import { readWorkbookFile } from '../../src/files/workbook-file';
import { cellsOf } from '../../src/files/workbook-cells';
import { day, pence, type Day, type Pence } from '../../src/return/quantities';
import { policyFor, yearBeginning } from '../../src/return/policy';
import { targetForSpend } from '../../src/return/target';
import type { Entry } from '../../src/return/entry';
import type { ReturnYear } from '../../src/staff/prepare/as-sent';
import type { ListedContract } from '../../src/staff/prepare/listed-contract';
import { prepareFiles } from '../../src/staff/prepare/prepare-files';
import { readReturnedFile } from '../../src/staff/check/returned-file';
import { valueOf } from '../../src/staff/prepare/listed-contract';
import { isoDay } from './a-year';
import { libreOffice, onDisk, recalculated } from '../files/other-programs';
import { returnWorkbook } from '../../src/staff/prepare/return-workbook';

const year = yearBeginning(2024);
const returnYear: ReturnYear = { year, deadline: isoDay('2025-05-30'), policy: policyFor(year) };
const cell = { sheet: 'list', address: 'A1' };

function read<T>(value: T): Entry<T> {
  return { state: 'read', value, cell, typed: String(value) };
}

/** Texts as a list has them: on one line, without spaces at either end, and not blank. */
const words = fc
  .string({ unit: fc.constantFrom(...'abcDEF ghi&<>"\'=+-@_x0041_éŻ£,;:0123456789'), minLength: 1, maxLength: 40 })
  .map((text) => `T${text.replace(/\s+/g, ' ').trim()}`);
const days = fc.integer({ min: isoDay('2015-01-01'), max: isoDay('2035-12-31') }).map((serial) => day(serial));
const spends = fc.oneof(fc.integer({ min: 100_000_00, max: 9_999_999_99 }), fc.integer({ min: 10_000, max: 900_000 }).map((tens) => tens * 1000 + 500)).map((amount) => pence(amount));

const contracts = fc
  .array(fc.record({ title: words.map((text) => `Works ${text}`), client: words, framework: words, start: days, end: days, spend: spends, consultant: fc.boolean() }), { minLength: 1, maxLength: 12 })
  .map((all) => all.map((one, index): ListedContract => contractOf(index, { ...one, start: Math.min(one.start, one.end) as Day, end: Math.max(one.start, one.end) as Day })));

function contractOf(index: number, one: { title: string; client: string; framework: string; start: Day; end: Day; spend: Pence; consultant: boolean }): ListedContract {
  return {
    row: index + 2, supplier: '', reference: read(`F21-${70_000 + index}`), title: read(one.title), client: read(one.client), framework: read(one.framework),
    consultant: read(one.consultant), start: read(one.start), end: read(one.end), spend: read(one.spend),
  };
}

/** A name that ends in a colon is a label to whoever reads it. */
const suppliers = words.map((name) => `Acme ${name.replaceAll(':', '')} Ltd`);

test('what goes into a workbook is what is read out of it, without a question', async () => {
  await fc.assert(
    fc.asyncProperty(suppliers, contracts, async (supplier, listed) => {
      const { files } = await prepareFiles({ supplier, name: 'one', contracts: listed }, { returnYear });
      const returned = readReturnedFile('one.xlsx', files.get('one.xlsx') ?? new Uint8Array());
      if (returned.kind !== 'read' || returned.reading.kind !== 'return') throw new Error('It could not be read');
      const { return: ret, questions } = returned.reading;
      expect(questions).toEqual([]);
      expect([ret.supplier, ret.year, ret.deadline]).toEqual([supplier, year, returnYear.deadline]);
      expect(ret.contracts.map(figuresOf)).toEqual(listed.map((one) => ({ ...figuresOf(one), target: targetForSpend(valueOf(one.spend) ?? pence(0), returnYear.policy) })));
      expect(ret.contracts.map(({ delivered, reason }) => [delivered.state, reason.state])).toEqual(listed.map(() => ['blank', 'blank']));
    }),
    { numRuns: 60 },
  );
}, 60_000);

type Listed = Pick<ListedContract, 'reference' | 'title' | 'client' | 'framework' | 'consultant' | 'start' | 'end' | 'spend'>;

function figuresOf(contract: Listed & { readonly sheetTarget?: Entry<unknown> }): object {
  const { reference, title, client, framework, consultant, start, end, spend, sheetTarget } = contract;
  return {
    reference: valueOf(reference), title: valueOf(title), client: valueOf(client), framework: valueOf(framework), consultant: valueOf(consultant), start: valueOf(start), end: valueOf(end),
    spend: valueOf(spend), ...(sheetTarget && { target: valueOf(sheetTarget) }),
  };
}

test('the same contracts are the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(suppliers, contracts, async (supplier, listed) => {
      const made = (): Promise<Uint8Array> => makeWorkbook(returnWorkbook({ supplier, name: 'one', contracts: listed }, returnYear));
      expect(Buffer.from(await made()).equals(Buffer.from(await made()))).toBe(true);
    }),
    { numRuns: 10 },
  );
});

const withLibreOffice = libreOffice === undefined ? test.skip : test;

withLibreOffice('LibreOffice, calculating the target formulas anew, comes to our targets, halves included', async () => {
  const spendsToTry = [100_000_00, 100_000_50, 128_650_00, 128_649_99, 100_550_00, 999_999_99, 123_456_789_50, 250_050_00, 300_150_00, 1_234_350_00, 105_00, 115_00, 1_005_00];
  const listed = spendsToTry.map((amount, index) => contractOf(index, { title: 'Works', client: 'Client', framework: 'Roofing', start: isoDay('2024-04-01'), end: isoDay('2027-03-31'), spend: pence(amount), consultant: true }));
  const disk = onDisk({ 'one.xlsx': await makeWorkbook(returnWorkbook({ supplier: 'Acme', name: 'one', contracts: listed }, returnYear)) });
  try {
    const bytes = recalculated(libreOffice ?? '', disk.folder, ['one.xlsx'])['one.xlsx'] ?? new Uint8Array();
    const opened = openPackage(bytes);
    if (!opened.ok) throw new Error(opened.refusal.message);
    const rows = cellsOf(readWorkbookFile(opened.package)).sheets[0]?.rows.slice(7, 7 + listed.length);
    expect(rows?.map((row) => Math.round(Number(row[8]?.value) * 100))).toEqual(spendsToTry.map((amount) => targetForSpend(pence(amount), returnYear.policy)));
  } finally {
    disk.remove();
  }
}, 120_000);
