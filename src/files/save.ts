/**
 * Saving: the package a workbook came from, patched. Parts that no change concerns stay byte for byte, and in the others
 * everything stays that no change concerns.
 */
import type { CellEdit } from '../sheet/cells';
import type { CellChange, CellContent, FormulaResults, WorkbookChange } from './changes';
import type { Package } from './package';
import { dropCalculationChain, recalculateOnLoad, writeResults } from './saving/calculation';
import { applyChange } from './saving/apply-change';
import { StylesDraft } from './saving/styles-draft';
import { WorkbookDraft } from './saving/workbook-draft';

export { CannotSave } from './saving/cannot-save';

/** Changes after which no formula can amount to something else. */
const WITHOUT_CALCULATION: ReadonlySet<WorkbookChange['kind']> = new Set([
  'formatted', 'validated', 'conditional-formats-cleared', 'rows-sized', 'columns-sized', 'sheet-shown', 'sheet-activated', 'tab-coloured', 'panes-frozen', 'sheet-protected',
  'sheet-unprotected', 'settings', 'document-property', 'custom-property', 'custom-xml',
]);

/**
 * The package after these changes, in order. `results` are what formulas amount to once all is done; formulas without one keep
 * the figure they had, and whoever opens the file is asked to recalculate. Without changes, these are the package's own bytes.
 *
 * Throws `CannotSave`, with a sentence for the user, where a change asks for more than a file holds (`canKeep` says most of it
 * beforehand), and a `RangeError` where a change names a sheet or table that is not there.
 */
export function saveWorkbook(pkg: Package, changes: readonly WorkbookChange[], results?: FormulaResults): Uint8Array {
  if (changes.length === 0 && results === undefined) return pkg.bytes;
  const workbook = new WorkbookDraft(pkg);
  let styles: StylesDraft | undefined;
  const stylesOf = (): StylesDraft => (styles ??= new StylesDraft(workbook));
  for (const change of changes) applyChange(workbook, change, stylesOf);
  if (results) writeResults(workbook, results);
  if (changes.some(({ kind }) => !WITHOUT_CALCULATION.has(kind))) recalculateOnLoad(workbook);
  if (workbook.formulasChanged()) dropCalculationChain(workbook);
  return workbook.bytes();
}

/** The simple case: cells written, by sheet, row and column. Text is text; "" clears the cell; a cell's look stays. */
export function saveEdits(pkg: Package, edits: readonly CellEdit[]): Uint8Array {
  const sheets = new Map<string, CellChange[]>();
  for (const { sheet, row, column, value } of edits) {
    const cells = sheets.get(sheet) ?? [];
    cells.push({ row, column, content: contentOf(value) });
    sheets.set(sheet, cells);
  }
  return saveWorkbook(pkg, [...sheets].map(([sheet, cells]) => ({ kind: 'cells', sheet, cells })));
}

function contentOf(value: CellEdit['value']): CellContent {
  if (value === '') return { kind: 'blank' };
  if (typeof value === 'number') return { kind: 'number', value };
  return typeof value === 'boolean' ? { kind: 'boolean', value } : { kind: 'text', text: value };
}
