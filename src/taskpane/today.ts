import { dayFromDate, type Day } from '../return/quantities';

/** The day it is where the user is: the one place that asks the clock, so that every rule is told. */
export function todayHere(now = new Date()): Day {
  const day = dayFromDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === undefined) throw new RangeError('The clock of this computer shows a year that Excel has no days for');
  return day;
}

/** The time of day where the user is, "14:05". */
export function timeHere(now = new Date()): string {
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
