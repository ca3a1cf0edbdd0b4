import { Input } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { formatDay, type Day } from '../../return/quantities';
import { Button } from '../parts/button';
import { ErrorSummary } from '../parts/error-summary';
import { Question } from '../parts/question';
import { finishWords } from '../words/finish';
import type { Declared } from './use-declaration';

interface DeclarationFormProps {
  readonly declared: Pick<Declared, 'typed' | 'onType' | 'declare'>;
  readonly today: Day;
  readonly onDeclared: () => void;
}

const longest = 200;
const fields = [
  { field: 'name', id: 'declaration-name', label: finishWords.name, missing: finishWords.enterName, autoComplete: 'name' },
  { field: 'jobTitle', id: 'declaration-job-title', label: finishWords.jobTitle, missing: finishWords.enterJobTitle, autoComplete: 'organization-title' },
] as const;

/** Name and job title of whoever confirms the answers. Problems are told on pressing Confirm, not before. */
export function DeclarationForm({ declared: { typed, onType, declare }, today, onDeclared }: DeclarationFormProps) {
  const [problems, setProblems] = useState<readonly { readonly field: string; readonly message: string }[]>([]);
  const [notKept, setNotKept] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const by = { name: oneSpaced(typed.name), jobTitle: oneSpaced(typed.jobTitle) };
    const found = fields.flatMap(({ field, id, label, missing }) => (by[field] === '' ? { field: id, message: missing } : by[field].length > longest ? { field: id, message: finishWords.tooLong(label) } : []));
    setAttempt((last) => last + 1);
    setProblems(found);
    setNotKept(undefined);
    if (found.length > 0) return;
    setBusy(true);
    const trouble = await declare(by);
    setBusy(false);
    if (trouble === undefined) onDeclared();
    else setNotKept(trouble);
  }

  return (
    <form className="declaration" noValidate onSubmit={(event) => void submit(event)}>
      {problems.length > 0 && <ErrorSummary heading={finishWords.problem} problems={problems} attempt={attempt} />}
      {notKept !== undefined && (
        <div className="error-summary" role="alert">
          <h3>{finishWords.notKept}</h3>
          <p>{notKept}</p>
        </div>
      )}
      <p>{finishWords.declares}</p>
      {fields.map(({ field, id, label, autoComplete }) => (
        <Question key={field} id={id} label={label} problem={problems.find((problem) => problem.field === id)?.message}>
          {(wiring) => (
            <Input {...wiring} size="large" type="text" autoComplete={autoComplete} spellCheck={false} value={typed[field]} onChange={(_event, { value }) => onType({ name: typed.name, jobTitle: typed.jobTitle, [field]: value })} />
          )}
        </Question>
      ))}
      <p>
        {finishWords.date}: {formatDay(today)}
      </p>
      <div className="actions">
        <Button look="main" size="large" type="submit" idle={busy}>
          {finishWords.confirm}
        </Button>
      </div>
    </form>
  );
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
