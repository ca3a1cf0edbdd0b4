import type { Contract } from '../contract';
import { looseReference } from '../judged';

/** A contract of this year and the same contract in last year's return. */
export interface Match {
  readonly thisYear: Contract;
  readonly lastYear: Contract;
  /** Matched by title and client only, though its references differ or are missing: ask before relying on it. */
  readonly doubtful: boolean;
}

export interface TwoYears {
  readonly matches: readonly Match[];
  /** Contracts that last year's return does not have. */
  readonly fresh: readonly Contract[];
  /** Contracts that this year's return no longer has. */
  readonly finished: readonly Contract[];
}

/** Finds this year's contracts in last year's return: by reference, and what is left by title and client. */
export function matchContracts(thisYear: readonly Contract[], lastYear: readonly Contract[]): TwoYears {
  const waiting = new Set(lastYear);
  const matches: Match[] = [];
  let fresh = [...thisYear];
  for (const [keyOf, doubtful] of [[byReference, false], [byTitleAndClient, true]] as const) {
    const found = indexOnce([...waiting], keyOf);
    const ours = indexOnce(fresh, keyOf);
    fresh = fresh.filter((contract) => {
      const key = keyOf(contract);
      const before = key === undefined ? undefined : found.get(key);
      // A key that two contracts of one year share tells nothing.
      if (!before || key === undefined || !ours.get(key)) return true;
      matches.push({ thisYear: contract, lastYear: before, doubtful });
      waiting.delete(before);
      return false;
    });
  }
  return { matches, fresh, finished: lastYear.filter((contract) => waiting.has(contract)) };
}

/** Contracts by their key; a key that several share leads to none. */
function indexOnce(contracts: readonly Contract[], keyOf: (contract: Contract) => string | undefined): ReadonlyMap<string, Contract | undefined> {
  const index = new Map<string, Contract | undefined>();
  for (const contract of contracts) {
    const key = keyOf(contract);
    if (key !== undefined) index.set(key, index.has(key) ? undefined : contract);
  }
  return index;
}

function byReference({ reference }: Contract): string | undefined {
  return reference.state === 'read' ? looseReference(reference.value) : undefined;
}

function byTitleAndClient({ title, client }: Contract): string | undefined {
  if (title.state !== 'read' || client.state !== 'read') return undefined;
  return `${loose(title.value)}\n${loose(client.value)}`;
}

function loose(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
