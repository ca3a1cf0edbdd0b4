import type { CellPlace } from './place';

/**
 * What one cell of a return says about one thing, without interpretation beyond what is certain.
 * Blank and zero are never the same, and what could not be read keeps the words that were typed.
 */
export type Entry<T> = NoPlace | Blank | Read<T> | Unread<T>;

/** The sheet has no column for it. */
export interface NoPlace {
  readonly state: 'no-place';
}

export interface Blank {
  readonly state: 'blank';
  readonly cell: CellPlace;
}

export interface Read<T> {
  readonly state: 'read';
  readonly value: T;
  readonly cell: CellPlace;
  /** What the cell shows, as the supplier sees it. */
  readonly typed: string;
  /** The cell's formula with its `=`, where it holds one. */
  readonly formula?: string;
  /** Set where the text could be read another way: "03/04/2024" is 3 April or 4 March. */
  readonly otherwise?: T;
}

export interface Unread<T> {
  readonly state: 'unread';
  readonly typed: string;
  readonly cell: CellPlace;
  readonly why: UnreadWhy;
  readonly formula?: string;
  /** What it may have meant, to be offered and never assumed. */
  readonly offer?: T;
}

/** Why a cell's content could not be taken for what its column holds. */
export type UnreadWhy =
  | 'not-a-number'
  | 'negative'
  | 'money'
  | 'ambiguous-number'
  /** More than two decimals: credits are counted in hundredths, and rounding is not for us to do. */
  | 'too-many-decimals'
  | 'not-known-yet'
  | 'not-a-date'
  /** "30 February 2024": no day of the calendar. */
  | 'not-a-real-date'
  /** "March 2024". */
  | 'day-missing'
  /** "31 March". */
  | 'year-missing'
  | 'not-yes-or-no'
  | 'error-value'
  | 'formula-without-value';
