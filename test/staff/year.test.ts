import { mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import type { WorkbookChange } from '../../src/files/changes';
import { changed, filledIn, isoDay, listOfContracts, suppliers, withKept } from './a-year';
import { checkedJson, command, newFolder, type CheckedJson, type Folder, type Ran } from './command';

/** The first contract's row and the columns, counted from 0. */
const row = 7;
const column = { title: 1, client: 2, spend: 7, target: 8, delivered: 9, reason: 10 } as const;

type Cell = { readonly at: readonly [row: number, column: number]; readonly put: string | number };

function typed(...cells: readonly Cell[]): WorkbookChange {
  return {
    kind: 'cells',
    sheet: 'Return',
    cells: cells.map(({ at: [down, right], put }) => ({
      row: down,
      column: right,
      content: put === '' ? { kind: 'blank' } : typeof put === 'number' ? { kind: 'number', value: put } : { kind: 'text', text: put },
    })),
  };
}

/** Typed into the sheet "Confirm", as a supplier without the add-in does. */
function confirmed(name: string, jobTitle: string, on: string): WorkbookChange {
  const text = (row: number, put: string) => ({ row, column: 1, content: put === '' ? { kind: 'blank' as const } : { kind: 'text' as const, text: put } });
  return { kind: 'cells', sheet: 'Confirm', cells: [text(3, name), text(4, jobTitle), { row: 5, column: 1, content: { kind: 'number', value: isoDay(on) } }] };
}

interface Done {
  readonly supplier: number;
  readonly what: string;
  /** Undefined: the workbook never comes back. */
  readonly tamper: ((bytes: Uint8Array) => Uint8Array) | undefined;
  readonly declared?: string | undefined;
  readonly twice?: true;
  /** Rule and contract of every finding, in order. */
  readonly findings: readonly string[];
}

const untouched = (bytes: Uint8Array): Uint8Array => bytes;
const by = (...changes: readonly WorkbookChange[]) => (bytes: Uint8Array): Uint8Array => changed(bytes, ...changes);

/** What was done with some of the forty workbooks; the others come back complete. */
const done: readonly Done[] = [
  { supplier: 1, what: 'a row deleted', tamper: by({ kind: 'rows-deleted', sheet: 'Return', at: row + 2, count: 1 }), findings: ['row-missing F21-90012'] },
  {
    supplier: 2,
    what: 'a row added',
    tamper: by(
      { kind: 'rows-inserted', sheet: 'Return', at: row + 1, count: 1, formatFrom: 'above' },
      typed({ at: [row + 1, 0], put: 'F21-X' }, { at: [row + 1, 1], put: 'New works' }, { at: [row + 1, 2], put: 'Client 1' }, { at: [row + 1, column.spend], put: 100_000 }, { at: [row + 1, column.target], put: 10 }, { at: [row + 1, column.delivered], put: 10 }),
    ),
    findings: ['row-added F21-X'],
  },
  {
    supplier: 3,
    what: 'two columns sorted without the others',
    tamper: by(typed({ at: [row, column.title], put: 'Works 4.3' }, { at: [row + 2, column.title], put: 'Works 4.1' }, { at: [row, column.client], put: 'Client 5' }, { at: [row + 2, column.client], put: 'Client 3' })),
    findings: ['rows-out-of-step'],
  },
  { supplier: 4, what: 'the sheet renamed', tamper: by({ kind: 'sheet-renamed', sheet: 'Return', name: 'Final' }), findings: ['sheet-missing'] },
  { supplier: 5, what: 'a heading retyped', tamper: by(typed({ at: [row - 1, column.client], put: 'Landlord' })), findings: ['heading-changed'] },
  { supplier: 6, what: 'a target overwritten', tamper: by(typed({ at: [row, column.target], put: 0.5 })), findings: ['target-differs F21-90060', 'credits-far-above F21-90060', 'cell-changed F21-90060'] },
  { supplier: 7, what: 'nothing sent back', tamper: undefined, findings: [] },
  { supplier: 8, what: 'sent back twice, the same each time', tamper: untouched, twice: true, findings: ['returned-twice'] },
  { supplier: 9, what: 'not declared', tamper: untouched, declared: undefined, findings: ['not-declared'] },
  { supplier: 17, what: 'confirmed by hand in the sheet, without the add-in', tamper: by(confirmed('Jo Field', 'Director', '2025-05-20')), declared: undefined, findings: [] },
  { supplier: 18, what: 'confirmed by hand, without a job title', tamper: by(confirmed('Jo Field', '', '2025-05-20')), declared: undefined, findings: ['not-declared'] },
  { supplier: 19, what: 'confirmed by hand, late', tamper: by(confirmed('Jo Field', 'Director', '2025-06-01')), declared: undefined, findings: ['returned-late'] },
  { supplier: 10, what: 'declared late', tamper: untouched, declared: '2025-06-01', findings: ['returned-late'] },
  { supplier: 11, what: 'a reason left out', tamper: by(typed({ at: [row + 1, column.reason], put: '' })), findings: ['reason-missing F21-90111'] },
  { supplier: 12, what: 'credits as words', tamper: by(typed({ at: [row, column.delivered], put: 'about a dozen' })), findings: ['credits-not-a-number F21-90120'] },
  { supplier: 13, what: 'the year retyped', tamper: by(typed({ at: [2, 1], put: '1 April 2023 to 31 March 2024' })), findings: ['wrong-year'] },
  { supplier: 14, what: 'another supplier named', tamper: by(typed({ at: [1, 1], put: 'Somebody Else plc' })), findings: ['wrong-supplier'] },
  {
    supplier: 15,
    what: 'a reason left out that staff let stand',
    tamper: by(typed({ at: [row + 1, column.reason], put: '' })),
    findings: ['reason-missing F21-90151'],
  },
  { supplier: 16, what: 'cut off on its way', tamper: (bytes) => bytes.slice(0, bytes.length - 600), findings: ['cannot-be-read'] },
];

let folder: Folder;
let prepared: Ran;
let ran: Ran;
let json: CheckedJson;

function nameOf(supplier: number): string {
  return `Supplier ${String(supplier + 1).padStart(2, '0')} and Sons Ltd 2024-25`;
}

beforeAll(async () => {
  folder = newFolder();
  prepared = await command(['prepare', folder.write('contracts.csv', listOfContracts()), '--year', '2024-25', '--deadline', '2025-05-30', '--out', folder.in('sent')]);
  mkdirSync(folder.in('returned'));
  suppliers.forEach((_, supplier) => comeBack(supplier, done.find((one) => one.supplier === supplier)));
  folder.write('returned/notes.csv', 'a,b\n1,2\n');
  const outputs = ['--out', folder.in('report.xlsx'), '--csv', folder.in('tables'), '--replies', folder.in('replies')];
  ran = await command(['check', folder.in('returned'), '--ledger', folder.in('sent', 'ledger.csv'), '--json', ...outputs], '2025-06-02');
  json = checkedJson(ran);
}, 60_000);
afterAll(() => folder.remove());

/** What the supplier does: fill in, and what else is done to it. Files are saved in May, as their folder shows. */
function comeBack(supplier: number, what: Done | undefined): void {
  if (what && !what.tamper) return;
  const sent = readFileSync(folder.in('sent', `${nameOf(supplier)}.xlsx`));
  const declared = what && 'declared' in what ? what.declared : '2025-05-20';
  const letStand = supplier === 15 ? [{ rule: 'reason-missing', reference: 'F21-90151', who: 'Sam Reed', why: 'Told us on the phone', on: '2025-06-01' }] : [];
  const bytes = what?.tamper?.(withKept(filledIn(sent, '2025-05-20'), declared, letStand)) ?? withKept(filledIn(sent, '2025-05-20'), declared);
  for (const name of what?.twice ? ['returned', 'copy of returned'] : ['returned']) {
    const file = folder.in('returned', `${name} ${supplier + 1}.xlsx`);
    writeFileSync(file, bytes);
    utimesSync(file, new Date('2025-05-20T12:00:00'), new Date('2025-05-20T12:00:00'));
  }
}

function found(supplier: number): readonly (readonly string[])[] {
  return json.returns
    .filter(({ file }) => new RegExp(`returned ${supplier + 1}\\.xlsx$`).test(file))
    .map(({ findings }) => findings.map(({ rule, reference }) => [rule, reference].filter((part) => part !== undefined).join(' ')));
}

test('forty workbooks are made, and what is left out is said', () => {
  expect(prepared.code).toBe(0);
  expect(readdirSync(folder.in('sent')).filter((name) => name.endsWith('.xlsx'))).toHaveLength(40);
  expect(prepared.err.filter((line) => line.includes('less than £100,000'))).toHaveLength(9);
});

test.each(done.filter(({ tamper }) => tamper))('$what: $findings', ({ supplier, findings, twice }) => {
  expect(found(supplier)).toEqual(twice ? [findings, []] : [findings]);
});

test('what nothing was done to has no findings', () => {
  const rest = suppliers.map((_, supplier) => supplier).filter((supplier) => !done.some((one) => one.supplier === supplier));
  expect(rest.flatMap(found)).toEqual(rest.map(() => []));
});

test('who has not returned is named, and a file that is no workbook is a line', () => {
  expect(json.notReturned).toMatchObject([{ supplier: 'Supplier 08 & Sons Ltd' }, { supplier: 'Supplier 17 & Sons Ltd' }]);
  expect(json.returns.filter(({ isReturn }) => !isReturn).map(({ file, findings }) => [file.split(/[\\/]/).pop(), findings[0]?.rule])).toEqual([['notes.csv', 'cannot-be-read'], ['returned 17.xlsx', 'cannot-be-read']]);
  expect(ran.code).toBe(1);
});

test('a reply says exactly what to change and where, or thanks', () => {
  const reply = (name: string): string => readFileSync(folder.in('replies', `${name}.eml`), 'utf8').replace(/=\r?\n/g, '');
  expect(reply('returned 12')).toMatch(/^X-Unsent: 1\r\nTo: returns@supplier-12\.example\r\n/);
  // The list had no address for the thirteenth.
  expect(reply('returned 13')).not.toMatch(/^To:/m);
  expect(reply(`${nameOf(7)} reminder`)).toContain('To: returns@supplier-8.example');
  expect(reply('returned 12')).toContain('1. Contract F21-90111: Enter why fewer credits were delivered than the target (Return, K9)');
  expect(reply('returned 16')).toContain('Thank you. Your social value return is complete');
  expect(reply(`${nameOf(7)} reminder`)).toContain('We have not had your social value return');
  // One for each supplier and one for whoever sent the file that was cut off; what is no workbook is not answered.
  expect(readdirSync(folder.in('replies'))).toHaveLength(41);
});

test('the same check gives the same bytes, and replaces nothing by itself', async () => {
  const args = ['check', folder.in('returned'), '--ledger', folder.in('sent', 'ledger.csv'), '--out', folder.in('report.xlsx')];
  const before = readFileSync(folder.in('report.xlsx'));
  const refused = await command(args);
  expect([refused.code, refused.err.join()]).toEqual([2, expect.stringContaining('--force')]);
  await command([...args, '--force']);
  expect(readFileSync(folder.in('report.xlsx')).equals(before)).toBe(true);
}, 30_000);
