import { parseArea } from '../sheet/address';
import type { CellArea } from '../sheet/cells';

/** A range's place as Office gives it. */
export interface RangePlace {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * The part of a sheet in which a return is looked for. A stray cell at XFD1048576 makes a sheet's used range 17 billion
 * cells; within this part it makes none.
 */
export const readablePart: CellArea = { top: 0, left: 0, bottom: 19_999, right: 255 };

/** What of a sheet is looked at where the whole of it is not loaded: enough for a title and headings. */
export const headPart: CellArea = { top: 0, left: 0, bottom: 39, right: 39 };

/** Rows and columns read beyond what a sheet held before, so that what was added since is read in the same sync. */
const rowsToSpare = 50;
const columnsToSpare = 4;

export function areaOf(place: RangePlace): CellArea {
  const { rowIndex, columnIndex, rowCount, columnCount } = place;
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

export function rowCount(area: CellArea): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: CellArea): number {
  return area.right - area.left + 1;
}

export function cellCount(area: CellArea): number {
  return rowCount(area) * columnCount(area);
}

export function contains(outer: CellArea, inner: CellArea): boolean {
  return inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right;
}

/** From A1 to a little beyond the area, within the readable part. */
export function withRoomToGrow(area: CellArea): CellArea {
  return {
    top: 0,
    left: 0,
    bottom: Math.min(area.bottom + rowsToSpare, readablePart.bottom),
    right: Math.min(area.right + columnsToSpare, readablePart.right),
  };
}

/** Cuts an area into bands of whole rows that hold at most `most` cells each; at least one row. */
export function inBands(area: CellArea, most: number): CellArea[] {
  const rows = Math.max(1, Math.floor(most / columnCount(area)));
  const bands: CellArea[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    bands.push({ ...area, top, bottom: Math.min(top + rows - 1, area.bottom) });
  }
  return bands;
}

/**
 * The areas of an address as Office writes it: "'Bob''s sheet, old'!A1:C2,Sheet1!D4". What is no area of cells (whole
 * columns) is left out.
 */
export function areasOfAddress(address: string): CellArea[] {
  const withoutSheets = address.replace(/'(?:[^']|'')*'!/g, '').split(',');
  return withoutSheets.flatMap((part) => parseArea(part.slice(part.lastIndexOf('!') + 1).trim()) ?? []);
}
