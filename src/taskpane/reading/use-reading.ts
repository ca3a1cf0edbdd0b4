import { useCallback, useMemo, useState } from 'react';
import type { ReadingChoices, ReadReturn } from '../../excel';
import { readingChoices } from '../../return/kept';
import type { AsideProps } from '../asides';
import { useAnnounce } from '../parts/announcer';
import { useKept } from '../use-kept';
import { readingWords } from '../words/reading';
import { choicesWith, clashesIn, columnsOf, type Changes, type Clash } from './choices';
import { readByChoices } from './how-read';
import { moveDrafts } from './move-drafts';

/** What came of pressing Continue, where one stays on the page. */
export type Told =
  | { readonly kind: 'clashes'; readonly clashes: readonly Clash[] }
  | { readonly kind: 'not-changed'; readonly message: string }
  | { readonly kind: 'not-kept'; readonly message: string }
  /** All choices were taken back; these were they. */
  | { readonly kind: 'taken-back'; readonly choices: ReadingChoices };

export interface ReadingDraft {
  readonly changes: Changes;
  readonly choose: (id: string, key: string) => void;
  readonly undo: () => void;
  /** The return as it would be read; undefined where by these choices it could not be. */
  readonly preview: ReadReturn | undefined;
  readonly told: Told | undefined;
  /** Tells one press of Continue from the next. */
  readonly attempt: number;
  readonly busy: boolean;
  readonly goOn: () => void;
  /** Takes back all that was ever chosen. */
  readonly suggest: () => void;
  readonly putBack: (choices: ReadingChoices) => void;
}

/** Up to this many contracts every choice is tried out at once; beyond, reading takes longer than a press may. */
const triedAtOnce = 2000;

/** The choices on the page: tried out as they are made, made good on Continue. */
export function useReading({ open: { reading }, opened, view, drafts, onBack }: Pick<AsideProps, 'open' | 'opened' | 'view' | 'drafts' | 'onBack'>): ReadingDraft {
  const [changes, setChanges] = useState<Changes>({});
  const [told, setTold] = useState<Told>();
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [, keep] = useKept(readingChoices, opened);
  const announce = useAnnounce();

  const preview = useMemo(() => tried(reading, changes), [reading, changes]);
  const choose = useCallback((id: string, key: string) => setChanges((before) => ({ ...before, [id]: key })), []);
  const undo = useCallback(() => {
    setChanges({});
    setTold(undefined);
  }, []);
  const tell = (what: Told | undefined) => {
    setAttempt((last) => last + 1);
    setTold(what);
  };

  /** Reads by these choices and keeps them. Gives the reading; undefined where it was told why there is none. */
  async function make(choices: ReadingChoices): Promise<ReadReturn | undefined> {
    const after = readByChoices(reading.workbook, choices);
    if (after.kind !== 'return') return void tell(whyNot(reading, choices, after.reason));
    setBusy(true);
    const trouble = await opened.readBy(choices);
    if (trouble === undefined) {
      moveDrafts(drafts, view.contracts, after.return.contracts);
      const why = await keep(Object.keys(choices).length === 0 ? undefined : choices);
      setChanges({});
      tell(why === undefined ? undefined : { kind: 'not-kept', message: readingWords.notKept(why) });
      setBusy(false);
      if (why === undefined) announce(readingWords.kept, 'heard-and-shown');
      return why === undefined ? after : undefined;
    }
    setBusy(false);
    return void tell({ kind: 'not-changed', message: trouble });
  }

  async function goOn() {
    const choices = choicesWith(reading, changes);
    const clashes = clashesIn(choices);
    if (clashes.length > 0) return tell({ kind: 'clashes', clashes });
    if (told?.kind === 'not-kept' && reading.questions.length === 0 && Object.keys(changes).length === 0) return onBack();
    const after = await make(choices);
    if (after === undefined) return;
    if (after.questions.length === 0) onBack();
    else announce(readingWords.oneMore(after.questions.length), 'heard-and-shown');
  }

  async function suggest() {
    const before = reading.choices;
    if ((await make({})) !== undefined) tell({ kind: 'taken-back', choices: before });
  }

  return {
    changes,
    choose,
    undo,
    preview,
    told,
    attempt,
    busy,
    goOn: () => void goOn(),
    suggest: () => void suggest(),
    putBack: (choices) => void make(choices),
  };
}

/** Why nothing can be read by these choices: most likely a column was chosen that something else is read from, and nothing else can be. */
function whyNot(reading: ReadReturn, choices: ReadingChoices, reason: string): Told {
  const clashes = clashesIn({ ...columnsOf(reading), ...choices });
  return clashes.length > 0 ? { kind: 'clashes', clashes } : { kind: 'not-changed', message: readingWords.noReturn(reason) };
}

function tried(reading: ReadReturn, changes: Changes): ReadReturn | undefined {
  if (Object.keys(changes).length === 0 || reading.return.contracts.length > triedAtOnce) return reading;
  const after = readByChoices(reading.workbook, choicesWith(reading, changes));
  return after.kind === 'return' ? after : undefined;
}
