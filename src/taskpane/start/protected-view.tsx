import { Button } from '@fluentui/react-components';
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
        <Button appearance="primary" onClick={onReload}>
          {paneWords.lookAgain}
        </Button>
      </div>
    </Instead>
  );
}
