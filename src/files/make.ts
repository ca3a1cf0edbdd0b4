/**
 * A new workbook. It is written by the same hand that saves: an empty package, and the journal that fills it. The same input gives
 * the same bytes, on any day and any machine.
 *
 * hucre's writer was tried first: it leaves the sheet's name in print titles unquoted, which Excel reports as damage, and writes
 * text like "_x000D_" so that it is read as a line end.
 */
import { zipSync } from 'fflate';
import type { CellArea } from '../sheet/cells';
import type { AddInReference, CellContent, CellFormat, FormulaResults, WorkbookChange } from './changes';
import { packageOf } from './package';
import { applyChange } from './saving/apply-change';
import { recalculateOnLoad, writeResults } from './saving/calculation';
import { furnishSheet } from './saving/sheet-furniture';
import { StylesDraft } from './saving/styles-draft';
import { WorkbookDraft } from './saving/workbook-draft';

const PROPERTIES = ['title', 'subject', 'author', 'keywords', 'comments', 'category', 'company'] as const;

export interface NewWorkbook {
  /** In the order of their tabs; the first visible one is on top. At least one is visible. */
  readonly sheets: readonly NewSheet[];
  readonly names?: readonly { readonly name: string; readonly refersTo: string; readonly scope?: string }[];
  readonly properties?: Partial<Record<(typeof PROPERTIES)[number], string>>;
  readonly customProperties?: readonly (readonly [string, string | number | boolean | Date])[];
  readonly settings?: { readonly addIn: AddInReference; readonly values: ReadonlyMap<string, string> };
  readonly results?: FormulaResults;
}

export interface NewSheet {
  readonly name: string;
  readonly visibility?: 'visible' | 'hidden' | 'very-hidden';
  readonly cells: readonly NewCell[];
  /** `to` is included; `width` in characters of the default font. */
  readonly columns?: readonly { readonly from: number; readonly to?: number; readonly width?: number; readonly hidden?: boolean; readonly format?: CellFormat }[];
  /** `height` in points. */
  readonly rows?: readonly { readonly from: number; readonly to?: number; readonly height?: number; readonly hidden?: boolean }[];
  readonly merges?: readonly CellArea[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly tables?: readonly NewTable[];
  readonly validations?: readonly NewValidation[];
  readonly conditionalFormats?: readonly NewConditionalFormat[];
  /** What may still be done on the protected sheet: names as in `sheetProtection` ("sort", "selectLockedCells"). */
  readonly protection?: { readonly allowed: readonly string[] };
  readonly tabColour?: string;
  readonly gridLines?: boolean;
  readonly print?: NewPrint;
}

export interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly content?: CellContent;
  readonly format?: CellFormat;
  /** An address outside ("https://…", "mailto:…") or, with `#`, a place in the workbook ("#Sheet1!A1"). */
  readonly link?: { readonly to: string; readonly tip?: string };
}

/** Its headings are what its heading cells say. */
export interface NewTable {
  readonly name: string;
  readonly area: CellArea;
  readonly hasTotals?: boolean;
  readonly style?: string;
}

export interface NewValidation {
  readonly area: CellArea;
  /** A list written out (each without a comma, 255 characters in all), a list from cells, or a comparison. */
  readonly rule:
    | { readonly type: 'list'; readonly items: readonly string[] }
    | { readonly type: 'list'; readonly source: string }
    | { readonly type: 'whole' | 'decimal' | 'date' | 'textLength'; readonly operator: 'between' | 'equal' | 'greaterThanOrEqual' | 'lessThanOrEqual'; readonly formula1: string; readonly formula2?: string }
    | { readonly type: 'custom'; readonly formula: string };
  readonly error?: { readonly style?: 'stop' | 'warning' | 'information'; readonly title: string; readonly message: string };
  readonly prompt?: { readonly title: string; readonly message: string };
}

export type NewConditionalFormat =
  /** A bar as long as the value, between the least and the greatest or between two numbers or formulas. */
  | { readonly kind: 'bar'; readonly area: CellArea; readonly colour: string; readonly from?: string; readonly to?: string }
  /** A look where a formula, written for the area's first cell, is true. */
  | { readonly kind: 'formula'; readonly area: CellArea; readonly formula: string; readonly look: Pick<CellFormat, 'bold' | 'fontColour' | 'fill'>; readonly stop?: boolean };

/** A4 unless told otherwise. */
export interface NewPrint {
  readonly landscape?: boolean;
  /** All columns on one page's width. */
  readonly fitWidth?: boolean;
  readonly area?: CellArea;
  /** Rows repeated on every page, both included. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** With Excel's codes: "&LReturn&RPage &P of &N". */
  readonly header?: string;
  readonly footer?: string;
}

/** Writes the workbook. Throws `CannotSave` where something asked for is more than a file holds. */
export function makeWorkbook(made: NewWorkbook): Uint8Array {
  const workbook = new WorkbookDraft(packageOf(emptyPackage()));
  const styles = new StylesDraft(workbook);
  const apply = (change: WorkbookChange): void => applyChange(workbook, change, () => styles);
  made.sheets.forEach(({ name }, at) => apply({ kind: 'sheet-added', name, at }));
  for (const sheet of made.sheets) {
    for (const change of fillings(sheet)) apply(change);
    furnishSheet(workbook, sheet, styles);
  }
  for (const change of beside(made)) apply(change);
  if (made.results) writeResults(workbook, made.results);
  recalculateOnLoad(workbook);
  return workbook.bytes();
}

function fillings(sheet: NewSheet): WorkbookChange[] {
  const on = { sheet: sheet.name };
  const cells = sheet.cells.map(({ row, column, content, format }) => ({ row, column, ...(content ? { content } : {}), ...(format ? { format } : {}) }));
  return [
    ...(sheet.columns ?? []).flatMap(({ from, to = from, width, hidden, format }): WorkbookChange[] => [
      ...(width === undefined ? [] : [{ kind: 'columns-sized', ...on, from, to, width } as const]),
      ...(hidden ? [{ kind: 'columns-hidden', ...on, from, to, hidden } as const] : []),
      ...(format ? [{ kind: 'formatted', ...on, area: { top: 0, bottom: 1_048_575, left: from, right: to }, format } as const] : []),
    ]),
    { kind: 'cells', ...on, cells },
    ...(sheet.rows ?? []).flatMap(({ from, to = from, height, hidden }): WorkbookChange[] => [
      ...(height === undefined ? [] : [{ kind: 'rows-sized', ...on, from, to, height } as const]),
      ...(hidden ? [{ kind: 'rows-hidden', ...on, from, to, hidden } as const] : []),
    ]),
    ...(sheet.merges ?? []).map((area): WorkbookChange => ({ kind: 'merged', ...on, area })),
    ...(sheet.frozen ? [{ kind: 'panes-frozen', ...on, ...sheet.frozen } as const] : []),
    ...(sheet.tables ?? []).flatMap((table) => tableChanges(sheet, table)),
    ...(sheet.protection ? [{ kind: 'sheet-protected', ...on, allowed: sheet.protection.allowed } as const] : []),
    ...(sheet.tabColour === undefined ? [] : [{ kind: 'tab-coloured', ...on, colour: sheet.tabColour } as const]),
  ];
}

function tableChanges(sheet: NewSheet, { name, area, hasTotals, style = 'TableStyleMedium2' }: NewTable): WorkbookChange[] {
  const added: WorkbookChange = { kind: 'table-added', sheet: sheet.name, table: name, area, hasHeadings: true, style };
  return hasTotals ? [added, { kind: 'table-dressed', table: name, area, hasHeadings: true, hasTotals: true, style }] : [added];
}

/** Visibility last: a sheet must be left to be on top. */
function beside(made: NewWorkbook): WorkbookChange[] {
  const top = made.sheets.find(({ visibility = 'visible' }) => visibility === 'visible');
  return [
    ...(made.names ?? []).map((name): WorkbookChange => ({ kind: 'name-set', ...name })),
    ...PROPERTIES.flatMap((property): WorkbookChange[] => {
      const value = made.properties?.[property];
      return value === undefined ? [] : [{ kind: 'document-property', property, value }];
    }),
    ...(made.customProperties ?? []).map(([name, value]): WorkbookChange => ({ kind: 'custom-property', name, value })),
    ...(made.settings ? [{ kind: 'settings', addIn: made.settings.addIn, settings: made.settings.values } as const] : []),
    ...(top ? [{ kind: 'sheet-activated', sheet: top.name } as const] : []),
    ...made.sheets.flatMap(({ name, visibility = 'visible' }): WorkbookChange[] => (visibility === 'visible' ? [] : [{ kind: 'sheet-shown', sheet: name, visibility }])),
  ];
}

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook without sheets yet, dated as early as a zip can be. */
function emptyPackage(): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
  const parts = {
    '[Content_Types].xml':
      `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView/></bookViews><sheets/></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"></Relationships>`,
  };
  const encoder = new TextEncoder();
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, encoder.encode(head + xml)]));
  // The date is local time in a zip, and so must this one be to come out the same everywhere.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}
