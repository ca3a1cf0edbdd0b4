import type { Status } from '../../return/completeness';
import type { Declaration } from '../../return/kept';
import type { Policy } from '../../return/policy';
import { stillOpen, type StaffFinding } from '../../return/returned/staff-finding';
import type { SentFile } from '../../return/sent/ledger-lines';
import type { Day } from '../../return/quantities';
import type { ReadReturn } from '../../sheet/reading';

/** One file that was checked. Of a return only what the report needs is kept, never its cells. */
export type CheckedFile = CheckedReturn | RefusedFile;

export interface RefusedFile {
  readonly kind: 'refused';
  readonly path: string;
  readonly findings: readonly StaffFinding[];
  /** The workbook of the ledger that has its name. */
  readonly sent?: SentFile;
}

export interface CheckedReturn {
  readonly kind: 'return';
  readonly path: string;
  /** The same for files that hold the same, byte for byte. */
  readonly digest?: string;
  readonly reading: Pick<ReadReturn, 'return' | 'questions'>;
  readonly policy: Policy;
  /** The day it was judged as of: when it came back, or today where that is not known (or yet to come). */
  readonly judgedOn: Day;
  /** One for each contract, in the return's order. */
  readonly statuses: readonly Status[];
  readonly findings: readonly StaffFinding[];
  readonly declared?: Declaration;
  /** When it came back, and by what that is known. */
  readonly cameBack?: { readonly on: Day; readonly by: 'declaration' | 'file' };
  /** The workbook it was sent as, where the ledger knows it. */
  readonly sent?: SentFile;
}

/** The findings that nobody has let stand. */
export function openFindings({ findings }: CheckedFile): readonly StaffFinding[] {
  return stillOpen(findings);
}

/** A return with nothing left that must be fixed. A file that could not be read never is. */
export function isComplete(checked: CheckedFile): checked is CheckedReturn {
  return checked.kind === 'return' && openFindings(checked).every(({ kind }) => kind !== 'must-fix');
}
