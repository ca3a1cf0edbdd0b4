import { useState, type ReactNode } from 'react';
import type { CellPlace } from '../../return/place';
import { messageInList, type StaffFinding } from '../../return/returned/staff-finding';
import { formatDay } from '../../return/quantities';
import { readDay } from '../../return/typed';
import { Button } from '../parts/button';
import { checkWords } from '../words/check';
import { ExceptionForm, type By } from './exception-form';

interface FindingItemProps {
  readonly finding: StaffFinding;
  /** It is the one that was gone to last. */
  readonly isCurrent: boolean;
  /** What else there is to know of its contract. */
  readonly beside: ReactNode;
  readonly onShow: (place: CellPlace) => void;
  readonly onLetStand: (by: By) => void;
  readonly onTakeBack: () => void;
}

/** So many cells have a button each; what speaks of more says so in its sentence. */
const mostCells = 6;

/** One finding: its sentence, its cells, and whether staff let it stand. */
export function FindingItem({ finding, isCurrent, beside, onShow, onLetStand, onTakeBack }: FindingItemProps) {
  const [asks, setAsks] = useState(false);
  const { exception, cells } = finding;
  return (
    <li className="finding" tabIndex={-1} aria-current={isCurrent || undefined}>
      <p>{messageInList(finding)}</p>
      {exception && <p className="check-hint">{checkWords.stands(exception.who, dayInWords(exception.on), exception.why)}</p>}
      {beside}
      <div className="actions">
        {cells.slice(0, mostCells).map((place) => (
          <Button key={`${place.sheet}!${place.address}`} size="small" onClick={() => onShow(place)}>
            {checkWords.show(place.address)}
          </Button>
        ))}
        {exception ? (
          <Button size="small" look="bare" onClick={onTakeBack}>
            {checkWords.takeBack}
          </Button>
        ) : (
          !asks && (
            <Button size="small" look="bare" onClick={() => setAsks(true)}>
              {checkWords.mayStand}
            </Button>
          )
        )}
      </div>
      {asks && !exception && (
        <ExceptionForm
          onKeep={(by) => {
            setAsks(false);
            onLetStand(by);
          }}
          onCancel={() => setAsks(false)}
        />
      )}
    </li>
  );
}

function dayInWords(iso: string): string {
  const reading = readDay(iso);
  return reading.state === 'read' ? formatDay(reading.value) : iso;
}
