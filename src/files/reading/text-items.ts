import { ownText } from '../own-text';
import { decodeEscapes } from '../xml-text';
import type { TextRun } from '../workbook-file-types';
import type { XmlReader } from '../xml';
import { limits } from '../limits';
import { given } from './attributes';
import type { ColourReader } from './colours';
import { readFont } from './fonts';
import { addTo } from './listed';

/** A text as cells hold it: a plain string, or with the runs it is formatted in. */
export type TextItem = string | { readonly text: string; readonly runs: readonly TextRun[] };

/** A `<si>`, `<is>` or comment's `<text>`; ends on its close tag. How to pronounce it (`rPh`) is no part of it. */
export function readTextItem(reader: XmlReader, colour: ColourReader): TextItem {
  let text = '';
  const runs: TextRun[] = [];
  reader.children((name) => {
    if (name === 't') text += readText(reader);
    if (name === 'r') addTo(runs, readRun(reader, colour), 'runs in one text', limits.runs);
  });
  if (runs.length === 0) return text;
  const whole = text + runs.map((run) => run.text).join('');
  return runs.some((run) => run.font) ? { text: whole, runs: text === '' ? runs : [{ text }, ...runs] } : whole;
}

function readRun(reader: XmlReader, colour: ColourReader): TextRun {
  let text = '';
  let font: TextRun['font'];
  reader.children((name) => {
    if (name === 't') text += readText(reader);
    if (name === 'rPr') font = readFont(reader, colour);
  });
  return { text, ...given('font', font) };
}

/** A `<t>`: without `xml:space="preserve"` the white space around it is only how the XML was laid out. */
function readText(reader: XmlReader): string {
  const preserve = reader.prefixedAttribute('space') === 'preserve';
  const raw = reader.innerText();
  return ownText(decodeEscapes(preserve ? raw : raw.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, '')));
}

/** The text alone. */
export function textOfItem(item: TextItem): string {
  return typeof item === 'string' ? item : item.text;
}
