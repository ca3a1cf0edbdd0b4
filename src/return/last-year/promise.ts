import { hasEnded, planOf } from '../recovery';
import { shortfallOf } from '../shortfall';
import type { Contract } from '../contract';
import { countCredits, formatCredits, formatDay } from '../formatting';
import type { Policy } from '../policy';
import type { Credits, Day } from '../units';

/** What a supplier promised in an earlier return: to deliver the missing credits by a day. */
export interface RecoveryPromise {
  readonly missing: Credits;
  /** How many of them, where fewer were promised than were missing. */
  readonly some?: Credits;
  readonly by: Day;
  /** How they would be delivered; absent where the return does not say. */
  readonly how?: string;
}

/**
 * The promise made for a contract in an earlier return: a day by which what was missing would be delivered. Undefined where none was
 * made, where "no" was said to putting it right, and where the contract had ended: nothing can be delivered then. `then` is a
 * day of that return, so that a contract which has ended since still counts as running at the time.
 */
export function promiseOf(lastYear: Contract, policy: Policy, then: Day | undefined): RecoveryPromise | undefined {
  const missing = shortfallOf(lastYear, policy);
  const { recoverable, recoveryDate } = lastYear;
  if (!missing || recoveryDate.state !== 'read') return undefined;
  if (recoverable.state === 'unread' || (recoverable.state === 'read' && !recoverable.value)) return undefined;
  if (then !== undefined && hasEnded(lastYear, then)) return undefined;
  const plan = planOf(lastYear);
  const some = plan?.credits.state === 'read' && plan.credits.value < missing ? plan.credits.value : undefined;
  return { missing, ...(some !== undefined && { some }), by: recoveryDate.value, ...(plan && { how: plan.how }) };
}

/** "You said the missing 4.2 credits would be delivered by 30 June 2024."; where fewer were promised, "You said 3 of the missing 4.2 credits…". */
export function promiseSentence({ missing, some, by }: RecoveryPromise, who: 'You' | 'The supplier' = 'You'): string {
  const what = some === undefined ? 'the missing' : `${formatCredits(some)} of the missing`;
  return `${who} said ${what} ${countCredits(missing)} would be delivered by ${formatDay(by)}.`;
}

/** The credits that were promised: all that were missing, or fewer. */
export function promisedCredits({ missing, some }: RecoveryPromise): Credits {
  return some ?? missing;
}

/** The day of the promise has passed: its last day itself has not. */
export function hasPassed({ by }: RecoveryPromise, today: Day): boolean {
  return by < today;
}
