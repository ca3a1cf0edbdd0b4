import { fitOf } from './column-fit';
import type { ColumnView } from './column-view';
import { dayOf } from './days';
import type { Grid } from './grid';
import type { Meaning } from './heading-points';
import { hintsOfDelivery } from './hints';
import type { Field } from './layout';
import type { Proposal } from './proposals';
import { inOrder, proves } from './proofs';

interface SoFar {
  readonly chosen: ReadonlyMap<Meaning, { readonly view: ColumnView }>;
  readonly asides: ReadonlyMap<ColumnView, Meaning>;
  readonly settled: ReadonlyMap<Field, ColumnView | 'none'>;
}

/**
 * What columns under headings in no vocabulary may be, by what they hold. Never certain: each of these becomes a question.
 */
export function proposeByCells(grid: Grid, views: readonly ColumnView[], rows: readonly number[], soFar: SoFar): Proposal[] {
  const taken = new Set([...soFar.chosen.values()].map(({ view }) => view));
  const free = views.filter((view) => !taken.has(view) && !soFar.asides.has(view) && !view.hidden);
  const misses = (field: Field): boolean => !soFar.chosen.has(field) && soFar.settled.get(field) !== 'none';
  const proposals: Proposal[] = [];
  const propose = (meaning: Meaning, view: ColumnView | undefined, reason: string): void => {
    if (!view || proposals.some((other) => other.view === view)) return;
    proposals.push({ view, meaning, points: 1.5 + (view.points[meaning] ?? 0) / 4, reasons: [reason], proven: false });
  };
  if (misses('reference')) propose('reference', free.find(looksLikeReferences), 'Every row has a code of its own in it.');
  if (misses('end')) {
    for (const [meaning, view] of datesIn(grid, rows, free, soFar)) propose(meaning, view, 'It holds dates.');
  }
  if (misses('spend')) propose('spend', free.find(looksLikeSpend), 'It holds figures of the size of sums of money.');
  const words = free.filter(looksLikeWords);
  if (misses('title')) propose('title', mostDifferent(words), 'It holds different words in every row.');
  const others = words.filter((view) => !proposals.some((other) => other.view === view));
  if (misses('client')) propose('client', others.find(({ profile }) => profile.averageLength > 6), 'It holds names.');
  const hasParts = [...soFar.asides.values()].filter((meaning) => meaning === 'part').length > 1;
  if (misses('delivered') && !hasParts) {
    const rest = free.filter((view) => !proposals.some((other) => other.view === view));
    propose('delivered', entryColumn(rest, soFar.chosen.get('target')?.view), 'It is a column of figures, or blank, beside the target.');
  }
  return proposals;
}

function looksLikeReferences({ profile }: ColumnView): boolean {
  return profile.filled > 0 && profile.codes >= profile.filled * 0.7 && profile.distinct >= profile.filled * 0.9 && profile.money === 0
    && profile.kinds.date === 0 && !profile.countsUp && profile.averageLength >= 3 && fitOf('reference', profile) !== false;
}

function looksLikeSpend({ profile }: ColumnView): boolean {
  return profile.kinds.figure >= profile.filled * 0.6 && profile.median >= 5000 && profile.codes < profile.filled * 2;
}

function looksLikeWords({ profile }: ColumnView): boolean {
  return profile.filled >= profile.cells * 0.6 && profile.kinds.text >= profile.filled * 0.8 && profile.codes < profile.filled * 0.5
    && profile.averageLength >= 5 && profile.averageLength <= 80;
}

function mostDifferent(views: readonly ColumnView[]): ColumnView | undefined {
  return [...views].sort((one, other) => other.profile.distinct - one.profile.distinct || one.column - other.column)[0];
}

/** Dates in free columns: with a start known, the one that is never before it; of two, the earlier and the later. */
function datesIn(grid: Grid, rows: readonly number[], free: readonly ColumnView[], soFar: SoFar): (readonly [Meaning, ColumnView])[] {
  const dates = free.filter(({ profile }) => profile.filled > 0 && profile.kinds.date >= profile.filled * 0.6);
  const days = (view: ColumnView): (number | undefined)[] => rows.map((row) => dayOf(grid.standing(row, view.column)));
  const follows = (one: ColumnView, other: ColumnView): boolean => {
    const after = days(other);
    return proves(inOrder(days(one).map((day, index) => [day, after[index]] as const)));
  };
  const start = soFar.chosen.get('start')?.view;
  if (start) return dates.filter((view) => follows(start, view)).slice(-1).map((view) => ['end', view] as const);
  const [first, second] = dates;
  if (!first) return [];
  if (!second) return [['end', first]];
  return follows(first, second) ? [['start', first], ['end', second]] : [['start', second], ['end', first]];
}

/** A column the supplier could enter credits in: one whose heading hints at it, else the nearest after the target. */
function entryColumn(free: readonly ColumnView[], target: ColumnView | undefined): ColumnView | undefined {
  if (!target) return undefined;
  const fitting = free.filter(({ profile, points }) => {
    const meantElse = Object.entries(points).some(
      ([meaning, given]) => meaning !== 'delivered' && (given ?? 0) >= 4 && fitOf(meaning as Meaning, profile) !== false,
    );
    const figures = profile.kinds.figure + profile.kinds.placeholder;
    return !meantElse && profile.open > 0 && fitOf('delivered', profile) !== false && figures >= profile.filled * 0.5 && profile.median < 5000;
  });
  const likely = (view: ColumnView): number => hintsOfDelivery(view) * 2 + (view.column > target.column ? 1 : 0);
  return [...fitting].sort((one, other) => likely(other) - likely(one))[0];
}
