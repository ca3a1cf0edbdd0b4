import { useContext, useState } from 'react';
import type { AsideProps } from '../asides';
import { GuideContext } from '../guide/guide-context';
import { Button } from '../parts/button';
import { Page } from '../parts/page';
import { WayBack } from '../parts/way-back';
import { Fluent } from '../theme/fluent';
import { callWords } from '../words/call';
import './call.css';
import { CopyNotes } from './copy-notes';
import { NoteList } from './note-list';
import { notesText } from './notes-text';
import { useCallNotes } from './use-call-notes';

/** What call mode is, the way into it, and everything that was agreed on calls. */
export default function CallScreen({ opened, view, onBack }: AsideProps) {
  const call = useContext(GuideContext)?.call;
  const notes = useCallNotes(opened);
  const [uncovered, setUncovered] = useState(false);
  const covers = call?.on === true && !uncovered;
  return (
    <Fluent>
      <Page
        heading={callWords.heading}
        before={<WayBack onBack={onBack} />}
        takesFocus
      >
        <div className="instead">
          <p>{callWords.what}</p>
          <ul>
            {callWords.does.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{callWords.sheetShows}</p>
          <div className="actions">
            <Button look="main" onClick={call?.on === true ? call.goOn : call?.start}>
              {call?.on === true ? callWords.goOn : callWords.start}
            </Button>
          </div>
        </div>
        <section className="call-notes" aria-labelledby="call-notes-heading">
          <h2 id="call-notes-heading">{callWords.agreed}</h2>
          {covers && notes.all.length > 0 ? (
            <p>
              {callWords.covered}{' '}
              <button type="button" className="link" onClick={() => setUncovered(true)}>
                {callWords.uncover}
              </button>
            </p>
          ) : (
            <NoteList notes={notes} shown={notes.all} named takesFocus={uncovered} />
          )}
          {notes.all.length === 0 ? <p className="quiet">{callWords.none}</p> : <CopyNotes text={notesText(notes.all, view)} />}
          <p className="quiet">{callWords.keptIn}</p>
        </section>
      </Page>
    </Fluent>
  );
}
