import type { CellArea } from './cells';

/** The last row and column of an Excel sheet, counted from 0. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

const lettersOf: string[] = [];

/** The letters of a column counted from 0: 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  const known = lettersOf[column];
  if (known !== undefined) return known;
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  if (column <= lastColumn) lettersOf[column] = letters;
  return letters;
}

/** The column, counted from 0, of letters like "AA" in either case; undefined where they name none. */
export function columnFromLetters(letters: string): number | undefined {
  if (!/^[a-z]{1,3}$/i.test(letters)) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1 <= lastColumn ? column - 1 : undefined;
}

/** Addresses of the cells that most returns have: what is kept of five hundred of them shares these. */
const addresses: (string | undefined)[] = [];
const shared = { rows: 500, columns: 40 };

/** The address of a cell, like "G14", from its row and column counted from 0. */
export function addressOf(row: number, column: number): string {
  if (row >= shared.rows || column >= shared.columns) return `${columnLetters(column)}${row + 1}`;
  return (addresses[row * shared.columns + column] ??= `${columnLetters(column)}${row + 1}`);
}

/** The address of an area, like "A1:C9"; of a single cell, like "G14". */
export function areaAddress(area: CellArea): string {
  const first = addressOf(area.top, area.left);
  const last = addressOf(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** Row and column, counted from 0, of an address like "G14" or "$G$14"; undefined where it is none. */
export function parseAddress(address: string): { row: number; column: number } | undefined {
  const match = /^\$?([a-z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address.trim());
  if (match === null) return undefined;
  const column = columnFromLetters(match[1] ?? '');
  const row = Number(match[2]) - 1;
  return column === undefined || row > lastRow ? undefined : { row, column };
}

/** The area of an address like "A1:C9" or "G14", corners in any order; undefined where it is none. */
export function parseArea(address: string): CellArea | undefined {
  const corners = address.split(':').map(parseAddress);
  const [one, other = one] = corners;
  if (one === undefined || other === undefined || corners.length > 2 || corners.includes(undefined)) return undefined;
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}
