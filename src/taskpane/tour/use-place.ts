import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import { placeCallout, type Box, type Placed } from './place-callout';
import { stopOf } from './tour-stops';

interface Place {
  /** Where what the callout is about is; undefined while it is not on the screen. */
  readonly about: Box | undefined;
  readonly callout: Placed;
}

/** Where the callout goes, kept up as the screen moves and changes. Undefined before the first look. */
export function usePlace(step: number, callout: RefObject<HTMLElement>): Place | undefined {
  const [place, setPlace] = useState<Place>();

  useLayoutEffect(() => {
    const look = () => {
      if (callout.current === null) return;
      const next = placeOf(step, callout.current);
      setPlace((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    // Tells of the size there is as it begins; the screen that the step is about may come a moment later.
    const sizes = new ResizeObserver(look);
    sizes.observe(document.body);
    sizes.observe(callout.current ?? document.body);
    const changes = new MutationObserver(look);
    changes.observe(document.body, { childList: true, subtree: true });
    window.addEventListener('scroll', look, true);
    window.addEventListener('resize', look);
    return () => {
      sizes.disconnect();
      changes.disconnect();
      window.removeEventListener('scroll', look, true);
      window.removeEventListener('resize', look);
    };
  }, [step, callout]);

  const isThere = place?.about !== undefined;
  useEffect(() => {
    if (isThere) stopOf(step)?.scrollIntoView({ block: 'center' });
  }, [isThere, step]);
  // In a low window there is more room beside it where it stands at the window's top.
  const lacksRoom = isThere && place.callout.point === 'none';
  useEffect(() => {
    if (lacksRoom) stopOf(step)?.scrollIntoView({ block: 'start' });
  }, [lacksRoom, step]);
  return place;
}

function placeOf(step: number, callout: HTMLElement): Place {
  const found = stopOf(step);
  const about = found && boxOf(found);
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  return { about, callout: placeCallout(about, { width: callout.offsetWidth, height: callout.offsetHeight }, { width, height }) };
}

function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}
