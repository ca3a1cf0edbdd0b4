import type { Finding, RuleId } from '../../return/finding';

/** Answers that are simply not there yet: statuses and questions say so already. */
const stillToCome: ReadonlySet<RuleId> = new Set<RuleId>([
  'credits-missing',
  'reason-missing',
  'recovery-missing',
  'recovery-plan-missing',
  'recovery-date-missing',
  'recovery-ended',
]);

/** What Save looks at again, and says itself. */
const aboutTheAnswer: ReadonlySet<RuleId> = new Set<RuleId>([
  'credits-not-a-number',
  'credits-negative',
  'credits-look-like-money',
  'credits-far-above',
  'recovery-date-not-a-date',
  'recovery-after-end',
]);

/** Shown with the target on the contract's own screen. */
const shownBesides: ReadonlySet<RuleId> = new Set<RuleId>(['target-differs']);

/** What is worth a look in the return as a whole. */
export function toCheck(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ rule }) => !stillToCome.has(rule));
}

/**
 * What is worth telling on a contract's own screen.
 * @param asInSheet nothing is typed: what the cells hold wrongly is worth telling too
 */
export function worthTelling(findings: readonly Finding[], asInSheet: boolean): readonly Finding[] {
  return toCheck(findings).filter(({ rule }) => !shownBesides.has(rule) && (asInSheet || !aboutTheAnswer.has(rule)));
}
