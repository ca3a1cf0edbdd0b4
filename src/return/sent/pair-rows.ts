import type { Contract } from '../contract';
import { looseReference } from '../judged';
import { sentFields } from './sent-fields';
import type { SentContract } from './sent-return';

/** A contract as it was sent, and the row it came back in. */
export interface Pair {
  readonly sent: SentContract;
  readonly returned: Contract;
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  /** Pairs whose rows agree in everything but the reference: it was deleted or typed over. */
  readonly renamed: readonly Pair[];
  readonly missing: readonly SentContract[];
  readonly added: readonly Contract[];
}

/** Finds for every contract that was sent the row it came back in: by its reference, else by all that stands beside it. */
export function pairRows(sent: readonly SentContract[], returned: readonly Contract[]): Pairing {
  const waiting = new Map<string, Contract[]>();
  for (const contract of returned) {
    const key = contract.reference.state === 'read' ? looseReference(contract.reference.value) : '';
    waiting.set(key, [...(waiting.get(key) ?? []), contract]);
  }
  const pairs: Pair[] = [];
  const unmatched: SentContract[] = [];
  for (const contract of sent) {
    const match = waiting.get(looseReference(contract.reference))?.shift();
    if (match) pairs.push({ sent: contract, returned: match });
    else unmatched.push(contract);
  }
  const left = new Set([...waiting.values()].flat());
  const renamed: Pair[] = [];
  const missing = unmatched.filter((contract) => {
    const match = [...left].find((candidate) => sameButForReference(contract, candidate));
    if (!match) return true;
    left.delete(match);
    renamed.push({ sent: contract, returned: match });
    return false;
  });
  return { pairs, renamed, missing, added: returned.filter((contract) => left.has(contract)) };
}

/** At least three fields were sent and say the same, and none says anything else. */
function sameButForReference(sent: SentContract, returned: Contract): boolean {
  const compared = sentFields.filter((field) => field.sent(sent) !== undefined && field.returned(returned).state !== 'no-place');
  return compared.length >= 3 && compared.every((field) => field.sent(sent) === field.shown(returned));
}
