/**
 * A figure of up to two decimals, read from text that holds nothing else, as whole hundredths. Credits and pounds
 * are both read with it.
 */
export type Figure =
  | { readonly kind: 'certain'; readonly hundredths: number }
  /** It could be more than one figure, or is one nobody would type by accident; `offer` is the likeliest. */
  | { readonly kind: 'ambiguous'; readonly offer?: number }
  | { readonly kind: 'too-many-decimals'; readonly offer: number }
  | { readonly kind: 'negative' }
  | { readonly kind: 'none' };

/** Beyond ten thousand million a figure is a slip of the keyboard, and sums of thousands of them would not stay exact. */
export const largestFigure = 10_000_000_000_00;

/** Longer text is no figure, whatever it is. */
const longestTyped = 60;

const none: Figure = { kind: 'none' };

/**
 * Reads the figure in `plain` text (no unit, no spaces around). Accepted: "1250", "1,250", "1,250.5", ".5", "5.", "+5".
 * Not certain, because another country or another hand means something else by them: "12,5", "1.250,50", "1 250",
 * "1e3", "25k".
 */
export function readFigure(plain: string): Figure {
  if (plain.length > longestTyped) return none;
  const negative = /^-\s?(.+)$/.exec(plain) ?? /^\((.+)\)$/.exec(plain) ?? /^([\d.,]+)-$/.exec(plain);
  if (negative) {
    const size = readFigure(negative[1] ?? '');
    return size.kind === 'none' ? none : size.kind === 'certain' && size.hundredths === 0 ? size : { kind: 'negative' };
  }
  return withinReach(readCertain(plain) ?? readAmbiguous(plain) ?? none);
}

function readCertain(plain: string): Figure | undefined {
  const parts = /^\+?(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.(\d*))?$/.exec(plain);
  if (!parts) return undefined;
  const whole = (parts[1] ?? '').replace(/,/g, '');
  const decimals = parts[2] ?? '';
  if (decimals.length <= 2) return { kind: 'certain', hundredths: hundredthsOf(whole, decimals) };
  const roundedUp = Number(decimals[2]) >= 5 ? 1 : 0;
  return { kind: 'too-many-decimals', offer: hundredthsOf(whole, decimals.slice(0, 2)) + roundedUp };
}

function readAmbiguous(plain: string): Figure | undefined {
  const decimalComma = /^(\d{1,3}(?:[. ']\d{3})*|\d+),(\d{1,2})$/.exec(plain);
  if (decimalComma) return ambiguous((decimalComma[1] ?? '').replace(/[. ']/g, ''), decimalComma[2]);
  const otherGroups = /^(\d{1,3}(?:([. '])\d{3})(?:\2\d{3})*)(?:\.(\d{1,2}))?$/.exec(plain);
  if (otherGroups) return ambiguous((otherGroups[1] ?? '').replace(/[. ']/g, ''), otherGroups[3]);
  const multiplied = /^([\d,]*\.?\d+) ?(k|m|e\+?\d{1,2})$/i.exec(plain);
  if (multiplied) return multiply(multiplied[1] ?? '', (multiplied[2] ?? '').toLowerCase());
  return /^\d[\d.,' ]*$/.test(plain) ? { kind: 'ambiguous' } : undefined;
}

function multiply(figure: string, by: string): Figure {
  const base = readCertain(figure);
  if (base?.kind !== 'certain') return { kind: 'ambiguous' };
  const zeros = by === 'k' ? 3 : by === 'm' ? 6 : Number(by.slice(1));
  return { kind: 'ambiguous', offer: base.hundredths * 10 ** zeros };
}

function ambiguous(whole: string, decimals = ''): Figure {
  return { kind: 'ambiguous', offer: hundredthsOf(whole, decimals) };
}

function hundredthsOf(whole: string, decimals: string): number {
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}

function withinReach(figure: Figure): Figure {
  const hundredths = figure.kind === 'certain' ? figure.hundredths : 'offer' in figure ? (figure.offer ?? 0) : 0;
  return hundredths <= largestFigure ? figure : none;
}
