import { countCredits } from './formatting';
import { readCredits } from './typed';
import type { Credits } from './units';

/** How a shortfall is put right and, where that was said, how many of the missing credits that is. */
export interface RecoveryPlan {
  readonly how: string;
  /** Absent: all that are missing. */
  readonly credits?: Credits;
}

/**
 * The plan as it stands in a cell, for sheets without a column for the credits: "Two apprentices start in May (12 credits)".
 * A plan without credits is its own words and nothing more.
 */
export function writePlan({ how, credits }: RecoveryPlan): string {
  return credits === undefined ? how : `${how} (${countCredits(credits)})`;
}

/**
 * The plan a cell's text tells: `writePlan` gives exactly that text again. Words that themselves end in "(12 credits)" say so,
 * whoever wrote them.
 */
export function readPlan(text: string): RecoveryPlan {
  const said = /^([\s\S]*\S) \(([\d,.]+) credits?\)$/.exec(text);
  const reading = said && readCredits(said[2] ?? '');
  if (!said || reading?.state !== 'read') return { how: text };
  const plan = { how: said[1] ?? '', credits: reading.value };
  return writePlan(plan) === text ? plan : { how: text };
}
