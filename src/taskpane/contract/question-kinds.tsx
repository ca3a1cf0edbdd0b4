import { Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
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
export function WordsQuestion({ value, problem, onChange, ...asked }: AskedProps<string>) {
  return (
    <Question {...asked} problem={problem?.message}>
      {(wiring) => (
        <Textarea {...wiring} className="field-long" size="large" rows={3} resize="vertical" value={value} onChange={(_event, changed) => onChange(changed.value)} />
      )}
    </Question>
  );
}

interface ShortQuestionProps extends AskedProps<string> {
  readonly kind: 'number' | 'date';
  /** Somebody moves on with the keyboard: whatever follows from what was typed has to be there before focus is. */
  readonly onMovingOn?: () => void;
}

/**
 * A question answered with a number or a date, in a text field: a number field drops what it does not understand and
 * changes by the mouse wheel (GOV.UK Design System, text input).
 */
export function ShortQuestion({ value, problem, onChange, kind, onMovingOn, ...asked }: ShortQuestionProps) {
  return (
    <Question {...asked} problem={problem?.message} after={<Offer problem={problem} onTake={onChange} />}>
      {(wiring) => (
        <Input
          {...wiring}
          className={kind === 'number' ? 'field-number' : 'field-date'}
          size="large"
          type="text"
          {...(kind === 'number' && { inputMode: 'decimal' })}
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

/** "Change to 30": what was probably meant, offered and never assumed. */
function Offer({ problem, onTake }: { readonly problem: Problem | undefined; readonly onTake: (offer: string) => void }) {
  const offer = problem?.offer;
  if (offer === undefined) return null;
  return (
    <div className="question-offer">
      <Button onClick={() => onTake(offer)}>{contractWords.useOffer(offer)}</Button>
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
