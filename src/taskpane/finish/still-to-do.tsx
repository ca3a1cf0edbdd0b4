import { checkReturn } from '../../return/rules';
import { finishWords } from '../words/finish';
import type { ReturnView } from '../return-view';

interface StillToDoProps {
  readonly missing: readonly Missing[];
  readonly onOpen: (key: string) => void;
}

/** A contract that is not complete, and what it lacks in sentences. */
export interface Missing {
  readonly key: string;
  readonly name: string;
  readonly what: readonly string[];
}

/** What keeps the return from being complete: every contract that is not, with what must be done there. */
export function missingIn({ return: ret, policy, today, overview: { lines } }: ReturnView): readonly Missing[] {
  const mustFix = checkReturn(ret, policy, today).filter(({ kind }) => kind === 'must-fix');
  return lines
    .filter(({ status }) => status !== 'complete')
    .map(({ key, reference, title }) => ({
      key,
      name: [reference || finishWords.noReference, title].filter((part) => part !== '').join(' '),
      what: mustFix.filter((finding) => reference !== '' && finding.reference === reference).map(({ message }) => message),
    }));
}

export function StillToDo({ missing, onOpen }: StillToDoProps) {
  return (
    <section id="missing" className="finish-part" aria-labelledby="missing-heading">
      <h2 id="missing-heading" tabIndex={-1}>{finishWords.missing}</h2>
      <p>{finishWords.missingLead(missing.length)}</p>
      <ul className="missing">
        {missing.map(({ key, name, what }) => (
          <li key={key}>
            <button type="button" className="link" onClick={() => onOpen(key)}>
              {name}
            </button>
            {what.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
