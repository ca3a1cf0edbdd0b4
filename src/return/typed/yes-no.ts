import { blank, read, unread, type Reading } from '../reading';
import { plainly, readNoValue } from './text';

/**
 * Reads yes or no: "Yes", "y", "TRUE", a tick; "No", "n", "FALSE". An answer that goes on ("Yes, in May") is unread, and
 * offers its first word: the rest may take it back.
 */
export function readYesNo(typed: string | number | boolean): Reading<boolean> {
  if (typeof typed === 'boolean') return read(typed);
  const plain = plainly(String(typed)).toLowerCase().replace(/[.!]$/, '');
  if (plain === '') return blank;
  if (/^(yes|y|true|✓|✔|☑|✅)$/.test(plain)) return read(true);
  if (/^(no|n|false)$/.test(plain)) return read(false);
  return readNoValue<boolean>(plain) ?? unread('not-yes-or-no', firstWord(plain));
}

function firstWord(plain: string): boolean | undefined {
  if (/^(yes|y)\b(?!\/)/.test(plain)) return true;
  return /^(no|n)\b(?!\/)/.test(plain) ? false : undefined;
}
