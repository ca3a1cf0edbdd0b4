import type { Answer } from '../return/answer';
import type { Contract } from '../return/contract';
import type { EntryKind, EntryRule, OtherEntry } from '../return/other-entries';
import { addressOf } from './address';
import { answerColumnsOf } from './answer-cells';
import { isDateFormat } from './cell-kind';
import type { Cell } from './cells';
import type { AnswerEdits, Write } from './cell-writes';
import { shown } from './entries';
import type { Grid } from './grid';
import { readHeading } from './heading';
import type { TableLayout } from './layout';

/** A column that a supplier is asked to fill in beside its answer. */
interface EntryColumn {
  readonly column: number;
  readonly key: string;
  readonly heading: string;
}

const known = new WeakMap<TableLayout, readonly EntryColumn[]>();

/** The columns of a table that a supplier is asked to fill in beside its answer, in the sheet's order. */
function entryColumnsOf(table: TableLayout): readonly EntryColumn[] {
  let columns = known.get(table);
  if (!columns) known.set(table, (columns = findColumns(table)));
  return columns;
}

/** A column for comments that holds no part of an answer is one of them. */
function findColumns(table: TableLayout): readonly EntryColumn[] {
  const { comments } = table;
  const asked: EntryColumn[] = table.others.filter(({ asked }) => asked);
  if (comments && !answerColumnsOf(table).some(({ column }) => column === comments.column)) asked.push(comments);
  return asked.sort((one, other) => one.column - other.column);
}

/** What a row has of them: cells that cannot be written (locked, holding a formula, shared with other rows) are not asked about. */
export function readOthers(grid: Grid, table: TableLayout, row: number): { readonly others?: readonly OtherEntry[] } {
  const columns = entryColumnsOf(table);
  if (columns.length === 0) return {};
  const others = columns.filter(({ column }) => canBeTyped(grid, row, column)).map((column) => entryIn(grid, row, column));
  return others.length > 0 ? { others } : {};
}

function canBeTyped(grid: Grid, row: number, column: number): boolean {
  const cell = grid.at(row, column);
  const merge = grid.mergeAt(row, column);
  return cell.formula === undefined && !(grid.sheet.protected && cell.locked) && !(merge && (merge.top !== merge.bottom || merge.left !== column));
}

function entryIn(grid: Grid, row: number, { column, key, heading }: EntryColumn): OtherEntry {
  const cell = grid.at(row, column);
  const rule = ruleOfHeading(heading);
  return {
    key,
    heading,
    takes: kindOfCell(cell),
    cell: { sheet: grid.sheet.name, address: addressOf(row, column) },
    held: cell.value,
    shown: shown(cell),
    ...(rule && { rule }),
  };
}

function kindOfCell({ numberFormat, kind, value }: Cell): EntryKind {
  if (numberFormat === '@') return 'text';
  if (isDateFormat(numberFormat)) return kind === 'number' && !Number.isInteger(value) ? 'words' : 'date';
  if (/^general$/i.test(numberFormat) || numberFormat === '' || /\bh+:|:mm/i.test(numberFormat)) return 'words';
  return numberFormat.includes('%') ? 'percent' : 'figure';
}

/** "Apprentice started? (Y/N)". */
function ruleOfHeading(heading: string): EntryRule | undefined {
  if (!readHeading(heading).concepts.has('yesno')) return undefined;
  const words = /\by ?\/ ?n\b/i.test(heading) ? ['Y', 'N'] : ['Yes', 'No'];
  return { of: 'choices', choices: words.map((word) => ({ shown: word, value: word })) };
}

/** What an answer changes in these columns, found by their headings; refused where one of them is not in the table any more. */
export function otherWrites(table: TableLayout, { row }: Contract, { others = [] }: Answer): { readonly writes: readonly Write[] } | Extract<AnswerEdits, { kind: 'refused' }> {
  const writes: Write[] = [];
  for (const { key, heading, value } of others) {
    const place = [...entryColumnsOf(table), ...table.others].find((column) => column.key === key);
    if (!place) return { kind: 'refused', why: 'no-place', message: `The sheet has no column headed “${heading}” any more. Press Undo (Ctrl+Z) in the sheet, then save again.` };
    writes.push({ row: row - 1, column: place.column, value });
  }
  return { writes };
}

/** How many credits will be put right, where the table has a column for that. */
export function plannedCreditsWrites({ recoveryCredits }: TableLayout, { row }: Contract, { shortfall }: Answer): readonly Write[] {
  if (!recoveryCredits) return [];
  const planned = shortfall?.recovery.kind === 'will-recover' ? shortfall.recovery.credits : undefined;
  return [{ row: row - 1, column: recoveryCredits.column, value: planned === undefined ? '' : planned / 100 }];
}

/** The answer without them: the plan then need not say them. */
export function withoutPlannedCredits(answer: Answer): Answer {
  const { shortfall } = answer;
  if (shortfall?.recovery.kind !== 'will-recover') return answer;
  const { kind, how, by } = shortfall.recovery;
  return { ...answer, shortfall: { ...shortfall, recovery: { kind, how, by } } };
}
