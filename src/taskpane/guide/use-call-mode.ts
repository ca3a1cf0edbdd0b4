import { useEffect, useMemo, useRef, useState } from 'react';
import type { Where } from '../navigation';
import type { ReturnView } from '../return-view';
import type { Navigation } from '../use-navigation';

/** The manner of the pane while its screen is shared on a call: one contract at a time, and everything else covered. */
export interface CallMode {
  readonly on: boolean;
  /** The screen that is up shows more than one contract, and is covered. */
  readonly covers: boolean;
  /** Turns it on, on the contract one was at, or the next to do. */
  readonly start: () => void;
  /** Turns it off, and goes back to the contract one was at. */
  readonly leave: () => void;
  /** Shows what is covered, until one goes elsewhere. */
  readonly uncover: () => void;
  /** Back to the contract one was at. */
  readonly goOn: () => void;
}

export function useCallMode(view: ReturnView, { where, goTo, goToTop }: Pick<Navigation, 'where' | 'goTo' | 'goToTop'>, show: (reference: string) => void): CallMode {
  const [on, setOn] = useState(false);
  const [uncovered, setUncovered] = useState<Where>();
  const here = where.screen === 'contract' ? where.key : undefined;
  const last = useRef(here);
  useEffect(() => {
    last.current = here ?? last.current;
  }, [here]);
  return useMemo(() => {
    const goOn = () => {
      const key = here ?? last.current ?? (view.next ?? view.overview.lines[0])?.key;
      if (key === undefined) return;
      const reference = view.contracts.get(key)?.reference;
      if (key !== here) {
        // So that Back leads to the list, and Save on to the next contract, wherever one comes from.
        goToTop();
        goTo(key);
      } else if (reference?.state === 'read') show(reference.value);
    };
    return {
      on,
      covers: on && uncovered !== where && showsMany(where),
      start: () => {
        setOn(true);
        goOn();
      },
      leave: () => {
        setOn(false);
        goOn();
      },
      uncover: () => setUncovered(where),
      goOn,
    };
  }, [on, uncovered, where, here, view, goTo, goToTop, show]);
}

/** The help speaks of no contract, and the page about calls covers what does. */
function showsMany(where: Where): boolean {
  return where.screen === 'aside' ? where.aside !== 'help' && where.aside !== 'call' : where.screen !== 'contract';
}
