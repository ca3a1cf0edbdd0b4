import { useEffect, useRef, type ReactNode } from 'react';
import { paneWords } from '../words/pane';

interface PageProps {
  readonly heading: string;
  /** Stands before the heading, as part of it: a contract's reference. */
  readonly over?: string | undefined;
  /** What stands above the heading, such as the way back. */
  readonly before?: ReactNode;
  /**
   * Whether focus goes to the heading as the screen appears: so where somebody's press in the pane brought it up,
   * never where the sheet or the start did, for then they are at work elsewhere.
   */
  readonly takesFocus: boolean;
  readonly children: ReactNode;
}

/** One screen: its heading, the window's title, and focus as it appears. Give it a `key` per screen. */
export function Page({ heading, over, before, takesFocus, children }: PageProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const whole = over === undefined ? heading : `${over} ${heading}`;
  useEffect(() => {
    document.title = paneWords.documentTitle(whole);
  }, [whole]);
  const focusAtFirst = useRef(takesFocus);
  useEffect(() => {
    if (!focusAtFirst.current) return;
    title.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <main className="page">
      {before}
      <h1 ref={title} tabIndex={-1}>
        {over !== undefined && <span className="over">{over} </span>}
        {heading}
      </h1>
      {children}
    </main>
  );
}
