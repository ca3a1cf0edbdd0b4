import { useEffect, useRef, useState } from 'react';
import type { UndoOutcome } from '../../excel';
import type { OpenReturn } from '../pane-state';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { undoWords } from '../words/undo';
import './undo.css';

export interface UndoLineProps extends Pick<OpenReturn, 'lastSaved' | 'undo'> {
  /** On a call no other contract is named. */
  readonly named: boolean;
  readonly onOpen: (key: string) => void;
}

/** What came of taking an answer back. */
interface Told {
  readonly words: string;
  /** The contract whose answer was taken back. */
  readonly undone?: string;
}

/** One quiet line: which answer was saved last, and the way to take it back; then what came of that. */
export default function UndoLine({ lastSaved, undo, named, onOpen }: UndoLineProps) {
  const [state, setState] = useState<'idle' | 'working' | 'waiting'>('idle');
  const [told, setTold] = useState<Told>();
  const said = useRef<HTMLParagraphElement>(null);
  // Focus goes to what came of it: the button it was on is gone, or did not do what it says.
  useEffect(() => {
    if (told !== undefined) said.current?.focus();
  }, [told]);
  if (lastSaved === undefined && told === undefined) return null;

  async function takeBack() {
    setState('working');
    const outcome = await undo(() => setState('waiting'));
    setState('idle');
    setTold(toldOf(outcome, named));
  }

  return (
    <section className="undo" aria-label={undoWords.label}>
      <Notice tone={told !== undefined && lastSaved !== undefined ? 'attention' : 'quiet'}>
        {told !== undefined && (
          <p ref={said} tabIndex={-1} className="undo-told">
            {told.words}
          </p>
        )}
        {lastSaved !== undefined && told === undefined && <p>{named ? undoWords.saved(lastSaved) : undoWords.savedOnCall}</p>}
        {state === 'waiting' && <p role="status">{undoWords.waiting}</p>}
        <div className="actions">
          {lastSaved !== undefined && (
            <Button size="small" idle={state !== 'idle'} aria-label={named ? undoWords.undoOf(lastSaved) : undefined} onClick={() => void takeBack()}>
              {undoWords.undo}
            </Button>
          )}
          {told?.undone !== undefined && named && <GoTo reference={told.undone} onOpen={onOpen} />}
        </div>
      </Notice>
    </section>
  );
}

function GoTo({ reference, onOpen }: { readonly reference: string; readonly onOpen: (key: string) => void }) {
  return (
    <button type="button" className="link" onClick={() => onOpen(reference)}>
      {undoWords.goTo(reference)}
    </button>
  );
}

function toldOf(outcome: UndoOutcome, named: boolean): Told {
  switch (outcome.kind) {
    case 'undone':
      return { words: named ? undoWords.undone(outcome.reference) : undoWords.undoneOnCall, undone: outcome.reference };
    case 'nothing-to-undo':
      return { words: undoWords.nothing };
    case 'trouble':
      return { words: `${outcome.trouble.message} ${outcome.trouble.whatToDo}` };
    default:
      return { words: outcome.message };
  }
}
