import type { OtherAnswer } from './other-entries';
import type { Credits, Day } from './quantities';

/** What a supplier answers for one contract: credits delivered and, below target, why and what follows. */
export interface Answer {
  readonly delivered: Credits;
  /** Where the sheet has credits entered by quarter or month: one for each of `Contract.deliveredParts`, adding up to `delivered`. */
  readonly deliveredParts?: readonly (Credits | undefined)[];
  /** Absent where the target is met. */
  readonly shortfall?: ShortfallAnswer;
  /** What changes in the sheet's other entry cells; a cell that is not named stays as it is. */
  readonly others?: readonly OtherAnswer[];
}

export interface ShortfallAnswer {
  readonly reason: string;
  readonly recovery: Recovery;
}

/** How and by when a shortfall is put right. An ended contract cannot recover: it is raised with Fusion21. */
export type Recovery =
  | { readonly kind: 'will-recover'; readonly how: string; readonly by: Day; /** How many of the missing ones; absent: all. */ readonly credits?: Credits }
  | { readonly kind: 'cannot-recover'; readonly whyNot: string }
  | { readonly kind: 'ended'; readonly raisedWithFusion21: boolean };
