import type { FindingOut } from '../../return/finding-out';
import { dayOf } from '../finish/declared-on';
import { findingOutWords } from '../words/finding-out';

/** What was done to find out, in sentences. */
export function noteSentences(mark: FindingOut): readonly string[] {
  const { looked, who } = mark;
  const [first, second] = looked;
  return [
    findingOutWords.noted(dayOf(mark)),
    ...(first === undefined ? [] : [findingOutWords.lookedAt[second === undefined ? first : 'both']]),
    ...(who === '' ? [] : [findingOutWords.asked(who)]),
  ];
}

/** The note of a mark: when, where was looked, who was asked, what. */
export function NoteSaid({ mark }: { readonly mark: FindingOut }) {
  return (
    <div className="note-said">
      <p>{noteSentences(mark).join(' ')}</p>
      {mark.what !== '' && <p className="note-what">{mark.what}</p>}
    </div>
  );
}
