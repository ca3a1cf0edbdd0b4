/**
 * The units a return is counted in. They are branded, so that pounds cannot be passed where credits are wanted.
 * All are whole numbers: floating point never holds a figure that somebody will be asked about.
 */
declare const unit: unique symbol;

/** Whole pence. £100,000.00 is 10,000,000. */
export type Pence = number & { readonly [unit]: 'pence' };

/** Whole hundredths of a credit. 25.63 credits is 2,563. */
export type Credits = number & { readonly [unit]: 'hundredths of a credit' };

/** A day as Excel's serial number in the 1900 system, without a time: 31 March 2024 is 45382. */
export type Day = number & { readonly [unit]: 'serial day' };

/** `whole` as pence. Throws a RangeError on anything but a safe whole number. */
export function pence(whole: number): Pence {
  return safeWhole(whole) as Pence;
}

/** `hundredths` of a credit: `credits(2563)` is 25.63. Throws a RangeError on anything but a safe whole number. */
export function credits(hundredths: number): Credits {
  return safeWhole(hundredths) as Credits;
}

/** `serial` as a day. Throws a RangeError on anything but a safe whole number. */
export function day(serial: number): Day {
  return safeWhole(serial) as Day;
}

/** Pounds as a spreadsheet holds them to whole pence, half a penny up: 1286.005 is 128,601. */
export function poundsToPence(pounds: number): Pence {
  return pence(toHundredths(pounds));
}

/**
 * A spreadsheet's number to whole hundredths, a half up. It goes by the 15 digits Excel keeps and shows, so that
 * the noise of binary fractions decides nothing: 1.005 is 101 and 67.68000000000001 is 6,768.
 */
export function toHundredths(figure: number): number {
  const nearest = isOffHalf(Math.abs(figure) * 100) ? Math.floor(Math.abs(figure) * 100 + 0.5) : toHundredthsByDigits(Math.abs(figure));
  return figure < 0 ? -nearest : nearest;
}

/** Whether a spreadsheet's number has no more than two decimals, by the 15 digits Excel keeps. */
export function isWholeHundredths(figure: number): boolean {
  const hundredths = figure * 100;
  const nearest = Math.round(hundredths);
  if (Math.abs(hundredths) < countable && (nearest / 100 === figure || Math.abs(hundredths - nearest) > noise)) return nearest / 100 === figure;
  return Number.isInteger(Number(hundredths.toPrecision(15)));
}

/** Below this many hundredths the 15 digits and the binary fraction lie closer together than `noise`: only near an edge do the digits decide. */
const countable = 1e10;
const noise = 1e-3;

function isOffHalf(hundredths: number): boolean {
  return hundredths < countable && Math.abs(hundredths - Math.floor(hundredths) - 0.5) > noise;
}

function toHundredthsByDigits(size: number): number {
  const shown = Number(size.toPrecision(15));
  return Math.floor(Number((shown * 100).toPrecision(15)) + 0.5);
}

/** The sum, zero of nothing. */
export function sum<Unit extends Pence | Credits>(amounts: Iterable<Unit>): Unit {
  let total = 0;
  for (const amount of amounts) total += amount;
  return safeWhole(total) as Unit;
}

function safeWhole(figure: number): number {
  if (!Number.isSafeInteger(figure)) throw new RangeError(`Not a whole number that can be counted with: ${String(figure)}`);
  return figure === 0 ? 0 : figure;
}
