import { monthNames } from '../return/formatting';
import { yearBeginning, yearContaining, type FinancialYear } from '../return/policy';
import { dayFromDate, type Day } from '../return/quantities';

/** A stretch of text that names a financial year. */
export interface NamedYear {
  readonly year: FinancialYear;
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
}

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
const writtenDay = `(?:(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]?)?${month}[ ,-]*(?:20)?\\d\\d|\\d{1,2}[/.-]\\d{1,2}[/.-](?:20)?\\d\\d|20\\d\\d-\\d\\d-\\d\\d)`;
const to = '\\s*(?:to|until|till|through|and|-|–|—)\\s*';
const patterns: readonly { readonly pattern: RegExp; readonly begins: (found: RegExpExecArray) => FinancialYear | undefined }[] = [
  {
    pattern: new RegExp(`(${writtenDay})${to}(${writtenDay})`, 'gi'),
    begins: (found) => wholeYear(dayIn(found[1] ?? '', 1), dayIn(found[2] ?? '', 28)),
  },
  {
    pattern: new RegExp(`(?:year|period|12 months) (?:ending|ended|to)\\s*:?\\s*(${writtenDay})`, 'gi'),
    begins: (found) => ofDay(dayIn(found[1] ?? '', 28)),
  },
  { pattern: /(?<![\d/.-])(20\d\d)\s?[/–—-]\s?(?:20)?(\d\d)(?![\d/-]|\.\d)/g, begins: (found) => ofTwo(Number(found[1]), Number(found[2])) },
  { pattern: /(?<![\d/.-])(\d\d)\s?[/–—-]\s?(\d\d)(?![\d/-]|\.\d)/g, begins: (found) => ofTwo(2000 + Number(found[1]), Number(found[2])) },
  { pattern: /\bf\.?y\.?\s?(?:20)?(\d\d)\b(?!\s?[/-])/gi, begins: (found) => beginning(2000 + Number(found[1]) - 1) },
];

/** Titles and headings of many returns say the same. */
const known = new Map<string, readonly NamedYear[]>();
const most = 1000;
const none: readonly NamedYear[] = [];

/** The financial years that a text names, in the text's order: "1 April 2023 to 31 March 2024", "2023/24", "23-24", "FY24". */
export function yearsIn(text: string): readonly NamedYear[] {
  if (!/\d\d/.test(text)) return none;
  if (text.length > 200) return findYears(text);
  const before = known.get(text);
  if (before) return before;
  const years = findYears(text);
  if (known.size >= most) known.clear();
  known.set(text, years);
  return years;
}

function findYears(text: string): readonly NamedYear[] {
  const years: NamedYear[] = [];
  for (const { pattern, begins } of patterns) {
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      const { index } = found;
      const end = index + found[0].length;
      const year = years.some((other) => index < other.to && other.from < end) ? undefined : begins(found);
      if (year) years.push({ year, from: index, to: end });
    }
  }
  return years.sort((one, other) => one.from - other.from);
}

/** The day written in a text that holds little else: "31 March 2024", "31/03/24", "March 2024" (with `dayIfMissing`). */
function dayIn(text: string, dayIfMissing: number): Day | undefined {
  const plain = text.toLowerCase();
  const iso = /(20\d\d)-(\d\d)-(\d\d)/.exec(plain);
  if (iso) return dayFromDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /(\d{1,2})[/.-](\d{1,2})[/.-]((?:20)?\d\d)/.exec(plain);
  if (figures) return dayFromDate(fullYear(figures[3]), Number(figures[2]), Number(figures[1]));
  const words = /(?:(\d{1,2})\D{0,7}?)?\b([a-z]{3})[a-z]*[ ,-]*((?:20)?\d\d)$/.exec(plain);
  const number = monthNames.findIndex((name) => name.slice(0, 3).toLowerCase() === words?.[2]);
  return words && number >= 0 ? dayFromDate(fullYear(words[3]), number + 1, Number(words[1] ?? dayIfMissing)) : undefined;
}

function fullYear(digits = ''): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** A financial year, if the two days are about its first and its last. */
function wholeYear(first: Day | undefined, last: Day | undefined): FinancialYear | undefined {
  if (first === undefined || last === undefined || last - first < 330 || last - first > 400) return undefined;
  return yearContaining(first);
}

function ofDay(day: Day | undefined): FinancialYear | undefined {
  return day === undefined ? undefined : yearContaining(day);
}

function ofTwo(first: number, second: number): FinancialYear | undefined {
  return (first + 1) % 100 === second ? beginning(first) : undefined;
}

function beginning(year: number): FinancialYear | undefined {
  return year >= 2010 && year <= 2060 ? yearBeginning(year) : undefined;
}
