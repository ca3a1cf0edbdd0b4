/** Defined names: the workbook's, and those that belong to a sheet. */
import type { NameChange } from '../changes';
import { sameName } from './formula-rewrite';
import { storedFormula } from './stored-formula';
import type { WorkbookDraft } from './workbook-draft';
import { attribute, setAttribute } from './xml-attributes';
import { appendChild, child, children, newElement, removeChild, setText, type XmlElement } from './xml-tree';

export function changeName(workbook: WorkbookDraft, change: NameChange): void {
  const scope = change.scope === undefined ? undefined : scopeOf(workbook, change.scope);
  if (change.kind === 'name-deleted') return deleteName(workbook, change.name, scope);
  const list = workbook.piece('definedNames');
  const found = namesIn(list).find((name) => isName(name, change.name, scope));
  const element = found ?? newElement(`${workbook.root.prefix}definedName`, { name: change.name, localSheetId: scope });
  if (!found) appendChild(list, element);
  if (change.visible !== undefined) setAttribute(element, 'hidden', change.visible ? undefined : 1);
  if (change.comment !== undefined) setAttribute(element, 'comment', change.comment === '' ? undefined : change.comment);
  setText(element, storedFormula(change.refersTo.replace(/^=/, '')));
}

export function deleteName(workbook: WorkbookDraft, name: string, scope: number | undefined): void {
  const list = child(workbook.root, 'definedNames');
  if (!list) return;
  for (const element of namesIn(list)) if (isName(element, name, scope)) removeChild(list, element);
  if (namesIn(list).length === 0) removeChild(workbook.root, list);
}

/** A sheet's place among all sheets, as a name's `localSheetId` counts it. */
export function scopeOf(workbook: WorkbookDraft, sheet: string): number {
  return workbook.places().indexOf(workbook.sheet(sheet).element);
}

/** After sheets were added, moved or deleted: where each sheet that was at a place now is; names of sheets that are gone go too. */
export function rescopeNames(workbook: WorkbookDraft, placeNow: (before: number) => number | undefined): void {
  const list = child(workbook.root, 'definedNames');
  if (!list) return;
  for (const element of namesIn(list)) {
    const scope = attribute(element, 'localSheetId');
    if (scope === undefined) continue;
    const now = placeNow(Number(scope));
    if (now === undefined) removeChild(list, element);
    else if (now !== Number(scope)) setAttribute(element, 'localSheetId', now);
  }
  if (namesIn(list).length === 0) removeChild(workbook.root, list);
}

function namesIn(list: XmlElement): XmlElement[] {
  return children(list, 'definedName');
}

function isName(element: XmlElement, name: string, scope: number | undefined): boolean {
  const own = attribute(element, 'localSheetId');
  return sameName(attribute(element, 'name') ?? '', name) && (own === undefined ? undefined : Number(own)) === scope;
}
