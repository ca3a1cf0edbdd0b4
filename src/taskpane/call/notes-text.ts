import type { CallNote } from '../../return/call-notes';
import { formatDay } from '../../return/quantities';
import { readDay } from '../../return/typed';
import type { ReturnView } from '../return-view';
import { callTextWords, callWords } from '../words/call';

/** "10 April 2024, 14:05". */
export function whenOf({ on, at }: CallNote): string {
  const day = readDay(on);
  return callWords.when(day.state === 'read' ? formatDay(day.value) : on, at);
}

/** All notes as plain text, contract by contract, in the order in which the contracts were first spoken of. */
export function notesText(notes: readonly CallNote[], { overview: { supplier, year, lines } }: ReturnView): string {
  const whose = [supplier, year && callTextWords.year(year)].filter((part) => part !== undefined);
  const references = [...new Set(notes.map(({ reference }) => reference))];
  const parts = references.map((reference) => {
    const title = lines.find((line) => line.reference === reference)?.title ?? '';
    const name = [reference || callWords.noReference, title].filter((part) => part !== '').join(' ');
    const agreed = notes.filter((note) => note.reference === reference);
    return [name, ...agreed.map((note) => callTextWords.line(whenOf(note), note.text.replace(/\n/g, '\n  ')))].join('\n');
  });
  const heading = [callTextWords.heading, ...(whose.length > 0 ? [whose.join(', ')] : [])].join('\n');
  return [heading, ...parts].join('\n\n');
}
