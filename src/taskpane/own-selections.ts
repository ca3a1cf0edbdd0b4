/** Tells the selections that the pane made itself from those of the user: Excel reports both alike. */
export interface OwnSelections {
  /** The pane is about to select this contract's cell. */
  expect(reference: string): void;
  /** Whether a reported selection is one of the pane's. Each is so once. */
  isOwn(reference: string): boolean;
}

/** Even a slow Excel reports a selection within this many milliseconds, or not at all (where the cell was selected already). */
const reportedWithin = 10_000;

export function ownSelections(now: () => number = () => performance.now()): OwnSelections {
  const expected = new Map<string, number>();
  return {
    expect: (reference) => expected.set(reference, now()),
    isOwn: (reference) => {
      const since = expected.get(reference);
      expected.delete(reference);
      return since !== undefined && now() - since <= reportedWithin;
    },
  };
}
