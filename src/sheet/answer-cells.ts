import type { Contract } from '../return/contract';
import type { Entry, Read } from '../return/entry';
import type { CellPlace } from '../return/place';
import { readShortfall, type FreeText, type ShortfallParts } from '../return/shortfall-sentence';
import { readDay, readYesNo } from '../return/typed';
import { noPlace, prose, readEntry, shown } from './entries';
import type { Grid } from './grid';
import { answerParts, type AnswerPart, type TableLayout } from './layout';

type PartEntries = Pick<Contract, AnswerPart>;

/** A column in which parts of an answer lie. */
export interface AnswerColumn {
  readonly column: number;
  readonly parts: readonly AnswerPart[];
  /** What prose in it is; undefined for a column of one part alone, written as that part. */
  readonly shared?: FreeText;
  /** Prose in it is a remark of the supplier's, and no part of the answer: it is kept. */
  readonly remarks: boolean;
}

const known = new WeakMap<TableLayout, readonly AnswerColumn[]>();

/** The columns that hold a table's answers, each with its parts. */
export function answerColumnsOf(table: TableLayout): readonly AnswerColumn[] {
  let columns = known.get(table);
  if (!columns) known.set(table, (columns = findColumns(table)));
  return columns;
}

function findColumns({ columns, comments }: TableLayout): AnswerColumn[] {
  const found = new Map<number, AnswerPart[]>();
  for (const part of answerParts) {
    const column = columns[part]?.column;
    if (column !== undefined) found.set(column, [...(found.get(column) ?? []), part]);
  }
  return [...found].map(([column, parts]) => {
    const isRemarks = column === comments?.column;
    const remarks = isRemarks && !parts.includes('reason');
    if (parts.length === 1 && !remarks) return { column, parts, remarks };
    return { column, parts, shared: isRemarks || parts.includes('reason') ? 'reason' : 'plan', remarks };
  });
}

/** Reads the parts of an answer from the columns they lie in. */
export function readAnswerParts(grid: Grid, table: TableLayout, row: number): PartEntries {
  const entries: PartEntries = { reason: noPlace, recoverable: noPlace, recoveryPlan: noPlace, recoveryDate: noPlace, raised: noPlace };
  for (const column of answerColumnsOf(table)) {
    Object.assign(entries, column.shared ? readShared(grid, row, column, column.shared) : readAlone(grid, row, column));
  }
  return entries;
}

function readAlone(grid: Grid, row: number, { column, parts }: AnswerColumn): Partial<PartEntries> {
  const [part] = parts;
  switch (part) {
    case 'reason':
      return { reason: readEntry(grid, row, column, prose) };
    case 'recoveryPlan':
      return { recoveryPlan: readEntry(grid, row, column, prose) };
    case 'recoveryDate':
      return { recoveryDate: readEntry(grid, row, column, (cell) => readDay(typeof cell.value === 'number' ? cell.value : shown(cell))) };
    case 'recoverable':
      return { recoverable: readEntry(grid, row, column, (cell) => readYesNo(cell.value)) };
    case 'raised':
      return { raised: readEntry(grid, row, column, (cell) => readYesNo(cell.value)) };
    default:
      return {};
  }
}

function readShared(grid: Grid, row: number, { column, parts, remarks }: AnswerColumn, free: FreeText): Partial<PartEntries> {
  const whole = readEntry(grid, row, column, prose);
  if (whole.state !== 'read') return Object.fromEntries(parts.map((part) => [part, whole]));
  const said = sayingMore(readShortfall(whole.value, free), parts);
  const entries = {
    reason: partOf(whole, remarks ? undefined : said.reason),
    recoverable: partOf(whole, said.recoverable),
    recoveryPlan: partOf(whole, said.plan),
    recoveryDate: partOf(whole, said.by),
    raised: partOf(whole, said.raised),
  };
  return Object.fromEntries(parts.map((part) => [part, entries[part]]));
}

function partOf<T>(whole: Read<string>, value: T | undefined): Entry<T> {
  const cell: CellPlace = whole.cell;
  return value === undefined ? { state: 'blank', cell } : { state: 'read', value, cell, typed: whole.typed };
}

/**
 * A supplier's own words under "Can this be rectified? By when?" that begin with yes or no, or end in a day, say that too. They
 * stay whole as the plan.
 */
function sayingMore(said: ShortfallParts, parts: readonly AnswerPart[]): ShortfallParts {
  const { plan } = said;
  if (plan === undefined || said.reason !== undefined || said.recoverable !== undefined || said.by !== undefined) return said;
  const answer = parts.includes('recoverable') ? /^(yes|no)\b(?!\s+\w+ing\b)/i.exec(plan)?.[1]?.toLowerCase() : undefined;
  const ending = parts.includes('recoveryDate') ? /\bby (?:the )?(\d[\w/. -]{5,20})\.?$/i.exec(plan)?.[1] : undefined;
  const day = ending === undefined ? undefined : readDay(ending.replace(/\.$/, ''));
  return {
    ...said,
    ...(answer !== undefined && { recoverable: answer === 'yes' }),
    ...(day?.state === 'read' && day.otherwise === undefined && { by: day.value }),
  };
}
