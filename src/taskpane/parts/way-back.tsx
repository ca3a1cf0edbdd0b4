import { paneWords } from '../words/pane';
import { Button } from './button';
import { ArrowLeft } from './icons';
import './way-back.css';

interface WayBackProps {
  /** Where it leads, where that is always the same. */
  readonly label?: string;
  readonly onBack: () => void;
}

/** The way back from a page, above its heading. */
export function WayBack({ label = paneWords.back, onBack }: WayBackProps) {
  return (
    <div className="way">
      <Button look="bare" before={<ArrowLeft />} onClick={onBack}>
        {label}
      </Button>
    </div>
  );
}
