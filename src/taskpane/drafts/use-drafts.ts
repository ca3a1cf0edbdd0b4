import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Kept } from './kept';
import type { DraftStore } from './draft-store';

export interface Drafts {
  /** What is typed and not saved, by the contract's key. */
  readonly all: ReadonlyMap<string, Kept>;
  /** Keeps what is typed for a contract; undefined forgets it. */
  readonly keep: (key: string, kept: Kept | undefined) => void;
  /** The same as `all`, and never older than the screen: for what comes back to it after a while, such as a Save. */
  readonly latest: { readonly current: ReadonlyMap<string, Kept> };
}

/** What is typed and not saved on all contracts, kept in `store` as well. */
export function useDrafts(store: DraftStore): Drafts {
  const [all, setAll] = useState(() => store.read());
  const latest = useRef(all);
  useLayoutEffect(() => void (latest.current = all), [all]);
  useEffect(() => store.write(all), [store, all]);
  const keep = useCallback((key: string, kept: Kept | undefined) => setAll((before) => withDraft(before, key, kept)), []);
  return useMemo(() => ({ all, keep, latest }), [all, keep]);
}

function withDraft(before: ReadonlyMap<string, Kept>, key: string, kept: Kept | undefined): ReadonlyMap<string, Kept> {
  if (kept === undefined && !before.has(key)) return before;
  const after = new Map(before);
  if (kept === undefined) after.delete(key);
  else after.set(key, kept);
  return after;
}
