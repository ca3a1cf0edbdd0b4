/** Cells put in, taken out or moved on one sheet, with everything in the workbook that speaks of their places. */
import type { CellArea } from '../../sheet/cells';
import { setContent } from './cell-content';
import { carriedFormula, sameName, shiftedFormula } from './formula-rewrite';
import { rewriteWorkbook } from './formula-places';
import { shiftDrawings, shiftNotes } from './place-parts-shift';
import { shiftPivotSources } from './pivot-sources';
import { shiftSheet } from './sheet-shift';
import { shiftTables } from './table-shift';
import { movedCell, type Shift } from './shift';
import type { WorkbookDraft } from './workbook-draft';
import { attribute } from './xml-attributes';
import { textIn } from './xml-tree';

export function shiftWorkbook(workbook: WorkbookDraft, sheetName: string, shift: Shift): void {
  const entry = workbook.sheet(sheetName);
  expandSharedFormulas(workbook, entry.name);
  rewriteWorkbook(workbook, (formula, home, areas) => {
    const fromBase = areas && sameName(home, entry.name) ? fromSurvivingCell(formula, areas, shift) : formula;
    return shiftedFormula(fromBase, home, entry.name, shift);
  });
  const headings = shiftTables(workbook, entry, shift);
  const sheet = workbook.cellsOf(entry);
  shiftSheet(sheet, shift);
  sheet.formulasChanged = true;
  for (const { row, column, heading } of headings) setContent(sheet.cellFor(row, column).element, { kind: 'text', text: heading });
  shiftNotes(workbook, entry, shift);
  shiftDrawings(workbook, entry, shift);
  shiftPivotSources(workbook, entry.name, shift);
}

/** A shared formula's cells may have to differ afterwards: they each get their own text, where the formula speaks of the sheet. */
function expandSharedFormulas(workbook: WorkbookDraft, sheetName: string): void {
  for (const entry of workbook.sheets()) {
    if (!entry.hasCells) continue;
    const sheet = workbook.cellsOf(entry);
    const own = sameName(entry.name, sheetName);
    const concerned = new Set<string>();
    for (const { formula } of sheet.formulas()) {
      const index = attribute(formula, 'si');
      if (index !== undefined && attribute(formula, 't') === 'shared' && (own || textIn(formula).includes('!'))) concerned.add(index);
    }
    for (const index of concerned) sheet.expandShared(index);
  }
}

/**
 * The formula of a format or a validation is written for the top left cell of its areas. Where that cell is taken out, the
 * formula is carried to the first one that stays.
 */
export function fromSurvivingCell(formula: string, areas: readonly CellArea[], shift: Shift): string {
  if (shift.kind !== 'delete' || areas.length === 0) return formula;
  const row = Math.min(...areas.map(({ top }) => top));
  const column = Math.min(...areas.map(({ left }) => left));
  if (movedCell(shift, row, column)) return formula;
  const behind = shift.at + shift.count;
  return shift.along === 'rows' ? carriedFormula(formula, behind - row, 0) : carriedFormula(formula, 0, behind - column);
}
