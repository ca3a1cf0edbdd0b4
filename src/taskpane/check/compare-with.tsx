import { ChooseFile } from '../chosen-file/choose-file';
import { checkWords } from '../words/check';
import type { Comparison } from './use-staff-check';
import '../parts/question.css';

interface CompareWithProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** The kinds of file, as an input takes them. */
  readonly accept: string;
  readonly comparison: Comparison<unknown>;
  /** What is missing while nothing is chosen. */
  readonly without: string;
  readonly onChoose: (file: File) => void;
}

/** Chooses a file to compare the return with, and says what came of it. */
export function CompareWith({ id, label, hint, accept, comparison, without, onChoose }: CompareWithProps) {
  return (
    <div className="compare">
      <h3 id={`${id}-label`}>{label}</h3>
      <p className="check-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <ChooseFile
        id={id}
        label={checkWords.choose}
        describedBy={`${id}-label ${id}-hint`}
        accept={accept}
        onChoose={onChoose}
      />
      <p role={comparison.kind === 'refused' ? 'alert' : undefined} className={comparison.kind === 'refused' ? 'question-problem' : 'check-hint'}>
        {outcomeOf(comparison, without)}
      </p>
    </div>
  );
}

function outcomeOf(comparison: Comparison<unknown>, without: string): string {
  switch (comparison.kind) {
    case 'none':
      return without;
    case 'reading':
      return checkWords.reading;
    case 'chosen':
      return checkWords.comparedWith(comparison.name);
    case 'refused':
      return comparison.message;
  }
}
