import type { Problem } from '../../return/check-answer';
import { countCredits, credits, type Credits } from '../../return/quantities';
import { readCredits } from '../../return/typed';
import { useAnnouncedWhenStill } from '../parts/announcer';
import { contractWords } from '../words/contract';
import { fieldId } from './field-ids';
import { ShortQuestion } from './question-kinds';

interface PutRightProps {
  readonly missing: Credits;
  readonly typed: string;
  readonly problem: Problem | undefined;
  readonly onChange: (typed: string) => void;
}

/** How many of the missing credits will be put right: all, unless fewer are said. What is then left is said too. */
export function PutRight({ missing, typed, problem, onChange }: PutRightProps) {
  const reading = readCredits(typed);
  const rest = reading.state === 'read' && reading.value > 0 ? missing - reading.value : 0;
  const words = rest > 0 ? contractWords.notRecovered(countCredits(credits(rest))) : '';
  useAnnouncedWhenStill(words);
  return (
    <>
      <ShortQuestion
        kind="number"
        id={fieldId('credits')}
        label={contractWords.recovered(countCredits(missing))}
        hint={contractWords.recoveredHint}
        value={typed}
        problem={problem}
        onChange={onChange}
      />
      {words !== '' && <p className="put-right-rest">{words}</p>}
    </>
  );
}
