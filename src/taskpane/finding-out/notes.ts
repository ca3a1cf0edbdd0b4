import type { FindingOut, Looked } from '../../return/finding-out';

/** What stands in the fields of a note. */
export interface NoteTyped {
  readonly looked: readonly Looked[];
  readonly who: string;
  readonly what: string;
}

/** Notes that are typed and not saved, by the contract's key, so that a look at another contract loses none. */
export interface Notes {
  readonly typed: ReadonlyMap<string, NoteTyped>;
  /** Undefined forgets what is typed. */
  readonly onType: (key: string, typed: NoteTyped | undefined) => void;
}

const nothing: NoteTyped = { looked: [], who: '', what: '' };

/** What the fields hold where nothing is typed. */
export function noteOf(mark: FindingOut | undefined): NoteTyped {
  return mark ?? nothing;
}
