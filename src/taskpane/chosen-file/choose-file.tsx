import { useRef } from 'react';
import { Button } from '../parts/button';
import './choose-file.css';
import { useDroppedFiles } from './use-dropped-files';

interface ChooseFileProps {
  readonly id: string;
  /** What the button says, and what stands after it for those who drag files. */
  readonly label: string;
  readonly drop: string;
  /** The ids of what says which file is meant. */
  readonly describedBy: string;
  /** The kinds of file, as an input takes them. */
  readonly accept: string;
  readonly onChoose: (file: File) => void;
  /** Several files were dropped at once. */
  readonly onSeveral: () => void;
}

/** The button's id, for bringing the focus back to it. */
export const chooseButton = (id: string): string => `${id}-button`;

/** Chooses one file: with a button, or by dropping it. The same file can be chosen again, after it was mended. */
export function ChooseFile({ id, label, drop, describedBy, accept, onChoose, onSeveral }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const isOver = useDroppedFiles(place, ([file, ...others]) => {
    if (others.length > 0) onSeveral();
    else if (file) onChoose(file);
  });
  return (
    <div ref={place} className={isOver ? 'choose choose-over' : 'choose'}>
      <input
        ref={input}
        id={id}
        className="choose-input"
        type="file"
        accept={accept}
        tabIndex={-1}
        aria-describedby={describedBy}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onChoose(file);
          // Else choosing the same file again would be no change.
          target.value = '';
        }}
      />
      <Button id={chooseButton(id)} aria-describedby={describedBy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <span className="choose-drop">{drop}</span>
    </div>
  );
}
