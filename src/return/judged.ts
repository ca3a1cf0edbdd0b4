import type { Contract } from './contract';
import type { FindingKind, Offer, RuleId } from './finding';
import type { CellPlace } from './place';
import type { Policy } from './policy';
import { hasEnded } from './recovery';
import { shortfallAgainst } from './shortfall';
import type { ReasonRow, StatedTotal, SupplierReturn } from './supplier-return';
import { targetOf, type Target } from './target';
import type { Credits, Day } from './units';

/** A contract with what several rules want to know of it, worked out once. */
export interface JudgedContract {
  readonly contract: Contract;
  readonly target: Target | undefined;
  /** Undefined where the target or the delivered credits are not known. */
  readonly shortfall: Credits | undefined;
  readonly ended: boolean;
  readonly policy: Policy;
  readonly today: Day;
}

/** What a rule looks at: the contracts to be checked, in the return they are part of. */
export interface Subject {
  readonly contracts: readonly JudgedContract[];
  /** All contracts of the return by their reference, compared loosely. */
  readonly byReference: ReadonlyMap<string, readonly Contract[]>;
  /** The sheet's own totals, where the whole return is checked. */
  readonly statedTotals: readonly StatedTotal[];
  /** The rows of the sheet of reasons, where there is one and the whole return is checked. */
  readonly reasonRows: readonly ReasonRow[];
  /** All contracts of the return. */
  readonly all: readonly Contract[];
}

/** What a rule found: a `Finding` without what the rule itself says. */
export interface Found {
  readonly contracts: readonly Contract[];
  readonly cells: readonly CellPlace[];
  readonly message: string;
  readonly offer?: Offer;
  /** Where it is not the rule's own kind. */
  readonly kind?: FindingKind;
}

/** One rule: what it is called, how much it weighs, and a check that reads as its name says. */
export interface Rule {
  readonly id: RuleId;
  readonly kind: FindingKind;
  readonly check: (subject: Subject) => readonly Found[];
}

/** A rule that looks at one contract at a time. */
export function contractRule(id: RuleId, kind: FindingKind, check: (judged: JudgedContract) => Found | readonly Found[] | undefined): Rule {
  const checkAll = ({ contracts }: Subject): readonly Found[] => {
    const all: Found[] = [];
    for (const judged of contracts) {
      const found = check(judged);
      if (!found) continue;
      if ('message' in found) all.push(found);
      else all.push(...found);
    }
    return all;
  };
  return { id, kind, check: checkAll };
}

export function judge(contract: Contract, policy: Policy, today: Day): JudgedContract {
  const target = targetOf(contract, policy);
  return {
    contract,
    target,
    shortfall: target && shortfallAgainst(target.credits, contract),
    ended: hasEnded(contract, today),
    policy,
    today,
  };
}

/** The whole return as a subject. */
export function subjectOfReturn(ret: SupplierReturn, policy: Policy, today: Day): Subject {
  return {
    contracts: ret.contracts.map((contract) => judge(contract, policy, today)),
    byReference: contractsByReference(ret.contracts),
    statedTotals: ret.statedTotals,
    reasonRows: ret.reasonRows ?? [],
    all: ret.contracts,
  };
}

/** One contract as a subject, in the return it is part of. */
export function subjectOfContract(contract: Contract, all: readonly Contract[], policy: Policy, today: Day): Subject {
  return { contracts: [judge(contract, policy, today)], byReference: contractsByReference(all), statedTotals: [], reasonRows: [], all };
}

/** How nearly all references are written: seen at once. */
const alreadyLoose = /^[!-`{-~]*$/;

/** References that differ only in case and spaces are the same reference. */
export function looseReference(reference: string): string {
  if (alreadyLoose.test(reference)) return reference;
  return reference.replace(/\s+/g, '').toUpperCase();
}

function contractsByReference(contracts: readonly Contract[]): ReadonlyMap<string, readonly Contract[]> {
  const found = new Map<string, Contract[]>();
  for (const contract of contracts) {
    if (contract.reference.state !== 'read') continue;
    const reference = looseReference(contract.reference.value);
    const same = found.get(reference);
    if (same) same.push(contract);
    else found.set(reference, [contract]);
  }
  return found;
}
