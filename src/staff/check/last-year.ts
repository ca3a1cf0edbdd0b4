import { checkAgainstLastYear } from '../../return/last-year/against-last-year';
import { matchContracts } from '../../return/last-year/match-contracts';
import { sameSupplier } from '../../return/sent/same-supplier';
import type { Policy } from '../../return/policy';
import type { Day } from '../../return/quantities';
import type { SupplierReturn } from '../../return/supplier-return';
import type { StaffFinding } from './checked-file';

/** The returns of the year before. */
export interface LastYear {
  readonly returns: readonly SupplierReturn[];
}

/** What this year's answers say in the light of last year's returns of the same supplier. */
export function checkLastYear(ret: SupplierReturn, lastYear: LastYear, policy: Policy, today: Day): readonly StaffFinding[] {
  return lastYear.returns
    .filter((before) => before.supplier === undefined || ret.supplier === undefined || sameSupplier(before.supplier, ret.supplier))
    .flatMap((before) => {
      const { matches } = matchContracts(ret.contracts, before.contracts);
      // A promise is judged as of the day it was made: the deadline of that return, else the end of its year.
      const then = before.deadline ?? before.year?.to ?? today;
      return checkAgainstLastYear(matches.filter(({ doubtful }) => !doubtful), policy, today, then);
    });
}
