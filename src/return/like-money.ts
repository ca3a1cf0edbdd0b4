import type { Contract } from './contract';
import type { Credits } from './units';

/** Below this spend, in pence, credits and pounds may be alike by chance. */
const telling = 1000_00;

/** As many credits as pounds were spent, or more: thousands of times any target. */
export function asMuchAsSpent(value: Credits, { spend }: Pick<Contract, 'spend'>): boolean {
  return spend.state === 'read' && spend.value >= telling && (Number(value) >= Number(spend.value) || isTheSpend(value, { spend }));
}

/** As many credits as pounds were spent, to the pound: the spend itself was typed. */
export function isTheSpend(value: Credits, { spend }: Pick<Contract, 'spend'>): boolean {
  return spend.state === 'read' && spend.value >= telling && Math.abs(Number(value) - Number(spend.value)) < 1_00;
}
