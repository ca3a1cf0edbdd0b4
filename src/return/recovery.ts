import type { Recovery } from './answer';
import type { Contract } from './contract';
import { formatDay } from './formatting';
import type { Day } from './units';

/**
 * Whether a contract has ended. The end is inclusive: on its last day a shortfall can still be put right. A contract
 * whose end is not known is taken as running.
 */
export function hasEnded(contract: Contract, today: Day): boolean {
  return contract.end.state === 'read' && contract.end.value < today;
}

/** The question a running contract below target is asked: "Can this be put right before the contract ends on 30 September 2025?". */
export function recoveryQuestion(contract: Contract): string {
  const end = contract.end.state === 'read' ? ` on ${formatDay(contract.end.value)}` : '';
  return `Can this be put right before the contract ends${end}?`;
}

/** How the shortfall of a contract is put right, as its cells say; undefined where they do not say all of it. */
export function recoveryOf(contract: Contract, today: Day): Recovery | undefined {
  const { recoverable, recoveryPlan, recoveryDate, raised } = contract;
  if (hasEnded(contract, today)) {
    return raised.state === 'read' ? { kind: 'ended', raisedWithFusion21: raised.value } : undefined;
  }
  if (recoverable.state !== 'read' || recoveryPlan.state !== 'read') return undefined;
  if (!recoverable.value) return { kind: 'cannot-recover', whyNot: recoveryPlan.value };
  return recoveryDate.state === 'read' ? { kind: 'will-recover', how: recoveryPlan.value, by: recoveryDate.value } : undefined;
}
