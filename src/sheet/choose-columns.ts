import type { ColumnView } from './column-view';
import type { Grid } from './grid';
import type { Meaning } from './heading-points';
import { answerParts, type Field } from './layout';
import { gatherEvidence, isDifference, proposalsFor, type Evidence, type Proposal } from './proposals';
import { proposeByCells } from './proposals-by-cells';

/** A table's columns, each taken for at most one thing (parts of an answer aside), with what else came into question. */
export interface Choice {
  readonly chosen: ReadonlyMap<Meaning, Chosen>;
  /** Columns taken for something that there may be several of: balances, other dates, parts of the year. */
  readonly asides: ReadonlyMap<ColumnView, Meaning>;
  readonly evidence: Evidence;
  readonly views: readonly ColumnView[];
}

export interface Chosen {
  readonly view: ColumnView;
  readonly points: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly proven: boolean;
  /** Other columns that could as well be it, likeliest first. */
  readonly rivals: readonly Proposal[];
  /** The user settled it. */
  readonly settled: boolean;
}

/** What the user has said of fields: a column, or that there is none. */
export type Settled = ReadonlyMap<Field, ColumnView | 'none'>;

const single: readonly Meaning[] = [
  'reference', 'title', 'client', 'framework', 'consultant', 'start', 'end', 'originalEnd', 'spend', 'target', 'delivered',
];
const parts: ReadonlySet<Meaning> = new Set(answerParts);
/** How far below its best meaning a column may be taken for another. */
const reach = 4;
/** How near a rival's points must be. */
const near = 3;

/** Decides what every column of a table holds. */
export function chooseColumns(grid: Grid, views: readonly ColumnView[], rows: readonly number[], settled: Settled): Choice {
  const evidence = gatherEvidence(grid, views, rows);
  const delivered = settled.get('delivered');
  const proposals = endsAgreed(withoutEarlierYears(proposalsFor(views, evidence, delivered === 'none' ? undefined : delivered)));
  const chosen = new Map<Meaning, Chosen>();
  const taken = new Set<ColumnView>();
  for (const [field, view] of settled) {
    if (view === 'none' || parts.has(field)) continue;
    chosen.set(field, bySettling(view));
    taken.add(view);
  }
  const asides = new Map<ColumnView, Meaning>();
  assign(proposals, chosen, asides, taken, settled);
  promoteOriginalEnd(chosen, settled);
  markDifferences(grid, rows, views, chosen, asides, taken);
  for (const proposal of proposeByCells(grid, views, rows, { chosen, asides, settled })) {
    if (taken.has(proposal.view) || chosen.has(proposal.meaning)) continue;
    take(chosen, taken, proposal, []);
  }
  return { chosen: withRivals(chosen, asides, proposals), asides, evidence, views };
}

function assign(
  proposals: readonly Proposal[],
  chosen: Map<Meaning, Chosen>,
  asides: Map<ColumnView, Meaning>,
  taken: Set<ColumnView>,
  settled: Settled,
): void {
  const best = new Map<ColumnView, number>();
  for (const { view, points } of proposals) best.set(view, Math.max(best.get(view) ?? 0, points));
  for (const proposal of proposals) {
    const { view, meaning, points } = proposal;
    if (taken.has(view) || points < (best.get(view) ?? 0) - reach) continue;
    if (!single.includes(meaning)) {
      asides.set(view, meaning);
      taken.add(view);
    } else if (!chosen.has(meaning) && settled.get(meaning as Field) !== 'none') {
      take(chosen, taken, proposal, []);
    }
  }
}

/** An original or planned end is the end where there is no other. */
function promoteOriginalEnd(chosen: Map<Meaning, Chosen>, settled: Settled): void {
  const original = chosen.get('originalEnd');
  if (!original || chosen.has('end') || settled.get('end') === 'none') return;
  chosen.delete('originalEnd');
  chosen.set('end', original);
}

function take(chosen: Map<Meaning, Chosen>, taken: Set<ColumnView>, proposal: Proposal, rivals: readonly Proposal[]): void {
  const { view, points, reasons, proven, meaning } = proposal;
  chosen.set(meaning, { view, points, reasons, proven, rivals, settled: false, confidence: confidenceOf(points, proven) });
  taken.add(view);
}

function bySettling(view: ColumnView): Chosen {
  return { view, points: 20, confidence: 1, reasons: ['You said so.'], proven: false, rivals: [], settled: true };
}

function confidenceOf(points: number, proven: boolean): number {
  return Math.min(proven ? 0.98 : 0.95, Math.round((0.3 + 0.055 * points) * 100) / 100);
}

/** Of columns proposed for one thing whose headings name different years, only the latest year's can be this year's. */
function withoutEarlierYears(proposals: readonly Proposal[]): Proposal[] {
  const latestOf = (among: readonly Proposal[]): number =>
    Math.max(...among.flatMap(({ view }) => view.heading.years.map(({ from }) => Number(from))), -Infinity);
  const overall = latestOf(proposals);
  return proposals.map((proposal) => {
    const { years } = proposal.view.heading;
    if (years.length === 0 || proposal.proven || !yearly.includes(proposal.meaning)) return proposal;
    const same = proposals.filter(({ meaning, points }) => meaning === proposal.meaning && points >= 5);
    const latest = same.some(({ view }) => view.heading.years.length === 0) ? overall : latestOf(same);
    return years.every(({ from }) => from < latest) ? { ...proposal, meaning: 'earlierYear' } : proposal;
  });
}

/** Beside an end that was agreed later ("Extended end date") the plain one is the original: it counts where there is no later one. */
function endsAgreed(proposals: readonly Proposal[]): readonly Proposal[] {
  const isAgreed = ({ heading: { concepts }, profile }: ColumnView): boolean => concepts.has('agreed') && concepts.has('end') && !concepts.has('maximum') && profile.filled > 0;
  if (!proposals.some(({ meaning, view }) => meaning === 'end' && isAgreed(view))) return proposals;
  return proposals.map((proposal) => (proposal.meaning === 'end' && !proposal.view.heading.concepts.has('agreed') ? { ...proposal, meaning: 'originalEnd' } : proposal));
}

const yearly: readonly Meaning[] = ['target', 'delivered', 'spend'];

/** A figure that is always what is left between target and delivered is a balance, whatever its heading. */
function markDifferences(
  grid: Grid,
  rows: readonly number[],
  views: readonly ColumnView[],
  chosen: ReadonlyMap<Meaning, Chosen>,
  asides: Map<ColumnView, Meaning>,
  taken: Set<ColumnView>,
): void {
  const [target, delivered] = [chosen.get('target')?.view, chosen.get('delivered')?.view];
  if (!target || !delivered) return;
  for (const view of views) {
    if (taken.has(view) || view.profile.kinds.figure < 2 || !isDifference(grid, rows, view, target, delivered)) continue;
    asides.set(view, 'balance');
    taken.add(view);
  }
}

/** Adds to each choice the columns that could as well be it, and lowers its confidence for them. */
function withRivals(
  chosen: ReadonlyMap<Meaning, Chosen>,
  asides: ReadonlyMap<ColumnView, Meaning>,
  proposals: readonly Proposal[],
): ReadonlyMap<Meaning, Chosen> {
  const fields = new Map([...chosen].map(([meaning, { view }]) => [view, meaning]));
  const whole = new Map<Meaning, Chosen>();
  for (const [meaning, choice] of chosen) {
    const rivals = proposals.filter((rival) => {
      if (rival.meaning !== meaning || rival.view === choice.view || choice.settled) return false;
      const other = fields.get(rival.view) ?? asides.get(rival.view);
      const otherPoints = (fields.has(rival.view) ? chosen.get(fields.get(rival.view) ?? meaning)?.points : undefined) ?? 0;
      if (other !== undefined && otherPoints > rival.points - 2 && fields.has(rival.view)) return false;
      // Figures that prove one column, under a heading that says less than another's, are a question.
      const saysMore = choice.proven && (rival.view.points[meaning] ?? 0) > (choice.view.points[meaning] ?? 0);
      return rival.points > choice.points - (saysMore ? 8 : near) && rival.points >= 5;
    });
    const ahead = choice.points - (rivals[0]?.points ?? 0);
    const doubt = rivals.length > 0 ? Math.min(choice.confidence, 0.4 + 0.1 * Math.min(ahead, 1.5)) : choice.confidence;
    whole.set(meaning, { ...choice, rivals, confidence: Math.round(doubt * 100) / 100 });
  }
  return whole;
}

