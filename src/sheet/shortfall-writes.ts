import type { Answer } from '../return/answer';
import type { Contract } from '../return/contract';
import { formatDay } from '../return/formatting';
import { partsOf, readShortfall, writeShortfall, type ShortfallParts } from '../return/shortfall-sentence';
import { answerColumnsOf, type AnswerColumn } from './answer-cells';
import type { Write } from './cell-writes';
import { isDateFormat } from './cell-kind';
import { shown } from './entries';
import type { Grid } from './grid';
import { readHeading } from './heading';
import type { AnswerPart, TableLayout } from './layout';

/** What a table's columns are to hold of an answer about a shortfall; parts that the answer has not are cleared. */
export function writesInColumns(grid: Grid, table: TableLayout, contract: Contract, answer: Answer): readonly Write[] {
  return answerColumnsOf(table).flatMap((column) => shortfallWrites(grid, table, contract, column, answer));
}

function shortfallWrites(grid: Grid, table: TableLayout, contract: Contract, place: AnswerColumn, answer: Answer): Write[] {
  const row = contract.row - 1;
  const { column } = place;
  const parts = answer.shortfall ? partsOf(answer.shortfall) : {};
  if (!place.shared) return [{ row, column, value: aloneValue(grid, table, row, place, parts) }].filter(({ value }) => value !== '' || !isOwnRemark(contract, table, column));
  const before = shown(grid.standing(row, column)).trim();
  const own = withinParts(parts, place.parts);
  const said = readShortfall(before, place.shared);
  if (place.remarks) {
    const kept = { ...own, ...(said.reason !== undefined && { reason: said.reason }) };
    return [{ row, column, value: writeShortfall(kept, place.shared) }];
  }
  if (own.reason === undefined && said.reason === before && isOwnRemark(contract, table, column)) return [];
  return [{ row, column, value: writeShortfall(own, place.shared) }];
}

/**
 * Words in a column for comments, where nothing else of an answer about a shortfall is given: a remark of the supplier's own, and no
 * answer that could be taken back.
 */
function isOwnRemark({ recoverable, recoveryPlan, recoveryDate, raised }: Contract, { comments }: TableLayout, column: number): boolean {
  return column === comments?.column && [recoverable, recoveryPlan, recoveryDate, raised].every(({ state }) => state !== 'read');
}

/** The parts that lie in one column. */
export function withinParts(parts: ShortfallParts, held: readonly AnswerPart[]): ShortfallParts {
  return {
    ...(held.includes('reason') && parts.reason !== undefined && { reason: parts.reason }),
    ...(held.includes('recoverable') && parts.recoverable !== undefined && { recoverable: parts.recoverable }),
    ...(held.includes('recoveryPlan') && parts.plan !== undefined && { plan: parts.plan }),
    ...(held.includes('recoveryDate') && parts.by !== undefined && { by: parts.by }),
    ...(held.includes('raised') && parts.raised !== undefined && { raised: parts.raised }),
  };
}

function aloneValue(grid: Grid, table: TableLayout, row: number, { column, parts: [part] }: AnswerColumn, parts: ShortfallParts): string | number {
  switch (part) {
    case 'reason':
      return parts.reason ?? '';
    case 'recoveryPlan':
      return parts.plan ?? '';
    case 'recoverable':
      return yesOrNo(parts.recoverable, table.columns.recoverable?.heading);
    case 'raised':
      return yesOrNo(parts.raised, table.columns.raised?.heading);
    case 'recoveryDate':
      return dayValue(grid, row, column, parts);
    default:
      return '';
  }
}

/** A column of dates takes a date; any other the day in words. */
function dayValue(grid: Grid, row: number, column: number, { by }: ShortfallParts): string | number {
  if (by === undefined) return '';
  return isDateFormat(grid.at(row, column).numberFormat) ? by : formatDay(by);
}

/** "Y" where the heading asks for Y or N: its drop-down may allow nothing else. */
function yesOrNo(answer: boolean | undefined, heading = ''): string {
  if (answer === undefined) return '';
  const short = /\by ?\/ ?n\b/i.test(readHeading(heading).shown);
  return answer ? (short ? 'Y' : 'Yes') : short ? 'N' : 'No';
}

