import { Button } from '../parts/button';
import { paneWords } from '../words/pane';
import { startWords } from '../words/start';
import { Instead, Steps } from './instead';

/** Excel shows the workbook in Protected View, where it cannot even be read. */
export function ProtectedView({ onReload }: { readonly onReload: () => void }) {
  const { heading, why, steps } = startWords.protectedView;
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
