import type { Choice } from './choose-columns';
import type { ColumnView } from './column-view';
import type { Grid } from './grid';
import type { Meaning } from './heading-points';
import type { ReadingChoices } from './layout';
import type { SummedParts } from './summed-parts';

/** The id under which `ReadingChoices` keep that the supplier is asked to fill a column in, by the column's key. */
export function askedQuestion(key: string): string {
  return `asked:${key}`;
}

/** What is never for a supplier to fill in beside its answer: what Fusion21 filled in, and what the sheet works out. */
const given: ReadonlySet<Meaning> = new Set<Meaning>(['balance', 'earlierYear', 'supplier', 'originalEnd']);

/** "Fusion21 use only", "Checked by Fusion21". */
const forStaff = /\b(?:(?:fusion ?21|f21)(?:['’]s)? (?:use|comments?|notes?|checks?|checked|reviews?|feedback|only|team|lead)|(?:checked|reviewed|approved|completed|for(?: use)?) by (?:fusion ?21|f21)|(?:office|internal|staff|admin) use|do not (?:use|complete|fill))\b/i;

/** "Number of jobs created", "Evidence (link)", "Any case studies?": what only a supplier can say. */
const asking = /\?\s*$|\b(?:please|enter|describe|jobs?|apprentic\w*|trainees?|placements?|volunteer\w*|hours|activit\w*|evidence|case stud\w*|beneficiar\w*|schools?|donat\w*|initiatives?|photos?|links?|your)\b/i;

/**
 * The columns, of those that are nothing else, that a supplier is asked to fill in. On a protected sheet they are the ones left unlocked;
 * elsewhere the ones that are blank where no credits are entered yet. A choice that one is asked for (`askedQuestion`) stands.
 */
export function askedColumns(grid: Grid, rows: readonly number[], choice: Choice, parts: SummedParts, choices: ReadingChoices): ReadonlySet<ColumnView> {
  const taken = new Set([...choice.chosen.values()].map(({ view }) => view).concat(parts.views));
  const entries = [...(parts.views.length > 0 ? parts.views : [choice.chosen.get('delivered')?.view])].flatMap((view) => (view ? [view.column] : []));
  const open = rows.filter((row) => entries.every((column) => grid.kindAt(row, column) === 'blank'));
  const locksTell = grid.sheet.protected && [...taken].some(({ profile }) => profile.cells > 0 && profile.open === 0);
  const isAsked = (view: ColumnView): boolean => {
    const { profile, heading, column } = view;
    if (taken.has(view) || view.hidden || profile.formulas > 0 || profile.open === 0 || given.has(choice.asides.get(view) ?? 'title')) return false;
    if (choices[askedQuestion(view.key)] !== undefined || locksTell) return true;
    if (forStaff.test(heading.shown) || isRowNumber(view)) return false;
    if (open.length > 0) return blanks(grid, open, column) * 2 >= open.length;
    return profile.kinds.blank * 2 >= profile.cells || asking.test(heading.shown);
  };
  return new Set(choice.views.filter(isAsked));
}

/** The figures count the rows. */
export function isRowNumber({ profile }: ColumnView): boolean {
  return profile.countsUp && profile.largest <= profile.cells + 1 && profile.filled > 2;
}

function blanks(grid: Grid, rows: readonly number[], column: number): number {
  return rows.filter((row) => grid.kindAt(row, column) === 'blank').length;
}
