/** A validation laid over cells of a sheet. */
import { areaAddress } from '../../sheet/address';
import type { CellArea } from '../../sheet/cells';
import type { NewValidation } from '../changes';
import { encodeEscapes } from '../xml-text';
import { areaNames, areasFrom, without } from './a1';
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
      const left = areasLeft(attribute(element, 'sqref') ?? '', area);
      if (left === '') removeChild(list, element);
      else if (left !== undefined) setAttribute(element, 'sqref', left);
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
      const left = place && areasLeft(textIn(place), area);
      if (left === '') removeChild(list, element);
      else if (place && left !== undefined) setText(place, left);
      emptied ||= left === '';
    }
  }
  if (emptied) dropEmptyExtensions(sheet.root, extensions);
}

/** The areas without this one; nothing where it is none of them. */
function areasLeft(written: string, area: CellArea): string | undefined {
  const before = areasFrom(written);
  const after = areaNames(before.flatMap((each) => without(each, area)));
  return after === areaNames(before) ? undefined : after;
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
