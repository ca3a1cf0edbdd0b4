import { reasonSheetName } from '../../return/reason-places';
import { looseReference } from '../../return/judged';
import type { FinancialYear } from '../../return/policy';
import { findAnswerColumns } from '../answer-columns';
import { kindOf } from '../cell-kind';
import type { SheetCells, WorkbookCells } from '../cells';
import { viewColumns, type ColumnView } from '../column-view';
import { reference } from '../entries';
import { gridOf, type Grid } from '../grid';
import { headingKey, oneLine } from '../heading';
import { headingBlocks, type HeadingBlock } from '../heading-rows';
import type { ColumnChoice, Field, TableLayout } from '../layout';
import { yearsIn } from '../years';

/**
 * The sheet on which reasons are kept where the contract table has no place for them: one row for a contract, known by its reference.
 */
export interface ReasonSheet {
  readonly grid: Grid;
  /** Its columns as those of a table: the reference, the title, and the parts of an answer. */
  readonly layout: TableLayout;
  /** The years that stand above its headings. */
  readonly years: readonly FinancialYear[];
  /** Where the next contract's row goes, counted from 0. */
  readonly nextRow: number;
  /** Rows by reference, compared loosely, and those without one; counted from 0. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
}

/** Headings are looked for in its first rows only: what is typed under them may read like headings too. */
const headRows = 15;
const named = /^reasons? for (?:the )?shortfalls?\b/i;

/** Sheets that their name or title says are for reasons. They are none of the contracts. */
function isReasonSheet(sheet: SheetCells): boolean {
  if (named.test(oneLine(sheet.name))) return true;
  const row = sheet.rows.slice(0, 3).find((cells) => cells.some(({ kind }) => kind !== 'blank'));
  const first = row?.find(({ kind }) => kind !== 'blank');
  return first?.kind === 'text' && headingKey(first.text) === headingKey(reasonSheetName);
}

/** The workbook's sheets of reasons: visible ones before hidden ones, and our own name before others. */
export function findReasonSheets(workbook: WorkbookCells): readonly ReasonSheet[] {
  const rank = ({ name, visibility }: SheetCells): number => (visibility === 'visible' ? 0 : 2) + (headingKey(name) === headingKey(reasonSheetName) ? 0 : 1);
  const sheets = workbook.sheets.filter(isReasonSheet).sort((one, other) => rank(one) - rank(other));
  return sheets.flatMap((sheet) => readSheet(gridOf(sheet, workbook)) ?? []);
}

/** The one that is of the return's year. A sheet that says another year was copied from that year's workbook. */
export function reasonSheetOf(sheets: readonly ReasonSheet[], year: FinancialYear | undefined): ReasonSheet | undefined {
  return sheets.find(({ years }) => year === undefined || years.length === 0 || years.some(({ from }) => from === year.from));
}

function readSheet(grid: Grid): ReasonSheet | undefined {
  const { sheet } = grid;
  const head = gridOf({ ...sheet, rows: sheet.rows.slice(0, headRows) });
  const blocks = [...headingBlocks(head)].sort((one, other) => one.first - other.first || other.score - one.score);
  for (const block of blocks) {
    const layout = layoutOf(grid, block);
    if (layout) return { grid, layout, years: yearsAbove(sheet, block), ...rowsOf(grid, layout) };
  }
  return undefined;
}

function yearsAbove({ rows, top }: SheetCells, { first }: HeadingBlock): FinancialYear[] {
  return rows.slice(0, first - top).flat().flatMap(({ text }) => yearsIn(text).map(({ year }) => year));
}

/** Undefined where the columns are not those of a sheet of reasons. */
function layoutOf(grid: Grid, block: HeadingBlock): TableLayout | undefined {
  const rows = filledRows(grid, block.last + 1);
  const views = viewColumns(grid, block, rows);
  const names = best(views, 'reference');
  if (!names || views.some(isOfContracts)) return undefined;
  const others = views.filter((view) => view !== names);
  const title = best(others, 'title');
  const free = others.filter((view) => view !== title && !view.hidden);
  const answers = findAnswerColumns(free, new Map(free.map((view) => [view, 'comments'])), new Map());
  if (!answers.parts.has('reason')) return undefined;
  const columns: Partial<Record<Field, ColumnChoice>> = { reference: choiceOf(names), ...(title && { title: choiceOf(title) }) };
  for (const [part, { view }] of answers.parts) columns[part] = choiceOf(view);
  const last = rows[rows.length - 1] ?? block.last;
  return {
    sheet: grid.sheet.name,
    area: { top: block.first, left: views[0]?.column ?? 0, bottom: Math.max(block.last, last), right: views[views.length - 1]?.column ?? 0 },
    headingRows: { first: block.first, last: block.last },
    columns,
    deliveredParts: [],
    ...(answers.comments && { comments: choiceOf(answers.comments) }),
    others: [],
    confidence: 0.9,
    reasons: ['It is headed as a sheet of reasons.'],
  };
}

/** Credits and spend stand with the contracts themselves. */
function isOfContracts({ points }: ColumnView): boolean {
  return (points.delivered ?? 0) >= 6 || (points.target ?? 0) >= 7 || (points.spend ?? 0) >= 7;
}

function best(views: readonly ColumnView[], meaning: 'reference' | 'title'): ColumnView | undefined {
  const points = (view: ColumnView): number => view.points[meaning] ?? 0;
  return views.filter((view) => points(view) >= 7).sort((one, other) => points(other) - points(one))[0];
}

function choiceOf(view: ColumnView): ColumnChoice {
  return { column: view.column, heading: view.heading.shown, key: view.key, confidence: 0.9, reasons: [`Its heading says "${view.heading.shown}".`] };
}

function rowsOf(grid: Grid, layout: TableLayout): Pick<ReasonSheet, 'nextRow' | 'rows'> {
  const column = layout.columns.reference?.column ?? 0;
  const rows = new Map<string, number[]>();
  const filled = filledRows(grid, layout.headingRows.last + 1);
  for (const row of filled) {
    const said = reference(grid.standing(row, column));
    const key = said.state === 'read' ? looseReference(said.value) : '';
    const same = rows.get(key);
    if (same) same.push(row);
    else rows.set(key, [row]);
  }
  return { nextRow: (filled[filled.length - 1] ?? layout.headingRows.last) + 1, rows };
}

function filledRows(grid: Grid, from: number): number[] {
  const rows: number[] = [];
  for (let row = from; row <= grid.area.bottom; row += 1) {
    const line = grid.sheet.rows[row - grid.sheet.top] ?? [];
    if (line.some((cell) => kindOf(cell) !== 'blank' || cell.formula !== undefined)) rows.push(row);
  }
  return rows;
}
