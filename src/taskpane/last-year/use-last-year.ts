import { useCallback, useMemo } from 'react';
import type { Contract } from '../../return/contract';
import { fitAsLastYear } from '../../return/last-year/fit';
import { fromKept, lastYearHead, lastYearParts, partsOf, toKeep } from '../../return/last-year/kept-last-year';
import type { LastYear } from '../../return/last-year/last-year';
import { compareYears, settle, type Match, type TwoYears } from '../../return/last-year/match-contracts';
import type { SupplierReturn } from '../../return/supplier-return';
import type { OpenReturn } from '../pane-state';
import { lastYearWords } from '../words/last-year';
import { useChosenLastYear } from './chosen-last-year';

type Workbook = Pick<OpenReturn, 'readKept' | 'keep'>;

/** Last year's return as the screens have it, and what can be done with it. Where something could not be done, what is told says so. */
export interface LastYearAtHand {
  readonly lastYear: LastYear;
  readonly years: TwoYears;
  /** What is shown is what is kept in the workbook. */
  readonly isKept: boolean;
  /** Decides a doubtful match; in the workbook too, where it is kept there. */
  readonly settle: (match: Match, same: boolean) => Promise<string | undefined>;
  readonly keep: () => Promise<string | undefined>;
  /** Takes it out of the workbook. It stays in the pane. */
  readonly takeOut: () => Promise<string | undefined>;
  /** Closes it. */
  readonly putAway: () => void;
}

/** Last year's return beside the open one: what was chosen in this pane, else what is kept in the workbook. Undefined where there is neither. */
export function useLastYear(ret: SupplierReturn, { readKept, keep }: Workbook): LastYearAtHand | undefined {
  const [chosen, choose] = useChosenLastYear();
  const inWorkbook = keptLastYear(readKept);
  const kept = useMemo(() => (inWorkbook && fitAsLastYear(inWorkbook, ret).kind !== 'wrong' ? inWorkbook : undefined), [inWorkbook, ret]);
  const lastYear = chosen ?? kept;
  const years = useMemo(() => lastYear && comparedOnce(ret.contracts, lastYear), [ret.contracts, lastYear]);
  const isKept = chosen === undefined;

  const settleMatch = useCallback(
    async (match: Match, same: boolean) => {
      if (!lastYear) return undefined;
      const settled = settle(lastYear, match, same);
      if (!isKept) return choose(settled), undefined;
      const head = toKeep(settled)?.head;
      return head ? keep(lastYearHead, head) : lastYearWords.tooLong;
    },
    [lastYear, isKept, choose, keep],
  );
  const keepIt = useCallback(async () => {
    if (!lastYear) return undefined;
    const failed = await keepAll(lastYear, { readKept, keep });
    if (failed === undefined) choose(undefined);
    return failed;
  }, [lastYear, choose, readKept, keep]);
  const takeOut = useCallback(async () => {
    // It stays here while it goes there, so that nothing on the screen goes with it.
    if (lastYear) choose(lastYear);
    return takeAway({ readKept, keep });
  }, [lastYear, choose, readKept, keep]);
  const putAway = useCallback(() => choose(undefined), [choose]);

  return useMemo(
    () => lastYear && years && { lastYear, years, isKept, settle: settleMatch, keep: keepIt, takeOut, putAway },
    [lastYear, years, isKept, settleMatch, keepIt, takeOut, putAway],
  );
}

/** How the years compared last: every contract's screen asks. */
const compared = new WeakMap<LastYear, { readonly contracts: readonly Contract[]; readonly years: TwoYears }>();

function comparedOnce(contracts: readonly Contract[], lastYear: LastYear): TwoYears {
  const before = compared.get(lastYear);
  if (before?.contracts === contracts) return before.years;
  const years = compareYears(contracts, lastYear);
  compared.set(lastYear, { contracts, years });
  return years;
}

/** What was read of the settings, by the function that reads them: it is another one once they change. */
const read = new WeakMap<OpenReturn['readKept'], { readonly value: LastYear | undefined }>();

function keptLastYear(readKept: OpenReturn['readKept']): LastYear | undefined {
  const before = read.get(readKept);
  if (before) return before.value;
  const head = readKept(lastYearHead);
  const value = head && fromKept(head, lastYearParts.slice(0, partsOf(head)).map((part) => readKept(part)));
  read.set(readKept, { value });
  return value;
}

/** The parts first and what names them last: what is cut short leaves nothing that looks whole. */
async function keepAll(lastYear: LastYear, workbook: Workbook): Promise<string | undefined> {
  const kept = toKeep(lastYear);
  if (!kept) return lastYearWords.tooLong;
  const cleared = await takeAway(workbook);
  if (cleared !== undefined) return cleared;
  for (const [at, part] of kept.parts.entries()) {
    const setting = lastYearParts[at];
    const failed = setting && (await workbook.keep(setting, part));
    if (failed !== undefined) return failed;
  }
  return workbook.keep(lastYearHead, kept.head);
}

async function takeAway({ readKept, keep }: Workbook): Promise<string | undefined> {
  const there = [lastYearHead, ...lastYearParts].filter((setting) => readKept<unknown>(setting) !== undefined);
  for (const setting of there) {
    const failed = await keep<unknown>(setting, undefined);
    if (failed !== undefined) return failed;
  }
  return undefined;
}
