import { useCallback, useMemo, useState } from 'react';
import type { Notes } from './notes';

/** What is typed into notes, as long as the return is open. */
export function useNotes(): Notes {
  const [typed, setTyped] = useState<Notes['typed']>(new Map());
  const onType = useCallback<Notes['onType']>((key, note) => {
    setTyped((before) => {
      const after = new Map(before);
      if (note === undefined) after.delete(key);
      else after.set(key, note);
      return after;
    });
  }, []);
  return useMemo(() => ({ typed, onType }), [typed, onType]);
}
