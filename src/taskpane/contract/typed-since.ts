import { fieldNamesOf, sameField, withFields, type FieldName, type Fields } from '../drafts/fields';
import type { Kept } from '../drafts/kept';

/** What an answer was made of: what stood in the fields when Save was pressed, and what the cells said then. */
export interface Sent {
  readonly typed: Fields;
  readonly sheet: Fields;
}

/**
 * What is left of a draft once the answer made of it is in the cells: what was typed since Save was pressed. Undefined where that is
 * nothing, for what the answer says is no longer unsaved, however it was typed.
 * @param after what the cells say now
 */
export function typedSince(now: Kept | undefined, sent: Sent, after: Fields): Kept | undefined {
  const draft = now ?? { typed: sent.sheet, base: sent.sheet };
  const names = fieldNamesOf(sent.typed, draft.typed, after).filter((name) => isSince(name, draft, sent, after));
  return names.length === 0 ? undefined : { typed: withFields(after, names, draft.typed), base: after };
}

/** A field that nobody touched may hold something older than the cells: it follows them. */
function isSince(name: FieldName, { typed, base }: Kept, sent: Sent, after: Fields): boolean {
  const touched = !sameField(name, typed, base) || !sameField(name, sent.typed, sent.sheet);
  return touched && !sameField(name, typed, sent.typed) && !sameField(name, typed, after);
}
