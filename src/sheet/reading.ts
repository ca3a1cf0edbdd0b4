import type { Finding } from '../return/finding';
import type { KeptReason } from '../return/reasons-kept';
import type { SupplierReturn } from '../return/supplier-return';
import type { WorkbookCells } from './cells';
import type { Layout, Question, ReadingChoices } from './layout';
import type { ReasonSheet } from './reasons-elsewhere/reason-sheet';

/** What came of reading a workbook. */
export type ReturnReading = ReadReturn | NotAReturn;

export interface ReadReturn {
  readonly kind: 'return';
  readonly return: SupplierReturn;
  readonly layout: Layout;
  /** What the reading is unsure of; empty where it is sure. */
  readonly questions: readonly Question[];
  /** Questions that the given choices have settled, with what was chosen. */
  readonly answered: readonly Question[];
  /** The given choices that it was read by. */
  readonly choices: ReadingChoices;
  /** The given choices that it was not read by: what they speak of was read as the sheet suggests. */
  readonly passedOver: readonly PassedOver[];
  /** The sheet on which reasons are kept for contracts whose table has no place for them. */
  readonly reasonSheet?: ReasonSheet;
  /** What of them is kept in the workbook's settings, where something is. */
  readonly keptReasons?: readonly KeptReason[];
  /** The cells it was read from: an answer is turned into edits against them. */
  readonly workbook: WorkbookCells;
}

/** A choice of the user's that does not hold. */
export interface PassedOver {
  /** The question's id, and the key that was chosen. */
  readonly id: string;
  readonly key: string;
  /** No table has that column (no workbook that sheet) any more; or by that choice the workbook is no return. */
  readonly why: 'gone' | 'no-return';
}

export interface NotAReturn {
  readonly kind: 'not-a-return';
  /** One sentence: why it was not taken for a return. */
  readonly reason: string;
  readonly finding: Finding;
}
