import type { Contract } from '../return/contract';
import { looseReference } from '../return/judged';
import { figureOf } from './cell-kind';
import type { Cell } from './cells';
import { dayOf } from './days';
import { gridOf, type Grid } from './grid';
import { oneLine } from './heading';
import type { ColumnChoice, Field, TableLayout } from './layout';
import { inOrder, targetOfSpend, type Proof } from './proofs';
import type { ReadReturn } from './reading';
import { tableOf } from './table-of';
import { inThousands } from './thousands';

/** What the cells say against what a column was taken for. It is told, and the choice stands. */
export interface Doubt {
  readonly about: Field;
  readonly sentence: string;
}

/** More than this part of the rows must speak against a column: single mistakes in cells are found elsewhere. */
const tolerated = 0.2;
const mostRows = 2000;

/** Holds every column that was chosen, by the reading or by the user, against what is in it. */
export function doubtsAbout(reading: ReadReturn): readonly Doubt[] {
  const doubts = reading.layout.tables.flatMap((table) => {
    const sheet = reading.workbook.sheets.find(({ name }) => name === table.sheet);
    const contracts = reading.return.contracts.filter((contract) => tableOf(reading, contract) === table).slice(0, mostRows);
    return sheet && contracts.length > 0 ? aboutTable({ table, grid: gridOf(sheet, reading.workbook), contracts, rows: contracts.map(({ row }) => row - 1) }) : [];
  });
  return doubts.filter((doubt, index) => doubts.findIndex(({ sentence }) => sentence === doubt.sentence) === index);
}

interface Judged {
  readonly table: TableLayout;
  readonly grid: Grid;
  readonly contracts: readonly Contract[];
  /** Counted from 0. */
  readonly rows: readonly number[];
}

function aboutTable(judged: Judged): Doubt[] {
  return [...aboutReference(judged), ...aboutDates(judged), ...aboutFigures(judged), ...aboutTarget(judged), ...aboutDelivered(judged)];
}

/** Answers find their row by its reference, so there has to be one, and no other like it. */
function aboutReference({ table, grid, rows }: Judged): Doubt[] {
  const about = 'reference';
  const column = table.columns.reference;
  if (!column) return [{ about, sentence: 'No column holds references. Without them no answer can be saved.' }];
  const keys = rows.map((row) => looseReference(oneLine(grid.standing(row, column.column).text)));
  const blank = keys.filter((key) => key === '').length;
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  const repeated = keys.filter((key) => key !== '' && (times.get(key) ?? 0) > 1).length;
  return [
    ...(blank > 0 ? [{ about, sentence: `In ${counted(blank, rows.length)} ${quoted(column)} is blank. Without a reference no answer can be saved there.` } as const] : []),
    ...(repeated > 0 ? [{ about, sentence: `In ${counted(repeated, rows.length)} ${quoted(column)} holds what another row has too. No answer can be saved there.` } as const] : []),
  ];
}

function aboutDates(judged: Judged): Doubt[] {
  const { start, end } = judged.table.columns;
  const kinds = (['start', 'end'] as const).flatMap((about) => unlike(judged, about, 'no date', (cell) => dayOf(cell) !== undefined));
  if (!start || !end) return kinds;
  const days = (column: ColumnChoice): (number | undefined)[] => judged.rows.map((row) => dayOf(judged.grid.standing(row, column.column)));
  const ends = days(end);
  const against = opposing(inOrder(days(start).map((day, index) => [day, ends[index]] as const)));
  return against === undefined ? kinds : [...kinds, { about: 'end', sentence: `In ${against} ${quoted(end)} is before ${quoted(start)}.` }];
}

function aboutFigures(judged: Judged): Doubt[] {
  return (['spend', 'target', 'delivered'] as const).flatMap((about) => unlike(judged, about, 'no figure', (cell) => figureOf(cell) !== undefined));
}

function aboutTarget({ table, grid, rows }: Judged): Doubt[] {
  const { spend, target } = table.columns;
  if (!spend || !target) return [];
  const against = opposing(targetOfSpend(grid, rows, spend.column, target.column, inThousands(spend.heading) ? 1000 : 1));
  return against === undefined ? [] : [{ about: 'target', sentence: `In ${against} ${quoted(target)} is not 10 credits for every £100,000 of ${quoted(spend)}.` }];
}

/** Whether credits can be written where they are said to go, and whether what is there can be credits. */
function aboutDelivered({ table, grid, contracts, rows }: Judged): Doubt[] {
  const about = 'delivered';
  const column = table.columns.delivered;
  const told = (sentence: string): Doubt[] => [{ about, sentence }];
  if (!column) return table.deliveredParts.length > 0 ? [] : told('No column is for the credits delivered, so they cannot be entered.');
  if (table.deliveredParts.length > 0) return [];
  const formulas = rows.filter((row) => grid.at(row, column.column).formula !== undefined).length;
  if (formulas > rows.length * tolerated) return told(`In ${counted(formulas, rows.length)} ${quoted(column)} holds a formula. Formulas are never written over, so credits cannot be entered there.`);
  if (grid.sheet.protected && rows.every((row) => grid.at(row, column.column).locked)) return told(`The sheet is protected and ${quoted(column)} is locked, so credits cannot be entered in it.`);
  const money = contracts.filter(({ delivered }) => delivered.state === 'unread' && delivered.why === 'money').length;
  return money > 0 ? told(`In ${counted(money, rows.length)} ${quoted(column)} holds a sum of money, and not credits.`) : [];
}

/** Cells that are not blank and hold something of another kind. */
function unlike({ table, grid, rows }: Judged, about: Field, what: string, isLike: (cell: Cell) => boolean): Doubt[] {
  const column = table.columns[about];
  if (!column) return [];
  const filled = rows.map((row) => grid.standing(row, column.column)).filter(({ kind }) => kind !== 'blank');
  const against = opposing({ agreeing: filled.filter(isLike).length, rows: filled.length });
  return against === undefined ? [] : [{ about, sentence: `In ${against} ${quoted(column)} holds ${what}.` }];
}

/** "7 of 8 rows" where enough of them speak against it. */
function opposing({ agreeing, rows }: Proof): string | undefined {
  return rows > 0 && rows - agreeing > rows * tolerated ? counted(rows - agreeing, rows) : undefined;
}

function counted(some: number, all: number): string {
  return `${some.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} ${all === 1 ? 'row' : 'rows'}`;
}

function quoted({ heading }: ColumnChoice): string {
  return `“${heading}”`;
}
