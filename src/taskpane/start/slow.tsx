import { Button } from '@fluentui/react-components';
import { paneWords } from '../words/pane';
import { startWords } from '../words/start';
import { Instead } from './instead';

/** Office has not answered within its time. It may still come, and the return takes this screen's place then. */
export function Slow({ onReload }: { readonly onReload: () => void }) {
  const { heading, why, what } = startWords.slow;
  return (
    <Instead heading={heading}>
      <p>{why}</p>
      <p>{what}</p>
      <div className="actions">
        <Button appearance="primary" onClick={onReload}>
          {paneWords.reload}
        </Button>
      </div>
    </Instead>
  );
}
