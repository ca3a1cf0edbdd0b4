import type { Contract } from './contract';
import { formatCredits, formatPounds } from './formatting';
import type { Policy } from './policy';
import { credits, type Credits, type Pence } from './quantities';

/** The credits due for a contract, and where they come from. */
export interface Target {
  readonly credits: Credits;
  /** The sheet's own target stands where there is one: the framework body set it. Else it is computed from spend. */
  readonly source: 'sheet' | 'computed';
  /** What the spend comes to; absent where the spend is not known. */
  readonly computed?: Credits;
  /** The sheet's target and the computed one disagree. Shown, and the sheet's target stands. */
  readonly differs: boolean;
}

/** The target of a contract; undefined where the sheet holds neither a target nor a spend that can be read. */
export function targetOf(contract: Contract, policy: Policy): Target | undefined {
  const { spend, sheetTarget, sheetTargetDecimals } = contract;
  const computed = spend.state === 'read' ? targetForSpend(spend.value, policy) : undefined;
  if (sheetTarget.state !== 'read') {
    return computed === undefined ? undefined : { credits: computed, source: 'computed', computed, differs: false };
  }
  if (spend.state !== 'read' || computed === undefined) return { credits: sheetTarget.value, source: 'sheet', differs: false };
  const differs = sheetTarget.value !== computed && !targetAgrees(sheetTarget.value, spend.value, policy, sheetTargetDecimals);
  return { credits: sheetTarget.value, source: 'sheet', computed, differs };
}

/** The target for a spend, exact to the hundredth of a credit, a half up. Less than nothing spent is due nothing. */
export function targetForSpend(spend: Pence, policy: Policy): Credits {
  return credits(roundedTarget(spend, policy, 1, 'nearest'));
}

/**
 * Whether a sheet's target is what the spend comes to: equal after rounding to the `decimals` the sheet shows
 * (2 where not known), or, for a whole number, the exact value rounded up, down or to the nearest.
 */
export function targetAgrees(stated: Credits, spend: Pence, policy: Policy, decimals = 2): boolean {
  if (stated === targetForSpend(spend, policy)) return true;
  const step = decimals <= 0 ? 100 : decimals === 1 ? 10 : 1;
  if (Math.floor(stated / step + 0.5) * step === roundedTarget(spend, policy, step, 'nearest')) return true;
  if (stated % 100 !== 0) return false;
  return (['up', 'down', 'nearest'] as const).some((way) => stated === roundedTarget(spend, policy, 100, way));
}

/**
 * How a target comes about, for the screen and for reports: "£256,300 at 10 credits per £100,000 is 25.63".
 * Says so where the sheet rounds, differs or holds no target. Undefined where there is no target at all.
 */
export function targetSentence(contract: Contract, policy: Policy): string | undefined {
  const target = targetOf(contract, policy);
  if (!target) return undefined;
  const onSheet = formatCredits(target.credits);
  if (contract.spend.state !== 'read' || target.computed === undefined) return `The target on the sheet is ${onSheet}`;
  const sum = spendAtRate(contract.spend.value, policy);
  if (target.source === 'computed') return `${sum}. The sheet has no target, so this is worked out from spend`;
  if (target.differs) return `${sum}, and the target on the sheet is ${onSheet}`;
  return target.credits === target.computed ? sum : `${sum}, rounded to ${onSheet} on the sheet`;
}

/** "£256,300 at 10 credits per £100,000 is 25.63". */
export function spendAtRate(spend: Pence, policy: Policy): string {
  const { rate } = policy;
  const per = `${formatCredits(rate.credits)} credits per ${formatPounds(rate.spend)}`;
  return `${formatPounds(spend)} at ${per} is ${formatCredits(targetForSpend(spend, policy))}`;
}

/**
 * Hundredths of a credit for a spend, rounded to a multiple of `step` hundredths. The whole multiples of the rate are
 * taken out first, so that the products stay whole numbers a double holds exactly.
 */
function roundedTarget(spend: Pence, { rate }: Policy, step: number, way: 'up' | 'down' | 'nearest'): number {
  if (spend <= 0) return 0;
  const periods = Math.floor(spend / rate.spend);
  const rest = spend - periods * rate.spend;
  const whole = periods * rate.credits;
  const numerator = (whole % step) * rate.spend + rest * rate.credits;
  const denominator = rate.spend * step;
  const down = Math.floor(numerator / denominator);
  const remainder = numerator - down * denominator;
  const up = way === 'up' ? remainder > 0 : way === 'nearest' && remainder * 2 >= denominator;
  return whole - (whole % step) + (down + (up ? 1 : 0)) * step;
}
