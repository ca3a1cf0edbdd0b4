import { checkReturn } from '../../return/rules';
import { StatusTag } from '../contracts/status-tag';
import { noteSentences } from '../finding-out/note-said';
import { PageSection } from '../parts/page-section';
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
  /** What was done to find out, where somebody is finding out about it. */
  readonly findingOut: readonly string[] | undefined;
}

/** What keeps the return from being complete: every contract that is not, with what must be done there. */
export function missingIn({ return: ret, policy, today, contracts, findingOut: { marks }, overview: { lines } }: ReturnView): readonly Missing[] {
  const mustFix = checkReturn(ret, policy, today).filter(({ kind }) => kind === 'must-fix');
  return lines
    .filter(({ status }) => status !== 'complete')
    .map(({ key, reference, title }) => {
      const contract = contracts.get(key);
      const mark = contract && marks.get(contract);
      return {
        key,
        name: [reference || finishWords.noReference, title].filter((part) => part !== '').join(' '),
        what: mustFix.filter((finding) => reference !== '' && finding.reference === reference).map(({ message }) => message),
        findingOut: mark && noteSentences(mark),
      };
    });
}

export function StillToDo({ missing, onOpen }: StillToDoProps) {
  const unknown = missing.filter(({ findingOut }) => findingOut !== undefined).length;
  return (
    <PageSection id="missing" heading={finishWords.missing}>
      <p>
        {finishWords.missingLead(missing.length)} {unknown > 0 && finishWords.missingUnknown(unknown)}
      </p>
      <ul className="missing">
        {missing.map(({ key, name, what, findingOut }) => (
          <li key={key}>
            <button type="button" className="link" onClick={() => onOpen(key)}>
              {name}
            </button>
            {findingOut !== undefined && (
              <p>
                <StatusTag standing="finding-out" /> {findingOut.join(' ')}
              </p>
            )}
            {what.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
