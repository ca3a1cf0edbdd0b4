import type { Answer } from '../return/answer';
import type { Contract } from '../return/contract';
import { formatDay } from '../return/formatting';
import { sum } from '../return/quantities';
import { partsOf, readShortfall, writeShortfall, type ShortfallParts } from '../return/shortfall-sentence';
import { addressOf } from './address';
import { answerColumnsOf, type AnswerColumn } from './answer-cells';
import type { CellEdit, SheetCells } from './cells';
import { isDateFormat } from './cell-kind';
import { shown } from './entries';
import { gridOf, type Grid } from './grid';
import { oneLine, readHeading } from './heading';
import type { AnswerPart, TableLayout } from './layout';
import type { ReadReturn } from './reading';

export type AnswerEdits =
  | { readonly kind: 'edits'; readonly edits: readonly CellEdit[] }
  | { readonly kind: 'refused'; readonly why: RefusedWhy; readonly message: string };

/**
 * Why an answer cannot be written: the reference is on no row or on several, a cell is locked or holds a formula, or the sheet has no
 * (certain) column for it.
 */
export type RefusedWhy = 'row-missing' | 'row-repeated' | 'locked' | 'formula' | 'no-place';

/** Below this confidence a column is not written in before the user has said that it is the one. */
const certain = 0.5;

/**
 * The cells that an answer to the contract of `reference` changes, and no others; or why it cannot be written. Parts that the
 * answer no longer has are cleared, with one exception: a supplier's own remark in a column for comments is not, unless the reading
 * took it for the reason (so it was shown as that) and the answer gives a reason in its place.
 */
export function editsForAnswer(reading: ReadReturn, reference: string, answer: Answer): AnswerEdits {
  const rows = reading.return.contracts.filter((contract) => isReference(contract, reference));
  const [contract, another] = rows;
  if (!contract) {
    return refuse('row-missing', `Contract ${reference} is not in the sheet any more. Press Undo (Ctrl+Z), or open the e-mailed copy again.`);
  }
  if (another) {
    const places = rows.map(({ row }) => String(row)).join(' and ');
    return refuse('row-repeated', `Contract ${reference} is in the sheet more than once, in rows ${places}. Correct the references, then save again.`);
  }
  const row = contract.row - 1;
  const table = tableOf(reading, contract);
  const sheet = reading.workbook.sheets.find(({ name }) => name === contract.sheet);
  if (!table || !sheet) return refuse('no-place', 'The sheet was changed while it was read. Save again.');
  const grid = gridOf(sheet, reading.workbook);
  const writes = [...(creditsWrites(table, row, answer) ?? []), ...answerColumnsOf(table).flatMap((column) => shortfallWrites(grid, table, contract, column, answer))];
  if (creditsWrites(table, row, answer) === undefined) return withoutCreditsColumn(table);
  if (answer.shortfall && !table.columns.reason) return withoutReasonColumn(sheet, table);
  return checked(grid, writes.filter((write) => changes(grid, write)));
}

/** Whether a contract is the one of a reference: letters' case and spaces around it aside. */
export function isReference(contract: Contract, reference: string): boolean {
  return contract.reference.state === 'read' && sameReference(contract.reference.value, reference);
}

export function sameReference(one: string, other: string): boolean {
  return oneLine(one).toLowerCase() === oneLine(other).toLowerCase();
}

/** The table that a contract was read from. */
export function tableOf({ layout }: ReadReturn, contract: Contract): TableLayout | undefined {
  return layout.tables.find(
    ({ sheet, area, headingRows }) => sheet === contract.sheet && contract.row - 1 > headingRows.last && contract.row - 1 <= area.bottom,
  );
}

function refuse(why: RefusedWhy, message: string): AnswerEdits {
  return { kind: 'refused', why, message };
}

interface Write {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
}

/** The credits, in their column or by quarter; undefined where there is no column for them. */
function creditsWrites(table: TableLayout, row: number, answer: Answer): Write[] | undefined {
  const { deliveredParts: parts, columns } = table;
  if (parts.length > 0 && answer.deliveredParts) {
    const given = answer.deliveredParts;
    const adds = given.length === parts.length && sum(given.filter((part) => part !== undefined)) === answer.delivered;
    return adds ? parts.map(({ column }, index) => ({ row, column, value: asNumber(given[index]) })) : undefined;
  }
  const { delivered } = columns;
  return delivered && delivered.confidence >= certain ? [{ row, column: delivered.column, value: asNumber(answer.delivered) }] : undefined;
}

function asNumber(credits: number | undefined): number | '' {
  return credits === undefined ? '' : credits / 100;
}

function withoutCreditsColumn({ columns, deliveredParts }: TableLayout): AnswerEdits {
  if (deliveredParts.length > 0) return refuse('no-place', 'Credits are entered by quarter on this sheet. Enter them by quarter.');
  return columns.delivered
    ? refuse('no-place', `It is not certain that "${columns.delivered.heading}" is for the credits delivered. Say which column is first.`)
    : refuse('no-place', 'The sheet has no column for the credits delivered.');
}

/** Says where the missing column can be put: its heading is enough, and it is found by that at the next reading. */
function withoutReasonColumn(sheet: SheetCells, { headingRows }: TableLayout): AnswerEdits {
  const missing = 'The sheet has no column for the reason and what follows from it.';
  const free = addressOf(headingRows.last, sheet.left + Math.max(...sheet.rows.map((row) => row.length)));
  const add = sheet.protected ? 'Ask Fusion21 for a copy that has one.' : `Type “Reason for shortfall” in ${free}, beside the other headings, then save again.`;
  return refuse('no-place', `${missing} ${add}`);
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
function withinParts(parts: ShortfallParts, held: readonly AnswerPart[]): ShortfallParts {
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

function changes(grid: Grid, { row, column, value }: Write): boolean {
  const cell = grid.at(row, column);
  if (cell.formula !== undefined && value === '') return false;
  return cell.formula !== undefined || (cell.kind === 'blank' ? value !== '' : cell.value !== value);
}

function checked(grid: Grid, writes: readonly Write[]): AnswerEdits {
  const { sheet } = grid;
  for (const { row, column } of writes) {
    const address = addressOf(row, column);
    const cell = grid.at(row, column);
    if (cell.formula !== undefined) return refuse('formula', `${address} holds a formula, ${cell.formula}. It is not written over: clear the cell first if the answer belongs there.`);
    if (sheet.protected && cell.locked) return refuse('locked', `${address} is locked on the protected sheet "${sheet.name}". Ask Fusion21 for a copy in which it can be filled in.`);
    const merge = grid.mergeAt(row, column);
    if (merge && merge.top !== merge.bottom) return refuse('no-place', `${address} is merged with cells of other rows. Unmerge them, so that each contract has its own.`);
  }
  return { kind: 'edits', edits: writes.map((write) => ({ sheet: sheet.name, ...write })) };
}
