import type { Policy } from '../../return/policy';
import { formatDay, formatPounds } from '../../return/quantities';
import { looseReference } from '../../return/judged';
import { supplierKey } from '../../return/sent/same-supplier';
import { quoted } from '../../return/wording';
import { valueOf, type ListedContract } from './listed-contract';

/** A contract, or a row that may be one, that goes in no return, and why: because the policy says so, or because something in the list has to be put right first. */
export interface LeftOut {
  readonly contract: ListedContract;
  readonly because: 'policy' | 'fault';
  /** One sentence. */
  readonly why: string;
}

export interface Sorted {
  readonly goIn: readonly ListedContract[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Contracts that spent the threshold or more in the year, and consultants' contracts whatever they spent. (guidance to suppliers;
 * the figures are the policy's.)
 */
export function whichGoIn(listed: readonly ListedContract[], policy: Policy): Sorted {
  const goIn: ListedContract[] = [];
  const leftOut: LeftOut[] = [];
  const rows = new Map<string, number>();
  for (const contract of listed) {
    const out = faultOf(contract) ?? belowThreshold(contract, policy) ?? listedTwice(contract, rows);
    if (out) leftOut.push({ contract, ...out });
    else goIn.push(contract);
  }
  return { goIn, leftOut };
}

type Why = Omit<LeftOut, 'contract'>;

function faultOf({ supplier, reference, spend, consultant, start, end }: ListedContract): Why | undefined {
  const fault = (why: string): Why => ({ because: 'fault', why });
  if (supplierKey(supplier) === '') return fault('The list does not say which supplier it is with.');
  if (reference.state !== 'read') return fault('It has no reference.');
  if (consultant.state === 'unread') return fault(`Whether it is a consultant's could not be read: ${quoted(consultant.typed)}.`);
  if (spend.state === 'unread') return fault(`Its spend could not be read: ${quoted(spend.typed)}.`);
  if (spend.state !== 'read' && !valueOf(consultant)) return fault('The list does not say what it spent.');
  for (const [name, entry] of [['start', start], ['end', end]] as const) {
    if (entry.state === 'unread') return fault(`Its ${name} date could not be read: ${quoted(entry.typed)}.`);
  }
  const [starts, ends] = [valueOf(start), valueOf(end)];
  return starts !== undefined && ends !== undefined && ends < starts ? fault(`It ends on ${formatDay(ends)}, before it starts on ${formatDay(starts)}.`) : undefined;
}

function belowThreshold({ spend, consultant }: ListedContract, { threshold, thresholdIncluded }: Policy): Why | undefined {
  const spent = valueOf(spend);
  if (valueOf(consultant) || spent === undefined || spent > threshold || (thresholdIncluded && spent === threshold)) return undefined;
  const limit = thresholdIncluded ? `less than ${formatPounds(threshold)}` : `not more than ${formatPounds(threshold)}`;
  const not = consultant.state === 'read' ? "is not a consultant's" : "the list does not say that it is a consultant's";
  return { because: 'policy', why: `It spent ${formatPounds(spent)}, ${limit}, and ${not}.` };
}

/** A return has every reference once, so that an answer can find its row. */
function listedTwice({ supplier, reference, row }: ListedContract, rows: Map<string, number>): Why | undefined {
  const key = `${supplierKey(supplier)}\n${looseReference(valueOf(reference) ?? '')}`;
  const before = rows.get(key);
  if (before !== undefined) return { because: 'fault', why: `It is listed twice for this supplier: row ${before} went in. Check which is right.` };
  rows.set(key, row);
  return undefined;
}
