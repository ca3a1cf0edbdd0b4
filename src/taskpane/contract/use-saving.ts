import { useRef, useState } from 'react';
import type { Answer } from '../../return/answer';
import type { CheckedAnswer, Confirmation, Problem } from '../../return/check-answer';
import type { SupplierReturn } from '../../return/supplier-return';
import { useAnnounce } from '../parts/announcer';
import { useHere } from '../parts/use-here';
import { contractWords } from '../words/contract';

/** How an attempt to write an answer into the workbook ended. Where it was not saved, `message` says why and what to do. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly return: SupplierReturn }
  | { readonly kind: 'not-saved'; readonly message: string };

export interface Saving {
  /** Of the last Save: they stay until the next one, for nobody wants messages while typing. */
  readonly problems: readonly Problem[];
  /** Counts the Saves, so that focus comes back to the summary when it says the same again. */
  readonly attempt: number;
  /** Likely mistakes, shown one after another before the answer is written. */
  readonly confirming: Confirmation | undefined;
  readonly state: 'idle' | 'saving' | 'waiting-for-cell';
  /** Why the workbook did not take the answer. */
  readonly refused: string | undefined;
  /** The answer is saved, and something was typed while it was. */
  readonly typedSince: boolean;
  readonly save: () => void;
  readonly confirm: () => void;
  readonly change: () => void;
  /** What is offered for a problem was taken: it is solved, and its message would only be in the way. */
  readonly solved: (problem: Problem) => void;
}

interface SavingSteps {
  readonly check: () => CheckedAnswer;
  readonly write: (answer: Answer, onWaiting: () => void) => Promise<SaveResult>;
  readonly onSaved: OnSaved;
  /** Told why an answer was not saved, where that is on screen no more. */
  readonly onRefusedLater: (message: string) => void;
}

/** Told the return as it is now, and whether the answer's contract is still on screen. Whether something was typed meanwhile. */
export type OnSaved = (after: SupplierReturn, stillHere: boolean) => boolean;

const nothing = { problems: [], confirming: undefined, refused: undefined, typedSince: false, state: 'idle' } as const;

/** What "Save and continue" goes through: check, confirm what is unlikely, write, go on. */
export function useSaving({ check, write, onSaved, onRefusedLater }: SavingSteps): Saving {
  const [shown, setShown] = useState<Pick<Saving, keyof typeof nothing>>(nothing);
  const here = useHere();
  const announce = useAnnounce();
  const [attempt, setAttempt] = useState(0);
  const confirmed = useRef<readonly string[]>([]);

  async function go() {
    if (shown.state !== 'idle') return;
    setAttempt((before) => before + 1);
    const { answer, problems, confirm } = check();
    if (answer === undefined) return setShown({ ...nothing, problems });
    const confirming = confirm.find(({ message }) => !confirmed.current.includes(message));
    if (confirming !== undefined) return setShown({ ...nothing, confirming });
    setShown({ ...nothing, state: 'saving' });
    const result = await write(answer, () => {
      setShown({ ...nothing, state: 'waiting-for-cell' });
      announce(contractWords.waiting);
    });
    if (result.kind === 'saved') setShown({ ...nothing, typedSince: onSaved(result.return, here.current === true) });
    else if (here.current === true) setShown({ ...nothing, refused: result.message });
    else onRefusedLater(result.message);
  }

  return {
    ...shown,
    attempt,
    save: () => {
      confirmed.current = [];
      void go();
    },
    confirm: () => {
      if (shown.confirming !== undefined) confirmed.current = [...confirmed.current, shown.confirming.message];
      void go();
    },
    change: () => setShown(nothing),
    solved: (problem) => setShown((before) => ({ ...before, problems: before.problems.filter((each) => each !== problem) })),
  };
}
