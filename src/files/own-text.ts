/**
 * The same text, holding on to nothing: engines make a piece of a long text a view on it, so that a few words kept from a part of
 * a workbook would keep the whole part in memory.
 */
export function ownText(text: string): string {
  return text.length < shortestView ? text : ` ${text}`.slice(1);
}

/** Shorter pieces V8 copies by itself. */
const shortestView = 13;
