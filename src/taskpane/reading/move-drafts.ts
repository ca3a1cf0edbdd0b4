import type { Contract } from '../../return/contract';
import { contractKeys } from '../contracts/contract-keys';
import type { Drafts } from '../drafts/use-drafts';

/**
 * What is typed on a contract and not saved goes with its row: where references are read from another column, the same row has
 * another name. @param before the contracts by the names they had
 */
export function moveDrafts({ all, keep }: Drafts, before: ReadonlyMap<string, Contract>, after: readonly Contract[]): void {
  const names = contractKeys(after);
  const nameAt = new Map(after.map(({ sheet, row }, index) => [placeOf(sheet, row), names[index] ?? '']));
  const moving = [...all].flatMap(([name, kept]) => {
    const contract = before.get(name);
    const now = contract && nameAt.get(placeOf(contract.sheet, contract.row));
    return now === undefined || now === name ? [] : [{ name, now, kept }];
  });
  const moves = moving.filter(({ now }) => !all.has(now) || moving.some(({ name }) => name === now));
  for (const { name } of moves) keep(name, undefined);
  for (const { now, kept } of moves) keep(now, kept);
}

function placeOf(sheet: string, row: number): string {
  return JSON.stringify([sheet, row]);
}
