/** A sheet protected without a password, and let go. */
import type { SheetDraft } from './sheet-draft';
import { child, newElement, removeChild } from './xml-tree';

/** What `sheetProtection` forbids unless told otherwise, and what it allows unless told otherwise (ECMA-376 part 1, 18.3.1.85). */
const FORBIDDEN = [
  'formatCells', 'formatColumns', 'formatRows', 'insertColumns', 'insertRows', 'insertHyperlinks', 'deleteColumns', 'deleteRows', 'sort', 'autoFilter', 'pivotTables',
];
const ALLOWED = ['objects', 'scenarios', 'selectLockedCells', 'selectUnlockedCells'];

export function protect(sheet: SheetDraft, allowed: ReadonlySet<string>): void {
  unprotect(sheet);
  const attributes: Record<string, string> = { sheet: '1' };
  for (const name of ALLOWED) if (!allowed.has(name)) attributes[name] = '1';
  for (const name of FORBIDDEN) if (allowed.has(name)) attributes[name] = '0';
  sheet.insert(newElement(`${sheet.root.prefix}sheetProtection`, attributes));
}

export function unprotect(sheet: SheetDraft): void {
  const old = child(sheet.root, 'sheetProtection');
  if (old) removeChild(sheet.root, old);
}
