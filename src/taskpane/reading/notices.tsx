import { useEffect, useRef } from 'react';
import type { ReadingChoices, ReadReturn } from '../../excel';
import { Button } from '../parts/button';
import { ErrorSummary } from '../parts/error-summary';
import { Notice } from '../parts/notice';
import { fieldNames, readingWords } from '../words/reading';
import { questionId } from './asked-questions';
import { asksForSheet, columnQuestion, fieldAsked, type Doubt } from './how-read';
import type { Told } from './use-reading';

/** What is wrong with what was chosen, by the question's id: of two that clash, one that is on the page. */
export function problemsOf(told: Told | undefined, { layout }: ReadReturn, isOnPage: (id: string) => boolean): ReadonlyMap<string, string> {
  if (told?.kind !== 'clashes') return new Map();
  const pinnedTo = (one: string, other: string) => (isOnPage(one) && !isOnPage(other) ? one : other);
  const headings = new Map(layout.tables.flatMap((table) => [...Object.values(table.columns), ...table.others].map(({ key, heading }) => [key, heading])));
  return new Map(told.clashes.map(({ key, one, other }) => [pinnedTo(columnQuestion(one), columnQuestion(other)), readingWords.clash(headings.get(key) ?? key, fieldNames[one], fieldNames[other])]));
}

interface OutcomeProps {
  readonly told: Told | undefined;
  readonly attempt: number;
  readonly problems: ReadonlyMap<string, string>;
  readonly onUndo: () => void;
  readonly onPutBack: (choices: ReadingChoices) => void;
}

/** What came of Continue, at the top and with focus on it, where one has to stay. */
export function Outcome({ told, attempt, problems, onUndo, onPutBack }: OutcomeProps) {
  switch (told?.kind) {
    case undefined:
      return null;
    case 'clashes': {
      const lines = [...problems].map(([id, message]) => ({ field: `${questionId(id)}-0`, message }));
      return <ErrorSummary heading={readingWords.problem} problems={lines} attempt={attempt} />;
    }
    case 'not-changed':
      return (
        <Focused key={attempt} heading={readingWords.notChanged}>
          <p>{told.message}</p>
          <div className="actions">
            <Button onClick={onUndo}>{readingWords.undo}</Button>
          </div>
        </Focused>
      );
    case 'not-kept':
      return (
        <Focused key={attempt} heading={readingWords.holdsForNow}>
          <p>{told.message}</p>
        </Focused>
      );
    case 'taken-back':
      return (
        <Focused key={attempt} heading={readingWords.suggested}>
          <div className="actions">
            <Button onClick={() => onPutBack(told.choices)}>{readingWords.putBack}</Button>
          </div>
        </Focused>
      );
  }
}

function Focused({ heading, children }: { readonly heading: string; readonly children: React.ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <Notice tone="attention">
      <h2 ref={title} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </Notice>
  );
}

/** Choices that the sheet has outgrown, each with what was done instead. */
export function NoLongerHolds({ passedOver }: Pick<ReadReturn, 'passedOver'>) {
  if (passedOver.length === 0) return null;
  return (
    <Notice tone="attention">
      {passedOver.map((passed) => (
        <p key={passed.id}>{passedOverInWords(passed)}</p>
      ))}
    </Notice>
  );
}

function passedOverInWords({ id, key, why }: ReadReturn['passedOver'][number]): string {
  const field = fieldAsked(id);
  if (why === 'no-return') return readingWords.passedOver(key);
  if (asksForSheet(id)) return readingWords.goneSheet(key);
  return field === undefined ? readingWords.passedOver(key) : readingWords.goneColumn(key, fieldNames[field]);
}

/** What the cells say against the choices as they stand. Told, and let stand. */
export function Doubts({ doubts }: { readonly doubts: readonly Doubt[] }) {
  if (doubts.length === 0) return null;
  return (
    <Notice tone="attention">
      <h2>{readingWords.doubts}</h2>
      {doubts.map(({ sentence }) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}
