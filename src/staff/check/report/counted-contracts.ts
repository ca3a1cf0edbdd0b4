import type { Status } from '../../../return/completeness';
import type { Contract } from '../../../return/contract';
import type { Entry } from '../../../return/entry';
import { looseReference } from '../../../return/judged';
import { sum, type Credits, type Pence } from '../../../return/quantities';
import { shortfallOf } from '../../../return/shortfall';
import { targetOf } from '../../../return/target';
import { isComplete, openFindings, type CheckedReturn } from '../checked-file';
import { supplierOf } from '../in-words';

/** A contract of a return that counts: what is counted, and by what. */
export interface CountedContract {
  readonly supplier: string;
  readonly status: Status;
  readonly reference?: string;
  readonly client?: string;
  readonly framework?: string;
  readonly reason?: string;
  readonly spend?: Pence;
  readonly target?: Credits;
  readonly delivered?: Credits;
  readonly shortfall?: Credits;
}

/** One for each of the return's contracts, in its order. */
export function contractsOf(checked: CheckedReturn): readonly CountedContract[] {
  return checked.reading.return.contracts.map((contract, index) => countedContract(checked, contract, index));
}

/** The contract that is `index`th in its return. */
export function countedContract(checked: CheckedReturn, contract: Contract, index: number): CountedContract {
  const { reference, client, framework, reason, spend, delivered } = contract;
  const read = { reference: valueOf(reference), client: valueOf(client), framework: valueOf(framework), reason: valueOf(reason) };
  const figures = { spend: valueOf(spend), target: targetOf(contract, checked.policy)?.credits, delivered: valueOf(delivered), shortfall: shortfallOf(contract, checked.policy) };
  const known = Object.fromEntries(Object.entries({ ...read, ...figures }).filter(([, value]) => value !== undefined));
  return { supplier: supplierOf(checked) ?? '', status: letStand(checked, contract) ? 'complete' : (checked.statuses[index] ?? 'problem'), ...known };
}

/** Staff let every finding stand that would keep this contract from being complete. */
function letStand(checked: CheckedReturn, { reference }: Contract): boolean {
  if (reference.state !== 'read') return isComplete(checked);
  const about = (other: string | undefined): boolean => other !== undefined && looseReference(other) === looseReference(reference.value);
  return checked.findings.some((finding) => finding.exception && about(finding.reference)) && !openFindings(checked).some((finding) => finding.kind === 'must-fix' && about(finding.reference));
}

/** What some contracts come to. */
export interface Sums {
  readonly contracts: number;
  readonly complete: number;
  readonly spend: Pence;
  readonly target: Credits;
  readonly delivered: Credits;
  readonly shortfall: Credits;
}

export function sumsOf(contracts: readonly CountedContract[]): Sums {
  return {
    contracts: contracts.length,
    complete: contracts.filter(({ status }) => status === 'complete').length,
    spend: sum(contracts.flatMap(({ spend }) => spend ?? [])),
    target: sum(contracts.flatMap(({ target }) => target ?? [])),
    delivered: sum(contracts.flatMap(({ delivered }) => delivered ?? [])),
    shortfall: sum(contracts.flatMap(({ shortfall }) => shortfall ?? [])),
  };
}

/** The contracts by client or framework, names by the alphabet. Names that differ only in case and spaces are one. */
export function groupedBy(contracts: readonly CountedContract[], by: 'client' | 'framework'): readonly { readonly name: string; readonly members: readonly CountedContract[] }[] {
  const groups = new Map<string, { name: string; members: CountedContract[] }>();
  for (const counted of contracts) {
    const name = (counted[by] ?? '').replace(/\s+/g, ' ').trim();
    const group = groups.get(name.toLowerCase());
    if (group) group.members.push(counted);
    else groups.set(name.toLowerCase(), { name: name === '' ? 'Not said' : name, members: [counted] });
  }
  return [...groups].sort(([one], [other]) => (one === '' ? 1 : other === '' ? -1 : one < other ? -1 : 1)).map(([, group]) => group);
}

export function valueOf<T>(entry: Entry<T>): T | undefined {
  return entry.state === 'read' ? entry.value : undefined;
}
