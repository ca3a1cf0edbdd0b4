import { asCellText } from '../cell-text';
import { formatCount, formatDay } from '../formatting';
import type { EntryKind, EntryRule, EntryValue, OtherEntry } from '../other-entries';
import { readDay } from './day';
import { entryAsTyped } from './entry-as-typed';

/** What typed text puts in a cell, or why it cannot. */
export type TypedEntry = { readonly value: EntryValue; /** How a date was read that could be read another way. */ readonly readAs?: string } | { readonly message: string };

/**
 * Reads what is typed for one of the sheet's own questions, as its cell takes it. Where the sheet has no rule for the cell, everything
 * can be typed: what reads as the cell's kind is written as that, anything else as the text it is.
 */
export function readEntry(typed: string, { heading, takes, rule }: Pick<OtherEntry, 'heading' | 'takes' | 'rule'>): TypedEntry {
  if (typed.trim() === '') return { value: '' };
  if (rule?.of === 'choices') {
    const choice = rule.choices.find(({ value }) => entryAsTyped(value, takes) === typed);
    if (choice) return { value: choice.value };
    if (!rule.open) return { message: `Select one of the choices for “${heading}”` };
  }
  const text = asCellText(typed);
  const value = valueOf(text, isDayField(takes, rule) ? 'date' : takes, rule);
  const message = dateProblem(text, value, takes, rule) ?? (rule && brokenRule(value, takes, rule));
  if (message !== undefined) return { message: `“${heading}” must ${message}` };
  const uncertain = typeof value === 'number' && isDayField(takes, rule) ? uncertainDay(text) : undefined;
  return { value, ...(uncertain !== undefined && { readAs: uncertain }) };
}

function valueOf(text: string, takes: EntryKind, rule: EntryRule | undefined): EntryValue {
  if (takes === 'text' && rule?.of !== 'number') return text;
  if (takes === 'date') return dayValue(text) ?? text;
  const signed = takes === 'words' && rule?.of !== 'number' ? text : text.replace(/^([-+]?)\s?£\s?/, '$1').replace(/(?<=\d) (?=\d{3}\b)/g, '');
  if (takes === 'percent') {
    const share = plainFigure(signed.replace(/\s?%$/, ''));
    return share === undefined ? text : Number((share / 100).toPrecision(15));
  }
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return plainFigure(signed) ?? text;
}

/** A figure whose digits are all there is to it: "007" and a telephone number are not, nor what Excel could not keep. */
function plainFigure(text: string): number | undefined {
  if (!/^[-+]?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)?(?:\.\d+)?$/.test(text) || !/\d/.test(text)) return undefined;
  const figure = text.replace(/,/g, '');
  return figure.replace(/\D/g, '').replace(/^0+/, '').length <= 15 ? Number(figure) : undefined;
}

function isDayField(takes: EntryKind, rule: EntryRule | undefined): boolean {
  return takes === 'date' || (rule?.of === 'date' && takes !== 'percent' && takes !== 'text');
}

function uncertainDay(text: string): string | undefined {
  const reading = readDay(text);
  return reading.state === 'read' && reading.otherwise !== undefined ? formatDay(reading.value) : undefined;
}

function dayValue(text: string): number | undefined {
  const reading = readDay(text);
  return reading.state === 'read' ? reading.value : undefined;
}

/** In a cell of dates, figures that are no date are a slip; words ("not yet") are what they are, unless the sheet allows dates alone. */
function dateProblem(text: string, value: EntryValue, takes: EntryKind, rule: EntryRule | undefined): string | undefined {
  if (typeof value === 'number' || (takes !== 'date' && rule?.of !== 'date')) return undefined;
  if (takes === 'text' && dayValue(text) !== undefined) return undefined;
  return rule?.of === 'date' || /\d/.test(text) ? 'be a real date, like 30 September 2025' : undefined;
}

function brokenRule(value: EntryValue, takes: EntryKind, rule: EntryRule): string | undefined {
  if (rule.of === 'length') return String(value).length > rule.most ? `be ${formatCount(rule.most)} characters or less` : undefined;
  if (rule.of !== 'number') return undefined;
  const { whole, least = -Infinity, most = Infinity } = rule;
  const shown = (figure: number): string => entryAsTyped(figure, takes);
  const example = shown(Math.min(Math.max(takes === 'percent' ? 0.25 : 3, least), most));
  if (typeof value !== 'number') return `be a number, like ${example}`;
  if (whole && !Number.isInteger(value)) return `be a whole number, like ${example}`;
  if (value >= least && value <= most) return undefined;
  if (least === -Infinity) return `be ${shown(most)} or less`;
  return most === Infinity ? `be ${shown(least)} or more` : `be between ${shown(least)} and ${shown(most)}`;
}
