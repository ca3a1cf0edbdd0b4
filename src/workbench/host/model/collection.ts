import { method, type HostObject, type Method } from '../object-type';
import type { Since } from '../api-sets';
import { itemNotFound } from '../failure';
import type { Host } from '../host';

/** How a collection's items are found. */
export interface Finding<T> {
  readonly list: (self: T, host: Host) => readonly HostObject[];
  /** By name or id; undefined if there is none. */
  readonly find: (self: T, key: string | number, host: Host) => HostObject | undefined;
}

export interface CollectionSets {
  readonly getItem: Since;
  readonly getItemOrNullObject?: Since;
  readonly getCount?: Since;
  readonly getItemAt?: Since;
}

/** The methods every collection of office.js has, each with the set it came with. */
export function collectionMethods<T>(sets: CollectionSets, { list, find }: Finding<T>): Record<string, Method<T>> {
  const members: Record<string, Method<T>> = {
    getItem: method(sets.getItem, (self, args, host) => found(find(self, args.key(0), host))),
  };
  if (sets.getItemOrNullObject) members['getItemOrNullObject'] = method(sets.getItemOrNullObject, (self, args, host) => find(self, args.key(0), host) ?? null);
  if (sets.getCount) members['getCount'] = method(sets.getCount, (self, _args, host) => list(self, host).length);
  if (sets.getItemAt) members['getItemAt'] = itemAt(sets.getItemAt, list);
  return members;
}

export const itemAt = <T>(since: Since, list: Finding<T>['list']): Method<T> => method(since, (self, args, host) => found(list(self, host)[args.whole(0)]));

/** The object, or ItemNotFound. */
export function found<F>(object: F | undefined): F {
  if (object === undefined) throw itemNotFound();
  return object;
}

export const sameName = (one: string, other: string | number): boolean => one.toLowerCase() === String(other).toLowerCase();

