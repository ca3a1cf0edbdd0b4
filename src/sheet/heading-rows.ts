import type { Grid } from './grid';
import { oneLine, readHeading, type Heading } from './heading';
import { headingPoints, type Meaning } from './heading-points';

/** Rows that look like the headings of a table, with what each column is headed. */
export interface HeadingBlock {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly HeadedColumn[];
  /** What its words propose, in points: a contract table's headings come to 30 and more. */
  readonly score: number;
}

export interface HeadedColumn {
  readonly column: number;
  /** The row of its own heading, below the heads of groups. */
  readonly row: number;
  readonly heading: Heading;
}

/** Headings further down than this are not looked for. */
const deepest = 300;
const mostBlocks = 8;
const longestHeading = 500;
const fewestColumns = 3;

/** The rows of a sheet that could be headings of a table, likeliest first. */
export function headingBlocks(grid: Grid): HeadingBlock[] {
  const blocks: HeadingBlock[] = [];
  const { top, bottom, left, right } = grid.area;
  if (right - left + 1 < fewestColumns) return blocks;
  const looks: RowLooks[] = [];
  for (let row = top; row <= Math.min(bottom, top + deepest); row += 1) {
    looks.push(looksOf(grid, row));
    const block = bestBlockEndingAt(grid, row, looks);
    if (block) blocks.push(block);
  }
  blocks.sort((one, other) => other.score - one.score || one.first - other.first);
  return blocks.slice(0, mostBlocks);
}

/** What a row may be: the lowest row of headings, one of heads over it, or neither. */
interface RowLooks {
  /** Cells that are not blank. */
  readonly filled: number;
  readonly lowest: boolean;
  readonly head: boolean;
}

/** The best reading of `row` as the last heading row: alone, or under one or two rows of heads. */
function bestBlockEndingAt(grid: Grid, row: number, looks: readonly RowLooks[]): HeadingBlock | undefined {
  const { top } = grid.area;
  if (!looks[row - top]?.lowest) return undefined;
  let best: HeadingBlock | undefined;
  let filled = 0;
  for (let first = row; first >= Math.max(top, row - 2); first -= 1) {
    if (first < row && !looks[first - top]?.head) break;
    filled += looks[first - top]?.filled ?? 0;
    const block = filled < fewestColumns ? undefined : blockOf(grid, first, row);
    if (block && (!best || block.score > best.score + 0.5)) best = block;
  }
  return best;
}

/** Only words, and years; a row that figures or dates are in is not one of headings. */
function looksOf(grid: Grid, row: number): RowLooks {
  let filled = 0;
  let words = 0;
  let figures = 0;
  for (let column = grid.area.left; column <= grid.area.right; column += 1) {
    const cell = grid.at(row, column);
    if (cell.kind === 'blank') continue;
    filled += 1;
    const kind = grid.kindAt(row, column);
    if (kind === 'date' || (kind === 'figure' && !/^20\d\d$/.test(cell.text))) figures += 1;
    else if (kind === 'text' && cell.text.length > longestHeading) return { filled, lowest: false, head: false };
    else if (kind !== 'blank') words += 1;
    // Were all other cells words, they would be too few.
    if (figures * 5 > words + grid.area.right - column) return { filled, lowest: false, head: false };
  }
  return { filled, lowest: words >= 1 && figures * 5 <= words, head: words >= 1 && figures === 0 };
}

function blockOf(grid: Grid, first: number, last: number): HeadingBlock | undefined {
  const { left } = grid.area;
  const lowest = ownTexts(grid, last, first);
  const rows = lowest.map((text, index) => (text === '' ? ownHeadAbove(grid, first, last, left + index) : last));
  if (rows.filter((row) => row !== undefined).length < fewestColumns || !rows.includes(last)) return undefined;
  const heads: string[][] = [];
  for (let row = first; row < last; row += 1) heads.push(spreadHeads(grid, row));
  const columns = rows.flatMap((row, index): HeadedColumn[] =>
    row === undefined ? [] : [{ column: left + index, row, heading: readHeading(...heads.map((texts) => texts[index] ?? ''), lowest[index] ?? '') }],
  );
  return { first, last, columns, score: scoreOf(columns) - (last - first) * 0.5 };
}

/** The texts of the lowest heading row; a cell merged from above counts as its own. */
function ownTexts(grid: Grid, row: number, first: number): string[] {
  const texts: string[] = [];
  for (let column = grid.area.left; column <= grid.area.right; column += 1) {
    const merge = grid.mergeAt(row, column);
    const inside = merge !== undefined && (merge.left !== column || merge.top < first);
    texts.push(inside ? '' : oneLine(grid.standing(row, column).text));
  }
  return texts;
}

/** Heads over groups of columns: a merged head stands over its merge, another one over all columns up to the next head. */
function spreadHeads(grid: Grid, row: number): string[] {
  const texts: string[] = [];
  let head = '';
  let until = -1;
  let heads = 0;
  for (let column = grid.area.left; column <= grid.area.right; column += 1) {
    const text = oneLine(grid.at(row, column).text);
    if (text !== '') {
      head = text;
      heads += 1;
      until = grid.mergeAt(row, column)?.right ?? Infinity;
    }
    texts.push(column <= until ? head : '');
  }
  const covered = texts.filter((text) => text !== '').length;
  // One head over everything is the sheet's title.
  return heads === 1 && covered > texts.length * 0.8 ? texts.map(() => '') : texts;
}

/** The row of a heading that stands in a head's row, with nothing under it. */
function ownHeadAbove(grid: Grid, first: number, last: number, column: number): number | undefined {
  for (let row = last - 1; row >= first; row -= 1) {
    if (grid.at(row, column).kind !== 'blank') return row;
  }
  return undefined;
}

const countsFor: readonly Meaning[] = [
  'reference', 'title', 'client', 'framework', 'consultant', 'start', 'end', 'originalEnd', 'spend', 'target', 'delivered',
  'reason', 'recoverable', 'recoveryPlan', 'recoveryDate', 'raised', 'comments', 'balance', 'part',
];

const scores = new Map<string, number>();
const mostScores = 1000;

/** Returns of one year are headed alike: what their headings come to is worked out once. */
function scoreOf(columns: readonly HeadedColumn[]): number {
  const headings = columns.map(({ heading }) => heading.shown).join('\n');
  const known = scores.get(headings);
  if (known !== undefined) return known;
  const score = scoreAfresh(columns);
  if (scores.size >= mostScores) scores.clear();
  scores.set(headings, score);
  return score;
}

/** Each meaning once, each column once, the most points first; words that say nothing take a little off. */
function scoreAfresh(columns: readonly HeadedColumn[]): number {
  const proposals: { column: HeadedColumn; meaning: Meaning; points: number }[] = [];
  for (const column of columns) {
    const given = headingPoints(column.heading);
    for (const meaning of countsFor) {
      const points = given[meaning] ?? 0;
      if (points >= 4) proposals.push({ column, meaning, points });
    }
  }
  proposals.sort((one, other) => other.points - one.points);
  const usedColumns = new Set<HeadedColumn>();
  const usedMeanings = new Set<Meaning>();
  let score = 0;
  for (const { column, meaning, points } of proposals) {
    if (usedColumns.has(column) || usedMeanings.has(meaning)) continue;
    usedColumns.add(column);
    usedMeanings.add(meaning);
    score += points;
  }
  return score - columns.reduce((sum, { heading }) => sum + Math.min(heading.strange, 4) * 0.4, 0);
}
