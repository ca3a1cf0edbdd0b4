import { useLayoutEffect, useMemo } from 'react';
import { callNotes, type CallNote } from '../../return/call-notes';
import { isoDay } from '../../return/quantities';
import type { OpenReturn } from '../pane-state';
import { timeHere, todayHere } from '../today';
import { useKept, type KeepValue } from '../use-kept';
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
  const [kept, keep] = useKept(callNotes, opened);
  const all = kept ?? none;
  const workbook = opened.keep;
  useLayoutEffect(() => void (turnsOf(workbook).notes = all), [workbook, all]);
  return useMemo(() => {
    const inTurn = (change: (notes: Notes) => Notes) => keptInTurn(turnsOf(workbook), keep, change);
    return {
      all,
      add: (reference, text) => inTurn((notes) => [...notes, { reference, on: isoDay(todayHere()), at: timeHere(), text }]),
      change: (note, text) => inTurn((notes) => withOne(notes, note, [{ ...note, text }])),
      remove: (note) => inTurn((notes) => withOne(notes, note, [])),
      putBack: (note, place) => inTurn((notes) => [...notes.slice(0, place), note, ...notes.slice(place)]),
    };
  }, [all, keep, workbook]);
}

/** Changes of a workbook's notes go one after another, each from what the one before has left, or it would take that away again. */
interface Turns {
  notes: Notes;
  last: Promise<unknown>;
}

const allTurns = new WeakMap<OpenReturn['keep'], Turns>();

function turnsOf(keep: OpenReturn['keep']): Turns {
  const turns = allTurns.get(keep) ?? { notes: none, last: Promise.resolve() };
  allTurns.set(keep, turns);
  return turns;
}

function keptInTurn(turns: Turns, keep: KeepValue<Notes>, change: (notes: Notes) => Notes): Promise<string | undefined> {
  const mine = turns.last.then(async () => {
    const notes = change(turns.notes);
    // No notes are no setting.
    const told = await keep(notes.length === 0 ? undefined : notes);
    if (told === undefined) turns.notes = notes;
    return told;
  });
  turns.last = mine.catch(() => undefined);
  return mine;
}

/** The notes with others in place of one. */
function withOne(notes: Notes, note: CallNote, instead: Notes): Notes {
  const place = notes.findIndex((each) => sameNote(each, note));
  return place < 0 ? notes : [...notes.slice(0, place), ...instead, ...notes.slice(place + 1)];
}
