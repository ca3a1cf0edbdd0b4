import type { FinancialYear } from '../return/policy';
import { conceptsOf, type Concept } from './vocabulary';
import { yearsIn } from './years';

/** What the words of a heading say, whatever its case, spaces, line breaks, stars and units. */
export interface Heading {
  /** The heading on one line, as a person would read it out. */
  readonly shown: string;
  /** Its stable name: small letters, single spaces. */
  readonly key: string;
  readonly concepts: ReadonlySet<Concept>;
  /** How many of its words mean nothing here: "hours" in "Target hours". */
  readonly strange: number;
  /** The financial years it names. */
  readonly years: readonly FinancialYear[];
}

const seen = new Map<string, Heading>();
const most = 5000;

/** Reads a heading; the heads of groups that stand over it come first in `parts`, its own words last. */
export function readHeading(...parts: readonly string[]): Heading {
  const shown = joined(parts);
  const known = seen.get(shown);
  if (known) return known;
  const heading = read(shown);
  if (seen.size >= most) seen.clear();
  seen.set(shown, heading);
  return heading;
}

function joined(parts: readonly string[]): string {
  if (parts.length === 1) return oneLine(parts[0] ?? '');
  const lines: string[] = [];
  for (const part of parts) {
    const line = oneLine(part);
    if (line !== '' && !lines.includes(line)) lines.push(line);
  }
  return lines.join(': ');
}

/** How nearly all texts are: seen at once. */
const alreadyOneLine = /^[!-~£‘’–—]+(?: [!-~£‘’–—]+)*$/;

/** Text on one line: line breaks and runs of spaces made one space. */
export function oneLine(text: string): string {
  if (text === '' || alreadyOneLine.test(text)) return text;
  if (!/[^\S ]| {2}|^ | $|[\u200B-\u200F\u2060\uFEFF\u00AD]/.test(text)) return text;
  return text.replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '').replace(/\s+/g, ' ').trim();
}

/** The stable name of a heading. */
export function headingKey(shown: string): string {
  return oneLine(shown).toLowerCase();
}

function read(shown: string): Heading {
  const years = yearsIn(shown);
  let words = shown;
  for (const { from, to } of [...years].reverse()) words = `${words.slice(0, from)} thisyear ${words.slice(to)}`;
  const { concepts, strange } = conceptsOf(plainWords(words));
  return { shown, key: headingKey(shown), concepts, strange, years: years.map(({ year }) => year) };
}

/** "Delivered to 31/03/24", "Spend up to 31 March 2024": a day, and the word before it. */
const writtenDay =
  /\b((up )?to|by|until|as at|as of|since|from|between|on)? ?(\d{1,2}(st|nd|rd|th)? ?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (20)?\d\d|\d{1,2}[/.-]\d{1,2}[/.-](20)?\d\d)\b/g;

/** Phrases whose words would mislead one by one, each made one word. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\b\d+ (sv )?credits? (per|for|every|each)( every)? ?£?\s?[\d,.]+ ?(k|000)?( of)?( spend)?/g, ' '],
  [/^(?:how (?:many|much) |number of |no\.? of |total )?(?:missing |outstanding )?(?:sv )?credits? (?:that )?(?:can |will |to )?(?:be )?(?:recover(?:ed)?|put right|made good|made up|rectified|caught up)\b|\b(?:recovery|rectification) credits\b/g, ' putright '],
  [/\bto[ -]date\b/g, ' todate '],
  [/\byes ?\/ ?no\b|\by ?\/ ?n\b|\btrue ?\/ ?false\b/g, ' yesno '],
  [/\b(over|under) ?\/ ?\(?(over|under)\)?|\+ ?\/ ?-|\bsurplus ?\/ ?\(?deficit\)?/g, ' balance '],
  [/\b(12|twelve)[ -]?(m|mths?|mnths?|months?|mos?)\b/g, ' twelvemonths '],
  [/\b(still|left|yet|remaining) to (be )?deliver(ed)?\b/g, ' outstanding '],
  [/\bto (be )?(deliver|achieve|earn|reach)(ed|d)?\b/g, ' target '],
  [/\b(delivered for|on behalf of|contract(ed)? with|(registered|housing) providers?)\b/g, ' client '],
  [/\blast day\b/g, ' end date '],
  [/\binvoices? raised\b/g, ' invoiced '],
  [writtenDay, ' '],
  [/\bwhat for\b/g, ' description '],
  [/\bpurchase orders?\b( numbers?| nos?\b| refs?\b)?/g, ' po '],
  [/\b(number|amount) (?=delivered|achieved|claimed|earned|completed|required|due)/g, ' '],
  [/\b(to be )?(completed?|filled in|entered|provided|supplied) by (the )?(suppliers?|contractors?|you|fusion ?21|f21|us)\b/g, ' '],
  [/\b(suppliers?|contractors?|you) to (complete|fill in|enter|provide)\b|\bfor (supplier )?completion\b/g, ' '],
  [/\bhow (many|much)\b|\b(number|no\.?|count|amount) of\b/g, ' '],
  [/\bshort (description|name|title)\b/g, ' description '],
  [/\bunder[ -]?deliver(y|ed)\b|\bnon[ -]deliver(y|ed)\b|\bnot (yet )?(delivered|achieved|met)\b/g, ' shortfall '],
  [/\bby when\b|\bwhen by\b/g, ' bywhen '],
  [/\blast year('?s)?\b|\bprior year('?s)?\b|\bprevious year('?s)?\b|\b[bc] ?\/ ?f(wd)?\b/g, ' previous '],
  [/\b(last|previous|past|prior|preceding) twelvemonths\b/g, ' twelvemonths '],
  [/\bput right\b|\bmade? (it )?up\b|\bcatch[ -]up\b/g, ' rectify '],
  [/^will (it|this|these|they|the|any)\b/g, ' can '],
  [/\b(carbon|service|tax|energy|renewable|training|cpd|biodiversity|nutrient|course|academic) credits?\b/g, ' deduction '],
  [/\bcall[ -]?offs?\b/g, ' contract '],
  [/\bsocial[ -]?value\b/g, ' sv '],
];

/** Small letters and single spaces, joined words ("Award_No__c", "startDate") taken apart, signs made words. */
function plainWords(text: string): string {
  let words = text.normalize('NFKC').replace(/[\u2018\u2019]/g, "'").replace(/[\u2010-\u2015\u2212]/g, '-');
  if (!/\s/.test(words)) words = words.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/__c\b/i, '');
  words = words.toLowerCase().replace(/_/g, ' ');
  for (const [phrase, word] of phrases) words = words.replace(phrase, word).replace(/ {2,}/g, ' ');
  words = words.replace(/£|\bgbp\b|\bpounds?\b/g, ' pounds ').replace(/#|№/g, ' no ').replace(/%/g, ' percent ');
  return words.replace(/'s\b/g, '').replace(/[^a-z0-9]+/g, ' ').trim();
}
