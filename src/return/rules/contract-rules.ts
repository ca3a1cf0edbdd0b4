import type { Contract } from '../contract';
import type { Unread } from '../entry';
import { formatCredits, formatDay, formatPounds } from '../formatting';
import { contractRule, type Found, type JudgedContract, type Rule } from '../judged';
import type { CellPlace } from '../place';
import { spendAtRate } from '../target';
import type { Day } from '../units';
import { anyCellOf, capitalised, cellsOf, nameOf, quoted, severalOf, wherever } from '../wording';

/** A contract is known by its reference, never by its row. */
export const referenceMissing = contractRule('reference-missing', 'must-fix', ({ contract }) => {
  const { reference, row } = contract;
  if (reference.state === 'read') return undefined;
  const cells = reference.state === 'no-place' ? anyCellOf(contract) : [reference.cell];
  const wrong = reference.state === 'unread' && reference.typed !== '' ? `shows ${reference.typed.trim()} as its contract reference` : 'has no contract reference';
  return { contracts: [contract], cells, message: `Row ${row} ${wrong}. Enter it as Fusion21 sent it, or ask Fusion21.` };
});

/** Spend is what the target comes from. */
export const spendNotANumber = contractRule('spend-not-a-number', 'must-fix', ({ contract }) => {
  const { spend } = contract;
  if (spend.state !== 'unread') return undefined;
  const must = spend.why === 'negative' ? 'Spend must be £0 or more' : 'Spend must be an amount in pounds, like £256,300';
  return unreadCell(contract, spend, must, spend.offer && { of: 'pounds', value: spend.offer });
});

/** Without a target nobody can say whether it is met. */
export const targetNotANumber = contractRule('target-not-a-number', 'must-fix', ({ contract, target }) => {
  const { sheetTarget, spend } = contract;
  if (sheetTarget.state === 'unread') {
    const must = sheetTarget.why === 'negative' ? 'The target must be 0 or more' : 'The target must be a number, like 30';
    return unreadCell(contract, sheetTarget, must, sheetTarget.offer && { of: 'credits', value: sheetTarget.offer });
  }
  if (target || spend.state === 'unread') return undefined;
  const cells = [...cellsOf(sheetTarget), ...cellsOf(spend)];
  const message = `There is no target for ${nameOf(contract)}, and no spend to work one out from. Ask Fusion21 for it.`;
  return { contracts: [contract], cells: cells.length > 0 ? cells : anyCellOf(contract), message };
});

/** The sheet's target stands, since Fusion21 set it, and a difference is shown. (the-return.md, "disagree") */
export const targetDiffers = contractRule('target-differs', 'please-check', ({ contract, target, policy }) => {
  const { sheetTarget, spend } = contract;
  if (!target?.differs || sheetTarget.state !== 'read' || spend.state !== 'read') return undefined;
  const stands = formatCredits(target.credits);
  const message = `The target in ${sheetTarget.cell.address} is ${stands}, but ${spendAtRate(spend.value, policy)}. We use ${stands}. If that is not what Fusion21 sent, tell them.`;
  return { contracts: [contract], cells: cellsOf(sheetTarget, spend), message };
});

/** Whether a shortfall can still be put right hangs on the end date. (BEXIS2 #22, RMI: dates as text) */
export const endNotADate = contractRule('end-not-a-date', 'must-fix', ({ contract }) => {
  const { end } = contract;
  if (end.state !== 'unread') return undefined;
  const needs = end.why === 'day-missing' ? 'include a day' : end.why === 'year-missing' ? 'include a year' : 'be a real date';
  return unreadCell(contract, end, `Contract end date must ${needs}, like 30 September 2025`, end.offer && { of: 'day', value: end.offer });
});

/** Live contracts from the threshold on, and consultants' whatever they spent, are in the return. (guidance to suppliers) */
export const notRequired = contractRule('not-required', 'please-check', (judged) => {
  const { contract, policy } = judged;
  const { spend, consultant } = contract;
  if (spend.state !== 'read' || isRequired(judged)) return undefined;
  const under = policy.thresholdIncluded ? 'under' : 'not over';
  const unless = consultant.state === 'read' ? '' : ', unless it is a consultant’s';
  const message = `${capitalised(nameOf(contract))} spent ${formatPounds(spend.value)}, ${under} ${formatPounds(policy.threshold)}, so it does not have to be in the return${unless}. Answer it all the same, or ask Fusion21.`;
  return { contracts: [contract], cells: cellsOf(spend), message };
});

/** "03/04/2024" as text is read day first, as it is written in Britain, and said to be. (BEXIS2 #22, RMI: US date formats) */
export const dateUncertain: Rule = {
  id: 'date-uncertain',
  kind: 'please-check',
  check: ({ contracts }) => {
    const concerned: Contract[] = [];
    const uncertain: UncertainDay[] = [];
    for (const { contract } of contracts) {
      const before = uncertain.length;
      for (const entry of [contract.start, contract.end, contract.recoveryDate]) {
        if (entry.state === 'read' && entry.otherwise !== undefined) uncertain.push({ cell: entry.cell, day: entry.value, otherwise: entry.otherwise });
      }
      if (uncertain.length > before) concerned.push(contract);
    }
    return uncertain.length === 0 ? [] : [{ contracts: concerned, cells: uncertain.map(({ cell }) => cell), message: uncertainMessage(uncertain) }];
  },
};

interface UncertainDay {
  readonly cell: CellPlace;
  readonly day: Day;
  readonly otherwise: Day;
}

function uncertainMessage(uncertain: readonly UncertainDay[]): string {
  const [first] = uncertain;
  if (uncertain.length === 1 && first) {
    return `The date in ${first.cell.address} could be ${formatDay(first.day)} or ${formatDay(first.otherwise)}. We read it as ${formatDay(first.day)}.`;
  }
  const readings = severalOf(uncertain.map(({ cell, day }) => `${wherever([cell])} as ${formatDay(day)}`), 3);
  return `${uncertain.length} dates are text that could also be read month first. We read them day first: ${readings}.`;
}

function isRequired({ contract, policy }: JudgedContract): boolean {
  const { spend, consultant } = contract;
  if (spend.state !== 'read' || (consultant.state === 'read' && consultant.value)) return true;
  return policy.thresholdIncluded ? spend.value >= policy.threshold : spend.value > policy.threshold;
}

function unreadCell(contract: Contract, entry: Unread<unknown>, must: string, offer: Found['offer']): Found {
  const holds = entry.why === 'formula-without-value' ? 'holds a formula without a result' : entry.why === 'error-value' ? `shows ${entry.typed.trim()}` : `holds ${quoted(entry.typed)}`;
  const found = { contracts: [contract], cells: [entry.cell], message: `${must}. ${entry.cell.address} ${holds}.` };
  return offer ? { ...found, offer } : found;
}
