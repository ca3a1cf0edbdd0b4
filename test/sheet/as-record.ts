import type { Contract } from '../../src/return/contract';
import type { Entry } from '../../src/return/entry';
import { isoDay } from '../../src/return/quantities';

type Simple = string | number | boolean | null;

/** A contract as a plain record: pounds and credits as numbers, dates ISO, what is blank or unread null, what has no place absent. */
export function asRecord(contract: Contract): Record<string, Simple> {
  const record: Record<string, Simple> = {};
  const put = <T>(name: string, entry: Entry<T>, plain: (value: T) => Simple): void => {
    if (entry.state !== 'no-place') record[name] = entry.state === 'read' ? plain(entry.value) : null;
  };
  put('reference', contract.reference, (value) => value);
  put('title', contract.title, (value) => value);
  put('client', contract.client, (value) => value);
  put('framework', contract.framework, (value) => value);
  put('consultant', contract.consultant, (value) => value);
  put('start', contract.start, isoDay);
  put('end', contract.end, isoDay);
  put('spend', contract.spend, (value) => value / 100);
  put('target', contract.sheetTarget, (value) => value / 100);
  put('delivered', contract.delivered, (value) => value / 100);
  return record;
}
