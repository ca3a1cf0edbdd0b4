import type { Typing } from './typed-cell';
import type { TypedNumber } from './typed-number';

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const dayInSeconds = 86_400;

/** "30/06/2024", "30 June 2024", "30-Jun-24", "June 2024", "2024-06-30", "12:30", "30/06/2024 12:30"; undefined for anything else. */
export function readTypedDate(typed: string, typing: Typing): TypedNumber | undefined {
  const time = readTime(typed);
  if (time) return time;
  const whole = readDay(typed, typing);
  if (whole) return whole;
  const gap = typed.lastIndexOf(' ', typed.search(/\d{1,2}:\d/));
  const day = gap > 0 ? readDay(typed.slice(0, gap).trim(), typing) : undefined;
  const clock = gap > 0 ? readTime(typed.slice(gap + 1)) : undefined;
  return day && clock && clock.value < 1 ? { value: day.value + clock.value, format: 'dd/mm/yyyy hh:mm' } : undefined;
}

function readTime(typed: string): TypedNumber | undefined {
  const parts = /^(\d{1,4}):(\d{2})(?::(\d{2}))?\s*(am|pm)?$/i.exec(typed);
  if (!parts) return undefined;
  const [hours, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  const half = parts[4]?.toLowerCase();
  if (minutes > 59 || seconds > 59 || (half !== undefined && (hours < 1 || hours > 12)) || hours > 9999) return undefined;
  if (hours > 23) return half === undefined ? { value: (hours * 3600 + minutes * 60 + seconds) / dayInSeconds, format: '[h]:mm:ss' } : undefined;
  const hour = half === undefined ? hours : (hours % 12) + (half === 'pm' ? 12 : 0);
  const format = half === undefined ? (parts[3] ? 'hh:mm:ss' : 'hh:mm') : parts[3] ? 'h:mm:ss AM/PM' : 'h:mm AM/PM';
  return { value: (hour * 3600 + minutes * 60 + seconds) / dayInSeconds, format };
}

function readDay(typed: string, typing: Typing): TypedNumber | undefined {
  return readIsoDay(typed) ?? readNumericDay(typed, typing) ?? readNamedDay(typed, typing);
}

function readIsoDay(typed: string): TypedNumber | undefined {
  const parts = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(typed);
  return parts ? dated(Number(parts[1]), Number(parts[2]), Number(parts[3]), 'dd/mm/yyyy') : undefined;
}

function readNumericDay(typed: string, typing: Typing): TypedNumber | undefined {
  const parts = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/.exec(typed);
  if (!parts) return undefined;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  const year = parts[4] === undefined ? typing.thisYear() : fullYear(parts[4]);
  const format = parts[4] === undefined ? 'dd-mmm' : typing.dayFirst ? 'dd/mm/yyyy' : 'm/d/yyyy';
  const [day, month] = typing.dayFirst ? [first, second] : [second, first];
  // "12/34" can be no day and month, so Excel takes it for a month and a year.
  if (parts[4] === undefined && second > 12) return first > 12 ? undefined : dated(fullYear(parts[3] ?? ''), first, 1, 'mmm-yy');
  return dated(year, month, day, format);
}

function readNamedDay(typed: string, typing: Typing): TypedNumber | undefined {
  const dayBefore = /^(\d{1,2})[ -]?([a-z]{3,9})(?:[ ,-]\s*(\d{2}|\d{4}))?$/i.exec(typed);
  if (dayBefore) return named(dayBefore[2], Number(dayBefore[1]), dayBefore[3], typing);
  const dayAfter = /^([a-z]{3,9})[ -](\d{1,2}),?[ -](\d{4})$/i.exec(typed);
  if (dayAfter) return named(dayAfter[1], Number(dayAfter[2]), dayAfter[3], typing);
  const monthOnly = /^([a-z]{3,9})[ -](\d{2}|\d{4})$/i.exec(typed);
  const month = monthOnly ? monthNumber(monthOnly[1]) : undefined;
  if (!monthOnly || month === undefined) return undefined;
  return dated(fullYear(monthOnly[2] ?? ''), month, 1, 'mmm-yy');
}

function named(name: string | undefined, day: number, year: string | undefined, typing: Typing): TypedNumber | undefined {
  const month = monthNumber(name);
  if (month === undefined) return undefined;
  return dated(year === undefined ? typing.thisYear() : fullYear(year), month, day, year === undefined ? 'dd-mmm' : 'dd-mmm-yy');
}

/** "june", "Jun", "Sept" is not Excel's: names are whole or their first three letters. */
function monthNumber(name = ''): number | undefined {
  const wanted = name.toLowerCase();
  const index = months.findIndex((month) => month === wanted || month.slice(0, 3) === wanted);
  return index < 0 ? undefined : index + 1;
}

/** Two digits: 00 to 29 are this century, as in Windows. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year < 30 ? 2000 + year : 1900 + year;
}

/** The serial number of a day in the 1900 system; undefined where the calendar has no such day or Excel cannot count it. */
function dated(year: number, month: number, day: number, format: string): TypedNumber | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 9999) return undefined;
  const serial = Math.round(time / 1000 / dayInSeconds) + 25_569;
  // Excel counts a 29 February 1900 that never was.
  return { value: serial < 61 ? serial - 1 : serial, format };
}
