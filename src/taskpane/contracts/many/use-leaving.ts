import { useEffect, useRef } from 'react';

/** Calls, as it was last given, when what uses it leaves the screen. */
export function useLeaving(call: () => void): void {
  const last = useRef(call);
  useEffect(() => {
    last.current = call;
  });
  useEffect(() => () => last.current(), []);
}
