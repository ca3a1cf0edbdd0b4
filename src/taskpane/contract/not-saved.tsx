import { useContext } from 'react';
import { GuideContext } from '../guide/guide-context';
import type { NotSaved } from '../one-contract';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import type { Navigation } from '../use-navigation';
import { contractWords } from '../words/contract';
import { paneWords } from '../words/pane';

interface NotSavedNoticesProps {
  readonly notSaved: NotSaved;
  /** The contracts with something typed that is not saved: with no other is anything lost. */
  readonly typed: ReadonlySet<string>;
  readonly navigation: Pick<Navigation, 'where' | 'goTo'>;
}

/** Above whatever screen is up: the answers that the workbook did not take after somebody had gone on to something else. */
export default function NotSavedNotices({ notSaved, typed, navigation }: NotSavedNoticesProps) {
  return [...notSaved].filter(([key]) => typed.has(key)).map(([key, message]) => <NotSavedNotice key={key} contractKey={key} message={message} navigation={navigation} />);
}

interface NotSavedNoticeProps extends Pick<NotSavedNoticesProps, 'navigation'> {
  readonly contractKey: string;
  readonly message: string;
}

/** On a call no other contract is named, and the message may do so. */
function NotSavedNotice({ contractKey, message, navigation: { where, goTo } }: NotSavedNoticeProps) {
  const onCall = useContext(GuideContext)?.call.on === true;
  const isHere = where.screen === 'contract' && where.key === contractKey;
  return (
    <aside className="trouble" aria-label={contractWords.notSaved}>
      <Notice tone="attention">
        <p>{onCall ? contractWords.notSavedOnCall : contractWords.notSavedOf(contractKey)}</p>
        {!onCall && <p>{message}</p>}
        <p>{contractWords.kept}</p>
        {!isHere && (
          <div className="actions">
            <Button size="small" onClick={() => goTo(contractKey)}>
              {onCall ? contractWords.goToIt : paneWords.goTo(contractKey)}
            </Button>
          </div>
        )}
      </Notice>
    </aside>
  );
}
