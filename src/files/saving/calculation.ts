/** What is left to whoever opens the file next, and what must be there until then. */
import type { FormulaResult, FormulaResults } from '../changes';
import { areaFrom, within } from './a1';
import { setResult } from './cell-content';
import { formulaOf } from './cell-grid';
import { sameName } from './formula-rewrite';
import type { SheetDraft } from './sheet-draft';
import type { WorkbookDraft } from './workbook-draft';
import { attribute, setAttribute } from './xml-attributes';

/** Writes what formulas amount to beside them. A cell that holds none and belongs to no array is left alone. */
export function writeResults(workbook: WorkbookDraft, results: FormulaResults): void {
  for (const sheet of workbook.sheets()) {
    const own = [...results].find(([name]) => sameName(name, sheet.name))?.[1];
    if (own && own.length > 0 && sheet.hasCells) writeSheetResults(workbook.cellsOf(sheet), own);
  }
}

function writeSheetResults(sheet: SheetDraft, results: readonly FormulaResult[]): void {
  const arrays = [...sheet.formulas()].flatMap(({ formula }) => (attribute(formula, 't') === 'array' ? (areaFrom(attribute(formula, 'ref') ?? '') ?? []) : []));
  for (const result of results) {
    const cell = sheet.grid.cell(result.row, result.column);
    if (!cell) continue;
    const place = { top: result.row, bottom: result.row, left: result.column, right: result.column };
    if (!formulaOf(cell) && !arrays.some((array) => within(place, array))) continue;
    setResult(cell.element, result);
    sheet.grid.touch(sheet.grid.rowFor(result.row));
  }
}

/** Excel recalculates everything when it opens the file. */
export function recalculateOnLoad(workbook: WorkbookDraft): void {
  setAttribute(workbook.piece('calcPr'), 'fullCalcOnLoad', 1);
}

/** The order Excel last calculated in. A cell in it without a formula counts as damage, so it goes as soon as formulas changed or moved; Excel makes another. */
export function dropCalculationChain(workbook: WorkbookDraft): void {
  for (const relationship of workbook.package.related(workbook.part, 'calcChain')) {
    workbook.package.unrelate(workbook.part, relationship);
    workbook.package.remove(relationship.target);
  }
}
