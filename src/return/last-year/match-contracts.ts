import type { Contract } from '../contract';
import type { ContractLastYear, LastYear, Settled } from './last-year';
import { bothNameClients, byReference, byTitle, byTitleAndClient, namedApart, namesKey, namesOf, type Names } from './names';

/** A contract of this year and the same contract in last year's return. */
export interface Match {
  readonly thisYear: Contract;
  readonly lastYear: ContractLastYear;
}

/** Every contract of either year, in one of these. */
export interface TwoYears {
  readonly matches: readonly Match[];
  /** They look like the same contract, but their references differ or are missing, or all but the reference differs: ask. */
  readonly doubtful: readonly Match[];
  /** Contracts that last year's return does not have. */
  readonly fresh: readonly Contract[];
  /** Contracts that this year's return no longer has. */
  readonly finished: readonly ContractLastYear[];
}

/** A way to know a contract again. */
interface Way {
  readonly keyOf: (names: Names) => string | undefined;
  readonly doubtful: boolean;
  /** What else must hold of two contracts with the same key. */
  readonly holds: (now: Names, before: Names) => boolean;
}

const ways: readonly Way[] = [
  { keyOf: byReference, doubtful: false, holds: (now, before) => !namedApart(now, before) },
  { keyOf: byTitleAndClient, doubtful: true, holds: () => true },
  { keyOf: byReference, doubtful: true, holds: () => true },
  { keyOf: byTitle, doubtful: true, holds: (now, before) => !bothNameClients(now, before) },
];

/**
 * Finds this year's contracts in last year's return: first those that somebody said are the same, then by reference, and what is left
 * by title and client, with doubt. What somebody said is not the same is not asked again.
 */
export function compareYears(thisYear: readonly Contract[], { contracts, settled }: Pick<LastYear, 'contracts' | 'settled'>): TwoYears {
  const names = new Map<Contract, Names>(thisYear.map((contract) => [contract, namesOf(contract)]));
  const waiting = new Set(contracts);
  const found: Record<'matches' | 'doubtful', Match[]> = { matches: [], doubtful: [] };
  let fresh: readonly Contract[] = thisYear;
  const decided = decisions(settled);

  function pairUp(keyOf: Way['keyOf'], into: Match[], holds: (now: Names, before: ContractLastYear) => boolean, keyBefore = keyOf): void {
    const theirs = indexOnce([...waiting], keyBefore);
    const ours = indexOnce(fresh, (contract) => keyOf(names.get(contract) ?? {}));
    fresh = fresh.filter((contract) => {
      const now = names.get(contract) ?? {};
      const key = keyOf(now);
      const before = key === undefined ? undefined : theirs.get(key);
      // A key that two contracts of one year share tells nothing.
      if (!before || key === undefined || !ours.get(key) || !holds(now, before)) return true;
      into.push({ thisYear: contract, lastYear: before });
      waiting.delete(before);
      return false;
    });
  }

  if (decided.same.size > 0) pairUp((now) => decided.same.get(namesKey(now)), found.matches, () => true, namesKey);
  for (const { keyOf, doubtful, holds } of ways) {
    const may = (now: Names, before: Names) => holds(now, before) && !(doubtful && decided.apart.has(pairKey(namesKey(now), namesKey(before))));
    pairUp(keyOf, doubtful ? found.doubtful : found.matches, may);
  }
  return { ...found, fresh, finished: contracts.filter((contract) => waiting.has(contract)) };
}

/** Last year's return with a doubtful match decided, and nothing else said of either contract. */
export function settle(lastYear: LastYear, match: Match, same: boolean): LastYear {
  const decision: Settled = { thisYear: namesKey(namesOf(match.thisYear)), lastYear: namesKey(match.lastYear), same };
  const others = lastYear.settled.filter((one) => one.thisYear !== decision.thisYear || one.lastYear !== decision.lastYear);
  return { ...lastYear, settled: [...others, decision] };
}

/** The pairs that were decided on: this year's key to last year's where they are the same, and those that are not. */
function decisions(settled: readonly Settled[]): { readonly same: ReadonlyMap<string, string>; readonly apart: ReadonlySet<string> } {
  return {
    same: new Map(settled.filter(({ same }) => same).map(({ thisYear, lastYear }) => [thisYear, lastYear])),
    apart: new Set(settled.filter(({ same }) => !same).map(({ thisYear, lastYear }) => pairKey(thisYear, lastYear))),
  };
}

function pairKey(thisYear: string, lastYear: string): string {
  return `${thisYear}\n\n${lastYear}`;
}

/** Contracts by their key; a key that several share leads to none. */
function indexOnce<C>(contracts: readonly C[], keyOf: (contract: C) => string | undefined): ReadonlyMap<string, C | undefined> {
  const index = new Map<string, C | undefined>();
  for (const contract of contracts) {
    const key = keyOf(contract);
    if (key !== undefined) index.set(key, index.has(key) ? undefined : contract);
  }
  return index;
}
