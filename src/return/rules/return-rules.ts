import type { Contract } from '../contract';
import type { Entry } from '../entry';
import type { Finding } from '../finding';
import { formatCredits, formatPounds } from '../formatting';
import { looseReference, type Found, type Rule } from '../judged';
import type { StatedTotal } from '../supplier-return';
import { credits, pence } from '../units';
import { anyCellOf, cellsOf, severalOf, wherever } from '../wording';

/** A workbook without a single contract is not the one that was e-mailed. */
export const notAReturn: Rule = {
  id: 'not-a-return',
  kind: 'must-fix',
  check: ({ all }) => (all.length > 0 ? [] : [{ contracts: [], cells: [], message: notAReturnMessage }]),
};

const notAReturnMessage = 'There is no social value return in this workbook. Open the workbook that Fusion21 e-mailed you.';

/** The finding for a workbook in which no return is found: the reason, a sentence, and what to do. */
export function notAReturnFinding(reason: string): Finding {
  return { rule: 'not-a-return', kind: 'must-fix', cells: [], message: `${reason} Open the workbook that Fusion21 sent.` };
}

/** An answer is written to the row of its reference, so no two rows may share one. (DS, USDR: repeated keys) */
export const referenceRepeated: Rule = {
  id: 'reference-repeated',
  kind: 'must-fix',
  check: ({ contracts, byReference }) => {
    const seen = new Set<string>();
    return contracts.flatMap(({ contract }) => {
      if (contract.reference.state !== 'read') return [];
      const reference = looseReference(contract.reference.value);
      const same = byReference.get(reference) ?? [];
      if (same.length < 2 || seen.has(reference)) return [];
      seen.add(reference);
      return [repeated(contract.reference.value, same)];
    });
  },
};

/** Hidden rows are counted in, and said to be there. (SheetJS #630) */
export const hiddenRow: Rule = {
  id: 'hidden-row',
  kind: 'please-check',
  check: ({ contracts }) => {
    const hidden = contracts.map(({ contract }) => contract).filter((contract) => contract.hidden);
    if (hidden.length === 0) return [];
    const rows = severalOf(hidden.map(({ row }) => String(row)));
    const message =
      hidden.length === 1
        ? `Row ${rows} is hidden, by hand or by a filter. Its contract counts all the same.`
        : `${hidden.length} rows are hidden, by hand or by a filter: ${rows}. Their contracts count all the same.`;
    return [{ contracts: hidden, cells: hidden.flatMap(anyCellOf), message }];
  },
};

/** Totals typed over, or that leave rows out, are found by adding up again. (FAC recompute check) */
export const totalDiffers: Rule = {
  id: 'total-differs',
  kind: 'please-check',
  check: ({ all, statedTotals }) => {
    if (statedTotals.length === 0) return [];
    const atRow = new Map(all.map((contract) => [`${contract.row} ${contract.sheet}`, contract]));
    return statedTotals.flatMap((stated) => {
      const covered = stated.rows.flatMap((row) => atRow.get(`${row} ${stated.cell.sheet}`) ?? []);
      return compared(stated, covered);
    });
  },
};

function repeated(reference: string, same: readonly Contract[]): Found {
  const cells = same.flatMap((contract) => cellsOf(contract.reference));
  const times = same.length === 2 ? 'twice' : `${same.length} times`;
  const message = `Contract ${reference} is in the return ${times}, in ${wherever(cells)}. Give each contract its own reference, or ask Fusion21 which row is right.`;
  return { contracts: same, cells, message };
}

/**
 * A total agrees if it is our sum as far as its decimals show. Each row's figure may have been rounded to whole hundredths
 * when it was read, so half a hundredth a row is no difference.
 */
function compared(stated: StatedTotal, covered: readonly Contract[]): readonly Found[] {
  let ours = 0;
  for (const contract of covered) ours += amountOf(contract, stated.of);
  const step = 10 ** Math.max(0, 2 - Math.max(0, stated.decimals));
  const allowed = covered.length / 2 + (step > 1 ? step / 2 : 0);
  if (Math.abs(stated.amount - ours) <= allowed) return [];
  const inWords = (amount: number): string => (stated.of === 'spend' ? formatPounds(pence(amount)) : formatCredits(credits(amount)));
  const message = `The total in ${stated.cell.address} is ${inWords(stated.amount)}, but its contracts add up to ${inWords(ours)}. We use ${inWords(ours)}.`;
  return [{ contracts: [], cells: [stated.cell], message }];
}

function amountOf(contract: Contract, of: StatedTotal['of']): number {
  const entry: Entry<number> = of === 'spend' ? contract.spend : of === 'target' ? contract.sheetTarget : contract.delivered;
  return entry.state === 'read' ? entry.value : 0;
}
