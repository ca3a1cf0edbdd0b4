import type { Finding } from '../return/finding';
import type { SupplierReturn } from '../return/supplier-return';
import type { WorkbookCells } from './cells';
import type { Layout, Question } from './layout';

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
  /** The cells it was read from: an answer is turned into edits against them. */
  readonly workbook: WorkbookCells;
}

export interface NotAReturn {
  readonly kind: 'not-a-return';
  /** One sentence: why it was not taken for a return. */
  readonly reason: string;
  readonly finding: Finding;
}
