import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { cellsOf } from '../../src/files/workbook-cells';
import type { Cell } from '../../src/sheet/cells';
import { fixture, read } from './opened';

interface Told {
  readonly isReturn: boolean;
  readonly contracts: readonly {
    readonly reference: string; readonly title: string; readonly client: string; readonly end: string; readonly spend: number; readonly target: number;
  }[];
}

const folder = join(__dirname, '..', 'workbooks');
const names = readdirSync(folder).filter((name) => name.endsWith('.xlsx') && name !== 'password.xlsx');
const jsonOf = (name: string): string => name.replace(/\..*$/, '.json');
const told = (name: string): Told => JSON.parse(Buffer.from(fixture(jsonOf(name))).toString('utf8')) as Told;

/** A figure, whether it is a number or written out ("£1,234.50", "25 credits"). */
const figure = (cell: Cell): number => (typeof cell.value === 'number' ? cell.value : Number(cell.text.replace(/[£,]| credits?/g, '')));
const day = (cell: Cell): string => {
  const [date = '', month = '', year = ''] = cell.text.split('/');
  return typeof cell.value === 'number' ? new Date(Date.UTC(1899, 11, 30) + cell.value * 86_400_000).toISOString().slice(0, 10) : `${year}-${month}-${date}`;
};

test.each(names.filter((name) => existsSync(join(folder, jsonOf(name)))))('%s holds the contracts its JSON tells of', (name) => {
  const rows = cellsOf(read(fixture(name))).sheets.flatMap((sheet) => sheet.rows);
  for (const contract of told(name).contracts) {
    const row = rows.find((cells) => [contract.title, contract.client].every((text) => cells.some((cell) => cell.value === text)) && cells.some((cell) => figure(cell) === contract.spend));
    if (!row) throw new Error(`${contract.title} of ${contract.client} is not in ${name}`);
    expect(row.some((cell) => cell.text === contract.reference)).toBe(true);
    expect(row.some((cell) => day(cell) === contract.end)).toBe(true);
    expect(row.some((cell) => figure(cell) === contract.target)).toBe(true);
  }
});

/** hucre is a reader by others; what both of us read is what is there. It gives dates as moments, so numbers and texts are compared. */
test.each(names)('%s holds what another reader finds in it', async (name) => {
  const ours = read(fixture(name));
  const theirs = await readXlsx(fixture(name));
  expect(theirs.sheets.map((sheet) => sheet.name)).toEqual(ours.sheets.map((sheet) => sheet.name));
  theirs.sheets.forEach((sheet, index) => {
    const cells = (ours.sheets[index]?.rows ?? []).flatMap((row) => row.cells);
    const compared = cells.filter((cell) => cell.kind === 'text' || cell.kind === 'boolean').map((cell) => [cell.row, cell.column, cell.value]);
    expect(compared.map(([row, column]) => [row, column, sheet.rows[Number(row)]?.[Number(column)]])).toEqual(compared);
    const filled = sheet.rows.flatMap((row, at) => row.flatMap((value, column) => (value === null || value === '' ? [] : [`${at},${column}`])));
    expect(cells.filter((cell) => cell.kind !== 'blank').map((cell) => `${cell.row},${cell.column}`)).toEqual(filled);
  });
});
