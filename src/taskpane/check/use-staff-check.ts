import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isoDay, type Day } from '../../return/quantities';
import { exceptions, type Exception } from '../../return/kept';
import type { LastYear } from '../../return/last-year/last-year';
import { checkReturned } from '../../return/returned/check-returned';
import { isExcepted, withExceptions, type StaffFinding } from '../../return/returned/staff-finding';
import type { ReturnedWorkbook, SentReturn } from '../../return/sent/sent-return';
import type { SupplierReturn } from '../../return/supplier-return';
import type { OpenReturn } from '../pane-state';
import { useKeptInTurn } from '../use-kept-in-turn';
import { checkWords } from '../words/check';
import { useLastYear, type LastYearAtHand } from '../last-year/use-last-year';
import { readSent, type Chosen } from './read-sent';

/** A file that the return is compared with: none yet, being read, read, or refused with what to tell. */
export type Comparison<T> = { readonly kind: 'none' } | { readonly kind: 'reading' } | Chosen<T>;

export interface StaffCheck {
  readonly findings: readonly StaffFinding[];
  readonly sent: Comparison<SentReturn>;
  readonly lastYear: LastYearAtHand | undefined;
  readonly compareWithSent: (file: File) => void;
  /** Lets a finding stand, or takes that back. Gives what to tell the user where that could not be done. */
  readonly letStand: (finding: StaffFinding, by: { readonly who: string; readonly why: string }) => Promise<string | undefined>;
  readonly takeBack: (finding: StaffFinding) => Promise<string | undefined>;
}

const none: readonly Exception[] = [];

/** The check of the open return by staff: what it is compared with, and what they let stand. It follows the sheet. */
export function useStaffCheck(workbook: ReturnedWorkbook, today: Day, kept: Pick<OpenReturn, 'readKept' | 'keep'>): StaffCheck {
  const [sent, compareWithSent] = useComparison(workbook.return, readSent);
  const lastYear = useLastYear(workbook.return, kept);
  const before = useMemo(() => lastYear && ofThisSupplier(lastYear.lastYear), [lastYear]);
  const [excepted = none, change] = useKeptInTurn(exceptions, kept);

  const findings = useMemo(() => {
    const against = { today, sent: chosenIn(sent), lastYear: before && [before] };
    return withExceptions(checkReturned(workbook, against), excepted);
  }, [workbook, today, sent, before, excepted]);

  const without = (finding: StaffFinding, now = none) => now.filter((one) => !isExcepted(finding, one));
  return {
    findings,
    sent,
    lastYear,
    compareWithSent,
    letStand: (finding, { who, why }) => {
      const about = finding.reference === undefined ? {} : { reference: finding.reference };
      return change((now) => [...without(finding, now), { rule: finding.rule, ...about, who, why, on: isoDay(today) }]);
    },
    takeBack: (finding) => change((now) => without(finding, now)),
  };
}

/** Where its supplier is written otherwise, somebody was asked and said that it is the same one. */
function ofThisSupplier({ supplier: _supplier, ...lastYear }: LastYear): LastYear {
  return lastYear;
}

function useComparison<T>(ret: SupplierReturn, read: (file: File, ret: SupplierReturn, signal: AbortSignal) => Promise<Chosen<T>>): [Comparison<T>, (file: File) => void] {
  const [comparison, setComparison] = useState<Comparison<T>>({ kind: 'none' });
  const reading = useRef<AbortController>();
  useEffect(() => () => reading.current?.abort(), []);
  const choose = useCallback(
    (file: File) => {
      // A file that takes longer than one chosen after it is wanted no more.
      reading.current?.abort();
      const mine = (reading.current = new AbortController());
      const take = (next: Comparison<T>) => {
        if (!mine.signal.aborted) setComparison(next);
      };
      take({ kind: 'reading' });
      void read(file, ret, mine.signal).then(take, () => take({ kind: 'refused', message: checkWords.cannotBeRead(file.name) }));
    },
    [read, ret],
  );
  return [comparison, choose];
}

function chosenIn<T>(comparison: Comparison<T>): T | undefined {
  return comparison.kind === 'chosen' ? comparison.value : undefined;
}
