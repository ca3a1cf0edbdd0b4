import { useEffect, useRef, useState } from 'react';
import type { Question, ReadingChoices, ReadReturn } from '../../excel';
import type { CellPlace } from '../../return/place';
import { Choice } from '../parts/question';
import { fieldNames, readingWords } from '../words/reading';
import { questionId } from './asked-questions';
import { Candidates, type Choosable } from './candidates';
import { candidatesOf, otherColumns } from './choosable';
import { columnOf, type Changes } from './choices';
import { allSheets, columnQuestion, fields, noColumn, type Field, type TablePicture } from './how-read';

interface FieldsListProps {
  /** As it is read, or would be by the changes. */
  readonly reading: ReadReturn;
  /** Questions, by id, that are asked above. */
  readonly asked: ReadonlySet<string>;
  /** What holds by the user's word. */
  readonly said: ReadingChoices;
  readonly pictures: readonly TablePicture[];
  readonly changes: Changes;
  readonly problems: ReadonlyMap<string, string>;
  /** Somebody asked for it on this page: focus goes to it as it appears. */
  readonly takesFocus: boolean;
  readonly onChoose: (id: string, key: string) => void;
  readonly onShow: (place: CellPlace) => void;
}

/** What each thing of a contract was read from, each to be changed; and which sheet, where that was once asked. */
export function FieldsList({ reading, asked, said, pictures, changes, problems, takesFocus, onChoose, onShow }: FieldsListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const focusAtFirst = useRef(takesFocus);
  useEffect(() => {
    if (focusAtFirst.current) heading.current?.focus();
  }, []);
  const [changing, setChanging] = useState<ReadonlySet<string>>(new Set());
  const columns = otherColumns(pictures, []);
  const change = (id: string) => setChanging((before) => new Set([...before, id]));
  const isOpen = (id: string) => changing.has(id) || problems.has(id);
  return (
    <section className="reading-fields" aria-labelledby="reading-fields-heading">
      <h2 id="reading-fields-heading" ref={heading} tabIndex={-1}>{readingWords.fields}</h2>
      {reading.answered
        .filter(({ id, about }) => about === 'sheet' && !asked.has(id))
        .map((question) => (
          <WhichSheet key={question.id} question={question} value={changes[question.id] ?? question.chosen ?? ''} onChoose={(key) => onChoose(question.id, key)} onShow={onShow} />
        ))}
      {fields.filter((field) => !asked.has(columnQuestion(field))).map((field) => {
        const id = columnQuestion(field);
        const key = changes[id] ?? columnOf(reading, field);
        return isOpen(id) ? (
          <OneField key={field} field={field} value={key} columns={columns} problem={problems.get(id)} takesFocus={changing.has(id)} onChoose={(chosen) => onChoose(id, chosen)} onShow={onShow} />
        ) : (
          <FieldLine key={field} field={field} column={columns.find((column) => column.key === key)} said={said[id] !== undefined} onChange={() => change(id)} />
        );
      })}
    </section>
  );
}

interface WhichSheetProps {
  readonly question: Question;
  readonly value: string;
  readonly onChoose: (key: string) => void;
  readonly onShow: (place: CellPlace) => void;
}

/** Of sheets with the same contracts, which one is the return: settled once, to be changed here. */
function WhichSheet({ question, value, onChoose, onShow }: WhichSheetProps) {
  const id = questionId(question.id);
  const candidates = candidatesOf({ ...question, chosen: '' });
  return (
    <Choice id={id} label={question.sentence}>
      {(wiring) => <Candidates {...wiring} id={id} value={value} candidates={candidates} others={[]} last={[{ key: allSheets, label: readingWords.allSheets }]} onChoose={onChoose} onShow={onShow} />}
    </Choice>
  );
}

interface FieldLineProps {
  readonly field: Field;
  readonly column: Choosable | undefined;
  readonly said: boolean;
  readonly onChange: () => void;
}

function FieldLine({ field, column, said, onChange }: FieldLineProps) {
  return (
    <div className="reading-field">
      <p>
        <span className="reading-field-name">{fieldNames[field]}</span>
        {column === undefined ? <span className="quiet">{readingWords.noColumn}</span> : `${column.heading} ${readingWords.column(column.letters)}`}
        {said && <span className="quiet"> {readingWords.youSaid}</span>}
      </p>
      <button type="button" className="link" onClick={onChange}>
        {readingWords.change}
        <span className="heard-only"> {fieldNames[field]}</span>
      </button>
    </div>
  );
}

interface OneFieldProps {
  readonly field: Field;
  readonly value: string;
  readonly columns: readonly Choosable[];
  readonly problem: string | undefined;
  /** The button that brought it up is gone: focus goes to what is chosen now. */
  readonly takesFocus: boolean;
  readonly onChoose: (key: string) => void;
  readonly onShow: (place: CellPlace) => void;
}

/** The columns to choose from for one field. */
function OneField({ field, value, columns, problem, takesFocus, onChoose, onShow }: OneFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const focusAtFirst = useRef(takesFocus);
  useEffect(() => {
    if (focusAtFirst.current) box.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, []);
  const id = questionId(columnQuestion(field));
  return (
    <div ref={box}>
      <Choice id={id} label={readingWords.whichColumn(fieldNames[field])} problem={problem}>
        {(wiring) => <Candidates {...wiring} id={id} value={value} candidates={columns} others={[]} last={[{ key: noColumn, label: readingWords.noColumn }]} onChoose={onChoose} onShow={onShow} />}
      </Choice>
    </div>
  );
}
