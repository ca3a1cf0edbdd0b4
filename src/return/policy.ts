import { credits, dateOfDay, dayFromDate, pence, type Credits, type Day, type Pence } from './quantities';

/** What the framework body decided for a year: the one place where its figures stand. */
export interface Policy {
  /** The target: `credits` for every `spend`. 10 credits per £100,000. */
  readonly rate: { readonly credits: Credits; readonly spend: Pence };
  /** A contract (other than a consultant's) is in the return from this spend in the year. */
  readonly threshold: Pence;
  /** Whether a spend of exactly the threshold is in. "over £100k" and "£100k or more" both appear in the guidance. */
  readonly thresholdIncluded: boolean;
  /** Delivered credits from this many times the target are questioned. */
  readonly farAboveTimes: number;
}

/** A financial year by its first and last day. */
export interface FinancialYear {
  readonly from: Day;
  readonly to: Day;
}

/** The policy where a return does not say which year it is for. */
export const defaultPolicy: Policy = {
  rate: { credits: credits(10_00), spend: pence(100_000_00) },
  threshold: pence(100_000_00),
  thresholdIncluded: true,
  farAboveTimes: 10,
};

/** The policies by the calendar year in which the first financial year they are for begins, latest first. */
const policies: readonly { readonly since: number; readonly policy: Policy }[] = [{ since: 2023, policy: defaultPolicy }];

/** The policy of a financial year. A year before the first known one, or none, has the default. */
export function policyFor(year: FinancialYear | undefined): Policy {
  if (!year) return defaultPolicy;
  const begins = dateOfDay(year.from).year;
  return policies.find(({ since }) => begins >= since)?.policy ?? defaultPolicy;
}

/** The financial year, 1 April to 31 March, in which a day falls. */
export function yearContaining(day: Day): FinancialYear {
  const { year, month } = dateOfDay(day);
  return yearBeginning(month >= 4 ? year : year - 1);
}

/** The financial year that begins on 1 April of `year`. Throws a RangeError outside Excel's calendar (1900 to 9998). */
export function yearBeginning(year: number): FinancialYear {
  const from = dayFromDate(year, 4, 1);
  const to = dayFromDate(year + 1, 3, 31);
  if (from === undefined || to === undefined) throw new RangeError(`No financial year begins in ${year}`);
  return { from, to };
}
