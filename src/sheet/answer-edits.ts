import type { Answer } from '../return/answer';
import type { Contract } from '../return/contract';
import { looseReference } from '../return/judged';
import { sum } from '../return/quantities';
import { editsIn, refuse, type AnswerEdits, type Write } from './cell-writes';
import { gridOf, type Grid } from './grid';
import type { TableLayout } from './layout';
import { otherWrites, plannedCreditsWrites, withoutPlannedCredits } from './other-entries';
import type { ReadReturn } from './reading';
import { shortfallEdits } from './shortfall-edits';
import { tableOf } from './table-of';

export type { AnswerEdits, RefusedWhy } from './cell-writes';

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
  const table = tableOf(reading, contract);
  const grid = table && gridNamed(reading, table.sheet);
  if (!table || !grid) return refuse('no-place', 'The sheet was changed while it was read. Save again.');
  const credits = creditsWrites(grid, table, contract.row - 1, answer);
  if (credits === undefined) return withoutCreditsColumn(table);
  const others = otherWrites(table, contract, answer);
  if ('kind' in others) return others;
  const shortfall = shortfallEdits(reading, { contract, table, grid }, table.recoveryCredits ? withoutPlannedCredits(answer) : answer);
  if (shortfall.kind === 'refused') return shortfall;
  const own = editsIn(grid, [...credits, ...plannedCreditsWrites(table, contract, answer), ...others.writes]);
  if (own.kind === 'refused') return own;
  return { ...shortfall, edits: [...own.edits, ...shortfall.edits] };
}

/** Whether a contract is the one of a reference: letters' case and spaces aside. */
export function isReference({ reference: own }: Contract, reference: string): boolean {
  return own.state === 'read' && looseReference(own.value) === looseReference(reference);
}

/** The credits, in their column or by quarter; undefined where there is no column for them. A year's total typed beside its quarters counts, and changes with them. */
function creditsWrites(grid: Grid, table: TableLayout, row: number, answer: Answer): Write[] | undefined {
  const { deliveredParts: parts, columns: { delivered } } = table;
  if (parts.length > 0 && answer.deliveredParts) {
    const given = answer.deliveredParts;
    const adds = given.length === parts.length && sum(given.filter((part) => part !== undefined)) === answer.delivered;
    const total = delivered && grid.at(row, delivered.column);
    const typed = delivered && total && total.kind !== 'blank' && total.formula === undefined ? [{ row, column: delivered.column, value: asNumber(answer.delivered) }] : [];
    return adds ? [...parts.map(({ column }, index) => ({ row, column, value: asNumber(given[index]) })), ...typed] : undefined;
  }
  return delivered && delivered.confidence >= certain ? [{ row, column: delivered.column, value: asNumber(answer.delivered) }] : undefined;
}

function asNumber(credits: number | undefined): number | '' {
  return credits === undefined ? '' : credits / 100;
}

function withoutCreditsColumn({ columns, deliveredParts }: TableLayout): AnswerEdits {
  if (deliveredParts.length > 0) return refuse('no-place', 'Credits are entered by quarter on this sheet. Enter them by quarter.');
  return columns.delivered
    ? refuse('no-place', `It is not certain that "${columns.delivered.heading}" is for the credits delivered. Say which column is under “How this sheet was read”, then save again.`)
    : refuse('no-place', 'The sheet has no column for the credits delivered.');
}

function gridNamed({ workbook }: ReadReturn, name: string): Grid | undefined {
  const sheet = workbook.sheets.find((one) => one.name === name);
  return sheet && gridOf(sheet, workbook);
}
