import { damaged } from './refusal';

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text with its entities and character references worked out. Throws `FileRefused` for one that XML does not define. */
export function decodeReferences(raw: string, part: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&([^;&]{0,32})(;?)/g, (_, reference: string, end: string) => {
    const decoded = end === '' ? undefined : named.get(reference) ?? characterOf(reference);
    if (decoded === undefined) throw damaged(`${part} holds an unknown entity`);
    return decoded;
  });
}

function characterOf(reference: string): string | undefined {
  const found = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(reference);
  if (!found) return undefined;
  const code = found[1] === undefined ? Number(found[2]) : parseInt(found[1], 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** XML reads every kind of line end as a line feed (XML 1.0, 2.11). */
export function normaliseLineEnds(raw: string): string {
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
}

/** Text of a cell with Excel's own escapes (`_x000D_`, ECMA-376 22.9.2.19) worked out. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The reverse of `decodeEscapes`: what XML cannot hold, and what would be taken for an escape. */
export function encodeEscapes(text: string): string {
  const safe = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return safe.replace(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g, (character) => {
    return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}

/** Text as it is written between tags. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Text as it is written between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;').replace(/\t/g, '&#9;').replace(/\n/g, '&#10;').replace(/\r/g, '&#13;');
}
