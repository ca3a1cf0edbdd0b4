/** Text as XML writes it, and text as a workbook's cells write it. */
import { decodeReferences, encodeEscapes, escapeAttribute } from '../xml-text';

/** Raw XML between tags or quotes as the text it stands for: entities and CDATA resolved, comments and instructions left out. */
export function xmlTextOf(raw: string): string {
  if (raw.startsWith('<![CDATA[')) return raw.slice(9, -3);
  if (raw.startsWith('<!--') || raw.startsWith('<?')) return '';
  return decodeReferences(raw, 'a part');
}

/**
 * Text escaped for an element or an attribute alike. Line ends and tabs are written as references, since an attribute's are
 * otherwise read as blanks; what XML cannot hold at all is left out (cells spell it `_x0001_` before they come here).
 */
export function xmlEscaped(text: string): string {
  return escapeAttribute(text.replace(UNWRITABLE, ''));
}

const LONE_SURROGATE = '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]';
const UNWRITABLE = new RegExp(`[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]|${LONE_SURROGATE}`, 'g');
const LONE = new RegExp(LONE_SURROGATE, 'g');

/** Text as a cell's `t` element holds it, before XML's own escaping: half an emoji, which no encoding can write, is spelt out too. */
export function cellSpelling(text: string): string {
  return encodeEscapes(text).replace(LONE, (half) => `_x${half.charCodeAt(0).toString(16).toUpperCase()}_`);
}

/** Blanks at either end, or a line end or tab anywhere: readers may drop them unless the element says to preserve them. */
export function needsPreserve(text: string): boolean {
  return /^\s|\s$|[\t\n]/.test(text);
}
