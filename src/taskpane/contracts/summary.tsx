import { Alert, Clock } from '../parts/icons';
import { Meter } from '../parts/meter';
import { contractsWords } from '../words/contracts';
import type { Deadline, OverallProgress } from './overview';

/** When the return is due, and how long that is from today. */
export function Due({ deadline }: { readonly deadline: Deadline }) {
  return (
    <p className={`due due-${deadline.when}`}>
      {deadline.when === 'past' ? <Alert /> : <Clock />}
      <span>
        {contractsWords.due(deadline.day)}, <strong>{deadline.left}</strong>
      </span>
    </p>
  );
}

interface SummaryProps {
  readonly progress: OverallProgress | undefined;
  readonly complete: number;
  readonly findingOut: number;
  readonly all: number;
}

/** What somebody in a hurry wants to know: how much is delivered of what is due, and how many contracts are done. */
export function Summary({ progress, complete, findingOut, all }: SummaryProps) {
  const done = contractsWords.contractsComplete(complete, all) + (findingOut === 0 ? '' : contractsWords.andFindingOut(findingOut));
  if (progress === undefined) {
    return (
      <div className="summary">
        <p>{contractsWords.noTarget}</p>
        <p>{done}</p>
      </div>
    );
  }
  return (
    <div className="summary">
      <p className="summary-figure">
        <strong>{progress.delivered}</strong> <span>{contractsWords.deliveredOf(progress.target)}</span>
      </p>
      <Meter label={contractsWords.progressLabel} share={progress.share} words={progress.words} met={progress.met} />
      <p className="summary-below">
        {done}
      </p>
    </div>
  );
}
