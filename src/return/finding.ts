import type { CellPlace } from './place';
import type { Credits, Day, Pence } from './quantities';

/** Wrong, or only unlikely. */
export type FindingKind = 'must-fix' | 'please-check';

/** Something a check found, with its place and what to do about it. */
export interface Finding {
  readonly rule: RuleId;
  readonly kind: FindingKind;
  /** The cells it speaks of, in reading order; empty where it speaks of a whole workbook. */
  readonly cells: readonly CellPlace[];
  /** The reference of the contract it speaks of, where there is one. */
  readonly reference?: string;
  /** One sentence: what is wrong and what to do. */
  readonly message: string;
  /** What the cell may have meant, to be offered ("Change to 12.5") and never assumed. */
  readonly offer?: Offer;
}

export type Offer =
  | { readonly of: 'credits'; readonly value: Credits }
  | { readonly of: 'pounds'; readonly value: Pence }
  | { readonly of: 'day'; readonly value: Day }
  | { readonly of: 'yes-or-no'; readonly value: boolean };

export type RuleId =
  | 'not-a-return'
  | 'credits-missing'
  | 'credits-not-a-number'
  | 'credits-negative'
  | 'credits-look-like-money'
  | 'credits-far-above'
  | 'credits-is-a-formula'
  | 'reason-missing'
  | 'recovery-missing'
  | 'recovery-plan-missing'
  | 'recovery-date-missing'
  | 'recovery-date-not-a-date'
  | 'recovery-after-end'
  | 'recovery-ended'
  | 'recovery-credits-not-a-number'
  | 'recovery-credits-too-many'
  | 'reason-row-unknown'
  | 'reason-row-repeated'
  | 'reference-missing'
  | 'reference-repeated'
  | 'spend-not-a-number'
  | 'target-not-a-number'
  | 'target-differs'
  | 'end-not-a-date'
  | 'date-uncertain'
  | 'not-required'
  | 'hidden-row'
  | 'total-differs';
