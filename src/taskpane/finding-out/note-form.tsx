import { Checkbox, Input, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { longestNote } from '../../return/finding-out-changes';
import type { Looked } from '../../return/finding-out';
import { Button } from '../parts/button';
import { ErrorSummary } from '../parts/error-summary';
import { Notice } from '../parts/notice';
import { Choice, Question } from '../parts/question';
import { findingOutWords } from '../words/finding-out';
import type { NoteTyped } from './notes';

interface NoteFormProps {
  readonly typed: NoteTyped;
  /** The contract is marked already: the note changes. */
  readonly marked: boolean;
  readonly onType: (typed: NoteTyped) => void;
  /** Gives what to tell the user where it could not be kept. */
  readonly onSave: (note: NoteTyped) => Promise<string | undefined>;
}

interface Problem {
  readonly field: string;
  readonly message: string;
}

const ids = { looked: 'note-looked', who: 'note-who', what: 'note-what' } as const;

/** Where was looked, who was asked, what: nothing of it has to be said for the mark to be made. Problems are told on submit, not while typing. */
export function NoteForm({ typed, marked, onType, onSave }: NoteFormProps) {
  const [attempt, setAttempt] = useState(0);
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState<string>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.message;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (saving) return;
    const found = problemsOf(typed);
    setRefused(undefined);
    setProblems(found);
    setAttempt((last) => last + 1);
    if (found.length > 0) return;
    setSaving(true);
    const trouble = await onSave({ ...typed, who: typed.who.trim(), what: typed.what.trim() });
    setSaving(false);
    setRefused(trouble);
  }

  return (
    <form className="mark-form" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{findingOutWords.markHeading}</h2>
      <p className="quiet">{findingOutWords.markHint}</p>
      {problems.length > 0 && <ErrorSummary heading={findingOutWords.problem} problems={problems} attempt={attempt} />}
      <LookedQuestion looked={typed.looked} onChange={(looked) => onType({ ...typed, looked })} />
      <Question id={ids.who} label={findingOutWords.who} problem={problemOf(ids.who)}>
        {(wiring) => <Input {...wiring} size="large" autoComplete="off" value={typed.who} onChange={(_event, { value }) => onType({ ...typed, who: value })} />}
      </Question>
      <Question id={ids.what} label={findingOutWords.what} problem={problemOf(ids.what)}>
        {(wiring) => <Textarea {...wiring} size="large" rows={3} resize="vertical" value={typed.what} onChange={(_event, { value }) => onType({ ...typed, what: value })} />}
      </Question>
      {refused !== undefined && (
        <div role="alert">
          <Notice tone="attention">
            <h3>{findingOutWords.notKept}</h3>
            <p>{refused}</p>
          </Notice>
        </div>
      )}
      <div className="actions">
        <Button type="submit" idle={saving}>
          {marked ? findingOutWords.saveNote : findingOutWords.mark}
        </Button>
      </div>
    </form>
  );
}

function LookedQuestion({ looked, onChange }: { readonly looked: readonly Looked[]; readonly onChange: (looked: readonly Looked[]) => void }) {
  const labels = { plan: findingOutWords.lookedPlan, messages: findingOutWords.lookedMessages } as const;
  const all = ['plan', 'messages'] as const;
  return (
    <Choice id={ids.looked} label={findingOutWords.looked}>
      {(wiring) => (
        <div role="group" className="note-looked" {...wiring}>
          {all.map((where) => (
            <Checkbox
              key={where}
              label={labels[where]}
              checked={looked.includes(where)}
              onChange={(_event, { checked }) => onChange(all.filter((each) => (each === where ? checked === true : looked.includes(each))))}
            />
          ))}
        </div>
      )}
    </Choice>
  );
}

function problemsOf({ who, what }: NoteTyped): readonly Problem[] {
  return [
    ...(who.trim().length > longestNote.who ? [{ field: ids.who, message: findingOutWords.tooLong(findingOutWords.whoShort, longestNote.who) }] : []),
    ...(what.trim().length > longestNote.what ? [{ field: ids.what, message: findingOutWords.tooLong(findingOutWords.whatShort, longestNote.what) }] : []),
  ];
}
