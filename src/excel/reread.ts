import type { SheetCells } from '../sheet/cells';
import { contains, withRoomToGrow } from './areas';
import { loadParts, type SheetLines, type Wanted } from './load-cells';
import type { OfficeSets } from './sets';
import { gridOf, type KnownSheet, nowhere, sheetCells, type SheetFacts, type Snapshot } from './snapshot';
import { askForFilter, askForProtection, askForTable, askForUsedArea, type AskedTable, foundArea, someHiddenIn, tableOf, visibilityOf } from './survey';

/** What came of reading a known workbook again. */
export interface Reread {
  readonly snapshot: Snapshot;
  /** False where a sheet has outgrown what was read of it, was protected, or had rows hidden meanwhile: read again, from this snapshot. */
  readonly complete: boolean;
  /** Sheets or tables were added or deleted: the whole workbook must be looked over again. */
  readonly reshaped: boolean;
}

/**
 * Reads a known workbook again in one sync: every loaded sheet from A1 to a little beyond where its values ended, so that
 * rows inserted, added, sorted or deleted since are all in it. For workbooks whose cells fit in one answer.
 * @throws where a known sheet or table is gone (ItemNotFound): look the workbook over again
 */
export async function rereadWorkbook(context: Excel.RequestContext, known: Snapshot, sets: OfficeSets): Promise<Reread> {
  const loaded = known.sheets.filter((sheet) => sheet.loaded);
  const asked = askAgain(context, known);
  const wanted = loaded.map((sheet): Wanted => ({ sheet: sheet.id, area: withRoomToGrow(sheet.used), locks: sheet.cells.protected, hidden: sheet.someHidden }));
  const parts = await loadParts(context, wanted, { cells: Number.POSITIVE_INFINITY }, sets);
  return rereadOf(asked, (sheet) => {
    const own = parts.filter((part) => part.sheet === sheet.id);
    return { grid: gridOf(own), lines: own };
  });
}

/** What is asked of a known workbook beside its cells. */
export interface AskedAgain {
  readonly known: Snapshot;
  readonly sheetCount: OfficeExtension.ClientResult<number>;
  readonly tableCount: OfficeExtension.ClientResult<number>;
  readonly sheets: readonly AskedSheet[];
}

interface AskedSheet {
  readonly known: KnownSheet;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly used: Excel.Range;
  readonly filter: Excel.Range;
  readonly tables: readonly AskedTable[];
}

export function askAgain(context: Excel.RequestContext, known: Snapshot): AskedAgain {
  return {
    known,
    sheetCount: context.workbook.worksheets.getCount(),
    tableCount: context.workbook.tables.getCount(),
    sheets: known.sheets.filter((sheet) => sheet.loaded).map((sheet) => askForSheet(context, sheet)),
  };
}

function askForSheet(context: Excel.RequestContext, known: KnownSheet): AskedSheet {
  const sheet = context.workbook.worksheets.getItem(known.id);
  sheet.load('name,visibility');
  const tables = known.tables.map((id) => {
    const table = context.workbook.tables.getItem(id);
    table.load('id,name,showHeaders,showTotals');
    return askForTable(table);
  });
  return { known, sheet, protection: askForProtection(sheet), used: askForUsedArea(sheet), filter: askForFilter(sheet), tables };
}

/** The cells of a sheet, and what its rows and columns tell of themselves. */
export interface SheetContent {
  readonly grid: Pick<SheetCells, 'top' | 'left' | 'rows'>;
  readonly lines: readonly SheetLines[];
}

/** After the sync: the snapshot as it is now, its cells as `contentOf` has them. */
export function rereadOf(asked: AskedAgain, contentOf: (sheet: KnownSheet) => SheetContent): Reread {
  const again = new Map(asked.sheets.map((sheet) => [sheet.known.id, sheetAgain(sheet, contentOf(sheet.known))]));
  const { sheets } = asked.known;
  return {
    snapshot: { ...asked.known, sheets: sheets.map((sheet) => again.get(sheet.id) ?? sheet) },
    complete: asked.sheets.every(isComplete),
    reshaped: asked.sheetCount.value !== sheets.length || asked.tableCount.value !== sheets.flatMap((sheet) => sheet.tables).length,
  };
}

function sheetAgain(asked: AskedSheet, content: SheetContent): KnownSheet {
  const filter = foundArea(asked.filter);
  const facts: SheetFacts = {
    name: asked.sheet.name,
    visibility: visibilityOf(asked.sheet.visibility),
    protected: asked.protection.protected,
    tables: asked.tables.map(tableOf),
    ...(filter !== undefined && { filter }),
  };
  return { ...asked.known, used: foundArea(asked.used) ?? nowhere, someHidden: someHiddenIn(asked.used), cells: sheetCells(facts, content.grid, content.lines) };
}

/** All its values lay in the part that was read; its locks, and what is hidden, were asked for if they matter. */
function isComplete({ known, used, protection }: AskedSheet): boolean {
  return contains(withRoomToGrow(known.used), foundArea(used) ?? nowhere) && (known.cells.protected || !protection.protected) && (known.someHidden || !someHiddenIn(used));
}
