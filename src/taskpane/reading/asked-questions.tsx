import type { Question } from '../../excel';
import type { CellPlace } from '../../return/place';
import { Choice } from '../parts/question';
import { readingWords } from '../words/reading';
import { Candidates } from './candidates';
import { candidatesOf, otherColumns } from './choosable';
import type { Changes } from './choices';
import { allSheets, noColumn, type TablePicture } from './how-read';

interface AskedQuestionsProps {
  readonly questions: readonly Question[];
  readonly pictures: readonly TablePicture[];
  readonly changes: Changes;
  /** Questions that something is wrong with the answers of, by id. */
  readonly problems: ReadonlyMap<string, string>;
  /** There is a spend column, which a target can be worked out from. */
  readonly hasSpend: boolean;
  readonly onChoose: (id: string, key: string) => void;
  readonly onShow: (place: CellPlace) => void;
}

/** What is unsure, one question after the other, each with the present assumption selected. */
export function AskedQuestions({ questions, pictures, changes, problems, hasSpend, onChoose, onShow }: AskedQuestionsProps) {
  const parts = new Set(pictures.flatMap(({ columns }) => columns.filter(({ takenFor }) => takenFor.includes('part')).map(({ key }) => key)));
  // What is entered by quarter is not what adds it up, unless somebody looks among all columns.
  const isPart = (key: string) => parts.has(key);
  return (
    <>
      {questions.map((question) => {
        const candidates = candidatesOf(question).filter(({ key }) => key === question.chosen || !isPart(key));
        const id = questionId(question.id);
        return (
          <Choice key={question.id} id={id} label={question.sentence} problem={problems.get(question.id)}>
            {(wiring) => (
              <Candidates
                {...wiring}
                id={id}
                value={changes[question.id] ?? question.chosen ?? noColumn}
                candidates={candidates}
                others={question.about === 'sheet' ? [] : otherColumns(pictures, candidates)}
                last={[noneOf(question, hasSpend)]}
                onChoose={(key) => onChoose(question.id, key)}
                onShow={onShow}
              />
            )}
          </Choice>
        );
      })}
    </>
  );
}

/** The id of a question's part of the page; its first radio's has "-0" after it. */
export function questionId(id: string): string {
  return `reading-${id.replace(/[^a-z]/gi, '-')}`;
}

function noneOf({ about, chosen, candidates }: Question, hasSpend: boolean): { readonly key: string; readonly label: string; readonly why?: string } {
  if (about === 'sheet') return { key: allSheets, label: readingWords.allSheets };
  const why = chosen === undefined || chosen === noColumn ? { why: readingWords.ourGuess } : {};
  const addsUp = about === 'delivered' && candidates.some(({ reasons }) => reasons.some((reason) => reason.startsWith('It adds up')));
  const label = about === 'target' && hasSpend ? readingWords.noneFromSpend : addsUp ? readingWords.noneAddsUp : readingWords.none;
  return { key: noColumn, label, ...why };
}
