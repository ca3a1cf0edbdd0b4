import type { Finding } from '../finding';
import type { CellPlace } from '../place';
import type { FinancialYear } from '../policy';
import type { SupplierReturn } from '../supplier-return';
import type { Credits, Day, Pence } from '../units';

/** One contract as it stood in the workbook that Fusion21 sent. */
export interface SentContract {
  readonly reference: string;
  readonly title?: string;
  readonly client?: string;
  readonly framework?: string;
  readonly consultant?: boolean;
  readonly start?: Day;
  readonly end?: Day;
  readonly spend?: Pence;
  readonly target?: Credits;
}

/** One supplier's workbook as it was sent. */
export interface SentReturn {
  readonly supplier: string;
  /** The supplier's e-mail address, where the list of contracts had one. */
  readonly email?: string;
  readonly year?: FinancialYear;
  readonly deadline?: Day;
  /** The name of the sheet with the contracts. */
  readonly sheet: string;
  /** The headings of the contract table, in the sheet's order. */
  readonly headings: readonly string[];
  readonly contracts: readonly SentContract[];
}

/** What a returned workbook is compared by: the return read from it, and how its table is headed. */
export interface ReturnedWorkbook {
  readonly return: SupplierReturn;
  readonly sheets: readonly string[];
  readonly headings: readonly { readonly text: string; readonly cell: CellPlace }[];
}

/** Rules that need to know what was sent. */
export type SentRuleId =
  | 'row-missing'
  | 'row-added'
  | 'cell-changed'
  | 'rows-out-of-step'
  | 'wrong-year'
  | 'wrong-supplier'
  | 'sheet-missing'
  | 'heading-changed';

export type SentFinding = Omit<Finding, 'rule'> & { readonly rule: SentRuleId };
