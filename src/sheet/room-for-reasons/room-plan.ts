import { reasonHeadings } from '../../return/reason-places';
import type { AnswerPart, TableLayout } from '../layout';

/** What is to be added to a workbook so that every contract has a place for what is said of its shortfall. */
export interface RoomPlan {
  /** Columns beside the contract tables that can have them. */
  readonly columns: readonly ColumnsToAdd[];
  /** The sheet for contracts whose tables can have none. */
  readonly sheet?: SheetToAdd;
  /** Some contracts can have neither: what is said of them goes by e-mail. */
  readonly byEmail: boolean;
}

/** Columns to be added to the right of one contract table. Rows and columns are counted from 0. */
export interface ColumnsToAdd {
  readonly sheet: string;
  /** The Excel table that gets them as columns of its own, by its name; absent for plain cells. */
  readonly table?: string;
  readonly headingRow: number;
  /** The first of the new columns. */
  readonly first: number;
  readonly headings: readonly NewHeading[];
  /** A head over the group of new columns, where the table's other columns stand under heads. */
  readonly head?: { readonly row: number; readonly text: string };
  /** The rows under the headings that are the table's, totals included. */
  readonly body: { readonly first: number; readonly last: number };
  /** Cells whose look the new ones take: of a heading, and of a column's body. */
  readonly like: { readonly heading?: CellAt; readonly body?: CellAt };
  readonly dateFormat: string;
}

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

export interface NewHeading {
  readonly part: AnswerPart;
  readonly text: string;
  /** In points. */
  readonly width: number;
}

/** A sheet of reasons to be added at the end of the workbook. */
export interface SheetToAdd {
  readonly name: string;
  /** Its cells from A1 on, the headings last. */
  readonly rows: readonly (readonly string[])[];
  readonly headingRow: number;
  /** In points, column by column. */
  readonly widths: readonly number[];
  /** The heading cell whose look its headings take. */
  readonly like?: CellAt & { readonly sheet: string };
}

/** What there is to do, as it is offered before anybody presses anything. */
export type RoomOffer =
  /** `sheet`: some contract tables can have no columns, and their contracts get that sheet. */
  | { readonly kind: 'columns'; readonly count: number; readonly sheets: readonly string[]; readonly headings: readonly string[]; readonly sheet?: string }
  /** `without`: the sheets that have no column for reasons; `filtered`: those of them where a filter would sort contracts without new columns. */
  | { readonly kind: 'sheet'; readonly name: string; readonly without: readonly string[]; readonly filtered: readonly string[] }
  | { readonly kind: 'email' };

/** Wide enough to read a sentence in; a letter of a heading takes about 6 points. */
const widths: Readonly<Record<AnswerPart, number>> = { reason: 210, recoverable: 0, recoveryPlan: 210, recoveryDate: 100, raised: 0 };
const perLetter = 6;
const room = 14;

/** The columns that a table lacks: the fewest that say everything. `raised` is for tables with a contract that has ended. */
export function headingsFor({ columns }: TableLayout, hasEnded: boolean): readonly NewHeading[] {
  const parts: readonly AnswerPart[] = ['reason', 'recoverable', 'recoveryPlan', 'recoveryDate', ...(hasEnded ? (['raised'] as const) : [])];
  return parts.filter((part) => columns[part] === undefined).map(newHeading);
}

export function newHeading(part: AnswerPart): NewHeading {
  const text = reasonHeadings[part];
  return { part, text, width: Math.max(widths[part], widthOf(text)) };
}

/** The width at which a heading stands on one line, in points. */
export function widthOf(heading: string): number {
  return heading.length * perLetter + room;
}
