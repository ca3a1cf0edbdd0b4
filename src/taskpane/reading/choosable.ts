import type { Candidate, Question } from '../../excel';
import { readingWords } from '../words/reading';
import type { PicturedColumn, TablePicture } from './how-read';
import type { Choosable } from './candidates';

/** A question's candidates; the one that the reading went by with why. */
export function candidatesOf({ candidates, chosen, about }: Question): readonly Choosable[] {
  return candidates.map((candidate) => ({
    key: candidate.key,
    heading: candidate.heading,
    letters: about === 'sheet' ? '' : lettersIn(candidate.address),
    place: { sheet: candidate.sheet, address: candidate.address },
    samples: candidate.samples,
    ...(candidate.key === chosen && { why: whyOf(candidate) }),
  }));
}

/** Every column of the pictures that is not among those, once. */
export function otherColumns(pictures: readonly TablePicture[], among: readonly Choosable[]): readonly Choosable[] {
  const found = new Map<string, Choosable>();
  for (const column of pictures.flatMap(({ columns }) => columns)) {
    if (!among.some(({ key }) => key === column.key) && !found.has(column.key)) found.set(column.key, choosable(column));
  }
  return [...found.values()];
}

function choosable({ key, heading, letters, place, values }: PicturedColumn): Choosable {
  return { key, heading, letters, place, samples: values.filter((value) => value !== '') };
}

/** Why it was thought to be the one. What its heading says and what it holds can be seen. */
function whyOf({ reasons }: Candidate): string {
  const more = reasons.filter((reason) => !/^Its heading says|of its cells hold dates/.test(reason));
  return [readingWords.ourGuess, ...more].join(' ');
}

function lettersIn(address: string): string {
  return address.replace(/\d+$/, '');
}
