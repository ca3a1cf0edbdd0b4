/** A validation laid over cells of a sheet. */
import { areaAddress } from '../../sheet/address';
import type { CellArea } from '../../sheet/cells';
import type { NewValidation } from '../changes';
import { encodeEscapes } from '../xml-text';
import { areaNames, areasFrom } from './a1';
import { areasLeft, fromCornerOf } from './cut-areas';
import { dropEmptyExtensions } from './sheet-shift';
import type { SheetDraft } from './sheet-draft';
import { storedFormula } from './stored-formula';
import { attribute, setAttribute } from './xml-attributes';
import { appendChild, child, children, descendants, newElement, removeChild, setText, textIn, type XmlElement } from './xml-tree';

/** Gives the cells of the area this validation in place of those they have, or none. */
export function setValidation(sheet: SheetDraft, area: CellArea, validation: NewValidation | undefined): void {
  cutOut(sheet, area);
  if (!validation) return;
  const list = sheet.part('dataValidations');
  appendChild(list, elementOf(sheet.root.prefix, area, validation));
  setAttribute(list, 'count', children(list).length);
}

function cutOut(sheet: SheetDraft, area: CellArea): void {
  const list = child(sheet.root, 'dataValidations');
  if (list) {
    for (const element of children(list)) {
      const before = areasFrom(attribute(element, 'sqref') ?? '');
      const left = areasLeft(before, area);
      if (!left) continue;
      if (left.length === 0) removeChild(list, element);
      else {
        setAttribute(element, 'sqref', areaNames(left));
        rewriteFormulas(element, (formula) => fromCornerOf(formula, before, left));
      }
    }
    sheet.settle(list);
  }
  const extensions = child(sheet.root, 'extLst');
  if (extensions) cutOutOfExtensions(sheet, extensions, area);
}

/** Those that point to another sheet stand in the extension list, with their cells in an element of their own. */
function cutOutOfExtensions(sheet: SheetDraft, extensions: XmlElement, area: CellArea): void {
  let emptied = false;
  for (const list of [...descendants(extensions)].filter(({ local }) => local === 'dataValidations')) {
    for (const element of children(list)) {
      const place = child(element, 'sqref');
      const before = place ? areasFrom(textIn(place)) : [];
      const left = areasLeft(before, area);
      if (!place || !left) continue;
      if (left.length === 0) removeChild(list, element);
      else {
        setText(place, areaNames(left));
        rewriteFormulas(element, (formula) => fromCornerOf(formula, before, left));
      }
      emptied ||= left.length === 0;
    }
  }
  if (emptied) dropEmptyExtensions(sheet.root, extensions);
}

/** `formula1` and `formula2`, or the `xm:f` in them. */
function rewriteFormulas(validation: XmlElement, rewrite: (formula: string) => string): void {
  for (const element of children(validation).filter(({ local }) => local === 'formula1' || local === 'formula2')) {
    const holder = child(element, 'f') ?? element;
    const formula = textIn(holder);
    const after = rewrite(formula);
    if (after !== formula) setText(holder, after);
  }
}

function elementOf(prefix: string, area: CellArea, validation: NewValidation): XmlElement {
  const { type, operator, errorStyle, formula1, formula2 } = validation;
  const words = (text: string | undefined): string | undefined => (text === undefined || text === '' ? undefined : encodeEscapes(text));
  const formulas = [['formula1', formula1], ['formula2', formula2]] as const;
  return newElement(
    `${prefix}dataValidation`,
    {
      type: type === 'none' ? undefined : type,
      errorStyle: errorStyle === 'stop' ? undefined : errorStyle,
      operator: operator === 'between' ? undefined : operator,
      allowBlank: validation.allowBlank ? 1 : undefined,
      // The file's `showDropDown` means the opposite of what it says (ECMA-376 18.3.1.32).
      showDropDown: validation.showDropDown ? undefined : 1,
      showInputMessage: validation.showPrompt ? 1 : undefined,
      showErrorMessage: validation.showError ? 1 : undefined,
      errorTitle: words(validation.errorTitle),
      error: words(validation.error),
      promptTitle: words(validation.promptTitle),
      prompt: words(validation.prompt),
      sqref: areaAddress(area),
    },
    formulas.flatMap(([name, formula]) => {
      if (formula === undefined) return [];
      const element = newElement(prefix + name);
      setText(element, storedFormula(formula));
      return [element];
    }),
  );
}
