import { useCallback, useEffect, useRef, useState } from 'react';
import { fitAsLastYear, type Doubt } from '../../return/last-year/fit';
import type { LastYear } from '../../return/last-year/last-year';
import type { SupplierReturn } from '../../return/supplier-return';
import { readChosen } from '../chosen-file/read-chosen';
import { lastYearWords, wrongSentence } from '../words/last-year';

/** How far the choosing of last year's return is. */
export type Choosing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading'; readonly name: string }
  /** It is not used, for a reason to be told. */
  | { readonly kind: 'refused'; readonly name: string; readonly message: string }
  /** It may be another return: the first of the doubts is asked. */
  | { readonly kind: 'unsure'; readonly lastYear: LastYear; readonly doubts: readonly [Doubt, ...Doubt[]] };

const nothing: Choosing = { kind: 'nothing' };

interface ChoosingLastYear {
  readonly choosing: Choosing;
  readonly choose: (file: File) => void;
  readonly stop: () => void;
  /** Answers the question at hand: yes goes on to the next, and no uses nothing. */
  readonly answer: (yes: boolean) => void;
}

/** Reads the file that is chosen, holds it against the open return, and gives it to `onRead` once nothing speaks against it. */
export function useChoosing(ret: SupplierReturn, onRead: (lastYear: LastYear) => void): ChoosingLastYear {
  const [choosing, setChoosing] = useState<Choosing>(nothing);
  const reading = useRef<AbortController>();
  useEffect(() => () => reading.current?.abort(), []);

  const stop = useCallback(() => {
    reading.current?.abort();
    setChoosing(nothing);
  }, []);

  const take = useCallback(
    (next: Choosing | LastYear) => {
      setChoosing('kind' in next ? next : nothing);
      if (!('kind' in next)) onRead(next);
    },
    [onRead],
  );

  const choose = useCallback(
    (file: File) => {
      reading.current?.abort();
      const mine = (reading.current = new AbortController());
      setChoosing({ kind: 'reading', name: file.name });
      void readAndJudge(file, ret, mine.signal).then((next) => {
        if (!mine.signal.aborted) take(next);
      });
    },
    [ret, take],
  );

  const answer = useCallback(
    (yes: boolean) => {
      if (choosing.kind !== 'unsure') return;
      const [, next, ...rest] = choosing.doubts;
      if (!yes) setChoosing(nothing);
      else take(next ? { ...choosing, doubts: [next, ...rest] } : choosing.lastYear);
    },
    [choosing, take],
  );

  return { choosing, choose, stop, answer };
}

/** What comes of a file: last year's return, a question or a reason why it is not used. */
async function readAndJudge(file: File, ret: SupplierReturn, signal: AbortSignal): Promise<Choosing | LastYear> {
  const refused = (message: string): Choosing => ({ kind: 'refused', name: file.name, message });
  try {
    const read = await readChosen('last-year', file, signal);
    if (read.kind === 'refused') return refused(read.message);
    const { lastYear } = read;
    const fit = fitAsLastYear(lastYear, ret);
    if (fit.kind === 'wrong') return refused(wrongSentence(fit.why));
    return fit.kind === 'unsure' ? { kind: 'unsure', lastYear, doubts: fit.doubts } : lastYear;
  } catch {
    return refused(lastYearWords.cannotBeRead);
  }
}
