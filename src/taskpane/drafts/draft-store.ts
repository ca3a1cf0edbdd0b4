import * as z from 'zod/mini';
import { reasonIds } from '../../return/reasons';
import type { Kept } from './kept';

/** Keeps what is typed and not saved through a reload of the pane, in the browser of the person typing and nowhere else. */
export interface DraftStore {
  /** All that is kept, by the contract's key. */
  read(): ReadonlyMap<string, Kept>;
  write(drafts: ReadonlyMap<string, Kept>): void;
}

const choice = z.enum(['yes', 'no', '']);
/** Fields that came later are not in what an earlier pane kept. */
const fields = z.object({
  delivered: z.string(),
  parts: z.array(z.string()),
  listed: z._default(z.enum([...reasonIds, 'another', '']), ''),
  reason: z.string(),
  recoverable: choice,
  how: z.string(),
  by: z.string(),
  credits: z._default(z.string(), ''),
  whyNot: z.string(),
  raised: choice,
  others: z._default(z.record(z.string(), z.string()), {}),
});
const drafts = z.array(z.tuple([z.string(), z.object({ typed: fields, base: fields })]));

/** The part of the browser's storage that drafts need. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** @param name keeps the drafts of different returns, and of different places the pane runs in, apart */
export function draftStore(storage: DraftStorage, name: string): DraftStore {
  const key = `${name}:drafts`;
  return {
    read() {
      const kept = drafts.safeParse(jsonOf(attempt(() => storage.getItem(key))));
      return new Map(kept.success ? kept.data : []);
    },
    write(all) {
      attempt(() => (all.size === 0 ? storage.removeItem(key) : storage.setItem(key, JSON.stringify([...all]))));
    },
  };
}

/** The browser's storage; where that is blocked, a memory that lives as long as the pane does. */
export function browserStorage(): DraftStorage {
  return attempt(() => window.localStorage) ?? memory;
}

const remembered = new Map<string, string>();
const memory: DraftStorage = {
  getItem: (key) => remembered.get(key) ?? null,
  setItem: (key, text) => void remembered.set(key, text),
  removeItem: (key) => void remembered.delete(key),
};

function jsonOf(text: string | null | undefined): unknown {
  return attempt(() => (text ? (JSON.parse(text) as unknown) : undefined));
}

/** Reading the property alone may throw where storage is blocked; it may be full, and may hold anything. None of that may stop somebody typing. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
