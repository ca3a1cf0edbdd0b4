import type { Answer, Recovery, ShortfallAnswer } from './answer';
import type { Contract } from './contract';
import type { Entry } from './entry';
import type { Policy } from './policy';
import { recoveryOf } from './recovery';
import { shortfallOf } from './shortfall';
import type { Day } from './units';

/** The answer that a contract's cells hold; undefined where they do not hold a whole one. */
export function answerOf(contract: Contract, policy: Policy, today: Day): Answer | undefined {
  const { delivered, deliveredParts } = contract;
  if (delivered.state !== 'read') return undefined;
  const parts = deliveredParts && { deliveredParts: deliveredParts.map((part) => valueOf(part.credits)) };
  if (!shortfallOf(contract, policy)) return { delivered: delivered.value, ...parts };
  const shortfall = shortfallAnswer(contract, today);
  return shortfall && { delivered: delivered.value, ...parts, shortfall };
}

function shortfallAnswer(contract: Contract, today: Day): ShortfallAnswer | undefined {
  const recovery: Recovery | undefined = recoveryOf(contract, today);
  return contract.reason.state === 'read' && recovery ? { reason: contract.reason.value, recovery } : undefined;
}

function valueOf<T>(entry: Entry<T>): T | undefined {
  return entry.state === 'read' ? entry.value : undefined;
}
