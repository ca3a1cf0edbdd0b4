import type { Entry } from '../../../return/entry';
import { shortfallOf } from '../../../return/shortfall';
import type { ReturnView } from '../../return-view';
import { inWords } from '../../in-words';
import type { ContractLine } from '../overview';
import type { ListLook, Order, Show } from './look';

/** A contract with what it is found and sorted by. */
export interface Listed {
  readonly line: ContractLine;
  /** Its words as they are compared. */
  readonly words: string;
  /** Serial day, hundredths of a credit, pence. Undefined where it is not known. */
  readonly end: number | undefined;
  readonly shortfall: number | undefined;
  readonly spend: number | undefined;
}

/** The contracts of a return in the sheet's order, ready to be searched and sorted. */
export function listedIn({ overview: { lines }, contracts, policy }: ReturnView): readonly Listed[] {
  return lines.map((line) => {
    const contract = contracts.get(line.key);
    const framework = contract === undefined ? '' : inWords(contract.framework, String);
    return {
      line,
      // A reference is found with its hyphens and without.
      words: folded([line.reference, line.reference.replace(/[^\p{L}\p{N}]/gu, ''), line.title, line.client, framework].join(' ')),
      end: contract && valueOf(contract.end),
      shortfall: contract && shortfallOf(contract, policy),
      spend: contract && valueOf(contract.spend),
    };
  });
}

/** What the list shows, in its order: every word searched for is somewhere in the contract's own. */
export function shownOf(listed: readonly Listed[], { show, words, order }: ListLook): readonly Listed[] {
  const sought = folded(words).split(' ').filter((word) => word !== '');
  const found = listed.filter(({ line, words: own }) => isShown(line, show) && sought.every((word) => own.includes(word)));
  const compare = comparisons[order];
  return compare === undefined ? found : found.sort(compare);
}

/** How many contracts each choice shows, whatever is searched for. */
export function countsOf(lines: readonly ContractLine[]): Readonly<Record<Show, number>> {
  const count = (show: Show) => lines.filter((line) => isShown(line, show)).length;
  return { all: lines.length, 'to-do': count('to-do'), 'below-target': count('below-target'), 'finding-out': count('finding-out'), complete: count('complete'), problem: count('problem') };
}

/**
 * The contract to come back to where the one that one comes from is no longer shown, as when it has become complete: the next one after
 * it that is shown, else the last. Undefined where none is.
 */
export function insteadOf(key: string, listed: readonly Listed[], shown: readonly Listed[], look: ListLook): string | undefined {
  const all = shownOf(listed, { ...look, show: 'all', words: '' });
  const after = all.slice(all.findIndex(({ line }) => line.key === key) + 1);
  const inView = new Set(shown);
  return (after.find((each) => inView.has(each)) ?? shown[shown.length - 1])?.line.key;
}

/** It goes by the tag that the row shows: a contract being found out about is neither to do at the moment nor below target. */
function isShown({ standing }: ContractLine, show: Show): boolean {
  if (show === 'all') return true;
  return show === 'to-do' ? standing !== 'complete' && standing !== 'finding-out' : standing === show;
}

/** Without accents, capitals and apostrophes, each space a single one: what people leave out when they search. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/[\p{M}'’‘]/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

const byName = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

/** Contracts that compare alike stay in the sheet's order. What is not known comes last. */
const comparisons: Readonly<Record<Order, ((one: Listed, other: Listed) => number) | undefined>> = {
  sheet: undefined,
  end: (one, other) => knownFirst(one.end, other.end, (a, b) => a - b),
  shortfall: (one, other) => knownFirst(one.shortfall, other.shortfall, (a, b) => b - a),
  spend: (one, other) => knownFirst(one.spend, other.spend, (a, b) => b - a),
  client: (one, other) => knownFirst(one.line.client || undefined, other.line.client || undefined, (a, b) => byName.compare(a, b)),
};

function knownFirst<T>(one: T | undefined, other: T | undefined, compare: (one: T, other: T) => number): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return compare(one, other);
}

function valueOf<T>(entry: Entry<T>): T | undefined {
  return entry.state === 'read' ? entry.value : undefined;
}
