import { useEffect } from 'react';
import { ChooseFile } from '../chosen-file/choose-file';
import { useAnnounce } from '../parts/announcer';
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
  const announce = useAnnounce();
  const outcome = outcomeOf(comparison, without);
  const isChosen = comparison.kind !== 'none';
  useEffect(() => {
    if (isChosen && outcome !== '') announce(outcome);
  }, [isChosen, outcome, announce]);
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
      <div role="alert">{comparison.kind === 'refused' && <p className="question-problem">{comparison.message}</p>}</div>
      {outcome !== '' && <p className="check-hint">{outcome}</p>}
    </div>
  );
}

/** What came of the file; why it is refused stands apart. */
function outcomeOf(comparison: Comparison<unknown>, without: string): string {
  switch (comparison.kind) {
    case 'none':
      return without;
    case 'reading':
      return checkWords.reading;
    case 'chosen':
      return checkWords.comparedWith(comparison.name);
    case 'refused':
      return '';
  }
}
