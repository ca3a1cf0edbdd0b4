import { looseReference, type Found, type Rule } from '../judged';
import type { ReasonRow } from '../supplier-return';
import { quoted, wherever } from '../wording';

/** A row of reasons about no contract of the return: its contract is gone, or its reference was mistyped. Nothing said is passed over. */
export const reasonRowUnknown: Rule = {
  id: 'reason-row-unknown',
  kind: 'please-check',
  check: ({ reasonRows, byReference }) =>
    reasonRows.flatMap((row) => {
      const { reference } = row;
      if (reference.state !== 'read') return [found(row, 'has no contract reference. Enter the reference of the contract it is about.')];
      if (byReference.has(looseReference(reference.value))) return [];
      return [found(row, `is about contract ${reference.value}, which is not in the return. Check its reference.`)];
    }),
};

/** Two rows of reasons about one contract: which of them counts is not for us to say. */
export const reasonRowRepeated: Rule = {
  id: 'reason-row-repeated',
  kind: 'must-fix',
  check: ({ reasonRows, byReference }) => {
    const rows = new Map<string, ReasonRow[]>();
    for (const row of reasonRows) {
      if (row.reference.state !== 'read') continue;
      const key = looseReference(row.reference.value);
      rows.set(key, [...(rows.get(key) ?? []), row]);
    }
    return [...rows].flatMap(([key, same]) => {
      const contracts = byReference.get(key) ?? [];
      return same.length < 2 || contracts.length === 0 ? [] : [{ contracts, cells: same.map(({ cell }) => cell), message: repeated(same) }];
    });
  },
};

function repeated(same: readonly ReasonRow[]): string {
  const [first] = same;
  const name = first?.reference.state === 'read' ? first.reference.value : '';
  const times = same.length === 2 ? 'twice' : `${same.length} times`;
  return `Contract ${name} is on the sheet ${quoted(first?.cell.sheet ?? '')} ${times}, in ${wherever(same.map(({ cell }) => cell))}. Keep the row that is right and delete the others.`;
}

function found({ cell, row }: ReasonRow, what: string): Found {
  return { contracts: [], cells: [cell], message: `Row ${row} of the sheet ${quoted(cell.sheet)} ${what}` };
}
