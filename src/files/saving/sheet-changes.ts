/** Sheets renamed, added, deleted, moved, shown, coloured and protected. */
import type { SheetChange } from '../changes';
import { CannotSave } from './cannot-save';
import { formulaAfterRename, formulaWithoutSheet, namesSheet, sameName, sheetRowsIn } from './formula-rewrite';
import { rewriteWorkbook } from './formula-places';
import { rescopeNames } from './names-draft';
import { renamePivotSources } from './pivot-sources';
import { argb } from './styles-draft';
import { dropTitles, renameInTitles } from './part-titles';
import { protect, unprotect } from './sheet-protection';
import { freeze } from './sheet-view';
import { isOn, type SheetDraft } from './sheet-draft';
import type { DraftSheet, WorkbookDraft } from './workbook-draft';
import { attribute, prefixFor, setAttribute } from './xml-attributes';
import { child, children, insertInOrder, newElement, removeChild, type XmlElement } from './xml-tree';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const PROPERTIES_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];

export function changeSheet(workbook: WorkbookDraft, change: SheetChange): void {
  switch (change.kind) {
    case 'sheet-renamed':
      return renameSheet(workbook, workbook.sheet(change.sheet), change.name);
    case 'sheet-added':
      return addSheet(workbook, change.name, change.at);
    case 'sheet-deleted':
      return deleteSheet(workbook, workbook.sheet(change.sheet));
    case 'sheet-moved':
      return moveSheet(workbook, workbook.sheet(change.sheet), change.to);
    case 'sheet-shown':
      return showSheet(workbook, workbook.sheet(change.sheet), change.visibility);
    case 'sheet-activated':
      return activate(workbook, workbook.sheet(change.sheet));
    case 'tab-coloured':
      return colourTab(workbook.cells(change.sheet), change.colour);
    case 'panes-frozen':
      return freeze(workbook.cells(change.sheet), change.rows, change.columns);
    case 'sheet-protected':
      return protect(workbook.cells(change.sheet), new Set(change.allowed));
    case 'sheet-unprotected':
      return unprotect(workbook.cells(change.sheet));
  }
}

/** Excel's own rules for a sheet's name. */
function refuseName(workbook: WorkbookDraft, name: string, except?: DraftSheet): void {
  const bad = name === '' || name.length > 31 || /[[\]:*?/\\]/.test(name) || name.startsWith("'") || name.endsWith("'");
  if (bad) throw new CannotSave(`A sheet cannot be called "${name}". A name has 1 to 31 characters, none of them [ ] : * ? / \\, and no ' at either end.`);
  if (workbook.sheets().some((sheet) => sheet.element !== except?.element && sameName(sheet.name, name))) {
    throw new CannotSave(`There is already a sheet called "${name}". Choose another name.`);
  }
}

function renameSheet(workbook: WorkbookDraft, sheet: DraftSheet, name: string): void {
  refuseName(workbook, name, sheet);
  rewriteWorkbook(workbook, (formula) => formulaAfterRename(formula, sheet.name, name));
  renamePivotSources(workbook, sheet.name, name);
  renameInTitles(workbook, sheet.name, name);
  setAttribute(sheet.element, 'name', name);
}

function addSheet(workbook: WorkbookDraft, name: string, at: number): void {
  refuseName(workbook, name);
  const part = workbook.package.freeName('xl/worksheets/sheet{n}.xml');
  workbook.package.add(part, `<worksheet xmlns="${workbook.namespaces.main}"><sheetData/></worksheet>`, SHEET_TYPE);
  const relationship = workbook.package.relate(workbook.part, `${workbook.namespaces.relationships}/worksheet`, part);
  const list = workbook.piece('sheets');
  const before = children(list);
  const prefix = prefixFor(workbook.root, workbook.namespaces.relationships, 'r');
  const sheetId = Math.max(0, ...before.map((element) => Number(attribute(element, 'sheetId')))) + 1;
  const element = newElement(`${list.prefix}sheet`, { name, sheetId, [`${prefix}id`]: relationship });
  reorder(workbook, [...before.slice(0, at), element, ...before.slice(at)]);
}

function deleteSheet(workbook: WorkbookDraft, sheet: DraftSheet): void {
  refuseLastShown(workbook, sheet);
  refuseLosingRowEnd(workbook, sheet.name);
  workbook.forget(sheet);
  removePart(workbook, sheet.part);
  for (const relationship of workbook.package.relationships(workbook.part)) {
    if (relationship.target === sheet.part) workbook.package.unrelate(workbook.part, relationship);
  }
  reorder(workbook, workbook.places().filter((element) => element !== sheet.element));
  rewriteWorkbook(workbook, (formula) => formulaWithoutSheet(formula, sheet.name));
}

function refuseLastShown(workbook: WorkbookDraft, sheet: DraftSheet): void {
  const others = workbook.sheets().filter(({ element }) => element !== sheet.element);
  if (!others.some(({ element }) => (attribute(element, 'state') ?? 'visible') === 'visible')) {
    throw new CannotSave('A workbook needs at least one sheet that is shown.');
  }
}

/** `First:Last!A1` has no meaning once one of its ends is gone. */
function refuseLosingRowEnd(workbook: WorkbookDraft, name: string): void {
  rewriteWorkbook(workbook, (formula) => {
    if (formula.includes(':') && namesSheet(formula, name) && sheetRowsIn(formula).some((ends) => ends.some((end) => sameName(end, name)))) {
      throw new CannotSave(`The sheet ${name} is the end of a row of sheets in a formula (${formula}), so it cannot be deleted here. Change the formula first.`);
    }
    return formula;
  });
}

/** A part goes, and with it what only it was related to: its tables, comments, drawings. */
function removePart(workbook: WorkbookDraft, part: string): void {
  const { package: parts } = workbook;
  const targets = parts.relationships(part).filter(({ external }) => !external).map(({ target }) => target);
  parts.remove(part);
  for (const target of targets) {
    const wanted = parts.names().some((name) => name.endsWith('.rels') && relatesTo(workbook, name, target));
    if (!wanted && parts.has(target)) removePart(workbook, target);
  }
}

function relatesTo(workbook: WorkbookDraft, relationships: string, target: string): boolean {
  const owner = relationships.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
  return workbook.package.relationships(owner).some((relationship) => relationship.target.toLowerCase() === target.toLowerCase());
}

function moveSheet(workbook: WorkbookDraft, sheet: DraftSheet, to: number): void {
  const rest = workbook.places().filter((element) => element !== sheet.element);
  reorder(workbook, [...rest.slice(0, to), sheet.element, ...rest.slice(to)]);
}

/** Puts the sheets in this order and keeps in step what counts them: names that belong to a sheet, the tab on top. */
function reorder(workbook: WorkbookDraft, now: readonly XmlElement[]): void {
  const list = workbook.piece('sheets');
  const before = children(list, 'sheet');
  list.content = [...now];
  const placeNow = (place: number): number | undefined => {
    const element = before[place];
    const found = element ? now.indexOf(element) : -1;
    return found < 0 ? undefined : found;
  };
  rescopeNames(workbook, placeNow);
  for (const view of workbookViews(workbook)) {
    for (const name of ['activeTab', 'firstSheet']) {
      const place = Number(attribute(view, name) ?? 0);
      const shown = placeNow(place) ?? now.findIndex((element) => (attribute(element, 'state') ?? 'visible') === 'visible');
      if (shown !== place) setAttribute(view, name, shown === 0 ? undefined : shown);
    }
  }
  dropTitles(workbook);
}

function workbookViews(workbook: WorkbookDraft): XmlElement[] {
  return children(child(workbook.root, 'bookViews') ?? newElement('none'), 'workbookView');
}

function showSheet(workbook: WorkbookDraft, sheet: DraftSheet, visibility: 'visible' | 'hidden' | 'very-hidden'): void {
  if (visibility !== 'visible') refuseLastShown(workbook, sheet);
  setAttribute(sheet.element, 'state', visibility === 'visible' ? undefined : visibility === 'hidden' ? 'hidden' : 'veryHidden');
  const [view] = workbookViews(workbook);
  const onTop = workbook.places()[Number((view && attribute(view, 'activeTab')) ?? 0)];
  const shown = workbook.sheets().find(({ element }) => (attribute(element, 'state') ?? 'visible') === 'visible');
  if (visibility !== 'visible' && onTop === sheet.element && shown) activate(workbook, shown);
}

/** Only one sheet may be selected: with two, Excel writes into both. */
function activate(workbook: WorkbookDraft, sheet: DraftSheet): void {
  const place = workbook.places().indexOf(sheet.element);
  const views = workbook.piece('bookViews');
  if (children(views).length === 0) views.content.push(newElement(`${views.prefix}workbookView`));
  for (const view of workbookViews(workbook)) setAttribute(view, 'activeTab', place === 0 ? undefined : place);
  for (const each of workbook.sheets()) {
    const own = child(workbook.package.root(each.part), 'sheetViews');
    for (const view of children(own ?? newElement('none'), 'sheetView')) {
      const selected = each.element === sheet.element;
      if (isOn(attribute(view, 'tabSelected')) !== selected) setAttribute(view, 'tabSelected', selected ? 1 : undefined);
    }
  }
}

function colourTab(sheet: SheetDraft, colour: string | undefined): void {
  const properties = colour === undefined ? child(sheet.root, 'sheetPr') : sheet.part('sheetPr');
  if (!properties) return;
  const old = child(properties, 'tabColor');
  if (old) removeChild(properties, old);
  if (colour !== undefined) insertInOrder(properties, newElement(`${sheet.root.prefix}tabColor`, { rgb: argb(colour) }), PROPERTIES_ORDER);
}
