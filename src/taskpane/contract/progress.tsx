import { progressSentence, type Progress } from '../../return/progress';
import { countCredits } from '../../return/quantities';
import { useAnnouncedWhenStill } from '../parts/announcer';
import { Star } from '../parts/icons';
import { Meter } from '../parts/meter';
import { contractWords } from '../words/contract';

interface ProgressSoFarProps {
  readonly progress: Progress;
  /** Nothing is typed; which is not the same as something typed that is no number. */
  readonly blank: boolean;
}

/** How far what is typed goes towards the target: moves with every keystroke, and is said once typing has paused. */
export function ProgressSoFar({ progress, blank }: ProgressSoFarProps) {
  const noNumber = progress.delivered === undefined && !blank;
  const words = noNumber ? contractWords.targetIs(countCredits(progress.target)) : progressSentence(progress);
  useAnnouncedWhenStill(words);
  return (
    <div className="so-far">
      <Meter label={contractWords.progressLabel} share={progress.share} words={words} met={progress.met} />
      <p className="so-far-words">{words}</p>
      <p className="so-far-met">
        {progress.met && (
          <>
            <Star /> {contractWords.fantastic}
          </>
        )}
      </p>
    </div>
  );
}
