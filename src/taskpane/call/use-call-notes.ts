import { useMemo } from 'react';
import { callNotes, type CallNote } from '../../return/call-notes';
import { isoDay } from '../../return/quantities';
import type { OpenReturn } from '../pane-state';
import { timeHere, todayHere } from '../today';
import { useKeptInTurn } from '../use-kept-in-turn';
import { sameNote } from './note-keys';

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

type Notes = readonly CallNote[];

const none: Notes = [];

export function useCallNotes(opened: Pick<OpenReturn, 'readKept' | 'keep'>): CallNotes {
  const [all = none, changeKept] = useKeptInTurn(callNotes, opened);
  return useMemo(() => {
    // No notes are no setting.
    const inTurn = (change: (notes: Notes) => Notes) =>
      changeKept((notes = none) => {
        const left = change(notes);
        return left.length === 0 ? undefined : left;
      });
    return {
      all,
      add: (reference, text) => inTurn((notes) => [...notes, { reference, on: isoDay(todayHere()), at: timeHere(), text }]),
      change: (note, text) => inTurn((notes) => withOne(notes, note, [{ ...note, text }])),
      remove: (note) => inTurn((notes) => withOne(notes, note, [])),
      putBack: (note, place) => inTurn((notes) => [...notes.slice(0, place), note, ...notes.slice(place)]),
    };
  }, [all, changeKept]);
}

/** The notes with others in place of one. */
function withOne(notes: Notes, note: CallNote, instead: Notes): Notes {
  const place = notes.findIndex((each) => sameNote(each, note));
  return place < 0 ? notes : [...notes.slice(0, place), ...instead, ...notes.slice(place + 1)];
}
