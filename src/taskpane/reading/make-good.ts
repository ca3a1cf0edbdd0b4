import type { ReadingChoices, ReadReturn } from '../../excel';
import type { AsideProps } from '../asides';
import type { KeepValue } from '../use-kept';
import { readingWords } from '../words/reading';
import { clashesIn, columnsOf, type Clash } from './choices';
import { readByChoices } from './how-read';
import { moveDrafts } from './move-drafts';

/** What came of choices: the workbook is read by them; or why not; or it is, and the workbook does not keep them. */
export type Made =
  | { readonly kind: 'made'; readonly reading: ReadReturn }
  | { readonly kind: 'clashes'; readonly clashes: readonly Clash[] }
  | { readonly kind: 'not-changed'; readonly message: string }
  | { readonly kind: 'not-kept'; readonly message: string };

interface Surroundings extends Pick<AsideProps, 'view' | 'drafts'> {
  readonly reading: ReadReturn;
  readonly readBy: AsideProps['opened']['readBy'];
  readonly keep: KeepValue<Record<string, string>>;
}

/**
 * Reads the workbook by these choices from now on, and keeps them in it. Nothing is changed where by them it would be no return: that
 * is tried on the cells as they were read last.
 */
export async function makeGood(choices: ReadingChoices, { reading, view, drafts, readBy, keep }: Surroundings): Promise<Made> {
  const after = readByChoices(reading.workbook, choices);
  if (after.kind !== 'return') return whyNot(reading, choices, after.reason);
  const trouble = await readBy(choices);
  if (trouble !== undefined) return { kind: 'not-changed', message: trouble };
  moveDrafts(drafts, view.contracts, after.return.contracts);
  const notKept = await keep(Object.keys(choices).length === 0 ? undefined : choices);
  return notKept === undefined ? { kind: 'made', reading: after } : { kind: 'not-kept', message: readingWords.notKept(notKept) };
}

/** Most likely a column was chosen that something else is read from, and nothing else can be. */
function whyNot(reading: ReadReturn, choices: ReadingChoices, reason: string): Made {
  const clashes = clashesIn({ ...columnsOf(reading), ...choices });
  return clashes.length > 0 ? { kind: 'clashes', clashes } : { kind: 'not-changed', message: readingWords.noReturn(reason) };
}
