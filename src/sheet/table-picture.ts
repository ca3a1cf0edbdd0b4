import type { CellPlace } from '../return/place';
import { columnLetters } from './address';
import { placeOf, shown } from './entries';
import { gridOf, type Grid } from './grid';
import { oneLine } from './heading';
import { fields, type ColumnChoice, type Field, type OtherColumn, type TableLayout } from './layout';
import type { ReadReturn } from './reading';
import { tableOf } from './table-of';

/** What a column was taken for: a field; a column that credits are entered in beside others; an earlier end date; remarks. */
export type TakenFor = Field | 'part' | 'originalEnd' | 'comments';

/** A contract table as it was read, to be looked at: its headed columns in the sheet's order, and its first contracts. */
export interface TablePicture {
  /** The sheets that are headed and were read just so. */
  readonly sheets: readonly string[];
  /** The rows of the first sheet that are shown, as Excel numbers them. */
  readonly rows: readonly number[];
  readonly columns: readonly PicturedColumn[];
}

export interface PicturedColumn {
  /** Its name in `ReadingChoices`. */
  readonly key: string;
  readonly heading: string;
  /** "AB". */
  readonly letters: string;
  /** The cell of its heading. */
  readonly place: CellPlace;
  /** Nothing where it was taken for none of what a contract has. */
  readonly takenFor: readonly TakenFor[];
  /** What it shows in each of `rows`; "" where that is blank. */
  readonly values: readonly string[];
}

const mostRows = 2;

/** How a return was read, one picture for each manner: sheets with the same headings, read alike, share one. */
export function picturesOf(reading: ReadReturn): readonly TablePicture[] {
  const pictures = new Map<string, TablePicture>();
  for (const table of reading.layout.tables) {
    const picture = pictureOf(reading, table);
    if (!picture) continue;
    const manner = JSON.stringify(picture.columns.map(({ key, letters, takenFor }) => [key, letters, takenFor]));
    const same = pictures.get(manner);
    pictures.set(manner, same ? { ...same, sheets: [...new Set([...same.sheets, table.sheet])] } : picture);
  }
  return [...pictures.values()];
}

function pictureOf(reading: ReadReturn, table: TableLayout): TablePicture | undefined {
  const sheet = reading.workbook.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) return undefined;
  const grid = gridOf(sheet, reading.workbook);
  const first = reading.return.contracts.filter((contract) => tableOf(reading, contract) === table).slice(0, mostRows);
  const rows = first.map(({ row }) => row);
  const taken = takenColumns(table);
  return { sheets: [table.sheet], rows, columns: columnsOf(table).map((column) => pictured(grid, table, column, taken.get(column.column) ?? [], rows)) };
}

function pictured(grid: Grid, { headingRows }: TableLayout, { column, key, heading }: HeadedChoice, takenFor: readonly TakenFor[], rows: readonly number[]): PicturedColumn {
  return {
    key,
    heading,
    letters: columnLetters(column),
    place: placeOf(grid, headingRows.last, column),
    takenFor,
    values: rows.map((row) => oneLine(shown(grid.standing(row - 1, column)))),
  };
}

type HeadedChoice = Pick<ColumnChoice | OtherColumn, 'column' | 'key' | 'heading'>;

/** Every headed column of a table once, in the sheet's order. */
export function columnsOf({ columns, deliveredParts, others, comments, originalEnd, recoveryCredits }: TableLayout): readonly HeadedChoice[] {
  const all: HeadedChoice[] = [...Object.values(columns), ...deliveredParts, ...others, ...(comments ? [comments] : []), ...(originalEnd ? [originalEnd] : []), ...(recoveryCredits ? [recoveryCredits] : [])];
  return [...new Map(all.map((column) => [column.column, column])).values()].sort((one, other) => one.column - other.column);
}

function takenColumns({ columns, deliveredParts, comments, originalEnd }: TableLayout): ReadonlyMap<number, readonly TakenFor[]> {
  const taken = new Map<number, TakenFor[]>();
  const add = (column: { readonly column: number } | undefined, what: TakenFor): void => {
    if (column) taken.set(column.column, [...(taken.get(column.column) ?? []), what]);
  };
  for (const field of fields) add(columns[field], field);
  for (const part of deliveredParts) add(part, 'part');
  add(originalEnd, 'originalEnd');
  if (comments && !taken.has(comments.column)) add(comments, 'comments');
  return taken;
}
