import { progressOf } from '../../return/progress';
import { formatCredits } from '../../return/quantities';
import type { ReturnView } from '../return-view';
import { finishWords } from '../words/finish';

/** One contract in the picture. Lengths are parts of the longest, 0 to 1. */
export interface Bar {
  readonly key: string;
  readonly name: string;
  /** "18.5 of 25.63". */
  readonly amounts: string;
  readonly delivered: number;
  readonly target: number;
  readonly met: boolean;
}

export interface Bars {
  /** In the sheet's order. */
  readonly shown: readonly Bar[];
  /** Contracts with a target, which `shown` may be only the largest of. */
  readonly all: number;
  readonly met: number;
}

/** More would be a picture that nobody looks at. */
const most = 25;

/** What the picture shows: delivered against target, of every contract that has a target; of the largest, where there are many. */
export function barsOf({ overview: { lines }, contracts, policy }: ReturnView): Bars {
  const known = lines.flatMap(({ key, reference, title }) => {
    const contract = contracts.get(key);
    const progress = contract && progressOf(contract, policy);
    return progress ? [{ key, name: [reference, title].filter((part) => part !== '').join(' '), progress }] : [];
  });
  const largest = new Set([...known].sort((one, other) => other.progress.target - one.progress.target).slice(0, most));
  const shown = known.filter((one) => largest.has(one));
  const longest = Math.max(1, ...shown.map(({ progress: { target, delivered = 0 } }) => Math.max(target, delivered)));
  return {
    shown: shown.map(({ key, name, progress: { delivered, target, met } }) => ({
      key,
      name,
      amounts: delivered === undefined ? finishWords.pictureNone : finishWords.deliveredOf(formatCredits(delivered), formatCredits(target)),
      delivered: (delivered ?? 0) / longest,
      target: target / longest,
      met,
    })),
    all: known.length,
    met: known.filter(({ progress }) => progress.met).length,
  };
}
