import type { FileSheet, WorkbookFile } from '../../src/files/workbook-file';
import { cellAt, fixture, read, sheetNamed } from './opened';

/** The same return by three programs; each is read for what only its program writes. */
const byXlsxWriter = read(fixture('rich.xlsxwriter.xlsx'));
const byOpenpyxl = read(fixture('rich.openpyxl.xlsx'));
const byLibreOffice = read(fixture('rich.libreoffice.xlsx'));
const all = [['XlsxWriter', byXlsxWriter], ['openpyxl', byOpenpyxl], ['LibreOffice', byLibreOffice]] as const;
const asXlsxWriterMade = [['XlsxWriter', byXlsxWriter], ['LibreOffice', byLibreOffice]] as const;

const returnOf = (file: WorkbookFile): FileSheet => {
  const sheet = file.sheets.find((one) => one.name.startsWith('Return'));
  if (!sheet) throw new Error('No return');
  return sheet;
};
const styleAt = (file: WorkbookFile, sheet: FileSheet, row: number, column: number) => {
  const cell = cellAt(sheet, row, column);
  const style = cell && file.styles[cell.style];
  if (!style) throw new Error(`No cell at ${row}, ${column}`);
  return style;
};
const column = (top: number, bottom: number, at: number) => ({ top, left: at, bottom, right: at });

describe.each(all)('by %s', (program, file) => {
  const sheet = returnOf(file);
  const first = program === 'openpyxl' ? 6 : 7;
  const last = first + 23;

  test('what belongs to the workbook', () => {
    expect(file.kind).toBe('xlsx');
    expect(file.date1904).toBe(false);
    expect(file.hasMacros).toBe(false);
    expect(file.coreProperties).toMatchObject({ title: 'Social value return', author: 'Fusion21' });
    expect(new Map(file.customProperties.map(({ name, value }) => [name, value]))).toEqual(new Map<string, unknown>([
      ['Return year', '2023-24'], ['Contracts', 24], ['Threshold', 100000.5], ['Final', true], ['Sent on', new Date('2024-04-08T09:30:00Z')],
    ]));
  });

  test('what add-ins keep in it', () => {
    expect(file.customXmlParts).toHaveLength(1);
    expect(file.customXmlParts[0]).toMatchObject({ id: '{3F2504E0-4F89-41D3-9A0C-0305E82C3301}', namespace: 'urn:example:return-memo', schemas: ['urn:example:return-memo'] });
    expect(file.customXmlParts[0]?.xml).toContain('Call booked &amp; confirmed');
    expect(file.webExtensions).toHaveLength(1);
    expect(file.webExtensions[0]?.properties).toEqual([
      { name: 'Office.AutoShowTaskpaneWithDocument', value: 'true' },
      { name: 'columns', value: '{"delivered":"H","note":"a & b"}' },
    ]);
    expect(file.webExtensions[0]?.reference).toMatchObject({ id: 'wa104380862', storeType: 'OMEX' });
  });

  test('its table', () => {
    const [table] = sheet.tables;
    expect(table).toMatchObject({ top: first - 1, left: 0, right: 12, hasHeadings: true });
    expect(table?.columns.map((one) => one.name).slice(0, 6)).toEqual(['Contract ref', 'Contract title', 'Client', 'Start date', 'End date', 'Spend 2023-24 (£)']);
    expect(table?.hasTotals).toBe(program !== 'openpyxl');
    expect(table?.bottom).toBe(program === 'openpyxl' ? last : last + 1);
  });

  test('its protection, and cells that are open', () => {
    expect(sheet.protection).toMatchObject({ hasPassword: true, allow: { sort: true, formatCells: false, selectLockedCells: true, insertRows: false } });
    expect(styleAt(file, sheet, first, 7).locked).toBe(false);
    expect(styleAt(file, sheet, first, 0).locked).toBe(true);
  });

  test('its validations', () => {
    const credits = sheet.validations.find((one) => one.areas.some((area) => area.left === 7));
    expect(credits).toMatchObject({ type: 'decimal', formula1: '0', showError: true, areas: [column(first, last, 7)] });
    const yesNo = sheet.validations.find((one) => one.items);
    expect(yesNo).toMatchObject({ type: 'list', items: ['Yes', 'No'], showDropDown: true });
    const reasons = sheet.validations.find((one) => one.type === 'list' && !one.items);
    expect(reasons?.formula1).toMatch(/^('Lists & codes'|Lists)!\$A\$1:\$A\$4$/);
  });

  test('its conditional formats', () => {
    const types = sheet.conditionalFormats.map((one) => one.type);
    expect(types).toEqual(expect.arrayContaining(['cellIs', 'expression', 'colorScale', 'dataBar', 'iconSet']));
    const scale = sheet.conditionalFormats.find((one) => one.scale)?.scale;
    expect(scale?.colours).toEqual(['#F8696B', '#FFEB84', '#63BE7B']);
    expect(scale?.points.map((point) => point.type)).toEqual(['min', 'percentile', 'max']);
    expect(sheet.conditionalFormats.find((one) => one.type === 'cellIs')?.formulas).toEqual([`$G${first + 1}`]);
    expect(new Set(sheet.conditionalFormats.map((one) => one.priority)).size).toBe(sheet.conditionalFormats.length);
  });

  test('its comment', () => {
    const comment = sheet.comments.find((one) => one.row === first && one.column === 7);
    expect(comment?.text).toMatch(/^Credits, not pounds\./);
    expect(comment?.threaded).toBe(false);
  });

  test('its names', () => {
    expect(file.names.filter((one) => !one.name.startsWith('_xlnm')).map(({ name, sheet: scope }) => [name, scope !== undefined]).sort()).toEqual(
      [['CreditsPerPound', false], ['Entry', true], ['Reasons', false], ...(program === 'openpyxl' ? [['secret_name', false]] : [])],
    );
    expect(file.names.find((one) => one.name === 'CreditsPerPound')?.formula).toBe('0.0001');
  });

  test('how it looks', () => {
    const money = styleAt(file, sheet, first, 5);
    expect(money.numberFormat).toContain('#,##0.00');
    const entry = styleAt(file, sheet, first, 7);
    expect(entry.fill).toMatchObject({ pattern: 'solid', colour: '#FFF2CC' });
    expect(styleAt(file, sheet, 0, 0).font).toMatchObject({ bold: true });
    expect(sheet.columns.find((one) => one.first === 1)?.width).toBeGreaterThan(33);
    expect(sheet.merges).toHaveLength(1);
  });
});

describe.each(asXlsxWriterMade)('as XlsxWriter made it, by %s', (_, file) => {
  const guide = sheetNamed(file, 'Read me first');
  const summary = sheetNamed(file, 'Summary');

  test('sheets in order, which are hidden and which was active', () => {
    expect(file.sheets.map((one) => [one.name, one.visibility])).toEqual([
      ['Read me first', 'visible'], ['Return 2023-24', 'visible'], ['Summary', 'visible'], ['Lists', 'hidden'], ['Codes', 'hidden'],
    ]);
    expect(file.activeSheet).toBe(1);
  });

  test('text in runs, links, white space and what only looks like an escape', () => {
    const runs = cellAt(guide, 0, 0)?.runs ?? [];
    expect(runs.map((run) => run.text).join('')).toBe('Fill in the yellow cells, then send it back.');
    expect(runs.find((run) => run.text === 'yellow')?.font?.bold).toBe(true);
    expect(runs.find((run) => run.text === 'send it back')?.font).toMatchObject({ italic: true, colour: '#FF0000' });
    expect(cellAt(guide, 5, 0)?.value).toBe('Line one\nLine two _x000D_ as typed, <tags> & "quotes"');
    expect(guide.hyperlinks.map((one) => one.target ?? one.location)).toEqual(['https://www.fusion21.co.uk/', expect.stringContaining("'Return 2023-24'!H8")]);
  });

  test('formulas, what they came to, errors and truths', () => {
    expect(cellAt(summary, 1, 2)?.formula).toBe('=B2*CreditsPerPound');
    expect(cellAt(summary, 1, 1)).toMatchObject({ kind: 'number', formula: "=SUMIF('Return 2023-24'!$C$8:$C$31,A2,'Return 2023-24'!$F$8:$F$31)" });
    expect(cellAt(summary, 8, 0)).toMatchObject({ kind: 'error', value: '#DIV/0!', formula: '=1/0' });
    expect(cellAt(summary, 9, 0)).toMatchObject({ kind: 'boolean', value: true });
    expect(cellAt(summary, 10, 0)).toMatchObject({ kind: 'text', value: 'text TRUE' });
    expect(cellAt(summary, 11, 0)).toMatchObject({ kind: 'boolean', value: true, formula: '=A10' });
    expect(cellAt(summary, 1, 5)).toMatchObject({ formula: '=TRANSPOSE(Lists!A1:C1)', formulaArea: column(1, 3, 5) });
  });

  test('outlines, hidden rows and columns, a filter', () => {
    expect(summary.rows.filter((row) => row.outlineLevel === 1).map((row) => row.row)).toEqual([1, 2, 3, 4, 5]);
    expect(summary.rows.find((row) => row.row === 11)?.hidden).toBe(true);
    expect(summary.columns.find((one) => one.first <= 4 && one.last >= 4)?.outlineLevel).toBe(1);
    expect(summary.autoFilter).toMatchObject({ area: { top: 0, left: 0, bottom: 5, right: 3 }, filteredColumns: [0] });
    expect(returnOf(file).columns.find((one) => one.first === 15)?.hidden).toBe(true);
  });

  test('heights, turns, lines', () => {
    expect(returnOf(file).rows.find((row) => row.row === 6)?.height).toBe(45);
    const turned = styleAt(file, summary, 8, 1);
    expect(turned.alignment.rotation).toBe(45);
    expect(turned.border.diagonal).toMatchObject({ style: 'medium', colour: '#00B050', up: true, down: true });
    const stacked = styleAt(file, summary, 9, 1);
    expect(stacked.font).toMatchObject({ strike: true, underline: 'double', position: 'superscript' });
    expect(stacked).toMatchObject({ alignment: { rotation: 'stacked', shrink: true }, formulaHidden: true });
  });
});

/** LibreOffice without a screen forgets how sheets are viewed. */
test('by XlsxWriter alone: how sheets are viewed', () => {
  expect(returnOf(byXlsxWriter).view).toMatchObject({ frozenRows: 7, frozenColumns: 2, selected: true });
  expect(sheetNamed(byXlsxWriter, 'Read me first').view).toMatchObject({ gridLines: false, zoom: 120, frozenRows: 0 });
  expect(sheetNamed(byXlsxWriter, 'Summary').view.rightToLeft).toBe(true);
  expect(byXlsxWriter.sheets.map((one) => one.tabColour)).toEqual(['#00B050', '#FF6600', undefined, undefined, undefined]);
});

describe('by openpyxl alone', () => {
  const sheet = returnOf(byOpenpyxl);
  const other = sheetNamed(byOpenpyxl, "It's a sheet");

  test('states of sheets and workbook', () => {
    expect(byOpenpyxl.sheets.map((one) => one.visibility)).toEqual(['visible', 'hidden', 'very-hidden', 'visible']);
    expect(byOpenpyxl).toMatchObject({ structureProtected: true, fullCalcOnLoad: true });
    expect(byOpenpyxl.names.find((one) => one.name === 'secret_name')?.hidden).toBe(true);
    expect(byOpenpyxl.names.find((one) => one.name === 'Reasons')?.comment).toBe('What a shortfall may come from');
  });

  test('theme colours and tints', () => {
    // openpyxl's theme is Office 2007's: accent 1 is 4F81BD. Excel shows it a quarter darker as 366092 and 60 % lighter as B8CCE4.
    expect(styleAt(byOpenpyxl, sheet, 0, 0).font.colour).toBe('#4F81BD');
    expect(styleAt(byOpenpyxl, sheet, 5, 0).fill?.colour).toBe('#366092');
    expect(styleAt(byOpenpyxl, sheet, 5, 0).border).toMatchObject({ left: { style: 'thin', colour: '#B8CCE4' }, bottom: { style: 'double', colour: '#0070C0' } });
    expect(styleAt(byOpenpyxl, sheet, 5, 0).font.colour).toBe('#FFFFFF');
    expect(sheet.tabColour).toBe('#C0504D');
  });

  test('a gradient, quote prefix, grouped rows, hidden columns', () => {
    expect(styleAt(byOpenpyxl, other, 0, 0).fill).toEqual({ pattern: 'gradient', colour: '#FFFF00', second: '#00B0F0' });
    expect(styleAt(byOpenpyxl, other, 6, 0).quotePrefix).toBe(true);
    expect(other.rows.filter((row) => row.outlineLevel === 2).map((row) => [row.row, row.hidden])).toEqual([[14, false], [15, false], [16, false], [17, true], [18, true]]);
    expect(sheet.columns.find((one) => one.first === 14)).toMatchObject({ hidden: true, outlineLevel: 1, last: 16 });
    expect(other.autoFilter).toMatchObject({ filteredColumns: [0], sorted: true });
    expect(cellAt(other, 10, 0)?.value).toBe('  spaces kept  ');
    expect(cellAt(other, 1, 0)).toMatchObject({ kind: 'blank', formula: '=A1&" and more"' });
  });
});
