import type { ColumnView } from './column-view';

/** How far a heading that names no credits hints at them: "Your figure" may be for credits (1), "Apprentices" hardly (-1). */
export function hintsOfDelivery({ heading: { concepts } }: ColumnView): number {
  if (concepts.has('foreign') || concepts.has('aside') || (concepts.has('due') && concepts.has('done'))) return -1;
  return (['supplier', 'done', 'credit', 'todate'] as const).some((concept) => concepts.has(concept)) ? 1 : 0;
}

