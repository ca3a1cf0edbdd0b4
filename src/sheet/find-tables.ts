import { askedColumns } from './asked-columns';
import { assembleTable } from './assemble-table';
import { rowsToJudge, rowsUnder } from './body-rows';
import { chooseColumns, type Choice, type Settled } from './choose-columns';
import { viewColumns, type ColumnView } from './column-view';
import { sortRows, type FieldColumns, type TableRows } from './contract-rows';
import type { Grid } from './grid';
import { headingBlocks, type HeadingBlock } from './heading-rows';
import { judgeTable, type Verdict, type Wanted } from './is-return';
import { columnQuestion, fields, noColumn, type Field, type ReadingChoices, type TableLayout } from './layout';
import { questionsAbout, type Asked } from './questions';
import { yearsIn } from './years';
import { findParts } from './summed-parts';

/** A table of a sheet, read as if it were a return's, with how likely that is. */
export interface FoundTable {
  readonly grid: Grid;
  readonly layout: TableLayout;
  readonly columns: FieldColumns;
  readonly rows: TableRows;
  readonly asked: readonly Asked[];
  readonly verdict: Verdict;
  readonly choice: Choice;
}

/** How many of a sheet's likeliest headings are read to the end. */
const mostTried = 4;

/** The tables of a sheet that could be a return's contracts, likeliest first. */
export function findTables(grid: Grid, about: string, choices: ReadingChoices, wanted: Wanted): FoundTable[] {
  const blocks = headingBlocks(grid);
  const tried: HeadingBlock[] = [];
  for (const block of blocks) {
    if (tried.length < mostTried && !tried.some((other) => other.first <= block.last && block.first <= other.last)) tried.push(block);
  }
  return tried
    .map((block) => readTable(grid, block, blocks, about, choices, wanted))
    .sort((one, other) => Number(other.verdict.accepted) - Number(one.verdict.accepted) || other.verdict.strength - one.verdict.strength);
}

function readTable(
  grid: Grid,
  block: HeadingBlock,
  blocks: readonly HeadingBlock[],
  about: string,
  choices: ReadingChoices,
  wanted: Wanted,
): FoundTable {
  const under = rowsUnder(grid, block, blocks);
  const judged = rowsToJudge(grid, block, under);
  const views = viewColumns(grid, block, judged);
  const settled = settledBy(choices, views);
  const choice = chooseColumns(grid, views, judged, settled);
  const parts = findParts(choice);
  const columns = new Map<Field, number>();
  for (const [meaning, { view }] of choice.chosen) if (meaning !== 'originalEnd') columns.set(meaning as Field, view.column);
  const rows = sortRows(grid, block, under, columns);
  const last = Math.max(block.last, ...rows.contracts.slice(-1).map(({ row }) => row), ...rows.totals.slice(-1).map(({ row }) => row));
  return {
    grid,
    layout: assembleTable(grid, block, choice, parts, settled, askedColumns(grid, judged, choice, parts, choices), last),
    columns,
    rows,
    asked: questionsAbout(grid, choice, parts, rows.contracts.slice(0, 50).map(({ row }) => row), { settled, yearOf: () => yearsIn(about)[0]?.year, hasTargets: wanted === 'return' }),
    verdict: judgeTable(choice, parts, rows.contracts.length, `${about}\n${views.map(({ heading }) => heading.shown).join('\n')}`, wantedBy(settled, wanted)),
    choice,
  };
}

/** What a table must be, after what the user has said of its column for the credits. */
function wantedBy(settled: Settled, wanted: Wanted): Wanted {
  const said = settled.get('delivered');
  if (said === undefined || wanted !== 'return') return wanted;
  return said === 'none' ? 'settled' : 'said';
}

/** What the user's choices say of a table's columns. A key that no column has says nothing. */
function settledBy(choices: ReadingChoices, views: readonly ColumnView[]): Settled {
  const settled = new Map<Field, ColumnView | 'none'>();
  if (Object.keys(choices).length === 0) return settled;
  for (const field of fields) {
    const id = columnQuestion(field);
    const key = Object.hasOwn(choices, id) ? choices[id] : undefined;
    const view = key === noColumn ? 'none' : views.find((one) => one.key === key);
    if (view) settled.set(field, view);
  }
  return settled;
}
