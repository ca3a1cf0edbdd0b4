import { readFileSync, readdirSync } from 'node:fs';
import Papa from 'papaparse';
import { openPackage } from '../../src/files/gate';
import { cellsOf } from '../../src/files/workbook-cells';
import { readWorkbookFile, type WorkbookFile } from '../../src/files/workbook-file';
import { reasonGroup } from '../../src/staff/check/report/reason-groups';
import { onDisk, pythonWithOpenpyxl, seenByOpenpyxl } from '../files/other-programs';
import { command, newFolder, type Folder, type Ran } from './command';

const source = 'test/workbooks/tampered';
let folder: Folder;
let ran: Ran;
let report: WorkbookFile;

beforeAll(async () => {
  folder = newFolder();
  const files = ['formula-like', 'row-deleted'].map((name) => `${source}/${name}.xlsx`);
  ran = await command(['check', ...files, 'test/workbooks/old.xls', '--ledger', `${source}/ledger.csv`, '--out', folder.in('report.xlsx'), '--csv', folder.in('tables'), '--replies', folder.in('replies')]);
  const opened = openPackage(readFileSync(folder.in('report.xlsx')));
  if (!opened.ok) throw new Error(opened.refusal.message);
  report = readWorkbookFile(opened.package);
}, 30_000);
afterAll(() => folder.remove());

function sheet(name: string): readonly (readonly string[])[] {
  const found = cellsOf(report).sheets.find((one) => one.name === name);
  return found?.rows.slice(2).map((row) => row.map(({ text }) => text)) ?? [];
}

function table(name: string): readonly Readonly<Record<string, string>>[] {
  return Papa.parse<Record<string, string>>(readFileSync(folder.in('tables', `${name}.csv`), 'utf8').replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;
}

test('its sheets, each with a filter, a frozen head and a heading row', () => {
  expect(report.sheets.map(({ name }) => name)).toEqual(['Summary', 'Returns', 'Contracts', 'Findings', 'Clients', 'Frameworks', 'Reasons', 'Not returned', 'Unsure']);
  for (const one of report.sheets.slice(1)) {
    expect([one.name, one.view.frozenRows, one.tables.length, one.tables[0]?.autoFilter !== undefined]).toEqual([one.name, 3, 1, true]);
  }
  const bars = (name: string): number => report.sheets.find((one) => one.name === name)?.conditionalFormats.filter(({ type }) => type === 'dataBar').length ?? 0;
  expect([bars('Summary'), bars('Returns'), bars('Clients'), bars('Frameworks')]).toEqual([2, 3, 1, 1]);
});

test('one line for each file, what could not be read last', () => {
  expect(sheet('Returns').slice(1).map((row) => [row[0], row[1], row[13]])).toEqual([
    ['Harbour & Fell Contractors Ltd', 'Something to put right', '1'],
    ['Harbour & Fell Contractors Ltd', 'Something to put right', '2'],
    ['', 'Could not be read', '1'],
  ]);
});

test('findings say which contract, and link to the file beside the report', () => {
  const reason = sheet('Findings').find((row) => row[2] === 'Row missing');
  expect(reason?.slice(1, 5)).toEqual(['Must fix', 'Row missing', 'F21-80003', expect.stringContaining('Contract F21-80003 (Window and door replacement, Tarn Valley Borough Council) was in the workbook we sent')]);
  const links = report.sheets.find(({ name }) => name === 'Findings')?.hyperlinks.map(({ target }) => target) ?? [];
  expect(new Set(links.map((target) => target?.split('/').pop()))).toEqual(new Set(['formula-like.xlsx', 'row-deleted.xlsx', 'old.xls']));
});

test('of a return that came back twice, the last counts', () => {
  expect(table('returns').map((row) => [row['File']?.split('/').pop(), row['Counted in totals']])).toEqual([['formula-like.xlsx', 'No'], ['row-deleted.xlsx', 'Yes'], ['old.xls', 'No']]);
  expect(table('clients').map((row) => [row['Client'], row['Contracts'], row['Delivered']])).toEqual([
    ['Alderbeck Homes', '1', '84.50'],
    ['Castle Vale Housing', '1', '100.00'],
    ['Holm Lacy NHS Trust', '1', '3.00'],
    ['Northbank Homes', '1', '0.00'],
  ]);
});

test('a reply for each return, and for an Excel file that would not open', () => {
  expect(readdirSync(folder.in('replies')).sort()).toEqual(['old.eml', 'row-deleted.eml']);
  expect(ran.err.slice(-3)).toEqual([expect.stringContaining('Report: '), expect.stringContaining('Tables: '), expect.stringContaining('Replies ')]);
});

describe('what suppliers write like a formula', () => {
  const own = folderOf('formula-like');
  test('stays text in the report and is marked as text in the tables', async () => {
    const { contracts, bytes } = await own();
    expect(contracts).toContain("'@delays on site");
    const opened = openPackage(bytes);
    if (!opened.ok) throw new Error(opened.refusal.message);
    const cells = cellsOf(readWorkbookFile(opened.package)).sheets.flatMap(({ rows }) => rows.flat());
    const mentions = cells.filter(({ text }) => text === '@delays on site');
    expect(mentions.map(({ kind, formula }) => [kind, formula])).toEqual([['text', undefined], ['text', undefined]]);
  });
});

function folderOf(name: string): () => Promise<{ contracts: string; bytes: Uint8Array }> {
  return async () => {
    const alone = newFolder();
    try {
      await command(['check', `${source}/${name}.xlsx`, '--out', alone.in('report.xlsx'), '--csv', alone.in('tables')]);
      return { contracts: readFileSync(alone.in('tables', 'contracts.csv'), 'utf8'), bytes: readFileSync(alone.in('report.xlsx')) };
    } finally {
      alone.remove();
    }
  };
}

const withOpenpyxl = pythonWithOpenpyxl === undefined ? test.skip : test;

withOpenpyxl('openpyxl reads it: tables, headings and figures', () => {
  const disk = onDisk({ 'report.xlsx': readFileSync(folder.in('report.xlsx')) });
  try {
    const seen = seenByOpenpyxl(pythonWithOpenpyxl ?? '', disk.folder, ['report.xlsx'])['report.xlsx'];
    expect(seen?.sheets['Clients']?.cells).toMatchObject({ A4: 'Alderbeck Homes', F4: 84.26, G4: 84.5 });
    expect(Object.keys(seen?.sheets['Returns']?.tables ?? {})).toHaveLength(1);
  } finally {
    disk.remove();
  }
}, 60_000);

test.each([
  ['The work started late or was delayed.', 'The work started late or was delayed'],
  ['It was counted on another contract. Our apprentices are on the other one.', 'It was counted on another contract'],
  ['Works started late', 'The work started late or was delayed'],
  ['Two apprentices left before they qualified', 'We could not recruit, or people left'],
  ['Our social value lead left in May', 'The person in charge of it left'],
  ['We contacted three schools and had no response', 'Nobody took up what we offered'],
  ['Less was spent than forecast', 'The spend was not what we expected'],
  ['Bees', 'Another reason'],
])('"%s" is sorted as: %s', (reason, group) => {
  expect(reasonGroup(reason)).toBe(group);
});

test.each([
  { name: 'nothing there', args: ['check', 'nowhere/'], says: 'There is nothing to check' },
  { name: 'no ledger there', args: ['check', `${source}/sent.xlsx`, '--ledger', 'nowhere.csv'], says: 'could not be read' },
  { name: 'no ledger at all', args: ['check', `${source}/sent.xlsx`, '--ledger', `${source}/contracts.csv`], says: 'is not a ledger' },
  { name: 'no real day', args: ['check', `${source}/sent.xlsx`, '--today', 'soon'], says: '--today must be a real date' },
  { name: 'an option there is not', args: ['check', `${source}/sent.xlsx`, '--colour'], says: '--help' },
])('it could not run: $name', async ({ args, says }) => {
  const { code, err } = await command(args);
  expect([code, err.join('\n')]).toEqual([2, expect.stringContaining(says)]);
});

test('without a ledger it says what could not be looked for, and all else works', async () => {
  const { code, err } = await command(['check', `${source}/untouched.xlsx`]);
  expect([code, err[0]]).toEqual([1, expect.stringContaining('No ledger was given')]);
});
