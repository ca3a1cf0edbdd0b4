import type { Entry } from './entry';
import type { OtherEntry } from './other-entries';
import type { Credits, Day, Pence } from './quantities';

/**
 * One contract: one row of the return. Every field is what its cell says (`Entry`), so that a rule can tell
 * blank from zero, and name the cell it speaks of.
 */
export interface Contract {
  /** The true Excel row number, counted from 1. Only for showing; a contract is known by its reference. */
  readonly row: number;
  readonly sheet: string;
  /** The row is hidden, by hand or by a filter. It counts all the same. */
  readonly hidden: boolean;
  readonly reference: Entry<string>;
  readonly title: Entry<string>;
  readonly client: Entry<string>;
  readonly framework: Entry<string>;
  readonly consultant: Entry<boolean>;
  readonly start: Entry<Day>;
  /** The latest agreed end date. */
  readonly end: Entry<Day>;
  readonly spend: Entry<Pence>;
  /** The target as the sheet has it. `targetOf` decides which target counts. */
  readonly sheetTarget: Entry<Credits>;
  /** The decimals that the sheet's target is shown with, for comparing it with the computed one. */
  readonly sheetTargetDecimals?: number;
  readonly delivered: Entry<Credits>;
  /** Where the sheet has credits entered by quarter or month: those entries, in the sheet's order. `delivered` is then their total. */
  readonly deliveredParts?: readonly DeliveredPart[];
  readonly reason: Entry<string>;
  /** Whether the shortfall can be put right before the contract ends. */
  readonly recoverable: Entry<boolean>;
  /** How it will be put right; where it cannot be, why not. */
  readonly recoveryPlan: Entry<string>;
  /** How many of the missing credits that is, where the sheet has a column for it. Elsewhere the plan may say it: `planOf`. */
  readonly recoveryCredits?: Entry<Credits>;
  /** By when it will be put right. */
  readonly recoveryDate: Entry<Day>;
  /** For an ended contract: whether the shortfall has been raised with Fusion21. */
  readonly raised: Entry<boolean>;
  /** What else the sheet asks for and this row has a cell for, in the sheet's order; absent where there is nothing else. */
  readonly others?: readonly OtherEntry[];
  /** What is said of the shortfall stands in no cell: it is kept in the workbook's settings, and goes to Fusion21 in the e-mail. */
  readonly keptBeside?: true;
}

/** Credits entered for a part of the year, under the sheet's own heading, like "Q1". */
export interface DeliveredPart {
  readonly heading: string;
  readonly credits: Entry<Credits>;
}
