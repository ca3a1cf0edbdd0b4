/** Areas as a file's parts spell them, beyond what an address is: "A:C", "2:4", "B2:B9 D4"; and how areas lie to one another. */
import { areaAddress, columnFromLetters, lastColumn, lastRow, parseArea } from '../../sheet/address';
import type { CellArea } from '../../sheet/cells';

/** "A1:C3 E5". */
export function areaNames(areas: readonly CellArea[]): string {
  return areas.map(areaAddress).join(' ');
}

/** Reads "A1:C3", "B5", "A:C" or "2:4", corners in any order; nothing where it is no area. */
export function areaFrom(text: string): CellArea | undefined {
  const area = parseArea(text);
  const [first, second, third] = text.split(':').map(lineFrom);
  if (area || !first || !second || third) return area;
  if ('row' in first && 'row' in second) return areaOf(first.row, 0, second.row, lastColumn);
  if ('column' in first && 'column' in second) return areaOf(0, first.column, lastRow, second.column);
  return undefined;
}

/** Reads a list of areas; what is none of them is left out. */
export function areasFrom(text: string): CellArea[] {
  return text.split(/[\s,]+/).flatMap((piece) => areaFrom(piece) ?? []);
}

/** The rectangle between two cells. */
export function areaOf(row: number, column: number, otherRow: number, otherColumn: number): CellArea {
  return {
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    bottom: Math.max(row, otherRow),
    right: Math.max(column, otherColumn),
  };
}

function lineFrom(text: string): { readonly row: number } | { readonly column: number } | undefined {
  const row = /^\$?([1-9][0-9]{0,6})$/.exec(text);
  if (row) return Number(row[1]) <= lastRow + 1 ? { row: Number(row[1]) - 1 } : undefined;
  const column = columnFromLetters(text.replace('$', ''));
  return column === undefined ? undefined : { column };
}

/** Whether two areas share a cell. */
export function overlap(one: CellArea, other: CellArea): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

/** Whether an area lies wholly in another. */
export function within(inner: CellArea, outer: CellArea): boolean {
  return inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
}

/** What two areas share. */
export function shared(one: CellArea, other: CellArea): CellArea | undefined {
  if (!overlap(one, other)) return undefined;
  return {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
}

/** What is left of an area when another is cut out of it: up to four rectangles. */
export function without(area: CellArea, hole: CellArea): CellArea[] {
  const cut = shared(area, hole);
  if (!cut) return [area];
  const left: CellArea[] = [];
  if (cut.top > area.top) left.push({ ...area, bottom: cut.top - 1 });
  if (cut.left > area.left) left.push({ top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 });
  if (cut.right < area.right) left.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right });
  if (cut.bottom < area.bottom) left.push({ ...area, top: cut.bottom + 1 });
  return left;
}
