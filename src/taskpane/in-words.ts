import type { Entry } from '../return/entry';

/** A cell's value in words; where it cannot be read, its own words; "" where it is blank or there is none. */
export function inWords<T>(entry: Entry<T>, format: (value: T) => string): string {
  if (entry.state === 'read') return format(entry.value);
  return entry.state === 'unread' ? entry.typed : '';
}
