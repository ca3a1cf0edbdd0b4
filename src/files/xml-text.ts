import { damaged } from './refusal';

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const AMPERSAND = 38;

/**
 * Text with its entities and character references worked out, in one pass whatever their number. Throws `FileRefused` for one
 * that XML does not define.
 */
export function decodeReferences(raw: string, part: string): string {
  let next = raw.indexOf('&');
  if (next < 0) return raw;
  // Code units, not pieces of text: a text of millions of entities must not become millions of pieces.
  const units = new Uint16Array(raw.length);
  let length = 0;
  for (let at = 0; at < raw.length; ) {
    if (at !== next) {
      units[length++] = raw.charCodeAt(at++);
      continue;
    }
    const end = raw.indexOf(';', at);
    const decoded = end < 0 || end - at > 32 ? undefined : referenceTo(raw.slice(at + 1, end));
    if (decoded === undefined) throw damaged(`${part} holds an unknown entity`);
    for (let unit = 0; unit < decoded.length; unit++) units[length++] = decoded.charCodeAt(unit);
    at = end + 1;
    next = raw.charCodeAt(at) === AMPERSAND ? at : raw.indexOf('&', at);
  }
  return textOfUnits(units.subarray(0, length));
}

function referenceTo(name: string): string | undefined {
  const known = named.get(name);
  if (known !== undefined) return known;
  const found = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
  if (!found) return undefined;
  const code = found[1] === undefined ? Number(found[2]) : parseInt(found[1], 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Engines take some ten thousand arguments at a time. */
const UNITS_AT_ONCE = 8192;

function textOfUnits(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += UNITS_AT_ONCE) text += String.fromCharCode(...units.subarray(at, at + UNITS_AT_ONCE));
  return text;
}

/** XML reads every kind of line end as a line feed (XML 1.0, 2.11). */
export function normaliseLineEnds(raw: string): string {
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
}

/** Text of a cell with Excel's own escapes (`_x000D_`, ECMA-376 22.9.2.19) worked out. */
export function decodeEscapes(text: string): string {
  let next = text.indexOf('_x');
  if (next < 0) return text;
  const units = new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const code = at === next ? escapedAt(text, at) : undefined;
    units[length++] = code ?? text.charCodeAt(at);
    at += code === undefined ? 1 : ESCAPE_LENGTH;
    if (at > next && next >= 0) next = text.indexOf('_x', at);
  }
  return textOfUnits(units.subarray(0, length));
}

const ESCAPE_LENGTH = '_x000D_'.length;

function escapedAt(text: string, at: number): number | undefined {
  const written = text.slice(at, at + ESCAPE_LENGTH);
  return /^_x[0-9A-Fa-f]{4}_$/.test(written) ? parseInt(written.slice(2, -1), 16) : undefined;
}

/** What nearly no text has: a character that cannot be written, or what reads like one written out. */
const mayNeedEscapes = new RegExp('_x|[\\u0000-\\u0008\\u000B-\\u001F\\uFFFE\\uFFFF]');

/** The reverse of `decodeEscapes`: what XML cannot hold, and what would be taken for an escape. */
export function encodeEscapes(text: string): string {
  if (!mayNeedEscapes.test(text)) return text;
  const safe = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return Array.from(safe, (character) => (isUnwritable(character.charCodeAt(0)) ? escapeOf(character) : character)).join('');
}

/** Characters that XML 1.0 leaves out, and the carriage return, which it would read as a line feed. */
function isUnwritable(code: number): boolean {
  return (code < 32 && code !== 9 && code !== 10) || code === 0xfffe || code === 0xffff;
}

function escapeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Text as it is written between tags. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Text as it is written between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;').replace(/\t/g, '&#9;').replace(/\n/g, '&#10;').replace(/\r/g, '&#13;');
}
