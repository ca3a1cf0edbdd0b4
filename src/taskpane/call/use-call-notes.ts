import { useMemo } from 'react';
import { callNotes, type CallNote } from '../../return/call-notes';
import { isoDay } from '../../return/quantities';
import type { OpenReturn } from '../pane-state';
import { timeHere, todayHere } from '../today';
import { useKept } from '../use-kept';

/** What was agreed on calls, and how to change it. Each change gives what to tell the user where it could not be kept. */
export interface CallNotes {
  /** Oldest first. */
  readonly all: readonly CallNote[];
  readonly add: (reference: string, text: string) => Promise<string | undefined>;
  readonly change: (note: CallNote, text: string) => Promise<string | undefined>;
  readonly remove: (note: CallNote) => Promise<string | undefined>;
  /** Puts a note back that was removed, at its old place among the others. */
  readonly putBack: (note: CallNote, place: number) => Promise<string | undefined>;
}

const none: readonly CallNote[] = [];

export function useCallNotes(opened: Pick<OpenReturn, 'readKept' | 'keep'>): CallNotes {
  const [kept, keep] = useKept(callNotes, opened);
  const all = kept ?? none;
  return useMemo(
    () => ({
      all,
      add: (reference, text) => keep([...all, { reference, on: isoDay(todayHere()), at: timeHere(), text }]),
      change: (note, text) => keep(all.map((each) => (each === note ? { ...note, text } : each))),
      remove: (note) => keep(notEmpty(all.filter((each) => each !== note))),
      putBack: (note, place) => keep([...all.slice(0, place), note, ...all.slice(place)]),
    }),
    [all, keep],
  );
}

/** No notes are no setting. */
function notEmpty(notes: readonly CallNote[]): readonly CallNote[] | undefined {
  return notes.length === 0 ? undefined : notes;
}
