import { blank, read, unread, type Reading } from '../reading';
import { largestFigure, readFigure } from './figure';
import { plainly, readNoValue } from './text';
import { hedgedFigure } from './words';
import { credits, isWholeHundredths, toHundredths, type Credits } from '../units';

/**
 * Reads credits as a supplier types them, in a cell (text or number) or in the pane. "12.5", " 1,250 " and "10 credits"
 * are read; "£25" is a sum of money; "12,5", "twelve" and "n/a" are unread, with what they may have meant.
 * For a target the framework body worked out (with all its decimals) there is `readTarget`.
 */
export function readCredits(typed: string | number): Reading<Credits> {
  return typeof typed === 'number' ? readNumber(typed) : readText(typed);
}

/**
 * Reads a target. It is computed rather than typed, so more than two decimals are no slip: they are rounded to
 * hundredths of a credit, a half up.
 */
export function readTarget(typed: string | number): Reading<Credits> {
  const reading = readCredits(typed);
  const rounds = reading.state === 'unread' && reading.why === 'too-many-decimals' && reading.offer !== undefined;
  return rounds ? read(reading.offer) : reading;
}

/** What tells a sum of money: a currency's sign or name before or after the figure. */
const money = /^[-+(]?\s?(£|\$|€|gbp\b|eur\b|usd\b)|(£|\$|€|\d\s?p|\bpence|\bpounds?|\bgbp|\beuros?|\bquid)\)?$/i;

const unitAfter = /\s?((sv|social value) )?credits?\.?$/i;

function readNumber(typed: number): Reading<Credits> {
  if (!Number.isFinite(typed) || typed * 100 > largestFigure) return unread('not-a-number');
  if (typed < 0) return unread('negative');
  const nearest = credits(toHundredths(typed));
  return isWholeHundredths(typed) ? read(nearest) : unread('too-many-decimals', nearest);
}

function readText(typed: string): Reading<Credits> {
  const plain = plainly(typed);
  if (plain === '') return blank;
  const bare = plain.replace(unitAfter, '').trim();
  const figure = readFigure(bare);
  if (figure.kind === 'certain') return read(credits(figure.hundredths));
  if (figure.kind === 'negative') return unread('negative');
  if (figure.kind === 'too-many-decimals') return unread('too-many-decimals', credits(figure.offer));
  if (figure.kind === 'ambiguous') return unread('ambiguous-number', offered(figure.offer));
  if (money.test(plain)) return unread('money');
  return readNoValue(bare, credits(0)) ?? unread('not-a-number', offered(hedgedFigure(bare)));
}

function offered(hundredths: number | undefined): Credits | undefined {
  return hundredths === undefined ? undefined : credits(hundredths);
}
