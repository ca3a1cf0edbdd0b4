import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookChange } from '../../src/files/changes';
import { openPackage } from '../../src/files/gate';
import { openWorkbook } from '../../src/files/workbook-file';
import { saveWorkbook } from '../../src/files/save';
import { parseAddress } from '../../src/sheet/address';
import { libreOffice, onDisk, pythonWithOpenpyxl, recalculated, seenByOpenpyxl, type FilesOnDisk, type SeenSheet, type SeenWorkbook } from './other-programs';

/**
 * Files saved by us, read by programs that are not ours. Where neither is installed this is the one test that is skipped: see
 * the names of the skipped tests for what is missing.
 */
const folder = join(__dirname, '../workbooks');

interface Source {
  readonly file: string;
  readonly sheet: string;
  readonly lists: string;
  readonly table: string;
  /** The first contract's row, counted from 0; there are 24. */
  readonly first: number;
}

const sources: readonly Source[] = [
  { file: 'rich.xlsxwriter.xlsx', sheet: 'Return 2023-24', lists: 'Lists', table: 'Contracts', first: 7 },
  { file: 'rich.libreoffice.xlsx', sheet: 'Return 2023-24', lists: 'Lists', table: 'Contracts', first: 7 },
  { file: 'rich.openpyxl.xlsx', sheet: 'Return', lists: 'Lists & codes', table: 'ReturnTable', first: 6 },
];

interface Told {
  readonly reference: string;
  readonly client: string;
  readonly spend: number;
  readonly target: number;
  readonly delivered: number | null;
}

const contracts = (JSON.parse(readFileSync(join(folder, 'rich.json'), 'utf8')) as { contracts: Told[] }).contracts;

/** What is done to each workbook, and what its contracts are then, top to bottom; a blank row is undefined. */
function changesTo({ sheet, lists, table, first }: Source): { changes: WorkbookChange[]; after: (Told | undefined)[] } {
  const at = (row: number, column: number, content: NonNullable<Extract<WorkbookChange, { kind: 'cells' }>['cells'][number]['content']>) => ({ row, column, content });
  const rows: (Told | undefined)[] = contracts.map((contract, index) => ({ ...contract, delivered: index === 0 ? 18.5 : contract.delivered }));
  const sorted = rows.slice(0, 5).reverse();
  const after = [...sorted, ...rows.slice(5, 8), undefined, undefined, ...rows.slice(8, 12), ...rows.slice(13)];
  const changes: WorkbookChange[] = [
    {
      kind: 'cells', sheet,
      cells: [
        at(first, 7, { kind: 'number', value: 18.5 }),
        at(first + 1, 8, { kind: 'text', text: ' =1+1 <"&\'> é 😀\nsecond line ' }),
        at(0, 20, { kind: 'formula', formula: `=SUM(F${first + 1}:F${first + 24})` }),
        at(1, 20, { kind: 'formula', formula: `=SUM(H${first + 1}:H${first + 24})` }),
        at(2, 20, { kind: 'formula', formula: `=SUMIF(C${first + 1}:C${first + 24},"Northbank Homes",F${first + 1}:F${first + 24})` }),
        at(3, 20, { kind: 'formula', formula: `SUM(${table}[Target credits])` }),
        ...Array.from({ length: 24 }, (_, index) => at(first + index, 21, { kind: 'formula', formula: `F${first + index + 1}/10000` })),
      ],
    },
    { kind: 'rows-sorted', sheet, area: { top: first, left: 0, bottom: first + 4, right: 21 }, order: [4, 3, 2, 1, 0] },
    { kind: 'rows-inserted', sheet, at: first + 8, count: 2, formatFrom: 'above' },
    { kind: 'rows-deleted', sheet, at: first + 14, count: 1 },
    { kind: 'sheet-renamed', sheet: lists, name: "The 'why' & such" },
    { kind: 'sheet-added', name: 'Sums', at: 1 },
    {
      kind: 'cells', sheet: 'Sums',
      cells: [
        at(0, 0, { kind: 'text', text: 'What' }), at(0, 1, { kind: 'text', text: 'Sum' }), at(1, 0, { kind: 'text', text: 'Spend' }),
        at(1, 1, { kind: 'formula', formula: `'${sheet}'!U1*2` }), at(2, 1, { kind: 'formula', formula: 'SpendTotal' }),
      ],
    },
    { kind: 'table-added', sheet: 'Sums', table: 'Totals', area: { top: 0, left: 0, bottom: 2, right: 1 }, hasHeadings: true },
    { kind: 'cells', sheet: 'Sums', cells: [at(0, 1, { kind: 'text', text: 'Amount [£]' }), at(5, 0, { kind: 'formula', formula: "MAX(Totals[Amount '[£']])" })] },
    { kind: 'name-set', name: 'SpendTotal', refersTo: `='${sheet}'!$U$1` },
    { kind: 'formatted', sheet: 'Sums', area: { top: 0, left: 0, bottom: 0, right: 1 }, format: { bold: true, fill: '#1F4E79', fontColour: '#FFFFFF' } },
    { kind: 'columns-sized', sheet: 'Sums', from: 0, to: 1, width: 20 },
    { kind: 'rows-hidden', sheet, from: first + 20, to: first + 20, hidden: true },
    { kind: 'merged', sheet: 'Sums', area: { top: 8, left: 0, bottom: 9, right: 1 } },
    { kind: 'panes-frozen', sheet: 'Sums', rows: 1, columns: 0 },
  ];
  return { changes, after };
}

function save(source: Source): Uint8Array {
  const opened = openPackage(new Uint8Array(readFileSync(join(folder, source.file))));
  if (!opened.ok) throw new Error(opened.refusal.message);
  return saveWorkbook(opened.package, changesTo(source).changes);
}

/** A cell as our reader finds it. */
function valueAt(bytes: Uint8Array, sheetName: string, address: string): string | number | boolean | undefined {
  const opened = openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const place = parseAddress(address);
  const sheet = opened.file.sheets.find(({ name }) => name === sheetName);
  return sheet?.rows.find(({ row }) => row === place?.row)?.cells.find(({ column }) => column === place?.column)?.value;
}

function total(rows: readonly (Told | undefined)[], of: (contract: Told) => number): number {
  return rows.reduce((sum, contract) => sum + (contract ? of(contract) : 0), 0);
}

const saved = Object.fromEntries(sources.map((source) => [source.file, save(source)]));
let files: FilesOnDisk;

beforeAll(() => {
  files = onDisk(saved);
});
afterAll(() => files.remove());

const withLibreOffice = libreOffice === undefined ? describe.skip : describe;
const withOpenpyxl = pythonWithOpenpyxl === undefined ? describe.skip : describe;

withLibreOffice(`what LibreOffice calculates in saved files${libreOffice === undefined ? ' (LibreOffice is not installed)' : ''}`, () => {
  let seen: Record<string, Uint8Array>;
  beforeAll(() => {
    seen = recalculated(libreOffice ?? '', files.folder, Object.keys(saved));
  }, 300_000);

  it.each(sources)('$file: the sums of what is left, wherever it was moved', (source) => {
    const bytes = seen[source.file] ?? new Uint8Array();
    const { after } = changesTo(source);
    const value = (address: string): number => Number(valueAt(bytes, source.sheet, address));
    expect(value('U1')).toBeCloseTo(total(after, ({ spend }) => spend), 2);
    expect(value('U2')).toBeCloseTo(total(after, ({ delivered }) => delivered ?? 0), 2);
    expect(value('U3')).toBeCloseTo(total(after, ({ spend, client }) => (client === 'Northbank Homes' ? spend : 0)), 2);
    expect(value('U4')).toBeCloseTo(total(after, ({ target }) => target), 2);
    expect(Number(valueAt(bytes, 'Sums', 'B2'))).toBeCloseTo(2 * total(after, ({ spend }) => spend), 2);
    expect(Number(valueAt(bytes, 'Sums', 'B3'))).toBeCloseTo(total(after, ({ spend }) => spend), 2);
    expect(Number(valueAt(bytes, 'Sums', 'A6'))).toBeCloseTo(2 * total(after, ({ spend }) => spend), 2);
    after.forEach((contract, index) => {
      if (contract) expect(value(`V${source.first + index + 1}`)).toBeCloseTo(contract.spend / 10_000, 6);
    });
  });

  it('the summary sheet adds up by client what is left', () => {
    const [source] = sources;
    const bytes = seen['rich.xlsxwriter.xlsx'] ?? new Uint8Array();
    const { after } = changesTo(source as Source);
    for (const row of [2, 3, 4, 5, 6]) {
      const client = valueAt(bytes, 'Summary', `A${row}`);
      expect(Number(valueAt(bytes, 'Summary', `B${row}`))).toBeCloseTo(total(after, (contract) => (contract.client === client ? contract.spend : 0)), 2);
    }
  });
});

withOpenpyxl(`what openpyxl sees in saved files${pythonWithOpenpyxl === undefined ? ' (Python with openpyxl is not installed)' : ''}`, () => {
  let seen: Record<string, SeenWorkbook>;
  let before: Record<string, SeenWorkbook>;
  beforeAll(() => {
    seen = seenByOpenpyxl(pythonWithOpenpyxl ?? '', files.folder, Object.keys(saved));
    before = seenByOpenpyxl(pythonWithOpenpyxl ?? '', folder, Object.keys(saved));
  }, 180_000);

  it.each(sources)('$file: every contract where it was moved to', (source) => {
    const { file, sheet, first } = source;
    const { after } = changesTo(source);
    const cells = seen[file]?.sheets[sheet]?.cells ?? {};
    after.forEach((contract, index) => {
      const row = first + index + 1;
      expect([cells[`A${row}`], cells[`F${row}`], cells[`H${row}`] ?? null]).toEqual(contract ? [contract.reference, contract.spend, contract.delivered] : [undefined, undefined, null]);
      expect(cells[`V${row}`]).toBe(contract && `=F${row}/10000`);
    });
    expect(cells[`I${first + 4}`]).toBe(' =1+1 <"&\'> é 😀\nsecond line ');
    expect(cells['U1']).toBe(`=SUM(F${first + 1}:F${first + 25})`);
  });

  it.each(sources)('$file: validations, formats, the table and names with their rows', ({ file, sheet, table, first }) => {
    const now = seen[file]?.sheets[sheet] as SeenSheet;
    const was = before[file]?.sheets[sheet] as SeenSheet;
    const [from, to, until] = [first + 1, first + 24, first + 25];
    const grown = (text: string): string => text.replace(new RegExp(`(\\$?[A-Z]\\$?)${from}:(\\$?[A-Z]\\$?)${to}\\b`, 'g'), `$1${from}:$2${until}`);
    const onLists = (formula: string | null): string | null => (formula ?? '').replace(/(?:'Lists & codes'|Lists)!/, "'The ''why'' & such'!") || null;
    expect(was.validations.length).toBeGreaterThan(3);
    expect(now.validations).toEqual(was.validations.map(([sqref, formula]) => [grown(sqref), onLists(formula)]));
    expect(was.formats.length).toBeGreaterThan(3);
    expect(now.formats).toEqual(was.formats.map(([sqref, formulas]) => [grown(sqref), formulas]));
    expect(now.merges).toEqual(was.merges);
    expect(now.frozen).toBe(was.frozen);
    expect(now.hidden).toEqual([...was.hidden, first + 21]);
    const [ref, headings] = was.tables[table] ?? ['', []];
    expect(now.tables[table]).toEqual([ref.replace(/\d+$/, (last) => String(Number(last) + 1)), headings]);
    expect(seen[file]?.sheets['Sums']?.tables).toEqual({ Totals: ['A1:B3', ['What', 'Amount [£]']] });
    expect(seen[file]?.sheets['Sums']?.cells['A6']).toBe("=MAX(Totals[Amount '[£']])");
    expect(seen[file]?.sheets['Sums']?.frozen).toBe('A2');
    const names = new Map(seen[file]?.names.map(([name, refersTo]) => [name, refersTo]));
    expect(names.get('Entry')).toContain(`$H$${from}:$H$${until}`);
    expect(names.get('Reasons')).toBe("'The ''why'' & such'!$A$1:$A$4");
    expect(names.get('SpendTotal')).toBe(`'${sheet}'!$U$1`);
  });

  it.each(sources)('$file: a note with its cell, and sheets that nobody touched', ({ file, sheet, lists }) => {
    const others = Object.keys(before[file]?.sheets ?? {}).filter((name) => name !== sheet && name !== lists && name !== 'Summary');
    for (const name of others) expect(seen[file]?.sheets[name]).toEqual(before[file]?.sheets[name]);
    const was = before[file]?.sheets[sheet]?.comments ?? {};
    expect(Object.keys(was).length).toBeGreaterThan(0);
    expect(Object.values(seen[file]?.sheets[sheet]?.comments ?? {}).sort()).toEqual(Object.values(was).sort());
  });
});
