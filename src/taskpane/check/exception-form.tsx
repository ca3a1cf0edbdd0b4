import { Input, Textarea } from '@fluentui/react-components';
import { useEffect, useId, useState, type FormEvent } from 'react';
import { Button } from '../parts/button';
import { ErrorSummary } from '../parts/error-summary';
import { Failed } from '../parts/failed';
import { Question } from '../parts/question';
import { checkWords } from '../words/check';

/** Who lets a finding stand, and why. */
export interface By {
  readonly who: string;
  readonly why: string;
}

interface Problem {
  readonly field: keyof By;
  readonly message: string;
}

interface ExceptionFormProps {
  /** Gives what to tell the user where it could not be kept. Where it is, the form goes with the finding. */
  readonly onKeep: (by: By) => Promise<string | undefined>;
  readonly onCancel: () => void;
}

/** Asks who lets a finding stand and why. Both are needed: whoever looks next has to know. Problems are told on submit, not while typing. */
export function ExceptionForm({ onKeep, onCancel }: ExceptionFormProps) {
  const id = useId().replaceAll(':', '');
  const [by, setBy] = useState<By>({ who: '', why: '' });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [notKept, setNotKept] = useState<string>();
  useEffect(() => document.getElementById(`${id}-who`)?.focus(), [id]);

  const problemAt = (field: keyof By) => problems.find((problem) => problem.field === field)?.message;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const found = problemsOf(by);
    setNotKept(undefined);
    setProblems(found);
    setAttempt((last) => last + 1);
    if (found.length > 0) return;
    setBusy(true);
    const trouble = await onKeep({ who: by.who.trim(), why: by.why.trim() });
    setBusy(false);
    setNotKept(trouble);
  }

  return (
    <form className="answer" noValidate onSubmit={(event) => void submit(event)}>
      {problems.length > 0 && (
        <ErrorSummary heading={checkWords.problem} problems={problems.map(({ field, message }) => ({ field: `${id}-${field}`, message }))} attempt={attempt} />
      )}
      <Question id={`${id}-who`} label={checkWords.who} problem={problemAt('who')}>
        {(wiring) => <Input {...wiring} size="large" autoComplete="name" readOnly={busy} value={by.who} onChange={(_event, { value }) => setBy({ ...by, who: value })} />}
      </Question>
      <Question id={`${id}-why`} label={checkWords.why} problem={problemAt('why')}>
        {(wiring) => <Textarea {...wiring} size="large" rows={2} readOnly={busy} resize="vertical" value={by.why} onChange={(_event, { value }) => setBy({ ...by, why: value })} />}
      </Question>
      <Failed why={notKept} />
      <div className="actions">
        <Button type="submit" idle={busy}>{checkWords.keep}</Button>
        <Button look="bare" onClick={onCancel}>
          {checkWords.cancel}
        </Button>
      </div>
    </form>
  );
}

function problemsOf({ who, why }: By): readonly Problem[] {
  return [
    ...(who.trim() === '' ? [{ field: 'who' as const, message: checkWords.enterWho }] : []),
    ...(why.trim() === '' ? [{ field: 'why' as const, message: checkWords.enterWhy }] : []),
  ];
}
