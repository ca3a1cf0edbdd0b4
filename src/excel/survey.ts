import type { CellArea, SheetCells, TableArea } from '../sheet/cells';
import { areaAddress } from '../sheet/address';
import { areaOf, headPart, readablePart } from './areas';
import { cellOf, trimmed } from './grid';

/** What there is in the workbook, before its cells are loaded. */
export interface Survey {
  /** In the order of their tabs. */
  readonly sheets: readonly SurveyedSheet[];
  /** The add-in's own settings in the workbook, as they lie there: key -> value. */
  readonly settings: ReadonlyMap<string, unknown>;
  /** The workbook's structure is protected. */
  readonly structureProtected: boolean;
}

export interface SurveyedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetCells['visibility'];
  readonly protected: boolean;
  /** The part that holds values, within `readablePart`; absent where it holds none. */
  readonly used?: CellArea;
  /** Some rows or columns of that part are hidden. */
  readonly someHidden: boolean;
  readonly tables: readonly SurveyedTable[];
  /** What the sheet's own filter is over. */
  readonly filter?: CellArea;
  /** The values of its first rows and columns, without formats. */
  readonly head: Pick<SheetCells, 'top' | 'left' | 'rows'>;
}

export interface SurveyedTable extends TableArea {
  readonly id: string;
}

/** Two syncs: first what sheets and tables there are, then where their cells are. */
export async function surveyWorkbook(context: Excel.RequestContext): Promise<Survey> {
  const { worksheets, tables, settings, protection } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  tables.load('items/id,items/name,items/showHeaders,items/showTotals');
  settings.load('items/key,items/value');
  protection.load('protected');
  await context.sync();
  const askedTables = tables.items.map(askForTable);
  const askedSheets = worksheets.items.map(askForSheet);
  await context.sync();
  const found = askedTables.map(tableOf);
  return {
    sheets: askedSheets.map((asked) => sheetOf(asked, found)),
    settings: new Map(settings.items.map(({ key, value }) => [key, value])),
    structureProtected: protection.protected,
  };
}

/** A table whose names are loaded: `tableOf` after the next sync says where it is. */
export interface AskedTable {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
}

export function askForTable(table: Excel.Table): AskedTable {
  const range = table.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  const sheet = table.worksheet;
  sheet.load('id');
  return { table, range, sheet };
}

export type FoundTable = SurveyedTable & { readonly sheet: string };

export function tableOf(asked: AskedTable): FoundTable {
  const { id, name, showHeaders, showTotals } = asked.table;
  return { ...areaOf(asked.range), id, name, sheet: asked.sheet.id, hasHeadings: showHeaders, hasTotals: showTotals };
}

/** The part of a sheet that holds values, within `readablePart`: `foundArea` after the next sync says which. */
export function askForUsedArea(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getRange(areaAddress(readablePart)).getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
  return used;
}

export function foundArea(range: Excel.Range): CellArea | undefined {
  return range.isNullObject ? undefined : areaOf(range);
}

/** Office says true where all rows are hidden, and null where some are. */
export function someHiddenIn(used: Excel.Range): boolean {
  return !used.isNullObject && (used.rowHidden !== false || used.columnHidden !== false);
}

interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly head: Excel.Range;
  readonly protection: Excel.WorksheetProtection;
  readonly filter: Excel.Range;
}

function askForSheet(sheet: Excel.Worksheet): AskedSheet {
  const head = sheet.getRange(areaAddress(headPart));
  head.load('values');
  return { sheet, used: askForUsedArea(sheet), head, protection: askForProtection(sheet), filter: askForFilter(sheet) };
}

export function askForProtection(sheet: Excel.Worksheet): Excel.WorksheetProtection {
  const protection = sheet.protection;
  protection.load('protected');
  return protection;
}

/** What the sheet's own filter is over: `foundArea` after the next sync says what, if there is one. */
export function askForFilter(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.autoFilter.getRangeOrNullObject();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return range;
}

function sheetOf(asked: AskedSheet, tables: readonly FoundTable[]): SurveyedSheet {
  const { id, name, visibility } = asked.sheet;
  const used = foundArea(asked.used);
  const filter = foundArea(asked.filter);
  return {
    id,
    name,
    visibility: visibilityOf(visibility),
    protected: asked.protection.protected,
    ...(used !== undefined && { used }),
    someHidden: someHiddenIn(asked.used),
    tables: tables.filter((table) => table.sheet === id),
    ...(filter !== undefined && { filter }),
    head: headOf(asked.head.values),
  };
}

function headOf(values: readonly (readonly unknown[])[]): SurveyedSheet['head'] {
  const rows = values.map((row) =>
    row.map((value) => cellOf({ value, formula: undefined, text: String(value), type: '', numberFormat: 'General', locked: true })),
  );
  return trimmed(headPart.top, headPart.left, rows);
}

export function visibilityOf(visibility: string): SheetCells['visibility'] {
  if (visibility === 'Visible') return 'visible';
  return visibility === 'VeryHidden' ? 'very-hidden' : 'hidden';
}
