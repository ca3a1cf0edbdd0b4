import type { Contract } from '../return/contract';
import type { ReturnReading } from '../sheet/reading';
import { referenceKey } from '../sheet/reasons-elsewhere/reason-sheet';

/** The contracts of a reference. Normally one; none where the row was deleted, several where the reference is repeated. */
export function contractsOf(reading: ReturnReading, reference: string): readonly Contract[] {
  if (reading.kind !== 'return') return [];
  return reading.return.contracts.filter(({ reference: own }) => own.state === 'read' && referenceKey(own.value) === referenceKey(reference));
}
