import type { Answer } from '../../src/return/answer';
import type { Credits, Day } from '../../src/return/quantities';
import type { ReadReturn } from '../../src/excel';
import { type ExcelAtHand, type Circumstances, openInExcel, workbookNamed } from './excel-at-hand';
import { headings, madeReturn, type MadeReturn, referenceOf } from './made-return';
import type { Contract } from '../../src/return/contract';

jest.setTimeout(180_000);

let excel: ExcelAtHand;
afterEach(() => excel.close());

async function openReturn(contracts = 5, change: MadeReturn = {}, circumstances: Circumstances = {}): Promise<ReadReturn> {
  excel = openInExcel(madeReturn(contracts, change), circumstances);
  const reading = await excel.workbook.readOpenReturn();
  if (reading.kind !== 'return') throw new Error(JSON.stringify(reading));
  excel.syncs();
  return reading;
}

const met = (credits: number): Answer => ({ delivered: (credits * 100) as Credits });

const short = (credits: number, reason: string, how = 'Two apprentices start in June.'): Answer => ({
  delivered: (credits * 100) as Credits,
  shortfall: { reason, recovery: { kind: 'will-recover', how, by: 45_838 as Day } },
});

/** What a contract's entry cells hold, by its reference in column A, wherever its row is. */
function entriesOf(reference: string): readonly unknown[] {
  for (let row = 1; row <= 60; row++) {
    if (excel.value('Return', `A${row}`) === reference) return ['I', 'J', 'K', 'L', 'M'].map((column) => excel.value('Return', `${column}${row}`));
  }
  throw new Error(`no row of ${reference}`);
}

const blank = ['', '', '', '', ''];
const [first, second, third] = [referenceOf(1), referenceOf(2), referenceOf(3)];

describe('an answer is written into its contract’s row, and nowhere else', () => {
  test('credits that meet the target', async () => {
    await openReturn();
    const saved = await excel.workbook.saveAnswer(second, met(30));
    expect(saved).toMatchObject({ kind: 'saved', reference: second, cells: [{ sheet: 'Return', address: 'I3' }] });
    expect(entriesOf(second)).toEqual([30, '', '', '', '']);
    expect([first, third].map(entriesOf)).toEqual([blank, blank]);
  });

  test('a shortfall with its reason and recovery', async () => {
    await openReturn();
    const saved = await excel.workbook.saveAnswer(second, short(18.5, 'The works started late.'));
    expect(saved.kind).toBe('saved');
    expect(entriesOf(second)).toEqual([18.5, 'The works started late.', 'Yes', 'Two apprentices start in June.', '30 June 2025']);
    expect(excel.engine.changes()).toHaveLength(1);
  });

  test('what comes back is the return as it now is', async () => {
    await openReturn();
    const saved = await excel.workbook.saveAnswer(second, short(18.5, 'The works started late.'));
    const contract = saved.kind === 'saved' && saved.reading.kind === 'return' ? saved.reading.return.contracts[1] : undefined;
    expect(contract).toMatchObject({
      delivered: { state: 'read', value: 1_850 },
      reason: { state: 'read', value: 'The works started late.' },
      recoverable: { state: 'read', value: true },
      recoveryDate: { state: 'read', value: 45_838 },
    });
  });

  test('0 is an answer, and not blank', async () => {
    await openReturn();
    await excel.workbook.saveAnswer(first, short(0, 'No social value was delivered.'));
    expect(entriesOf(first)[0]).toBe(0);
  });

  test('an answer that the sheet holds already writes nothing', async () => {
    await openReturn();
    await excel.workbook.saveAnswer(first, met(30));
    const before = excel.engine.changes().length;
    expect(await excel.workbook.saveAnswer(first, met(30))).toMatchObject({ kind: 'saved', cells: [] });
    expect(excel.engine.changes()).toHaveLength(before);
  });

  test.each(['titled', 'table', 'messy'])('in %s.xlsx, made by another program', async (name) => {
    excel = openInExcel(workbookNamed(`${name}.xlsx`));
    const reading = await excel.workbook.readOpenReturn();
    const contract = reading.kind === 'return' ? reading.return.contracts.find(isBlank) : undefined;
    if (contract?.reference.state !== 'read') throw new Error('no contract to answer');
    const saved = await excel.workbook.saveAnswer(contract.reference.value, met(9_999));
    expect(saved).toMatchObject({ kind: 'saved' });
    expect(contract.delivered.state === 'blank' && excel.value(contract.sheet, contract.delivered.cell.address)).toBe(9_999);
  });

  const isBlank = (contract: Contract, _: number, all: readonly Contract[]): boolean =>
    contract.delivered.state === 'blank' && contract.reference.state === 'read' && all.filter(({ reference }) => reference.state === 'read' && contract.reference.state === 'read' && reference.value === contract.reference.value).length === 1;
});

describe('text stays the text that was given', () => {
  test.each([
    ['=1+1'],
    ['12'],
    ['30 June 2024'],
    ["'quoted'"],
    ['TRUE'],
    ['50%'],
    ['£5'],
    ['- see note'],
    ['@home'],
    ['🌱 planted, 樹, naïve'],
    ['Line one\nline two'],
    ['  spaces  inside  '.trim()],
    ['x'.repeat(2_000)],
  ])('%j', async (reason) => {
    await openReturn();
    expect(await excel.workbook.saveAnswer(first, short(1, reason))).toMatchObject({ kind: 'saved' });
    expect(excel.value('Return', 'J2')).toBe(reason);
    expect(excel.formula('Return', 'J2')).toBe('');
  });

  test('in a cell formatted as text', async () => {
    await openReturn(5, { cells: { '1,9': { value: '', style: 3 } } });
    expect(await excel.workbook.saveAnswer(first, short(1, '=1+1'))).toMatchObject({ kind: 'saved' });
    expect(excel.value('Return', 'J2')).toBe('=1+1');
  });
});

describe('the row is found at the moment of writing', () => {
  test('rows were inserted above', async () => {
    await openReturn();
    await excel.user.insertRows('Return', 2, 7);
    excel.syncs();
    expect(await excel.workbook.saveAnswer(second, met(30))).toMatchObject({ kind: 'saved', cells: [{ address: 'I10' }] });
    expect(entriesOf(second)).toEqual([30, '', '', '', '']);
    expect(entriesOf(first)).toEqual(blank);
    expect(excel.syncs()).toBeLessThanOrEqual(3);
  });

  test('more rows were inserted than there was room for', async () => {
    await openReturn();
    await excel.user.insertRows('Return', 2, 80);
    excel.syncs();
    expect(await excel.workbook.saveAnswer(second, met(30))).toMatchObject({ kind: 'saved', cells: [{ address: 'I83' }] });
    expect(excel.syncs()).toBe(3);
  });

  test('the rows were sorted', async () => {
    await openReturn();
    await excel.user.sort('Return', 'A2:O6', 0, 'desc');
    expect(excel.value('Return', 'A2')).toBe(referenceOf(5));
    expect(await excel.workbook.saveAnswer(second, met(30))).toMatchObject({ kind: 'saved', cells: [{ address: 'I5' }] });
    expect(entriesOf(second)).toEqual([30, '', '', '', '']);
    expect([first, third, referenceOf(4), referenceOf(5)].map(entriesOf)).toEqual([blank, blank, blank, blank]);
  });

  test('its row is hidden, as by a filter', async () => {
    await openReturn();
    await excel.user.hideRow('Return', 3);
    expect(await excel.workbook.saveAnswer(second, met(30))).toMatchObject({ kind: 'saved', cells: [{ address: 'I3' }] });
    expect(entriesOf(second)).toEqual([30, '', '', '', '']);
  });

  test('the sheet was renamed', async () => {
    await openReturn();
    await excel.user.renameSheet('Return', 'Return 2024');
    expect(await excel.workbook.saveAnswer(second, met(30))).toMatchObject({ kind: 'saved', cells: [{ sheet: 'Return 2024', address: 'I3' }] });
  });
});

describe('somebody else changes the sheet between reading and writing', () => {
  test.each<[string, () => Promise<void>]>([
    ['inserts a row above', () => excel.user.insertRows('Return', 2, 1)],
    ['deletes a row above', () => excel.user.deleteRow('Return', 2)],
    ['deletes the row itself', () => excel.user.deleteRow('Return', 4)],
    ['sorts rows', () => excel.user.sort('Return', 'A2:O5', 0, 'desc')],
  ])('one who %s: the cells that were hit are put back, and it is said', async (_, deed) => {
    const cells = Object.fromEntries([1, 2, 3, 4, 5].map((row) => [`${row},8`, row * 11]));
    await openReturn(5, { cells });
    excel.afterNextSync(deed);
    const outcome = await excel.workbook.saveAnswer(third, short(1, 'The works started late.'));
    expect(outcome).toMatchObject({ kind: 'refused', why: 'changed-since' });
    expect(excel.syncs()).toBe(3);
    for (let row = 2; row <= 7; row++) {
      const reference = String(excel.value('Return', `A${row}`));
      const credits = reference === '' ? '' : Number(reference.slice(-1)) * 11;
      expect([reference, ...['I', 'J', 'K', 'L', 'M'].map((column) => excel.value('Return', `${column}${row}`))]).toEqual([reference, credits, '', '', '', '']);
    }
    expect(excel.workbook.lastSaved()).toBeUndefined();
  });

  test('one who writes elsewhere in the row disturbs nothing', async () => {
    await openReturn();
    excel.afterNextSync(() => excel.user.type('Return', 'D3', 'Heating'));
    expect(await excel.workbook.saveAnswer(second, met(30))).toMatchObject({ kind: 'saved' });
    expect(excel.value('Return', 'D3')).toBe('Heating');
  });
});

describe('nothing is written where it cannot be right', () => {
  const refusedWith = async (why: string, answer: Answer = met(30)): Promise<void> => {
    const changes = excel.engine.changes().length;
    const outcome = await excel.workbook.saveAnswer(second, answer);
    expect(outcome).toMatchObject({ kind: 'refused', why });
    expect(outcome.kind === 'refused' && outcome.message).toMatch(/^[A-Z].*\.$/);
    expect(excel.engine.changes()).toHaveLength(changes);
  };

  test('the row was deleted', async () => {
    await openReturn();
    await excel.user.deleteRow('Return', 3);
    await refusedWith('row-missing');
  });

  test('the reference is there twice', async () => {
    await openReturn();
    await excel.user.type('Return', 'A5', second);
    await refusedWith('row-repeated');
  });

  test('the cell is locked', async () => {
    await openReturn(5, { guarded: true, cells: { '2,8': null } });
    await refusedWith('locked');
  });

  test('the cell holds a formula', async () => {
    await openReturn();
    await excel.user.typeFormula('Return', 'I3', '=10+20');
    await refusedWith('formula');
    expect(excel.formula('Return', 'I3')).toBe('=10+20');
  });

  test('there is no column for the reason', async () => {
    await openReturn(5, { cells: Object.fromEntries(headings.flatMap((_, column) => (column >= 9 && column <= 12 ? [[`0,${column}`, null]] : []))) });
    await refusedWith('no-place', short(1, 'The works started late.'));
  });

  test('the headings were deleted', async () => {
    await openReturn();
    await excel.user.deleteRow('Return', 1);
    await excel.user.type('Return', 'A1', 'Notes');
    for (const column of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']) for (let row = 1; row <= 5; row++) await excel.user.type('Return', `${column}${row}`, '');
    await refusedWith('not-a-return');
  });

  test('the sheet was deleted', async () => {
    excel = openInExcel(madeReturn(5, { otherSheets: workbookNamed('not-a-return.xlsx').sheets.slice(0, 1) }));
    await excel.workbook.readOpenReturn();
    await excel.user.deleteSheet('Return');
    await refusedWith('not-a-return');
  });

  test('the workbook was opened to read only', async () => {
    await openReturn(5, {}, { readOnly: true });
    await refusedWith('read-only');
  });
});

describe('syncs', () => {
  test.each([[5], [2_000]])('saving among %i contracts takes at most 3', async (contracts) => {
    await openReturn(contracts);
    expect(await excel.workbook.saveAnswer(referenceOf(contracts), met(9_999))).toMatchObject({ kind: 'saved' });
    expect(excel.syncs()).toBeLessThanOrEqual(3);
  });

  test.each([[2_000], [10_000]])('and among %i where rows were inserted above, and targets are formulas', async (contracts) => {
    await openReturn(contracts, { targetFormula: true });
    await excel.user.insertRows('Return', 2, 3);
    excel.syncs();
    const saved = await excel.workbook.saveAnswer(referenceOf(contracts), short(1, 'The works started late.'));
    expect(saved).toMatchObject({ kind: 'saved' });
    expect(excel.value('Return', `I${contracts + 4}`)).toBe(1);
    expect(excel.syncs()).toBeLessThanOrEqual(3);
  });
});

describe('while a cell is being edited', () => {
  test('saving waits, and says so after a second', async () => {
    await openReturn();
    excel.user.startEditing();
    const onWaiting = jest.fn();
    const saving = excel.workbook.saveAnswer(second, met(30), { onWaiting });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(onWaiting).toHaveBeenCalledTimes(1);
    expect(excel.value('Return', 'I3')).toBe('');
    excel.user.finishEditing();
    expect(await saving).toMatchObject({ kind: 'saved' });
    expect(excel.value('Return', 'I3')).toBe(30);
  });

  test('a save that is answered at once does not say so', async () => {
    await openReturn();
    const onWaiting = jest.fn();
    await excel.workbook.saveAnswer(second, met(30), { onWaiting });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(onWaiting).not.toHaveBeenCalled();
  });
});

test('several answers saved at once are saved one after another', async () => {
  await openReturn();
  const outcomes = await Promise.all([first, second, third].map((reference, index) => excel.workbook.saveAnswer(reference, met(100 + index))));
  expect(outcomes.map(({ kind }) => kind)).toEqual(['saved', 'saved', 'saved']);
  expect([first, second, third].map((reference) => entriesOf(reference)[0])).toEqual([100, 101, 102]);
});

describe('the last saved answer is taken back', () => {
  test('to exactly what the cells held, blank, text and figure', async () => {
    await openReturn(5, { cells: { '2,8': 12, '2,9': '007', '2,11': 'as agreed' } });
    await excel.workbook.saveAnswer(second, short(15, 'The works started late.'));
    expect(excel.workbook.lastSaved()).toBe(second);
    expect(await excel.workbook.undoLastSave()).toMatchObject({ kind: 'undone', reference: second });
    expect(entriesOf(second)).toEqual([12, '007', '', 'as agreed', '']);
    expect(excel.workbook.lastSaved()).toBeUndefined();
    expect(await excel.workbook.undoLastSave()).toEqual({ kind: 'nothing-to-undo' });
  });

  test('in the row where its contract is now', async () => {
    await openReturn();
    await excel.workbook.saveAnswer(second, met(30));
    await excel.user.insertRows('Return', 2, 4);
    excel.syncs();
    expect(await excel.workbook.undoLastSave()).toMatchObject({ kind: 'undone' });
    expect(excel.syncs()).toBeLessThanOrEqual(3);
    expect(entriesOf(second)).toEqual(blank);
  });

  test('not where somebody has changed it since', async () => {
    await openReturn();
    await excel.workbook.saveAnswer(second, met(30));
    await excel.user.type('Return', 'I3', 31);
    expect(await excel.workbook.undoLastSave()).toMatchObject({ kind: 'refused', why: 'changed-since' });
    expect(excel.value('Return', 'I3')).toBe(31);
  });

  test('not where its row is gone', async () => {
    await openReturn();
    await excel.workbook.saveAnswer(second, met(30));
    await excel.user.deleteRow('Return', 3);
    expect(await excel.workbook.undoLastSave()).toMatchObject({ kind: 'refused', why: 'row-missing' });
  });

  test('is named only as long as the cells hold it, wherever its row is', async () => {
    await openReturn();
    await excel.workbook.saveAnswer(second, met(30));
    const seen = async (deed: Promise<void>) => {
      await deed;
      await excel.workbook.readOpenReturn();
      return excel.workbook.lastSaved();
    };
    expect(await seen(excel.user.insertRows('Return', 2, 4))).toBe(second);
    expect(await seen(excel.user.type('Return', 'I7', ''))).toBeUndefined();
    expect(await seen(excel.user.type('Return', 'I7', 30))).toBe(second);
    expect(await seen(excel.user.deleteRow('Return', 7))).toBeUndefined();
  });
});
