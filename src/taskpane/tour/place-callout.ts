/** Where something is in the window, in CSS pixels from its top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Placed {
  readonly left: number;
  readonly top: number;
  /** On which side of the callout its point is; `none` where the callout has to lie over what it is about. */
  readonly point: 'top' | 'bottom' | 'none';
  /** How far from the callout's left edge its point is. */
  readonly pointAt: number;
}

type Size = Pick<Box, 'width' | 'height'>;

/** Between the callout and what it points at. */
const gap = 12;
/** Between the callout and the window's edge. */
const edge = 8;

/** Puts the callout below what it is about, or above it where there is no room; where there is room on neither side, at the window's foot. */
export function placeCallout(about: Box | undefined, callout: Size, window: Size): Placed {
  const foot = Math.max(edge, window.height - edge - callout.height);
  const middle = about === undefined ? window.width / 2 : about.left + about.width / 2;
  const left = between(edge, middle - callout.width / 2, Math.max(edge, window.width - edge - callout.width));
  const pointAt = between(18, middle - left, callout.width - 18);
  if (about === undefined) return { left, top: foot, point: 'none', pointAt };
  const below = about.top + about.height + gap;
  const above = about.top - gap - callout.height;
  if (below <= foot && below >= edge) return { left, top: below, point: 'top', pointAt };
  if (above >= edge && above <= foot) return { left, top: above, point: 'bottom', pointAt };
  return { left, top: foot, point: 'none', pointAt };
}

function between(least: number, wanted: number, most: number): number {
  return Math.min(Math.max(least, wanted), most);
}
