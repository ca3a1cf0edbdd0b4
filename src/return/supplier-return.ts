import type { Contract } from './contract';
import type { CellPlace } from './place';
import type { Credits, Day, Pence } from './quantities';

/** One supplier's workbook for one year, as read from its cells. */
export interface SupplierReturn {
  readonly supplier?: string;
  /** The financial year it is for, by its first and last day. */
  readonly year?: { readonly from: Day; readonly to: Day };
  readonly deadline?: Day;
  /** In the sheet's order. */
  readonly contracts: readonly Contract[];
  /** Totals the sheet itself states (total rows), to compare with our own sums. */
  readonly statedTotals: readonly StatedTotal[];
}

/** A total the sheet states for some of the contracts: a group's subtotal or the grand total. */
export interface StatedTotal {
  readonly cell: CellPlace;
  readonly of: 'spend' | 'target' | 'delivered';
  readonly amount: Pence | Credits;
  /** Decimals it is shown with. */
  readonly decimals: number;
  /** The Excel rows of the contracts it covers. */
  readonly rows: readonly number[];
}
