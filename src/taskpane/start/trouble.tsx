import { Button } from '../parts/button';
import { paneWords } from '../words/pane';
import { startWords } from '../words/start';
import { Instead } from './instead';

interface TroubleScreenProps {
  /** What happened and what to do about it, each in one sentence. */
  readonly message: string;
  readonly whatToDo: string;
  readonly onLookAgain: () => void;
}

/** The workbook could not be read. */
export function TroubleScreen({ message, whatToDo, onLookAgain }: TroubleScreenProps) {
  const { heading, kept } = startWords.trouble;
  return (
    <Instead heading={heading}>
      <p>{message}</p>
      <p>{whatToDo}</p>
      <p className="quiet">{kept}</p>
      <div className="actions">
        <Button look="main" onClick={onLookAgain}>
          {paneWords.lookAgain}
        </Button>
      </div>
    </Instead>
  );
}
