import { groupedBy, knownSums, type CountedContract } from './counted-contracts';
import { readReason } from '../../../return/reasons';
import { reasonGroup } from './reason-groups';
import { column, shareOf, type ReportTable } from './report-table';

/** What each client's contracts delivered, for confirming it to members; or each framework's. */
export function groupTable(contracts: readonly CountedContract[], by: 'client' | 'framework'): ReportTable {
  const heading = by === 'client' ? 'Client' : 'Framework';
  return {
    name: `${heading}s`,
    about: by === 'client' ? "What each member's contracts delivered, for confirming it to them." : "What each framework's contracts delivered.",
    columns: [
      column(heading, 'text', 36), column('Contracts', 'count', 11), column('Complete contracts', 'count', 12), column('Suppliers', 'count', 11), column('Spend', 'pounds', 17), column('Target', 'credits', 13),
      column('Delivered', 'credits', 13), column('Share of target', 'share', 16, 'bars'), column('Shortfall', 'credits', 13),
    ],
    rows: groupedBy(contracts, by).map(({ name, members }) => {
      const { contracts: count, complete, spend, target, delivered, shortfall } = knownSums(members);
      return [name, count, complete, new Set(members.map(({ supplier }) => supplier)).size, spend, target, delivered, delivered === undefined ? undefined : shareOf(delivered, target), shortfall];
    }),
  };
}

/** A reason that was given, the group it was sorted into, and how many are in that group. */
export interface GivenReason {
  readonly group: string;
  readonly inGroup: number;
  readonly counted: CountedContract;
  /** "" where the reason was chosen from the list and nothing was added. */
  readonly ownWords: string;
}

/** Every reason given for a contract below target, largest groups first. */
export function reasonsGiven(contracts: readonly CountedContract[]): readonly GivenReason[] {
  const groups = new Map<string, Omit<GivenReason, 'inGroup'>[]>();
  for (const counted of contracts) {
    const { reason } = counted;
    if (reason === undefined || (counted.shortfall ?? 0) <= 0) continue;
    const group = reasonGroup(reason);
    const ownWords = readReason(reason).words;
    groups.set(group, [...(groups.get(group) ?? []), { group, counted, ownWords }]);
  }
  return [...groups.values()]
    .sort((one, other) => other.length - one.length || ((one[0]?.group ?? '') < (other[0]?.group ?? '') ? -1 : 1))
    .flatMap((given) => given.map((reason) => ({ ...reason, inGroup: given.length })));
}

/** Why contracts fell short: counted by group, each in its supplier's own words. */
export function reasonsTable(contracts: readonly CountedContract[]): ReportTable {
  return {
    name: 'Reasons',
    about: "Why contracts fell short, by the reasons of the list that suppliers choose from. Reasons in own words are sorted by the words used, to help counting; the words stand beside them.",
    columns: [
      column('Reason', 'text', 36), column('Contracts with it', 'count', 12, 'bars'), column('In their own words', 'long-text', 70), column('Shortfall', 'credits', 13),
      column('Supplier', 'text', 30), column('Contract reference', 'text', 16), column('Client', 'text', 26), column('Framework', 'text', 20),
    ],
    rows: reasonsGiven(contracts).map(({ group, inGroup, ownWords, counted: { supplier, reference, client, framework, shortfall } }) => [
      group, inGroup, ownWords === '' ? undefined : ownWords, shortfall, supplier, reference, client, framework,
    ]),
  };
}
