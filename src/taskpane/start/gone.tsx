import { Button } from '../parts/button';
import { ArrowLeft } from '../parts/icons';
import { startWords } from '../words/start';
import { Instead } from './instead';

interface GoneProps {
  readonly reference: string;
  readonly takesFocus: boolean;
  readonly onBack: () => void;
}

/** The contract that was on screen is no longer in the sheet: its row was deleted, or its reference changed. */
export function Gone({ reference, takesFocus, onBack }: GoneProps) {
  const { heading, what, back } = startWords.gone;
  return (
    <Instead heading={heading(reference)} takesFocus={takesFocus}>
      <p>{what}</p>
      <div className="actions">
        <Button before={<ArrowLeft />} onClick={onBack}>
          {back}
        </Button>
      </div>
    </Instead>
  );
}
