import type { SupplierReturn } from './supplier-return';

/** The supplier of the return that is there to practise with (assets/make-sample.py writes it). */
const practiceSupplier = 'practice supplier (not a real return)';

/** Whether a return is the one to practise with, and nothing that anybody waits for. */
export function isPractice({ supplier = '' }: Pick<SupplierReturn, 'supplier'>): boolean {
  return supplier.trim().toLowerCase() === practiceSupplier;
}
