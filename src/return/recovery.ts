import type { Recovery } from './answer';
import type { Contract } from './contract';
import type { Entry } from './entry';
import { formatDay } from './formatting';
import { readPlan, writePlan } from './recovery-plan';
import type { Credits, Day } from './units';

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

/** What a contract's cells say of how it will be put right, and of how many of the missing credits that is. Undefined where they say nothing. */
export function planOf({ recoveryPlan, recoveryCredits }: Contract): { readonly how: string; readonly credits: Entry<Credits> } | undefined {
  if (recoveryPlan.state !== 'read') return undefined;
  if (recoveryCredits) return { how: recoveryPlan.value, credits: recoveryCredits };
  const { how, credits } = readPlan(recoveryPlan.value);
  const { cell, typed } = recoveryPlan;
  return { how, credits: credits === undefined ? { state: 'blank', cell } : { state: 'read', value: credits, cell, typed } };
}

/** The plan with how many credits it is of, as one text, whatever cells they are in. */
export function planInWords(contract: Contract): string | undefined {
  const plan = planOf(contract);
  return plan && writePlan({ how: plan.how, ...(plan.credits.state === 'read' && { credits: plan.credits.value }) });
}

/** How the shortfall of a contract is put right, as its cells say; undefined where they do not say all of it. */
export function recoveryOf(contract: Contract, today: Day): Recovery | undefined {
  const { recoverable, recoveryPlan, recoveryDate, raised } = contract;
  if (hasEnded(contract, today)) {
    return raised.state === 'read' ? { kind: 'ended', raisedWithFusion21: raised.value } : undefined;
  }
  if (recoverable.state !== 'read' || recoveryPlan.state !== 'read') return undefined;
  if (!recoverable.value) return { kind: 'cannot-recover', whyNot: recoveryPlan.value };
  const plan = planOf(contract);
  if (!plan || recoveryDate.state !== 'read') return undefined;
  return { kind: 'will-recover', how: plan.how, by: recoveryDate.value, ...(plan.credits.state === 'read' && { credits: plan.credits.value }) };
}
