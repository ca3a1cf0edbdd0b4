import type { CellStyle, FileCell, FileSheet, WorkbookFile } from '../../../src/files/workbook-file-types';

/** A value, or a formula with what it last came to. */
export type Made = string | number | boolean | null | { readonly formula: string; readonly value?: string | number | boolean; readonly style?: number } | { readonly value: string | number | boolean; readonly style: number };

export const PLAIN: CellStyle = {
  font: { name: 'Calibri', size: 11, bold: false, italic: false, strike: false, underline: 'none', position: 'normal' },
  border: {},
  alignment: { horizontal: 'general', vertical: 'bottom', wrap: false, shrink: false, indent: 0, rotation: 0 },
  numberFormatId: 0,
  numberFormat: 'General',
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
};

/** A sheet of these cells, from A1 on. */
export function madeSheet(name: string, rows: readonly (readonly Made[])[], more: Partial<FileSheet> = {}): FileSheet {
  return {
    name,
    path: '',
    sheetId: 1,
    relationshipId: 'rId1',
    kind: 'cells',
    visibility: 'visible',
    rows: rows.map((cells, row) => ({
      row,
      cells: cells.flatMap((made, column) => (made === null ? [] : [madeCell(made, row, column)])),
      hidden: false,
      outlineLevel: 0,
      collapsed: false,
    })),
    columns: [],
    rowsHiddenByDefault: false,
    merges: [],
    view: { frozenRows: 0, frozenColumns: 0, zoom: 100, gridLines: true, headings: true, zeros: true, rightToLeft: false, selected: true },
    validations: [],
    tables: [],
    conditionalFormats: [],
    comments: [],
    hyperlinks: [],
    relationships: [],
    ...more,
  };
}

function madeCell(made: Exclude<Made, null>, row: number, column: number): FileCell {
  const { value, style, formula } = typeof made === 'object' ? { formula: undefined, style: 0, ...made } : { value: made, style: 0, formula: undefined };
  const held = value ?? '';
  const kind = held === '' ? 'blank' : typeof held === 'string' ? 'text' : typeof held === 'number' ? 'number' : 'boolean';
  return { row, column, kind, value: held, style: style ?? 0, ...(formula !== undefined && { formula }) };
}

/** A workbook of these sheets; their ids are their places, from 1. */
export function madeWorkbook(sheets: readonly FileSheet[], more: Partial<WorkbookFile> = {}): WorkbookFile {
  return {
    kind: 'xlsx',
    path: 'xl/workbook.xml',
    sheets: sheets.map((sheet, index) => ({ ...sheet, sheetId: index + 1 })),
    activeSheet: 0,
    styles: [PLAIN],
    differentialStyles: [],
    theme: { colours: [] },
    date1904: false,
    names: [],
    structureProtected: false,
    fullCalcOnLoad: false,
    customProperties: [],
    customXmlParts: [],
    webExtensions: [],
    hasMacros: false,
    coreProperties: {},
    ...more,
  };
}
