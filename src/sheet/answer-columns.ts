import type { ColumnView } from './column-view';
import { answerParts, type AnswerPart } from './layout';
import type { Settled } from './choose-columns';
import type { Meaning } from './heading-points';

/** Which column each part of an answer is in, and the column for remarks. */
export interface AnswerColumns {
  readonly parts: ReadonlyMap<AnswerPart, { readonly view: ColumnView; readonly reason: string; readonly own: boolean }>;
  readonly comments?: ColumnView;
}

/** A heading must propose a part at least this strongly to be its column. */
const enough = 7;

/**
 * Finds a column for every part of an answer. A part without a column of its own goes where a supplier would write it: what
 * concerns the recovery beside the recovery, else under remarks, else with the reason; all in one readable sentence.
 */
export function findAnswerColumns(
  views: readonly ColumnView[],
  asides: ReadonlyMap<ColumnView, Meaning>,
  settled: Settled,
): AnswerColumns {
  const free = views.filter((view) => isForAnswers(asides.get(view)) && !view.hidden);
  const comments = commentsAmong(free);
  const own = new Map<AnswerPart, ColumnView>();
  for (const part of answerParts) {
    const said = settled.get(part);
    const view = said === 'none' ? undefined : (said ?? best(free, part));
    if (view) own.set(part, view);
  }
  const parts = new Map<AnswerPart, { view: ColumnView; reason: string; own: boolean }>();
  for (const part of answerParts) {
    const view = own.get(part);
    if (view) parts.set(part, { view, reason: `Its heading says "${view.heading.shown}".`, own: true });
    const host = view || settled.get(part) === 'none' ? undefined : hostOf(part, own, comments);
    if (host) parts.set(part, { view: host, reason: `There is no column for it: it is written under "${host.heading.shown}".`, own: false });
  }
  return comments ? { parts, comments } : { parts };
}

function isForAnswers(meaning: Meaning | undefined): boolean {
  return meaning === 'comments' || answerParts.some((part) => part === meaning);
}

function best(views: readonly ColumnView[], part: AnswerPart): ColumnView | undefined {
  let found: ColumnView | undefined;
  let most = 0;
  for (const view of views) {
    const points = view.points[part] ?? 0;
    if (points < enough || points <= most) continue;
    found = view;
    most = points;
  }
  return found;
}

function commentsAmong(views: readonly ColumnView[]): ColumnView | undefined {
  const remarks = views.filter(({ points, profile }) => (points.comments ?? 0) >= 4 && (profile.open > 0 || profile.cells === 0));
  const theirs = remarks.find(({ heading }) => heading.concepts.has('supplier'));
  return theirs ?? remarks.find(({ heading }) => !heading.concepts.has('client') && !heading.concepts.has('ours'));
}

/** Where a part without a column of its own is written. Columns of dates, and of yes or no alone, hold nothing else. */
function hostOf(part: AnswerPart, own: ReadonlyMap<AnswerPart, ColumnView>, comments: ColumnView | undefined): ColumnView | undefined {
  const recovery = [own.get('recoveryPlan'), own.get('recoverable')].filter((view) => view && !view.heading.concepts.has('yesno'));
  const hosts = part === 'reason' ? [comments, ...recovery] : [...recovery, comments, own.get('reason')];
  return hosts.find((host) => host !== undefined);
}
