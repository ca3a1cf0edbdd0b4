/** Lists as they come: saved by other programs, with a line or a name in them that nobody thought of. */
import { readFileSync, readdirSync } from 'node:fs';
import { unsureMessage } from '../../src/staff/prepare/column-options';
import { command, newFolder, type Folder, type Ran } from './command';

let folder: Folder;
beforeEach(() => (folder = newFolder()));
afterEach(() => folder.remove());

const headings = 'Supplier,Contract reference,Contract title,Client,Framework,Start date,End date,Spend,Consultant';
const line = (about: { readonly supplier?: string; readonly reference?: string; readonly title?: string; readonly start?: string; readonly end?: string } = {}): string =>
  [about.supplier ?? 'Harbour & Fell Ltd', about.reference ?? 'F21-1', about.title ?? 'Roof renewal', 'Northbank Homes', 'Roofing', about.start ?? '01/04/2024', about.end ?? '31/03/2027', '"£150,000.00"', 'No'].join(',');

function prepare(list: string | Uint8Array, ...more: readonly string[]): Promise<Ran> {
  return command(['prepare', folder.write('list.csv', list), '--year', '2024-25', '--deadline', '2025-05-30', '--out', folder.in('sent'), ...more]);
}

const workbooks = (): readonly string[] => readdirSync(folder.in('sent')).filter((name) => name.endsWith('.xlsx')).sort();
const inOrderOf = (bytes: Uint8Array): Uint8Array => bytes.map((_, index) => bytes[index ^ 1] ?? 0);

describe('a .csv', () => {
  const list = `${headings}\n${line()}\n`;
  const utf16 = Buffer.from(`\ufeff${list}`, 'utf16le');
  test.each<[string, Uint8Array | string]>([
    ['as "Unicode Text"', Buffer.from(`\ufeff${list.replaceAll('"', '').replace('150,000.00', '150000').replaceAll(',', '\t')}`, 'utf16le')],
    ['in UTF-16', utf16],
    ['in UTF-16, the other way round', inOrderOf(utf16)],
    ['in UTF-16 without its mark', utf16.subarray(2)],
    ['that says its separator', `sep=;\r\n${list.replace('"£150,000.00"', '£150000').replaceAll(',', ';')}`],
  ])('%s is read', async (_, bytes) => {
    const ran = await prepare(bytes);
    expect([ran.code, ran.err.at(-1)]).toEqual([0, expect.stringContaining('1 contract, £150,000 of spend. 0 left out.')]);
  });

  test('of nothing but headings says so', async () => {
    const ran = await prepare(`${headings}\n`);
    expect([ran.code, ran.err.join()]).toEqual([2, expect.stringContaining('has headings, but no contracts under them')]);
  });
});

test.each([
  ['a column', ['--column', 'spend=Nonsense'], '--column spend names no heading of'],
  ['a sheet', ['--sheet', 'Nonsense'], 'has no sheet "Nonsense"'],
])('%s that the list has not is not passed over', async (_, more, says) => {
  const ran = await prepare(`${headings}\n${line()}`, ...more);
  expect([ran.code, ran.err.join()]).toEqual([2, expect.stringContaining(says)]);
  expect(readdirSync(folder.path)).not.toContain('sent');
});

test('a contract that ends before it starts has to be put right, and the others go out', async () => {
  const ran = await prepare([headings, line(), line({ supplier: 'Later Ltd', start: '01/04/2027', end: '01/04/2024' })].join('\n'));
  expect([ran.code, ran.err[0]]).toEqual([1, 'Row 3, F21-1 (Later Ltd): It ends on 1 April 2024, before it starts on 1 April 2027.']);
  expect(workbooks()).toEqual(['Harbour and Fell Ltd 2024-25.xlsx']);
});

test('a supplier whose workbook cannot be made does not stop the others', async () => {
  const ran = await prepare([headings, line(), line({ supplier: '2022-23' })].join('\n'));
  expect([ran.code, ran.err[0]]).toEqual([1, expect.stringMatching(/^Row 3, F21-1 \(2022-23\): The workbook for 2022-23 would not read as it should: /)]);
  expect(ran.err.at(-1)).toContain('1 workbook made');
  expect(ran.err.at(-1)).toContain('1 contract, £150,000 of spend. 1 left out.');
  expect(workbooks()).toEqual(['Harbour and Fell Ltd 2024-25.xlsx']);
  expect(readFileSync(folder.in('sent', 'left-out.csv'), 'utf8')).toContain('2022-23,F21-1');
  expect(readFileSync(folder.in('sent', 'ledger.csv'), 'utf8')).not.toContain('2022-23');
});

test('where the list does not say which contracts are consultants’, that is said', async () => {
  const without = (text: string): string => text.replace(/,[^,]*$/, '');
  const ran = await prepare([headings, line(), line({ reference: 'F21-2' }).replace('£150,000.00', '5')].map(without).join('\n'));
  expect(ran.err).toEqual(expect.arrayContaining([
    "Row 3, F21-2 (Harbour & Fell Ltd): It spent £5, less than £100,000, and the list does not say that it is a consultant's.",
    "The list has no column that says which contracts are consultants', so none was taken for one.",
  ]));
});

test('suppliers without an e-mail address, or with one that is none, are named', async () => {
  const withEmail = [`${headings},E-mail`, `${line()},jo@harbour.example`, `${line({ supplier: 'Alder Ltd' })},ask Jo`, `${line({ supplier: 'Beech Ltd' })},`];
  const ran = await prepare(withEmail.join('\n'), '--emails');
  expect(ran.err).toContain('The list has no e-mail address for Alder Ltd and Beech Ltd: say whom to send those e-mails to.');
});

test('a deadline before the end of the year is remarked on', async () => {
  const ran = await prepare(`${headings}\n${line()}`, '--deadline', '2024-05-30');
  expect(ran.err).toContain('The deadline, 30 May 2024, comes before the end of the year, 31 March 2025.');
});

test('a picture in a name leaves nothing behind in the name of its file, nor is a letter cut in two', async () => {
  const long = '𝔸'.repeat(100);
  await prepare([headings, line({ supplier: '🏗️ Builders…' }), line({ supplier: long })].join('\n'));
  expect(workbooks()).toEqual([`${'𝔸'.repeat(50)} 2024-25.xlsx`, 'Builders 2024-25.xlsx'].sort());
});

test('what is asked shows no more of a cell than a line has room for', () => {
  const candidate = { key: 'title', heading: 'Title', sheet: 'List', address: 'A1', samples: ['Roof renewal', 'y'.repeat(300)], reasons: [] };
  const message = unsureMessage('list.csv', [{ id: 'column:title', about: 'title', sentence: 'Which column says what each contract is?', candidates: [candidate] }]);
  expect(message).toContain(`--column title="Title"    (Roof renewal; ${'y'.repeat(40)}…)`);
});

test('a folder that cannot be made is said in a sentence', async () => {
  folder.write('sent', 'a file');
  const ran = await prepare(`${headings}\n${line()}`);
  expect([ran.code, ran.err.join('\n')]).toEqual([2, expect.stringContaining('a file of that name is in the way')]);
});

describe('a row that names a supplier and a spend and is no contract to us', () => {
  const odd = (reference: string, title = ''): string => `Alder Ltd,${reference},${title},,,,,150000,No`;
  const leftOut = (): readonly string[] => readFileSync(folder.in('sent', 'left-out.csv'), 'utf8').trim().split('\r\n').slice(1);

  test.each([
    ['like a total', odd('Total'), 'Alder Ltd,Total,,150000.00,yes,It reads like a total.'],
    ['like an example', odd('e.g.'), 'Alder Ltd,e.g.,,150000.00,yes,It reads like an example.'],
    ['like the headings', 'Alder Ltd,Contract reference,Contract title,Client,Framework,Start date,End date,150000,No', 'Alder Ltd,Contract reference,Contract title,150000.00,yes,It does not read like a contract.'],
    ['of words', 'Alder Ltd,to follow,Painting,Northbank Homes,Roofing,April 2024,March 2026,to be agreed,No', 'Alder Ltd,to follow,Painting,,yes,It does not read like a contract.'],
  ])('%s is left out with why, wherever it stands', async (_, row, says) => {
    const ran = await prepare([headings, line(), row, line({ reference: 'F21-2' }), line({ reference: 'F21-3' }), row].join('\n'));
    expect(leftOut()).toEqual([`3,${says}`, `6,${says}`]);
    expect([ran.code, ran.err.at(-1)]).toEqual([1, expect.stringContaining('3 contracts, £450,000 of spend. 2 left out.')]);
  });

  test('totals without a supplier, headings said again and units are none', async () => {
    const units = 'Text,Text,Text,Text,Text,Date,Date,£,Y/N';
    const ran = await prepare([headings, units, line(), 'Alder Ltd total,,,,,,,150000,', headings, line({ reference: 'F21-2' }), 'Total,,,,,,,300000,', ',,Total,,,,,300000,'].join('\n'));
    expect([ran.code, ran.err.at(-1)]).toEqual([0, expect.stringContaining('2 contracts, £300,000 of spend. 0 left out.')]);
  });
});

test('months and pounds in words are no headings: every contract goes out or is left out with why', async () => {
  const typed = 'Alder Ltd,F21-2,Painting,Client C,Painting,April 2024,March 2026,"GBP 110,000",No';
  const ran = await prepare([headings, line(), typed, line({ reference: 'F21-3' })].join('\n'));
  expect(ran.err[0]).toMatch(/^Row 3, F21-2 \(Alder Ltd\): Its start date could not be read: /);
  expect(ran.err.at(-1)).toContain('2 contracts, £300,000 of spend. 1 left out.');
});

test('of two tables on one sheet each has its own column of suppliers', async () => {
  const other = ['Client,Contract reference,Supplier,Spend,Contract title,Framework,End date,Start date,', 'Southbank Homes,F21-9,Beech Ltd,150000,Lifts,Lifts,31/03/2027,01/04/2024,'];
  await prepare([headings, line(), '', ...other].join('\n'));
  expect(workbooks()).toEqual(['Beech Ltd 2024-25.xlsx', 'Harbour and Fell Ltd 2024-25.xlsx']);
});
