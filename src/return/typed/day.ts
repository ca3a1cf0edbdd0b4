import { dayFromDate } from '../calendar';
import { monthNames } from '../formatting';
import { blank, read, unread, type Reading } from '../reading';
import { plainly, readNoValue } from './text';
import { day, type Day } from '../units';

/**
 * Reads a day as it is typed in Britain: "31/03/2024", "31.3.24", "31 March 2024", "31st Mar 24", "March 31, 2024", ISO, with or
 * without weekday and time of day. Figures are day first; where they could be month first too, `otherwise` holds that day.
 * A number is a day only where it is a serial of 1990 to 2100. What is no day of the calendar, or lacks a part, is unread.
 */
export function readDay(typed: string | number): Reading<Day> {
  if (typeof typed === 'number') return readSerial(typed);
  const plain = plainly(typed);
  if (plain === '') return blank;
  if (plain.length > longestTyped) return unread('not-a-date');
  return readNoValue<Day>(plain) ?? readText(withoutTime(plain));
}

/** Longer text is no date, whatever it is. */
const longestTyped = 60;
const firstSerial = 32874;
const lastSerial = 73415;

function readSerial(serial: number): Reading<Day> {
  const sane = serial >= firstSerial && serial < lastSerial + 1;
  return sane ? read(day(Math.floor(serial))) : unread('not-a-date');
}

function readText(plain: string): Reading<Day> {
  const weekday = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? /i.exec(plain);
  if (weekday) return agreeing(readText(plain.slice(weekday[0].length)), (weekday[1] ?? '').toLowerCase());
  return readIso(plain) ?? readFigures(plain) ?? readNamedMonth(plain) ?? readHedged(plain) ?? unread('not-a-date');
}

function withoutTime(plain: string): string {
  return plain.replace(/(?: |T(?=\d\d:))\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?(?: ?[ap]m)?Z?$/i, '').replace(/[.,]$/, '');
}

function readIso(plain: string): Reading<Day> | undefined {
  const parts = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain);
  return parts ? real(Number(parts[1]), Number(parts[3]), Number(parts[4])) : undefined;
}

function readFigures(plain: string): Reading<Day> | undefined {
  const parts = /^(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/.exec(plain);
  if (!parts) return /^\d{1,2}[-/.]\d{1,2}[-/.]?$/.test(plain) ? unread('year-missing') : undefined;
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), fullYear(parts[4] ?? '')];
  const dayFirst = dayFromDate(year, second, first);
  const monthFirst = dayFromDate(year, first, second);
  if (dayFirst === undefined) return unread(monthFirst === undefined ? 'not-a-real-date' : 'not-a-date', monthFirst);
  return read(dayFirst, monthFirst === dayFirst ? undefined : monthFirst);
}

function readNamedMonth(plain: string): Reading<Day> | undefined {
  const text = plain.replace(/^the /i, '');
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -./]{0,2}([a-z]{3,9})[-.,/ ]{0,2}(\d{4}|'?\d{2})?$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})[. -]{1,2}(\d{1,2})(?:st|nd|rd|th)?(?:, ?|[ -])(\d{4})$/i.exec(text);
  const noDay = /^([a-z]{3,9})[-.,/' ]{0,2}(\d{4}|\d{2})$/i.exec(text);
  if (dayFirst) return namedDay(dayFirst[2], dayFirst[1], dayFirst[3]);
  if (monthFirst) return namedDay(monthFirst[1], monthFirst[2], monthFirst[3]);
  const month = monthOf(noDay?.[1] ?? text);
  if (month === undefined) return undefined;
  return noDay ? unread('day-missing', lastDayOf(fullYear(noDay[2] ?? ''), month)) : unread('day-missing');
}

function namedDay(name = '', dayOfMonth = '', year?: string): Reading<Day> | undefined {
  const month = monthOf(name);
  if (month === undefined) return undefined;
  return year === undefined ? unread('year-missing') : real(fullYear(year.replace("'", '')), month, Number(dayOfMonth));
}

/** "by 31 March 2024" and "end of March 2024" are offered, not assumed: they say more than a day. */
function readHedged(plain: string): Reading<Day> | undefined {
  const rest = plain.replace(/^(on or before|no later than|before|by|until|on|due)( the)? /i, '').replace(/^(the )?end( of)? /i, '');
  if (rest === plain) return undefined;
  const reading = readText(rest);
  if (reading.state === 'read') return reading.otherwise === undefined ? unread('not-a-date', reading.value) : unread('not-a-date');
  return reading;
}

function real(year: number, month: number, dayOfMonth: number): Reading<Day> {
  const found = dayFromDate(year, month, dayOfMonth);
  return found === undefined ? unread('not-a-real-date') : read(found);
}

/** A weekday that is not the day's own shows that one of them is wrong. */
function agreeing(reading: Reading<Day>, weekday: string): Reading<Day> {
  if (reading.state !== 'read') return reading;
  const onDay = (candidate: Day): boolean => ['sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri'][candidate % 7] === weekday;
  if (onDay(reading.value)) return read(reading.value);
  return unread('not-a-date', reading.otherwise !== undefined && onDay(reading.otherwise) ? reading.otherwise : reading.value);
}

function monthOf(name: string): number | undefined {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  const index = monthNames.findIndex((month) => month.toLowerCase() === wanted || month.slice(0, 3).toLowerCase() === wanted);
  if (index >= 0) return index + 1;
  return wanted === 'sept' ? 9 : undefined;
}

/** Two-digit years: 00 to 69 are 2000 to 2069, as contracts run; 70 to 99 are 1970 to 1999. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 70 ? 2000 : 1900);
}

function lastDayOf(year: number, month: number): Day | undefined {
  const next = month === 12 ? dayFromDate(year + 1, 1, 1) : dayFromDate(year, month + 1, 1);
  return next === undefined ? undefined : day(next - 1);
}
