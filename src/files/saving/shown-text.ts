/** What a cell element says, as text. */
import { decodeEscapes } from '../xml-text';
import { textOfRuns, type WorkbookDraft } from './workbook-draft';
import { attribute } from './xml-attributes';
import { child, newElement, textIn, type XmlElement } from './xml-tree';

/** A cell's text; a number's as it is written, a formula's as what it last came to. `isText` where text was put in, and no formula. */
export function shownText(workbook: WorkbookDraft, cell: XmlElement): { readonly text: string; readonly isText: boolean } {
  const type = attribute(cell, 't') ?? 'n';
  const value = child(cell, 'v');
  const written = value ? textIn(value) : '';
  const plain = child(cell, 'f') === undefined;
  if (type === 's') return { text: workbook.sharedStrings()[Number(written)] ?? '', isText: plain };
  if (type === 'inlineStr') return { text: textOfRuns(child(cell, 'is') ?? newElement('is')), isText: plain };
  if (type === 'str') return { text: decodeEscapes(written), isText: plain };
  return { text: type === 'b' ? (written === '1' ? 'TRUE' : 'FALSE') : written, isText: false };
}
