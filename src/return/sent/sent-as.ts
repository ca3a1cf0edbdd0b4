import { looseReference } from '../judged';
import type { SentFile } from './ledger-lines';
import { sameSupplier } from './same-supplier';
import type { SupplierReturn } from '../supplier-return';

/**
 * The workbook that a return was sent as: the one with most of its references, since a supplier's name is easily retyped;
 * where no reference is known, the one sent to that supplier.
 */
export function sentAs(ret: SupplierReturn, ledger: readonly SentFile[]): SentFile | undefined {
  const references = new Set(ret.contracts.flatMap(({ reference }) => (reference.state === 'read' ? [looseReference(reference.value)] : [])));
  let best: SentFile | undefined;
  let most = 0;
  for (const file of ledger) {
    const shared = file.sent.contracts.filter(({ reference }) => references.has(looseReference(reference))).length;
    const named = ret.supplier !== undefined && sameSupplier(ret.supplier, file.sent.supplier);
    const weight = shared + (named ? 0.5 : 0);
    if (weight > most) {
      best = file;
      most = weight;
    }
  }
  return best;
}
