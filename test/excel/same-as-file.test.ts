import { cellsOf } from '../../src/files/workbook-cells';
import { trimmed } from '../../src/excel/grid';
import type { Cell, SheetCells } from '../../src/sheet/cells';
import { openInExcel, workbookNamed } from './excel-at-hand';

jest.setTimeout(180_000);

/** A file's grid may hold blank cells around its values that an open workbook's does not; locks count on protected sheets only. */
function essence(sheet: SheetCells): unknown {
  const rows = sheet.rows.map((row) => row.map((cell) => withoutResult(sheet.protected ? cell : { ...cell, locked: true })));
  const { name, visibility, tables, merges } = sheet;
  return { name, visibility, protected: sheet.protected, tables, merges: [...merges].sort((one, other) => one.top - other.top || one.left - other.left), ...trimmed(sheet.top, sheet.left, rows) };
}

/** A file written by a program that does not calculate holds no results; an open workbook does. */
function withoutResult(cell: Cell): Cell {
  return cell.formula === undefined ? cell : { ...cell, value: '', kind: 'blank', text: '' };
}

test.each(['plain', 'titled', 'table', 'texty', 'messy', 'titled.libreoffice', 'table.libreoffice', 'messy.libreoffice'])(
  'the open workbook %s.xlsx reads as its file does',
  async (name) => {
    const file = workbookNamed(`${name}.xlsx`);
    const excel = openInExcel(file);
    const reading = await excel.workbook.readOpenReturn();
    await excel.close();
    if (reading.kind !== 'return') throw new Error(reading.kind);
    expect(reading.workbook.sheets.map(essence)).toEqual(cellsOf(file).sheets.map(essence));
  },
);
