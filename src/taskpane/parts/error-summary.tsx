import { useEffect, useRef, type MouseEvent } from 'react';
import { paneWords } from '../words/pane';
import './error-summary.css';

interface ErrorSummaryProps {
  readonly heading: string;
  /** In the order of the fields. `field` is the id of the control that the line leads to. */
  readonly problems: readonly { readonly field: string; readonly message: string }[];
  /** Changes with every Save, so that focus comes back here when the same problems are found again. */
  readonly attempt: number;
}

/** What is wrong, at the top, with focus on it; each line leads to its field (GOV.UK Design System, error summary). */
export function ErrorSummary({ heading, problems, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [attempt]);
  useEffect(() => {
    const title = document.title;
    document.title = paneWords.problemTitle(title);
    return () => {
      document.title = title;
    };
  }, []);
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-summary-heading">
      <h2 id="error-summary-heading">{heading}</h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`} onClick={(event) => goToField(event, field)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** By hand: office.js takes `history` away, and the browser alone would not put focus on a control. */
function goToField(event: MouseEvent, field: string): void {
  event.preventDefault();
  const control = document.getElementById(field);
  control?.focus();
  control?.closest('.question')?.scrollIntoView({ block: 'start' });
}
