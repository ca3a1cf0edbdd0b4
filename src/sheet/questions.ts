import { listOf } from '../return/formatting';
import type { FinancialYear } from '../return/policy';
import { addressOf } from './address';
import type { Choice, Chosen, Settled } from './choose-columns';
import type { ColumnView } from './column-view';
import { dayOf } from './days';
import type { Grid } from './grid';
import type { Meaning } from './heading-points';
import { columnQuestion, noColumn, type Candidate, type Field, type Question } from './layout';
import { inOrder, proves } from './proofs';
import type { SummedParts } from './summed-parts';

/** What is unsure about a table's columns. `settled` marks questions that the user's choices have answered. */
export interface Asked {
  readonly question: Question;
  readonly settled: boolean;
}

/** Below this a choice of column is a question. */
export const sure = 0.6;

const sentences: Readonly<Record<Exclude<Field, 'reason' | 'recoverable' | 'recoveryPlan' | 'recoveryDate' | 'raised'>, string>> = {
  reference: 'Which column holds the reference each contract is known by?',
  title: 'Which column says what each contract is?',
  client: 'Which column says which client each contract is with?',
  framework: 'Which column holds the framework or lot?',
  consultant: 'Which column says whether the contract is a consultant’s?',
  start: 'Which column holds the day each contract started?',
  end: 'Which column holds the day each contract ends, as last agreed?',
  spend: 'Which column holds the spend in the year?',
  target: 'Which column holds the target in credits?',
  delivered: 'Which column is for the credits delivered in the year?',
};
type Asking = keyof typeof sentences;

/** What a table's questions are asked for. */
export interface AskedFor {
  readonly settled: Settled;
  /** The year that the workbook is of, where it says so. */
  readonly yearOf: () => FinancialYear | undefined;
  /** A return has targets; a list that returns are made from need not. */
  readonly hasTargets: boolean;
}

/** The questions about a table's columns, in the order of the fields. */
export function questionsAbout(grid: Grid, choice: Choice, parts: SummedParts, rows: readonly number[], { settled, yearOf, hasTargets }: AskedFor): Asked[] {
  const asked: Asked[] = [];
  for (const field of Object.keys(sentences) as Asking[]) {
    const chosen = choice.chosen.get(field);
    if (!chosen && field === 'target') asked.push(...aboutNoTarget(grid, choice, parts, rows, { settled, hasTargets }));
    if (!chosen) continue;
    const signing = field === 'end' && mayBeSigning(grid, chosen.view, choice, rows, yearOf);
    if (!chosen.settled && !signing && !isUnsure(field, chosen, choice, parts)) continue;
    const others = othersFor(field, chosen, choice, parts);
    const views = [chosen.view, ...others.filter((view) => view !== chosen.view)];
    const question: Question = {
      id: columnQuestion(field),
      about: field,
      sentence: field === 'delivered' && parts.views.length > 0 ? aboutParts(chosen.view, parts) : sentences[field],
      candidates: views.map((view) => candidateFor(grid, view, field === 'end' && view === chosen.view && !chosen.settled ? [...reasonsFor(view, chosen), ...laterThan(grid, view, others, rows)] : reasonsFor(view, chosen), rows)),
      chosen: chosen.view.key,
    };
    asked.push({ question, settled: chosen.settled });
  }
  return asked;
}

/**
 * No column is headed as the target: is it one that says nothing else and holds figures, or is it to be worked out? In a return that
 * is asked even where no column could be it, for there it is not to be expected; but for where "Credits" alone is asked about anyway.
 */
function aboutNoTarget(grid: Grid, { chosen, asides, views }: Choice, parts: SummedParts, rows: readonly number[], { settled, hasTargets }: Omit<AskedFor, 'yearOf'>): Asked[] {
  const taken = new Set([...chosen.values()].map(({ view }) => view).concat(parts.views));
  const unnamed = views.filter((view) => !taken.has(view) && !asides.has(view) && !isAside(view) && couldBeTarget(view));
  const delivered = chosen.get('delivered')?.view;
  if (unnamed.length === 0 && (!hasTargets || (delivered && isBareCredits(delivered)))) return [];
  const otherwise = chosen.has('spend')
    ? 'If none does, it is worked out from spend, at 10 credits for every £100,000.'
    : 'There is no column for spend to work it out from.';
  const question: Question = {
    id: columnQuestion('target'),
    about: 'target',
    sentence: `No column is headed as the target. Which one holds it? ${otherwise}`,
    candidates: unnamed.map((view) => candidateFor(grid, view, [`Its heading says "${view.heading.shown}".`, 'It holds figures.'], rows)),
    chosen: noColumn,
  };
  return [{ question, settled: settled.has('target') }];
}

function couldBeTarget({ profile }: ColumnView): boolean {
  return profile.kinds.figure >= profile.cells * 0.6 && profile.money === 0 && profile.median < 5000 && !profile.countsUp;
}

/** "Properties", "Apprentices", "Status": about something else. */
function isAside({ heading: { concepts } }: ColumnView): boolean {
  return concepts.has('aside') || concepts.has('foreign') || concepts.has('ref');
}

function isUnsure(field: Asking, chosen: Chosen, choice: Choice, parts: SummedParts): boolean {
  if (field === 'delivered' && (parts.views.length > 0 || isBareCredits(chosen.view))) return true;
  // The later agreed date counts, and which one that is must be confirmed by the user.
  if (field === 'end' && choice.chosen.has('originalEnd')) return true;
  if (field === 'end' && chosen.view.points.originalEnd !== undefined && othersFor(field, chosen, choice, parts).length > 0) return true;
  return chosen.confidence < sure || (!chosen.proven && chosen.rivals.length > 0 && chosen.confidence < 0.7);
}

/** "Credits", "Total credits": credits due or credits delivered. */
function isBareCredits({ points, heading }: ColumnView): boolean {
  return heading.concepts.has('credit') && !heading.concepts.has('done') && !heading.concepts.has('due') && (points.delivered ?? 0) <= 6;
}

/** "Contract completion date" is the day of signing to some. Where neither a start nor the year shows that it is not, it is asked. */
function mayBeSigning(grid: Grid, view: ColumnView, { evidence }: Choice, rows: readonly number[], yearOf: AskedFor['yearOf']): boolean {
  if (!/^(?:date of )?(?:contract )?completion(?: date)?$/.test(view.heading.key)) return false;
  const proof = evidence.afterStart.get(view);
  if (proof && proves(proof)) return false;
  const days = rows.map((row) => dayOf(grid.standing(row, view.column))).filter((day) => day !== undefined);
  const year = yearOf();
  return year === undefined || days.filter((day) => day >= year.from).length < days.length * 0.6;
}

/** The other columns that could be it. */
function othersFor(field: Asking, chosen: Chosen, { chosen: all, asides, views }: Choice, parts: SummedParts): ColumnView[] {
  const rivals = chosen.rivals.map(({ view }) => view);
  const original = field === 'end' ? all.get('originalEnd')?.view : undefined;
  if (original) rivals.push(original);
  if (field === 'delivered') rivals.push(...parts.views);
  const taken = new Set([...all.values()].map(({ view }) => view));
  const free = views.filter((view) => !taken.has(view) && !rivals.includes(view) && isLike(field, chosen.view, view, asides.get(view)));
  return [...rivals, ...free];
}

/** A column not taken for anything that holds the same kind of thing. */
function isLike(field: Asking, chosen: ColumnView, { profile }: ColumnView, aside: Meaning | undefined): boolean {
  if (aside === 'comments' || aside === 'balance' || aside === 'earlierYear' || aside === 'reason' || aside === 'part') return false;
  if (field === 'start' || field === 'end') return profile.kinds.date > 0 && profile.kinds.date >= profile.filled * 0.5;
  if (field === 'spend') return profile.kinds.figure > 0 && profile.largest >= 1000 && profile.kinds.figure >= profile.filled * 0.5;
  if (field === 'target') return profile.kinds.figure > 0 && profile.kinds.figure >= profile.filled * 0.5 && profile.median < 5000;
  if (field === 'delivered') return aside === undefined && (profile.filled === 0 || profile.kinds.figure >= profile.filled * 0.5) && profile.median < 5000;
  if (field === 'reference') return aside === undefined && profile.codes > 0 && profile.distinct >= profile.filled * 0.8 && profile.money === 0 && profile.averageLength >= 3 && profile.kinds.date === 0;
  return aside === undefined && chosen.profile.kinds.text > 0 && profile.kinds.text >= profile.filled * 0.5 && profile.filled > 0;
}

function reasonsFor(view: ColumnView, chosen: Chosen): readonly string[] {
  if (view === chosen.view) return chosen.reasons;
  return chosen.rivals.find((rival) => rival.view === view)?.reasons ?? [`Its heading says "${view.heading.shown}".`];
}

/** Of two end dates the one agreed later is most likely the one that is never before the other. */
function laterThan(grid: Grid, view: ColumnView, others: readonly ColumnView[], rows: readonly number[]): readonly string[] {
  const [other] = others;
  if (!other) return [];
  const days = (column: number): (number | undefined)[] => rows.map((row) => dayOf(grid.standing(row, column)));
  const later = days(view.column);
  const { agreeing, rows: counted } = inOrder(days(other.column).map((day, index) => [day, later[index]] as const));
  return counted > 0 && agreeing / counted >= 0.8 ? [`It is not before "${other.heading.shown}" in ${agreeing} of ${counted} rows.`] : [];
}

function aboutParts(delivered: ColumnView, { views }: SummedParts): string {
  const columns = views.map(({ heading, letters }) => `"${heading.shown}" (${letters})`);
  return `Credits are entered in ${listOf(columns)}, and "${delivered.heading.shown}" (${delivered.letters}) adds them up. Is that the year’s credits delivered?`;
}

const mostSamples = 4;

function candidateFor(grid: Grid, view: ColumnView, reasons: readonly string[], rows: readonly number[]): Candidate {
  const samples: string[] = [];
  for (const row of rows) {
    const { text } = grid.standing(row, view.column);
    if (text !== '') samples.push(text);
    if (samples.length === mostSamples) break;
  }
  return { key: view.key, heading: view.heading.shown, sheet: grid.sheet.name, address: addressOf(view.row, view.column), samples, reasons };
}
