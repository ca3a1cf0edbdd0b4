/**
 * A workbook in memory that follows the same journal as saving, by other means: rows and columns are things with an identity, a
 * reference holds on to the first and last row and column it covers, and only in the end is anything counted.
 */
import type { CellContent, WorkbookChange } from '../../../src/files/changes';
import { addressOf, columnLetters } from '../../../src/sheet/address';

/** A row or column; its place is where its sheet now has it. */
type Line = symbol;

interface End {
  readonly line: Line;
  readonly fixed: boolean;
}

/** A reference; lost once all it covered is gone. `sheet` is absent where the formula does not name one. */
interface Reference {
  readonly sheet?: ModelSheet;
  readonly on: ModelSheet;
  top: End;
  bottom: End;
  left: End;
  right: End;
  readonly isRange: boolean;
  lost: boolean;
}

type Piece = string | Reference;
type Content = Exclude<CellContent, { kind: 'formula' | 'blank' }> | { readonly kind: 'formula'; readonly pieces: readonly Piece[] };

interface ModelSheet {
  name: string;
  rows: Line[];
  columns: Line[];
  readonly cells: Map<Line, Map<Line, Content>>;
  merges: Reference[];
}

/** How far the model's sheets reach; nothing in the tests goes beyond. */
const ROWS = 150;
const COLUMNS = 80;

/** A formula as the tests write it: text with references between, each on a sheet by name or on its own. */
export interface ModelReference {
  readonly sheet?: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly fixed: { readonly top: boolean; readonly left: boolean; readonly bottom: boolean; readonly right: boolean };
  readonly isRange: boolean;
}

export function referenceText(reference: ModelReference): string {
  const { fixed } = reference;
  const end = (row: number, column: number, fixedRow: boolean, fixedColumn: boolean): string =>
    `${fixedColumn ? '$' : ''}${columnLetters(column)}${fixedRow ? '$' : ''}${row + 1}`;
  const first = end(reference.top, reference.left, fixed.top, fixed.left);
  const area = reference.isRange ? `${first}:${end(reference.bottom, reference.right, fixed.bottom, fixed.right)}` : first;
  return reference.sheet === undefined ? area : `'${reference.sheet}'!${area}`;
}

/** The changes the model knows; a formula in `cells` comes beside it as pieces. */
export interface ModelStep {
  readonly change: WorkbookChange;
  readonly formula?: { readonly row: number; readonly column: number; readonly pieces: readonly (string | ModelReference)[] };
}

export class PlainModel {
  readonly #sheets: ModelSheet[];

  constructor(names: readonly string[]) {
    this.#sheets = names.map((name) => ({
      name,
      rows: Array.from({ length: ROWS }, () => Symbol('row')),
      columns: Array.from({ length: COLUMNS }, () => Symbol('column')),
      cells: new Map<Line, Map<Line, Content>>(),
      merges: [],
    }));
  }

  apply({ change, formula }: ModelStep): void {
    switch (change.kind) {
      case 'cells':
        for (const { row, column, content } of change.cells) if (content) this.#set(this.#sheet(change.sheet), row, column, content, formula?.pieces);
        return;
      case 'cleared': {
        const sheet = this.#sheet(change.sheet);
        for (let row = change.area.top; row <= change.area.bottom; row++) {
          for (let column = change.area.left; column <= change.area.right; column++) this.#set(sheet, row, column, { kind: 'blank' });
        }
        return;
      }
      case 'rows-inserted':
        return this.#insert(this.#sheet(change.sheet), 'rows', change.at, change.count);
      case 'columns-inserted':
        return this.#insert(this.#sheet(change.sheet), 'columns', change.at, change.count);
      case 'rows-deleted':
        return this.#remove(this.#sheet(change.sheet), 'rows', change.at, change.count);
      case 'columns-deleted':
        return this.#remove(this.#sheet(change.sheet), 'columns', change.at, change.count);
      case 'rows-sorted':
        return this.#sort(this.#sheet(change.sheet), change.area, change.order);
      case 'sheet-renamed':
        this.#sheet(change.sheet).name = change.name;
        return;
      default:
        throw new Error(`The model does not know ${change.kind}`);
    }
  }

  /** Address -> what the cell holds, by sheet; formulas with `=`. */
  shown(): Record<string, Record<string, string | number | boolean>> {
    return Object.fromEntries(this.#sheets.map((sheet) => [sheet.name, this.#shownSheet(sheet)]));
  }

  #shownSheet(sheet: ModelSheet): Record<string, string | number | boolean> {
    const shown: Record<string, string | number | boolean> = {};
    sheet.rows.forEach((row, rowAt) => {
      sheet.columns.forEach((column, columnAt) => {
        const content = sheet.cells.get(row)?.get(column);
        if (content) shown[addressOf(rowAt, columnAt)] = contentShown(content);
      });
    });
    return shown;
  }

  #sheet(name: string): ModelSheet {
    const found = this.#sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`No sheet ${name}`);
    return found;
  }

  #set(sheet: ModelSheet, row: number, column: number, content: CellContent, pieces?: readonly (string | ModelReference)[]): void {
    const cells = cellsOf(sheet, row);
    const line = must(sheet.columns[column]);
    if (content.kind === 'blank' || (content.kind === 'text' && content.text === '')) cells.delete(line);
    else if (content.kind !== 'formula') cells.set(line, content);
    else cells.set(line, { kind: 'formula', pieces: must(pieces).map((piece) => (typeof piece === 'string' ? piece : this.#held(piece, sheet))) });
  }

  #held(reference: ModelReference, home: ModelSheet): Reference {
    const on = reference.sheet === undefined ? home : this.#sheet(reference.sheet);
    const { fixed } = reference;
    return {
      on,
      ...(reference.sheet === undefined ? {} : { sheet: on }),
      top: { line: must(on.rows[reference.top]), fixed: fixed.top },
      bottom: { line: must(on.rows[reference.bottom]), fixed: fixed.bottom },
      left: { line: must(on.columns[reference.left]), fixed: fixed.left },
      right: { line: must(on.columns[reference.right]), fixed: fixed.right },
      isRange: reference.isRange,
      lost: false,
    };
  }

  #insert(sheet: ModelSheet, lines: 'rows' | 'columns', at: number, count: number): void {
    sheet[lines].splice(at, 0, ...Array.from({ length: count }, () => Symbol('new')));
  }

  /** An end that goes is taken over by its neighbour inside what is covered; where there is none, all is lost. */
  #remove(sheet: ModelSheet, lines: 'rows' | 'columns', at: number, count: number): void {
    const before = sheet[lines];
    const gone = new Set(before.slice(at, at + count));
    for (const reference of this.#references(sheet)) {
      const [first, last] = lines === 'rows' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
      const covered = before.slice(before.indexOf(reference[first].line), before.indexOf(reference[last].line) + 1).filter((line) => !gone.has(line));
      const start = covered[0];
      const end = covered[covered.length - 1];
      if (!start || !end) reference.lost = true;
      else {
        reference[first] = { ...reference[first], line: start };
        reference[last] = { ...reference[last], line: end };
      }
    }
    sheet[lines] = before.filter((line) => !gone.has(line));
  }

  *#references(on: ModelSheet): Generator<Reference> {
    for (const sheet of this.#sheets) {
      for (const row of sheet.rows) {
        for (const content of sheet.cells.get(row)?.values() ?? []) {
          if (content.kind !== 'formula') continue;
          for (const piece of content.pieces) if (typeof piece !== 'string' && piece.on === on && !piece.lost) yield piece;
        }
      }
    }
  }

  /** What names no sheet and carries no `$` goes along with its row. */
  #sort(sheet: ModelSheet, area: { top: number; left: number; bottom: number; right: number }, order: readonly number[]): void {
    const columns = sheet.columns.slice(area.left, area.right + 1);
    const before = order.map((_, at) => columns.map((column) => cellsOf(sheet, area.top + at).get(column)));
    order.forEach((from, to) => {
      columns.forEach((column, at) => {
        const content = before[from]?.[at];
        const cells = cellsOf(sheet, area.top + to);
        if (!content) cells.delete(column);
        else cells.set(column, content.kind === 'formula' ? { kind: 'formula', pieces: content.pieces.map((piece) => carried(piece, sheet, to - from)) } : content);
      });
    });
  }
}

function carried(piece: Piece, sheet: ModelSheet, down: number): Piece {
  if (typeof piece === 'string' || piece.sheet || piece.lost) return piece;
  const moved = (end: End): End | undefined => {
    if (end.fixed) return end;
    const line = sheet.rows[sheet.rows.indexOf(end.line) + down];
    return sheet.rows.indexOf(end.line) + down < 0 || !line ? undefined : { ...end, line };
  };
  const top = moved(piece.top);
  const bottom = moved(piece.bottom);
  if (!top || !bottom) return { ...piece, lost: true };
  const turned = sheet.rows.indexOf(top.line) > sheet.rows.indexOf(bottom.line);
  return { ...piece, top: turned ? bottom : top, bottom: turned ? top : bottom };
}

function contentShown(content: Content): string | number | boolean {
  if (content.kind === 'formula') return `=${content.pieces.map((piece) => (typeof piece === 'string' ? piece : placed(piece))).join('')}`;
  if (content.kind === 'text') return content.text;
  return content.kind === 'error' ? content.error : content.value;
}

function placed(reference: Reference): string {
  const sheet = reference.sheet === undefined ? '' : `'${reference.sheet.name}'!`;
  if (reference.lost) return `${sheet}#REF!`;
  const { on } = reference;
  const fixed = { top: reference.top.fixed, left: reference.left.fixed, bottom: reference.bottom.fixed, right: reference.right.fixed };
  const area = {
    top: on.rows.indexOf(reference.top.line),
    bottom: on.rows.indexOf(reference.bottom.line),
    left: on.columns.indexOf(reference.left.line),
    right: on.columns.indexOf(reference.right.line),
  };
  return sheet + referenceText({ ...area, fixed, isRange: reference.isRange });
}

function cellsOf(sheet: ModelSheet, row: number): Map<Line, Content> {
  const line = must(sheet.rows[row]);
  const cells = sheet.cells.get(line) ?? new Map<Line, Content>();
  sheet.cells.set(line, cells);
  return cells;
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Beyond the model');
  return value;
}
