/** Cells that conditional formats no longer concern. */
import type { CellArea } from '../../sheet/cells';
import { areaNames, areasFrom } from './a1';
import { areasLeft, fromCornerOf } from './cut-areas';
import { rewriteRules } from './formula-places';
import { dropEmptyExtensions } from './sheet-shift';
import type { SheetDraft } from './sheet-draft';
import { attribute, setAttribute } from './xml-attributes';
import { child, children, descendants, removeChild, setText, textIn, type XmlElement } from './xml-tree';

export function clearConditionalFormats(sheet: SheetDraft, area: CellArea): void {
  for (const format of children(sheet.root, 'conditionalFormatting')) {
    const before = areasFrom(attribute(format, 'sqref') ?? '');
    const left = areasLeft(before, area);
    if (!left) continue;
    if (left.length === 0) removeChild(sheet.root, format);
    else {
      setAttribute(format, 'sqref', areaNames(left));
      rewriteRules(format, (formula) => fromCornerOf(formula, before, left));
    }
  }
  const extensions = child(sheet.root, 'extLst');
  if (extensions) clearInExtensions(sheet, extensions, area);
}

/** What later Excels keep of a format stands in the extension list, with its cells in an element of their own. */
function clearInExtensions(sheet: SheetDraft, extensions: XmlElement, area: CellArea): void {
  let emptied = false;
  for (const list of [...descendants(extensions)].filter(({ local }) => local === 'conditionalFormattings')) {
    for (const format of children(list)) {
      const place = child(format, 'sqref');
      const before = place ? areasFrom(textIn(place)) : [];
      const left = areasLeft(before, area);
      if (!place || !left) continue;
      if (left.length === 0) removeChild(list, format);
      else {
        setText(place, areaNames(left));
        for (const element of [...descendants(format)].filter(({ local }) => local === 'f')) setText(element, fromCornerOf(textIn(element), before, left));
      }
      emptied ||= left.length === 0;
    }
  }
  if (emptied) dropEmptyExtensions(sheet.root, extensions);
}
