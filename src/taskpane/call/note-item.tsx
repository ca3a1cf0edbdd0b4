import { Textarea } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { CallNote } from '../../return/call-notes';
import { useAnnounce } from '../parts/announcer';
import { Button } from '../parts/button';
import { Question } from '../parts/question';
import { callWords } from '../words/call';
import { NotKept } from './not-kept';
import { whenOf } from './notes-text';

interface NoteItemProps {
  readonly note: CallNote;
  readonly named: boolean;
  readonly onChange: (text: string) => Promise<string | undefined>;
  readonly onRemove: () => void;
}

/** One note as it stands, or being changed. */
export function NoteItem({ note, named, onChange, onRemove }: NoteItemProps) {
  const [changing, setChanging] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const announce = useAnnounce();
  const when = whenOf(note);
  const wasChanging = useRef(false);
  useEffect(() => {
    if (wasChanging.current && !changing) editButton.current?.focus();
    wasChanging.current = changing;
  }, [changing]);

  async function change(text: string) {
    const told = await onChange(text);
    if (told === undefined) announce(callWords.changed);
    return told;
  }

  if (changing) {
    return (
      <li>
        <ChangeForm text={note.text} onChange={change} onDone={() => setChanging(false)} />
      </li>
    );
  }
  return (
    <li tabIndex={-1}>
      <p className="quiet">{named ? `${note.reference || callWords.noReference}, ${when}` : when}</p>
      <p className="note-text">{note.text}</p>
      <p className="note-ways">
        <button ref={editButton} type="button" className="link" aria-label={callWords.editOne(when)} onClick={() => setChanging(true)}>
          {callWords.edit}
        </button>
        <button type="button" className="link" aria-label={callWords.removeOne(when)} onClick={onRemove}>
          {callWords.remove}
        </button>
      </p>
    </li>
  );
}

interface ChangeFormProps {
  readonly text: string;
  readonly onChange: (text: string) => Promise<string | undefined>;
  /** It is changed, or left as it was. */
  readonly onDone: () => void;
}

function ChangeForm({ text: before, onChange, onDone }: ChangeFormProps) {
  const id = useId();
  const [text, setText] = useState(before);
  const [problem, setProblem] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const busy = useRef(false);
  const latest = useRef(text);
  useEffect(() => field.current?.focus(), []);

  function type(now: string) {
    latest.current = now;
    setText(now);
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy.current) return;
    const note = text.trim();
    setProblem(note === '' ? callWords.enter : undefined);
    if (note === '') return field.current?.focus();
    busy.current = true;
    const told = await onChange(note);
    busy.current = false;
    setTrouble(told);
    // Something may have been typed meanwhile.
    if (told === undefined && latest.current === text) onDone();
  }

  return (
    <form className="note-form" noValidate onSubmit={(event) => void submit(event)}>
      <Question id={id} label={callWords.change} problem={problem}>
        {(wiring) => <Textarea {...wiring} textarea={{ ref: field }} className="field-long" size="large" rows={2} resize="vertical" value={text} onChange={(_event, { value }) => type(value)} />}
      </Question>
      {trouble !== undefined && <NotKept message={trouble} />}
      <div className="actions">
        <Button type="submit">{callWords.keep}</Button>
        <Button look="bare" onClick={onDone}>
          {callWords.cancel}
        </Button>
      </div>
    </form>
  );
}
