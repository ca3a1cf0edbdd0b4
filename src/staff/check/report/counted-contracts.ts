import type { Status } from '../../../return/completeness';
import type { Contract } from '../../../return/contract';
import type { Entry } from '../../../return/entry';
import { looseReference } from '../../../return/judged';
import type { CellPlace } from '../../../return/place';
import { sum, type Credits, type Pence } from '../../../return/quantities';
import type { StaffFinding } from '../../../return/returned/staff-finding';
import { pairRows } from '../../../return/sent/pair-rows';
import { shortfallOf } from '../../../return/shortfall';
import { targetOf } from '../../../return/target';
import { anyCellOf } from '../../../return/wording';
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

/** A contract of a return, and what is counted of it. */
export interface WithCounts {
  readonly contract: Contract;
  readonly counted: CountedContract;
  /** Counts towards totals: a row that was not sent does not, unless staff let it stand. */
  readonly counts: boolean;
}

/** One for each of the return's contracts, in its order. */
export function withCounts(checked: CheckedReturn): readonly WithCounts[] {
  const asSent = returnedAsSent(checked);
  const added = openFindings(checked).filter(({ rule }) => rule === 'row-added').flatMap(({ cells }) => cells);
  return checked.reading.return.contracts.map((contract, index) => ({
    contract,
    counted: countedContract(checked, asSent(contract), checked.statuses[index] ?? 'problem'),
    counts: !anyCellOf(contract).some((cell) => added.some((other) => samePlace(cell, other))),
  }));
}

/** The contracts that count. */
export function contractsOf(checked: CheckedReturn): readonly CountedContract[] {
  return withCounts(checked).flatMap(({ counts, counted }) => (counts ? counted : []));
}

function countedContract(checked: CheckedReturn, contract: Contract, status: Status): CountedContract {
  const { reference, client, framework, reason, spend, delivered } = contract;
  const read = { reference: valueOf(reference), client: valueOf(client), framework: valueOf(framework), reason: valueOf(reason) };
  const figures = { spend: valueOf(spend), target: targetOf(contract, checked.policy)?.credits, delivered: valueOf(delivered), shortfall: shortfallOf(contract, checked.policy) };
  const known = Object.fromEntries(Object.entries({ ...read, ...figures }).filter(([, value]) => value !== undefined));
  return { supplier: supplierOf(checked) ?? '', status: judged(checked, contract, status), ...known };
}

/** A contract is complete where staff let stand all that kept it from it, and is not where it must be fixed though the supplier's rules are met. */
function judged(checked: CheckedReturn, { reference }: Contract, status: Status): Status {
  if (reference.state !== 'read') return isComplete(checked) ? 'complete' : status;
  const about = (finding: StaffFinding): boolean => finding.reference !== undefined && looseReference(finding.reference) === looseReference(reference.value);
  const mustFix = openFindings(checked).some((finding) => finding.kind === 'must-fix' && about(finding));
  if (mustFix) return status === 'complete' ? 'problem' : status;
  return checked.findings.some((finding) => finding.exception && about(finding)) ? 'complete' : status;
}

/** A contract with what counts of it: a cell that was changed counts as it was sent, unless staff let the change stand. */
function returnedAsSent(checked: CheckedReturn): (contract: Contract) => Contract {
  const changed = openFindings(checked).filter(({ rule }) => rule === 'cell-changed' || rule === 'rows-out-of-step').flatMap(({ cells }) => cells);
  if (changed.length === 0 || !checked.sent) return (contract) => contract;
  const { pairs, renamed } = pairRows(checked.sent.sent.contracts, checked.reading.return.contracts);
  const sentOf = new Map([...pairs, ...renamed].map(({ returned, sent }) => [returned, sent]));
  const asSent = <T>(entry: Entry<T>, sent: T | undefined): Entry<T> =>
    sent === undefined || entry.state === 'no-place' || !changed.some((cell) => samePlace(cell, entry.cell)) ? entry : { state: 'read', value: sent, cell: entry.cell, typed: '' };
  return (contract) => {
    const sent = sentOf.get(contract);
    if (!sent) return contract;
    const { reference, client, framework, spend, sheetTarget } = contract;
    return {
      ...contract,
      reference: asSent(reference, sent.reference),
      client: asSent(client, sent.client),
      framework: asSent(framework, sent.framework),
      spend: asSent(spend, sent.spend),
      sheetTarget: asSent(sheetTarget, sent.target),
    };
  };
}

function samePlace(one: CellPlace, other: CellPlace): boolean {
  return one.sheet === other.sheet && one.address === other.address;
}

/** What some contracts come to. */
export interface Sums {
  readonly contracts: number;
  readonly complete: number;
  /** How many have credits that could be read: where there are none, what was delivered is not known. */
  readonly answered: number;
  readonly spend: Pence;
  readonly target: Credits;
  readonly delivered: Credits;
  readonly shortfall: Credits;
}

export function sumsOf(contracts: readonly CountedContract[]): Sums {
  return {
    contracts: contracts.length,
    complete: contracts.filter(({ status }) => status === 'complete').length,
    answered: contracts.filter(({ delivered }) => delivered !== undefined).length,
    spend: sum(contracts.flatMap(({ spend }) => spend ?? [])),
    target: sum(contracts.flatMap(({ target }) => target ?? [])),
    delivered: sum(contracts.flatMap(({ delivered }) => delivered ?? [])),
    shortfall: sum(contracts.flatMap(({ shortfall }) => shortfall ?? [])),
  };
}

/** The same as lines of a table tell it: where no credits could be read, what was delivered is blank, not 0. */
export function knownSums(contracts: readonly CountedContract[]): Omit<Sums, 'delivered' | 'shortfall'> & { readonly delivered?: Credits; readonly shortfall?: Credits } {
  const { delivered, shortfall, ...sums } = sumsOf(contracts);
  return sums.answered > 0 ? { ...sums, delivered, shortfall } : sums;
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
