import type { Cell, CellArea, SheetCells } from '../sheet/cells';
import { cellCount, columnCount, rowCount, withRoomToGrow } from './areas';
import { cellOf, trimmed } from './grid';
import { askForLines, type AskedLines, linesOf, type LoadedPart, loadParts, type Portion, RangeTooLarge, type SheetLines, type Wanted } from './load-cells';
import { askAgain, type Reread, rereadOf } from './reread';
import { recognise, type RowContent } from './recognise-rows';
import type { OfficeSets } from './sets';
import type { KnownSheet, Snapshot } from './snapshot';

/** Rows of which everything is wanted: an event named them, or they are about to be written. Counted from 0. */
export interface NamedRows {
  /** Excel's id of the sheet. */
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
}

/**
 * Reads a known workbook again, in one sync, that is too large to be read whole in one answer. Of every cell only what it
 * holds is asked for, which is a fifth of all about it: rows that hold what a known row held are that row, wherever they
 * stand now. Formulas' results are asked for with their columns, and everything about the rows in `named`. Rows that are
 * neither known nor named cost a second sync. Of a row that is recognised, number formats and locks are those it had when
 * it was read whole: a change of nothing else is seen the next time the workbook is opened.
 */
export async function rereadLargeWorkbook(context: Excel.RequestContext, known: Snapshot, sets: OfficeSets, portion: Portion, named: readonly NamedRows[]): Promise<Reread> {
  const asked = askAgain(context, known);
  const sheets = known.sheets.filter((sheet) => sheet.loaded).map((sheet) => askForHeld(context, sheet, sets));
  const parts = await loadParts(context, wantedOf(known, named, portion), { cells: Number.POSITIVE_INFINITY }, sets);
  const found = new Map(sheets.map((sheet) => [sheet.known.id, rowsAgain(sheet, parts)]));
  const strange = [...found].flatMap(([sheet, { unknown }]) => unknown.map((row): NamedRows => ({ sheet, first: row, last: row })));
  const rest = strange.length === 0 ? [] : await loadParts(context, wantedOf(known, joined(strange)), portion, sets);
  return rereadOf(asked, (sheet) => {
    const again = found.get(sheet.id);
    if (again === undefined) return { grid: sheet.cells, lines: [] };
    return { grid: gridWith(again.rows, rest.filter((part) => part.sheet === sheet.id)), lines: [again.lines] };
  });
}

interface AskedHeld {
  readonly known: KnownSheet;
  readonly area: CellArea;
  readonly range: Excel.Range;
  readonly lines: AskedLines;
  /** The columns that hold formulas, whose results are asked for. */
  readonly results: readonly { readonly column: number; readonly range: Excel.Range }[];
}

function askForHeld(context: Excel.RequestContext, known: KnownSheet, sets: OfficeSets): AskedHeld {
  const area = withRoomToGrow(known.used);
  const sheet = context.workbook.worksheets.getItem(known.id);
  const range = sheet.getRangeByIndexes(area.top, area.left, rowCount(area), columnCount(area));
  range.load('formulas');
  const results = formulaColumns(known.cells).map((column) => {
    const cells = sheet.getRangeByIndexes(area.top, column, rowCount(area), 1);
    cells.load('values,text,valueTypes');
    return { column, range: cells };
  });
  return { known, area, range, lines: askForLines(range, known.someHidden, sets), results };
}

function formulaColumns({ left, rows }: SheetCells): number[] {
  const columns = new Set<number>();
  for (const row of rows) row.forEach((cell, index) => cell.formula !== undefined && columns.add(left + index));
  return [...columns];
}

/** The sheet's rows as they are now, those that could not be recognised left as they best can be. */
function rowsAgain(asked: AskedHeld, parts: readonly LoadedPart[]): { rows: Cell[][]; unknown: readonly number[]; lines: SheetLines } {
  const { known, area } = asked;
  const held = asked.range.formulas as readonly (readonly RowContent[])[] | null;
  if (held === null) throw new RangeTooLarge('Office gave no cells for the range.');
  const { rows, unknown } = recognise(known.cells, area, held);
  for (const { column, range } of asked.results) {
    rows.forEach((row, index) => {
      const cell = row[column - area.left];
      if (cell?.formula === undefined) return;
      const value = range.values[index]?.[0] as unknown;
      row[column - area.left] = cellOf({ ...cell, value, formula: cell.formula, text: range.text[index]?.[0] ?? '', type: range.valueTypes[index]?.[0] ?? '' });
    });
  }
  const own = parts.filter((part) => part.sheet === known.id);
  putIn(rows, own);
  const named = new Set(own.flatMap((part) => part.rows.map((_, index) => part.area.top + index)));
  return { rows, unknown: unknown.filter((row) => !named.has(row)), lines: linesOf(asked.lines, area) };
}

/** Windows begin at A1, so that a row's index is its place. */
function putIn(rows: Cell[][], parts: readonly LoadedPart[]): void {
  for (const part of parts) part.rows.forEach((row, index) => (rows[part.area.top + index] = [...row]));
}

function gridWith(rows: Cell[][], rest: readonly LoadedPart[]): Pick<SheetCells, 'top' | 'left' | 'rows'> {
  putIn(rows, rest);
  return trimmed(0, 0, rows);
}

/** Named rows as areas of the known sheets; beyond `portion` they are not asked for, for then no event names them better than the cells do. */
function wantedOf(known: Snapshot, named: readonly NamedRows[], portion?: Portion): Wanted[] {
  const wanted = named.flatMap(({ sheet, first, last }): Wanted[] => {
    const of = known.sheets.find(({ id, loaded }) => id === sheet && loaded);
    const area = of && withRoomToGrow(of.used);
    if (of === undefined || area === undefined || first > area.bottom) return [];
    return [{ sheet, area: { ...area, top: first, bottom: Math.min(last, area.bottom) }, locks: of.cells.protected, hidden: false }];
  });
  const total = wanted.reduce((sum, want) => sum + cellCount(want.area), 0);
  return portion !== undefined && total > portion.cells / 10 ? [] : wanted;
}

/** Rows next to each other, as one. They come in order. */
function joined(rows: readonly NamedRows[]): NamedRows[] {
  const all: NamedRows[] = [];
  for (const row of rows) {
    const last = all.at(-1);
    if (last?.sheet === row.sheet && last.last + 1 === row.first) all[all.length - 1] = { ...last, last: row.last };
    else all.push(row);
  }
  return all;
}
