/** A cell element given content. Its style stays; what was there is gone, a formula with it. */
import type { CellContent, FormulaResult } from '../changes';
import { CannotSave } from './cannot-save';
import { storedFormula } from './stored-formula';
import { cellSpelling, needsPreserve } from './xml-text';
import { attribute, setAttribute } from './xml-attributes';
import { child, children, newElement, setText, type XmlElement } from './xml-tree';

/** What a cell can hold at most, in UTF-16 units, and a formula in letters (Excel's own limits). */
export const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8_192;

/**
 * Text goes into the cell itself (`inlineStr`) and not into the table of shared strings: that part then stays byte for byte, and
 * Excel, LibreOffice and openpyxl all read it.
 */
export function setContent(cell: XmlElement, content: CellContent): void {
  emptyCell(cell);
  switch (content.kind) {
    case 'blank':
      return;
    case 'text':
      return setTextContent(cell, content.text);
    case 'number':
      return Number.isFinite(content.value) ? setValue(cell, undefined, numberText(content.value)) : setValue(cell, 'e', '#NUM!');
    case 'boolean':
      return setValue(cell, 'b', content.value ? '1' : '0');
    case 'error':
      return setValue(cell, 'e', content.error);
    case 'formula':
      return setFormula(cell, content.formula);
  }
}

function emptyCell(cell: XmlElement): void {
  // cm and vm point to metadata of the value that was there (a spilled array, a rich value).
  for (const name of ['t', 'cm', 'vm', 'ph']) setAttribute(cell, name, undefined);
  cell.content = children(cell, 'extLst');
}

function setTextContent(cell: XmlElement, text: string): void {
  if (text.length > LONGEST_TEXT) {
    throw new CannotSave(`A cell holds at most ${LONGEST_TEXT.toLocaleString('en-GB')} characters; this text has ${text.length.toLocaleString('en-GB')}. Shorten it.`);
  }
  if (text === '') return;
  setAttribute(cell, 't', 'inlineStr');
  const letters = newElement(`${cell.prefix}t`, needsPreserve(text) ? { 'xml:space': 'preserve' } : {});
  setText(letters, cellSpelling(text));
  cell.content.unshift(newElement(`${cell.prefix}is`, {}, [letters]));
}

function setValue(cell: XmlElement, type: 'b' | 'e' | 'str' | undefined, value: string): void {
  setAttribute(cell, 't', type);
  const element = newElement(`${cell.prefix}v`, type === 'str' && needsPreserve(value) ? { 'xml:space': 'preserve' } : {});
  setText(element, value);
  const old = child(cell, 'v');
  if (old) cell.content[cell.content.indexOf(old)] = element;
  else cell.content.splice(child(cell, 'f') ? cell.content.findIndex((node) => typeof node !== 'string' && node.local === 'f') + 1 : 0, 0, element);
}

function setFormula(cell: XmlElement, formula: string): void {
  const stored = storedFormula(formula.replace(/^=/, ''));
  if (stored.length > LONGEST_FORMULA) {
    throw new CannotSave(`A formula has at most ${LONGEST_FORMULA.toLocaleString('en-GB')} characters; this one has ${stored.length.toLocaleString('en-GB')}. Shorten it.`);
  }
  const element = newElement(`${cell.prefix}f`);
  setText(element, stored);
  cell.content.unshift(element);
}

/** A number as JavaScript writes it is a number as XML Schema reads it; -0 is 0. */
function numberText(value: number): string {
  return String(value === 0 ? 0 : value).replace('e', 'E');
}

/**
 * Puts what a formula amounts to beside it. `#NAME?` does not take the place of a figure that is there: whoever calculated does
 * not know a function that another program knew.
 */
export function setResult(cell: XmlElement, result: FormulaResult): void {
  const { kind, value } = result;
  if (kind === 'error' && value === '#NAME?' && child(cell, 'v')) return;
  if (kind === 'number' && typeof value === 'number' && Number.isFinite(value)) return replaceResult(cell, undefined, numberText(value));
  if (kind === 'boolean') return replaceResult(cell, 'b', value === true ? '1' : '0');
  if (kind === 'error') return replaceResult(cell, 'e', String(value));
  return replaceResult(cell, 'str', kind === 'blank' ? '' : cellSpelling(String(value).slice(0, LONGEST_TEXT)));
}

/** A result that is already there, in the same type, is left as it is written. */
function replaceResult(cell: XmlElement, type: 'b' | 'e' | 'str' | undefined, value: string): void {
  const old = child(cell, 'v');
  const sameType = (attribute(cell, 't') ?? 'n') === (type ?? 'n');
  if (old && sameType && old.content.length <= 1 && sameValue(old.content[0] ?? '', type, value)) return;
  setValue(cell, type, value);
}

function sameValue(written: unknown, type: string | undefined, value: string): boolean {
  if (typeof written !== 'string') return false;
  return type === undefined ? written.trim() !== '' && Number(written) === Number(value) : written === value;
}
