import type { Contract } from '../../return/contract';
import { fieldsOf } from './fields';
import { bringUp, type Kept } from './kept';

/** The contracts, by key, on which something is typed that their cells do not say by now. */
export function stillTyped(drafts: ReadonlyMap<string, Kept>, contracts: ReadonlyMap<string, Contract>): ReadonlySet<string> {
  return new Set([...drafts].filter(([key, kept]) => isStillTyped(kept, contracts.get(key))).map(([key]) => key));
}

function isStillTyped(kept: Kept, contract: Contract | undefined): boolean {
  return contract === undefined || bringUp(kept, fieldsOf(contract)).kept !== undefined;
}
