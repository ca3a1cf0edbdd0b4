import { recoveryOf } from '../recovery';
import { shortfallOf } from '../shortfall';
import type { Contract } from '../contract';
import { formatDay, countCredits } from '../formatting';
import type { Policy } from '../policy';
import type { Credits, Day } from '../units';

/** What a supplier promised in an earlier return: to deliver the missing credits by a day. */
export interface RecoveryPromise {
  readonly missing: Credits;
  readonly by: Day;
  readonly how: string;
}

/**
 * The promise made for a contract in an earlier return; undefined where none was made. `then` is a day of that return, so that
 * a contract which has ended since still counts as running at the time.
 */
export function promiseOf(lastYear: Contract, policy: Policy, then: Day): RecoveryPromise | undefined {
  const missing = shortfallOf(lastYear, policy);
  const recovery = recoveryOf(lastYear, then);
  if (!missing || recovery?.kind !== 'will-recover') return undefined;
  return { missing, by: recovery.by, how: recovery.how };
}

/** "You said the missing 4.2 credits would be delivered by 30 June 2024." */
export function promiseSentence({ missing, by }: RecoveryPromise): string {
  return `You said the missing ${countCredits(missing)} would be delivered by ${formatDay(by)}.`;
}
