import { useMemo, useState } from 'react';
import type { ReadingChoices, ReadReturn } from '../../excel';
import { readingChoices } from '../../return/kept';
import type { AsideProps } from '../asides';
import { useAnnounce } from '../parts/announcer';
import { useKept } from '../use-kept';
import { readingWords } from '../words/reading';
import { choicesWith, clashesIn, type Changes } from './choices';
import { readByChoices } from './how-read';
import { makeGood, type Made } from './make-good';

/** What is told where one stays on the page; `taken-back` is that all choices were, and which they were. */
export type Told = Exclude<Made, { readonly kind: 'made' }> | { readonly kind: 'taken-back'; readonly choices: ReadingChoices };

export interface ReadingDraft {
  readonly changes: Changes;
  readonly choose: (id: string, key: string) => void;
  readonly undo: () => void;
  /** The return as it would be read; as it is, where by the changes it could not be. */
  readonly shown: ReadReturn;
  readonly told: Told | undefined;
  /** Tells one press of a button from the next. */
  readonly attempt: number;
  readonly busy: boolean;
  /** How often answers brought up further questions: the page then begins anew. */
  readonly round: number;
  readonly goOn: () => Promise<void>;
  /** Takes back all that was ever chosen. */
  readonly suggest: () => Promise<void>;
  readonly putBack: (choices: ReadingChoices) => Promise<void>;
}

/** Up to this many contracts every choice is tried out at once; beyond, reading takes longer than a press may. */
const triedAtOnce = 2000;

/** The choices on the page: tried out as they are made, made good on Continue. */
export function useReading({ open: { reading }, opened, view, drafts, onBack }: Pick<AsideProps, 'open' | 'opened' | 'view' | 'drafts' | 'onBack'>): ReadingDraft {
  const [changes, setChanges] = useState<Changes>({});
  const [{ told, attempt }, setOutcome] = useState<{ readonly told: Told | undefined; readonly attempt: number }>({ told: undefined, attempt: 0 });
  const [busy, setBusy] = useState(false);
  const [round, setRound] = useState(0);
  const [, keep] = useKept(readingChoices, opened);
  const announce = useAnnounce();
  const shown = useMemo(() => tried(reading, changes), [reading, changes]);
  const tell = (what: Told | undefined) => setOutcome((last) => ({ told: what, attempt: last.attempt + 1 }));

  /** Gives the reading by these choices; undefined where it was told why one stays here. */
  async function make(choices: ReadingChoices): Promise<ReadReturn | undefined> {
    setBusy(true);
    const made = await makeGood(choices, { reading, view, drafts, readBy: opened.readBy, keep });
    setBusy(false);
    tell(made.kind === 'made' ? undefined : made);
    if (made.kind === 'made' || made.kind === 'not-kept') setChanges({});
    if (made.kind !== 'made') return undefined;
    announce(readingWords.kept, 'heard-and-shown');
    return made.reading;
  }

  async function goOn() {
    const choices = choicesWith(reading, changes);
    const clashes = clashesIn(choices);
    if (clashes.length > 0) return tell({ kind: 'clashes', clashes });
    const hasNothingNew = reading.questions.length === 0 && Object.keys(changes).length === 0;
    if (hasNothingNew && reading.passedOver.length === 0) return onBack();
    const after = await make(choices);
    if (after === undefined) return;
    if (after.questions.length === 0) return onBack();
    announce(readingWords.oneMore(after.questions.length), 'heard-and-shown');
    setRound(round + 1);
  }

  async function suggest() {
    const before = reading.choices;
    if ((await make({})) !== undefined) tell({ kind: 'taken-back', choices: before });
  }

  return {
    changes,
    choose: (id, key) => setChanges((before) => ({ ...before, [id]: key })),
    undo: () => {
      setChanges({});
      tell(undefined);
    },
    shown,
    told,
    attempt,
    busy,
    round,
    goOn,
    suggest,
    putBack: async (choices) => void (await make(choices)),
  };
}

function tried(reading: ReadReturn, changes: Changes): ReadReturn {
  if (Object.keys(changes).length === 0 || reading.return.contracts.length > triedAtOnce) return reading;
  const after = readByChoices(reading.workbook, choicesWith(reading, changes));
  return after.kind === 'return' ? after : reading;
}
