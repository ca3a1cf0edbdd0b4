import { useCallback, useReducer, useState } from 'react';
import { moved, type AsideName, type Where } from './navigation';
import type { Selected } from './pane-state';
import { keyOfReference, type ReturnView } from './return-view';

interface Surroundings {
  /** The screen that is up at first. */
  readonly first: Where;
  readonly view: ReturnView;
  /** The contracts with something typed that is not saved. */
  readonly typed: ReadonlySet<string>;
  /** What the user selected in the sheet last. */
  readonly selected: Selected | undefined;
  /** Selects a contract's cell in the sheet. */
  readonly show: (reference: string) => void;
}

export interface Navigation {
  readonly where: Where;
  /** Selected in the sheet, but not gone to, because something typed here is not saved. */
  readonly waiting: string | undefined;
  readonly goTo: (key: string) => void;
  readonly goBack: () => void;
  readonly goToTop: () => void;
  readonly goToFinish: () => void;
  readonly goToCheck: () => void;
  /** `about` is what the page is opened for: a topic, a contract. */
  readonly goToAside: (aside: AsideName, about?: string) => void;
}

/** Which screen is up: by what is pressed in the pane, and by what is selected in the sheet. */
export function useNavigation({ first, view, typed, selected, show }: Surroundings): Navigation {
  const [where, go] = useReducer(moved, first);
  const [waiting, setWaiting] = useState<string>();
  const [followed, setFollowed] = useState(selected?.turn);

  if (selected !== undefined && selected.turn !== followed) {
    setFollowed(selected.turn);
    const key = keyOfReference(view, selected.reference);
    const here = where.screen === 'contract' ? where.key : undefined;
    const busy = here !== undefined && typed.has(here);
    setWaiting(busy && key !== here ? key : undefined);
    const follows = where.screen === 'contracts' || where.screen === 'contract';
    if (key !== undefined && key !== here && !busy && follows) go({ to: 'contract-selected', key, scroll: window.scrollY, focusHere: focusIsHere() });
  }

  const goTo = useCallback(
    (key: string) => {
      setWaiting(undefined);
      go({ to: 'contract', key, scroll: window.scrollY });
      const contract = view.contracts.get(key);
      if (contract?.reference.state === 'read') show(contract.reference.value);
    },
    [view, show],
  );
  const goBack = useCallback(() => go({ to: 'back' }), []);
  const goToTop = useCallback(() => go({ to: 'top' }), []);
  const goToFinish = useCallback(() => go({ to: 'finish' }), []);
  const goToCheck = useCallback(() => go({ to: 'check' }), []);
  const goToAside = useCallback((aside: AsideName, about?: string) => go({ to: 'aside', aside, about, scroll: window.scrollY }), []);
  return { where, waiting, goTo, goBack, goToTop, goToFinish, goToCheck, goToAside };
}

/** Whether something of the pane has the focus: Excel may tell of a selection late, when one has gone on to the pane already, and the screen that goes would take the focus with it. */
function focusIsHere(): boolean {
  return document.hasFocus() && document.activeElement !== document.body;
}
