import { credits, pence, toHundredths } from '../return/quantities';
import type { StatedTotal } from '../return/supplier-return';
import type { ContractRow, FieldColumns, TotalRow } from './contract-rows';
import { figureOf } from './cell-kind';
import { placeOf } from './entries';
import { summedAreas } from './summed-areas';
import type { Grid } from './grid';

const totalled = ['spend', 'target', 'delivered'] as const;

/** The totals that a table's total rows state, each with the contracts it covers: by its formula, else by its figure and place. */
export function readTotals(
  grid: Grid,
  columns: FieldColumns,
  contracts: readonly ContractRow[],
  totals: readonly TotalRow[],
  spendInThousands: boolean,
): StatedTotal[] {
  const stated: StatedTotal[] = [];
  for (const of of totalled) {
    const column = columns.get(of);
    if (column === undefined) continue;
    const covered = new Map<number, readonly number[]>();
    for (const { row, label } of totals) {
      const cell = grid.at(row, column);
      const amount = figureOf(cell);
      if (amount === undefined || Math.abs(amount) > 1e11) continue;
      const rows = rowsOfFormula(grid, row, column, contracts, covered) ?? rowsByPlace(grid, row, column, label, amount, contracts, covered);
      covered.set(row, rows);
      if (rows.length === 0) continue;
      const hundredths = toHundredths(amount * (of === 'spend' && spendInThousands ? 1000 : 1));
      stated.push({
        cell: placeOf(grid, row, column),
        of,
        amount: of === 'spend' ? pence(hundredths) : credits(hundredths),
        decimals: /\.(\d+)\D*$/.exec(cell.text)?.[1]?.length ?? 0,
        rows: rows.map((contract) => contract + 1),
      });
    }
  }
  return stated;
}

/** The contracts within what the formula adds up; a subtotal among it stands for its own contracts. */
function rowsOfFormula(
  grid: Grid,
  row: number,
  column: number,
  contracts: readonly ContractRow[],
  covered: ReadonlyMap<number, readonly number[]>,
): readonly number[] | undefined {
  const { formula } = grid.at(row, column);
  if (formula === undefined) return undefined;
  const areas = summedAreas(formula, { grid, row, column }).filter(({ left, right }) => left <= column && column <= right);
  if (areas.length === 0) return undefined;
  const within = (at: number): boolean => areas.some(({ top, bottom }) => top <= at && at <= bottom);
  const rows = contracts.map((contract) => contract.row).filter(within);
  if (rows.length > 0) return rows;
  const ofSubtotals = [...covered].filter(([total]) => within(total)).flatMap(([, under]) => under);
  return ofSubtotals.length > 0 ? ofSubtotals : undefined;
}

/** Without a formula: the contracts since the total before, those after it, or all; whichever the figure is the sum of, else by its label. */
function rowsByPlace(
  grid: Grid,
  row: number,
  column: number,
  label: string,
  amount: number,
  contracts: readonly ContractRow[],
  covered: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const all = contracts.map((contract) => contract.row);
  const before = all.filter((contract) => contract < row);
  const previous = Math.max(-1, ...[...covered.keys()].filter((total) => total < row));
  const since = before.filter((contract) => contract > previous);
  const group = contracts.find((contract) => contract.row > row)?.group;
  const after = all.filter((contract) => contract > row && (group === undefined || contracts.find((one) => one.row === contract)?.group === group));
  const sum = (rows: readonly number[]): number => rows.reduce((total, contract) => total + (figureOf(grid.at(contract, column)) ?? 0), 0);
  const proven = [since, before, all, after].find((rows) => rows.length > 0 && Math.abs(sum(rows) - amount) < 0.006);
  if (proven) return proven;
  if (/grand|overall/i.test(label) || since.length === 0) return before.length > 0 ? before : all;
  return since;
}
