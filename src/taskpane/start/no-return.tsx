import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { paneWords } from '../words/pane';
import { startWords } from '../words/start';
import { Instead, Steps } from './instead';

interface NoReturnProps {
  /** Why the workbook was not taken for a return, in one sentence. */
  readonly reason: string;
  readonly onLookAgain: () => void;
}

/** The workbook holds nothing that could be taken for a return. */
export function NoReturn({ reason, onLookAgain }: NoReturnProps) {
  const { heading, why, steps } = startWords.noReturn;
  return (
    <Instead heading={heading}>
      <Notice tone="quiet">
        <h2>{why}</h2>
        <p>{reason}</p>
      </Notice>
      <Steps steps={steps} />
      <div className="actions">
        <Button look="main" onClick={onLookAgain}>
          {paneWords.lookAgain}
        </Button>
      </div>
    </Instead>
  );
}
