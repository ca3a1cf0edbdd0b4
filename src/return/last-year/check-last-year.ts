import type { Policy } from '../policy';
import type { Day } from '../quantities';
import { sameSupplier } from '../sent/same-supplier';
import type { SupplierReturn } from '../supplier-return';
import { checkAgainstLastYear, type LastYearFinding } from './against-last-year';
import type { LastYear } from './last-year';
import { compareYears } from './match-contracts';

/** What this year's answers say in the light of last year's returns of the same supplier. What a doubtful match would say is left out. */
export function checkLastYear(ret: SupplierReturn, lastYear: readonly LastYear[], policy: Policy, today: Day): readonly LastYearFinding[] {
  return lastYear
    .filter((before) => before.supplier === undefined || ret.supplier === undefined || sameSupplier(before.supplier, ret.supplier))
    .flatMap((before) => checkAgainstLastYear(compareYears(ret.contracts, before).matches, policy, today));
}
