import { figureOf, isMoneyFormat, type CellKind } from './cell-kind';
import type { Grid } from './grid';

/** What the cells under a heading hold, counted over (a sample of) the table's rows. */
export interface ColumnProfile {
  readonly cells: number;
  readonly filled: number;
  readonly kinds: Readonly<Record<CellKind, number>>;
  /** Figures that are serial days of this century, not formatted as dates. */
  readonly serials: number;
  /** Figures shown as sums of money. */
  readonly money: number;
  readonly formulas: number;
  /** Cells that the supplier can write in. */
  readonly open: number;
  /** Different texts among the filled cells. */
  readonly distinct: number;
  readonly averageLength: number;
  /** The middle one of the figures; 0 where there are none. */
  readonly median: number;
  readonly largest: number;
  /** Texts like "F21-0412": letters and figures without spaces. */
  readonly codes: number;
  /** The figures count up one by one from row to row. */
  readonly countsUp: boolean;
  /** Cells that speak of consultants. */
  readonly consultants: number;
}

export function profileColumn(grid: Grid, column: number, rows: readonly number[]): ColumnProfile {
  const kinds: Record<CellKind, number> = { blank: 0, figure: 0, date: 0, 'yes-no': 0, placeholder: 0, text: 0, error: 0 };
  const figures: number[] = [];
  const texts = new Set<string>();
  let [money, formulas, open, length, codes, consultants, serials] = [0, 0, 0, 0, 0, 0, 0];
  for (const row of rows) {
    const cell = grid.at(row, column);
    const kind = grid.kindAt(row, column);
    kinds[kind] += 1;
    if (cell.formula !== undefined) formulas += 1;
    else if (!grid.sheet.protected || !cell.locked) open += 1;
    if (kind === 'blank') continue;
    texts.add(cell.text);
    length += cell.text.length;
    if (/^(?=.*\d)[a-z0-9][\w/.-]*$/i.test(cell.text)) codes += 1;
    if (cell.text.length >= 7 && /consult/i.test(cell.text)) consultants += 1;
    const figure = kind === 'figure' ? figureOf(cell) : undefined;
    if (figure === undefined) continue;
    figures.push(figure);
    if (Number.isInteger(figure) && figure > 36_525 && figure < 73_050 && cell.numberFormat === 'General') serials += 1;
    if (isMoneyFormat(cell.kind === 'number' ? cell.numberFormat : cell.text)) money += 1;
  }
  const filled = rows.length - kinds.blank;
  return {
    cells: rows.length,
    filled,
    kinds,
    serials,
    money,
    formulas,
    open,
    distinct: texts.size,
    averageLength: filled === 0 ? 0 : length / filled,
    ...ofFigures(figures),
    codes,
    consultants,
  };
}

const noFigures = { median: 0, largest: 0, countsUp: false };

function ofFigures(figures: readonly number[]): Pick<ColumnProfile, 'median' | 'largest' | 'countsUp'> {
  if (figures.length === 0) return noFigures;
  const sorted = Float64Array.from(figures).sort();
  const countsUp = figures.length > 1 && figures.every((figure, index) => index === 0 || figure === (figures[index - 1] ?? 0) + 1);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, largest: sorted[sorted.length - 1] ?? 0, countsUp };
}
