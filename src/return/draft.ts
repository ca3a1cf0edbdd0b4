import type { Contract } from './contract';
import type { Entry } from './entry';
import { formatCredits, formatDay } from './formatting';
import { readReason, type ReasonId } from './reasons';
import { planOf } from './recovery';
import { entryAsTyped } from './typed/entry-as-typed';
import type { Credits } from './units';

/** What stands in the fields of a contract's screen: what was typed, as it was typed, and what was chosen. */
export interface Draft {
  readonly delivered: string;
  /** Where the sheet has credits entered by quarter or month: what is typed for each. `delivered` is then not looked at. */
  readonly deliveredParts?: readonly string[];
  /** What was chosen from the list of reasons; `another` is for a reason in own words alone. */
  readonly listed?: ReasonId | 'another';
  /** The reason in own words, or more about the one from the list. */
  readonly reason: string;
  readonly recoverable?: 'yes' | 'no';
  /** How it will be put right; where it cannot be, why not. */
  readonly how: string;
  readonly by: string;
  /** How many of the missing credits will be put right; blank: all. */
  readonly credits?: string;
  readonly raised?: 'yes' | 'no';
  /** What is typed for what else the sheet asks for, by key. One that is not there was not touched. */
  readonly others?: Readonly<Record<string, string>>;
}

/** The fields of a draft, by which messages and fields find each other. */
export type DraftField = 'delivered' | 'listed' | 'reason' | 'recoverable' | 'how' | 'by' | 'credits' | 'raised' | 'others';

/** The draft a contract's screen opens with: what the sheet holds, and as it was typed where it could not be read. */
export function draftOf(contract: Contract): Draft {
  const { delivered, deliveredParts, reason, recoverable, recoveryPlan, recoveryDate, raised, others } = contract;
  const said = readReason(typedOf(reason, (text) => text));
  const plan = recoverable.state === 'read' && recoverable.value ? planOf(contract) : undefined;
  const plannedCredits = typedOf(plan?.credits ?? contract.recoveryCredits ?? { state: 'no-place' }, creditsAsTyped);
  const recoverableChoice = choiceOf(recoverable);
  const raisedChoice = choiceOf(raised);
  return {
    delivered: typedOf(delivered, creditsAsTyped),
    ...(deliveredParts && { deliveredParts: deliveredParts.map(({ credits }) => typedOf(credits, creditsAsTyped)) }),
    ...(said.listed !== undefined ? { listed: said.listed } : said.words !== '' && { listed: 'another' }),
    reason: said.words,
    ...(recoverableChoice && { recoverable: recoverableChoice }),
    how: plan?.how ?? typedOf(recoveryPlan, (text) => text),
    by: typedOf(recoveryDate, formatDay),
    ...(plannedCredits !== '' && { credits: plannedCredits }),
    ...(raisedChoice && { raised: raisedChoice }),
    ...(others && { others: Object.fromEntries(others.map(({ key, held, takes }) => [key, entryAsTyped(held, takes)])) }),
  };
}

function typedOf<T>(entry: Entry<T>, show: (value: T) => string): string {
  if (entry.state === 'read') return show(entry.value);
  return entry.state === 'unread' ? entry.typed : '';
}

function choiceOf(entry: Entry<boolean>): 'yes' | 'no' | undefined {
  if (entry.state !== 'read') return undefined;
  return entry.value ? 'yes' : 'no';
}

/** Plain digits: a field that is typed into holds no commas of ours. */
function creditsAsTyped(amount: Credits): string {
  return formatCredits(amount).replace(/,/g, '');
}
