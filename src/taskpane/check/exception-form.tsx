import { Input, Textarea } from '@fluentui/react-components';
import { useEffect, useId, useState, type FormEvent } from 'react';
import { Button } from '../parts/button';
import { ErrorSummary } from '../parts/error-summary';
import { Question } from '../parts/question';
import { checkWords } from '../words/check';

/** Who lets a finding stand, and why. */
export interface By {
  readonly who: string;
  readonly why: string;
}

/** Asks who lets a finding stand and why. Both are needed: whoever looks next has to know. */
export function ExceptionForm({ onKeep, onCancel }: { readonly onKeep: (by: By) => void; readonly onCancel: () => void }) {
  const id = useId().replaceAll(':', '');
  const [by, setBy] = useState<By>({ who: '', why: '' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => document.getElementById(`${id}-who`)?.focus(), [id]);

  const problems = attempt === 0 ? [] : problemsOf(by);
  const problemAt = (field: keyof By) => problems.find((problem) => problem.field === field)?.message;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (problemsOf(by).length > 0) setAttempt(attempt + 1);
    else onKeep({ who: by.who.trim(), why: by.why.trim() });
  }

  return (
    <form className="answer" noValidate onSubmit={submit}>
      {problems.length > 0 && (
        <ErrorSummary heading={checkWords.problem} problems={problems.map(({ field, message }) => ({ field: `${id}-${field}`, message }))} attempt={attempt} />
      )}
      <Question id={`${id}-who`} label={checkWords.who} problem={problemAt('who')}>
        {(wiring) => <Input {...wiring} size="large" autoComplete="name" value={by.who} onChange={(_event, { value }) => setBy({ ...by, who: value })} />}
      </Question>
      <Question id={`${id}-why`} label={checkWords.why} problem={problemAt('why')}>
        {(wiring) => <Textarea {...wiring} size="large" rows={2} resize="vertical" value={by.why} onChange={(_event, { value }) => setBy({ ...by, why: value })} />}
      </Question>
      <div className="actions">
        <Button type="submit">{checkWords.keep}</Button>
        <Button look="bare" onClick={onCancel}>
          {checkWords.cancel}
        </Button>
      </div>
    </form>
  );
}

function problemsOf({ who, why }: By): readonly { readonly field: keyof By; readonly message: string }[] {
  return [
    ...(who.trim() === '' ? [{ field: 'who' as const, message: checkWords.enterWho }] : []),
    ...(why.trim() === '' ? [{ field: 'why' as const, message: checkWords.enterWhy }] : []),
  ];
}
