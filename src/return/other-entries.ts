import type { CellPlace } from './place';

/** What a cell holds: text, a number (a date's serial day too), yes or no by TRUE and FALSE; "" is blank. */
export type EntryValue = string | number | boolean;

/** Something else that the sheet asks the supplier for, under a heading of its own: jobs created, activities, evidence. */
export interface OtherEntry {
  /** The stable name of its column: the heading in small letters. */
  readonly key: string;
  /** The sheet's own heading. */
  readonly heading: string;
  readonly takes: EntryKind;
  readonly cell: CellPlace;
  readonly held: EntryValue;
  /** What the cell shows. */
  readonly shown: string;
  /** What else is known of what its cell allows. */
  readonly rule?: EntryRule;
}

/**
 * What a cell takes by its number format. `words`: whatever is typed, a plain figure as a number, as Excel would take it. `text`: text, even
 * where it is figures. `figure`: the same as `words`, and a figure may be typed with its sign.
 */
export type EntryKind = 'words' | 'text' | 'figure' | 'percent' | 'date';

/** What the sheet's own rule for a cell (its data validation) allows. */
export type EntryRule =
  /** One of the choices of its drop-down, in their order; where it is `open`, anything else too. */
  | { readonly of: 'choices'; readonly choices: readonly EntryChoice[]; readonly open?: true }
  | { readonly of: 'number'; readonly whole: boolean; readonly least?: number; readonly most?: number }
  | { readonly of: 'date' }
  /** Text of at most so many characters. */
  | { readonly of: 'length'; readonly most: number };

export interface EntryChoice {
  /** The choice as the drop-down shows it. */
  readonly shown: string;
  /** What the cell holds when it is chosen. */
  readonly value: EntryValue;
}

/** The rules of a contract's other entries, by key. */
export type EntryRules = ReadonlyMap<string, EntryRule>;

/** The entries with the rules of their cells; one without a rule keeps what it has. */
export function withRules(entries: readonly OtherEntry[], rules: EntryRules): readonly OtherEntry[] {
  return entries.map((entry) => {
    const rule = rules.get(entry.key);
    return rule ? { ...entry, rule } : entry;
  });
}

/** A change of what one of the other cells holds. "" clears it, and only where somebody cleared it. */
export interface OtherAnswer {
  readonly key: string;
  readonly heading: string;
  readonly value: EntryValue;
}
