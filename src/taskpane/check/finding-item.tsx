import { useId, useState, type ReactNode } from 'react';
import type { CellPlace } from '../../return/place';
import { messageInList, type StaffFinding } from '../../return/returned/staff-finding';
import { formatDay } from '../../return/quantities';
import { readDay } from '../../return/typed';
import { Button } from '../parts/button';
import { Failed } from '../parts/failed';
import { checkWords } from '../words/check';
import { ExceptionForm, type By } from './exception-form';

interface FindingItemProps {
  readonly finding: StaffFinding;
  /** Tells it from the others. */
  readonly name: string;
  /** It is the one that was gone to last. */
  readonly isCurrent: boolean;
  /** What else there is to know of its contract. */
  readonly beside: ReactNode;
  readonly onShow: (place: CellPlace) => void;
  /** These give what to tell the user where it could not be done. */
  readonly onLetStand: (by: By) => Promise<string | undefined>;
  readonly onTakeBack: () => Promise<string | undefined>;
}

/** So many cells have a button each; what speaks of more says so in its sentence. */
const mostCells = 6;

/** One finding: its sentence, its cells, and whether staff let it stand. */
export function FindingItem({ finding, name, isCurrent, beside, onShow, onLetStand, onTakeBack }: FindingItemProps) {
  const [asks, setAsks] = useState(false);
  const [notTakenBack, setNotTakenBack] = useState<string>();
  const mayStand = useId();
  const { exception, cells } = finding;

  function cancel() {
    setAsks(false);
    // Once the button is there again that the form stood in the place of.
    setTimeout(() => document.getElementById(mayStand)?.focus());
  }

  return (
    <li className="finding" tabIndex={-1} data-finding={name} aria-current={isCurrent || undefined}>
      <p>{messageInList(finding)}</p>
      {exception && <p className="check-hint">{checkWords.stands(exception.who, dayInWords(exception.on), exception.why)}</p>}
      {beside}
      {exception && <Failed why={notTakenBack} />}
      <div className="actions">
        {cells.slice(0, mostCells).map((place) => (
          <Button key={`${place.sheet}!${place.address}`} size="small" onClick={() => onShow(place)}>
            {checkWords.show(place.address)}
          </Button>
        ))}
        {exception ? (
          <Button size="small" look="bare" onClick={() => void onTakeBack().then(setNotTakenBack)}>
            {checkWords.takeBack}
          </Button>
        ) : (
          !asks && (
            <Button id={mayStand} size="small" look="bare" onClick={() => setAsks(true)}>
              {checkWords.mayStand}
            </Button>
          )
        )}
      </div>
      {asks && !exception && <ExceptionForm onKeep={onLetStand} onCancel={cancel} />}
    </li>
  );
}

function dayInWords(iso: string): string {
  const reading = readDay(iso);
  return reading.state === 'read' ? formatDay(reading.value) : iso;
}
