import { nameOfReason, reasonIds } from '../../return/reasons';
import type { Problem } from '../../return/check-answer';
import type { Fields } from '../drafts/fields';
import { contractWords } from '../words/contract';
import { fieldId, problemOf } from './field-ids';
import { ListQuestion, WordsQuestion } from './question-kinds';

interface WhyQuestionsProps {
  readonly typed: Fields;
  readonly problems: readonly Problem[];
  readonly onChange: (change: Partial<Fields>) => void;
}

const choices = [...reasonIds.map((id) => ({ value: id, label: nameOfReason(id) })), { value: 'another', label: contractWords.anotherReason }];

/** Why fewer credits were delivered: one of the common reasons, with more about it or without; or another one, in own words. */
export function WhyQuestions({ typed, problems, onChange }: WhyQuestionsProps) {
  const { listed, reason } = typed;
  return (
    <>
      <ListQuestion
        id={fieldId('listed')}
        label={contractWords.why}
        choices={choices}
        value={listed}
        problem={problemOf(problems, 'listed')}
        onChange={(chosen) => onChange({ listed: chosenOf(chosen) })}
      />
      {(listed !== '' || reason !== '') && (
        <WordsQuestion
          id={fieldId('reason')}
          label={listed === 'another' ? contractWords.whyInWords : contractWords.whyMore}
          value={reason}
          problem={problemOf(problems, 'reason')}
          onChange={(words) => onChange({ reason: words })}
        />
      )}
    </>
  );
}

function chosenOf(value: string): Fields['listed'] {
  return value === 'another' ? value : (reasonIds.find((id) => id === value) ?? '');
}
