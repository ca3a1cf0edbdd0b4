import { useEffect, useId, useRef, useState } from 'react';
import type { LastYear } from '../../return/last-year/last-year';
import type { SupplierReturn } from '../../return/supplier-return';
import { chooseButton, ChooseFile } from '../chosen-file/choose-file';
import { workbookKinds } from '../chosen-file/read-chosen';
import { useAnnounce } from '../parts/announcer';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { doubtQuestion, lastYearWords } from '../words/last-year';
import { useChosenLastYear } from './chosen-last-year';
import './last-year.css';
import { useChoosing, type Choosing } from './use-choosing';
import { whatItIsHeading } from './what-it-is';
import '../parts/question.css';

interface ChooseLastYearProps {
  readonly id: string;
  readonly return: SupplierReturn;
  /** Which file is meant. */
  readonly hint: string;
  /** There is one already. */
  readonly another: boolean;
}

/** Chooses last year's return. What comes of it is told here: it is read, it is refused, or something has to be asked first. */
export function ChooseLastYear({ id, return: ret, hint, another }: ChooseLastYearProps) {
  const [, takeUp] = useChosenLastYear();
  const [taken, setTaken] = useState(0);
  // What the file says has come up before the button that was pressed.
  useEffect(() => {
    if (taken > 0) document.getElementById(whatItIsHeading)?.focus();
  }, [taken]);
  const onRead = (lastYear: LastYear) => {
    takeUp(lastYear);
    setTaken((before) => before + 1);
  };
  const { choosing, choose, stop, answer } = useChoosing(ret, onRead);
  // What was pressed goes from the screen: focus goes to where one would go on.
  const andBack = (act: () => void) => {
    act();
    document.getElementById(chooseButton(id))?.focus();
  };
  return (
    <div className="choosing">
      <p className="question-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <ChooseFile
        id={id}
        label={another ? lastYearWords.chooseAnother : lastYearWords.choose}
        describedBy={`${id}-hint`}
        accept={workbookKinds}
        onChoose={choose}
      />
      {choosing.kind === 'reading' && <Reading name={choosing.name} onStop={() => andBack(stop)} />}
      <div role="alert">{choosing.kind === 'refused' && <Refused {...choosing} />}</div>
      {choosing.kind === 'unsure' && <Asked key={choosing.doubts.length} choosing={choosing} onAnswer={(yes) => (yes ? answer(yes) : andBack(() => answer(yes)))} />}
      <p className="last-year-small">{lastYearWords.staysHere}</p>
    </div>
  );
}

/** Shown where reading takes so long that one would wonder. */
function Reading({ name, onStop }: { readonly name: string; readonly onStop: () => void }) {
  const announce = useAnnounce();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (isLong) announce(lastYearWords.reading(name));
  }, [isLong, announce, name]);
  if (!isLong) return null;
  return (
    <div className="reading-file">
      <p>{lastYearWords.reading(name)}</p>
      <progress aria-label={lastYearWords.reading(name)} />
      <Button size="small" onClick={onStop}>
        {lastYearWords.stop}
      </Button>
    </div>
  );
}

function Refused({ name, message }: Extract<Choosing, { kind: 'refused' }>) {
  return (
    <Notice tone="attention">
      <p className="last-year-strong">{lastYearWords.notUsed(name)}</p>
      <p>{message}</p>
    </Notice>
  );
}

function Asked({ choosing, onAnswer }: { readonly choosing: Extract<Choosing, { kind: 'unsure' }>; readonly onAnswer: (yes: boolean) => void }) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className="last-year-asked" role="group" aria-labelledby={id} tabIndex={-1}>
      <Notice tone="attention">
        <p id={id}>
          <span className="last-year-strong">{choosing.lastYear.file}. </span>
          {doubtQuestion(choosing.doubts[0])}
        </p>
        <div className="actions">
          <Button onClick={() => onAnswer(true)}>{lastYearWords.yes}</Button>
          <Button onClick={() => onAnswer(false)}>{lastYearWords.no}</Button>
        </div>
      </Notice>
    </div>
  );
}
