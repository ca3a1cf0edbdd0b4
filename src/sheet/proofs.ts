import { defaultPolicy } from '../return/policy';
import { credits, pence, toHundredths } from '../return/quantities';
import { targetAgrees } from '../return/target';
import { figureOf } from './cell-kind';
import type { Grid } from './grid';
import { summedAreas } from './summed-areas';

/** How many rows bear something out, of those that could. */
export interface Proof {
  readonly agreeing: number;
  readonly rows: number;
}

/** Whether a proof is more than chance: nearly all rows, and more than one of them unless there is only one. */
export function proves({ agreeing, rows }: Proof): boolean {
  return rows > 0 && agreeing >= Math.min(2, rows) && agreeing / rows >= 0.8;
}

/** Rows in which one column is 10 credits for every £100,000 of the other, as near as its decimals tell; `scale` pounds are 1 of the other. */
export function targetOfSpend(grid: Grid, rows: readonly number[], spend: number, target: number, scale = 1): Proof {
  let agreeing = 0;
  let counted = 0;
  for (const row of rows) {
    const shown = figureOf(grid.standing(row, spend));
    const money = shown === undefined ? undefined : shown * scale;
    const stated = figureOf(grid.standing(row, target));
    if (money === undefined || stated === undefined || money < 1000 || money > 1e10 || stated < 0 || stated > 1e7) continue;
    counted += 1;
    const hundredths = toHundredths(stated);
    const decimals = hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2;
    if (targetAgrees(credits(hundredths), pence(toHundredths(money)), defaultPolicy, decimals)) agreeing += 1;
  }
  return { agreeing, rows: counted };
}

/** Rows in which a figure is the difference of two others, either way round, or the one as a share of the other. */
export function differenceOf(grid: Grid, rows: readonly number[], column: number, one: number, other: number): Proof {
  let agreeing = 0;
  let counted = 0;
  for (const row of rows) {
    const [figure, left, right] = [column, one, other].map((at) => figureOf(grid.standing(row, at)));
    if (figure === undefined || left === undefined || (figure === 0 && left === 0)) continue;
    counted += 1;
    const apart = Math.abs(left - (right ?? 0));
    const near = (wanted: number): boolean => Math.abs(Math.abs(figure) - wanted) < 0.006;
    if (near(apart) || (left !== 0 && right !== undefined && (near(right / left) || near((100 * right) / left)))) agreeing += 1;
  }
  return { agreeing, rows: counted };
}

/** Rows in which the first date is not after the second, text or number. */
export function inOrder(days: readonly (readonly [number | undefined, number | undefined])[]): Proof {
  const both = days.filter((pair): pair is readonly [number, number] => pair[0] !== undefined && pair[1] !== undefined);
  return { agreeing: both.filter(([first, second]) => first <= second).length, rows: both.length };
}

/**
 * The columns of the same row that a column's formulas add up, where most of its formulas add the same ones; empty where it
 * is no such total. "=SUM(H7:K7)" and "=H7+I7+J7+K7" alike.
 */
export function columnsAddedUp(grid: Grid, rows: readonly number[], column: number): number[] {
  const counts = new Map<string, number>();
  let formulas = 0;
  for (const row of rows) {
    const { formula } = grid.at(row, column);
    if (formula === undefined) continue;
    formulas += 1;
    const areas = summedAreas(formula, { grid, row, column });
    if (areas.length === 0 || areas.some((area) => area.top !== row || area.bottom !== row)) continue;
    const columns = areas.flatMap((area) => Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index));
    if (columns.includes(column) || columns.length < 2) continue;
    counts.set(columns.join(), (counts.get(columns.join()) ?? 0) + 1);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return most && most[1] > formulas / 2 ? most[0].split(',').map(Number) : [];
}

/** Rows in which a column's figure is the sum of others'; only rows where at least two of the others are filled. */
export function sumOf(grid: Grid, rows: readonly number[], column: number, parts: readonly number[]): Proof {
  let agreeing = 0;
  let counted = 0;
  for (const row of rows) {
    const total = figureOf(grid.at(row, column));
    const figures = parts.map((part) => figureOf(grid.at(row, part))).filter((figure) => figure !== undefined);
    if (total === undefined || figures.length < 2) continue;
    counted += 1;
    if (Math.abs(figures.reduce((sum, figure) => sum + figure, 0) - total) < 0.006) agreeing += 1;
  }
  return { agreeing, rows: counted };
}
