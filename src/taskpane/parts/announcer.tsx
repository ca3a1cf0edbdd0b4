import { createContext, useCallback, useContext, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Tick } from './icons';

/** Something to be said once to somebody who cannot see it change; other than `heard` it is put on screen as well, and what is `done` has a tick. */
interface Said {
  readonly text: string;
  readonly how: How;
}

type How = 'heard' | 'heard-and-shown' | 'done';

interface Announce {
  /** Said by screen readers when they are next quiet. */
  (text: string, how?: How): void;
}

const AnnounceContext = createContext<Announce>(() => undefined);
/** How many things have been said. */
const TurnContext = createContext<{ readonly current: number }>({ current: 0 });
const SaidContext = createContext<Said>({ text: '', how: 'heard' });

/** Holds the pane's one live region's words. Two regions would talk over each other. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<Said>({ text: '', how: 'heard' });
  const turn = useRef(0);
  const announce = useCallback<Announce>((text, how = 'heard') => {
    // The same words twice in a row are no change to a live region, so every other time ends in a no-break space.
    turn.current += 1;
    setSaid({ text: text === '' || turn.current % 2 === 1 ? text : `${text}\u00a0`, how });
  }, []);
  return (
    <AnnounceContext.Provider value={announce}>
      <TurnContext.Provider value={turn}>
        <SaidContext.Provider value={said}>{children}</SaidContext.Provider>
      </TurnContext.Provider>
    </AnnounceContext.Provider>
  );
}

export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/** The live region itself: in the strip at the top, where "Saved" shows without moving anything. */
export function LiveRegion() {
  const said = useContext(SaidContext);
  return (
    <p role="status" className={said.how === 'heard' ? 'heard-only' : `strip-said ${said.how}`}>
      {said.how === 'done' && <Tick />}
      {said.text}
    </p>
  );
}

/**
 * Says `text` once it has stood still for a while: for figures that move with every keystroke. What it says at first is not
 * said, and nothing is once something else has been said, like "Saved", or it has left the screen.
 */
export function useAnnouncedWhenStill(text: string, delay = 1000): void {
  const announce = useAnnounce();
  const turn = useContext(TurnContext);
  const said = useRef(text);
  // A layout effect, since its end is certain to come before anything else is said.
  useLayoutEffect(() => {
    if (said.current === text) return;
    const before = turn.current;
    const timer = setTimeout(() => {
      said.current = text;
      // It may have been said a moment ago, and not be drawn yet.
      if (turn.current === before) announce(text);
    }, delay);
    return () => clearTimeout(timer);
  }, [text, announce, turn, delay]);
}
