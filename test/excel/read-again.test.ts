import fc from 'fast-check';
import { smallestPortion } from '../../src/excel/load-cells';
import { type Known, readAfresh, readAgain, type Session, startSession } from '../../src/excel/session';
import { cellsOf } from '../../src/excel/snapshot';
import type { WorkbookCells } from '../../src/sheet/cells';
import { type ExcelAtHand, openInExcel } from './excel-at-hand';
import { madeReturn } from './made-return';

jest.setTimeout(180_000);

let excel: ExcelAtHand;

const contracts = 40;

/** Something somebody does in the sheet. Rows and columns are counted from 0 among the contracts'. */
type Deed =
  | { readonly does: 'type'; readonly row: number; readonly column: number; readonly value: string | number }
  | { readonly does: 'formula'; readonly row: number; readonly column: number }
  | { readonly does: 'insert'; readonly row: number; readonly count: number }
  | { readonly does: 'delete'; readonly row: number }
  | { readonly does: 'sort'; readonly column: number; readonly order: 'asc' | 'desc' };

const row = fc.nat(contracts - 1);
const column = fc.nat(14);
const deeds = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant('type' as const), row, column, value: fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constantFrom('', 'tbc', 'C-10003', 'started late')) }),
    fc.record({ does: fc.constant('formula' as const), row, column: fc.constantFrom(8, 14) }),
    fc.record({ does: fc.constant('insert' as const), row, count: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ does: fc.constant('delete' as const), row }),
    fc.record({ does: fc.constant('sort' as const), column: fc.constantFrom(0, 6, 14), order: fc.constantFrom('asc' as const, 'desc' as const) }),
  ),
  { minLength: 1, maxLength: 3 },
);

async function perform(deed: Deed): Promise<void> {
  const { user } = excel;
  switch (deed.does) {
    case 'type':
      return user.type('Return', `${String.fromCharCode(65 + deed.column)}${deed.row + 2}`, deed.value);
    case 'formula':
      return user.typeFormula('Return', `${String.fromCharCode(65 + deed.column)}${deed.row + 2}`, `=G${deed.row + 2}/20000`);
    case 'insert':
      return user.insertRows('Return', deed.row + 2, deed.count);
    case 'delete':
      return user.deleteRow('Return', deed.row + 2);
    case 'sort':
      return user.sort('Return', `A2:O${contracts - 2}`, deed.column, deed.order);
  }
}

async function run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run(work);
}

/** What the cells say. How a row looks in which nothing stands is not asked for again where one answer does not hold all. */
function cells(known: Known): WorkbookCells {
  const { sheets } = cellsOf(known.snapshot);
  return { sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => (row.every((cell) => cell.kind === 'blank' && cell.formula === undefined) ? [] : row)) })) };
}

const sets = { has: () => true };

/** A session for which these 600 cells are more than fits in one answer. */
function large(): Session {
  return { ...startSession(sets, false), portion: { cells: smallestPortion } };
}

describe('reading again gives what reading afresh gives, whatever was done in the sheet', () => {
  test.each<[string, () => Session]>([
    ['where one answer holds it all', () => startSession(sets, false)],
    ['where one answer does not', large],
  ])('%s', async (_, start) => {
    await fc.assert(
      fc.asyncProperty(fc.array(deeds, { minLength: 1, maxLength: 3 }), fc.boolean(), async (rounds, targetFormula) => {
        excel = openInExcel(madeReturn(contracts, { targetFormula }), { apiSet: '1.20' });
        const session = start();
        try {
          await run((context) => readAfresh(context, session));
          for (const round of rounds) {
            for (const deed of round) await perform(deed);
            const again = await run((context) => readAgain(context, session));
            const afresh = await run((context) => readAfresh(context, startSession(sets, false)));
            expect(cells(again)).toEqual(cells(afresh));
          }
        } finally {
          await excel.close();
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe('what is not in one answer is read again', () => {
  afterEach(() => excel.close());

  test.each<[string, boolean, () => Promise<void>]>([
    ['pushed down, with formulas of their own row', true, () => excel.user.insertRows('Return', 5, 2)],
    ['moved up, with formulas of their own row', true, () => excel.user.deleteRow('Return', 5)],
    ['sorted', false, () => excel.user.sort('Return', 'A2:O40', 0, 'desc')],
  ])('rows that were %s are recognised, in one sync', async (_, targetFormula, move) => {
    excel = openInExcel(madeReturn(contracts, { targetFormula }), { apiSet: '1.20' });
    const session = large();
    await run((context) => readAfresh(context, session));
    await move();
    excel.syncs();
    const again = await run((context) => readAgain(context, session));
    expect(excel.syncs()).toBe(1);
    expect(cells(again)).toEqual(cells(await run((context) => readAfresh(context, startSession(sets, false)))));
  });

  test('a row that nothing names and nobody knows costs a second', async () => {
    excel = openInExcel(madeReturn(contracts), { apiSet: '1.20' });
    const session = large();
    await run((context) => readAfresh(context, session));
    await excel.user.type('Return', 'I5', 3);
    excel.syncs();
    await run((context) => readAgain(context, session));
    expect(excel.syncs()).toBe(2);
    await excel.user.type('Return', 'I6', 4);
    excel.syncs();
    await run((context) => readAgain(context, session, { named: [{ sheet: 'sheet-1', first: 5, last: 5 }] }));
    expect(excel.syncs()).toBe(1);
  });

  test('cells that say the same keep the very same reading', async () => {
    excel = openInExcel(madeReturn(contracts), { apiSet: '1.20' });
    for (const session of [startSession(sets, false), large()]) {
      const before = await run((context) => readAfresh(context, session));
      const after = await run((context) => readAgain(context, session));
      expect(after.reading).toBe(before.reading);
    }
  });
});
