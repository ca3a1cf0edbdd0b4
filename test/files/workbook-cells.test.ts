import { cellsOf } from '../../src/files/workbook-cells';
import type { SheetCells } from '../../src/sheet/cells';
import type { Made } from './made-workbook';
import { fixture, read, readMade } from './opened';

const STYLES = '<numFmts><numFmt numFmtId="200" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="4"><protection locked="0"/></xf><xf numFmtId="200"/></cellXfs>';

function only(made: Made): SheetCells {
  const [sheet] = cellsOf(readMade({ styles: STYLES, ...made })).sheets;
  if (!sheet) throw new Error('No sheet');
  return sheet;
}
const values = (sheet: SheetCells): unknown[][] => sheet.rows.map((row) => row.map((cell) => cell.value));
/** A sheet of these rows, with what stands in it before and after them. */
const sheetOf = (data: string, before = '', after = ''): Made => ({ sheets: [{ xml: `${before}<sheetData>${data}</sheetData>${after}` }] });

test('the grid is the rectangle around what cells hold, and no more', () => {
  const sheet = only(sheetOf('<row r="1"><c r="A1" s="1"/></row><row r="3"><c r="B3"><v>1</v></c></row><row r="5"><c r="D5" t="str"><v>x</v></c><c r="Z5" s="1"/></row>'));
  expect([sheet.top, sheet.left]).toEqual([2, 1]);
  expect(values(sheet)).toEqual([[1, '', ''], ['', '', ''], ['', '', 'x']]);
});

test('an empty sheet is an empty grid', () => {
  expect(only({})).toEqual({
    name: 'Sheet1', visibility: 'visible', protected: false, top: 0, left: 0, rows: [], merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), tables: [],
  });
});

test('a cell that is not in the file is as its row says, or else its column', () => {
  const sheet = only(sheetOf('<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>2</v></c></row><row r="2" s="2" customFormat="1"><c r="A2" s="1"/><c r="D2"><v>3</v></c></row>', '<cols><col min="2" max="3" style="1"/></cols>'));
  expect(sheet.rows[0]?.map((cell) => cell.locked)).toEqual([true, false, false, true]);
  expect(sheet.rows[1]?.map((cell) => [cell.locked, cell.numberFormat])).toEqual([[false, '#,##0.00'], [true, 'dd/mm/yyyy'], [true, 'dd/mm/yyyy'], [true, 'General']]);
});

test('cells say what they hold, what they show and whether they are locked', () => {
  const sheet = only(sheetOf('<row r="1"><c r="A1" s="1"><f>1000+234.5</f><v>1234.5</v></c><c r="B1" s="2"><v>45382</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="b"><v>1</v></c></row>'));
  expect(sheet.rows[0]).toEqual([
    { value: 1234.5, kind: 'number', text: '1,234.50', numberFormat: '#,##0.00', locked: false, formula: '=1000+234.5' },
    { value: 45382, kind: 'number', text: '31/03/2024', numberFormat: 'dd/mm/yyyy', locked: true },
    { value: '#N/A', kind: 'error', text: '#N/A', numberFormat: 'General', locked: true },
    { value: true, kind: 'boolean', text: 'TRUE', numberFormat: 'General', locked: true },
  ]);
});

test('days are given in the calendar from 1900, whichever the workbook counts in', () => {
  const made = sheetOf('<row r="1"><c r="A1" s="2"><v>43920</v></c><c r="B1"><v>43920</v></c></row>');
  const sheet = only({ ...made, beforeSheets: '<workbookPr date1904="1"/>' });
  expect(sheet.rows[0]?.map((cell) => [cell.value, cell.text])).toEqual([[45382, '31/03/2024'], [43920, '43920']]);
});

describe('rows and columns that are not seen', () => {
  test('by hand, by a height of nothing, by a filter', () => {
    const sheet = only(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" ht="0" customHeight="1"/><row r="5"><c r="D5"><v>1</v></c></row><row r="9" hidden="1"/>', '<cols><col min="2" max="2" hidden="1"/><col min="3" max="3" width="0"/><col min="9" max="9" hidden="1"/></cols>'));
    expect([...sheet.hiddenRows]).toEqual([1, 2]);
    expect([...sheet.hiddenColumns]).toEqual([1, 2]);
  });

  test('all but those that say otherwise', () => {
    const sheet = only(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="4"><c r="A4"><v>1</v></c></row>', '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>'));
    expect([...sheet.hiddenRows]).toEqual([1, 2]);
  });
});

test('merges reach no further than the grid', () => {
  const sheet = only(sheetOf('<row r="2"><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c></row>', '', '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2:C2"/><mergeCell ref="H9:J10"/></mergeCells>'));
  expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }, { top: 1, left: 1, bottom: 1, right: 2 }]);
});

describe('a cell far off from all others', () => {
  const table = Array.from({ length: 20 }, (_, row) => `<row r="${row + 5}">${['B', 'C', 'D'].map((column) => `<c r="${column}${row + 5}"><v>${row}</v></c>`).join('')}</row>`).join('');

  test('is left out of the grid, and named', () => {
    const sheet = only(sheetOf(`${table}<row r="1048576"><c r="XFD1048576" t="str"><v> </v></c></row>`));
    expect([sheet.top, sheet.left, sheet.rows.length, sheet.rows[0]?.length]).toEqual([4, 1, 20, 3]);
    expect(sheet.strays).toEqual([{ row: 1_048_575, column: 16_383 }]);
  });

  test('far to the right of the table', () => {
    const sheet = only(sheetOf(`${table.replace('<c r="D5"><v>0</v></c>', '<c r="D5"><v>0</v></c><c r="XFD5"><v>9</v></c>')}<row r="900"><c r="B900"><v>1</v></c></row>`));
    expect([sheet.rows.length, sheet.rows[0]?.length]).toEqual([20, 3]);
    expect(sheet.strays).toEqual([{ row: 4, column: 16_383 }, { row: 899, column: 1 }]);
  });

  test('near enough is part of the grid', () => {
    const sheet = only(sheetOf(`${table}<row r="40000"><c r="H40000"><v>1</v></c></row>`));
    expect(sheet.rows).toHaveLength(39_996);
    expect(sheet.strays).toBeUndefined();
  });
});

test('tables, protection and hidden sheets are told', () => {
  const [guide, contracts, , lists] = cellsOf(read(fixture('rich.xlsxwriter.xlsx'))).sheets;
  expect(guide?.protected).toBe(false);
  expect(contracts).toMatchObject({ protected: true, tables: [{ name: 'Contracts', top: 6, left: 0, bottom: 31, right: 12, hasHeadings: true, hasTotals: true }] });
  expect(lists?.visibility).toBe('hidden');
  expect(contracts?.rows[7]?.[7]?.locked).toBe(false);
});
