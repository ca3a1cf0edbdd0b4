import type { Contract } from './contract';
import { formatCredits } from './formatting';
import type { Policy } from './policy';
import { targetOf } from './target';
import { credits, type Credits } from './units';

/** How far a contract has come towards its target. */
export interface Progress {
  /** Absent while nothing is entered, which is not the same as 0. */
  readonly delivered?: Credits;
  readonly target: Credits;
  /** Credits still to deliver, 0 where the target is met. */
  readonly toGo: Credits;
  /** Credits delivered above the target, 0 where there are none. */
  readonly above: Credits;
  /** A target of 0 is met by anything entered from 0 up; no target is met by a blank. */
  readonly met: boolean;
  /** Delivered as a part of the target, from 0 to 1, for a progress bar. */
  readonly share: number;
}

/** The progress of a contract; undefined where it has no target. */
export function progressOf(contract: Contract, policy: Policy): Progress | undefined {
  const target = targetOf(contract, policy);
  if (!target) return undefined;
  return progressTowards(target.credits, contract.delivered.state === 'read' ? contract.delivered.value : undefined);
}

/** The progress of what is being typed. `delivered` is undefined while there is no figure. */
export function progressTowards(target: Credits, delivered: Credits | undefined): Progress {
  if (delivered === undefined) return { target, toGo: target, above: credits(0), met: false, share: 0 };
  return {
    delivered,
    target,
    toGo: credits(Math.max(0, target - delivered)),
    above: credits(Math.max(0, delivered - target)),
    met: delivered >= target,
    share: delivered >= target ? 1 : delivered / target,
  };
}

/** "18.5 of 25.63 credits, 7.13 to go"; "30 of 25.63 credits, 4.37 above target". */
export function progressSentence(progress: Progress): string {
  const { delivered, target, toGo, above, met } = progress;
  if (delivered === undefined) return `None entered yet of ${formatCredits(target)} credits`;
  const sofar = `${formatCredits(delivered)} of ${formatCredits(target)} credits`;
  if (!met) return `${sofar}, ${formatCredits(toGo)} to go`;
  return above > 0 ? `${sofar}, ${formatCredits(above)} above target` : `${sofar}, target met`;
}
