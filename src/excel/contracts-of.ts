import type { Contract } from '../return/contract';
import { isReference } from '../sheet/answer-edits';
import type { ReturnReading } from '../sheet/reading';

/** The contracts of a reference. Normally one; none where the row was deleted, several where the reference is repeated. */
export function contractsOf(reading: ReturnReading, reference: string): readonly Contract[] {
  if (reading.kind !== 'return') return [];
  return reading.return.contracts.filter((contract) => isReference(contract, reference));
}
