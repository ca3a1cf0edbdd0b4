import { useEffect, useRef } from 'react';
import { progressSentence, type Progress } from '../../return/progress';
import { useAnnounceWhenStill } from '../parts/announcer';
import { Star, Tick } from '../parts/icons';
import { Meter } from '../parts/meter';
import { contractWords } from '../words/contract';

interface ProgressSoFarProps {
  readonly progress: Progress;
}

/** How far what is typed goes towards the target: moves with every keystroke, and is said once typing has paused. */
export function ProgressSoFar({ progress }: ProgressSoFarProps) {
  const words = progressSentence(progress);
  const saidLast = useRef(words);
  const announce = useAnnounceWhenStill();
  useEffect(() => {
    if (saidLast.current === words) return;
    saidLast.current = words;
    announce(words);
  }, [words, announce]);
  return (
    <div className="so-far">
      <Meter label={contractWords.delivered} share={progress.share} words={words} met={progress.met} />
      <p className="so-far-words">{words}</p>
      <p className="so-far-met">{progress.met && <Praise above={progress.above > 0} />}</p>
    </div>
  );
}

function Praise({ above }: { readonly above: boolean }) {
  return above ? (
    <>
      <Star /> {contractWords.fantastic}
    </>
  ) : (
    <>
      <Tick /> {contractWords.met}
    </>
  );
}
