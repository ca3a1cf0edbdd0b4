import { looseReference } from '../judged';
import type { SentFile } from './ledger-lines';
import { supplierKey } from './same-supplier';
import type { SupplierReturn } from '../supplier-return';

/**
 * The workbook that a return was sent as: the one with most of its references, since a supplier's name is easily retyped;
 * where no reference is known, the one sent to that supplier. Between equals, the first in the ledger.
 */
export function sentAs(ret: SupplierReturn, ledger: readonly SentFile[]): SentFile | undefined {
  const { byReference, bySupplier } = indexOf(ledger);
  const weights = new Map<number, number>();
  const add = (places: readonly number[] | undefined, weight: number): void => {
    for (const place of places ?? []) weights.set(place, (weights.get(place) ?? 0) + weight);
  };
  const references = new Set<string>();
  for (const { reference } of ret.contracts) if (reference.state === 'read') references.add(looseReference(reference.value));
  for (const reference of references) add(byReference.get(reference), 1);
  if (ret.supplier !== undefined) add(bySupplier.get(supplierKey(ret.supplier)), 0.5);
  let [best, most] = [-1, 0];
  for (const [place, weight] of weights) if (weight > most || (weight === most && place < best)) [best, most] = [place, weight];
  return ledger[best];
}

/** Where in the ledger references and suppliers are, by their places in it. */
interface LedgerIndex {
  readonly byReference: ReadonlyMap<string, readonly number[]>;
  readonly bySupplier: ReadonlyMap<string, readonly number[]>;
}

/** Five hundred returns are looked up in one ledger of ten thousand contracts. */
const indexes = new WeakMap<readonly SentFile[], LedgerIndex>();

function indexOf(ledger: readonly SentFile[]): LedgerIndex {
  const known = indexes.get(ledger);
  if (known) return known;
  const byReference = new Map<string, number[]>();
  const bySupplier = new Map<string, number[]>();
  const put = (index: Map<string, number[]>, key: string, place: number): void => {
    const places = index.get(key);
    if (places) places.push(place);
    else index.set(key, [place]);
  };
  ledger.forEach(({ sent }, place) => {
    put(bySupplier, supplierKey(sent.supplier), place);
    for (const { reference } of sent.contracts) put(byReference, looseReference(reference), place);
  });
  const index = { byReference, bySupplier };
  indexes.set(ledger, index);
  return index;
}
