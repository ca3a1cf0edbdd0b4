import { useCallback, useEffect, useState } from 'react';

/**
 * A value once it has stood still, so that questions do not come and go with every digit ("3" on the way to "30").
 * `settleNow` is for moments that cannot wait, such as the Tab key.
 */
export function useSettled<T>(value: T, delay = 250): { readonly settled: T; readonly settleNow: () => void } {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  const settleNow = useCallback(() => setSettled(value), [value]);
  return { settled, settleNow };
}
