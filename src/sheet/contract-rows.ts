import { figureOf, kindOf } from './cell-kind';
import { totalLabel } from './body-rows';
import { summedAreas } from './summed-areas';
import type { Grid } from './grid';
import { oneLine } from './heading';
import type { HeadingBlock } from './heading-rows';
import type { Field } from './layout';

/** The rows under a table's headings, each by what it is. */
export interface TableRows {
  readonly contracts: readonly ContractRow[];
  readonly totals: readonly TotalRow[];
}

export interface ContractRow {
  readonly row: number;
  /** The label of the group it stands in, where groups have one: "Framework: Roofing". */
  readonly group?: GroupLabel;
}

export interface GroupLabel {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

export interface TotalRow {
  readonly row: number;
  readonly label: string;
}

/** Columns by what they hold, counted from 0. */
export type FieldColumns = ReadonlyMap<Field, number>;

/** Tells contracts from totals, group labels and notes. */
export function sortRows(grid: Grid, block: HeadingBlock, rows: readonly number[], columns: FieldColumns): TableRows {
  const shapes = referenceShapes(grid, rows, columns);
  const contracts: ContractRow[] = [];
  const totals: TotalRow[] = [];
  let group: GroupLabel | undefined;
  const unproven: ContractRow[] = [];
  for (const row of rows) {
    const kind = kindOfRow(grid, block, row, columns, shapes);
    const contract = group ? { row, group } : { row };
    if (kind === 'contract') contracts.push(contract);
    else if (kind === 'total') totals.push({ row, label: labelOf(grid, block, row)?.text ?? '' });
    else if (kind === 'group') group = labelOf(grid, block, row);
    else if (kind === 'figures-only') unproven.push(contract);
  }
  const run = new Set([block.last, ...rows]);
  let at = 0;
  for (const one of unproven) {
    const { row } = one;
    while ((contracts[at]?.row ?? row) < row) at += 1;
    if (isSumOf(grid, row, columns, contracts, at)) totals.push({ row, label: labelOf(grid, block, row)?.text ?? '' });
    else if (figuresIn(grid, row, columns).length > 1 || (isNamed(grid, row, columns) && run.has(row - 1))) contracts.splice(at, 0, one);
  }
  totals.sort((one, other) => one.row - other.row);
  return { contracts, totals };
}

type RowKind = 'contract' | 'total' | 'group' | 'figures-only' | 'other';

function kindOfRow(grid: Grid, block: HeadingBlock, row: number, columns: FieldColumns, shapes: ReadonlySet<string>): RowKind {
  const reference = textAt(grid, row, columns.get('reference'));
  const shaped = reference !== '' && shapes.has(shapeOf(reference));
  if (/^(?:e\.?g\.?\b|example\b|sample\b)/i.test(reference) && !/^EG(?:[-/]| ?\d)/.test(reference)) return 'other';
  const figures = figuresIn(grid, row, columns);
  const sums = hasSumOfOtherRows(grid, row, columns);
  const label = labelOf(grid, block, row);
  if (!shaped && (sums || (label !== undefined && totalLabel.test(label.text) && !isWholeContract(grid, row, columns)))) {
    return figures.length > 0 || sums || hasFormulas(grid, row, columns) ? 'total' : 'other';
  }
  if (label !== undefined && !shaped && isAlone(grid, block, row)) return isGroupLabel(block, label) ? 'group' : 'other';
  const has = (field: Field): boolean => textAt(grid, row, columns.get(field)) !== '';
  const dated = (['start', 'end'] as const).some((field) => kindAt(grid, row, columns.get(field)) === 'date');
  const named = [has('title'), has('client')].filter(Boolean).length;
  const points = figures.length * 2 + (dated ? 2 : 0) + named + (shaped ? 3 : reference !== '' ? 1 : 0);
  if (!shaped && figures.length > 0 && !dated && named + (reference === '' ? 0 : 1) <= 1) return 'figures-only';
  const strong = shaped || figures.length > 0 || (named === 2 && (dated || (reference !== '' && shapes.size === 0)));
  return strong && points >= 3 ? 'contract' : 'other';
}

/** Only one cell of the row holds anything. */
function isAlone(grid: Grid, block: HeadingBlock, row: number): boolean {
  let filled = 0;
  for (const { column } of block.columns) {
    if (grid.kindAt(row, column) !== 'blank') filled += 1;
    if (filled > 1) return false;
  }
  return filled === 1;
}

/** Short words in one of the first columns. */
function isGroupLabel(block: HeadingBlock, { text, column }: GroupLabel): boolean {
  return text.length <= 80 && column <= (block.columns[2]?.column ?? 0) && !/[.!?]$/.test(text);
}

/** A title like "Total facilities management" in a row that has all that a contract has. */
function isWholeContract(grid: Grid, row: number, columns: FieldColumns): boolean {
  const filled = (['reference', 'title', 'client', 'end', 'spend'] as const).filter((field) => textAt(grid, row, columns.get(field)) !== '');
  return filled.length >= 4;
}

/** The spend and target figures of a row. */
function figuresIn(grid: Grid, row: number, columns: FieldColumns): number[] {
  return (['spend', 'target'] as const).flatMap((field) => {
    const column = columns.get(field);
    const cell = column === undefined ? undefined : grid.standing(row, column);
    const figure = cell && cell.kind !== 'blank' && kindOf(cell) === 'figure' ? figureOf(cell) : undefined;
    return figure === undefined ? [] : [figure];
  });
}

function hasFormulas(grid: Grid, row: number, columns: FieldColumns): boolean {
  return [...columns.values()].some((column) => grid.at(row, column).formula !== undefined);
}

/** A formula in the row adds up cells of its own column in other rows. */
function hasSumOfOtherRows(grid: Grid, row: number, columns: FieldColumns): boolean {
  return (['spend', 'target', 'delivered'] as const).some((field) => {
    const column = columns.get(field);
    const formula = column === undefined ? undefined : grid.at(row, column).formula;
    if (formula === undefined || column === undefined) return false;
    const areas = summedAreas(formula, { grid, row, column });
    return areas.some(({ top, bottom, left, right }) => (top !== row || bottom !== row) && left <= column && column <= right);
  });
}

/** A row of figures alone is a total where a figure is the sum of rows before it (or, for a heading of a group, after it). */
function isSumOf(grid: Grid, row: number, columns: FieldColumns, contracts: readonly ContractRow[], at: number): boolean {
  const sums = (['spend', 'target'] as const).some((field) => {
    const column = columns.get(field);
    const total = column === undefined ? undefined : figureOf(grid.at(row, column));
    if (column === undefined || total === undefined) return false;
    const figureOn = (other: ContractRow | undefined): number | undefined => other && (figureOf(grid.at(other.row, column)) ?? 0);
    return reaches((index) => figureOn(contracts[at - 1 - index]), total) || reaches((index) => figureOn(contracts[at + index]), total);
  });
  return sums || [contracts[at - 1], contracts[at]].some((other) => other !== undefined && hasSameFigures(grid, row, other.row, columns));
}

/** What the contract is stands in the row, or its reference where the table has no column for that: a contract in a table of few columns. */
function isNamed(grid: Grid, row: number, columns: FieldColumns): boolean {
  return textAt(grid, row, columns.get('title') ?? columns.get('reference')) !== '';
}

/** The total of a group of one contract. */
function hasSameFigures(grid: Grid, row: number, other: number, columns: FieldColumns): boolean {
  const figures = figuresIn(grid, row, columns);
  return figures.length > 1 && figures.join() === figuresIn(grid, other, columns).join();
}

/** Two or more figures, one after the other, come to the total. Far beyond it there is no way back: of long lists not all is added up. */
function reaches(figureAt: (index: number) => number | undefined, total: number): boolean {
  let sum = 0;
  for (let index = 0; sum <= Math.abs(total) * 10; index += 1) {
    const figure = figureAt(index);
    if (figure === undefined) return false;
    sum += figure;
    if (index > 0 && Math.abs(sum - total) < 0.006) return true;
  }
  return false;
}

/** The first words in a row. */
function labelOf(grid: Grid, block: HeadingBlock, row: number): GroupLabel | undefined {
  for (const { column } of block.columns) {
    if (grid.kindAt(row, column) === 'text') return { text: oneLine(grid.at(row, column).text), row, column };
  }
  return undefined;
}

/** The shapes of the references of rows that have figures or dates: "F21-0412" is "A9-9". */
function referenceShapes(grid: Grid, rows: readonly number[], columns: FieldColumns): ReadonlySet<string> {
  const shapes = new Set<string>();
  for (const row of rows) {
    const reference = textAt(grid, row, columns.get('reference'));
    if (!/\d/.test(reference) || reference.length > 40) continue;
    const dated = (['start', 'end'] as const).some((field) => kindAt(grid, row, columns.get(field)) === 'date');
    if (dated || figuresIn(grid, row, columns).length > 0) shapes.add(shapeOf(reference));
  }
  return shapes;
}

function shapeOf(reference: string): string {
  return reference.replace(/[a-z]+/gi, 'A').replace(/\d+/g, '9').replace(/\s+/g, ' ');
}

function textAt(grid: Grid, row: number, column: number | undefined): string {
  return column === undefined ? '' : grid.standing(row, column).text.trim();
}

function kindAt(grid: Grid, row: number, column: number | undefined): string {
  return column === undefined ? 'blank' : kindOf(grid.standing(row, column));
}
