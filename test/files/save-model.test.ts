import fc from 'fast-check';
import type { WorkbookChange } from '../../src/files/changes';
import { openWorkbook } from '../../src/files/workbook-file';
import { saveWorkbook } from '../../src/files/save';
import { addressOf } from '../../src/sheet/address';
import { madeWorkbook } from './made-workbook';
import { PlainModel, referenceText, type ModelReference, type ModelStep } from './saving/plain-model';

/** What each cell of a file holds, by sheet and address. */
function shownOf(bytes: Uint8Array): Record<string, Record<string, string | number | boolean>> {
  const opened = openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return Object.fromEntries(
    opened.file.sheets.map((sheet) => [
      sheet.name,
      Object.fromEntries(
        sheet.rows.flatMap(({ cells }) => cells.filter(({ kind, formula }) => kind !== 'blank' || formula !== undefined).map((cell) => [addressOf(cell.row, cell.column), cell.formula ?? cell.value])),
      ),
    ]),
  );
}

function save(bytes: Uint8Array, changes: readonly WorkbookChange[]): Uint8Array {
  const opened = openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return saveWorkbook(opened.package, changes);
}

const NAMES = ['One', 'Two three'];
const row = fc.integer({ min: 0, max: 11 });
const column = fc.integer({ min: 0, max: 7 });
const ends = fc.tuple(row, row, column, column, fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean());

function referenceOn(sheet: fc.Arbitrary<string | undefined>): fc.Arbitrary<ModelReference> {
  return fc.tuple(sheet, ends).map(([name, [r1, r2, c1, c2, m1, m2, m3, m4, isRange]]) => ({
    ...(name === undefined ? {} : { sheet: name }),
    top: isRange ? Math.min(r1, r2) : r1,
    bottom: isRange ? Math.max(r1, r2) : r1,
    left: isRange ? Math.min(c1, c2) : c1,
    right: isRange ? Math.max(c1, c2) : c1,
    fixed: { top: m1, left: m2, bottom: isRange ? m3 : m1, right: isRange ? m4 : m2 },
    isRange,
  }));
}

/** One change, of the sheets as they are called before it; renaming is left to a table of its own. */
function step(names: readonly string[]): fc.Arbitrary<ModelStep> {
  const sheet = fc.constantFrom(...names);
  const count = fc.integer({ min: 1, max: 3 });
  const content = fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: fc.string({ unit: 'grapheme', maxLength: 12 }) }),
    fc.record({ kind: fc.constant('text' as const), text: fc.constantFrom(' =A1', '=A1+1', "'x", ' both ', 'a\nb', '_x000D_', 'x\r\ny', '\u0007', '😀', '<&">', '01', 'TRUE') }),
    fc.record({ kind: fc.constant('number' as const), value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)) }),
    fc.record({ kind: fc.constant('boolean' as const), value: fc.boolean() }),
    fc.record({ kind: fc.constant('error' as const), error: fc.constantFrom('#N/A', '#DIV/0!') }),
    fc.record({ kind: fc.constant('blank' as const) }),
  );
  const cells = fc.tuple(sheet, fc.array(fc.record({ row, column, content }), { minLength: 1, maxLength: 4 })).map(([name, list]): ModelStep => ({ change: { kind: 'cells', sheet: name, cells: list } }));
  const formula = fc
    .tuple(sheet, row, column, fc.array(referenceOn(fc.constantFrom(undefined, ...names)), { minLength: 1, maxLength: 3 }))
    .map(([name, at, across, references]): ModelStep => {
      const pieces = references.flatMap((reference, index) => [index === 0 ? 'SUM(' : ',', reference]).concat(')');
      const text = pieces.map((piece) => (typeof piece === 'string' ? piece : referenceText(piece))).join('');
      return { change: { kind: 'cells', sheet: name, cells: [{ row: at, column: across, content: { kind: 'formula', formula: text } }] }, formula: { row: at, column: across, pieces } };
    });
  const lines = fc.tuple(fc.constantFrom('rows-inserted', 'rows-deleted', 'columns-inserted', 'columns-deleted'), sheet, column, count).map(([kind, name, at, many]): ModelStep => ({ change: { kind, sheet: name, at, count: many } }));
  const sort = fc
    .tuple(sheet, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
    .chain(([name, top, rows, left, wide]) =>
      fc.shuffledSubarray(Array.from({ length: rows }, (_, at) => at), { minLength: rows }).map(
        (order): ModelStep => ({ change: { kind: 'rows-sorted', sheet: name, area: { top, left, bottom: top + rows - 1, right: left + wide }, order } }),
      ),
    );
  const cleared = fc.tuple(sheet, row, column).map(([name, top, left]): ModelStep => ({ change: { kind: 'cleared', sheet: name, area: { top, left, bottom: top + 2, right: left + 1 }, what: 'contents' } }));
  return fc.oneof({ weight: 4, arbitrary: cells }, { weight: 4, arbitrary: formula }, { weight: 3, arbitrary: lines }, { weight: 2, arbitrary: sort }, { weight: 1, arbitrary: cleared });
}

/** The same empty workbook as different programs write it. */
const roots = ['', 'x:', 'main:'].flatMap((prefix) => {
  const namespace = `xmlns${prefix === '' ? '' : `:${prefix.slice(0, -1)}`}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
  return [
    `<${prefix}worksheet ${namespace}><${prefix}sheetData/></${prefix}worksheet>`,
    `\uFEFF<?xml version="1.0"?>\r\n<${prefix}worksheet ${namespace}>\r\n <${prefix}dimension ref="A1"/>\r\n <${prefix}sheetData>\r\n </${prefix}sheetData>\r\n</${prefix}worksheet>\r\n`,
  ];
});

describe('laws: saving and reading again is what a plain model of the workbook says', () => {
  it('for any changes in any order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roots), fc.array(step(NAMES), { maxLength: 14 }), (root, steps) => {
        const model = new PlainModel(NAMES);
        for (const each of steps) model.apply(each);
        const bytes = madeWorkbook({ sheets: NAMES.map((name) => ({ name, root })) });
        expect(shownOf(save(bytes, steps.map(({ change }) => change)))).toEqual(model.shown());
      }),
      { numRuns: 200 },
    );
  });

  it('saved after every change or once at the end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roots), fc.array(step(NAMES), { maxLength: 8 }), (root, steps) => {
        const changes = steps.map(({ change }) => change);
        const bytes = madeWorkbook({ sheets: NAMES.map((name) => ({ name, root })) });
        const oneByOne = changes.reduce((saved, change) => save(saved, [change]), bytes);
        expect(shownOf(oneByOne)).toEqual(shownOf(save(bytes, changes)));
      }),
      { numRuns: 60 },
    );
  });

  it('with sheets renamed in between', () => {
    const rename: ModelStep = { change: { kind: 'sheet-renamed', sheet: 'Two three', name: "Fred's 2023-24" } };
    fc.assert(
      fc.property(fc.array(step(NAMES), { maxLength: 6 }), fc.array(step([NAMES[0] ?? '', "Fred's 2023-24"]), { maxLength: 6 }), (before, after) => {
        const steps = [...before, rename, ...after.filter(({ formula }) => formula === undefined)];
        const model = new PlainModel(NAMES);
        for (const each of steps) model.apply(each);
        const bytes = madeWorkbook({ sheets: NAMES.map((name) => ({ name, data: '' })) });
        const shown = shownOf(save(bytes, steps.map(({ change }) => change)));
        expect(unquoted(shown)).toEqual(unquoted(model.shown()));
      }),
      { numRuns: 60 },
    );
  });

  /** The model writes every sheet's name in quotes, saving only where they are needed and doubled where the name has one. */
  function unquoted(shown: Record<string, Record<string, string | number | boolean>>): unknown {
    return JSON.parse(JSON.stringify(shown).replace(/'/g, ''));
  }
});
