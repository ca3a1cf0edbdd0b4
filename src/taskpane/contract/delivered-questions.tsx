import type { Problem } from '../../return/check-answer';
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

/** The one figure the return is about; where the sheet has it by quarter, one for each. */
export function DeliveredQuestions({ typed, parts, problems, onChange, onMovingOn }: DeliveredQuestionsProps) {
  if (parts.length === 0) {
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
