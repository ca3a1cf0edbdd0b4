import { checkLastYear } from '../last-year/check-last-year';
import type { LastYear } from '../last-year/last-year';
import { policyFor } from '../policy';
import type { Day } from '../quantities';
import { checkReturn } from '../rules';
import { checkAgainstSent } from '../sent/against-sent';
import type { ReturnedWorkbook, SentReturn } from '../sent/sent-return';
import type { StaffFinding } from './staff-finding';

/** What a returned workbook is held against, as far as staff have it. */
export interface HeldAgainst {
  /** The day the return is judged as of. */
  readonly today: Day;
  /** The workbook as it was sent. */
  readonly sent?: SentReturn | undefined;
  /** Last year's returns; those of other suppliers are passed over. */
  readonly lastYear?: readonly LastYear[] | undefined;
}

/** Everything that can be found in one returned workbook by itself: by the supplier's rules, against what was sent, and against last year. */
export function checkReturned(workbook: ReturnedWorkbook, { today, sent, lastYear }: HeldAgainst): readonly StaffFinding[] {
  const policy = policyFor(workbook.return.year);
  return [
    ...checkReturn(workbook.return, policy, today),
    ...(sent ? checkAgainstSent(workbook, sent) : []),
    ...(lastYear ? checkLastYear(workbook.return, lastYear, policy, today) : []),
  ];
}
