import { dateOfDay } from '../calendar';
import { yearBeginning, type FinancialYear } from '../policy';
import { sameSupplier } from '../sent/same-supplier';
import type { SupplierReturn } from '../supplier-return';
import type { LastYear } from './last-year';

/** Whether a return that was chosen is last year's. */
export type Fit =
  | { readonly kind: 'fits' }
  /** It cannot be: `why`. */
  | { readonly kind: 'wrong'; readonly why: WhyWrong }
  /** It may be: each doubt is asked. */
  | { readonly kind: 'unsure'; readonly doubts: readonly [Doubt, ...Doubt[]] };

export type WhyWrong =
  | { readonly kind: 'same-year' | 'later-year' | 'too-early'; readonly year: FinancialYear; readonly wanted: FinancialYear }
  /** No credits were entered in it: the return as it was sent. */
  | { readonly kind: 'not-filled-in' };

export type Doubt =
  | { readonly kind: 'other-supplier'; readonly theirs: string; readonly ours: string }
  /** One of the two does not say which year it is for. `year` is what the chosen one says. */
  | { readonly kind: 'year-not-said'; readonly year: FinancialYear | undefined };

/** Holds a chosen return against the open one: it must be of the year before, filled in, and of the same supplier. */
export function fitAsLastYear(before: LastYear, { year, supplier }: Pick<SupplierReturn, 'year' | 'supplier'>): Fit {
  const why = wrongYear(before.year, year);
  if (why) return { kind: 'wrong', why };
  if (before.contracts.every(({ delivered, typed }) => delivered === undefined && typed === undefined)) return { kind: 'wrong', why: { kind: 'not-filled-in' } };
  const doubts: Doubt[] = [];
  if (before.supplier !== undefined && supplier !== undefined && !sameSupplier(before.supplier, supplier)) {
    doubts.push({ kind: 'other-supplier', theirs: before.supplier, ours: supplier });
  }
  if (!before.year || !year) doubts.push({ kind: 'year-not-said', year: before.year });
  const [first, ...others] = doubts;
  return first ? { kind: 'unsure', doubts: [first, ...others] } : { kind: 'fits' };
}

function wrongYear(theirs: FinancialYear | undefined, ours: FinancialYear | undefined): WhyWrong | undefined {
  if (!theirs || !ours) return undefined;
  const [before, now] = [dateOfDay(theirs.from).year, dateOfDay(ours.from).year];
  if (before === now - 1) return undefined;
  const kind = before === now ? 'same-year' : before > now ? 'later-year' : 'too-early';
  return { kind, year: theirs, wanted: yearBeginning(now - 1) };
}
