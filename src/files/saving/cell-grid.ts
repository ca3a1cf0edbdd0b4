/** The rows and cells of a sheet part, known by number while the sheet is changed; their `r` attributes are set right at the end. */
import { addressOf, parseAddress } from '../../sheet/address';
import type { CellArea } from '../../sheet/cells';
import { attribute, setAttribute } from './xml-attributes';
import { child, newElement, writeElement, type XmlElement, type XmlNode } from './xml-tree';

export interface GridRow {
  index: number;
  readonly element: XmlElement;
  /** In column order. */
  cells: GridCell[];
  /** Raw blanks before the row's tag and before its closing tag. */
  readonly before: string;
  readonly after: string;
  /** Some of its cells or their places changed. */
  touched: boolean;
}

export interface GridCell {
  column: number;
  readonly element: XmlElement;
  readonly before: string;
}

export class CellGrid {
  /** In order. */
  rows: GridRow[];
  readonly #data: XmlElement;
  readonly #after: string;
  #touched = false;

  /** @param data The `sheetData` element. */
  constructor(data: XmlElement) {
    this.#data = data;
    const { items, after } = separated(data.content, 'row');
    this.#after = after;
    let last = -1;
    this.rows = items.map(({ element, before }) => {
      last = numberOr(attribute(element, 'r'), last + 2) - 1;
      return rowFrom(element, before, last);
    });
    if (this.rows.some((row, at) => at > 0 && row.index <= (this.rows[at - 1]?.index ?? -1))) {
      this.rows = [...this.rows].sort((a, b) => a.index - b.index);
    }
  }

  row(index: number): GridRow | undefined {
    const at = lowerBound(this.rows, (row) => row.index, index);
    const row = this.rows[at];
    return row?.index === index ? row : undefined;
  }

  /** The row, put in where there is none. */
  rowFor(index: number): GridRow {
    const at = lowerBound(this.rows, (row) => row.index, index);
    const found = this.rows[at];
    if (found?.index === index) return found;
    const element = newElement(`${this.#data.prefix}row`, { r: index + 1 });
    const row: GridRow = { index, element, cells: [], before: '', after: '', touched: true };
    this.rows.splice(at, 0, row);
    this.#touched = true;
    return row;
  }

  cell(row: number, column: number): GridCell | undefined {
    const cells = this.row(row)?.cells ?? [];
    const found = cells[lowerBound(cells, (cell) => cell.column, column)];
    return found?.column === column ? found : undefined;
  }

  /** The cell, put in with this style where there is none. It counts as changed. */
  cellFor(row: number, column: number, style: () => string | undefined): GridCell {
    const line = this.rowFor(row);
    this.touch(line);
    const at = lowerBound(line.cells, (cell) => cell.column, column);
    const found = line.cells[at];
    if (found?.column === column) return found;
    const element = newElement(`${this.#data.prefix}c`, { r: addressOf(row, column), s: style() });
    const cell = { column, element, before: '' };
    line.cells.splice(at, 0, cell);
    return cell;
  }

  /** Puts cells in a row, in the place of whatever is there. */
  place(row: number, cells: readonly GridCell[]): void {
    if (cells.length === 0) return;
    const line = this.rowFor(row);
    this.touch(line);
    const columns = new Set(cells.map((cell) => cell.column));
    line.cells = [...line.cells.filter((cell) => !columns.has(cell.column)), ...cells].sort((a, b) => a.column - b.column);
  }

  /** Takes out the cells of a row from one column to another, both included, and hands them over. */
  take(row: GridRow, from: number, to: number): GridCell[] {
    const taken = row.cells.filter((cell) => cell.column >= from && cell.column <= to);
    if (taken.length === 0) return taken;
    row.cells = row.cells.filter((cell) => cell.column < from || cell.column > to);
    this.touch(row);
    return taken;
  }

  /** Rows whose numbers change, or are taken out where `moved` says nothing. */
  renumber(moved: (index: number) => number | undefined): void {
    this.rows = this.rows.flatMap((row) => {
      const index = moved(row.index);
      if (index === undefined) {
        this.#touched = true;
        return [];
      }
      if (index !== row.index) {
        row.index = index;
        this.touch(row);
      }
      return [row];
    });
  }

  touch(row: GridRow): void {
    row.touched = true;
    this.#touched = true;
  }

  /** The smallest area that holds every cell there is. */
  extent(): CellArea | undefined {
    let area: CellArea | undefined;
    for (const { index, cells } of this.rows) {
      const first = cells[0];
      const last = cells[cells.length - 1];
      if (!first || !last) continue;
      area = {
        top: area?.top ?? index,
        bottom: index,
        left: Math.min(area?.left ?? first.column, first.column),
        right: Math.max(area?.right ?? last.column, last.column),
      };
    }
    return area;
  }

  /** Writes rows and cells back into the tree. Says whether anything had changed. */
  finish(): boolean {
    if (!this.#touched) return false;
    let last = -1;
    for (const row of this.rows) {
      if (row.touched) finishRow(row);
      setNumber(row.element, String(row.index + 1), row.index === last + 1);
      last = row.index;
    }
    this.#data.content = [...this.rows.flatMap(({ before, element }) => (before === '' ? [element] : [before, element])), this.#after].filter((node) => node !== '');
    return true;
  }
}

function finishRow(row: GridRow): void {
  dropNarrowSpans(row);
  let last = -1;
  row.element.content = row.cells.flatMap(({ before, element, column }) => {
    setNumber(element, addressOf(row.index, column), column === last + 1);
    last = column;
    return before === '' ? [element] : [before, element];
  });
  if (row.after !== '') row.element.content.push(row.after);
}

/** `r` may be left out where the row or cell follows the one before it. */
function setNumber(element: XmlElement, number: string, follows: boolean): void {
  const written = attribute(element, 'r');
  if (written === number || (written === undefined && follows)) return;
  setAttribute(element, 'r', number);
}

/** `spans` only helps readers along; where it would not hold any more it is left out. */
function dropNarrowSpans({ element, cells }: GridRow): void {
  const spans = attribute(element, 'spans');
  if (spans === undefined) return;
  const [from = 0, to = 0] = spans.split(':').map(Number);
  const first = cells[0];
  const last = cells[cells.length - 1];
  if (spans.includes(' ') || (first && first.column + 1 < from) || (last && last.column + 1 > to)) setAttribute(element, 'spans', undefined);
}

function rowFrom(element: XmlElement, before: string, index: number): GridRow {
  const { items, after } = separated(element.content, 'c');
  let last = -1;
  let sorted = true;
  const cells = items.map(({ element: cell, before: blanks }) => {
    const address = attribute(cell, 'r');
    const column = (address === undefined ? undefined : parseAddress(address)?.column) ?? last + 1;
    if (column <= last) sorted = false;
    last = column;
    return { column, element: cell, before: blanks };
  });
  if (!sorted) cells.sort((a, b) => a.column - b.column);
  return { index, element, cells, before, after, touched: false };
}

/** The elements of this local name with whatever stands before each, and what is left at the end (a row's `extLst`), as raw text. */
function separated(content: readonly XmlNode[], local: string): { items: { element: XmlElement; before: string }[]; after: string } {
  const items: { element: XmlElement; before: string }[] = [];
  let before = '';
  for (const node of content) {
    if (typeof node === 'string') before += node;
    else if (node.local !== local) before += writeElement(node);
    else {
      items.push({ element: node, before });
      before = '';
    }
  }
  return { items, after: before };
}

function numberOr(text: string | undefined, otherwise: number): number {
  const number = Number(text);
  return text !== undefined && Number.isInteger(number) && number > 0 ? number : otherwise;
}

/** The first place whose number is not below `wanted`. */
function lowerBound<T>(items: readonly T[], numberOf: (item: T) => number, wanted: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && numberOf(item) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The formula element of a cell. */
export function formulaOf(cell: GridCell): XmlElement | undefined {
  return child(cell.element, 'f');
}
