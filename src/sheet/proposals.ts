import type { ColumnView } from './column-view';
import { fitOf } from './column-fit';
import type { Grid } from './grid';
import type { Meaning } from './heading-points';
import { dayOf } from './days';
import { inThousands } from './thousands';
import { hintsOfDelivery } from './hints';
import { columnsAddedUp, differenceOf, inOrder, proves, sumOf, targetOfSpend, type Proof } from './proofs';

/** A column proposed for something, with how strongly and why. */
export interface Proposal {
  readonly view: ColumnView;
  readonly meaning: Meaning;
  /** Up to 10 from the heading, up to 2 from the cells, 7 from arithmetic. */
  readonly points: number;
  readonly reasons: readonly string[];
  /** Arithmetic over the rows bears it out. */
  readonly proven: boolean;
}

/** What arithmetic over the rows shows of the columns. */
export interface Evidence {
  /** Spend and target columns that bear each other out. */
  readonly targets: readonly { readonly spend: ColumnView; readonly target: ColumnView; readonly proof: Proof }[];
  /** For a column that adds up others in its own row: those others. */
  readonly sums: ReadonlyMap<ColumnView, readonly number[]>;
  /** Columns of dates against the column headed as the start: rows in which they are not before it. */
  readonly afterStart: ReadonlyMap<ColumnView, Proof>;
}

const fromProof = 7;
/** A proposal below this is none. */
export const enough = 3.5;

/** Everything that columns may be, by heading, by what they hold and by arithmetic. */
export function proposalsFor(all: readonly ColumnView[], evidence: Evidence, settledDelivered?: ColumnView): Proposal[] {
  const views = all.filter((view) => view !== settledDelivered);
  const proposals: Proposal[] = [];
  for (const view of views) {
    const saysDelivered = namedDelivered(view, all, settledDelivered);
    const meanings = new Set<Meaning>(Object.keys(view.points) as Meaning[]);
    if (evidence.targets.some(({ spend }) => spend === view)) meanings.add('spend');
    if (evidence.targets.some(({ target }) => target === view) && !saysDelivered) meanings.add('target');
    if (evidence.sums.has(view) && !meanings.has('balance')) meanings.add('delivered');
    for (const meaning of meanings) {
      const proposal = propose(view, meaning, evidence, saysDelivered);
      if (proposal && proposal.points >= enough) proposals.push(proposal);
    }
  }
  return proposals.sort((one, other) => other.points - one.points || one.view.column - other.view.column);
}

/**
 * The heading says "delivered" and not "target": then arithmetic must not make a target of it. "Credits" alone says so where no
 * other heading does.
 */
function namedDelivered(view: ColumnView, views: readonly ColumnView[], settledDelivered?: ColumnView): boolean {
  const { points, heading } = view;
  if ((points.delivered ?? 0) < 6 || (points.target ?? 0) >= (points.delivered ?? 0)) return false;
  const isForDelivery = (other: ColumnView): boolean =>
    other === settledDelivered ||
    (other.points.delivered ?? 0) >= 5 || (hintsOfDelivery(other) > 0 && other.profile.kinds.blank > 0 && fitOf('delivered', other.profile) !== false);
  return heading.concepts.has('done') || !views.some((other) => other !== view && isForDelivery(other));
}

function propose(view: ColumnView, meaning: Meaning, evidence: Evidence, saysDelivered: boolean): Proposal | undefined {
  const named = view.points[meaning] ?? 0;
  const scale = meaning === 'spend' && inThousands(view.heading.shown) ? 1000 : 1;
  const fit = fitOf(meaning, scale === 1 ? view.profile : { ...view.profile, largest: view.profile.largest * scale });
  if (fit === false) return undefined;
  const proof = proofFor(view, meaning, evidence, saysDelivered);
  const reasons = [
    ...(named > 0 ? [`Its heading says "${view.heading.shown}".`] : []),
    ...(fit.reason !== undefined ? [fit.reason] : []),
    ...(proof ? [proof] : []),
  ];
  const hidden = view.hidden ? -1.5 : 0;
  // A heading that says the opposite of what the figures show still counts against it.
  const points = named + fit.points + (proof === undefined ? 0 : fromProof) + hidden + fromArithmetic(view, meaning, evidence);
  return { view, meaning, points, reasons, proven: proof !== undefined };
}

/**
 * What arithmetic says against: an end is not before its start (one that mostly is, is the day of signing, say), and what is
 * worked out from spend is no balance.
 */
function fromArithmetic(view: ColumnView, meaning: Meaning, { afterStart, targets }: Evidence): number {
  if (meaning === 'balance' && targets.some(({ target }) => target === view)) return -6;
  const proof = meaning === 'end' || meaning === 'originalEnd' ? afterStart.get(view) : undefined;
  if (!proof || proof.rows === 0) return 0;
  return proof.agreeing / proof.rows < 0.5 ? -8 : proves(proof) ? 0.5 : 0;
}

function proofFor(view: ColumnView, meaning: Meaning, evidence: Evidence, saysDelivered: boolean): string | undefined {
  if (meaning === 'delivered') {
    const parts = evidence.sums.get(view);
    return parts && !(view.points.otherMoney ?? 0) && !(view.points.spend ?? 0) && view.profile.median < 5000 && (view.points.target ?? 0) < 6
      ? 'It adds up the columns in which credits are entered.'
      : undefined;
  }
  if (meaning !== 'spend' && meaning !== 'target') return undefined;
  if (meaning === 'target' && saysDelivered) return undefined;
  const found = evidence.targets.find((pair) => pair[meaning] === view);
  if (!found) return undefined;
  const rows = `in ${found.proof.agreeing} of ${found.proof.rows} rows`;
  return meaning === 'spend'
    ? `"${found.target.heading.shown}" is 10 credits for every £100,000 of it ${rows}.`
    : `It is 10 credits for every £100,000 of "${found.spend.heading.shown}" ${rows}.`;
}

/** Works out what arithmetic shows. Only columns that mostly hold figures take part. */
export function gatherEvidence(grid: Grid, views: readonly ColumnView[], rows: readonly number[]): Evidence {
  const figures = views.filter(({ profile }) => profile.kinds.figure > 0 && profile.kinds.figure >= profile.filled * 0.4);
  const scaleOf = ({ heading }: ColumnView): number => (inThousands(heading.shown) ? 1000 : 1);
  const large = figures.filter((view) => view.profile.largest * scaleOf(view) >= 1000);
  const targets = large.flatMap((spend) =>
    figures
      .filter((target) => target !== spend && target.profile.median < spend.profile.median)
      .map((target) => ({ spend, target, proof: targetOfSpend(grid, rows, spend.column, target.column, scaleOf(spend)) }))
      .filter(({ proof }) => proves(proof)),
  );
  const sums = new Map<ColumnView, readonly number[]>();
  const parts = views.filter((view) => (view.points.part ?? 0) >= 7).map(({ column }) => column);
  for (const view of views) {
    if ((view.points.part ?? 0) >= 7) continue;
    const added = view.profile.formulas === 0 ? [] : columnsAddedUp(grid, rows, view.column);
    if (added.length > 0) sums.set(view, added);
    else if (parts.length > 1 && proves(sumOf(grid, rows, view.column, parts))) sums.set(view, parts);
  }
  return { targets, sums, afterStart: datesAfterStart(grid, views, rows) };
}

function datesAfterStart(grid: Grid, views: readonly ColumnView[], rows: readonly number[]): Map<ColumnView, Proof> {
  const dates = views.filter(({ profile }) => profile.kinds.date > 0);
  const days = (view: ColumnView): (number | undefined)[] => rows.map((row) => dayOf(grid.standing(row, view.column)));
  const start = dates.filter(({ points }) => (points.start ?? 0) >= 9).sort((one, other) => (other.points.start ?? 0) - (one.points.start ?? 0))[0];
  const after = new Map<ColumnView, Proof>();
  if (!start) return after;
  const starts = days(start);
  for (const view of dates) {
    if (view === start || !((view.points.end ?? 0) + (view.points.originalEnd ?? 0))) continue;
    after.set(view, inOrder(days(view).map((day, index) => [starts[index], day] as const)));
  }
  return after;
}

/** Whether a column's figures are what is left between two others. */
export function isDifference(grid: Grid, rows: readonly number[], view: ColumnView, one: ColumnView, other: ColumnView): boolean {
  const proof = differenceOf(grid, rows, view.column, one.column, other.column);
  return proof.agreeing >= 2 && proves(proof);
}
