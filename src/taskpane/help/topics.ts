import { countCredits, credits, formatDay, formatPounds, formatYear, pence } from '../../return/quantities';
import { targetForSpend } from '../../return/target';
import type { HelpTopic } from '../guide/guide-context';
import type { ReturnView } from '../return-view';
import { answerWords as words } from '../words/answers';
import { lookedForBy } from './looked-for-by';

/** A question with its answer. */
export interface Topic {
  readonly id: HelpTopic;
  readonly question: string;
  /** In paragraphs. */
  readonly answer: readonly string[];
  /** How many of the first paragraphs are steps, to be taken one after another. */
  readonly inSteps: number;
  /** Words that people look for it by, beside those that it holds. */
  readonly also: string;
}

/** The nine questions, in the order in which somebody new asks them, answered for this return. */
export function topicsOf({ policy, return: ret }: Pick<ReturnView, 'policy' | 'return'>): readonly Topic[] {
  const { what, why, contracts, year, target, shortfall, valuations, 'first-time': first } = words;
  const unknown = words['not-known'];
  const threshold = formatPounds(policy.threshold);
  const example = pence(250_000_00);
  return [
    topic('what', [what.email, what.fill, what.send, ...(ret.deadline === undefined ? [] : [what.due(formatDay(ret.deadline))])]),
    topic('why', [why.clause, why.use]),
    topic('contracts', [policy.thresholdIncluded ? contracts.spent(threshold) : contracts.spentMore(threshold), contracts.consultants, contracts.missing]),
    topic('year', [year.financial, ...(ret.year === undefined ? [] : [year.this(formatYear(ret.year))]), year.between]),
    topic('target', [
      target.rate(countCredits(credits(policy.rate.credits)), formatPounds(policy.rate.spend)),
      target.example(formatPounds(example), countCredits(targetForSpend(example, policy))),
      target.parts,
      target.credit,
    ]),
    topic('shortfall', [shortfall.above, shortfall.below, shortfall.end, shortfall.ended]),
    topic('valuations', [valuations.no, valuations.return]),
    topic('not-known', [unknown.plan, unknown.messages, unknown.ask, unknown.blank], 3),
    topic('first-time', [first.taken, first.ask]),
  ];
}

function topic(id: HelpTopic, answer: readonly string[], inSteps = 0): Topic {
  return { id, question: words[id].question, answer, inSteps, also: lookedForBy[id] };
}
