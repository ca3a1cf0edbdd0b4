import { readFileSync } from 'node:fs';
import path from 'node:path';
import { madeSheet } from '../workbench/engine/made-workbook';
import { firstPortion } from '../../src/excel/load-cells';
import { readingChoices } from '../../src/return/kept';
import type { ReadReturn } from '../../src/excel';
import { type ExcelAtHand, openInExcel, workbookNamed } from './excel-at-hand';
import { madeReturn, referenceOf } from './made-return';

jest.setTimeout(180_000);

let excel: ExcelAtHand;
afterEach(() => excel.close());

async function open(): Promise<ReadReturn> {
  const reading = await excel.workbook.readOpenReturn();
  if (reading.kind !== 'return') throw new Error(JSON.stringify(reading));
  return reading;
}

function references(reading: ReadReturn): (string | undefined)[] {
  return reading.return.contracts.map(({ reference }) => (reference.state === 'read' ? reference.value : undefined));
}

describe('workbooks made by other programs', () => {
  test.each(['plain', 'titled', 'table', 'texty', 'messy', 'titled.libreoffice', 'table.libreoffice', 'messy.libreoffice'])('%s: its contracts, in 3 syncs', async (name) => {
    excel = openInExcel(workbookNamed(`${name}.xlsx`));
    const found = JSON.parse(readFileSync(path.join(__dirname, '..', 'workbooks', `${name.split('.')[0]}.json`), 'utf8')) as { contracts: { reference: string | null }[] };
    const reading = await open();
    expect(references(reading).map((reference) => reference ?? null)).toEqual(found.contracts.map((contract) => contract.reference || null));
    expect(excel.syncs()).toBeLessThanOrEqual(3);
  });

  test('a rota is no return', async () => {
    excel = openInExcel(workbookNamed('not-a-return.xlsx'));
    expect((await excel.workbook.readOpenReturn()).kind).toBe('not-a-return');
  });
});

describe('everything a reading needs is loaded', () => {
  test('locks where the sheet is protected, merges, formats, hidden sheets', async () => {
    excel = openInExcel(
      madeReturn(3, {
        guarded: true,
        sheet: { merges: [{ top: 0, left: 9, bottom: 0, right: 10 }] },
        otherSheets: [madeSheet('Lists', [['Yes'], ['No']], { visibility: 'hidden' })],
      }),
    );
    const { workbook } = await open();
    const [sheet, lists] = workbook.sheets;
    expect(sheet).toMatchObject({ name: 'Return', visibility: 'visible', protected: true, top: 0, left: 0, merges: [{ top: 0, left: 9, bottom: 0, right: 10 }] });
    expect(lists).toMatchObject({ name: 'Lists', visibility: 'hidden' });
    expect(sheet?.rows[1]?.slice(7, 9).map((cell) => cell.locked)).toEqual([true, false]);
    expect(sheet?.rows[1]?.[4]).toEqual({ value: 45_017, kind: 'number', text: '01/04/2023', numberFormat: 'dd/mm/yyyy', locked: true });
  });

  test('a formula that comes to nothing leaves its cell blank, whatever it is worked out from', async () => {
    excel = openInExcel(madeReturn(3));
    await excel.user.typeFormula('Return', 'F3', '=IFERROR(VLOOKUP("none",A2:F4,6,FALSE),"")');
    const reading = await open();
    expect(reading.return.contracts[1]?.end).toEqual({ state: 'blank', cell: { sheet: 'Return', address: 'F3' } });
  });

  test('rows hidden by hand', async () => {
    excel = openInExcel(madeReturn(3));
    await excel.user.hideRow('Return', 3);
    const reading = await open();
    expect(reading.return.contracts.map((contract) => contract.hidden)).toEqual([false, true, false]);
    expect(excel.syncs()).toBe(3);
  });

  test('an Excel without merged areas (before 1.13) is not asked for them', async () => {
    excel = openInExcel(madeReturn(3, { sheet: { merges: [{ top: 0, left: 9, bottom: 0, right: 10 }] } }), { apiSet: '1.9' });
    expect((await open()).workbook.sheets[0]?.merges).toEqual([]);
  });
});

describe('size', () => {
  test('2,000 contracts x 15 columns cost 3 syncs', async () => {
    excel = openInExcel(madeReturn(2_000));
    const reading = await open();
    expect(reading.return.contracts).toHaveLength(2_000);
    expect(excel.syncs()).toBe(3);
  });

  test('2,000 contracts on a protected sheet too', async () => {
    excel = openInExcel(madeReturn(2_000, { guarded: true }));
    const reading = await open();
    expect(reading.return.contracts).toHaveLength(2_000);
    expect(reading.workbook.sheets[0]?.rows[1]?.[8]?.locked).toBe(false);
    expect(excel.syncs()).toBe(3);
  });

  test('10,000 contracts come in pieces, none of them 5 MB', async () => {
    excel = openInExcel(madeReturn(10_000));
    const reading = await open();
    expect(references(reading)).toEqual(Array.from({ length: 10_000 }, (_, index) => referenceOf(index + 1)));
    expect(Math.max(...excel.bridge.requests.map((request) => request.responseBytes))).toBeLessThan(5_000_000);
    expect(excel.bridge.requests.every((request) => request.failure === undefined)).toBe(true);
    expect(excel.syncs()).toBeLessThanOrEqual(8);
  });

  test('an answer over 5 MB is asked for again in smaller pieces', async () => {
    const reason = 'The client asked for the works to be put off. '.repeat(16);
    const cells = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`${index + 1},9`, `${reason}${index}`]));
    excel = openInExcel(madeReturn(2_000, { cells }));
    const reading = await open();
    expect(reading.return.contracts).toHaveLength(2_000);
    expect(excel.bridge.requests.some((request) => request.failure === 'ResponsePayloadSizeLimitExceeded')).toBe(true);
  });

  test('a cell at XFD1048576 makes nothing larger', async () => {
    excel = openInExcel(madeReturn(3));
    await excel.engine.write('sheet-1', 1_048_575, 16_383, [[{ value: 'x' }]]);
    const reading = await open();
    expect(reading.return.contracts).toHaveLength(3);
    expect(Math.max(...excel.bridge.requests.map((request) => request.responseBytes))).toBeLessThan(100_000);
    expect(excel.syncs()).toBe(3);
  });

  test('beside a large sheet that is no return, only the return is loaded', async () => {
    const list = madeSheet('Postcodes', Array.from({ length: 8_000 }, (_, row) => [`LS${row}`, 'Leeds', 'West Yorkshire', 'England', row, row * 2]));
    excel = openInExcel(madeReturn(50, { otherSheets: [list] }));
    const reading = await open();
    expect(reading.return.contracts).toHaveLength(50);
    expect(reading.workbook.sheets.map((sheet) => sheet.rows.length)).toEqual([51, 40]);
    expect(excel.syncs()).toBe(3);
    expect(firstPortion.cells).toBeLessThan(8_000 * 6);
  });
});

describe('choices of reading', () => {
  test('kept in the workbook, they hold when it is opened again; given, they hold at once', async () => {
    excel = openInExcel(madeReturn(3));
    expect(await excel.workbook.writeSetting(readingChoices, { 'column:client': 'region' })).toEqual({ kind: 'kept' });
    excel.syncs();
    const kept = await open();
    expect(kept.layout.tables[0]?.columns.client?.heading).toBe('Region');
    expect(excel.syncs()).toBe(3);
    const given = await excel.workbook.readOpenReturn({ 'column:client': 'client' });
    expect(given.kind === 'return' && given.layout.tables[0]?.columns.client?.heading).toBe('Client');
  });
});

test('while a cell is being edited, opening says what to do', async () => {
  excel = openInExcel(madeReturn(3));
  excel.user.startEditing();
  const opened = await excel.workbook.readOpenReturn();
  excel.user.finishEditing();
  expect(opened).toMatchObject({ kind: 'trouble', trouble: { kind: 'cell-being-edited', whatToDo: expect.stringContaining('Press Enter') as unknown } });
});
