import type { Contract } from '../contract';
import type { Finding } from '../finding';
import { countCredits, formatCredits } from '../formatting';
import type { Policy } from '../policy';
import { targetOf } from '../target';
import type { Credits, Day } from '../units';
import { capitalised, cellsOf, nameOf } from '../wording';
import type { Match } from './match-contracts';
import { promiseOf, promiseSentence } from './promise';

/** Rules that need to know what the supplier returned last year. */
export type LastYearRuleId = 'promise-not-kept' | 'far-from-last-year';

export type LastYearFinding = Omit<Finding, 'rule'> & { readonly rule: LastYearRuleId };

/** Delivered credits are far from last year's when they are this many times as many, or as few. */
const farTimes = 5;
/** A smaller change than this, in hundredths of a credit, is never far. */
const farAtLeast = 10_00;

/** What this year's answers say in the light of last year's. `then` is a day of last year's return, like its deadline. */
export function checkAgainstLastYear(matches: readonly Match[], policy: Policy, today: Day, then: Day): readonly LastYearFinding[] {
  return matches.flatMap((match) => [...promiseNotKept(match, policy, today, then), ...farFromLastYear(match)]);
}

/** The promised credits come on top of this year's own target, once the promised day has passed. */
function promiseNotKept({ thisYear, lastYear }: Match, policy: Policy, today: Day, then: Day): readonly LastYearFinding[] {
  const promise = promiseOf(lastYear, policy, then);
  const target = targetOf(thisYear, policy)?.credits;
  const { delivered } = thisYear;
  if (!promise || promise.by >= today || target === undefined || delivered.state !== 'read') return [];
  if (delivered.value >= target + promise.missing) return [];
  const message = `${capitalised(nameOf(thisYear))}: last year's return said: "${promiseSentence(promise)}" This year's ${countCredits(delivered.value)} do not cover this year's target of ${formatCredits(target)} and those. Ask what became of them.`;
  return [{ ...about(thisYear), rule: 'promise-not-kept', message }];
}

function farFromLastYear({ thisYear, lastYear }: Match): readonly LastYearFinding[] {
  if (thisYear.delivered.state !== 'read' || lastYear.delivered.state !== 'read') return [];
  const [now, before] = [thisYear.delivered.value, lastYear.delivered.value];
  if (!farApart(now, before)) return [];
  const message = `${capitalised(nameOf(thisYear))}: ${countCredits(now)} this year, and ${formatCredits(before)} last year. Check that this year's figure is right.`;
  return [{ ...about(thisYear), rule: 'far-from-last-year', message }];
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
