import type { Declaration } from '../../return/kept';
import type { Day } from '../../return/quantities';
import { Tick } from '../parts/icons';
import { Notice } from '../parts/notice';
import { PageSection } from '../parts/page-section';
import { finishWords } from '../words/finish';
import { DeclarationForm } from './declaration-form';
import { dayOf } from './declared-on';
import type { Declared } from './use-declaration';

interface DeclarationPartProps {
  readonly declared: Declared;
  /** How many contracts are not complete. */
  readonly missing: number;
  readonly today: Day;
  readonly onDeclared: () => void;
}

/** Somebody says, by name, that the answers are right; or has said so. */
export function DeclarationPart({ declared, missing, today, onDeclared }: DeclarationPartProps) {
  const { standing, outdated } = declared;
  return (
    <PageSection id="confirm" heading={finishWords.declaration}>
      {standing !== undefined && (
        <Notice tone="happy">
          <h3 className="confirmed">
            <Tick /> {finishWords.confirmed}
          </h3>
          <p>{finishWords.confirmedBy(standing.name, standing.jobTitle, dayOf(standing))}</p>
          <p>{finishWords.keptIn}</p>
        </Notice>
      )}
      {outdated !== undefined && <TakenBack outdated={outdated} />}
      {standing === undefined && (missing > 0 ? <p>{finishWords.declarationLater(missing)}</p> : <DeclarationForm declared={declared} today={today} onDeclared={onDeclared} />)}
    </PageSection>
  );
}

function TakenBack({ outdated }: { readonly outdated: Declaration }) {
  return (
    <Notice tone="attention">
      <p>{finishWords.takenBack(outdated.name, dayOf(outdated))}</p>
    </Notice>
  );
}
