import type { AriaAttributes, ReactNode } from 'react';
import './question.css';

/** What the control of a question needs to carry, so that its label, hint and problem are read with it. */
export interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface AskedProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with the answer, in the same words as the summary above. */
  readonly problem?: string | undefined;
}

interface QuestionProps extends AskedProps {
  /** What follows the control, such as an offer to change what was typed. */
  readonly after?: ReactNode;
  readonly children: (wiring: Wiring) => ReactNode;
}

/**
 * A label, a hint, what is wrong, and the control, in that order: the problem stands before the control, so that it is
 * read on the way to it (GOV.UK Design System, error message).
 */
export function Question({ id, label, hint, problem, after, children }: QuestionProps) {
  return (
    <div className={look(problem)}>
      <label className="question-label" htmlFor={id}>
        {label}
      </label>
      <Told id={id} hint={hint} problem={problem} />
      {children({ id, 'aria-describedby': describedBy(id, hint, problem), 'aria-invalid': problem === undefined ? undefined : true })}
      {after}
    </div>
  );
}

interface ChoiceProps extends AskedProps {
  /** Draws the group of choices, which takes its name and description from the ids it is given. */
  readonly children: (wiring: Pick<AriaAttributes, 'aria-labelledby' | 'aria-describedby'>) => ReactNode;
}

/** The same for a choice among several, whose controls have labels of their own. */
export function Choice({ id, label, hint, problem, children }: ChoiceProps) {
  const labelId = `${id}-label`;
  return (
    <div className={look(problem)}>
      <p className="question-label" id={labelId}>
        {label}
      </p>
      <Told id={id} hint={hint} problem={problem} />
      {children({ 'aria-labelledby': labelId, 'aria-describedby': describedBy(id, hint, problem) })}
    </div>
  );
}

function Told({ id, hint, problem }: Omit<AskedProps, 'label'>) {
  return (
    <>
      {hint !== undefined && (
        <p className="question-hint" id={hintId(id)}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p className="question-problem" id={problemId(id)}>
          {problem}
        </p>
      )}
    </>
  );
}

function look(problem: string | undefined): string {
  return problem === undefined ? 'question' : 'question question-wrong';
}

function describedBy(id: string, hint: string | undefined, problem: string | undefined): string | undefined {
  const ids = [hint === undefined ? '' : hintId(id), problem === undefined ? '' : problemId(id)].filter((each) => each !== '');
  return ids.length === 0 ? undefined : ids.join(' ');
}

const hintId = (id: string) => `${id}-hint`;
const problemId = (id: string) => `${id}-problem`;
