import type { Problem } from '../../return/check-answer';
import type { OtherEntry } from '../../return/other-entries';
import { otherIn, type Fields } from '../drafts/fields';
import { contractWords } from '../words/contract';
import { fieldId, problemOf } from './field-ids';
import { OtherQuestion } from './other-question';

interface OtherQuestionsProps {
  readonly others: readonly OtherEntry[];
  readonly typed: Fields;
  readonly problems: readonly Problem[];
  /** A date to show how one is written. */
  readonly exampleDay: string;
  readonly onChange: (change: Partial<Fields>) => void;
}

/** What else the sheet asks for, under its own headings. None of it has to be answered. */
export function OtherQuestions({ others, typed, problems, exampleDay, onChange }: OtherQuestionsProps) {
  if (others.length === 0) return null;
  return (
    <div role="group" className="others" aria-labelledby="others-heading" aria-describedby="others-hint">
      <h2 id="others-heading">{contractWords.others}</h2>
      <p id="others-hint" className="question-hint">
        {contractWords.othersHint}
      </p>
      {others.map((entry, part) => (
        <OtherQuestion
          key={entry.key}
          id={fieldId('others', part)}
          entry={entry}
          value={otherIn(typed, entry.key)}
          problem={problemOf(problems, 'others', part)}
          exampleDay={exampleDay}
          onChange={(text) => onChange({ others: { ...typed.others, [entry.key]: text } })}
        />
      ))}
    </div>
  );
}
