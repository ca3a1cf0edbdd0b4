import type { CellArea } from './cells';

/** What a column of the contract table can hold, by the names of `Contract`. */
export type Field =
  | 'reference'
  | 'title'
  | 'client'
  | 'framework'
  | 'consultant'
  | 'start'
  | 'end'
  | 'spend'
  | 'target'
  | 'delivered'
  | AnswerPart;

/** The parts of an answer about a shortfall. Several may lie in one column: "Can this be rectified? By when?". */
export type AnswerPart = (typeof answerParts)[number];

export const answerParts = ['reason', 'recoverable', 'recoveryPlan', 'recoveryDate', 'raised'] as const;

/** How a return lies in its workbook. One table nearly always; one per framework, or per sheet, sometimes. */
export interface Layout {
  readonly tables: readonly TableLayout[];
}

/** One contract table: where it is and what its columns hold. Rows and columns are counted from 0. */
export interface TableLayout {
  readonly sheet: string;
  /** From the first heading row to the last row read, and from the first headed column to the last. */
  readonly area: CellArea;
  readonly headingRows: { readonly first: number; readonly last: number };
  /** The column of each thing that the table has a column for. Parts of an answer that share a column name it twice. */
  readonly columns: Readonly<Partial<Record<Field, ColumnChoice>>>;
  /** The original end date beside a revised one: it counts on rows where the revised one is blank. */
  readonly originalEnd?: ColumnChoice;
  /**
   * Columns in which credits are entered by quarter (or month), in the sheet's order, where the table has them.
   * `columns.delivered` is then the column that adds them up, if there is one: its formulas are never written over.
   */
  readonly deliveredParts: readonly ColumnChoice[];
  /** A column for remarks of any kind, like "Comments". */
  readonly comments?: ColumnChoice;
  /** The column for how many of the missing credits will be put right. Elsewhere the plan says it. */
  readonly recoveryCredits?: ColumnChoice;
  /** Every other headed column, in the sheet's order. */
  readonly others: readonly OtherColumn[];
  /** How sure the reading is that this is the contract table, 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly string[];
}

/** A column taken for something, how surely, and why. */
export interface ColumnChoice {
  readonly column: number;
  /** The heading as the sheet has it on one line; a head over a group of columns stands before it, "Credits: Target". */
  readonly heading: string;
  /** Stable name of the column for `ReadingChoices`: its heading in small letters, whatever column it moves to. */
  readonly key: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Plain sentences. */
  readonly reasons: readonly string[];
}

/** A column of the table that is none of the things a contract has. */
export interface OtherColumn {
  readonly column: number;
  readonly heading: string;
  readonly key: string;
  /** What it was taken for, where that is known. */
  readonly kind: 'balance' | 'earlier-year' | 'date' | 'money' | 'supplier' | 'row-number' | 'unknown';
  /** The supplier can write in it: it is not locked on a protected sheet, and holds no formulas. */
  readonly open: boolean;
  /** The supplier is asked to fill it in. */
  readonly asked: boolean;
}

/** Something the reading is unsure of, for the user to settle. */
export interface Question {
  /** Stable: the name under which `ReadingChoices` keeps the answer. */
  readonly id: string;
  readonly about: Field | 'sheet';
  /** What is asked, in one sentence. */
  readonly sentence: string;
  readonly candidates: readonly Candidate[];
  /** The key of the candidate that this reading went by; absent where it went by none. */
  readonly chosen?: string;
}

export interface Candidate {
  /** What `ReadingChoices` keeps when this is the answer. */
  readonly key: string;
  /** The column's heading, or the sheet's name. */
  readonly heading: string;
  /** The address of its heading cell, like "G6", with its sheet. */
  readonly sheet: string;
  readonly address: string;
  /** The first few values under it, as shown. */
  readonly samples: readonly string[];
  readonly reasons: readonly string[];
}

/**
 * Answers to questions: question id -> candidate key, or `noColumn`. Any `column:<field>` may be given, asked or not, so that
 * a choice can be changed later. A key that no column of the workbook has is passed over.
 */
export type ReadingChoices = Readonly<Record<string, string>>;

/** The answer "none of these columns". */
export const noColumn = '-';

/** The answer "all of these sheets are parts of the return". */
export const allSheets = '*';

/** Everything that a column may be chosen for. */
export const fields: readonly Field[] = [
  'reference', 'title', 'client', 'framework', 'consultant', 'start', 'end', 'spend', 'target', 'delivered', ...answerParts,
];

/** The id of the question which column holds a field. */
export function columnQuestion(field: Field): string {
  return `column:${field}`;
}

/** The field that a question's id asks the column of; undefined where it asks for none. */
export function fieldAsked(id: string): Field | undefined {
  return fields.find((field) => columnQuestion(field) === id);
}

/** The id of the question which sheet is the return. Where there are several such, the others have the first sheet's key after it. */
export const sheetQuestion = 'sheet';

/** Whether a question's id asks for a sheet. */
export function asksForSheet(id: string): boolean {
  return id === sheetQuestion || id.startsWith(`${sheetQuestion}:`);
}
