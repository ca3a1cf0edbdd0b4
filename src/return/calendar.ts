import { day, type Day } from './units';

/** A day of the calendar. `month` counts from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Excel believes that 1900 was a leap year: its day 60 is a 29 February that never was, and all before is one off. */
const dayThatNeverWas = 60;
const dayOfUnixEpoch = 25569;
const millisecondsPerDay = 86_400_000;

/** The day of a date, or undefined where there is no such date (30 February) or Excel has no serial for it (before 1900, after 9999). */
export function dayFromDate(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (!(year >= 1900 && year <= 9999)) return undefined;
  const time = Date.UTC(year, month - 1, dayOfMonth);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth || date.getUTCFullYear() !== year) return undefined;
  const serial = time / millisecondsPerDay + dayOfUnixEpoch;
  return day(serial > dayThatNeverWas ? serial : serial - 1);
}

/** The date of a day, as Excel shows it. Day 60 is Excel's 29 February 1900. */
export function dateOfDay(serial: Day): CalendarDate {
  if (serial === dayThatNeverWas) return { year: 1900, month: 2, day: 29 };
  const days = serial > dayThatNeverWas ? serial : serial + 1;
  const date = new Date((days - dayOfUnixEpoch) * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
