import type { Contract } from '../contract';
import type { Finding } from '../finding';
import { countCredits, formatCredits } from '../formatting';
import type { Policy } from '../policy';
import { targetOf } from '../target';
import type { Credits, Day } from '../units';
import { capitalised, cellsOf, nameOf } from '../wording';
import type { ContractLastYear } from './last-year';
import type { Match } from './match-contracts';
import { hasPassed, promisedCredits, promiseSentence } from './promise';

/** Rules that need to know what the supplier returned last year. */
export type LastYearRuleId = 'promise-not-kept' | 'far-from-last-year';

export type LastYearFinding = Omit<Finding, 'rule'> & { readonly rule: LastYearRuleId };

/** Delivered credits are far from last year's when they are this many times as many, or as few. */
const farTimes = 5;
/** A smaller change than this, in hundredths of a credit, is never far. */
const farAtLeast = 10_00;

/** What this year's answers say in the light of last year's. */
export function checkAgainstLastYear(matches: readonly Match[], policy: Policy, today: Day): readonly LastYearFinding[] {
  return matches.flatMap((match) => [...promiseNotKept(match, policy, today), ...farFromLastYear(match)]);
}

/** The promised credits come on top of this year's own target, once the promised day has passed. */
function promiseNotKept({ thisYear, lastYear: { promise } }: Match, policy: Policy, today: Day): readonly LastYearFinding[] {
  const target = targetOf(thisYear, policy)?.credits;
  const { delivered } = thisYear;
  if (!promise || !hasPassed(promise, today) || target === undefined || delivered.state !== 'read') return [];
  if (delivered.value >= target + promisedCredits(promise)) return [];
  const message = `${capitalised(nameOf(thisYear))}: last year's return said: "${promiseSentence(promise)}" This year's ${countCredits(delivered.value)} do not cover this year's target of ${formatCredits(target)} and those. Ask what became of them.`;
  return [{ ...about(thisYear), rule: 'promise-not-kept', message }];
}

function farFromLastYear({ thisYear, lastYear }: Match): readonly LastYearFinding[] {
  if (thisYear.delivered.state !== 'read') return [];
  const sentence = farSentence(thisYear.delivered.value, lastYear);
  return sentence === undefined ? [] : [{ ...about(thisYear), rule: 'far-from-last-year', message: `${capitalised(nameOf(thisYear))}: ${sentence}` }];
}

/** "120 credits this year, and 12 last year. Check that this year's figure is right." Undefined where they are not far apart. */
export function farSentence(now: Credits, { delivered }: Pick<ContractLastYear, 'delivered'>): string | undefined {
  if (delivered === undefined || !farApart(now, delivered)) return undefined;
  return `${countCredits(now)} this year, and ${formatCredits(delivered)} last year. Check that this year's figure is right.`;
}

function farApart(one: Credits, other: Credits): boolean {
  const [less, more] = one < other ? [one, other] : [other, one];
  return more - less >= farAtLeast && more >= less * farTimes;
}

function about(contract: Contract): Pick<LastYearFinding, 'kind' | 'cells' | 'reference'> {
  return {
    kind: 'please-check',
    cells: cellsOf(contract.delivered),
    ...(contract.reference.state === 'read' ? { reference: contract.reference.value } : {}),
  };
}
