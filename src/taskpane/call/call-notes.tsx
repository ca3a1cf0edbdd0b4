import { useMemo, useState } from 'react';
import { browserStorage } from '../drafts/draft-store';
import type { OpenReturn } from '../pane-state';
import type { ReturnView } from '../return-view';
import { callWords } from '../words/call';
import './call.css';
import { CopyNotes } from './copy-notes';
import { NoteForm } from './note-form';
import { NoteList } from './note-list';
import { notesText } from './notes-text';
import { typedNote } from './typed-notes';
import { useCallNotes } from './use-call-notes';

interface CallNotesProps {
  readonly contractKey: string;
  readonly view: ReturnView;
  readonly opened: OpenReturn;
}

/** On a contract's screen during a call: what was agreed on it. What was agreed on others is covered. */
export default function CallNotes({ contractKey, view, opened }: CallNotesProps) {
  const notes = useCallNotes(opened);
  const [uncovered, setUncovered] = useState(false);
  const typed = useMemo(
    () => typedNote(browserStorage(), `${opened.partition}social-value-return:${view.overview.supplier ?? ''}:${view.overview.year ?? ''}:${contractKey}`),
    [opened.partition, view.overview.supplier, view.overview.year, contractKey],
  );
  const entry = view.contracts.get(contractKey)?.reference;
  const reference = entry?.state === 'read' ? entry.value : '';
  const here = notes.all.filter((note) => note.reference === reference);
  const others = notes.all.filter((note) => note.reference !== reference);
  return (
    <section className="call-notes" aria-labelledby="call-notes-heading">
      <h2 id="call-notes-heading">{callWords.agreed}</h2>
      <NoteList notes={notes} shown={here} named={false} />
      <NoteForm typed={typed} onAdd={(text) => notes.add(reference, text)} />
      {others.length > 0 && (uncovered ? <NoteList notes={notes} shown={others} named takesFocus /> : <OthersCovered notes={others.length} onUncover={() => setUncovered(true)} />)}
      {notes.all.length > 0 && <CopyNotes text={notesText(notes.all, view)} />}
      <p className="quiet">{callWords.keptIn}</p>
    </section>
  );
}

function OthersCovered({ notes, onUncover }: { readonly notes: number; readonly onUncover: () => void }) {
  return (
    <p>
      {callWords.others(notes)}{' '}
      <button type="button" className="link" onClick={onUncover}>
        {callWords.uncoverNotes}
      </button>
    </p>
  );
}
