import { Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { createContext, useContext } from 'react';
import type { Problem } from '../../return/check-answer';
import { Button } from '../parts/button';
import { Choice, Question } from '../parts/question';
import { contractWords } from '../words/contract';

interface AskedProps<T> {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: T;
  readonly problem: Problem | undefined;
  readonly onChange: (value: T) => void;
}

/** A question answered in words. */
export function WordsQuestion({ value, problem, onChange, rows = 3, ...asked }: AskedProps<string> & { readonly rows?: number }) {
  return (
    <Question {...asked} problem={problem?.message}>
      {(wiring) => (
        <Textarea {...wiring} className="field-long" size="large" rows={rows} resize="vertical" value={value} onChange={(_event, changed) => onChange(changed.value)} />
      )}
    </Question>
  );
}

interface ShortQuestionProps extends AskedProps<string> {
  readonly kind: 'number' | 'date' | 'words';
  /** What may be chosen instead of typing. */
  readonly suggestions?: readonly string[];
  /** Somebody moves on with the keyboard: whatever follows from what was typed has to be there before focus is. */
  readonly onMovingOn?: () => void;
}

/**
 * A question answered with a number or a date, in a text field: a number field drops what it does not understand and
 * changes by the mouse wheel (GOV.UK Design System, text input).
 */
export function ShortQuestion({ value, problem, onChange, kind, suggestions = [], onMovingOn, ...asked }: ShortQuestionProps) {
  const listId = `${asked.id}-choices`;
  return (
    <Question
      {...asked}
      problem={problem?.message}
      after={
        <>
          <Offer id={asked.id} problem={problem} onTake={onChange} />
          {suggestions.length > 0 && <Suggestions id={listId} suggestions={suggestions} />}
        </>
      }
    >
      {(wiring) => (
        <Input
          {...wiring}
          className={fieldLooks[kind]}
          size="large"
          type="text"
          {...(kind === 'number' && { inputMode: 'decimal' })}
          {...(suggestions.length > 0 && { list: listId })}
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(_event, changed) => onChange(changed.value)}
          onKeyDown={(event) => {
            if (event.key === 'Tab') onMovingOn?.();
          }}
        />
      )}
    </Question>
  );
}

const fieldLooks = { number: 'field-number', date: 'field-date', words: 'field-long' } as const;

function Suggestions({ id, suggestions }: { readonly id: string; readonly suggestions: readonly string[] }) {
  return (
    <datalist id={id}>
      {suggestions.map((suggestion) => (
        <option key={suggestion} value={suggestion} />
      ))}
    </datalist>
  );
}

/** One of several choices, as a list to choose from. */
export interface ListChoice {
  readonly value: string;
  readonly label: string;
}

/** A question answered from a list. The first choice is none. */
export function ListQuestion({ value, problem, onChange, choices, ...asked }: AskedProps<string> & { readonly choices: readonly ListChoice[] }) {
  return (
    <Question {...asked} problem={problem?.message}>
      {(wiring) => (
        <Select {...wiring} className="field-long" size="large" value={value} onChange={(_event, changed) => onChange(changed.value)}>
          <option value="">{contractWords.choose}</option>
          {choices.map(({ value: one, label }) => (
            <option key={one} value={one}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </Question>
  );
}

/** Told of a problem that is solved by taking what was offered. */
export const SolvedContext = createContext<(problem: Problem) => void>(() => undefined);

interface OfferProps {
  /** Of the field, which takes focus. */
  readonly id: string;
  readonly problem: Problem | undefined;
  readonly onTake: (offer: string) => void;
}

/** "Change to 30": what was probably meant, offered and never assumed. */
function Offer({ id, problem, onTake }: OfferProps) {
  const onSolved = useContext(SolvedContext);
  const offer = problem?.offer;
  if (problem === undefined || offer === undefined) return null;

  function take(taken: string, of: Problem) {
    onTake(taken);
    onSolved(of);
    // The button goes with its problem.
    document.getElementById(id)?.focus();
  }

  return (
    <div className="question-offer">
      <Button onClick={() => take(offer, problem)}>{contractWords.useOffer(offer)}</Button>
    </div>
  );
}

/** A question answered with yes or no. */
export function YesOrNo({ id, label, value, problem, onChange }: AskedProps<'yes' | 'no' | ''>) {
  return (
    <Choice id={id} label={label} problem={problem?.message}>
      {(wiring) => (
        <RadioGroup {...wiring} value={value} onChange={(_event, changed) => onChange(changed.value === 'yes' ? 'yes' : 'no')}>
          <Radio id={`${id}-yes`} value="yes" label={contractWords.yes} />
          <Radio id={`${id}-no`} value="no" label={contractWords.no} />
        </RadioGroup>
      )}
    </Choice>
  );
}
