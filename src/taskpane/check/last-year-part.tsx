import { useState } from 'react';
import type { Day } from '../../return/quantities';
import type { SupplierReturn } from '../../return/supplier-return';
import { ChooseLastYear } from '../last-year/choose-last-year';
import { SameContracts } from '../last-year/same-contract';
import { HowTheyCompare } from '../last-year/two-years';
import type { LastYearAtHand } from '../last-year/use-last-year';
import { WhatItIs } from '../last-year/what-it-is';
import { checkWords } from '../words/check';
import { lastYearWords } from '../words/last-year';
import { BesideLastYear } from './beside-last-year';

interface LastYearPartProps {
  readonly return: SupplierReturn;
  readonly today: Day;
  readonly atHand: LastYearAtHand | undefined;
}

/** Last year's return for staff: chosen here, seen beside the findings above, and here as a whole. */
export function LastYearPart({ return: ret, today, atHand }: LastYearPartProps) {
  return (
    <section className="check-section" aria-labelledby="last-year-heading">
      <h2 id="last-year-heading">{checkWords.lastYear}</h2>
      {atHand && (
        <>
          <WhatItIs atHand={atHand} />
          {atHand.isKept && <p className="check-hint">{lastYearWords.keptHere}</p>}
          <SameContracts atHand={atHand} />
          <HowTheyCompare years={atHand.years} today={today} reader="staff" />
          <AllContracts atHand={atHand} />
        </>
      )}
      <ChooseLastYear id="compare-last-year" return={ret} hint={checkWords.lastYearHint} another={atHand !== undefined} />
    </section>
  );
}

/** The table is drawn once somebody wants it: it may have some thousand lines. */
function AllContracts({ atHand }: { readonly atHand: LastYearAtHand }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="last-year-fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{checkWords.besideAll}</summary>
      {isOpen && <BesideLastYear years={atHand.years} />}
    </details>
  );
}
