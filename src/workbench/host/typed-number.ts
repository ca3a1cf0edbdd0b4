import type { Typing } from './typed-cell';

export interface TypedNumber {
  readonly value: number;
  /** The number format that typing it gives to a General cell. */
  readonly format?: string;
}

// Thousands commas count only in groups of three; the first group may be longer, as Excel lets it be.
const plainNumber = /^(?<whole>\d+(?:,\d{3})*)?(?:\.(?<part>\d*))?(?:[eE](?<power>[+-]?\d+))?$/;
const mixedFraction = /^(?<sign>-?)(?<whole>\d+) (?<over>\d+)\/(?<under>\d+)$/;

/** "12", "-1,234.50", "(5)", "5%", "£5", "1e3", "0 1/2"; undefined for anything else. */
export function readTypedNumber(typed: string, typing: Typing): TypedNumber | undefined {
  return readFraction(typed) ?? readSigned(typed, typing);
}

function readFraction(typed: string): TypedNumber | undefined {
  const parts = mixedFraction.exec(typed)?.groups;
  if (!parts || Number(parts['under']) === 0) return undefined;
  const size = Number(parts['whole']) + Number(parts['over']) / Number(parts['under']);
  return { value: parts['sign'] ? -size : size, format: '# ?/?' };
}

function readSigned(typed: string, typing: Typing): TypedNumber | undefined {
  const bracketed = /^\((.+)\)$/.exec(typed)?.[1];
  const signed = /^([+-]?)\s*([£$€]?)\s*([+-]?)\s*([^%]*?)\s*(%?)$/.exec(bracketed ?? typed);
  if (!signed) return undefined;
  const [, outer = '', symbol = '', inner = '', digits = '', percent = ''] = signed;
  if ((outer !== '' && inner !== '') || (bracketed !== undefined && outer + inner !== '') || (symbol !== '' && percent !== '')) return undefined;
  const parts = plainNumber.exec(digits)?.groups;
  if (!parts || (parts['whole'] === undefined && !parts['part'])) return undefined;
  const size = Number(digits.replaceAll(',', ''));
  if (!Number.isFinite(size)) return undefined;
  const negative = bracketed !== undefined || outer + inner === '-';
  const value = (negative && size !== 0 ? -size : size) / (percent ? 100 : 1);
  const format = formatOf({ symbol, percent: percent !== '', grouped: digits.includes(','), decimals: Boolean(parts['part']), power: parts['power'] !== undefined }, typing);
  return format === undefined ? { value } : { value, format };
}

function formatOf(how: { symbol: string; percent: boolean; grouped: boolean; decimals: boolean; power: boolean }, typing: Typing): string | undefined {
  if (how.percent) return how.decimals ? '0.00%' : '0%';
  if (how.power) return '0.00E+00';
  if (how.symbol) return currencyFormat(how.symbol, how.decimals, typing);
  if (how.grouped) return how.decimals ? '#,##0.00' : '#,##0';
  return undefined;
}

/** As Excel sets it: the country's own symbol in quotes, others with the country they belong to; negatives red. */
function currencyFormat(symbol: string, decimals: boolean, typing: Typing): string {
  const country: Record<string, string> = { '£': '[$£-809]', $: '[$$-409]', '€': '[$€-2]\\ ' };
  const sign = symbol === typing.currency ? `"${symbol}"` : (country[symbol] ?? `"${symbol}"`);
  const digits = decimals ? '#,##0.00' : '#,##0';
  return `${sign}${digits};[Red]\\-${sign}${digits}`;
}
