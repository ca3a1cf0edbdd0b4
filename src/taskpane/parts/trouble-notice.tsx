import { paneWords } from '../words/pane';
import { Button } from './button';
import { Notice } from './notice';

interface TroubleNoticeProps {
  readonly message: string;
  readonly whatToDo: string;
  readonly onLookAgain: () => void;
}

/** The pane cannot follow the sheet at the moment. What it shows may be older than the cells. */
export function TroubleNotice({ message, whatToDo, onLookAgain }: TroubleNoticeProps) {
  return (
    <aside className="trouble" aria-label={paneWords.troubleLabel}>
      <Notice tone="attention">
        <p>{message}</p>
        <p>{whatToDo}</p>
        <div className="actions">
          <Button size="small" onClick={onLookAgain}>
            {paneWords.lookAgain}
          </Button>
        </div>
      </Notice>
    </aside>
  );
}
