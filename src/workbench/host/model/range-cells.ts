import { LONGEST_FORMULA, LONGEST_TEXT } from '../../../files/saving/cell-content';
import type { Area, CellInput, CellKind, Grid } from '../../engine/port';
import { columnCount, contains, rowCount } from '../addresses';
import { HostFailure, invalidArgument } from '../failure';
import type { Host } from '../host';
import type { Spot } from '../references';
import { readTyped } from '../typed-cell';
import { isUnbounded, mustAllow, mustBeReadable, mustBeUnlocked, sheetState } from './places';
import { areaAddress, sheetPrefix } from '../addresses';

/** One grid of a range's cells; null for whole rows and columns, as in Excel. */
export function grid<T>(read: (host: Host, sheet: string, area: Area) => Grid<T>): (spot: Spot, host: Host) => Grid<T> | null {
  return (spot, host) => {
    const area = spot.here();
    sheetState(host, spot.sheet);
    return isUnbounded(area) ? null : read(host, spot.sheet, mustBeReadable(area));
  };
}

export const values = grid((host, sheet, area) => host.engine.values(sheet, area));
export const texts = grid((host, sheet, area) => host.engine.texts(sheet, area));
export const numberFormats = grid((host, sheet, area) => host.engine.numberFormats(sheet, area));

/** The formula where there is one, else the value. */
export const formulas = grid((host, sheet, area) => {
  const plain = host.engine.values(sheet, area);
  return host.engine.formulas(sheet, area).map((row, r) => row.map((formula, c) => (formula === '' ? (plain[r]?.[c] ?? '') : formula)));
});

export const typeNames: Readonly<Record<CellKind, string>> = { blank: 'Empty', text: 'String', number: 'Double', boolean: 'Boolean', error: 'Error' };
export const valueTypes = grid((host, sheet, area) => host.engine.kinds(sheet, area).map((row) => row.map((kind) => typeNames[kind])));

export const addressOf = (spot: Spot, host: Host): string => sheetPrefix(sheetState(host, spot.sheet).name) + areaAddress(spot.here());

/**
 * Writes values or formulas: a grid of exactly the range's shape, or one value for every cell. `null` leaves a cell
 * alone, yet a locked one still refuses the whole write; strings are read as typed.
 */
export async function writeCells(spot: Spot, value: unknown, host: Host): Promise<void> {
  const area = spot.here();
  if (isUnbounded(area)) throw invalidArgument();
  const cells = shaped(value, area);
  mustBeUnlocked(host, spot.sheet, area);
  const formats = cells.some((row) => row.some((cell) => typeof cell === 'string')) ? host.engine.numberFormats(spot.sheet, area) : [];
  const inputs = cells.map((row, r) => row.map((cell, c) => cellInput(cell, formats[r]?.[c] ?? 'General', host)));
  await host.engine.write(spot.sheet, area.top, area.left, leavingMergedAlone(inputs, area, host.engine.merges(spot.sheet)));
}

/** What a value given becomes in a cell of that number format; null leaves the cell alone. */
export function cellInput(cell: unknown, format: string, host: Host): CellInput | null {
  if (cell === null) return null;
  if (typeof cell === 'string') return noLonger(readTyped(cell, format, host.typing));
  if (typeof cell === 'boolean' || (typeof cell === 'number' && Number.isFinite(cell))) return { value: cell };
  throw invalidArgument();
}

/** Excel refuses what is longer than a cell can hold. */
function noLonger(input: CellInput): CellInput {
  const tooLong = 'formula' in input ? input.formula.length > LONGEST_FORMULA + 1 : typeof input.value === 'string' && input.value.length > LONGEST_TEXT;
  if (tooLong) throw invalidArgument();
  return input;
}

/** Of merged cells only the top left holds a value. */
function leavingMergedAlone(cells: readonly (readonly (CellInput | null)[])[], area: Area, merges: readonly Area[]): Grid<CellInput | null> {
  const covered = (row: number, column: number): boolean =>
    merges.some((merge) => contains(merge, { top: row, bottom: row, left: column, right: column }) && (merge.top !== row || merge.left !== column));
  if (merges.length === 0) return cells;
  return cells.map((row, r) => row.map((cell, c) => (covered(area.top + r, area.left + c) ? null : cell)));
}

export async function writeNumberFormats(spot: Spot, value: unknown, host: Host): Promise<void> {
  const area = spot.here();
  if (isUnbounded(area)) throw invalidArgument();
  const formats = shaped(value, area).map((row) =>
    row.map((format) => {
      if (format !== null && typeof format !== 'string') throw invalidArgument();
      return format;
    }),
  );
  mustAllow(host, spot.sheet, 'allowFormatCells');
  await host.engine.setNumberFormats(spot.sheet, area.top, area.left, formats);
}

/** A grid of the range's shape from what was given. */
export function shaped(value: unknown, area: Area): readonly (readonly unknown[])[] {
  const rows = rowCount(area);
  const columns = columnCount(area);
  if (!Array.isArray(value)) return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  const shapes = value.length === rows && value.every((row) => Array.isArray(row) && row.length === columns);
  if (!shapes) throw new HostFailure('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  return value;
}
