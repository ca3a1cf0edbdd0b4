import { useState } from 'react';
import type { CallNote } from '../../return/call-notes';

/** One key for each note, which it keeps while others come and go and while its words are changed: what is being typed into it stays with it. */
export function useNoteKeys(notes: readonly CallNote[]): readonly number[] {
  const [known, setKnown] = useState<Keyed>(() => ({ notes, keys: notes.map((_note, place) => place), next: notes.length }));
  if (known.notes === notes) return known.keys;
  const now = keyed(known, notes);
  setKnown(now);
  return now.keys;
}

interface Keyed {
  readonly notes: readonly CallNote[];
  readonly keys: readonly number[];
  /** The key for another note. */
  readonly next: number;
}

/** Notes before and after what changed are what they were; where as many stand between, their words changed. */
function keyed(before: Keyed, notes: readonly CallNote[]): Keyed {
  const shorter = Math.min(before.notes.length, notes.length);
  const first = count(shorter, (place) => sameNote(before.notes[place], notes[place]));
  const last = count(shorter - first, (place) => sameNote(before.notes.at(-1 - place), notes.at(-1 - place)));
  const changed = before.keys.slice(first, before.keys.length - last);
  const there = notes.length - first - last;
  const between = there === changed.length ? changed : Array.from({ length: there }, (_none, place) => before.next + place);
  return { notes, keys: [...before.keys.slice(0, first), ...between, ...before.keys.slice(before.keys.length - last)], next: before.next + there };
}

/** How many places from 0 on, and no more than `most`, are so. */
function count(most: number, isSo: (place: number) => boolean): number {
  let place = 0;
  while (place < most && isSo(place)) place += 1;
  return place;
}

/** Two notes of the same contract, minute and words are the same for all that anybody can tell. */
export function sameNote(one: CallNote | undefined, other: CallNote | undefined): boolean {
  return one?.reference === other?.reference && one?.on === other?.on && one?.at === other?.at && one?.text === other?.text;
}
