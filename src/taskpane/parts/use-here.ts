import { useEffect, useRef, type RefObject } from 'react';

/** Whether what uses it is still on screen: for what comes of something that takes a while. */
export function useHere(): RefObject<boolean> {
  const here = useRef<boolean | null>(null);
  useEffect(() => {
    here.current = true;
    return () => void (here.current = false);
  }, []);
  return here;
}
