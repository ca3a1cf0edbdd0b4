import { useEffect, useState } from 'react';
import type { Contract } from '../../return/contract';
import { withRules, type EntryRules } from '../../return/other-entries';

/** Reads what the sheet's own rules allow in the other entry cells of a contract. */
export type ReadRules = (reference: string) => Promise<EntryRules>;

/** What was read last: most likely the next contract's cells have the same rules, and begin with them. */
const lastRead = new WeakMap<ReadRules, EntryRules>();

const noRules: EntryRules = new Map();

/** The contract with the rules of its other entry cells, once they are read: nothing waits for them. */
export function useEntryRules(contract: Contract, readRules: ReadRules): Contract {
  const [rules, setRules] = useState(() => lastRead.get(readRules) ?? noRules);
  const reference = contract.reference.state === 'read' && contract.others ? contract.reference.value : undefined;
  useEffect(() => {
    let current = true;
    if (reference === undefined) return;
    void readRules(reference).then((read) => {
      lastRead.set(readRules, read);
      if (current) setRules(read);
    });
    return () => {
      current = false;
    };
  }, [reference, readRules]);
  return contract.others ? { ...contract, others: withRules(contract.others, rules) } : contract;
}
