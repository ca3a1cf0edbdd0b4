import { useState } from 'react';
import { useAnnounce } from '../parts/announcer';
import { Button } from '../parts/button';
import { Failed } from '../parts/failed';
import { lastYearWords } from '../words/last-year';
import type { LastYearAtHand } from './use-last-year';

/** Keeps last year's return in the workbook, which is never done unasked, takes it out again, or puts it away. */
export function Keeping({ atHand, onAway }: { readonly atHand: LastYearAtHand; readonly onAway: () => void }) {
  const announce = useAnnounce();
  const [failed, setFailed] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const { isKept } = atHand;

  async function act(work: () => Promise<string | undefined>, done: string) {
    setBusy(true);
    const told = await work();
    setBusy(false);
    setFailed(told);
    if (told === undefined) announce(done, 'heard-and-shown');
  }

  return (
    <div className="last-year-part">
      <p>{isKept ? lastYearWords.kept : lastYearWords.notKept}</p>
      <Failed why={failed} />
      <div className="actions">
        <Button
          idle={isBusy}
          aria-describedby="last-year-kept-what"
          onClick={() => void (isKept ? act(atHand.takeOut, lastYearWords.takenOut) : act(atHand.keep, lastYearWords.nowKept))}
        >
          {isKept ? lastYearWords.takeOut : lastYearWords.keep}
        </Button>
        {!isKept && (
          <Button
            look="bare"
            onClick={() => {
              atHand.putAway();
              onAway();
              announce(lastYearWords.putAwaySaid, 'heard-and-shown');
            }}
          >
            {lastYearWords.putAway}
          </Button>
        )}
      </div>
      <p className="last-year-small" id="last-year-kept-what">
        {lastYearWords.keptWhat}
      </p>
    </div>
  );
}
