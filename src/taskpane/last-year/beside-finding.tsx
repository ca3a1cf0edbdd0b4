import { useCallback, useMemo, type ReactNode } from 'react';
import { looseReference } from '../../return/judged';
import type { Day } from '../../return/quantities';
import { lastYearWords } from '../words/last-year';
import { AContractLastYear, deliveredSentence, Promised } from './contract-last-year';
import './last-year.css';
import type { LastYearAtHand } from './use-last-year';

/** What last year's return said of a finding's contract: its credits and its promise; of the finding that was chosen, all. */
export function useBesideContract(atHand: LastYearAtHand | undefined, today: Day): (reference: string | undefined, isChosen: boolean) => ReactNode {
  const byReference = useMemo(
    () =>
      new Map(
        atHand?.years.matches.flatMap(({ thisYear: { reference }, lastYear }) => (reference.state === 'read' ? [[looseReference(reference.value), lastYear] as const] : [])),
      ),
    [atHand],
  );
  return useCallback(
    (reference, isChosen) => {
      const contract = reference === undefined ? undefined : byReference.get(looseReference(reference));
      if (contract === undefined) return null;
      if (isChosen) {
        return (
          <div className="last-year-beside">
            <p className="last-year-strong">{lastYearWords.beside}</p>
            <AContractLastYear contract={contract} today={today} reader="staff" />
          </div>
        );
      }
      return (
        <div className="last-year-small">
          <p>{`${lastYearWords.beside}: ${deliveredSentence(contract)}.`}</p>
          <Promised contract={contract} today={today} reader="staff" />
        </div>
      );
    },
    [byReference, today],
  );
}
