/** Whether two names are of one supplier: written alike but for case, spaces, punctuation, "&" and the kind of company. */
export function sameSupplier(one: string, other: string): boolean {
  return one === other || supplierKey(one) === supplierKey(other);
}

/** A supplier's name as it is compared. */
export function supplierKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(limited|ltd|plc|llp|cic|company|co)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
