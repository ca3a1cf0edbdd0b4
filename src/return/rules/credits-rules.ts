import type { Contract } from '../contract';
import type { Entry, Read, Unread } from '../entry';
import type { FindingKind } from '../finding';
import { formatCount, formatCredits } from '../formatting';
import { contractRule, type Found, type JudgedContract } from '../judged';
import { asMuchAsSpent, isTheSpend } from '../like-money';
import { readCredits } from '../typed';
import { sum, type Credits } from '../units';
import { anyCellOf, cellsOf, nameOf, quoted } from '../wording';

type UnreadCredits = Unread<Credits>;
type ReadCredits = Read<Credits>;

/** Blank is not answered, and never 0: 0 says that nothing was delivered. (the-return.md, "blank and zero") */
export const creditsMissing = contractRule('credits-missing', 'must-fix', ({ contract }) => {
  const { delivered } = contract;
  if (delivered.state === 'read' || delivered.state === 'unread' || typedIn(contract).some((entry) => entry.state === 'unread')) return undefined;
  const cells = cellsOf(...typedIn(contract));
  const message = `Enter the credits delivered for ${nameOf(contract)}. If none were delivered, enter 0.`;
  return { contracts: [contract], cells: cells.length > 0 ? cells : anyCellOf(contract), message };
});

/** What is no plain number is never guessed at, only offered: "12,5", "twelve", "n/a". (RMI, DS: text in number cells) */
export const creditsNotANumber = contractRule('credits-not-a-number', 'must-fix', ({ contract }) => {
  const others = ['negative', 'money', 'formula-without-value'];
  return everyUnread(contract, ({ why }) => !others.includes(why), notANumberMessage);
});

/** There is no such thing as less than no social value. */
export const creditsNegative = contractRule('credits-negative', 'must-fix', ({ contract }) =>
  everyUnread(contract, ({ why }) => why === 'negative', () => 'Credits delivered must be 0 or more'),
);

/**
 * A credit is Fusion21's own number, never pounds. A sum with its sign must be put right. A figure that only looks like money (as much as
 * was spent, or in a cell that shows pounds) is questioned: whoever means it goes on. As much as was spent is thousands of times any
 * target, so it is never counted (the sheet's reading takes it for money).
 */
export const creditsLookLikeMoney = contractRule('credits-look-like-money', 'must-fix', (judged) => {
  const { contract } = judged;
  const message = (entry: ReadCredits | UnreadCredits): string => `${asEntered(entry, contract)} Credits are a count, not pounds.${targetHint(judged)}`;
  const looksLikeIt = ({ typed, value }: ReadCredits): boolean => /[£$€]/.test(typed) || asMuchAsSpent(value, contract);
  const hasNoSign = ({ why, typed }: UnreadCredits): boolean => why === 'money' && readCredits(typed).state === 'read';
  const questioned = [...everyUnread(contract, hasNoSign, message), ...everyRead(contract, looksLikeIt, message)];
  return [
    ...everyUnread(contract, (entry) => entry.why === 'money' && !hasNoSign(entry), message),
    ...asKind('please-check', questioned.length > 0 ? questioned : sumLikeMoney(judged)),
  ];
});

/** A slip of the keyboard (300 for 30), shown and let pass if it is right. (GOV.UK interruption pages) */
export const creditsFarAbove = contractRule('credits-far-above', 'please-check', (judged) => {
  const { contract, target, policy } = judged;
  const { delivered } = contract;
  if (delivered.state !== 'read' || !target || target.credits === 0 || asMuchAsSpent(delivered.value, contract)) return undefined;
  const times = Math.floor(delivered.value / target.credits);
  if (times < policy.farAboveTimes) return undefined;
  const exactly = delivered.value === times * target.credits ? '' : 'more than ';
  const howMany = `${exactly}${formatCount(times)} times the target of ${formatCredits(target.credits)}`;
  return { contracts: [contract], cells: cellsOf(delivered), message: `${formatCredits(delivered.value)} is ${howMany}. Is that right?` };
});

/** What a supplier answers must stay what it was when it was answered. (FAC recompute check; RMI: formulas in place of values) */
export const creditsIsAFormula = contractRule('credits-is-a-formula', 'please-check', ({ contract }) => {
  const without = everyUnread(contract, ({ why }) => why === 'formula-without-value', (entry) =>
    `${entry.cell.address} holds a formula${formulaOf(entry)} without a result. Enter the number of credits itself.`);
  const computed = everyRead(contract, ({ formula }) => formula !== undefined, (entry) => {
    const amount = formatCredits(entry.value);
    return `${entry.cell.address} holds a formula${formulaOf(entry)} that comes to ${amount}. Enter ${amount} itself, so that it cannot change.`;
  });
  return [...asKind('must-fix', without), ...computed];
});

/** The entries a supplier types credits into: one, or one for each part of the year. */
export function typedIn({ delivered, deliveredParts }: Contract): readonly Entry<Credits>[] {
  return deliveredParts && deliveredParts.length > 0 ? deliveredParts.map(({ credits }) => credits) : [delivered];
}

function notANumberMessage({ why, typed, cell, offer }: UnreadCredits): string {
  const entered = `You entered ${quoted(typed)}.`;
  const meant = offer === undefined ? '' : ` If you mean ${formatCredits(offer)}, enter ${formatCredits(offer)}.`;
  switch (why) {
    case 'not-known-yet':
      return `Credits delivered must be a number, like 30. ${entered} If none were delivered, enter 0. If you do not know yet, find out before you send the return.`;
    case 'too-many-decimals':
      return `Credits delivered must have no more than 2 decimals, like 12.35. ${entered}${meant}`;
    case 'error-value':
      return `${cell.address} shows ${typed.trim()}. Enter the credits delivered, like 30.`;
    case 'ambiguous-number':
      return `Credits delivered must be a number, like 30 or 12.5. ${entered}${meant}`;
    default:
      return `Credits delivered must be a number, like 30. ${entered}${meant}`;
  }
}

/** The spend of each quarter typed as its credits. */
function sumLikeMoney(judged: JudgedContract): readonly Found[] {
  const { contract } = judged;
  const amounts = (contract.deliveredParts ?? []).flatMap(({ credits }) => (credits.state === 'read' ? [credits.value] : []));
  const together = sum(amounts);
  if (amounts.length === 0 || !asMuchAsSpent(together, contract)) return nothing;
  const message = `Together you entered ${formatCredits(together)}${asSpent(together, contract)}. Credits are a count, not pounds.${targetHint(judged)}`;
  return [{ contracts: [contract], cells: cellsOf(...typedIn(contract)), message }];
}

function asEntered(entry: ReadCredits | UnreadCredits, contract: Contract): string {
  const plain = readCredits(entry.typed);
  return plain.state === 'read' ? `You entered ${formatCredits(plain.value)}${asSpent(plain.value, contract)}.` : `You entered ${entry.typed.trim()}.`;
}

function asSpent(value: Credits, contract: Contract): string {
  return isTheSpend(value, contract) ? ', which is what this contract spent' : '';
}

function targetHint({ contract, target }: JudgedContract): string {
  return target ? ` The target for ${nameOf(contract)} is ${formatCredits(target.credits)}.` : '';
}

function formulaOf({ formula }: { readonly formula?: string }): string {
  return formula === undefined ? '' : `, ${formula.length > 40 ? `${formula.slice(0, 39)}…` : formula},`;
}

const nothing: readonly Found[] = [];

function everyUnread(contract: Contract, which: (entry: UnreadCredits) => boolean, message: (entry: UnreadCredits) => string): readonly Found[] {
  if (!contract.deliveredParts && contract.delivered.state !== 'unread') return nothing;
  return typedIn(contract).flatMap((entry): readonly Found[] => {
    if (entry.state !== 'unread' || !which(entry)) return nothing;
    const found = { contracts: [contract], cells: [entry.cell], message: message(entry) };
    return entry.offer === undefined ? [found] : [{ ...found, offer: { of: 'credits', value: entry.offer } }];
  });
}

function everyRead(contract: Contract, which: (entry: ReadCredits) => boolean, message: (entry: ReadCredits) => string): readonly Found[] {
  if (!contract.deliveredParts && (contract.delivered.state !== 'read' || !which(contract.delivered))) return nothing;
  return typedIn(contract).flatMap((entry) =>
    entry.state === 'read' && which(entry) ? [{ contracts: [contract], cells: [entry.cell], message: message(entry) }] : nothing,
  );
}

function asKind(kind: FindingKind, found: readonly Found[]): readonly Found[] {
  return found.length === 0 ? found : found.map((one) => ({ ...one, kind }));
}
