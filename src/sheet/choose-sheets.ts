import { addressOf } from './address';
import type { FoundTable } from './find-tables';
import { oneLine, headingKey, readHeading } from './heading';
import { allSheets, asksForSheet, sheetQuestion, type Candidate, type Field, type Question, type ReadingChoices } from './layout';
import type { Asked } from './questions';
import { yearsIn } from './years';

/** The tables a return is read from, and the questions which they are, where several sheets look like the same one. */
export interface SheetChoice {
  readonly tables: readonly FoundTable[];
  readonly asked: readonly Asked[];
}

/**
 * Chooses among the accepted tables: visible sheets before hidden ones, tables with contracts before empty ones, real ones before
 * examples, the latest year's before an earlier one's. Tables that share no contract are parts of one return; copies of one another are a question.
 */
export function chooseSheets(accepted: readonly FoundTable[], choices: ReadingChoices): SheetChoice {
  let tables = preferring(accepted.filter((table) => !isPartOfAnother(table, accepted)), ({ grid }) => grid.sheet.visibility === 'visible');
  tables = preferring(tables, ({ rows }) => rows.contracts.length > 0);
  tables = preferring(tables, (table) => !isExample(table));
  tables = preferring(tables, (table) => !isWorkedOut(table));
  tables = ofLatestYear(tables);
  const groups = byOverlap(tables);
  const copies = groups.filter((group) => group.length > 1);
  const chosen = copies.map((group, index) => chooseCopy(group, idFor(group, index), choices));
  const read = new Set([...groups.filter((group) => group.length === 1).flat(), ...chosen.flatMap((one) => one.tables)]);
  return { tables: inOrder(tables.filter((table) => read.has(table))), asked: askedOnce(chosen.flatMap(({ asked }) => asked)) };
}

/** Where whole sheets are copies, each with several tables, the same sheets are asked of once. */
function askedOnce(asked: readonly Asked[]): Asked[] {
  const sheetsOf = ({ question }: Asked): string => question.candidates.map(({ key }) => key).join('\n');
  return asked.filter((one, index) => asked.findIndex((other) => sheetsOf(other) === sheetsOf(one)) === index);
}

function preferring(tables: readonly FoundTable[], better: (table: FoundTable) => boolean): readonly FoundTable[] {
  const preferred = tables.filter(better);
  return preferred.length > 0 ? preferred : tables;
}

/** Its headings are another's, said again further down: the other has its contracts too. */
function isPartOfAnother({ grid, layout: { headingRows } }: FoundTable, tables: readonly FoundTable[]): boolean {
  return tables.some((other) => other.grid === grid && other.layout.headingRows.last < headingRows.first && headingRows.last <= other.layout.area.bottom);
}

function isExample({ grid, layout, rows }: FoundTable): boolean {
  const title = textsAbove(grid, layout.headingRows.first).join(' ');
  const named = /\b(?:example|sample|instructions?|guidance|guide|how to|read ?me|help|worked|practice)\b/i;
  return named.test(grid.sheet.name) || (rows.contracts.length <= 3 && named.test(title));
}

/** A summary whose credits are all formulas is made from the return, and is not it. */
function isWorkedOut({ choice, layout }: FoundTable): boolean {
  const profile = choice.chosen.get('delivered')?.view.profile;
  return profile !== undefined && layout.deliveredParts.length === 0 && profile.cells > 0 && profile.formulas === profile.cells;
}

function textsAbove(grid: FoundTable['grid'], row: number): string[] {
  const texts: string[] = [];
  for (let at = Math.max(grid.area.top, row - 12); at < row; at += 1) {
    for (let column = grid.area.left; column <= Math.min(grid.area.right, grid.area.left + 12); column += 1) {
      const text = oneLine(grid.at(at, column).text);
      if (text !== '') texts.push(text);
    }
  }
  return texts;
}

function ofLatestYear(tables: readonly FoundTable[]): readonly FoundTable[] {
  if (tables.length < 2) return tables;
  const years = tables.map(yearOf);
  const latest = Math.max(...years);
  return tables.filter((_, index) => years[index] === latest || years[index] === -Infinity);
}

/** The first day of the latest year that a table's sheet, title or headings name. */
function yearOf({ grid, layout }: FoundTable): number {
  const named = readHeading(grid.sheet.name).years;
  const titled = textsAbove(grid, layout.headingRows.first).flatMap((text) => yearsIn(text).map(({ year }) => year));
  const headed = [layout.columns.delivered, layout.columns.spend].flatMap((column) => (column ? readHeading(column.heading).years : []));
  const years = [named, titled, headed].find((some) => some.length > 0) ?? [];
  return Math.max(...years.map(({ from }) => from), -Infinity);
}

/** Tables grouped with those that mostly hold the same contracts. */
function byOverlap(tables: readonly FoundTable[]): FoundTable[][] {
  const groups: FoundTable[][] = [];
  for (const table of tables) {
    const group = groups.find(([first]) => first !== undefined && mostlySame(table, first));
    if (group) group.push(table);
    else groups.push([table]);
  }
  return groups;
}

/** Whether two tables mostly hold the same contracts: by reference where both have them, else by title. */
function mostlySame(one: FoundTable, other: FoundTable): boolean {
  const by: Field = one.columns.has('reference') && other.columns.has('reference') ? 'reference' : 'title';
  const [keys, others] = [keysOf(one, by), keysOf(other, by)];
  return [...keys].filter((key) => others.has(key)).length * 2 > Math.min(keys.size, others.size);
}

function keysOf({ grid, columns, rows }: FoundTable, by: Field): ReadonlySet<string> {
  const column = columns.get(by);
  if (column === undefined) return new Set();
  return new Set(rows.contracts.map(({ row }) => headingKey(grid.standing(row, column).text)).filter((key) => key !== ''));
}

function inOrder(tables: readonly FoundTable[]): FoundTable[] {
  const sheets = [...new Set(tables.map(({ grid }) => grid.sheet))];
  return [...tables].sort(
    (one, other) => sheets.indexOf(one.grid.sheet) - sheets.indexOf(other.grid.sheet) || one.layout.area.top - other.layout.area.top,
  );
}

/** The first tables that are copies of one another are what is asked of first; others by the first of their sheets. */
function idFor([first]: readonly FoundTable[], index: number): string {
  return index === 0 || first === undefined ? sheetQuestion : `${sheetQuestion}:${sheetKey(first)}`;
}

/**
 * Which of some copies it is: what the user said, under whatever question; else the first. Copies on one and the same sheet cannot be
 * told apart by its name, and the first is taken.
 */
function chooseCopy(group: readonly FoundTable[], id: string, choices: ReadingChoices): SheetChoice {
  const [first] = group;
  if (first === undefined) return { tables: [], asked: [] };
  const bySheet = group.filter((table, index) => group.findIndex((other) => other.grid === table.grid) === index);
  if (bySheet.length === 1) return { tables: [first], asked: [] };
  const said = Object.entries(choices).filter(([asked]) => asksForSheet(asked)).map(([, key]) => key);
  const all = Object.hasOwn(choices, id) && choices[id] === allSheets;
  const named = bySheet.find((table) => said.includes(sheetKey(table)));
  const question: Question = {
    id,
    about: 'sheet',
    sentence: 'More than one sheet looks like the return, with mostly the same contracts. Which one is it?',
    candidates: bySheet.map(candidate),
    chosen: all ? allSheets : sheetKey(named ?? first),
  };
  return { tables: all ? bySheet : [named ?? first], asked: [{ question, settled: all || named !== undefined }] };
}

function sheetKey({ grid }: FoundTable): string {
  return headingKey(grid.sheet.name);
}

function candidate({ grid, layout, rows, columns, verdict }: FoundTable): Candidate {
  const by = columns.get('reference') ?? columns.get('title') ?? layout.area.left;
  return {
    key: headingKey(grid.sheet.name),
    heading: grid.sheet.name,
    sheet: grid.sheet.name,
    address: addressOf(layout.headingRows.last, layout.area.left),
    samples: rows.contracts.slice(0, 4).map(({ row }) => grid.standing(row, by).text),
    reasons: [verdict.reason, `${rows.contracts.length} contracts are on it.`],
  };
}
