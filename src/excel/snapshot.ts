import type { CellArea, SheetCells, WorkbookCells } from '../sheet/cells';
import { readReturn } from '../sheet/read-return';
import { cellCount } from './areas';
import { trimmed } from './grid';
import { firstPortion, type LoadedPart, loadParts, type Portion, type SheetLines, type Wanted } from './load-cells';
import type { OfficeSets } from './sets';
import { type Survey, type SurveyedSheet, surveyWorkbook } from './survey';

/** The workbook's cells as last read, and what is needed to read them again in one sync. */
export interface Snapshot {
  /** In the order of their tabs. */
  readonly sheets: readonly KnownSheet[];
  /** The workbook's structure is protected: sheets can be neither added nor renamed. As it was when it was looked over. */
  readonly structureProtected: boolean;
}

export interface KnownSheet {
  /** Excel's id of the sheet, which outlives renaming. */
  readonly id: string;
  /** False where only the sheet's head was read, because the workbook is large and its return lies elsewhere. */
  readonly loaded: boolean;
  /** The part that held values; one blank cell for an empty sheet. */
  readonly used: CellArea;
  /** Some of its rows or columns are hidden. */
  readonly someHidden: boolean;
  readonly tables: readonly string[];
  readonly cells: SheetCells;
}

/** Where an empty sheet's cells would begin. */
export const nowhere: CellArea = { top: 0, left: 0, bottom: 0, right: 0 };

/** Sheets of this size are always read with the rest: a cover may name the supplier. */
const smallSheet = 2_000;

export function cellsOf(snapshot: Snapshot): WorkbookCells {
  return { sheets: snapshot.sheets.map((sheet) => sheet.cells) };
}

/** Reads the whole workbook: two syncs to look it over, and one for its cells where they fit in one answer. */
export async function readWorkbook(
  context: Excel.RequestContext,
  sets: OfficeSets,
  portion: Portion = firstPortion,
): Promise<{ readonly snapshot: Snapshot; readonly settings: Survey['settings'] }> {
  const survey = await surveyWorkbook(context);
  const chosen = sheetsToLoad(survey.sheets, portion);
  const wanted = chosen.flatMap(({ id, used, protected: locks, someHidden: hidden }): Wanted[] => (used === undefined ? [] : [{ sheet: id, area: used, locks, hidden }]));
  const parts = wanted.length === 0 ? [] : await loadParts(context, wanted, portion, sets);
  return { snapshot: { sheets: survey.sheets.map((sheet) => knownSheet(sheet, chosen.includes(sheet), parts)), structureProtected: survey.structureProtected }, settings: survey.settings };
}

/** All sheets where they fit in one answer; else those whose first rows look like the return, and the small ones. */
function sheetsToLoad(sheets: readonly SurveyedSheet[], portion: Portion): readonly SurveyedSheet[] {
  const total = sheets.reduce((sum, sheet) => sum + (sheet.used === undefined ? 0 : cellCount(sheet.used)), 0);
  if (total <= portion.cells) return sheets;
  const names = likelySheets(sheets);
  return names.size === 0 ? sheets : sheets.filter((sheet) => names.has(sheet.name) || sheet.used === undefined || cellCount(sheet.used) <= smallSheet);
}

function likelySheets(sheets: readonly SurveyedSheet[]): ReadonlySet<string> {
  const reading = readReturn({ sheets: sheets.map((sheet) => sheetCells(sheet, sheet.head, [])) });
  if (reading.kind !== 'return') return new Set();
  const asked = reading.questions.filter((question) => question.about === 'sheet').flatMap((question) => question.candidates);
  const reasons = reading.reasonSheet ? [reading.reasonSheet.layout] : [];
  return new Set([...reading.layout.tables, ...asked, ...reasons].map((place) => place.sheet));
}

function knownSheet(sheet: SurveyedSheet, loaded: boolean, parts: readonly LoadedPart[]): KnownSheet {
  const own = parts.filter((part) => part.sheet === sheet.id);
  return {
    id: sheet.id,
    loaded,
    used: sheet.used ?? nowhere,
    someHidden: sheet.someHidden,
    tables: sheet.tables.map((table) => table.id),
    cells: sheetCells(sheet, loaded ? gridOf(own) : sheet.head, own),
  };
}

export type SheetFacts = Pick<SurveyedSheet, 'name' | 'visibility' | 'protected' | 'tables' | 'filter'>;

/** A sheet's cells from what is known of it and the parts that were loaded. */
export function sheetCells(facts: SheetFacts, grid: Pick<SheetCells, 'top' | 'left' | 'rows'>, parts: readonly SheetLines[]): SheetCells {
  const { name, visibility, protected: isProtected, tables, filter } = facts;
  const inGrid = (row: number): boolean => row >= grid.top && row < grid.top + grid.rows.length;
  return {
    name,
    visibility,
    protected: isProtected,
    ...grid,
    merges: withoutRepeats(parts.flatMap((part) => part.merges)),
    hiddenRows: new Set(parts.flatMap((part) => part.hiddenRows).filter(inGrid)),
    hiddenColumns: new Set(parts.flatMap((part) => part.hiddenColumns).filter((column) => column >= grid.left && column < grid.left + (grid.rows[0]?.length ?? 0))),
    tables: tables.map(({ name: tableName, top, left, bottom, right, hasHeadings, hasTotals }) => ({ name: tableName, top, left, bottom, right, hasHeadings, hasTotals })),
    ...(filter !== undefined && { filter }),
  };
}

/** Parts of one sheet are bands of whole rows, in order. */
export function gridOf(parts: readonly LoadedPart[]): Pick<SheetCells, 'top' | 'left' | 'rows'> {
  const [first] = parts;
  return first === undefined ? trimmed(0, 0, []) : trimmed(first.area.top, first.area.left, parts.flatMap((part) => part.rows));
}

/** A merge over two bands is told with both. */
function withoutRepeats(areas: readonly CellArea[]): CellArea[] {
  return [...new Map(areas.map((area) => [`${area.top},${area.left},${area.bottom},${area.right}`, area])).values()];
}

/** Small enough to be read again at every change of selection. */
export function isQuickToRead(snapshot: Snapshot): boolean {
  return loadedCells(snapshot) <= 10_000;
}

/** How many cells the loaded sheets hold between their first and last values. */
export function loadedCells(snapshot: Snapshot): number {
  return snapshot.sheets.reduce((sum, sheet) => sum + (sheet.loaded ? cellCount(sheet.used) : 0), 0);
}
