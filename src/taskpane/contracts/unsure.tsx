import type { ReadReturn } from '../../excel';
import { contractsWords } from '../words/contracts';

interface UnsureProps {
  readonly reading: ReadReturn;
  readonly onLook: () => void;
}

/** In one line: that the reading of the sheet went by what is likely, or that what was said of it no longer holds. */
export function Unsure({ reading: { questions, passedOver }, onLook }: UnsureProps) {
  if (questions.length === 0 && passedOver.length === 0) return null;
  return (
    <p className="unsure">
      {questions.length > 0 ? contractsWords.unsure(questions.length) : contractsWords.noLongerHolds}{' '}
      <button type="button" className="link" onClick={onLook}>
        {contractsWords.lookAtIt}
      </button>
    </p>
  );
}
