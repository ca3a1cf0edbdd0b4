import type { Contract } from './contract';
import type { Finding, RuleId } from './finding';
import { subjectOfContract } from './judged';
import type { Policy } from './policy';
import { foundIn, foundInReturn } from './rules';
import type { SupplierReturn } from './supplier-return';
import type { Day } from './units';

/**
 * Where a contract stands. `problem`: something on its row is wrong. `not-started`: no credits entered. `below-target`: below
 * target, and what follows from that is not all answered. `complete`: nothing more to do.
 */
export type Status = 'not-started' | 'below-target' | 'complete' | 'problem';

export const statusNames: Readonly<Record<Status, string>> = {
  'not-started': 'Not started',
  'below-target': 'Below target',
  complete: 'Complete',
  problem: 'There is a problem',
};

/**
 * What a row lacks rather than has wrong. Where the sheet has no column for an answer (`no-place`), the answer is lacking all
 * the same: the rule finds it, and the contract is not complete.
 */
const lacking: ReadonlySet<RuleId> = new Set<RuleId>([
  'reason-missing',
  'recovery-missing',
  'recovery-plan-missing',
  'recovery-date-missing',
  'recovery-ended',
]);

/** The status of a contract by itself. `statusesOf` also sees what only the whole return shows: repeated references. */
export function statusOf(contract: Contract, policy: Policy, today: Day): Status {
  return statusFrom(foundIn(subjectOfContract(contract, [contract], policy, today)).map(({ finding }) => finding));
}

/** The status of every contract of a return, in the sheet's order. */
export function statusesOf(ret: SupplierReturn, policy: Policy, today: Day): readonly Status[] {
  const findings = new Map<Contract, Finding[]>(ret.contracts.map((contract) => [contract, []]));
  for (const { found, finding } of foundInReturn(ret, policy, today)) {
    for (const contract of found.contracts) findings.get(contract)?.push(finding);
  }
  return ret.contracts.map((contract) => statusFrom(findings.get(contract) ?? []));
}

/**
 * The contract to go on with: the next one in the sheet's order that is not complete, beginning after `after` and going round,
 * never `after` itself. Undefined where there is nothing else to do.
 * @param later contracts that come up only once nothing else is left: nobody can go on with what they are still finding out
 */
export function nextToDo(ret: SupplierReturn, policy: Policy, today: Day, after?: Contract, later?: (contract: Contract) => boolean): Contract | undefined {
  const statuses = statusesOf(ret, policy, today);
  const count = ret.contracts.length;
  const begin = after ? ret.contracts.indexOf(after) + 1 : 0;
  let last: Contract | undefined;
  for (let step = 0; step < count; step++) {
    const index = (begin + step) % count;
    const contract = ret.contracts[index];
    if (contract === undefined || contract === after || statuses[index] === 'complete') continue;
    if (!later?.(contract)) return contract;
    last ??= contract;
  }
  return last;
}

function statusFrom(findings: readonly Finding[]): Status {
  const mustFix = findings.filter(({ kind }) => kind === 'must-fix').map(({ rule }) => rule);
  if (mustFix.length === 0) return 'complete';
  if (mustFix.some((rule) => rule !== 'credits-missing' && !lacking.has(rule))) return 'problem';
  return mustFix.includes('credits-missing') ? 'not-started' : 'below-target';
}
