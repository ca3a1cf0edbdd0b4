import type { Cell } from './cells';

/** What a cell holds, at a glance: enough to tell columns apart. How a cell is read for good is decided by its field. */
export type CellKind = 'blank' | 'figure' | 'date' | 'yes-no' | 'placeholder' | 'text' | 'error';

const figure = /^[+-]?\s?£?\s?[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?\s?%?\s?(?:(?:sv )?credits?|crs?|pounds|gbp|k|m)?$/i;
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const date = new RegExp(
  `^(?:[a-z]{3,9},? )?(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d\\d){1,2}|\\d{4}-\\d\\d-\\d\\d(?:[ t].*)?|\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]?${month}[ ,-]*(?:\\d\\d){1,2}|${month}[ -]\\d{1,2},? \\d{4})$`,
  'i',
);
const placeholder = /^(?:-+|\?+|n\.?\/?a\.?|nil|none|tb[acd]|to be (?:confirmed|agreed|advised)|unknown|not (?:yet )?known|pending)$/i;
const yesNo = /^(?:y|n|yes|no|true|false|✓|✔|✗|x)$/i;
/** Most texts: words with no figures or one of two digits, and references. None of the kinds above is written like these. */
const wordsOrCode = /^(?:[a-z]{1,2}\d|(?!(?:false|unknown|pending)$)[a-z]{5}\D*$|[a-z]\D*\d\d?\D*$)/i;

/** The first and last serial day that a date of a contract can plausibly be: 1990 to 2099. */
const earliest = 32874;
const latest = 73050;

export function kindOf(cell: Cell): CellKind {
  switch (cell.kind) {
    case 'blank':
      return 'blank';
    case 'error':
      return 'error';
    case 'boolean':
      return 'yes-no';
    case 'number':
      return isDateFormat(cell.numberFormat) && Number(cell.value) >= earliest && Number(cell.value) <= latest ? 'date' : 'figure';
    case 'text':
      return kindOfText(String(cell.value).trim());
  }
}

function kindOfText(text: string): CellKind {
  if (text === '') return 'blank';
  if (text.length > 40 || wordsOrCode.test(text)) return 'text';
  if (/\d/.test(text)) {
    if (figure.test(text)) return 'figure';
    return date.test(text) ? 'date' : 'text';
  }
  if (yesNo.test(text)) return 'yes-no';
  return placeholder.test(text) ? 'placeholder' : 'text';
}

/** The figure that a cell of kind 'figure' shows: pounds or credits, undefined for any other cell. */
export function figureOf(cell: Cell): number | undefined {
  if (cell.kind === 'number') return Number(cell.value);
  if (cell.kind !== 'text') return undefined;
  const text = String(cell.value).trim();
  if (!/\d/.test(text) || !figure.test(text)) return undefined;
  const plain = Number(text.replace(/[^\d.-]/g, ''));
  return Number.isNaN(plain) ? undefined : plain * (/\dk$/i.test(text) ? 1000 : /\dm$/i.test(text) ? 1e6 : 1);
}

const formats = new Map<string, boolean>();

/** Whether a number format shows a day (not only a time). */
export function isDateFormat(format: string): boolean {
  const known = formats.get(format);
  if (known !== undefined) return known;
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').toLowerCase();
  const is = bare !== 'general' && bare !== '@' && /[dy]|mmm/.test(bare) && !/[0#?]/.test(bare.replace(/\.0+/, ''));
  if (formats.size > 1000) formats.clear();
  formats.set(format, is);
  return is;
}

/** Whether a number format shows money. */
export function isMoneyFormat(format: string): boolean {
  return /[£$€]|gbp/i.test(format);
}
