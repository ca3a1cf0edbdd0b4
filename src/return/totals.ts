import { statusesOf, type Status } from './completeness';
import type { Contract } from './contract';
import type { Entry } from './entry';
import type { Policy } from './policy';
import { shortfallAgainst } from './shortfall';
import type { SupplierReturn } from './supplier-return';
import { targetOf } from './target';
import { sum, type Credits, type Day, type Pence } from './units';

/** What some contracts amount to together. Only what could be read is added up; a blank adds nothing and is counted. */
export interface Totals {
  readonly contracts: number;
  readonly complete: number;
  /** Contracts for which credits are entered and read. */
  readonly answered: number;
  readonly spend: Pence;
  readonly target: Credits;
  readonly delivered: Credits;
  /** The shortfalls of the contracts that fall short: a surplus on one contract does not make up for another. */
  readonly shortfall: Credits;
}

/** The totals of the contracts that share a client or a framework. `name` is undefined where the sheet names none. */
export interface GroupTotals extends Totals {
  readonly name: string | undefined;
}

export interface ReturnTotals {
  readonly overall: Totals;
  /** In the order in which they first come up in the sheet. */
  readonly byClient: readonly GroupTotals[];
  readonly byFramework: readonly GroupTotals[];
}

/** A contract with what is added up, worked out once for all the groups it is in. */
interface Counted {
  readonly contract: Contract;
  readonly status: Status;
  readonly target: Credits | undefined;
  readonly shortfall: Credits | undefined;
}

/** The totals of a return on the day `today`, over all, by client and by framework. Hidden rows count. */
export function totalsOf(ret: SupplierReturn, policy: Policy, today: Day): ReturnTotals {
  const statuses = statusesOf(ret, policy, today);
  const counted = ret.contracts.map((contract, index): Counted => {
    const target = targetOf(contract, policy)?.credits;
    return { contract, status: statuses[index] ?? 'problem', target, shortfall: target === undefined ? undefined : shortfallAgainst(target, contract) };
  });
  return {
    overall: totalOf(counted),
    byClient: grouped(counted, ({ client }) => client),
    byFramework: grouped(counted, ({ framework }) => framework),
  };
}

function totalOf(counted: readonly Counted[]): Totals {
  const contracts = counted.map(({ contract }) => contract);
  const delivered = contracts.flatMap((contract) => valueOf(contract.delivered));
  return {
    contracts: contracts.length,
    complete: counted.filter(({ status }) => status === 'complete').length,
    answered: delivered.length,
    spend: sum(contracts.flatMap(({ spend }) => valueOf(spend))),
    target: sum(counted.flatMap(({ target }) => target ?? [])),
    delivered: sum(delivered),
    shortfall: sum(counted.flatMap(({ shortfall }) => shortfall ?? [])),
  };
}

/** Names that differ only in case and spaces are one name, shown as it is first written. */
function grouped(counted: readonly Counted[], by: (contract: Contract) => Entry<string>): readonly GroupTotals[] {
  const groups = new Map<string, { name: string | undefined; members: Counted[] }>();
  for (const one of counted) {
    const entry = by(one.contract);
    const name = entry.state === 'read' ? entry.value.replace(/\s+/g, ' ').trim() : undefined;
    const key = name?.toLowerCase() ?? '';
    const group = groups.get(key);
    if (group) group.members.push(one);
    else groups.set(key, { name, members: [one] });
  }
  return [...groups.values()].map(({ name, members }) => ({ name, ...totalOf(members) }));
}

function valueOf<T>(entry: Entry<T>): readonly T[] {
  return entry.state === 'read' ? [entry.value] : [];
}
