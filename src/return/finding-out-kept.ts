import * as z from 'zod/mini';
import type { FindingOut, Looked } from './finding-out';
import { looseReference } from './judged';
import { largestKept, type Kept } from './kept';

/** One mark as it is kept: reference, day, where was looked (a letter each), who was asked, what. */
type KeptMark = readonly [reference: string, on: string, looked: string, who: string, what: string];

/**
 * The marks lie in as many settings as they need, since one setting holds no more than `largestKept` characters: 16 hold 3,000 marks
 * of 170 characters. A small return has one.
 */
export const markParts: readonly Kept<readonly KeptMark[]>[] = Array.from({ length: 16 }, (_none, part) => ({
  key: `finding-out-${part + 1}`,
  schema: z.array(z.tuple([z.string(), z.iso.date(), z.string(), z.string(), z.string()])),
}));

/** What each setting holds, in the order of `markParts`; undefined where it is not there. */
export type KeptMarks = readonly (readonly KeptMark[] | undefined)[];

/** What one setting is to hold from now on; undefined takes it away. */
export interface PartChange {
  readonly part: number;
  readonly marks: readonly KeptMark[] | undefined;
}

/** How much of a note is kept, in characters. */
export const longestNote = { who: 100, what: 500 } as const;

/** All marks. One that is there twice, since moving it was cut short, is taken where its day is later. */
export function marksIn(kept: KeptMarks): readonly FindingOut[] {
  const found = new Map<string, FindingOut>();
  for (const mark of kept.flatMap((marks) => marks ?? [])) {
    const [reference, on, looked, who, what] = mark;
    const before = found.get(looseReference(reference));
    if (before === undefined || before.on < on) found.set(looseReference(reference), { reference, on, looked: lookedFrom(looked), who, what });
  }
  return [...found.values()];
}

/**
 * The settings to write so that a mark is kept, in this order: it is in its new place before it is taken from its old one.
 * Undefined where no setting has room for it.
 */
export function withMark(kept: KeptMarks, mark: FindingOut): readonly PartChange[] | undefined {
  const added: KeptMark = [mark.reference, mark.on, mark.looked.map((where) => letters[where]).join(''), mark.who, mark.what];
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

const letters: Readonly<Record<Looked, string>> = { plan: 'p', messages: 'm' };

function lookedFrom(kept: string): readonly Looked[] {
  return (['plan', 'messages'] as const).filter((where) => kept.includes(letters[where]));
}
