/** What the report counts, where a return does not come back as it was sent. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { exceptions } from '../../src/return/kept';
import { addInFrom } from '../../src/staff/add-in';
import { changed } from './a-year';
import { command, newFolder } from './command';

const tampered = 'test/workbooks/tampered';
const folder = newFolder();
afterAll(() => folder.remove());

type Row = Readonly<Record<string, string>>;

async function tablesFor(name: string, bytes: Uint8Array = readFileSync(`${tampered}/${name}.xlsx`)): Promise<(table: string) => readonly Row[]> {
  const file = folder.write(`${name}.xlsx`, bytes);
  const out = folder.in(`tables of ${name}`);
  await command(['check', file, '--ledger', `${tampered}/ledger.csv`, '--csv', out, '--force', '--today', '2025-06-02']);
  return (table) => Papa.parse<Row>(readFileSync(`${out}/${table}.csv`, 'utf8').replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;
}

const contract = (rows: readonly Row[], reference: string): Row | undefined => rows.find((row) => row['Contract reference'] === reference);
const client = (rows: readonly Row[], name: string): Row | undefined => rows.find((row) => row['Client'] === name);

test('a target that was typed over counts as it was sent, and its contract is not complete', async () => {
  const [as, sent] = [await tablesFor('target-overwritten'), await tablesFor('untouched')];
  const [now, before] = [contract(as('contracts'), 'F21-80002'), contract(sent('contracts'), 'F21-80002')];
  expect([now?.['Target'], now?.['Spend']]).toEqual([before?.['Target'], before?.['Spend']]);
  expect(before?.['Target']).toBe('126.43');
  expect(now?.['Status']).not.toBe('Complete');
  expect(client(as('clients'), 'Castle Vale Housing')?.['Target']).toBe('126.43');
});

test('a change that staff let stand counts as it is', async () => {
  const letStand = ['target-differs', 'cell-changed'].map((rule) => ({ rule, reference: 'F21-80002', who: 'Sam Reed', why: 'Agreed with the client', on: '2025-05-25' }));
  const settings = new Map([[exceptions.key, JSON.stringify(JSON.stringify(letStand))]]);
  const bytes = changed(readFileSync(`${tampered}/target-overwritten.xlsx`), { kind: 'settings', addIn: addInFrom('organisation'), settings });
  const now = contract((await tablesFor('let-stand', bytes))('contracts'), 'F21-80002');
  expect(now?.['Target']).not.toBe('126.43');
  expect(now?.['Status']).toBe('Complete');
});

test('a row that was not sent is listed and does not count', async () => {
  const [as, sent] = [await tablesFor('row-added'), await tablesFor('untouched')];
  expect(contract(as('contracts'), 'F21-80099')?.['Counted in totals']).toBe('No');
  expect(as('clients')).toEqual(sent('clients'));
  expect(as('frameworks')).toEqual(sent('frameworks'));
  expect(as('returns')[0]?.['Contracts']).toBe(sent('returns')[0]?.['Contracts']);
});

test('where no credits could be read, what was delivered is blank and not 0', async () => {
  const as = await tablesFor('sent');
  const [row] = as('returns');
  expect([row?.['Delivered'], row?.['Share of target'], row?.['Shortfall']]).toEqual(['', '', '']);
  expect(Number(row?.['Target'])).toBeGreaterThan(0);
});
