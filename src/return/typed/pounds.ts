import { blank, read, unread, type Reading } from '../reading';
import { largestFigure, readFigure } from './figure';
import { plainly, readNoValue } from './text';
import { pence, poundsToPence, type Pence } from '../units';

/**
 * Reads pounds. "£256,300.50", "256300.5", "GBP 256,300" and "256,300 pounds" are read; a number from a cell is rounded
 * to whole pence, a half up, since spend is often the result of a formula. Less than nothing, shortened ("£25k") and
 * doubtful figures ("256.300,50") are unread.
 */
export function readPounds(typed: string | number): Reading<Pence> {
  return typeof typed === 'number' ? readNumber(typed) : readText(typed);
}

const signBefore = /^([-+(]?)\s?(?:£|gbp\b)\s?/i;
const unitAfter = /\s?(?:gbp|pounds?|£)(\)?)$/i;

function readNumber(typed: number): Reading<Pence> {
  if (!Number.isFinite(typed) || Math.abs(typed) * 100 > largestFigure) return unread('not-a-number');
  return typed < 0 ? unread('negative') : read(poundsToPence(typed));
}

function readText(typed: string): Reading<Pence> {
  const plain = plainly(typed);
  if (plain === '') return blank;
  const bare = plain.replace(signBefore, '$1').replace(unitAfter, '$1');
  const figure = readFigure(bare);
  if (figure.kind === 'certain') return read(pence(figure.hundredths));
  if (figure.kind === 'negative') return unread('negative');
  if (figure.kind === 'too-many-decimals') return unread('too-many-decimals', pence(figure.offer));
  if (figure.kind === 'ambiguous') return figure.offer === undefined ? unread('ambiguous-number') : unread('ambiguous-number', pence(figure.offer));
  return readNoValue(bare, pence(0)) ?? unread('not-a-number');
}
