/** Where a workbook keeps formulas besides its cells, so that whatever must be rewritten is rewritten everywhere. */
import type { CellArea } from '../../sheet/cells';
import { areasFrom } from './a1';
import { NAMES } from './formula-rewrite';
import type { DraftSheet, WorkbookDraft } from './workbook-draft';
import { setIfOther, type SheetDraft } from './sheet-draft';
import { attribute, attributeNames } from './xml-attributes';
import { child, children, descendants, newElement, setText, textIn, type XmlElement } from './xml-tree';

/**
 * A formula in, the formula out, the same string where it does not change. `home` is the sheet it stands on (`NAMES` for names, ""
 * for charts); `areas`, where it is there, is what the formula is applied to, from its top left cell.
 */
export type Rewrite = (formula: string, home: string, areas?: readonly CellArea[]) => string;

/** Rewrites every formula of the workbook. */
export function rewriteWorkbook(workbook: WorkbookDraft, rewrite: Rewrite): void {
  for (const sheet of workbook.sheets()) {
    if (sheet.hasCells) rewriteSheet(workbook, sheet, rewrite);
    rewriteDrawings(workbook, sheet, rewrite);
  }
  const names = child(workbook.root, 'definedNames');
  for (const name of children(names ?? newElement('none'))) rewriteText(name, (formula) => rewrite(formula, NAMES));
}

function rewriteSheet(workbook: WorkbookDraft, entry: DraftSheet, rewrite: Rewrite): void {
  const sheet = workbook.cellsOf(entry);
  const here = (formula: string, areas?: readonly CellArea[]): string => rewrite(formula, entry.name, areas);
  rewriteCells(sheet, here);
  for (const format of children(sheet.root, 'conditionalFormatting')) {
    rewriteRules(format, (formula) => here(formula, areasFrom(attribute(format, 'sqref') ?? '')));
  }
  for (const validation of children(child(sheet.root, 'dataValidations') ?? newElement('none'))) {
    const areas = areasFrom(attribute(validation, 'sqref') ?? '');
    for (const element of children(validation)) rewriteText(element, (formula) => here(formula, areas));
  }
  for (const link of children(child(sheet.root, 'hyperlinks') ?? newElement('none'))) rewriteAttribute(link, 'location', here);
  for (const { element, type, target, external } of workbook.package.relationships(entry.part)) {
    // Some writers put a place in the workbook where an address outside belongs.
    if (external && target.startsWith('#') && type.endsWith('/hyperlink')) setIfOther(element, 'Target', `#${here(target.slice(1))}`);
  }
  rewriteExtensions(sheet.root, here);
  for (const { target } of workbook.package.related(entry.part, 'table')) rewriteTable(workbook.package.root(target), here);
  for (const { target } of workbook.package.related(entry.part, 'ctrlProp')) {
    const root = workbook.package.root(target);
    for (const name of attributeNames(root).filter((each) => each.startsWith('fmla'))) rewriteAttribute(root, name, here);
  }
}

function rewriteCells(sheet: SheetDraft, rewrite: (formula: string) => string): void {
  for (const { formula } of sheet.formulas()) {
    if (formula.content.length > 0) rewriteText(formula, rewrite);
  }
}

/** The formulas of a conditional format's rules. */
export function rewriteRules(format: XmlElement, rewrite: (formula: string) => string): void {
  for (const element of descendants(format)) {
    if (element.local === 'formula') rewriteText(element, rewrite);
    if (element.local === 'cfvo') rewriteAttribute(element, 'val', rewrite);
  }
}

/** Later Excels' formats, validations and sparklines: `xm:f` beside an `xm:sqref`. */
function rewriteExtensions(root: XmlElement, rewrite: (formula: string, areas?: readonly CellArea[]) => string): void {
  const extensions = child(root, 'extLst');
  if (!extensions) return;
  const walk = (element: XmlElement, areas: readonly CellArea[] | undefined): void => {
    const place = child(element, 'sqref');
    const inside = place ? areasFrom(textIn(place)) : areas;
    for (const each of children(element)) {
      if (each.local === 'f') rewriteText(each, (formula) => rewrite(formula, inside));
      else walk(each, inside);
    }
  };
  walk(extensions, undefined);
}

function rewriteTable(root: XmlElement, rewrite: (formula: string) => string): void {
  for (const column of children(child(root, 'tableColumns') ?? newElement('none'))) {
    for (const element of children(column)) {
      if (element.local === 'calculatedColumnFormula' || element.local === 'totalsRowFormula') rewriteText(element, rewrite);
    }
  }
}

/** The charts of a sheet's drawings, and shapes that show what a cell says. */
function rewriteDrawings(workbook: WorkbookDraft, sheet: DraftSheet, rewrite: Rewrite): void {
  for (const drawing of workbook.package.related(sheet.part, 'drawing')) {
    for (const element of descendants(workbook.package.root(drawing.target))) {
      if (element.local === 'sp') rewriteAttribute(element, 'textlink', (formula) => rewrite(formula, sheet.name));
    }
    const charts = [...workbook.package.related(drawing.target, 'chart'), ...workbook.package.related(drawing.target, 'chartEx')];
    for (const { target } of charts) {
      for (const element of descendants(workbook.package.root(target))) {
        if (element.local === 'f') rewriteText(element, (formula) => rewrite(formula, ''));
      }
    }
  }
}

function rewriteText(element: XmlElement, rewrite: (formula: string) => string): void {
  const formula = textIn(element);
  const changed = rewrite(formula);
  if (changed !== formula) setText(element, changed);
}

function rewriteAttribute(element: XmlElement, name: string, rewrite: (formula: string) => string): void {
  const formula = attribute(element, name);
  if (formula !== undefined && formula !== '') setIfOther(element, name, rewrite(formula));
}
