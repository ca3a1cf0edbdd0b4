import { statusNames, type Status } from './completeness';
import type { Contract } from './contract';
import { looseReference } from './judged';
import type { SupplierReturn } from './supplier-return';

/** Where somebody who does not know what was delivered has looked without finding it. */
export type Looked = 'plan' | 'messages';

/**
 * The mark "Finding out": somebody does not know yet what was delivered on a contract, and is asking. It says nothing of the
 * contract's answer, and never makes it complete.
 */
export interface FindingOut {
  /** The contract's reference, as it was when the mark was made. */
  readonly reference: string;
  /** The day of the note as ISO, "2024-04-10". */
  readonly on: string;
  readonly looked: readonly Looked[];
  /** Who was asked; "" where nobody was, or it is not said. */
  readonly who: string;
  /** What they were asked, or what they said; "" where it is not said. */
  readonly what: string;
}

/** Where a contract stands in the list: its status, or that somebody is finding out about it. */
export type Standing = Status | 'finding-out';

export const standingNames: Readonly<Record<Standing, string>> = { ...statusNames, 'finding-out': 'Finding out' };

/** The marks of a return as they count at the moment. */
export interface BeingFoundOut {
  /** The contracts being found out about. A complete one never is: its mark has ended by itself. */
  readonly marks: ReadonlyMap<Contract, FindingOut>;
  /** Marks whose contract is no longer in the return, or is there several times, so that nobody can say whose they are. */
  readonly astray: readonly FindingOut[];
}

/** Holds marks against the return as it is. @param statuses of the return's contracts, in their order */
export function beingFoundOut({ contracts }: SupplierReturn, statuses: readonly Status[], marks: readonly FindingOut[]): BeingFoundOut {
  if (marks.length === 0) return { marks: new Map(), astray: [] };
  const places = placesByReference(contracts);
  const counted = new Map<Contract, FindingOut>();
  const astray: FindingOut[] = [];
  for (const mark of marks) {
    const [place, ...more] = places.get(looseReference(mark.reference)) ?? [];
    const contract = place === undefined || more.length > 0 ? undefined : contracts[place];
    if (place === undefined || contract === undefined) astray.push(mark);
    else if (statuses[place] !== 'complete') counted.set(contract, mark);
  }
  return { marks: counted, astray };
}

/** The reference that a mark of this contract goes by; undefined where it has none, or shares it with another contract. */
export function markReference(contract: Contract, { contracts }: SupplierReturn): string | undefined {
  if (contract.reference.state !== 'read') return undefined;
  const reference = looseReference(contract.reference.value);
  const same = contracts.filter((other) => other.reference.state === 'read' && looseReference(other.reference.value) === reference);
  return same.length === 1 ? contract.reference.value : undefined;
}

function placesByReference(contracts: readonly Contract[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  contracts.forEach(({ reference }, place) => {
    if (reference.state !== 'read') return;
    const loose = looseReference(reference.value);
    const same = places.get(loose);
    if (same) same.push(place);
    else places.set(loose, [place]);
  });
  return places;
}
