import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPackage } from '../../src/files/gate';
import { readWorkbookFile, type WorkbookFile } from '../../src/files/workbook-file';
import { formatDay } from '../../src/return/quantities';
import { readReturnedFile } from '../../src/staff/check/returned-file';
import { changed } from './a-year';
import { command, newFolder, type Folder, type Ran } from './command';

let folder: Folder;
beforeEach(() => (folder = newFolder()));
afterEach(() => folder.remove());

const headings = 'Supplier,Contract reference,Contract title,Client,Framework,Start date,End date,Spend,Consultant';
const inside = 'Harbour & Fell Ltd,F21-1,Roof renewal,Northbank Homes,Roofing,01/04/2024,31/03/2027,"£150,000.00",No';

function prepare(list: string, ...more: readonly string[]): Promise<Ran> {
  return command(['prepare', folder.write('list.csv', list), '--year', '2024-25', '--deadline', '2025-05-30', '--out', folder.in('sent'), ...more]);
}

function made(name: string): WorkbookFile {
  const opened = openPackage(readFileSync(folder.in('sent', name)));
  if (!opened.ok) throw new Error(opened.refusal.message);
  return readWorkbookFile(opened.package);
}

describe('which contracts go in', () => {
  const line = (spend: string, consultant: string, reference = 'F21-2', supplier = 'Harbour & Fell Ltd', end = '31/03/2027'): string =>
    `${supplier},${reference},Works,Northbank Homes,Roofing,01/04/2024,${end},${spend},${consultant}`;
  test.each([
    { name: 'exactly the threshold is in', list: line('100000', 'No'), out: undefined, code: 0 },
    { name: 'a penny less is not', list: line('99999.99', 'No'), out: 'It spent £99,999.99, less than £100,000, and is not a consultant', code: 0 },
    { name: "a consultant's is in whatever it spent", list: line('12.5', 'Yes'), out: undefined, code: 0 },
    { name: "a consultant's that spent nothing yet is in", list: line('', 'Yes'), out: undefined, code: 0 },
    { name: 'no spend has to be put right', list: line('', 'No'), out: 'The list does not say what it spent', code: 1 },
    { name: 'a spend that is no number has to be put right', list: line('about £2m', 'No'), out: 'Its spend could not be read', code: 1 },
    { name: 'no supplier has to be put right', list: line('250000', 'No', 'F21-2', ''), out: 'The list does not say which supplier it is with', code: 1 },
    { name: 'a date that is none has to be put right', list: line('250000', 'No', 'F21-2', 'Harbour & Fell Ltd', '31/02/2027'), out: 'Its end date could not be read', code: 1 },
    { name: 'a reference twice has to be put right', list: line('250000', 'No', 'F21-1'), out: 'It is listed twice for this supplier: row 2 went in', code: 1 },
  ])('$name', async ({ list, out, code }) => {
    const ran = await prepare(`${headings}\n${inside}\n${line('300000', 'No', 'F21-8')}\n${list}`);
    const left = ran.err.filter((message) => message.startsWith('Row'));
    expect(left).toEqual(out === undefined ? [] : [expect.stringContaining(out)]);
    expect(ran.code).toBe(code);
    expect(readdirSync(folder.in('sent')).includes('left-out.csv')).toBe(out !== undefined);
  });
});

test('a workbook says what it is, asks for what is missing, and locks the rest', async () => {
  await prepare(`${headings}\n${inside}`);
  const file = made('Harbour and Fell Ltd 2024-25.xlsx');
  const [sheet] = file.sheets;
  expect(file.sheets.map(({ name }) => name)).toEqual(['Return', 'Confirm', 'How to fill it in']);
  expect(sheet?.tables.map(({ name }) => name)).toEqual(['Contracts']);
  expect(sheet?.protection).toBeDefined();
  expect([sheet?.view.frozenRows, sheet?.view.frozenColumns]).toEqual([7, 1]);
  expect(file.names.map(({ name }) => name)).toEqual(expect.arrayContaining(['Return_supplier', 'Return_year', 'Return_by']));
  expect(file.customProperties.map(({ name, value }) => [name, value])).toEqual([['Return year', '2024-25'], ['Return supplier', 'Harbour & Fell Ltd'], ['Return by', '30 May 2025'], ['Return version', '1.0.0']]);
  expect(sheet?.validations.map(({ type }) => type)).toEqual(['decimal', 'list', 'date', 'list']);
});

test('each answer has a column of its own, read as what it is, and only those can be typed in', async () => {
  await prepare(`${headings}\n${inside}`);
  const returned = readReturnedFile('', readFileSync(folder.in('sent', 'Harbour and Fell Ltd 2024-25.xlsx')));
  if (returned.kind !== 'read' || returned.reading.kind !== 'return') throw new Error('It could not be read');
  const [table] = returned.reading.layout.tables;
  const fields = ['reference', 'title', 'client', 'framework', 'consultant', 'start', 'end', 'spend', 'target', 'delivered', 'reason', 'recoverable', 'recoveryPlan', 'recoveryDate', 'raised'] as const;
  expect(fields.map((field) => table?.columns[field]?.column)).toEqual(fields.map((_, index) => index));
  const row = returned.reading.workbook.sheets[0]?.rows[7];
  expect(row?.map(({ locked }) => locked)).toEqual(fields.map((_, index) => index < 9));
});

test('the three cells that confirm the answers can be typed in, and are read by their labels', async () => {
  await prepare(`${headings}\n${inside}`);
  const sent = readFileSync(folder.in('sent', 'Harbour and Fell Ltd 2024-25.xlsx'));
  const confirm = made('Harbour and Fell Ltd 2024-25.xlsx').sheets[1];
  expect(confirm?.protection).toBeDefined();
  const unread = readReturnedFile('', sent);
  if (unread.kind !== 'read' || unread.reading.kind !== 'return') throw new Error('It could not be read');
  expect(unread.reading.return.confirmation).toBeUndefined();
  const typed = { kind: 'cells', sheet: 'Confirm', cells: [{ row: 3, column: 1, content: { kind: 'text', text: 'Jo Field' } }, { row: 4, column: 1, content: { kind: 'text', text: 'Director' } }, { row: 5, column: 1, content: { kind: 'number', value: 45_797 } }] } as const;
  const read = readReturnedFile('', changed(sent, typed));
  if (read.kind !== 'read' || read.reading.kind !== 'return') throw new Error('It could not be read');
  expect(read.reading.return.confirmation).toMatchObject({ name: 'Jo Field', jobTitle: 'Director', on: 45_797 });
  const sheet = read.reading.workbook.sheets[1];
  expect(sheet?.rows.flatMap((row, index) => row.flatMap(({ locked }, at) => (locked ? [] : [[at, index]])))).toEqual([[1, 3], [1, 4], [1, 5]]);
});

test('an .xlsx list, with columns in another order and headings of its own, gives the same workbook', async () => {
  await prepare(`${headings}\n${inside}`);
  const other = 'Value spent in year,Contractor,Member,Project ref,Project name,Lot,Commencement,Expiry,Consultancy?\n150000,Harbour & Fell Ltd,Northbank Homes,F21-1,Roof renewal,Roofing,2024-04-01,2027-03-31,N';
  await command(['prepare', folder.write('other.csv', other), '--year', '2024/25', '--deadline', '30 May 2025', '--out', folder.in('again')]);
  const name = 'Harbour and Fell Ltd 2024-25.xlsx';
  expect(readFileSync(folder.in('again', name)).equals(readFileSync(folder.in('sent', name)))).toBe(true);
});

test('a column that is not sure is asked about, with the option that settles it', async () => {
  const unsure = 'Supplier,Contract reference,Contract title,Client,End date,Spend A,Spend B\nHarbour & Fell Ltd,F21-1,Roof,Northbank,31/03/2027,150000,250000\nHarbour & Fell Ltd,F21-2,Roof,Northbank,31/03/2027,350000,450000';
  const asked = await prepare(unsure);
  expect(asked.code).toBe(2);
  expect(asked.err.join('\n')).toContain('--column spend="Spend B"');
  expect(readdirSync(folder.path)).not.toContain('sent');
  const settled = await prepare(unsure, '--column', 'spend=Spend B');
  expect(settled.code).toBe(0);
  expect(readFileSync(folder.in('sent', 'ledger.csv'), 'utf8')).toContain(',250000.00,25.00,');
});

test.each([
  { name: 'no supplier', list: 'Contract reference,Contract title,Client,Spend\nF21-1,Roof,Northbank,150000', more: [], says: '--column supplier=' },
  { name: 'no list', list: 'Nothing,here\n1,2', more: [], says: 'could not be read as a list of contracts' },
  { name: 'nothing that goes in', list: `${headings}\nHarbour & Fell Ltd,F21-2,Works,Northbank,Roofing,01/04/2024,31/03/2027,5,No`, more: [], says: 'nothing was made' },
  { name: 'a column option without a heading', list: `${headings}\n${inside}`, more: ['--column', 'colour=red'], says: '--column colour=red says nothing that can be used' },
  { name: 'no year', list: `${headings}\n${inside}`, more: ['--year', '2024'], says: '--year must be a financial year' },
  { name: 'no real deadline', list: `${headings}\n${inside}`, more: ['--deadline', '31/02/2025'], says: '--deadline must be a real date' },
  { name: 'a source of the add-in that is none', list: `${headings}\n${inside}`, more: ['--auto-open', 'somewhere'], says: '--auto-open must be' },
  { name: 'a template that is not there', list: `${headings}\n${inside}`, more: ['--template', 'nowhere.xlsx'], says: 'could not be opened' },
  { name: 'a template without a contract table', list: `${headings}\n${inside}`, more: ['--template', 'test/workbooks/not-a-return.xlsx'], says: 'No contract table was found' },
  { name: 'a template whose table is none of Excel', list: `${headings}\n${inside}`, more: ['--template', 'test/workbooks/plain.xlsx'], says: 'must be an Excel table' },
])('it says what to do and makes nothing: $name', async ({ list, more, says }) => {
  const ran = await prepare(list, ...more);
  expect([ran.code, ran.err.join('\n')]).toEqual([2, expect.stringContaining(says)]);
  expect(readdirSync(folder.path)).not.toContain('sent');
});

test('nothing is replaced without --force, and the same list gives the same bytes', async () => {
  const all = (name: string): string[] => readdirSync(folder.in(name), { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file)).sort();
  await prepare(`${headings}\n${inside}`, '--emails');
  const before = all('sent').map((name) => readFileSync(folder.in('sent', name)));
  const again = await prepare(`${headings}\n${inside}`, '--emails');
  expect([again.code, again.err.join()]).toEqual([2, expect.stringContaining('--force')]);
  expect((await prepare(`${headings}\n${inside}`, '--emails', '--force')).code).toBe(0);
  expect(all('sent').map((name, index) => readFileSync(folder.in('sent', name)).equals(before[index] ?? Buffer.of()))).toEqual([true, true, true]);
});

test('suppliers whose names make no file names get ones that do, each its own', async () => {
  const line = (supplier: string, reference: string): string => inside.replace('Harbour & Fell Ltd', supplier).replace('F21-1', reference);
  await prepare([headings, line('A/B: Roofing*', 'F21-1'), line('A B Roofing', 'F21-2'), line('A.B Roofing GmbH', 'F21-3'), line('CON', 'F21-4'), line('Harbour and Fell Limited', 'F21-5'), line('Harbour & Fell Ltd.', 'F21-6')].join('\n'));
  expect(readdirSync(folder.in('sent')).filter((name) => name.endsWith('.xlsx')).sort()).toEqual(['A B Roofing 2024-25.xlsx', 'A B Roofing GmbH 2024-25.xlsx', 'Harbour and Fell Limited 2024-25.xlsx', 'Supplier CON 2024-25.xlsx']);
});

describe('e-mails', () => {
  const text = (name: string): string => readFileSync(folder.in('sent', 'emails', name), 'utf8').replace(/=\r?\n/g, '');

  test('are unsent, say what is attached, and carry it', async () => {
    await prepare(`${headings},E-mail\n${inside},jo@harbour.example`, '--emails');
    const email = text('Harbour and Fell Ltd 2024-25.eml');
    expect(email).toMatch(/^X-Unsent: 1\r\nTo: jo@harbour\.example\r\nSubject: Social value return 2024-25: Harbour & Fell Ltd\r\n/);
    expect(email).toContain('- F21-1, Roof renewal, Northbank Homes');
    expect(email).toContain('target is 15 credits');
    expect(email).not.toMatch(/^(?:Date|Message-ID):/im);
    const attached = /base64\r\n[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(email.slice(email.indexOf('filename=') - 200))?.[1] ?? '';
    expect(Buffer.from(attached, 'base64').equals(readFileSync(folder.in('sent', 'Harbour and Fell Ltd 2024-25.xlsx')))).toBe(true);
  });

  test('take their text from staff, who may name only what there is', async () => {
    const own = folder.write('own.txt', 'Subject: Return of {supplier}\n\nDue {deadline}: {contracts}.\n');
    await prepare(`${headings}\n${inside}`, '--email-text', own);
    expect(text('Harbour and Fell Ltd 2024-25.eml')).toContain('Due 30 May 2025: 1 contract.');
    const wrong = await prepare(`${headings}\n${inside}`, '--force', '--email-text', folder.write('wrong.txt', 'Subject: x\n\nDear {name}'));
    expect([wrong.code, wrong.err.join()]).toEqual([2, expect.stringContaining('{name}, which there is not')]);
    const without = await prepare(`${headings}\n${inside}`, '--force', '--email-text', folder.write('none.txt', 'Dear all'));
    expect(without.err.join()).toContain('must begin with a line "Subject: …"');
  });
});

test('--auto-open adds what makes Excel open the pane, and nothing else changes', async () => {
  await prepare(`${headings}\n${inside}`, '--auto-open', 'developer');
  const [extension] = made('Harbour and Fell Ltd 2024-25.xlsx').webExtensions;
  expect(extension?.reference).toMatchObject({ id: '6f0f4a52-6c52-4a3f-9d0b-5d1f2c7f9a21', store: 'developer', storeType: 'Registry' });
  expect(extension?.properties).toEqual([{ name: 'Office.AutoShowTaskpaneWithDocument', value: 'true' }]);
});

describe('a template of staff’s own', () => {
  const lines = (count: number): string => Array.from({ length: count }, (_, index) => inside.replace('F21-1', `F21-${index + 1}`)).join('\n');

  test.each([1, 2, 3, 12])('is filled in for %i contracts, and all else in it stays', async (count) => {
    const ran = await prepare(`${headings}\n${lines(count)}`, '--template', join('test', 'workbooks', 'staff-template.xlsx'));
    expect(ran.code).toBe(0);
    const file = made('Harbour and Fell Ltd 2024-25.xlsx');
    const returned = readReturnedFile('', readFileSync(folder.in('sent', 'Harbour and Fell Ltd 2024-25.xlsx')));
    if (returned.kind !== 'read' || returned.reading.kind !== 'return') throw new Error('It could not be read');
    const { contracts, supplier, deadline } = returned.reading.return;
    expect(contracts.map(({ reference, sheetTarget }) => [reference, sheetTarget].map((entry) => (entry.state === 'read' ? entry.value : entry.state)))).toEqual(
      Array.from({ length: count }, (_, index) => [`F21-${index + 1}`, 1500]),
    );
    expect([supplier, deadline && formatDay(deadline)]).toEqual(['Harbour & Fell Ltd', '30 May 2025']);
    expect(file.sheets.map(({ name }) => name)).toEqual(['SV return', 'Guidance']);
    expect(file.sheets[0]?.tables[0]).toMatchObject({ top: 5, bottom: 5 + count });
    expect(file.sheets[0]?.comments).toHaveLength(1);
    expect(returned.reading.workbook.sheets[1]?.rows[0]?.[0]?.value).toBe('Guidance for Harbour & Fell Ltd');
  });
});

test('it refuses to run without what it needs, and --help has examples', async () => {
  mkdirSync(folder.in('empty'));
  expect((await command(['prepare'])).code).toBe(2);
  const help = await command(['prepare', '--help']);
  expect([help.code, help.out]).toEqual([0, expect.stringContaining('social-value-return prepare contracts.xlsx --year 2024-25')]);
});
