import type { Contract } from './contract';
import type { Entry } from './entry';
import { formatCredits, formatDay } from './formatting';
import type { Credits } from './units';

/** What stands in the fields of a contract's screen: what was typed, as it was typed, and what was chosen. */
export interface Draft {
  readonly delivered: string;
  /** Where the sheet has credits entered by quarter or month: what is typed for each. `delivered` is then not looked at. */
  readonly deliveredParts?: readonly string[];
  readonly reason: string;
  readonly recoverable?: 'yes' | 'no';
  /** How it will be put right; where it cannot be, why not. */
  readonly how: string;
  readonly by: string;
  readonly raised?: 'yes' | 'no';
}

/** The fields of a draft, by which messages and fields find each other. */
export type DraftField = 'delivered' | 'reason' | 'recoverable' | 'how' | 'by' | 'raised';

/** The draft a contract's screen opens with: what the sheet holds, and as it was typed where it could not be read. */
export function draftOf(contract: Contract): Draft {
  const { delivered, deliveredParts, reason, recoverable, recoveryPlan, recoveryDate, raised } = contract;
  const recoverableChoice = choiceOf(recoverable);
  const raisedChoice = choiceOf(raised);
  return {
    delivered: typedOf(delivered, creditsAsTyped),
    ...(deliveredParts && { deliveredParts: deliveredParts.map(({ credits }) => typedOf(credits, creditsAsTyped)) }),
    reason: typedOf(reason, (text) => text),
    ...(recoverableChoice && { recoverable: recoverableChoice }),
    how: typedOf(recoveryPlan, (text) => text),
    by: typedOf(recoveryDate, formatDay),
    ...(raisedChoice && { raised: raisedChoice }),
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
