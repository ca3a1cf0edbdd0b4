import type { CellInput } from '../engine/port';
import { readTypedDate } from './typed-date';
import { readTypedNumber } from './typed-number';

/** How Excel of one country reads what is typed into a cell. */
export interface Typing {
  /** A date's day comes before its month ("30/06/2024"). */
  readonly dayFirst: boolean;
  readonly currency: string;
  readonly thisYear: () => number;
}

export function typingIn(locale: string, thisYear: () => number): Typing {
  const american = locale === 'en-US';
  return { dayFirst: !american, currency: american ? '$' : '£', thisYear };
}

const errors = /^#(N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/i;

/**
 * What a string becomes in a cell, as if somebody had typed it: "12" is a number, "=A1" a formula, "30 June 2024" a date
 * with a date's format, "'12" the text "12". In a cell formatted as text (`@`) everything stays text. A format is given
 * only where the cell has none of its own.
 */
export function readTyped(typed: string, cellFormat: string, typing: Typing): CellInput {
  if (typed === '') return { value: '' };
  if (typed.startsWith("'")) return { value: typed.slice(1) };
  if (cellFormat === '@') return { value: typed };
  if (/^=./s.test(typed)) return { formula: typed };
  const trimmed = typed.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  if (errors.test(trimmed)) return { value: trimmed.toUpperCase(), kind: 'error' };
  const number = readTypedNumber(trimmed, typing) ?? readTypedDate(trimmed, typing);
  if (number) return withFormat(number, cellFormat);
  // "+A1" and "-A1" are formulas to Excel, and so is "- see note" (which then shows #NAME?).
  if (/^[+-]./s.test(trimmed)) return { formula: `=${trimmed}` };
  return { value: typed };
}

function withFormat(read: { readonly value: number; readonly format?: string }, cellFormat: string): CellInput {
  if (read.format === undefined || cellFormat !== 'General') return { value: read.value };
  return { value: read.value, numberFormat: read.format };
}
