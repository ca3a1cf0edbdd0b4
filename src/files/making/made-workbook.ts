/** A workbook to be made: what goes into its sheets, said in as few words as our own workbooks need. Rows and columns are counted from 0. */
import type { CellArea } from '../../sheet/cells';

export interface MadeWorkbook {
  readonly title: string;
  readonly author: string;
  /** What the file says it was made on; it must not come from the clock, so that the same input gives the same bytes. */
  readonly madeOn: Date;
  readonly sheets: readonly MadeSheet[];
  /** Defined names of the whole workbook, each with what it stands for: "Return!$B$3". */
  readonly names?: readonly { readonly name: string; readonly refersTo: string }[];
  readonly customProperties?: Readonly<Record<string, string | number | boolean>>;
}

export interface MadeSheet {
  readonly name: string;
  /** Widths in characters of the default font. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly (readonly MadeCell[])[];
  /** Heights in points of rows that need another than their text asks for. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  /** Rows are made as high as their wrapped text needs. Not for sheets that somebody types in: such rows do not grow any more. */
  readonly fitsText?: true;
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly merges?: readonly CellArea[];
  /** Excel tables. Their headings are the texts of their first row, which must all be different. */
  readonly tables?: readonly MadeTable[];
  readonly validations?: readonly MadeValidation[];
  readonly dataBars?: readonly MadeDataBar[];
  readonly highlights?: readonly MadeHighlight[];
  readonly charts?: readonly MadeBarChart[];
  /** Locked cells refuse typing; no password. Column widths, row heights and filters can be changed all the same. */
  readonly protected?: true;
  readonly print?: MadePrint;
  readonly gridLines?: false;
  /** "RRGGBB". */
  readonly tabColour?: string;
}

/** What a cell holds. Text is text, whatever it begins with. */
export type MadeCell = MadeContent & { readonly look?: CellLook; readonly link?: string };

type MadeContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A formula without its `=`, and what it comes to. */
  | { readonly kind: 'formula'; readonly formula: string; readonly result: number | string };

export interface CellLook {
  readonly bold?: true;
  readonly italic?: true;
  /** Points; 11 where not said. */
  readonly size?: number;
  /** "RRGGBB". */
  readonly colour?: string;
  /** "RRGGBB". */
  readonly fill?: string;
  /** As a file spells it: "#,##0.00". */
  readonly format?: string;
  readonly wrap?: true;
  readonly horizontal?: 'left' | 'center' | 'right';
  /** Room between the text and the side it stands at, in steps of about a character. */
  readonly indent?: number;
  readonly vertical?: 'top' | 'center';
  /** A thin line around the cell, "RRGGBB". */
  readonly border?: string;
  /** Can be typed in though the sheet is protected. */
  readonly unlocked?: true;
}

export interface MadeTable {
  readonly name: string;
  /** Heading row included; at least one row lies under it. */
  readonly area: CellArea;
  readonly style: string;
}

export interface MadeValidation {
  readonly area: CellArea;
  readonly allowed: AllowedInput;
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly refusal: { readonly title: string; readonly text: string };
}

export type AllowedInput =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'number-from'; readonly least: number }
  /** Serial days; `latest` is a formula that reads from the area's first cell, like "F10". */
  | { readonly kind: 'day-between'; readonly earliest: number; readonly latest: string };

/** Bars behind figures, from 0 to the largest of them (or to `full`). */
export interface MadeDataBar {
  readonly area: CellArea;
  readonly colour: string;
  readonly full?: number;
}

/** Cells filled with a colour where a formula, which reads from the area's first cell, is true. */
export interface MadeHighlight {
  readonly area: CellArea;
  readonly formula: string;
  readonly fill: string;
}

/** Horizontal bars, one for each series beside one another, by category. */
export interface MadeBarChart {
  readonly title: string;
  readonly place: CellArea;
  /** A column of cells on the same sheet. */
  readonly categories: CellArea;
  readonly series: readonly { readonly name: string; readonly values: CellArea; readonly colour: string }[];
}

export interface MadePrint {
  readonly landscape?: true;
  /** How many pages the columns are spread over; 1 where not said. The first column is repeated on each. */
  readonly pagesAcross?: number;
  /** A row repeated at the top of every page. */
  readonly headingRow?: number;
  readonly area?: CellArea;
  /** With Excel's codes for page numbers; an `&` of one's own is written twice. */
  readonly footerLeft?: string;
}

/** A text cell; blank where the text is. */
export function textCell(text: string | undefined, look?: CellLook): MadeCell {
  return { ...(text === undefined || text === '' ? { kind: 'blank' as const } : { kind: 'text' as const, text }), ...(look && { look }) };
}

/** A number cell; blank where there is no number. */
export function numberCell(value: number | undefined, look?: CellLook): MadeCell {
  return { ...(value === undefined ? { kind: 'blank' as const } : { kind: 'number' as const, value }), ...(look && { look }) };
}

export function blankCell(look?: CellLook): MadeCell {
  return { kind: 'blank', ...(look && { look }) };
}
