import type { Contract } from './contract';
import type { Finding } from './finding';
import { looseReference, subjectOfContract, subjectOfReturn, type Found, type Rule, type Subject } from './judged';
import type { Policy } from './policy';
import { Remembered } from './remembered';
import { dateUncertain, endNotADate, notRequired, referenceMissing, spendNotANumber, targetDiffers, targetNotANumber } from './rules/contract-rules';
import { creditsFarAbove, creditsIsAFormula, creditsLookLikeMoney, creditsMissing, creditsNegative, creditsNotANumber } from './rules/credits-rules';
import { hiddenRow, notAReturn, referenceRepeated, totalDiffers } from './rules/return-rules';
import { reasonRowRepeated, reasonRowUnknown } from './rules/reason-row-rules';
import {
  reasonMissing,
  recoveryAfterEnd,
  recoveryCreditsNotANumber,
  recoveryCreditsTooMany,
  recoveryDateMissing,
  recoveryDateNotADate,
  recoveryEnded,
  recoveryMissing,
  recoveryPlanMissing,
} from './rules/shortfall-rules';
import type { SupplierReturn } from './supplier-return';
import type { Day } from './units';

export type { Rule } from './judged';

/** Every rule there is, in the order in which their findings are told. The pane and every checker use this one list. */
export const rules: readonly Rule[] = [
  notAReturn,
  referenceMissing,
  referenceRepeated,
  hiddenRow,
  notRequired,
  spendNotANumber,
  targetNotANumber,
  targetDiffers,
  endNotADate,
  dateUncertain,
  creditsMissing,
  creditsNotANumber,
  creditsNegative,
  creditsLookLikeMoney,
  creditsFarAbove,
  creditsIsAFormula,
  reasonMissing,
  recoveryMissing,
  recoveryPlanMissing,
  recoveryDateMissing,
  recoveryDateNotADate,
  recoveryAfterEnd,
  recoveryCreditsNotANumber,
  recoveryCreditsTooMany,
  recoveryEnded,
  reasonRowRepeated,
  reasonRowUnknown,
  totalDiffers,
];

/**
 * All that the rules find in a return on the day `today`: what speaks of the whole return or of several contracts first,
 * then contract by contract in the sheet's order. One finding may name the cells of many contracts.
 */
export function checkReturn(ret: SupplierReturn, policy: Policy, today: Day): Finding[] {
  const place = new Map(ret.contracts.map((contract, index) => [contract, index]));
  const found = foundInReturn(ret, policy, today);
  const placed = found.map(({ found, finding }) => {
    const [only, ...others] = found.contracts;
    return { finding, at: only && others.length === 0 ? (place.get(only) ?? -1) : -1 };
  });
  return placed.sort((one, other) => one.at - other.at).map(({ finding }) => finding);
}

/** What the rules find in one contract of a return: the same findings, speaking of this contract alone. */
export function checkContract(contract: Contract, ret: SupplierReturn, policy: Policy, today: Day): Finding[] {
  return foundIn(subjectOfContract(contract, ret.contracts, policy, today)).map(({ finding }) => finding);
}

/** What a rule found, as a rule knows it and as it is told. */
export interface FoundByRule {
  readonly found: Found;
  readonly finding: Finding;
}

/** Several things are asked of one reading (findings, statuses, totals, what is next): the rules run over it once. */
const known = new Remembered<SupplierReturn, { readonly policy: Policy; readonly today: Day; readonly found: readonly FoundByRule[] }>();

/** What each rule found in a whole return, in the order of the rules. */
export function foundInReturn(ret: SupplierReturn, policy: Policy, today: Day): readonly FoundByRule[] {
  const before = known.of(ret);
  if (before?.policy === policy && before.today === today) return before.found;
  const found = foundIn(subjectOfReturn(ret, policy, today));
  return known.keep(ret, { policy, today, found }).found;
}

/** What each rule found in a subject, with the contracts it speaks of. */
export function foundIn(subject: Subject): readonly FoundByRule[] {
  return rules.flatMap((rule) => rule.check(subject).map((found) => ({ found, finding: findingOf(rule, found) })));
}

function findingOf(rule: Rule, { contracts, cells, message, offer, kind }: Found): Finding {
  const reference = commonReference(contracts);
  return {
    rule: rule.id,
    kind: kind ?? rule.kind,
    cells,
    ...(reference !== undefined && { reference }),
    message,
    ...(offer && { offer }),
  };
}

/** The reference of the one contract, or the one that several share. */
function commonReference([first, ...others]: readonly Contract[]): string | undefined {
  if (first?.reference.state !== 'read') return undefined;
  const reference = first.reference.value;
  const shared = others.every((other) => other.reference.state === 'read' && looseReference(other.reference.value) === looseReference(reference));
  return shared ? reference : undefined;
}
