import '../parts/way-back.css';
import { Button } from '../parts/button';
import { ArrowLeft, ChevronLeft, ChevronRight } from '../parts/icons';
import { contractWords } from '../words/contract';
import { useShortcuts } from './use-shortcuts';

/** Where the contract stands in the list, and its neighbours. */
export interface Neighbours {
  readonly place: number;
  readonly all: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

interface WayProps {
  readonly neighbours: Neighbours | undefined;
  readonly onBack: () => void;
  /** Where `onBack` leads, if not to the list. */
  readonly backTo?: string | undefined;
  readonly onOpen: (key: string) => void;
}

/** The way back to the list, and along it. */
export function Way({ neighbours, onBack, backTo = contractWords.back, onOpen }: WayProps) {
  useShortcuts(neighbours, onOpen);
  return (
    <nav className="way" aria-label={contractWords.wayLabel}>
      <Button look="bare" before={<ArrowLeft />} onClick={onBack}>
        {backTo}
      </Button>
      {neighbours !== undefined && (
        <div className="way-steps">
          <Step label={contractWords.previous} keys={contractWords.previousKeys} icon={<ChevronLeft />} to={neighbours.previous} onOpen={onOpen} />
          <span>{contractWords.position(neighbours.place, neighbours.all)}</span>
          <Step label={contractWords.next} keys={contractWords.nextKeys} icon={<ChevronRight />} to={neighbours.next} onOpen={onOpen} />
        </div>
      )}
    </nav>
  );
}

interface StepProps {
  readonly label: string;
  /** Its shortcut, as it is written on keys. */
  readonly keys: string;
  readonly icon: JSX.Element;
  readonly to: string | undefined;
  readonly onOpen: (key: string) => void;
}

function Step({ label, keys, icon, to, onOpen }: StepProps) {
  return (
    <Button look="bare" before={icon} aria-label={label} title={contractWords.withKeys(label, keys)} aria-keyshortcuts={keys.replace(' ', '')} idle={to === undefined} onClick={() => to !== undefined && onOpen(to)} />
  );
}
