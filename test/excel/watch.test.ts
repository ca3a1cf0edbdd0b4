import type { Answer } from '../../src/return/answer';
import type { Credits } from '../../src/return/quantities';
import type { ReadReturn, ReturnReading, Trouble, Watch } from '../../src/excel';
import { type Circumstances, type ExcelAtHand, openInExcel } from './excel-at-hand';
import { madeReturn, type MadeReturn, referenceOf } from './made-return';

jest.setTimeout(180_000);

let excel: ExcelAtHand;
let watch: Watch;
afterEach(async () => {
  await watch.stop();
  await excel.close();
});

const told = { readings: [] as ReturnReading[], selections: [] as (string | undefined)[], troubles: [] as Trouble[], over: 0 };

const watcher = {
  onCells: (reading: ReturnReading) => void told.readings.push(reading),
  onSelection: (reference: string | undefined) => void told.selections.push(reference),
  onTrouble: (trouble: Trouble) => void told.troubles.push(trouble),
  onTroubleOver: () => void told.over++,
};

async function watchReturn(contracts = 5, change: MadeReturn = {}, circumstances: Circumstances = {}): Promise<void> {
  told.readings = [];
  told.selections = [];
  told.troubles = [];
  told.over = 0;
  excel = openInExcel(madeReturn(contracts, change), circumstances);
  await excel.workbook.readOpenReturn();
  watch = await excel.workbook.watchWorkbook(watcher);
  excel.syncs();
}

/** Until nothing was asked for longer than hints are gathered for. */
async function afterwards(wait = 300): Promise<void> {
  for (let seen = -1; seen !== excel.bridge.requests.length; ) {
    seen = excel.bridge.requests.length;
    await new Promise((resolve) => setTimeout(resolve, wait));
    await excel.bridge.settled();
  }
}

function delivered(reading: ReturnReading | undefined, contract: number): unknown {
  return reading?.kind === 'return' ? reading.return.contracts[contract - 1]?.delivered : undefined;
}

const met = (credits: number): Answer => ({ delivered: (credits * 100) as Credits });

describe('what is typed in the sheet is told', () => {
  test.each(['1.9', '1.14', '1.20'] as const)('in an Excel of ExcelApi %s, for one sync', async (apiSet) => {
    await watchReturn(5, {}, { apiSet });
    await excel.user.type('Return', 'I3', 18.5);
    await afterwards();
    expect(told.readings).toHaveLength(1);
    expect(delivered(told.readings[0], 2)).toMatchObject({ state: 'read', value: 1_850 });
    expect(excel.syncs()).toBe(1);
  });

  test.each([[2_000], [10_000]])('among %i contracts, for one sync', async (contracts) => {
    await watchReturn(contracts, { targetFormula: true });
    await excel.user.type('Return', 'I3', 18.5);
    await afterwards();
    expect(delivered(told.readings.at(-1), 2)).toMatchObject({ state: 'read', value: 1_850, typed: '18.5' });
    expect(excel.syncs()).toBe(1);
  });

  test('many changes at once are read once', async () => {
    await watchReturn();
    for (const row of [2, 3, 4, 5]) void excel.user.type('Return', `I${row}`, row);
    await afterwards();
    expect([1, 2, 3, 4].map((contract) => delivered(told.readings.at(-1), contract))).toEqual([2, 3, 4, 5].map((credits) => expect.objectContaining({ value: credits * 100 }) as unknown));
    expect(excel.syncs()).toBeLessThanOrEqual(2);
  });

  test('a change of a formula’s result', async () => {
    await watchReturn(5, { targetFormula: true });
    await excel.user.type('Return', 'G3', 500_000);
    await afterwards();
    const reading = told.readings.at(-1);
    expect(reading?.kind === 'return' && reading.return.contracts[1]?.sheetTarget).toMatchObject({ state: 'read', value: 5_000 });
  });

  test('rows inserted, deleted and sorted', async () => {
    await watchReturn();
    await excel.user.insertRows('Return', 2, 3);
    await afterwards();
    await excel.user.deleteRow('Return', 6);
    await afterwards();
    await excel.user.sort('Return', 'A5:O8', 0, 'desc');
    await afterwards();
    const reading = told.readings.at(-1) as ReadReturn;
    expect(reading.return.contracts.map(({ reference, row }) => [reference.state === 'read' && reference.value, row])).toEqual([
      [referenceOf(5), 5], [referenceOf(4), 6], [referenceOf(3), 7], [referenceOf(1), 8],
    ]);
    expect(told.readings).toHaveLength(3);
    expect(excel.syncs()).toBeLessThanOrEqual(3);
  });

  test('a row that was hidden', async () => {
    await watchReturn();
    await excel.user.hideRow('Return', 3);
    await excel.user.select('Return', 'A1');
    await afterwards();
    expect((told.readings.at(-1) as ReadReturn).return.contracts.map(({ hidden }) => hidden)).toEqual([false, true, false, false, false]);
  });

  test('the sheet renamed', async () => {
    await watchReturn(5, {}, { apiSet: '1.17' });
    await excel.user.renameSheet('Return', 'Return 2024');
    await afterwards();
    expect((told.readings.at(-1) as ReadReturn).return.contracts[0]?.sheet).toBe('Return 2024');
  });

  test('the sheet deleted: no return any more', async () => {
    await watchReturn(5, { otherSheets: madeReturn(0).sheets.map((sheet) => ({ ...sheet, name: 'Blank', rows: [] })) });
    await excel.user.deleteSheet('Return');
    await afterwards();
    expect(told.readings.at(-1)?.kind).toBe('not-a-return');
    expect(told.troubles).toEqual([]);
  });
});

describe('nothing is told where nothing changed', () => {
  test('a cell typed again with what it held', async () => {
    await watchReturn();
    await excel.user.type('Return', 'D3', 'Roofing Systems');
    await afterwards();
    expect(told.readings).toEqual([]);
  });

  test.each(['1.9', '1.14'] as const)('what the pane itself saved, in an Excel of ExcelApi %s', async (apiSet) => {
    await watchReturn(5, { targetFormula: true }, { apiSet });
    const saved = await excel.workbook.saveAnswer(referenceOf(2), met(30));
    await afterwards();
    expect(saved.kind).toBe('saved');
    expect(told.readings).toEqual([]);
    expect(excel.syncs()).toBeLessThanOrEqual(3);
  });

  test('but what somebody typed meanwhile is', async () => {
    await watchReturn();
    const saving = excel.workbook.saveAnswer(referenceOf(2), met(30));
    await excel.user.type('Return', 'I4', 7);
    const saved = await saving;
    await afterwards();
    const last = told.readings.at(-1) ?? (saved.kind === 'saved' ? saved.reading : undefined);
    expect(delivered(last, 3)).toMatchObject({ value: 700 });
    expect(delivered(last, 2)).toMatchObject({ value: 3_000 });
  });

  test('and so is what a refused save found', async () => {
    await watchReturn();
    await excel.user.deleteRow('Return', 3);
    expect(await excel.workbook.saveAnswer(referenceOf(2), met(30))).toMatchObject({ kind: 'refused', why: 'row-missing' });
    expect((told.readings.at(-1) as ReadReturn).return.contracts).toHaveLength(4);
  });
});

describe('the contract of the selected row', () => {
  test.each([
    ['I3', referenceOf(2)],
    ['A6', referenceOf(5)],
    ['B3:C3', referenceOf(2)],
    ['A1', undefined],
    ['A40', undefined],
    ['I3:I4', undefined],
  ])('%s', async (address, reference) => {
    await watchReturn();
    await excel.user.select('Return', address);
    await afterwards();
    expect(told.selections).toEqual([reference]);
    expect(excel.syncs()).toBeLessThanOrEqual(1);
  });

  test('on another sheet there is none', async () => {
    await watchReturn(5, { otherSheets: madeReturn(0).sheets.map((sheet) => ({ ...sheet, name: 'Blank', rows: [] })) });
    await excel.user.select('Blank', 'I3');
    await afterwards();
    expect(told.selections.at(-1)).toBeUndefined();
  });

  test('after rows were inserted it is that of the row as it is now', async () => {
    await watchReturn();
    await excel.user.insertRows('Return', 2, 2);
    await excel.user.select('Return', 'I5');
    await afterwards();
    expect(told.selections).toEqual([referenceOf(2)]);
  });

  test('in a large return selecting costs no sync', async () => {
    await watchReturn(2_000);
    await excel.user.select('Return', 'I3');
    await afterwards();
    expect(told.selections).toEqual([referenceOf(2)]);
    expect(excel.syncs()).toBe(0);
  });
});

describe('showing a contract', () => {
  test('selects its credits cell and brings its sheet to the front, for one sync', async () => {
    await watchReturn(5, { otherSheets: madeReturn(0).sheets.map((sheet) => ({ ...sheet, name: 'Blank', rows: [] })) });
    await excel.user.select('Blank', 'A1');
    await afterwards();
    excel.syncs();
    expect(await excel.workbook.showContract(referenceOf(2))).toEqual({ kind: 'shown', place: { sheet: 'Return', address: 'I3' } });
    expect(excel.syncs()).toBe(1);
    expect(excel.engine.selection()).toMatchObject({ sheet: 'sheet-1', activeCell: { row: 2, column: 8 } });
  });

  test('where it is now, if rows have moved', async () => {
    await watchReturn();
    await excel.user.sort('Return', 'A2:O6', 0, 'desc');
    expect(await excel.workbook.showContract(referenceOf(2))).toEqual({ kind: 'shown', place: { sheet: 'Return', address: 'I5' } });
    expect(excel.engine.selection().activeCell).toMatchObject({ row: 4 });
  });

  test('one that is gone is not shown, and nothing fails', async () => {
    await watchReturn();
    await excel.user.deleteRow('Return', 3);
    expect(await excel.workbook.showContract(referenceOf(2))).toMatchObject({ kind: 'not-shown', message: expect.stringContaining(referenceOf(2)) as unknown });
  });

  test('while a cell is being edited it says what to do', async () => {
    await watchReturn();
    excel.user.startEditing();
    expect(await excel.workbook.showContract(referenceOf(2))).toMatchObject({ kind: 'not-shown', message: expect.stringContaining('Press Enter') as unknown });
    excel.user.finishEditing();
  });
});

describe('a cell being edited', () => {
  test('reading is put off until the edit is finished, and nobody is troubled', async () => {
    await watchReturn();
    await excel.user.type('Return', 'I3', 5);
    excel.user.startEditing();
    await afterwards();
    expect(told.readings).toEqual([]);
    excel.user.finishEditing();
    await afterwards(1_300);
    expect(delivered(told.readings.at(-1), 2)).toMatchObject({ value: 500 });
    expect(told.troubles).toEqual([]);
  });
});

describe('starting and stopping', () => {
  test('after it was stopped nothing is told, and stopping again does nothing', async () => {
    await watchReturn();
    await watch.stop();
    await watch.stop();
    excel.syncs();
    await excel.user.type('Return', 'I3', 5);
    await afterwards();
    expect(told.readings).toEqual([]);
    expect(excel.syncs()).toBe(0);
  });

  test('a second watch replaces the first: each change is read and told once', async () => {
    await watchReturn();
    const others: ReturnReading[] = [];
    const other = await excel.workbook.watchWorkbook({ ...watcher, onCells: (reading) => void others.push(reading) });
    excel.syncs();
    await excel.user.type('Return', 'I3', 5);
    await afterwards();
    expect([told.readings.length, others.length]).toEqual([0, 1]);
    expect(excel.syncs()).toBe(1);
    await other.stop();
  });

  test('trouble is told once, and what was missed is told when it is over', async () => {
    await watchReturn();
    const failing = jest.spyOn(excel.engine, 'texts').mockImplementation(() => {
      throw new Error('out of order');
    });
    await excel.user.type('Return', 'I3', 5);
    await afterwards();
    await excel.user.select('Return', 'I4');
    await afterwards();
    expect(told.troubles.map(({ kind }) => kind)).toEqual(['unexpected']);
    expect(told.over).toBe(0);
    failing.mockRestore();
    await excel.user.select('Return', 'I5');
    await afterwards();
    expect(told.over).toBe(1);
    expect(delivered(told.readings.at(-1), 2)).toMatchObject({ value: 500 });
  });
});
