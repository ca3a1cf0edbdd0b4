import type { Area } from '../engine/port';
import { invalidArgument } from './failure';

/** Excel's grid. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const isEntireRow = (area: Area): boolean => area.left === 0 && area.right === lastColumn;
export const isEntireColumn = (area: Area): boolean => area.top === 0 && area.bottom === lastRow;

/** "A" for 0, "XFD" for 16,383. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** "B2", "A1:C3", "2:5", "B:D". */
export function areaAddress(area: Area): string {
  if (isEntireColumn(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (isEntireRow(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = columnLetters(area.left) + (area.top + 1);
  const last = columnLetters(area.right) + (area.bottom + 1);
  return first === last ? first : `${first}:${last}`;
}

/** "$B$2:$C$3", for formulas. */
export function absoluteAddress(area: Area): string {
  return areaAddress(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

/** Quoted where Excel quotes it: "'Live contracts'!", "Sheet1!". */
export function sheetPrefix(name: string): string {
  const plain = /^[A-Za-z_\u00c0-\uffff][A-Za-z0-9_.\u00c0-\uffff]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^(r|c|rc)\d*(c\d*)?$/i.test(name);
  return `${plain ? name : `'${name.replaceAll("'", "''")}'`}!`;
}

/** "Sheet1!A1" into its sheet's name and the rest; no sheet where the address names none. */
export function splitSheet(address: string): { readonly sheet: string | undefined; readonly rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const mark = address.lastIndexOf('!');
  return mark < 0 ? { sheet: undefined, rest: address } : { sheet: address.slice(0, mark), rest: address.slice(mark + 1) };
}

const cellForm = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const columnForm = /^\$?([A-Za-z]{1,3})$/;
const rowForm = /^\$?(\d{1,7})$/;

/** Where a corner's rows and columns lie; a whole row or column leaves the other side open. */
function corner(text: string): { rows?: number; columns?: number } | undefined {
  const cell = cellForm.exec(text);
  if (cell) return { columns: columnNumber(cell[1] ?? ''), rows: Number(cell[2]) - 1 };
  const column = columnForm.exec(text);
  if (column) return { columns: columnNumber(column[1] ?? '') };
  const row = rowForm.exec(text);
  return row ? { rows: Number(row[1]) - 1 } : undefined;
}

/** Reads "A1", "$A$1:C3", "2:5", "B:D", without a sheet; undefined if it is not an address on the grid. */
export function parseArea(address: string): Area | undefined {
  const parts = address.trim().split(':');
  const first = corner(parts[0] ?? '');
  const second = parts.length === 1 ? first : corner(parts[1] ?? '');
  if (parts.length > 2 || !first || !second) return undefined;
  if (parts.length === 1 && (first.rows === undefined || first.columns === undefined)) return undefined;
  if ((first.rows === undefined) !== (second.rows === undefined)) return undefined;
  if ((first.columns === undefined) !== (second.columns === undefined)) return undefined;
  const area = {
    top: Math.min(first.rows ?? 0, second.rows ?? 0),
    left: Math.min(first.columns ?? 0, second.columns ?? 0),
    bottom: Math.max(first.rows ?? lastRow, second.rows ?? lastRow),
    right: Math.max(first.columns ?? lastColumn, second.columns ?? lastColumn),
  };
  return onGrid(area) ? area : undefined;
}

export function onGrid(area: Area): boolean {
  return area.top >= 0 && area.left >= 0 && area.bottom <= lastRow && area.right <= lastColumn && area.top <= area.bottom && area.left <= area.right;
}

/** The area itself; InvalidArgument if any of it lies off the grid. */
export function mustBeOnGrid(area: Area): Area {
  if (!onGrid(area)) throw invalidArgument();
  return area;
}

export function intersection(one: Area, other: Area): Area | undefined {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

export function bounding(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

export const sameArea = (one: Area, other: Area): boolean => contains(one, other) && contains(other, one);
