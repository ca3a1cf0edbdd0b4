import * as z from 'zod/mini';
import { dayFromDate } from './calendar';

/**
 * Something that is kept in the workbook's settings: it travels with the file and helps, but nothing of the return depends
 * on it. The pane writes it, the check reads it.
 */
export interface Kept<T> {
  readonly key: string;
  /** What is read is held against it: what it does not accept counts as absent. */
  readonly schema: z.ZodMiniType<T>;
}

/** The most that one setting holds, in characters of JSON. Settings are loaded with the workbook, every time. */
export const largestKept = 32_000;

/** A day as ISO, "2024-05-30". In few words of our own: the library's comes with all its patterns, and the first screen waits for it. */
export const isoDate = z.string().check((given) => {
  const [, year, month, dayOfMonth] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(given.value) ?? []).map(Number);
  if (dayFromDate(year ?? 0, month ?? 0, dayOfMonth ?? 0) === undefined) given.issues.push({ code: 'custom', input: given.value });
});

/** The user's answers to the questions a reading asked, so that they hold next time: question -> candidate. */
export const readingChoices: Kept<Record<string, string>> = {
  key: 'how-this-sheet-was-read',
  schema: z.record(z.string(), z.string()),
};

/** Who confirmed that the answers are right, and when. It no longer counts when an answer changes afterwards (`declarationStands`). */
export interface Declaration {
  readonly name: string;
  readonly jobTitle: string;
  /** The day as ISO, "2024-05-30". */
  readonly on: string;
  /** The answers it is of, by their fingerprint (`fingerprintOf`). Once they are others it no longer counts. */
  readonly of?: string | undefined;
}

export const declaration: Kept<Declaration> = {
  key: 'declaration',
  schema: z.object({ name: z.string(), jobTitle: z.string(), on: isoDate, of: z.optional(z.string()) }),
};

/** A finding that staff decided to let stand, with who decided it and why. */
export interface Exception {
  readonly rule: string;
  /** The contract the finding speaks of; absent where it speaks of the whole workbook. */
  readonly reference?: string | undefined;
  readonly who: string;
  readonly why: string;
  /** The day as ISO. */
  readonly on: string;
}

export const exceptions: Kept<readonly Exception[]> = {
  key: 'exceptions',
  schema: z.array(
    z.object({ rule: z.string(), reference: z.optional(z.string()), who: z.string(), why: z.string(), on: isoDate }),
  ),
};

/** What a stored text says; undefined where there is none, or nothing that the schema accepts. */
export function keptFrom<T>(kept: Kept<T>, stored: unknown): T | undefined {
  if (typeof stored !== 'string') return undefined;
  try {
    const parsed = kept.schema.safeParse(JSON.parse(stored));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
