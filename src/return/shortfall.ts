import type { Contract } from './contract';
import type { Policy } from './policy';
import { progressTowards } from './progress';
import { targetOf } from './target';
import type { Credits } from './units';

/** Target minus delivered, where positive, else 0. Undefined where the target or the delivered credits are not known. */
export function shortfallOf(contract: Contract, policy: Policy): Credits | undefined {
  const target = targetOf(contract, policy);
  return target && shortfallAgainst(target.credits, contract);
}

/** The same, where the target is known already. */
export function shortfallAgainst(target: Credits, { delivered }: Contract): Credits | undefined {
  return delivered.state === 'read' ? progressTowards(target, delivered.value).toGo : undefined;
}
