import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { declaredIn, fingerprintOf, type Declared as DeclaredNow } from '../../return/declared';
import { declaration, type Declaration } from '../../return/kept';
import { isoDay } from '../../return/quantities';
import type { OpenedReturn, OpenReturn } from '../pane-state';
import { useAnnounce } from '../parts/announcer';
import { useKept } from '../use-kept';
import { contractsWords } from '../words/contracts';

/** Who confirms the answers. */
export type Declarer = Pick<Declaration, 'name' | 'jobTitle'>;

/** Whether somebody confirmed the answers as they are now. */
export interface Declared extends DeclaredNow {
  /** What is typed into its fields, which a look at a contract must not lose; at first who declared before. */
  readonly typed: Declarer;
  readonly onType: (typed: Declarer) => void;
  /** Keeps a declaration of today in the workbook. Gives what to tell the user where that could not be done. */
  readonly declare: (by: Declarer) => Promise<string | undefined>;
}

/**
 * The declaration in the workbook's settings, or made by hand in the sheet, held against the answers as they are now. It is never
 * deleted: it simply no longer counts, so that a change in the sheet, here or in another Excel, takes it back without anything being written.
 */
export function useDeclaration({ return: ret, today }: OpenedReturn, workbook: Pick<OpenReturn, 'readKept' | 'keep'>): Declared {
  const [kept, setKept] = useKept(declaration, workbook);
  const [typed, onType] = useState<Declarer>();

  const { standing, outdated } = useMemo(() => declaredIn(ret, kept), [kept, ret]);
  useSaidWhenTakenBack(outdated !== undefined, standing !== undefined);

  const declare = useCallback<Declared['declare']>(
    (by) => setKept({ ...by, on: isoDay(today), of: fingerprintOf(ret) }),
    [ret, today, setKept],
  );
  return { standing, outdated, typed: typed ?? kept ?? nobody, onType, declare };
}

const nobody: Declarer = { name: '', jobTitle: '' };

/** Said a while after the change, so that "Saved" is heard first. The screens show it as well. */
function useSaidWhenTakenBack(outdated: boolean, stands: boolean): void {
  const announce = useAnnounce();
  const stood = useRef(false);
  useEffect(() => {
    if (stands) stood.current = true;
    if (!outdated || !stood.current) return;
    const timer = setTimeout(() => {
      stood.current = false;
      announce(contractsWords.takenBack);
    }, 1500);
    return () => clearTimeout(timer);
  }, [outdated, stands, announce]);
}
