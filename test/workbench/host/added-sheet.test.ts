import { cellAt, fixture, read, sheetNamed } from '../../files/opened';
import { libreOffice, onDisk, pythonWithOpenpyxl, recalculated, seenByOpenpyxl } from '../../files/other-programs';
import { unzipSync } from 'fflate';
import { failureOf, hostedFile, type HostedFile } from './hosted';

const NAME = 'Reasons for shortfall';

let host: HostedFile;
afterEach(() => host.close());

/** A sheet of headings and two answers, as an add-in makes one. */
async function addReasons(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(NAME);
    sheet.getRange('A1:C3').values = [['Reference', 'Reason', 'By when'], ['F21-1', 'Client delayed\nthe start', 45473], ['F21-2', '', '']];
    const headings = sheet.getRange('A1:C1');
    headings.format.font.bold = true;
    headings.format.fill.color = '#FFF2CC';
    sheet.getRange('A:A').format.columnWidth = 90;
    sheet.getRange('B:B').format.columnWidth = 300;
    const body = sheet.getRange('A2:C3');
    body.format.wrapText = true;
    body.format.verticalAlignment = Excel.VerticalAlignment.top;
    sheet.getRange('C2:C3').numberFormat = [['dd/mm/yyyy'], ['dd/mm/yyyy']];
    const table = sheet.tables.add('A1:C3', true);
    table.name = 'Reasons';
    sheet.freezePanes.freezeRows(1);
    await context.sync();
  });
}

describe.each(['titled.xlsx', 'table.libreoffice.xlsx', 'plain.xlsx', 'tampered/sent.xlsx'])('%s', (name) => {
  beforeEach(() => {
    host = hostedFile(name);
  });

  test('a sheet added at the end, not brought to the front, with what was written on it', async () => {
    const told = await Excel.run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      const before = active.name;
      await addReasons();
      const sheet = context.workbook.worksheets.getItem(NAME).load('position,visibility');
      const count = context.workbook.worksheets.getCount();
      const cells = sheet.getRange('A1:C3').load('values,text');
      const look = sheet.getRange('B2').load('format/wrapText,format/verticalAlignment,format/columnWidth');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      const now = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return { before, now: now.name, last: sheet.position === count.value - 1, visibility: sheet.visibility, text: cells.text[1], look: look.format.toJSON(), frozen: frozen.address };
    });
    expect(told).toMatchObject({ now: told.before, last: true, visibility: 'Visible', text: ['F21-1', 'Client delayed\nthe start', '30/06/2024'], frozen: `'${NAME}'!1:1` });
    expect(told.look).toMatchObject({ wrapText: true, verticalAlignment: 'Top', columnWidth: 300 });

    const saved = read(host.saved());
    const sheet = sheetNamed(saved, NAME);
    expect(saved.sheets.at(-1)?.name).toBe(NAME);
    expect(saved.activeSheet).toBe(host.before.activeSheet);
    expect(sheet.tables).toEqual([expect.objectContaining({ name: 'Reasons', top: 0, bottom: 2, left: 0, right: 2 })]);
    expect(sheet.tables[0]?.columns.map((column) => column.name)).toEqual(['Reference', 'Reason', 'By when']);
    expect(sheet.view.frozenRows).toBe(1);
    expect(sheet.view.selected).toBe(false);
    expect(sheet.columns.map(({ first, last, width }) => [first, last, Math.round(width ?? 0)])).toEqual([[0, 0, 17], [1, 1, 57]]);
    const style = (row: number, column: number) => saved.styles[cellAt(sheet, row, column)?.style ?? 0];
    expect(style(0, 1)).toMatchObject({ font: { bold: true }, fill: { colour: '#FFF2CC' } });
    expect(style(1, 1)).toMatchObject({ alignment: { wrap: true, vertical: 'top' }, font: { bold: false } });
    expect(style(1, 2)?.numberFormat).toBe('dd/mm/yyyy');
    expect(cellAt(sheet, 1, 2)?.value).toBe(45473);
  });

  test('every other sheet stays byte for byte', async () => {
    await addReasons();
    const [before, after] = [unzipSync(fixture(name)), unzipSync(host.saved())];
    const own = /^(xl\/(workbook|styles|calcChain)\.xml|xl\/_rels\/workbook\.xml\.rels|\[Content_Types\]\.xml|docProps\/app\.xml)$/;
    const changed = Object.keys(before).filter((part) => !own.test(part) && Buffer.compare(Buffer.from(before[part] ?? []), Buffer.from(after[part] ?? [])) !== 0);
    // Only sheets with formulas get their results written anew.
    expect(changed.filter((part) => !/^xl\/worksheets\/sheet\d+\.xml$/.test(part))).toEqual([]);
    for (const sheet of host.before.sheets) expect({ ...sheetNamed(read(host.saved()), sheet.name) }).toEqual(sheet);
  });

  test('undone as one step: the sheet is gone and nothing is left to save; and done again it is as it was', async () => {
    await addReasons();
    const saved = host.saved();
    await host.engine.undo();
    expect(host.engine.sheets().map((sheet) => sheet.name)).toEqual(host.before.sheets.map((sheet) => sheet.name));
    expect(host.engine.tables().map((table) => table.name)).not.toContain('Reasons');
    expect(host.engine.changes()).toEqual([]);
    await host.engine.redo();
    expect(read(host.saved())).toEqual(read(saved));
  });
});

const others = libreOffice && pythonWithOpenpyxl ? test : test.skip;
others('openpyxl and LibreOffice read the added sheet', async () => {
  host = hostedFile('titled.xlsx');
  await addReasons();
  const disk = onDisk({ 'saved.xlsx': host.saved() });
  try {
    const seen = seenByOpenpyxl(pythonWithOpenpyxl ?? '', disk.folder, ['saved.xlsx'])['saved.xlsx']?.sheets[NAME];
    expect(seen).toMatchObject({ frozen: 'A2', tables: { Reasons: ['A1:C3', ['Reference', 'Reason', 'By when']] }, cells: { A2: 'F21-1', B2: 'Client delayed\nthe start' } });
    const again = sheetNamed(read(recalculated(libreOffice ?? '', disk.folder, ['saved.xlsx'])['saved.xlsx'] ?? new Uint8Array()), NAME);
    expect(cellAt(again, 1, 1)?.value).toBe('Client delayed\nthe start');
  } finally {
    disk.remove();
  }
});

test('the events of an added sheet and table', async () => {
  host = hostedFile('plain.xlsx');
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onAdded.add(async (event) => void heard.push(event.type));
    context.workbook.tables.onAdded.add(async (event) => void heard.push(event.type));
    await context.sync();
  });
  await addReasons();
  await host.bridge.settled();
  expect(heard).toEqual(['WorksheetAdded', 'TableAdded']);
});

describe('a workbook whose structure is protected', () => {
  beforeEach(() => {
    host = hostedFile('rich.openpyxl.xlsx');
  });

  test('says so', async () => {
    await Excel.run(async (context) => {
      const protection = context.workbook.protection.load('protected');
      await context.sync();
      expect(protection.protected).toBe(true);
    });
  });

  test.each<[string, (sheets: Excel.WorksheetCollection) => unknown]>([
    ['adding', (sheets) => sheets.add(NAME)],
    ['deleting', (sheets) => sheets.getLast().delete()],
    ['renaming', (sheets) => { sheets.getFirst().name = 'Other'; }],
    ['moving', (sheets) => { sheets.getFirst().position = 1; }],
    ['hiding', (sheets) => { sheets.getFirst().visibility = 'Hidden'; }],
  ])('refuses %s a sheet, and nothing is changed', async (_name, ask) => {
    expect(await failureOf(async (context) => {
      ask(context.workbook.worksheets);
      await context.sync();
    })).toMatchObject({ code: 'AccessDenied', status: 403 });
    expect(host.engine.changes()).toEqual([]);
  });
});

test('one that is not protected says that', async () => {
  host = hostedFile('titled.xlsx');
  await Excel.run(async (context) => {
    const protection = context.workbook.protection.load('protected');
    await context.sync();
    expect(protection.protected).toBe(false);
  });
});
