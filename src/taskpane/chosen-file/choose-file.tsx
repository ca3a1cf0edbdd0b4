import { useRef, useState } from 'react';
import { Button } from '../parts/button';
import { chosenFileWords } from '../words/chosen-file';
import './choose-file.css';
import { useDroppedFiles } from './use-dropped-files';

interface ChooseFileProps {
  readonly id: string;
  /** What the button says. */
  readonly label: string;
  /** The ids of what says which file is meant. */
  readonly describedBy: string;
  /** The kinds of file, as an input takes them. */
  readonly accept: string;
  readonly onChoose: (file: File) => void;
}

/** The button's id, for bringing the focus back to it. */
export const chooseButton = (id: string): string => `${id}-button`;

/** Chooses one file: with a button, or by dropping it. The same file can be chosen again, after it was mended. */
export function ChooseFile({ id, label, describedBy, accept, onChoose }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [isSeveral, setSeveral] = useState(false);
  const isOver = useDroppedFiles(place, ([file, ...others]) => {
    setSeveral(others.length > 0);
    if (file && others.length === 0) onChoose(file);
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
          setSeveral(false);
          if (file) onChoose(file);
          // Else choosing the same file again would be no change.
          target.value = '';
        }}
      />
      <Button id={chooseButton(id)} aria-describedby={describedBy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <span className="choose-drop">{chosenFileWords.drop}</span>
      <p role="alert" className="choose-several">
        {isSeveral && chosenFileWords.oneFile}
      </p>
    </div>
  );
}
