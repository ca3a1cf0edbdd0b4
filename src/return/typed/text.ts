import type { Reading } from '../reading';
import { unread } from '../reading';

/** How nearly all texts are: seen at once. */
const alreadyPlain = /^[!-~£]+(?: [!-~£]+)*$/;

/**
 * Typed text with what nobody sees evened out: invisible characters dropped, every kind of space made one plain
 * space, full-width characters (from Asian keyboards) and the many dashes and apostrophes made plain ones. Nothing
 * that could change what a figure is: "½" and "10²" stay as they are.
 */
export function plainly(typed: string): string {
  if (alreadyPlain.test(typed)) return typed;
  return typed
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\uFE63]/g, '-')
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** Excel's error values, as cells show them. */
const errorValue = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/i;

/** What people write for "nothing" or "not applicable": nobody but them knows whether it is 0 or not known yet. */
const nothingOrNotKnown = /^(-+|n\.? ?\/? ?a\.?|nil|none|nothing|not applicable)$/i;

/** What people write while they do not know. */
const notKnownYet =
  /^(t\.?b\.?[acd]\.?|to be (confirmed|advised|decided|determined|agreed)|unknown|not (yet )?known( yet)?|pending|awaiting.*|ongoing|\?+|\.+)$/i;

/**
 * The reading of text that stands for no value at all, whatever its column holds: an error value, "n/a", "tbc".
 * "n/a" and "nil" offer `nothing` (0 for a figure); undefined where the text is none of these.
 */
export function readNoValue<T>(plain: string, nothing?: T): Reading<T> | undefined {
  if (/^[\d£]/.test(plain)) return undefined;
  if (errorValue.test(plain)) return unread('error-value');
  if (nothingOrNotKnown.test(plain)) return unread('not-known-yet', nothing);
  if (notKnownYet.test(plain)) return unread('not-known-yet');
  return undefined;
}
