import { Button } from '../parts/button';
import { paneWords } from '../words/pane';
import { startWords } from '../words/start';
import { Instead, Steps } from './instead';

/** The workbook cannot be written, because it was opened to read only. */
export function ReadOnly({ onReload }: { readonly onReload: () => void }) {
  const { heading, why, steps } = startWords.readOnly;
  return (
    <Instead heading={heading}>
      <p>{why}</p>
      <Steps steps={steps} />
      <div className="actions">
        <Button look="main" onClick={onReload}>
          {paneWords.lookAgain}
        </Button>
      </div>
    </Instead>
  );
}
