/** What saving cannot write rightly, known before it is done: the workbench asks, and does not let anyone do it. */
import { lastColumn, lastRow } from '../sheet/address';
import type { ChangeKind } from './changes';
import type { Package } from './package';
import { CannotSave } from './saving/cannot-save';
import { sameName, sheetRowsIn } from './saving/formula-rewrite';
import { rewriteWorkbook } from './saving/formula-places';
import { WorkbookDraft, type DraftSheet } from './saving/workbook-draft';
import { child } from './saving/xml-tree';

/** Changes that move cells of a sheet, so that all that says where something lies must follow. */
const MOVES_CELLS: ReadonlySet<ChangeKind> = new Set([
  'cells-inserted', 'cells-deleted', 'cells-moved', 'rows-inserted', 'rows-deleted', 'rows-moved', 'columns-inserted', 'columns-deleted', 'columns-moved',
]);
const PUTS_IN: ReadonlySet<ChangeKind> = new Set(['cells-inserted', 'rows-inserted', 'rows-moved', 'columns-inserted', 'columns-moved']);
/** More rows and columns than anybody puts in before the workbook is saved. */
const END_ROWS = 10_000;
const END_COLUMNS = 200;
const CHANGES_TABLES: ReadonlySet<ChangeKind> = new Set(['table-resized', 'table-dressed', 'table-deleted', 'columns-inserted', 'columns-deleted', 'columns-moved']);
const KEPT_BESIDE: ReadonlySet<ChangeKind> = new Set(['settings', 'document-property', 'custom-property', 'custom-xml']);
const OF_THE_WORKBOOK: ReadonlySet<ChangeKind> = new Set(['sheet-renamed', 'sheet-added', 'sheet-deleted', 'sheet-moved', 'sheet-shown', 'sheet-activated', 'name-set', 'name-deleted']);

/** Parts a sheet is related to that say where on it they lie, in a way that is not followed here. */
const FIXED_PARTS: ReadonlyMap<string, string> = new Map([
  ['pivotTable', 'a pivot table'],
  ['queryTable', 'a table filled from elsewhere'],
  ['tableSingleCells', 'cells bound to XML'],
  ['control', 'buttons or boxes'],
  ['ctrlProp', 'buttons or boxes'],
  ['oleObject', 'an embedded object'],
  ['slicer', 'slicers'],
  ['timeline', 'a timeline'],
]);
/** Elements of the sheet's own part, likewise. */
const FIXED_ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['scenarios', 'scenarios'],
  ['customSheetViews', 'custom views'],
  ['dataConsolidate', 'a consolidation'],
]);

const drafts = new WeakMap<Package, WorkbookDraft>();

/**
 * Whether saving keeps the workbook whole after such a change: true, or one or two plain sentences saying why it would not.
 * `sheet` is the sheet's name in the package; one that was added since is free of all this, and so is no sheet at all.
 */
export function canKeep(pkg: Package, kind: ChangeKind, sheet?: string): true | string {
  const workbook = drafts.get(pkg) ?? new WorkbookDraft(pkg);
  drafts.set(pkg, workbook);
  if (workbook.package.names().some((name) => name.startsWith('_xmlsignatures/'))) {
    return 'This workbook is signed, and changing it would break the signature. Remove the signature in Excel first.';
  }
  const entry = sheet === undefined ? undefined : workbook.sheets().find(({ name }) => sameName(name, sheet));
  if (!entry || KEPT_BESIDE.has(kind)) return true;
  if (!entry.hasCells && !OF_THE_WORKBOOK.has(kind)) return `${entry.name} is not a sheet of cells, so it cannot be changed here. Open the workbook in Excel.`;
  try {
    return reasons(workbook, kind, entry) ?? true;
  } catch (problem) {
    if (problem instanceof CannotSave) return problem.message;
    throw problem;
  }
}

function reasons(workbook: WorkbookDraft, kind: ChangeKind, entry: DraftSheet): string | undefined {
  if (PUTS_IN.has(kind) && nearTheEnd(workbook, entry)) return `${entry.name} holds cells near the very end of the sheet, which would be pushed off it. Clear them in Excel first.`;
  if (MOVES_CELLS.has(kind)) {
    const fixed = fixedOn(workbook, entry) ?? tiedTo(workbook, entry);
    if (fixed) return `${entry.name} holds ${fixed}, which would not follow. Do this in Excel.`;
  }
  if (CHANGES_TABLES.has(kind) && tableTied(workbook, entry)) return `A table on ${entry.name} is filled from elsewhere or has slicers, which would not follow. Do this in Excel.`;
  if (kind === 'sheet-deleted') return whyNotDelete(workbook, entry);
  return undefined;
}

/** Whether a cell with content lies so far down or to the right that what is put in could push it off. Excel, too, refuses where it would. */
function nearTheEnd(workbook: WorkbookDraft, entry: DraftSheet): boolean {
  return workbook.cellsOf(entry).grid.rows.some(({ index, cells }) =>
    cells.some(({ column, element }) => (index > lastRow - END_ROWS || column > lastColumn - END_COLUMNS) && element.content.length > 0),
  );
}

function fixedOn(workbook: WorkbookDraft, entry: DraftSheet): string | undefined {
  for (const { type } of workbook.package.relationships(entry.part)) {
    const what = FIXED_PARTS.get(type.slice(type.lastIndexOf('/') + 1));
    if (what) return what;
  }
  const { root } = workbook.cellsOf(entry);
  for (const [local, what] of FIXED_ELEMENTS) if (child(root, local)) return what;
  return undefined;
}

/** What lies elsewhere and points here. */
function tiedTo(workbook: WorkbookDraft, entry: DraftSheet): string | undefined {
  if (workbook.package.names().some((name) => name.startsWith('xl/revisions/'))) return 'a record of changes by several people';
  if (rowOfSheetsOver(workbook, entry)) return 'cells that a formula adds up through several sheets';
  const linked = workbook.package.names().some((name) => name.endsWith('.vml') && /<x:Fmla(?:Link|Range|Txbx)>/.test(workbook.package.text(name)));
  return linked ? 'cells that buttons or boxes are linked to' : undefined;
}

/** Whether a formula goes through a row of sheets (`First:Last!A1`) that this one is among. */
function rowOfSheetsOver(workbook: WorkbookDraft, entry: DraftSheet, endsOnly = false): boolean {
  const place = (name: string): number => workbook.sheets().findIndex((sheet) => sameName(sheet.name, name));
  const here = place(entry.name);
  let found = false;
  rewriteWorkbook(workbook, (formula) => {
    if (!found && formula.includes(':') && formula.includes('!')) {
      found = sheetRowsIn(formula).some((ends) => {
        const [first, last] = [place(ends[0]), place(ends[1])];
        return endsOnly ? first === here || last === here : here >= Math.min(first, last) && here <= Math.max(first, last);
      });
    }
    return formula;
  });
  return found;
}

function tableTied(workbook: WorkbookDraft, entry: DraftSheet): boolean {
  const { package: parts } = workbook;
  const slicers = parts.related(entry.part, 'slicer').length > 0;
  return slicers || parts.related(entry.part, 'table').some(({ target }) => parts.related(target, 'queryTable').length > 0);
}

function whyNotDelete(workbook: WorkbookDraft, entry: DraftSheet): string | undefined {
  if (rowOfSheetsOver(workbook, entry, true)) return `A formula adds up through several sheets beginning or ending with ${entry.name}. Change the formula first.`;
  const pivots = entry.hasCells ? fixedOn(workbook, entry) : undefined;
  return pivots ? `${entry.name} holds ${pivots}, which other parts of the workbook depend on. Delete it in Excel.` : undefined;
}
