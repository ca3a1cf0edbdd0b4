import type { Choice } from './choose-columns';
import type { ColumnView } from './column-view';

/** The columns in which credits are entered by quarter or month. */
export interface SummedParts {
  readonly views: readonly ColumnView[];
}

/**
 * Finds them: what the formulas of the delivered column add up, else the columns headed as quarters or months, unless those hold
 * money. With fewer than two there are none.
 */
export function findParts({ chosen, asides, evidence, views }: Choice): SummedParts {
  const delivered = chosen.get('delivered')?.view;
  const summed = delivered ? evidence.sums.get(delivered) : undefined;
  const among = summed
    ? views.filter(({ column }) => summed.includes(column))
    : views.filter((view) => asides.get(view) === 'part' && !holdsMoney(view) && !isTarget(view) && delivered?.profile.formulas !== 0);
  return { views: among.length >= 2 ? among : [] };
}

/** "Q1 target" beside "Q1 delivered". */
function isTarget({ heading }: ColumnView): boolean {
  return heading.concepts.has('due') && !heading.concepts.has('done');
}

/** Some sums of money among blanks are slips of a supplier's; a column of them is what was spent in the quarter. */
function holdsMoney({ heading: { concepts }, profile }: ColumnView): boolean {
  if (concepts.has('spend') || concepts.has('money')) return true;
  const isFilled = !concepts.has('credit') && profile.filled * 2 > profile.cells;
  return isFilled && (profile.median >= 1000 || profile.money > profile.filled / 2);
}
