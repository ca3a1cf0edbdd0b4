import { useEffect, useRef, useState } from 'react';
import type { UndoOutcome } from '../../excel';
import type { OpenReturn } from '../pane-state';
import { useAnnounce } from '../parts/announcer';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { undoWords } from '../words/undo';
import './undo.css';

export interface UndoLineProps extends Pick<OpenReturn, 'lastSaved' | 'undo'> {
  /** On a call no other contract is named. */
  readonly named: boolean;
  /** The contract that is on screen, if one is. */
  readonly here?: string;
  readonly onOpen: (key: string) => void;
}

/** What came of taking an answer back. */
interface Told {
  readonly words: string;
  readonly failed: boolean;
  /** The contract to look at, whose answer is not to be taken back any more: it was, or it is no longer in the cells. */
  readonly goTo?: string | undefined;
}

/** One quiet line: which answer was saved last, and the way to take it back; then what came of that. */
export default function UndoLine({ lastSaved, undo, named, here, onOpen }: UndoLineProps) {
  const [state, setState] = useState<'idle' | 'working' | 'waiting'>('idle');
  const [told, setTold] = useTold(lastSaved);
  const said = useRef<HTMLParagraphElement>(null);
  const announce = useAnnounce();
  // Focus goes to what came of it: the button it was on is gone, or did not do what it says.
  useEffect(() => {
    if (told !== undefined) said.current?.focus();
  }, [told]);
  if (lastSaved === undefined && told === undefined) return null;
  const canUndo = lastSaved !== undefined && told?.goTo !== lastSaved;

  async function takeBack() {
    setState('working');
    const outcome = await undo(() => {
      setState('waiting');
      announce(undoWords.waiting);
    });
    setState('idle');
    setTold(toldOf(outcome, named, lastSaved));
    // The strip must not say "Saved" any more.
    if (outcome.kind === 'undone') announce('');
  }

  return (
    <section className="undo" aria-label={undoWords.label}>
      <Notice tone={told?.failed ? 'attention' : 'quiet'}>
        {told !== undefined && (
          <p ref={said} tabIndex={-1} className="undo-told">
            {told.words}
          </p>
        )}
        {lastSaved !== undefined && told === undefined && <p>{named ? undoWords.saved(lastSaved) : undoWords.savedOnCall}</p>}
        {state === 'waiting' && <p>{undoWords.waiting}</p>}
        <div className="actions">
          {canUndo && (
            <Button size="small" idle={state !== 'idle'} aria-label={named ? undoWords.undoOf(lastSaved) : undefined} onClick={() => void takeBack()}>
              {undoWords.undo}
            </Button>
          )}
          {told?.goTo !== undefined && named && told.goTo !== here && <GoTo reference={told.goTo} onOpen={onOpen} />}
        </div>
      </Notice>
    </section>
  );
}

/** What came of taking an answer back. It says nothing of one that is saved after it. */
function useTold(lastSaved: string | undefined) {
  const [told, setTold] = useState<Told>();
  const [before, setBefore] = useState(lastSaved);
  if (lastSaved !== before) {
    setBefore(lastSaved);
    if (lastSaved !== undefined) setTold(undefined);
  }
  return [told, setTold] as const;
}

function GoTo({ reference, onOpen }: { readonly reference: string; readonly onOpen: (key: string) => void }) {
  return (
    <button type="button" className="link" onClick={() => onOpen(reference)}>
      {undoWords.goTo(reference)}
    </button>
  );
}

function toldOf(outcome: UndoOutcome, named: boolean, lastSaved: string | undefined): Told {
  switch (outcome.kind) {
    case 'undone':
      return { words: named ? undoWords.undone(outcome.reference) : undoWords.undoneOnCall, failed: false, goTo: outcome.reference };
    case 'nothing-to-undo':
      return { words: undoWords.nothing, failed: false };
    case 'trouble':
      return { words: `${outcome.trouble.message} ${outcome.trouble.whatToDo}`, failed: true };
    default: {
      const isChanged = outcome.kind === 'refused' && outcome.why === 'changed-since';
      return isChanged ? { words: named ? outcome.message : undoWords.changedOnCall, failed: true, goTo: lastSaved } : { words: outcome.message, failed: true };
    }
  }
}
