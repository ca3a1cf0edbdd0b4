import type { Policy } from '../policy';
import type { Day } from '../quantities';
import { sameSupplier } from '../sent/same-supplier';
import type { SupplierReturn } from '../supplier-return';
import { checkAgainstLastYear, type LastYearFinding } from './against-last-year';
import { matchContracts } from './match-contracts';

/** What this year's answers say in the light of last year's returns of the same supplier. */
export function checkLastYear(ret: SupplierReturn, lastYear: readonly SupplierReturn[], policy: Policy, today: Day): readonly LastYearFinding[] {
  return lastYear
    .filter((before) => before.supplier === undefined || ret.supplier === undefined || sameSupplier(before.supplier, ret.supplier))
    .flatMap((before) => {
      const { matches } = matchContracts(ret.contracts, before.contracts);
      // A promise is judged as of the day it was made: the deadline of that return, else the end of its year.
      const then = before.deadline ?? before.year?.to ?? today;
      return checkAgainstLastYear(matches.filter(({ doubtful }) => !doubtful), policy, today, then);
    });
}
