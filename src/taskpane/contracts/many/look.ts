/** Which contracts the list shows. */
export type Show = 'all' | 'to-do' | 'below-target' | 'finding-out' | 'complete' | 'problem';

/** In which order. */
export type Order = 'sheet' | 'end' | 'shortfall' | 'spend' | 'client';

/** How high a row turned out, so that a list which is come back to stands exactly as it stood. */
export interface RowHeight {
  readonly key: string | number | bigint;
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly size: number;
  readonly lane: number;
}

/** How the user looks at a long list. It is kept while other screens are up. */
export interface ListLook {
  readonly show: Show;
  /** What is searched for, as typed. */
  readonly words: string;
  readonly order: Order;
  readonly heights: readonly RowHeight[];
}

/** Every contract, in the sheet's order. */
export const asInSheet: ListLook = { show: 'all', words: '', order: 'sheet', heights: [] };
