import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SortRangeCommand, SortType } from '@univerjs/sheets-sort';
import fc from 'fast-check';
import { openPackage, type Package } from '../../../src/files/gate';
import { saveWorkbook } from '../../../src/files/save';
import { readWorkbookFile } from '../../../src/files/workbook-file';
import type { Engine } from '../../../src/workbench/engine/engine';
import type { Area } from '../../../src/workbench/engine/port';
import { UNIT } from '../../../src/workbench/engine/from-file';
import { opened } from './opened';

/** What the sheets show: values, formulas, number formats, fills, locks, rules, merges, hidden rows, names, tables. */
function shown(engine: Engine) {
  return engine.sheets().map(({ id, name, visibility }) => {
    const used = engine.usedArea(id, true);
    const cells = used && {
      used,
      values: engine.values(id, used).map((row, at) => row.map((value, column) => (engine.formulas(id, used)[at]?.[column] ? 'formula' : value))),
      formulas: engine.formulas(id, used),
      formats: engine.numberFormats(id, used),
      styles: engine.styles(id, used).map((row) => row.map(({ fill, bold, locked, fontColor }) => [fill, bold, locked, fontColor].join())),
    };
    const validations = used && validationsIn(engine, id, used);
    const hidden = used && engine.rowsHidden(id, used.top, used.bottom);
    const merges = engine.merges(id).map(({ top, left, bottom, right }) => [top, left, bottom, right].join()).sort();
    return { name, visibility, cells, validations, hidden, merges };
  });
}

/** What may be typed into each cell, and one beside and below them. */
function validationsIn(engine: Engine, id: string, { top, left, bottom, right }: Area): string[] {
  const told: string[] = [];
  for (let row = top; row <= bottom + 1; row++) {
    for (let column = left; column <= right + 1; column++) told.push(JSON.stringify(engine.validation(id, { top: row, bottom: row, left: column, right: column })) ?? '');
  }
  return told;
}

function tables(engine: Engine) {
  return engine.tables().map(({ name, area, columns }) => ({ name, area, columns: columns.map((column) => column.name) }));
}

function packageIn(name: string): Package {
  const result = openPackage(new Uint8Array(readFileSync(path.resolve(__dirname, '../../workbooks', name))));
  if (!result.ok) throw new Error(result.refusal.message);
  return result.package;
}

function saved(original: Package, engine: Engine): Engine {
  const again = openPackage(saveWorkbook(original, engine.changes(), engine.formulaResults()));
  if (!again.ok) throw new Error(again.refusal.message);
  return opened(readWorkbookFile(again.package));
}

type Doing = (engine: Engine, sheet: string) => Promise<unknown>;
const rows = (first: number, last: number) => ({ top: first, bottom: last, left: 0, right: 16_383 });
const columns = (first: number, last: number) => ({ top: 0, bottom: 1_048_575, left: first, right: last });
const row = fc.integer({ min: 0, max: 30 });
const column = fc.integer({ min: 0, max: 13 });
const value = fc.oneof(
  fc.constantFrom('', 'text', '12', '=not a formula', '31/03/2024', "O'Neill & Sons <b>"),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  fc.boolean(),
);

const doing: fc.Arbitrary<{ readonly what: string; readonly work: Doing }> = fc.oneof(
  fc.tuple(row, column, value).map(([at, left, content]) => ({
    what: `write ${JSON.stringify(content)} at ${at},${left}`,
    work: (engine: Engine, sheet: string) => engine.write(sheet, at, left, [[{ value: content }]]),
  })),
  fc.tuple(row, column, row).map(([at, left, other]) => ({
    what: `formula at ${at},${left}`,
    work: (engine: Engine, sheet: string) => engine.write(sheet, at, left, [[{ formula: `=SUM(A1:A${other + 1})+$B$2` }]]),
  })),
  fc.tuple(row, fc.integer({ min: 0, max: 2 })).map(([at, more]) => ({
    what: `insert rows ${at}+${more}`,
    work: (engine: Engine, sheet: string) => engine.insert(sheet, rows(at, at + more), 'down'),
  })),
  fc.tuple(row, fc.integer({ min: 0, max: 2 })).map(([at, more]) => ({
    what: `delete rows ${at}+${more}`,
    work: (engine: Engine, sheet: string) => engine.delete(sheet, rows(at, at + more), 'up'),
  })),
  column.map((at) => ({ what: `insert column ${at}`, work: (engine: Engine, sheet: string) => engine.insert(sheet, columns(at, at), 'right') })),
  column.map((at) => ({ what: `delete column ${at}`, work: (engine: Engine, sheet: string) => engine.delete(sheet, columns(at, at), 'left') })),
  fc.tuple(row, column).map(([at, left]) => ({
    what: `style at ${at},${left}`,
    work: (engine: Engine, sheet: string) => engine.setStyle(sheet, { top: at, bottom: at + 1, left, right: left }, { fill: '#FFEE00', bold: true }),
  })),
  fc.tuple(row, column).map(([at, left]) => ({
    what: `clear at ${at},${left}`,
    work: (engine: Engine, sheet: string) => engine.clear(sheet, { top: at, bottom: at + 2, left, right: left + 2 }, 'all'),
  })),
  row.map((at) => ({ what: `hide row ${at}`, work: (engine: Engine, sheet: string) => engine.setRowsHidden(sheet, at, at, true) })),
  fc.tuple(row, column, fc.boolean()).map(([at, left, down]) => ({
    what: `insert cells at ${at},${left} ${down ? 'down' : 'right'}`,
    work: (engine: Engine, sheet: string) =>
      engine.insert(sheet, { top: at, bottom: at, left, right: left + 1 }, down ? 'down' : 'right').catch(() => undefined),
  })),
  fc.tuple(row, column, fc.boolean()).map(([at, left, up]) => ({
    what: `delete cells at ${at},${left} ${up ? 'up' : 'left'}`,
    work: (engine: Engine, sheet: string) =>
      engine.delete(sheet, { top: at, bottom: at + 1, left, right: left }, up ? 'up' : 'left').catch(() => undefined),
  })),
  fc.tuple(fc.integer({ min: 8, max: 16 }), column, fc.boolean()).map(([top, by, descending]) => ({
    what: `sort by ${by}`,
    work: (engine: Engine, sheet: string) =>
      engine.sheetsIn.commands.executeCommand(SortRangeCommand.id, {
        unitId: UNIT,
        subUnitId: sheet,
        range: { startRow: top, endRow: top + 6, startColumn: 0, endColumn: 13 },
        orderRules: [{ colIndex: by, type: descending ? SortType.DESC : SortType.ASC }],
        hasTitle: false,
      }),
  })),
  fc.constantFrom('Reason', 'text', 'Contract').map((heading) => ({
    what: `add column ${heading}`,
    work: (engine: Engine) => {
      const [table] = engine.tables();
      return table ? engine.addTableColumn(table.id, Array.from({ length: table.area.bottom - table.area.top + 1 }, (_, at) => (at === 0 ? { value: heading } : null))) : Promise.resolve();
    },
  })),
  fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 })).map(([wider, longer]) => ({
    what: `resize by ${wider},${longer}`,
    work: (engine: Engine) => {
      const [table] = engine.tables();
      if (!table || table.area.bottom - table.area.top + longer < 1 || table.area.right - table.area.left + wider < 0) return Promise.resolve();
      return engine.resizeTable(table.id, { ...table.area, right: table.area.right + wider, bottom: table.area.bottom + longer });
    },
  })),
  fc.tuple(row, column, row, column).map(([at, left, like, likeColumn]) => ({
    what: `look of ${like},${likeColumn} at ${at},${left}`,
    work: (engine: Engine, sheet: string) =>
      engine.copyFormats({ sheet, area: { top: like, bottom: like + 1, left: likeColumn, right: likeColumn } }, sheet, { top: at, bottom: at + 3, left, right: left + 1 }),
  })),
  fc.tuple(row, column, fc.boolean()).map(([at, left, set]) => ({
    what: `${set ? 'choices' : 'no choices'} at ${at},${left}`,
    work: (engine: Engine, sheet: string) =>
      engine.setValidation(sheet, { top: at, bottom: at + 2, left, right: left }, set ? { rule: { type: 'List', source: '=$A$1:$A$3', inCellDropDown: true }, ignoreBlanks: true } : undefined),
  })),
  fc.constant({ what: 'undo', work: (engine: Engine) => engine.undo().catch(() => undefined) }),
  fc.constant({ what: 'redo', work: (engine: Engine) => engine.redo().catch(() => undefined) }),
);

test.each(['plain.xlsx', 'titled.xlsx', 'table.xlsx', 'messy.xlsx'])('%s: whatever is done, the saved copy shows what the page shows', async (name) => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 1, maxLength: 8 }), async (steps) => {
      const original = packageIn(name);
      const engine = opened(readWorkbookFile(original));
      let again: Engine | undefined;
      try {
        for (const { work } of steps) await work(engine, engine.sheets().at(-1)?.id ?? '');
        await engine.recalculated();
        again = saved(original, engine);
        expect(shown(again)).toEqual(shown(engine));
        expect(tables(again)).toEqual(tables(engine));
      } finally {
        again?.close();
        engine.close();
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);
