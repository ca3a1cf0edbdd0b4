import type { CellArea, SheetCells, WorkbookCells } from '../sheet/cells';
import { readReturn } from '../sheet/read-return';
import { cellCount, contains, withRoomToGrow } from './areas';
import { trimmed } from './grid';
import { firstPortion, type LoadedPart, loadParts, type Portion, type Wanted } from './load-cells';
import type { OfficeSets } from './sets';
import { askForProtection, askForTable, askForUsedArea, type AskedTable, type SurveyedSheet, surveyWorkbook, tableOf, usedAreaOf, visibilityOf } from './survey';

/** The workbook's cells as last read, and what is needed to read them again in one sync. */
export interface Snapshot {
  /** In the order of their tabs. */
  readonly sheets: readonly KnownSheet[];
}

export interface KnownSheet {
  /** Excel's id of the sheet, which outlives renaming. */
  readonly id: string;
  /** False where only the sheet's head was read, because the workbook is large and its return lies elsewhere. */
  readonly loaded: boolean;
  /** The part that held values; one blank cell for an empty sheet. */
  readonly used: CellArea;
  readonly tables: readonly string[];
  readonly cells: SheetCells;
}

const nowhere: CellArea = { top: 0, left: 0, bottom: 0, right: 0 };

/** Sheets of this size are always read with the rest: a cover may name the supplier. */
const smallSheet = 2_000;

export function cellsOf(snapshot: Snapshot): WorkbookCells {
  return { sheets: snapshot.sheets.map((sheet) => sheet.cells) };
}

/** Reads the whole workbook: two syncs to look it over, and one for its cells where they fit in one answer. */
export async function readWorkbook(
  context: Excel.RequestContext,
  sets: OfficeSets,
  settingKey: string,
  portion: Portion = firstPortion,
): Promise<{ readonly snapshot: Snapshot; readonly setting: unknown }> {
  const survey = await surveyWorkbook(context, settingKey);
  const chosen = sheetsToLoad(survey.sheets, portion);
  const wanted = chosen.flatMap(({ id, used, protected: locks }): Wanted[] => (used === undefined ? [] : [{ sheet: id, area: used, locks }]));
  const parts = wanted.length === 0 ? [] : await loadParts(context, wanted, portion, sets);
  return { snapshot: { sheets: survey.sheets.map((sheet) => knownSheet(sheet, chosen.includes(sheet), parts)) }, setting: survey.setting };
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
  return new Set([...reading.layout.tables, ...asked].map((place) => place.sheet));
}

function knownSheet(sheet: SurveyedSheet, loaded: boolean, parts: readonly LoadedPart[]): KnownSheet {
  const own = parts.filter((part) => part.sheet === sheet.id);
  return {
    id: sheet.id,
    loaded,
    used: sheet.used ?? nowhere,
    tables: sheet.tables.map((table) => table.id),
    cells: sheetCells(sheet, loaded ? gridOf(own) : sheet.head, own),
  };
}

type SheetFacts = Pick<SurveyedSheet, 'name' | 'visibility' | 'protected' | 'tables'>;

function sheetCells(facts: SheetFacts, grid: Pick<SheetCells, 'top' | 'left' | 'rows'>, parts: readonly LoadedPart[]): SheetCells {
  const { name, visibility, protected: isProtected, tables } = facts;
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
  };
}

/** Parts of one sheet are bands of whole rows, in order. */
function gridOf(parts: readonly LoadedPart[]): Pick<SheetCells, 'top' | 'left' | 'rows'> {
  const [first] = parts;
  return first === undefined ? trimmed(0, 0, []) : trimmed(first.area.top, first.area.left, parts.flatMap((part) => part.rows));
}

/** A merge over two bands is told with both. */
function withoutRepeats(areas: readonly CellArea[]): CellArea[] {
  return [...new Map(areas.map((area) => [`${area.top},${area.left},${area.bottom},${area.right}`, area])).values()];
}

/** What came of reading a known workbook again. */
export interface Reread {
  readonly snapshot: Snapshot;
  /** False where a sheet has outgrown what was read of it, or was protected meanwhile: read again, from this snapshot. */
  readonly complete: boolean;
  /** Sheets or tables were added or deleted: the whole workbook must be looked over again. */
  readonly reshaped: boolean;
}

/**
 * Reads a known workbook again in one sync: every loaded sheet from A1 to a little beyond where its values ended, so that
 * rows inserted, added, sorted or deleted since are all in it. Beyond one answer's size it takes more.
 * @throws where a known sheet or table is gone (ItemNotFound): look the workbook over again
 */
export async function rereadWorkbook(context: Excel.RequestContext, known: Snapshot, sets: OfficeSets, portion: Portion = firstPortion): Promise<Reread> {
  const counts = [context.workbook.worksheets.getCount(), context.workbook.tables.getCount()];
  const loaded = known.sheets.filter((sheet) => sheet.loaded);
  const asked = loaded.map((sheet) => askAgain(context, sheet));
  const wanted = loaded.map((sheet): Wanted => ({ sheet: sheet.id, area: withRoomToGrow(sheet.used), locks: sheet.cells.protected }));
  const parts = await loadParts(context, wanted, inOne(loaded, portion), sets);
  const again = new Map(asked.map((ask) => [ask.known.id, sheetAgain(ask, parts)]));
  const knownTables = known.sheets.flatMap((sheet) => sheet.tables).length;
  return {
    snapshot: { sheets: known.sheets.map((sheet) => again.get(sheet.id)?.sheet ?? sheet) },
    complete: [...again.values()].every((result) => result.complete),
    reshaped: counts[0]?.value !== known.sheets.length || counts[1]?.value !== knownTables,
  };
}

/** Room to grow weighs next to nothing in an answer: what held values decides whether it fits in one. */
function inOne(loaded: readonly KnownSheet[], portion: Portion): Portion {
  const total = loaded.reduce((sum, sheet) => sum + cellCount(sheet.used), 0);
  return total <= portion.cells ? { cells: Number.POSITIVE_INFINITY } : portion;
}

interface AskedAgain {
  readonly known: KnownSheet;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly used: Excel.Range;
  readonly tables: readonly AskedTable[];
}

function askAgain(context: Excel.RequestContext, known: KnownSheet): AskedAgain {
  const sheet = context.workbook.worksheets.getItem(known.id);
  sheet.load('name,visibility');
  const tables = known.tables.map((id) => {
    const table = context.workbook.tables.getItem(id);
    table.load('id,name,showHeaders,showTotals');
    return askForTable(table);
  });
  return { known, sheet, protection: askForProtection(sheet), used: askForUsedArea(sheet), tables };
}

function sheetAgain(asked: AskedAgain, parts: readonly LoadedPart[]): { readonly sheet: KnownSheet; readonly complete: boolean } {
  const { known } = asked;
  const own = parts.filter((part) => part.sheet === known.id);
  const used = usedAreaOf(asked.used) ?? nowhere;
  const facts: SheetFacts = {
    name: asked.sheet.name,
    visibility: visibilityOf(asked.sheet.visibility),
    protected: asked.protection.protected,
    tables: asked.tables.map(tableOf),
  };
  return {
    sheet: { ...known, used, cells: sheetCells(facts, gridOf(own), own) },
    complete: contains(withRoomToGrow(known.used), used) && (known.cells.protected || !facts.protected),
  };
}

/** Small enough to be read again at every change of selection. */
export function isQuickToRead(snapshot: Snapshot): boolean {
  return snapshot.sheets.reduce((sum, sheet) => sum + (sheet.loaded ? cellCount(sheet.used) : 0), 0) <= 10_000;
}
