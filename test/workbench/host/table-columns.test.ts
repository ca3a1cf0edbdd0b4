import { unzipSync } from 'fflate';
import { cellAt, fixture, read, sheetNamed } from '../../files/opened';
import { libreOffice, onDisk, pythonWithOpenpyxl, recalculated, seenByOpenpyxl } from '../../files/other-programs';
import { failureOf, hostedFile, type HostedFile } from './hosted';

let host: HostedFile;
afterEach(() => host.close());

const contracts = (context: Excel.RequestContext) => context.workbook.tables.getItemAt(0);
const column = (heading: string, rows: number): string[][] => [[heading], ...Array.from({ length: rows - 1 }, () => [''])];

/** Adds reason and date to the first table of the workbook. */
async function addTwo(): Promise<void> {
  await Excel.run(async (context) => {
    const range = contracts(context).getRange().load('rowCount');
    await context.sync();
    contracts(context).columns.add(undefined, column('Reason', range.rowCount));
    contracts(context).columns.add(-1, undefined, 'By when');
    await context.sync();
  });
}

describe.each(['table.xlsx', 'table.libreoffice.xlsx'])('%s', (name) => {
  beforeEach(() => {
    host = hostedFile(name);
  });

  test('columns at the right edge: in the object model, on the sheet and in the saved copy', async () => {
    const before = host.before.sheets.flatMap(({ tables }) => tables)[0];
    await addTwo();
    const told = await Excel.run(async (context) => {
      const range = contracts(context).getRange().load('address,columnIndex,columnCount,rowIndex');
      const columns = contracts(context).columns.load('items/name,items/id,items/index');
      const headings = contracts(context).getHeaderRowRange().load('values');
      await context.sync();
      return { address: range.address, names: columns.items.map((item) => item.name), ids: columns.items.map((item) => item.id), headings: headings.values[0] };
    });
    const names = [...(before?.columns.map((item) => item.name) ?? []), 'Reason', 'By when'];
    expect(told.names).toEqual(names);
    expect(told.headings).toEqual(names);
    expect(new Set(told.ids).size).toBe(names.length);
    const saved = read(host.saved());
    const after = saved.sheets.flatMap(({ tables }) => tables)[0];
    expect(after).toMatchObject({ name: before?.name, top: before?.top, left: before?.left, bottom: before?.bottom, right: (before?.right ?? 0) + 2, hasTotals: before?.hasTotals });
    expect(after?.style).toEqual(before?.style);
    expect(after?.columns.map((item) => [item.id, item.name])).toEqual(told.names.map((one, index) => [told.ids[index], one]));
  });

  test('new cells look like the column before them, by the very same styles, and widths stay', async () => {
    const table = host.before.sheets.flatMap(({ tables }) => tables)[0];
    const sheet = host.before.sheets.find(({ tables }) => tables.length > 0);
    await addTwo();
    const saved = sheetNamed(read(host.saved()), sheet?.name ?? '');
    const { top = 0, right = 0 } = table ?? {};
    if (!sheet) throw new Error('no table');
    expect(cellAt(saved, top, right + 1)?.style).toBe(cellAt(sheet, top, right)?.style);
    expect(cellAt(saved, top, right + 2)?.style).toBe(cellAt(sheet, top, right)?.style);
    expect(saved.columns).toEqual(sheet.columns);
    expect(saved.merges).toEqual(sheet.merges);
    expect(saved.conditionalFormats).toEqual(sheet.conditionalFormats);
    expect(saved.validations).toEqual(sheet.validations);
  });

  test('only the sheet and its table are written anew', async () => {
    await addTwo();
    const [before, after] = [unzipSync(fixture(name)), unzipSync(host.saved())];
    const changed = Object.keys(after).filter((part) => Buffer.compare(Buffer.from(before[part] ?? []), Buffer.from(after[part] ?? [])) !== 0);
    expect(changed.filter((part) => !/^xl\/(worksheets\/sheet\d|tables\/table\d|styles|workbook)\.xml$/.test(part))).toEqual([]);
    expect(Object.keys(before).filter((part) => !(part in after) && part !== 'xl/calcChain.xml')).toEqual([]);
  });

  test('undone as one step: nothing is left to save; and done again', async () => {
    await addTwo();
    await host.engine.undo();
    expect(host.engine.changes()).toEqual([]);
    expect(host.engine.tables()[0]?.columns).toEqual(host.before.sheets.flatMap(({ tables }) => tables)[0]?.columns.map(({ id, name: heading }) => ({ id, name: heading })));
    await host.engine.redo();
    expect(read(host.saved()).sheets.flatMap(({ tables }) => tables)[0]?.columns.slice(-2).map((one) => one.name)).toEqual(['Reason', 'By when']);
  });

  test('what is written into the new column is kept with it', async () => {
    await addTwo();
    await Excel.run(async (context) => {
      contracts(context).columns.getItem('Reason').getDataBodyRange().getCell(0, 0).values = [['Client delayed']];
      await context.sync();
    });
    const table = host.before.sheets.flatMap(({ tables }) => tables)[0];
    const saved = read(host.saved()).sheets.find(({ tables }) => tables.length > 0);
    expect(saved && cellAt(saved, (table?.top ?? 0) + 1, (table?.right ?? 0) + 1)?.value).toBe('Client delayed');
  });
});

const others = libreOffice && pythonWithOpenpyxl ? test : test.skip;
others('openpyxl and LibreOffice read the widened tables, and LibreOffice works out the same', async () => {
  const files: Record<string, Uint8Array> = {};
  for (const name of ['table.xlsx', 'table.libreoffice.xlsx']) {
    host = hostedFile(name);
    await addTwo();
    files[name] = host.saved();
    if (name === 'table.xlsx') await host.close();
  }
  const disk = onDisk(files);
  try {
    const seen = seenByOpenpyxl(pythonWithOpenpyxl ?? '', disk.folder, Object.keys(files));
    const again = recalculated(libreOffice ?? '', disk.folder, Object.keys(files));
    for (const name of Object.keys(files)) {
      const tables = Object.values(seen[name]?.sheets ?? {}).flatMap((sheet) => Object.values(sheet.tables));
      expect(tables[0]?.[1].slice(-2)).toEqual(['Reason', 'By when']);
      const calculated = read(again[name] ?? new Uint8Array());
      const own = read(files[name] ?? new Uint8Array());
      for (const sheet of own.sheets) {
        for (const cell of sheet.rows.flatMap(({ cells }) => cells).filter(({ formula }) => formula !== undefined)) {
          expect([sheet.name, cell.row, cell.column, cellAt(sheetNamed(calculated, sheet.name), cell.row, cell.column)?.value]).toEqual([sheet.name, cell.row, cell.column, cell.value]);
        }
      }
    }
  } finally {
    disk.remove();
  }
});

describe('what Excel does besides', () => {
  beforeEach(() => {
    host = hostedFile('table.xlsx');
  });

  test('a heading that is taken gets a number; without one it is Column and a number', async () => {
    const names = await Excel.run(async (context) => {
      const first = contracts(context).columns.getItemAt(0).load('name');
      await context.sync();
      contracts(context).columns.add(undefined, undefined, first.name);
      contracts(context).columns.add();
      const columns = contracts(context).columns.load('items/name');
      await context.sync();
      return [first.name, ...columns.items.slice(-2).map((item) => item.name)];
    });
    expect(names.slice(1)).toEqual([`${names[0]}2`, 'Column1']);
    expect(read(host.saved()).sheets.flatMap(({ tables }) => tables)[0]?.columns.slice(-2).map((one) => one.name)).toEqual(names.slice(1));
  });

  test('cells beside the table move along, and what refers to them follows', async () => {
    const table = host.before.sheets.flatMap(({ tables }) => tables)[0];
    const sheet = host.before.sheets.find(({ tables }) => tables.length > 0)?.name ?? '';
    const { top = 0, right = 0 } = table ?? {};
    await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      target.getCell(top + 1, right + 2).values = [['beside']];
      target.getCell(top + 50, 0).formulas = [[`=${String.fromCharCode(65 + right + 2)}${top + 2}`]];
      await context.sync();
    });
    await addTwo();
    const saved = sheetNamed(read(host.saved()), sheet);
    expect(cellAt(saved, top + 1, right + 4)?.value).toBe('beside');
    expect(cellAt(saved, top + 50, 0)).toMatchObject({ formula: `=${String.fromCharCode(65 + right + 4)}${top + 2}`, value: 'beside' });
  });

  test('resize keeps the columns that stay and names the new ones', async () => {
    const told = await Excel.run(async (context) => {
      const range = contracts(context).getRange().load('address');
      await context.sync();
      contracts(context).resize(range.address.replace(/([A-Z]+)(\d+)$/, (_all, letters: string, row: string) => `${String.fromCharCode(letters.charCodeAt(0) + 2)}${row}`));
      const columns = contracts(context).columns.load('items/name,items/id');
      await context.sync();
      return columns.items.map((item) => [item.id, item.name]);
    });
    expect(told.slice(-2).map(([, name]) => name)).toEqual(['Column1', 'Column2']);
    expect(read(host.saved()).sheets.flatMap(({ tables }) => tables)[0]?.columns.map(({ id, name }) => [id, name])).toEqual(told);
  });

  test.each<[string, (context: Excel.RequestContext) => unknown, string]>([
    ['too few values', (context) => contracts(context).columns.add(undefined, [['Reason'], ['']]), 'InvalidArgument'],
    ['a place beyond the last', (context) => contracts(context).columns.add(99), 'InvalidArgument'],
    ['on a protected sheet', (context) => {
      contracts(context).worksheet.protection.protect();
      return contracts(context).columns.add();
    }, 'AccessDenied'],
    ['beside another table that reaches further down', (context) => {
      const sheet = contracts(context).worksheet;
      sheet.getRange('AA5:AB6').values = [['One', 'Two'], [1, 2]];
      sheet.tables.add('AA5:AB60', true);
      return contracts(context).columns.add();
    }, 'InsertDeleteConflict'],
    ['beside another table of the same rows', (context) => {
      const sheet = contracts(context).worksheet;
      sheet.getRange('AA5:AB6').values = [['One', 'Two'], [1, 2]];
      sheet.tables.add('AA5:AB6', true);
      return contracts(context).columns.add();
    }, 'InsertDeleteConflict'],
    ['beside cells with choices of their own', (context) => {
      const cell = contracts(context).worksheet.getRange('AA5');
      cell.values = [['One']];
      cell.dataValidation.rule = { list: { inCellDropDown: true, source: 'One,Two' } };
      return contracts(context).columns.add();
    }, 'InsertDeleteConflict'],
    ['a table resized off its own cells', (context) => contracts(context).resize('Z4:AA9'), 'InvalidArgument'],
  ])('refused: %s', async (_name, ask, code) => {
    const columns = host.engine.tables()[0]?.columns.length;
    expect(await failureOf(async (context) => {
      ask(context);
      await context.sync();
    })).toMatchObject({ code });
    expect(host.engine.tables()[0]?.columns).toHaveLength(columns ?? -1);
  });
});
