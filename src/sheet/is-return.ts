import type { Choice } from './choose-columns';
import type { Meaning } from './heading-points';
import type { ColumnView } from './column-view';
import type { SummedParts } from './summed-parts';

/** Whether a table is one of a return's contracts, how strongly, and if not, why not. */
export interface Verdict {
  readonly accepted: boolean;
  readonly strength: number;
  /** What speaks for it, or the one thing that speaks against it; the end of a sentence about the sheet. */
  readonly reason: string;
}

/** What a table must be for its reader. */
export type Wanted =
  /** A return: contracts and a place for the credits delivered. */
  | 'return'
  /** A return of which the user has said which column is for the credits: that is what makes it one. */
  | 'said'
  /** A return of which the user has said that it has no place for the credits. */
  | 'settled'
  /** Only a list of contracts with their spend, like the one that returns are made from. */
  | 'contracts';

/** Judges a table by what its columns were taken for. `about` is what sheet and title say. */
export function judgeTable(choice: Choice, parts: SummedParts, contracts: number, about: string, wanted: Wanted): Verdict {
  const { chosen, evidence } = choice;
  const strength = strengthOf(choice, parts, about);
  const refuse = (reason: string): Verdict => ({ accepted: false, strength, reason });
  if (!chosen.has('reference') && !chosen.has('title')) return refuse('it names no contracts');
  if (!(['client', 'spend', 'end', 'framework'] as const).some((field) => chosen.has(field))) {
    return refuse('it does not say who the contracts are with, what was spent or when they end');
  }
  const proven = evidence.targets.length > 0;
  const foreign = choice.views.filter(isForeign).length;
  if (foreign > 0 && !proven && !chosen.has('spend') && !aboutSocialValue(about)) return refuse('its headings speak of something else');
  if (wanted === 'said') return contracts === 0 ? refuse(withoutContracts) : accept(strength);
  if (wanted === 'contracts') return chosen.has('spend') ? accept(strength) : refuse('it has no column for spend');
  if (!chosen.has('delivered') && parts.views.length === 0 && wanted !== 'settled') return refuse(withoutCredits(choice));
  if (!speaksOfCredits(choice, parts) && !proven && !aboutSocialValue(about)) return refuse('it does not speak of social value credits');
  const delivered = chosen.get('delivered')?.view;
  if (delivered && isForeign(delivered) && !delivered.heading.concepts.has('credit')) return refuse('what it counts is not credits');
  if (!isAboutContracts(choice, about)) return refuse('its rows are not contracts');
  if (contracts === 0) return refuse(withoutContracts);
  return strength >= 8 ? accept(strength) : refuse('too little in it is what a return has');
}

const withoutContracts = 'there are no contracts under its headings';

function accept(strength: number): Verdict {
  return { accepted: true, strength, reason: 'It lists contracts, with a column for the credits delivered.' };
}

function withoutCredits({ chosen, evidence }: Choice): string {
  const target = chosen.get('target');
  return target && (evidence.targets.length > 0 || target.view.heading.concepts.has('credit'))
    ? 'it lists contracts and their targets, but has no column for the credits delivered'
    : 'it has no column for social value credits';
}

function speaksOfCredits({ chosen }: Choice, parts: SummedParts): boolean {
  const views = [chosen.get('target')?.view, chosen.get('delivered')?.view, ...parts.views];
  return views.some((view) => view?.heading.concepts.has('credit') ?? false);
}

/** Spend and target prove it; else a row must be a contract by its headings, not a course, an invoice or an activity. */
function isAboutContracts({ chosen, evidence, views }: Choice, about: string): boolean {
  if (evidence.targets.length > 0 || aboutSocialValue(about)) return chosen.has('spend') || chosen.has('end') || !views.some(isForeign);
  const isContract = (meaning: Meaning): boolean => {
    const concepts = chosen.get(meaning)?.view.heading.concepts;
    return concepts !== undefined && (concepts.has('contract') || concepts.has('ours'));
  };
  const foreign = views.filter(isForeign).length;
  if (foreign > 0) return false;
  return isContract('reference') || isContract('title') || chosen.has('spend') || (chosen.has('client') && chosen.has('target'));
}

/** "Course", "Invoice no", "Hours worked": not the words of a list of contracts. */
function isForeign({ heading, points }: ColumnView): boolean {
  const { concepts } = heading;
  return concepts.has('foreign') && !(concepts.has('spend') || concepts.has('money') || (points.comments ?? 0) >= 9 || concepts.has('why') || (concepts.has('credit') && concepts.has('done')));
}

function aboutSocialValue(about: string): boolean {
  return /social[ -]?value|\bsv\b/i.test(about);
}

const weights: Readonly<Partial<Record<Meaning, number>>> = {
  reference: 2, title: 1, client: 2, framework: 1, end: 1, consultant: 1, spend: 2, target: 2, delivered: 2,
};

function strengthOf(choice: Choice, parts: SummedParts, about: string): number {
  let strength = 0;
  for (const [meaning, { confidence }] of choice.chosen) strength += (weights[meaning] ?? 0) * (confidence >= 0.6 ? 1 : 0.5);
  if (parts.views.length > 0 && !choice.chosen.has('delivered')) strength += 2;
  if (speaksOfCredits(choice, parts)) strength += 3;
  if (choice.evidence.targets.length > 0) strength += 3;
  if ([...choice.asides.values()].some((meaning) => meaning === 'reason' || meaning === 'recoveryPlan')) strength += 1;
  if (aboutSocialValue(about)) strength += 2;
  return strength;
}
