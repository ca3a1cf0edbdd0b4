import type { Contract } from './contract';
import type { Entry } from './entry';
import type { CellPlace } from './place';
import type { Credits, Day, Pence } from './quantities';

/** One supplier's workbook for one year, as read from its cells. */
export interface SupplierReturn {
  readonly supplier?: string;
  /** The financial year it is for, by its first and last day. */
  readonly year?: { readonly from: Day; readonly to: Day };
  readonly deadline?: Day;
  /** Who confirmed the answers in the sheet itself; absent where it has no place for that, or nobody has begun to fill it in. */
  readonly confirmation?: Confirmation;
  /** In the sheet's order. */
  readonly contracts: readonly Contract[];
  /** Totals the sheet itself states (total rows), to compare with our own sums. */
  readonly statedTotals: readonly StatedTotal[];
  /** Where reasons are on a sheet of their own: the rows that say something, in the sheet's order. */
  readonly reasonRows?: readonly ReasonRow[];
}

/** A row of the sheet of reasons. */
export interface ReasonRow {
  /** The cell of its reference. */
  readonly cell: CellPlace;
  /** The true Excel row number, counted from 1. */
  readonly row: number;
  readonly reference: Entry<string>;
}

/** What stands in the cells where a supplier without the add-in confirms its answers. Each part is absent while it is blank, or is no date. */
export interface Confirmation {
  readonly name?: string;
  readonly jobTitle?: string;
  readonly on?: Day;
  readonly cells: readonly CellPlace[];
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
