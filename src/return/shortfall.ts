import type { Contract } from './contract';
import { formatCredits, formatDay } from './formatting';
import type { Policy } from './policy';
import { progressOf, progressTowards } from './progress';
import { hasEnded } from './recovery';
import { targetOf } from './target';
import type { Credits, Day } from './units';

/** Target minus delivered, where positive, else 0. Undefined where the target or the delivered credits are not known. */
export function shortfallOf(contract: Contract, policy: Policy): Credits | undefined {
  const target = targetOf(contract, policy);
  return target && shortfallAgainst(target.credits, contract);
}

/** The same, where the target is known already. */
export function shortfallAgainst(target: Credits, { delivered }: Contract): Credits | undefined {
  return delivered.state === 'read' ? progressTowards(target, delivered.value).toGo : undefined;
}

/**
 * What a contract below target is told: "12 of 30 credits. 18 still to deliver before the contract ends on 30 September
 * 2025. Tell us why, and what you plan to do." Undefined where there is no shortfall.
 */
export function shortfallNotice(contract: Contract, policy: Policy, today: Day): string | undefined {
  const progress = progressOf(contract, policy);
  if (progress?.delivered === undefined || progress.toGo === 0) return undefined;
  const sofar = `${formatCredits(progress.delivered)} of ${formatCredits(progress.target)} credits.`;
  const end = contract.end.state === 'read' ? contract.end.value : undefined;
  if (end !== undefined && hasEnded(contract, today)) {
    return `${sofar} This contract ended on ${formatDay(end)}. Tell us why it fell short.`;
  }
  const before = end === undefined ? 'before the contract ends' : `before the contract ends on ${formatDay(end)}`;
  return `${sofar} ${formatCredits(progress.toGo)} still to deliver ${before}. Tell us why, and what you plan to do.`;
}
