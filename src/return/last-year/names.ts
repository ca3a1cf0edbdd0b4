import type { Contract } from '../contract';
import type { Entry } from '../entry';
import { looseReference } from '../judged';
import { supplierKey } from '../sent/same-supplier';

/** What a contract is known by from one year to the next. What its row does not say is absent. */
export interface Names {
  readonly reference?: string;
  readonly title?: string;
  readonly client?: string;
}

/** Of a longer name the beginning is enough to know it by. */
const longestName = 200;

export function namesOf({ reference, title, client }: Pick<Contract, 'reference' | 'title' | 'client'>): Names {
  return { ...named('reference', reference), ...named('title', title), ...named('client', client) };
}

function named<K extends keyof Names>(name: K, entry: Entry<string>): Partial<Record<K, string>> {
  if (entry.state !== 'read') return {};
  const all: Partial<Record<K, string>> = {};
  all[name] = entry.value.slice(0, longestName);
  return all;
}

/** All names of a contract as one, however they are spaced and written: what a decision about it is remembered by. */
export function namesKey(names: Names): string {
  return [byReference(names), loosely(names.title), clientKey(names)].map((name) => name ?? '').join('\n');
}

export function byReference({ reference }: Names): string | undefined {
  return reference === undefined ? undefined : looseReference(reference) || undefined;
}

export function byTitleAndClient(names: Names): string | undefined {
  const [title, client] = [loosely(names.title), clientKey(names)];
  return title === undefined || client === undefined ? undefined : `${title}\n${client}`;
}

/** For contracts of which one year does not say whose they are. */
export function byTitle({ title }: Names): string | undefined {
  return loosely(title);
}

/** Both years name title and client, and neither is the same: "1" may be a row's number, and no reference. */
export function namedApart(one: Names, other: Names): boolean {
  return differ(loosely(one.title), loosely(other.title)) && differ(clientKey(one), clientKey(other));
}

/** Whether a client is named in both years. */
export function bothNameClients(one: Names, other: Names): boolean {
  return one.client !== undefined && other.client !== undefined;
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function clientKey({ client }: Names): string | undefined {
  return client === undefined ? undefined : supplierKey(client) || undefined;
}

function loosely(text: string | undefined): string | undefined {
  return text?.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || undefined;
}
