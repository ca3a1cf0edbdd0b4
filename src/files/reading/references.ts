import type { CellArea } from '../../sheet/cells';

/** The last row and column of a sheet, counted from 0: XFD1048576. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** Row and column, packed into one number so that a cell costs no object; -1 where the text is no address. See `rowOf`, `columnOf`. */
export function packedCell(text: string, from = 0, to = text.length): number {
  let at = from;
  let column = 0;
  if (text.charCodeAt(at) === 36) at++;
  const letters = at;
  for (; at < to; at++) {
    const letter = text.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (at - letters > 2) return -1;
  }
  if (at === letters) return -1;
  if (text.charCodeAt(at) === 36) at++;
  const digits = at;
  let row = 0;
  for (; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || at - digits > 6) return -1;
    row = row * 10 + digit;
  }
  if (at === digits || row === 0 || row - 1 > LAST_ROW || column - 1 > LAST_COLUMN) return -1;
  return (row - 1) * (LAST_COLUMN + 1) + column - 1;
}

export function rowOf(packed: number): number {
  return Math.floor(packed / (LAST_COLUMN + 1));
}

export function columnOf(packed: number): number {
  return packed % (LAST_COLUMN + 1);
}

/** "B3", "B3:D9", "B:D" or "3:9" (with or without `$`) as an area; undefined where it is none of them. */
export function areaOf(text: string): CellArea | undefined {
  const colon = text.indexOf(':');
  const first = packedCell(text, 0, colon < 0 ? text.length : colon);
  if (colon < 0) return first < 0 ? undefined : areaBetween(first, first);
  const last = packedCell(text, colon + 1);
  if (first >= 0 && last >= 0) return areaBetween(first, last);
  return wholeLines(text);
}

function areaBetween(first: number, last: number): CellArea {
  const rows = [rowOf(first), rowOf(last)] as const;
  const columns = [columnOf(first), columnOf(last)] as const;
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

function wholeLines(text: string): CellArea | undefined {
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (rows) {
    const area = areaOf(`A${rows[1]}:A${rows[2]}`);
    return area && { ...area, right: LAST_COLUMN };
  }
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (!columns) return undefined;
  const area = areaOf(`${columns[1]}1:${columns[2]}1`);
  return area && { ...area, bottom: LAST_ROW };
}

/** The areas of a list like "A1:B2 D4", those that are no address left out. */
export function areasOf(list: string | undefined): CellArea[] {
  if (!list) return [];
  return list.split(/\s+/).flatMap((one) => areaOf(one) ?? []);
}

/** Column letters: 0 is "A". */
export function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
