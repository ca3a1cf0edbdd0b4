import type { Contract, DeliveredPart } from '../return/contract';
import type { Entry } from '../return/entry';
import { formatCredits } from '../return/formatting';
import { asMuchAsSpent } from '../return/like-money';
import { sum, type Credits, type Day, type Pence } from '../return/quantities';
import { readCredits, readDay, readPounds, readTarget, readYesNo, type Reading } from '../return/typed';
import { readAnswerParts } from './answer-cells';
import type { Cell } from './cells';
import type { ContractRow, GroupLabel } from './contract-rows';
import { blankAt, noPlace, placeOf, readEntry, reference, shown, typedFigure, words } from './entries';
import type { Grid } from './grid';
import type { Field, TableLayout } from './layout';
import { readOthers } from './other-entries';

/** What is known of a table as a whole that decides how its rows are read. */
export interface TableHabits {
  /** The most decimals that unformatted targets show. */
  readonly targetDecimals: number;
  /** Spend is in thousands of pounds: its heading says so. */
  readonly spendInThousands: boolean;
  /** Some cell of the consultant column says "consultant". */
  readonly saysConsultant: boolean;
  /** What the labels of groups of rows are, where they are something the table has no column for. */
  readonly groupsAre?: 'framework' | 'client' | 'consultant';
}

/** Reads one row of a table as a contract. */
export function readRow(grid: Grid, table: TableLayout, { row, group }: ContractRow, habits: TableHabits): Contract {
  const at = <T>(field: Field, read: (cell: Cell) => Reading<T>): Entry<T> => {
    const column = table.columns[field]?.column;
    return column === undefined ? noPlace : readEntry(grid, row, column, read);
  };
  const spend = at('spend', (cell) => readSpend(typedFigure(cell), habits));
  const sheetTarget = at('target', (cell) => readTarget(typedFigure(cell)));
  const parts = table.deliveredParts.length > 0 ? readParts(grid, table, row) : undefined;
  return {
    row: row + 1,
    sheet: grid.sheet.name,
    hidden: grid.sheet.hiddenRows.has(row),
    reference: at('reference', reference),
    title: at('title', words),
    client: orGroup(at('client', words), grid, group, habits.groupsAre === 'client'),
    framework: orGroup(at('framework', words), grid, group, habits.groupsAre === 'framework'),
    consultant: consultantOf(at('consultant', (cell) => readConsultant(cell, habits.saysConsultant)), grid, group, habits),
    start: at('start', dayIn),
    end: endOf(grid, table, row, at('end', dayIn)),
    spend,
    sheetTarget,
    ...decimalsOf(grid, table, row, habits),
    delivered: notSpend(parts ? totalOf(grid, table, row, parts) : at('delivered', (cell) => readCredits(typedFigure(cell))), spend),
    ...(parts && { deliveredParts: parts }),
    ...readAnswerParts(grid, table, row),
    ...(table.recoveryCredits && { recoveryCredits: readEntry(grid, row, table.recoveryCredits.column, (cell) => readCredits(typedFigure(cell))) }),
    ...readOthers(grid, table, row),
  };
}

/** Spend, that of "£k" in pounds: its thousandths are pounds too. */
function readSpend(typed: string | number, { spendInThousands }: TableHabits): Reading<Pence> {
  if (!spendInThousands) return readPounds(typed);
  if (typeof typed === 'number') return readPounds(typed * 1000);
  const reading = readPounds(typed);
  return reading.state === 'read' ? readPounds(reading.value * 10) : reading;
}

export function dayIn(cell: Cell): Reading<Day> {
  return readDay(typeof cell.value === 'number' ? cell.value : shown(cell));
}

function readConsultant(cell: Cell, saysConsultant: boolean): Reading<boolean> {
  const reading = readYesNo(cell.value);
  if (reading.state !== 'unread' || !saysConsultant) return reading;
  return { state: 'read', value: /consult/i.test(cell.text) && !/\b(?:not?|non)\b/i.test(cell.text) };
}

function consultantOf(entry: Entry<boolean>, grid: Grid, group: GroupLabel | undefined, { groupsAre }: TableHabits): Entry<boolean> {
  if (entry.state !== 'no-place' || groupsAre !== 'consultant' || !group) return entry;
  const value = /consult/i.test(group.text) && !/\bnon\b/i.test(group.text);
  return { state: 'read', value, cell: placeOf(grid, group.row, group.column), typed: group.text };
}

/** Where the table has no column for it, the label of the group of rows says it. */
function orGroup(entry: Entry<string>, grid: Grid, group: GroupLabel | undefined, groupsAreIt: boolean): Entry<string> {
  if (entry.state !== 'no-place' || !groupsAreIt || !group) return entry;
  const value = group.text.replace(/^(?:framework|lot|client|member|customer|landlord)s?\s*[:–—-]\s*/i, '');
  return { state: 'read', value, cell: placeOf(grid, group.row, group.column), typed: group.text };
}

/** The latest agreed end; where no revised one is given ("Not extended" is none), the original one stands. */
function endOf(grid: Grid, table: TableLayout, row: number, agreed: Entry<Day>): Entry<Day> {
  const original = table.originalEnd;
  const nothingAgreed = agreed.state === 'no-place' || agreed.state === 'blank' || (agreed.state === 'unread' && (agreed.why === 'not-known-yet' || (agreed.why === 'not-a-date' && !/\d/.test(agreed.typed))));
  if (!original || !nothingAgreed) return agreed;
  const first = readEntry(grid, row, original.column, dayIn);
  return first.state === 'blank' ? agreed : first;
}

function decimalsOf(grid: Grid, table: TableLayout, row: number, habits: TableHabits): { sheetTargetDecimals?: number } {
  const column = table.columns.target?.column;
  if (column === undefined) return {};
  const cell = grid.standing(row, column);
  if (cell.kind !== 'number') return cell.kind === 'blank' ? {} : { sheetTargetDecimals: shownDecimals(cell.text) };
  return { sheetTargetDecimals: /^(general)?$/i.test(cell.numberFormat) ? habits.targetDecimals : shownDecimals(cell.text) };
}

export function shownDecimals(text: string): number {
  return /\d\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}

function readParts(grid: Grid, table: TableLayout, row: number): DeliveredPart[] {
  return table.deliveredParts.map(({ column, heading }) => ({
    heading,
    credits: readEntry(grid, row, column, (cell) => readCredits(typedFigure(cell))),
  }));
}

/**
 * The year's credits where they are entered by quarter: their sum. Nothing entered yet is blank, though the sheet's own formula
 * says 0; an entry that cannot be read leaves the year unread. The sheet's formula is not the supplier's, and is not mentioned.
 */
function totalOf(grid: Grid, table: TableLayout, row: number, parts: readonly DeliveredPart[]): Entry<Credits> {
  const column = table.columns.delivered?.column;
  const total = column === undefined ? undefined : grid.standing(row, column);
  if (column !== undefined && total && total.formula === undefined && total.kind !== 'blank') {
    return readEntry(grid, row, column, (cell) => readCredits(typedFigure(cell)));
  }
  const place = placeOf(grid, row, column ?? table.deliveredParts[0]?.column ?? 0);
  const unread = parts.map((part) => part.credits).find((entry) => entry.state === 'unread');
  if (unread) return unread;
  const values = parts.flatMap((part) => (part.credits.state === 'read' ? [part.credits.value] : []));
  if (values.length === 0) return blankAt(place);
  const value = sum(values);
  return { state: 'read', value, cell: place, typed: formatCredits(value) };
}

/** Credits as many as the pounds spent, or more, are a sum of money typed in the wrong column: questioned, and never counted as credits. */
function notSpend(delivered: Entry<Credits>, spend: Entry<Pence>): Entry<Credits> {
  if (delivered.state !== 'read' || !asMuchAsSpent(delivered.value, { spend })) return delivered;
  const { cell, typed, formula } = delivered;
  return { state: 'unread', typed, cell, why: 'money', ...(formula !== undefined && { formula }) };
}
