import { Checkbox } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Problem } from '../../return/check-answer';
import { readCredits } from '../../return/typed';
import type { Fields } from '../drafts/fields';
import { contractWords } from '../words/contract';
import { fieldId, problemOf } from './field-ids';
import { ShortQuestion } from './question-kinds';

interface DeliveredQuestionsProps {
  readonly typed: Fields;
  /** The sheet's own headings, where it has credits entered by quarter or month. */
  readonly parts: readonly string[];
  readonly problems: readonly Problem[];
  readonly onChange: (change: Partial<Fields>) => void;
  readonly onMovingOn: () => void;
}

/** The one figure the return is about; where the sheet has it by quarter, one for each. That there is nothing is an answer of its own. */
export function DeliveredQuestions(props: DeliveredQuestionsProps) {
  const { typed, parts, onChange } = props;
  return (
    <>
      {parts.length === 0 ? <WholeYear {...props} /> : <PartByPart {...props} />}
      <Nil typed={parts.length === 0 ? [typed.delivered] : typed.parts} onChange={(texts) => onChange(parts.length === 0 ? { delivered: texts[0] ?? '' } : { parts: texts })} />
    </>
  );
}

function WholeYear({ typed, problems, onChange, onMovingOn }: DeliveredQuestionsProps) {
  return (
    <ShortQuestion
      kind="number"
      id={fieldId('delivered')}
      label={contractWords.delivered}
      value={typed.delivered}
      problem={problemOf(problems, 'delivered')}
      onChange={(delivered) => onChange({ delivered })}
      onMovingOn={onMovingOn}
    />
  );
}

function PartByPart({ typed, parts, problems, onChange, onMovingOn }: DeliveredQuestionsProps) {
  return (
    <div role="group" aria-label={contractWords.delivered} className="parts">
      <p className="question-label" aria-hidden="true">
        {contractWords.delivered}
      </p>
      {parts.map((heading, part) => (
        <ShortQuestion
          key={heading}
          kind="number"
          id={fieldId('delivered', part)}
          label={heading}
          value={typed.parts[part] ?? ''}
          problem={problemOf(problems, 'delivered', part)}
          onChange={(text) => onChange({ parts: parts.map((_heading, at) => (at === part ? text : (typed.parts[at] ?? ''))) })}
          onMovingOn={onMovingOn}
        />
      ))}
    </div>
  );
}

interface NilProps {
  readonly typed: readonly string[];
  readonly onChange: (texts: readonly string[]) => void;
}

/** Chosen, it enters 0, which is what it says; taken back, what stood there before stands there again. Blank is never 0. */
function Nil({ typed, onChange }: NilProps) {
  const before = useRef<readonly string[]>();
  const checked = typed.every(isNothing);

  function choose(nothing: boolean) {
    if (nothing) before.current = typed;
    onChange(nothing ? typed.map(() => '0') : (before.current ?? typed.map(() => '')));
  }

  return <Checkbox className="nil" size="large" label={contractWords.nil} checked={checked} onChange={(_event, { checked: nothing }) => choose(nothing === true)} />;
}

function isNothing(text: string): boolean {
  const reading = readCredits(text);
  return reading.state === 'read' && reading.value === 0;
}
