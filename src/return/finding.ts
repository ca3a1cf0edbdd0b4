import type { CellPlace } from './place';

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
}

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
