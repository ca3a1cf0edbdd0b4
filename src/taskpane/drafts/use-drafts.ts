import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Kept } from './kept';
import type { DraftStore } from './draft-store';

export interface Drafts {
  /** What is typed and not saved, by the contract's key. */
  readonly all: ReadonlyMap<string, Kept>;
  /** Keeps what is typed for a contract; undefined forgets it. */
  readonly keep: (key: string, kept: Kept | undefined) => void;
}

/** What is typed and not saved on all contracts, kept in `store` as well. */
export function useDrafts(store: DraftStore): Drafts {
  const [all, setAll] = useState(() => store.read());
  useEffect(() => store.write(all), [store, all]);
  const keep = useCallback((key: string, kept: Kept | undefined) => setAll((before) => withDraft(before, key, kept)), []);
  return useMemo(() => ({ all, keep }), [all, keep]);
}

function withDraft(before: ReadonlyMap<string, Kept>, key: string, kept: Kept | undefined): ReadonlyMap<string, Kept> {
  if (kept === undefined && !before.has(key)) return before;
  const after = new Map(before);
  if (kept === undefined) after.delete(key);
  else after.set(key, kept);
  return after;
}
