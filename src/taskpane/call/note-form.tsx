import { Textarea } from '@fluentui/react-components';
import { useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useAnnounce } from '../parts/announcer';
import { Button } from '../parts/button';
import { Question } from '../parts/question';
import { useHere } from '../parts/use-here';
import { callWords } from '../words/call';
import { NotKept } from './not-kept';
import type { TypedNote } from './typed-notes';

interface NoteFormProps {
  readonly typed: TypedNote;
  readonly onAdd: (text: string) => Promise<string | undefined>;
}

/** A line about this contract. Ctrl+Enter adds it, since Enter alone begins another line. */
export function NoteForm({ typed, onAdd }: NoteFormProps) {
  const [text, setText] = useState(typed.read);
  const [problem, setProblem] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const busy = useRef(false);
  const latest = useRef(text);
  const here = useHere();
  const announce = useAnnounce();

  function type(now: string) {
    latest.current = now;
    setText(now);
    typed.write(now);
  }

  async function add() {
    if (busy.current) return;
    const note = text.trim();
    field.current?.focus();
    setProblem(note === '' ? callWords.enter : undefined);
    if (note === '') return;
    busy.current = true;
    const sent = latest.current;
    const told = await onAdd(note);
    busy.current = false;
    setTrouble(told);
    if (told === undefined) {
      type(typedSince(sent, here.current === true ? latest.current : typed.read()));
      announce(callWords.added);
    } else if (here.current !== true) announce(callWords.notKeptSince(told));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void add();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void add();
  }

  return (
    <form className="note-form" noValidate onSubmit={submit}>
      <Question id="call-note" label={callWords.note} problem={problem}>
        {(wiring) => <Textarea {...wiring} textarea={{ ref: field }} className="field-long" size="large" rows={2} resize="vertical" value={text} aria-keyshortcuts="Control+Enter" onKeyDown={onKeyDown} onChange={(_event, { value }) => type(value)} />}
      </Question>
      {trouble !== undefined && <NotKept message={trouble} />}
      <div className="actions">
        <Button type="submit" title="Ctrl+Enter">
          {callWords.add}
        </Button>
      </div>
    </form>
  );
}

/** What stands in the field once a note was added: what was typed after it; where it was rewritten, all of that. */
function typedSince(sent: string, now: string): string {
  return now.startsWith(sent) ? now.slice(sent.length).trimStart() : now;
}
