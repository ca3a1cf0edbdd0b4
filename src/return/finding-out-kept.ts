import * as z from 'zod/mini';
import type { FindingOut, Looked } from './finding-out';
import { looseReference } from './judged';
import { isoDate, type Kept } from './kept';

/** One mark as it is kept: reference, day, where was looked (a letter each), who was asked, what. */
export type KeptMark = readonly [reference: string, on: string, looked: string, who: string, what: string];

/**
 * The marks lie in as many settings as they need, since one setting holds no more than `largestKept` characters: 16 hold 3,000 marks
 * of 170 characters. A small return has one.
 */
export const markParts: readonly Kept<readonly KeptMark[]>[] = Array.from({ length: 16 }, (_none, part) => ({
  key: `finding-out-${part + 1}`,
  schema: z.array(z.tuple([z.string(), isoDate, z.string(), z.string(), z.string()])),
}));

/** What each setting holds, in the order of `markParts`; undefined where it is not there. */
export type KeptMarks = readonly (readonly KeptMark[] | undefined)[];

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

/** How each is kept. */
export const lookedLetters: Readonly<Record<Looked, string>> = { plan: 'p', messages: 'm' };

function lookedFrom(kept: string): readonly Looked[] {
  return (['plan', 'messages'] as const).filter((where) => kept.includes(lookedLetters[where]));
}
