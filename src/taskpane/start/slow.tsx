import { Button } from '../parts/button';
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
        <Button look="main" onClick={onReload}>
          {paneWords.reload}
        </Button>
      </div>
    </Instead>
  );
}
