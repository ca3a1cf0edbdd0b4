import { format, isDateFormat, isValidFormat } from 'numfmt';
import { usableCode } from './reading/number-format-codes';
import type { FileCell } from './workbook-file-types';

/** Days between the beginnings of Excel's two calendars. */
export const DAYS_TO_1904 = 1462;
/** Serial day after 31 December 9999. */
const END_OF_DATES = 2_958_466;
/** What Excel shows of a date it has no calendar for. */
const NO_DATE = '########';

/** What Excel set to English (United Kingdom) shows for a value in a number format, given a wide enough column. A format that cannot be read shows the value as General does. */
export function shownText(kind: FileCell['kind'], value: FileCell['value'], code: string, date1904 = false): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const usable = usableCode(code);
  if (typeof value === 'number') return shownNumber(value, usable, date1904);
  return kind === 'text' && kindOf(usable).changesText ? formatted(usable, value) : value;
}

function shownNumber(value: number, code: string, date1904: boolean): string {
  if (code === 'General' || code === '' || !kindOf(code).readable) return shownGeneral(value);
  if (!isDateCode(code)) return formatted(code, atBoundary(value));
  const serial = date1904 ? value + DAYS_TO_1904 : value;
  return serial < 0 || serial >= END_OF_DATES ? NO_DATE : formatted(computersOwn(code), serial);
}

function shownGeneral(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  return formatted('General', atBoundary(value));
}

/** What is asked of a format again and again, worked out once: a workbook has few formats and many cells. */
interface FormatKind {
  /** Excel would have let it in, and it has no more places than anybody needs: each place costs time in each cell. */
  readonly readable: boolean;
  readonly date: boolean;
  /** Texts do not stand there as they are: it has an `@` with something around it, or a fourth section. */
  readonly changesText: boolean;
}

const MOST_PLACES = 60;

const formatKinds = new Map<string, FormatKind>();

function kindOf(code: string): FormatKind {
  let kind = formatKinds.get(code);
  if (!kind) {
    const readable = isValidFormat(code) && (code.match(/[0#?]/g) ?? []).length <= MOST_PLACES;
    kind = { readable, date: isDateFormat(code), changesText: readable && code !== '@' && (code.includes('@') || code.split(';').length > 3) };
    if (formatKinds.size < 1000) formatKinds.set(code, kind);
  }
  return kind;
}

/** Whether numbers in this format are days or times. */
export function isDateCode(code: string): boolean {
  return kindOf(code).date;
}

/** Formats that follow the computer's long date and time (MS-XLS 2.4.126), here those of the United Kingdom. */
function computersOwn(code: string): string {
  if (code.startsWith('[$-F800]')) return 'dd mmmm yyyy';
  return code.startsWith('[$-F400]') ? 'hh:mm:ss' : code;
}

/**
 * Excel rounds what is shown from 15 decimal digits, away from zero: 1.005 to two decimals is 1.01, though the binary number lies
 * a little below. A number that ends in 5 at those digits is moved up by the least that tells.
 */
function atBoundary(value: number): number {
  if (Number.isInteger(value) || Math.abs(value) < 1e-9) return value;
  const digits = value.toPrecision(15).replace(/0+$/, '');
  return digits.endsWith('5') ? value * (1 + 2 ** -50) : value;
}

function formatted(code: string, value: string | number): string {
  try {
    return format(code, value, { locale: 'en-GB', dateSpanLarge: false });
  } catch {
    // A code Excel would not have let in; files made by others hold such.
    return typeof value === 'number' && code !== 'General' ? shownGeneral(value) : String(value);
  }
}
