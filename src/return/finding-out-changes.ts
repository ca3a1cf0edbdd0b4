import type { FindingOut } from './finding-out';
import { lookedLetters, markParts, type KeptMark, type KeptMarks } from './finding-out-kept';
import { looseReference } from './judged';
import { largestKept } from './kept';

/** What one setting is to hold from now on; undefined takes it away. */
export interface PartChange {
  readonly part: number;
  readonly marks: readonly KeptMark[] | undefined;
}

/** How much of a note is kept, in characters. */
export const longestNote = { who: 100, what: 500 } as const;

/**
 * The settings to write so that a mark is kept, in this order: it is in its new place before it is taken from its old one.
 * Undefined where no setting has room for it.
 */
export function withMark(kept: KeptMarks, mark: FindingOut): readonly PartChange[] | undefined {
  const added: KeptMark = [mark.reference, mark.on, mark.looked.map((where) => lookedLetters[where]).join(''), mark.who, mark.what];
  const without = withoutMark(kept, mark.reference);
  const others = without.reduce(withChange, kept);
  // Where it lay before, if it still fits there.
  const order = [...without.map(({ part }) => part), ...markParts.keys()];
  const part = order.find((each) => fits([...(others[each] ?? []), added]));
  if (part === undefined) return undefined;
  return [{ part, marks: [...(others[part] ?? []), added] }, ...without.filter((change) => change.part !== part)];
}

/** The settings to write so that no mark of that reference is kept. */
export function withoutMark(kept: KeptMarks, reference: string): readonly PartChange[] {
  const loose = looseReference(reference);
  return kept.flatMap((marks, part) => {
    if (!marks?.some(([of]) => looseReference(of) === loose)) return [];
    const rest = marks.filter(([of]) => looseReference(of) !== loose);
    return [{ part, marks: rest.length === 0 ? undefined : rest }];
  });
}

/** What the settings hold once a change is written. */
export function withChange(kept: KeptMarks, { part, marks }: PartChange): KeptMarks {
  return markParts.map((_kept, each) => (each === part ? marks : kept[each]));
}

function fits(marks: readonly KeptMark[]): boolean {
  return JSON.stringify(marks).length <= largestKept;
}
