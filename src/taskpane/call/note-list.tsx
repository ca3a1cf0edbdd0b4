import { useEffect, useRef, useState } from 'react';
import type { CallNote } from '../../return/call-notes';
import { useAnnounce } from '../parts/announcer';
import { callWords } from '../words/call';
import { NoteItem } from './note-item';
import { useNoteKeys } from './note-keys';
import { NotKept } from './not-kept';
import type { CallNotes } from './use-call-notes';

interface NoteListProps {
  readonly notes: CallNotes;
  readonly shown: readonly CallNote[];
  /** Whether each says which contract it is about. */
  readonly named: boolean;
  /** They have just been uncovered, and the button that did it is gone: the first one takes focus. */
  readonly takesFocus?: boolean;
}

/** Notes, each with the ways to change and to remove it. What is removed can be put back until something else is. */
export function NoteList({ notes, shown, named, takesFocus = false }: NoteListProps) {
  const [removed, setRemoved] = useState<{ readonly note: CallNote; readonly place: number }>();
  const [trouble, setTrouble] = useState<string>();
  const top = useRef<HTMLDivElement>(null);
  const putBackButton = useRef<HTMLButtonElement>(null);
  const announce = useAnnounce();
  const focusAtFirst = useRef(takesFocus);
  useEffect(() => {
    if (focusAtFirst.current) top.current?.querySelector('li')?.focus();
  }, []);
  const keys = useNoteKeys(notes.all);

  async function remove(note: CallNote) {
    const place = notes.all.indexOf(note);
    const told = await notes.remove(note);
    setTrouble(told);
    if (told !== undefined) return;
    setRemoved({ note, place });
    announce(callWords.removed);
    // Its own button is gone with it.
    setTimeout(() => putBackButton.current?.focus());
  }

  async function putBack() {
    if (removed === undefined) return;
    const told = await notes.putBack(removed.note, removed.place);
    setTrouble(told);
    if (told !== undefined) return;
    setRemoved(undefined);
    announce(callWords.wasPutBack);
    top.current?.focus();
  }

  if (shown.length === 0 && removed === undefined && trouble === undefined) return null;
  return (
    <div ref={top} tabIndex={-1} className="notes">
      {shown.length > 0 && (
        <ul>
          {shown.map((note) => (
            <NoteItem key={keys[notes.all.indexOf(note)]} note={note} named={named} onChange={(text) => notes.change(note, text)} onRemove={() => void remove(note)} />
          ))}
        </ul>
      )}
      {removed !== undefined && (
        <p className="note-removed">
          {callWords.removed}{' '}
          <button ref={putBackButton} type="button" className="link" onClick={() => void putBack()}>
            {callWords.putBack}
          </button>
        </p>
      )}
      {trouble !== undefined && <NotKept message={trouble} />}
    </div>
  );
}
