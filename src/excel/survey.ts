import type { CellArea, SheetCells, TableArea } from '../sheet/cells';
import { areaAddress } from '../sheet/address';
import { areaOf, headPart, placeNames, readablePart } from './areas';
import { cellOf, trimmed } from './grid';

/** What there is in the workbook, before its cells are loaded. */
export interface Survey {
  /** In the order of their tabs. */
  readonly sheets: readonly SurveyedSheet[];
  /** The add-in's setting that was asked for, as it lies in the workbook. */
  readonly setting: unknown;
}

export interface SurveyedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetCells['visibility'];
  readonly protected: boolean;
  /** The part that holds values, within `readablePart`; absent where it holds none. */
  readonly used?: CellArea;
  readonly tables: readonly SurveyedTable[];
  /** The values of its first rows and columns, without formats. */
  readonly head: Pick<SheetCells, 'top' | 'left' | 'rows'>;
}

export interface SurveyedTable extends TableArea {
  readonly id: string;
}

/** Two syncs: first what sheets and tables there are, then where their cells are. */
export async function surveyWorkbook(context: Excel.RequestContext, settingKey: string): Promise<Survey> {
  const { worksheets, tables, settings } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  tables.load('items/id,items/name,items/showHeaders,items/showTotals');
  const setting = settings.getItemOrNullObject(settingKey);
  setting.load('value');
  await context.sync();
  const askedTables = tables.items.map(askForTable);
  const askedSheets = worksheets.items.map(askForSheet);
  await context.sync();
  const found = askedTables.map((ask) => ask.read());
  return {
    sheets: askedSheets.map((ask) => ask.read(found)),
    setting: setting.isNullObject ? undefined : setting.value,
  };
}

export type FoundTable = SurveyedTable & { readonly sheet: string };

/** For a table whose names are loaded; `read` after the next sync. */
export function askForTable(table: Excel.Table): { read(): FoundTable } {
  const range = table.getRange();
  range.load(placeNames);
  table.worksheet.load('id');
  return {
    read: () => ({
      ...areaOf(range),
      id: table.id,
      sheet: table.worksheet.id,
      name: table.name,
      hasHeadings: table.showHeaders,
      hasTotals: table.showTotals,
    }),
  };
}

/** The part of a sheet that holds values, within `readablePart`; `read` after the next sync. */
export function askForUsedArea(sheet: Excel.Worksheet): { read(): CellArea | undefined } {
  const used = sheet.getRange(areaAddress(readablePart)).getUsedRangeOrNullObject(true);
  used.load(placeNames);
  return { read: () => (used.isNullObject ? undefined : areaOf(used)) };
}

function askForSheet(sheet: Excel.Worksheet): { read(tables: readonly FoundTable[]): SurveyedSheet } {
  const used = askForUsedArea(sheet);
  const head = sheet.getRange(areaAddress(headPart));
  head.load('values');
  sheet.protection.load('protected');
  return {
    read: (tables) => {
      const area = used.read();
      return {
        id: sheet.id,
        name: sheet.name,
        visibility: visibilityOf(sheet.visibility),
        protected: sheet.protection.protected,
        ...(area !== undefined && { used: area }),
        tables: tables.filter((table) => table.sheet === sheet.id),
        head: headOf(head.values),
      };
    },
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
