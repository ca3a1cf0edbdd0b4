import { dateOfDay } from './calendar';
import type { Credits, Day, Pence } from './units';

export const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

/** "25.63", "18.5", "30", "1,250": numerals with commas over 999 and at most two decimals. */
export function formatCredits(amount: Credits): string {
  const { sign, whole, hundredths } = split(amount);
  return sign + whole + (hundredths === '00' ? '' : `.${hundredths.replace(/0$/, '')}`);
}

/** "1 credit", "0.5 credits", "25.63 credits". */
export function countCredits(amount: Credits): string {
  return `${formatCredits(amount)} ${amount === 100 ? 'credit' : 'credits'}`;
}

/** "£256,300" or, with pence, "£256,300.50". */
export function formatPounds(amount: Pence): string {
  const { sign, whole, hundredths } = split(amount);
  return `${sign}£${whole}${hundredths === '00' ? '' : `.${hundredths}`}`;
}

/** "30 September 2025". */
export function formatDay(day: Day): string {
  const date = dateOfDay(day);
  return `${date.day} ${monthNames[date.month - 1] ?? ''} ${date.year}`;
}

/** "2025-09-30", for sorting and for files. */
export function isoDay(day: Day): string {
  const date = dateOfDay(day);
  return [String(date.year).padStart(4, '0'), twoDigits(date.month), twoDigits(date.day)].join('-');
}

/** "8" or "1,250": a count of things. */
export function formatCount(count: number): string {
  return groupThousands(String(count));
}

/** "12 days left", "1 day left", "Due today", "3 days late". */
export function formatDaysLeft(deadline: Day, today: Day): string {
  const left = deadline - today;
  if (left === 0) return 'Due today';
  const days = Math.abs(left);
  return `${groupThousands(String(days))} ${days === 1 ? 'day' : 'days'} ${left > 0 ? 'left' : 'late'}`;
}

/** "1 April 2023 to 31 March 2024". */
export function formatYear(year: { readonly from: Day; readonly to: Day }): string {
  return `${formatDay(year.from)} to ${formatDay(year.to)}`;
}

/** "A", "A and B", "A, B and C". */
export function listOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] ?? ''}`;
}

function split(amount: number): { sign: string; whole: string; hundredths: string } {
  const size = Math.abs(amount);
  return {
    sign: amount < 0 ? '-' : '',
    whole: groupThousands(String(Math.floor(size / 100))),
    hundredths: twoDigits(size % 100),
  };
}

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

function twoDigits(figure: number): string {
  return String(figure).padStart(2, '0');
}
