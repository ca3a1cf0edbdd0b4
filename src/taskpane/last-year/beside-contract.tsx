import { useMemo } from 'react';
import type { Contract } from '../../return/contract';
import type { ContractLastYear } from '../../return/last-year/last-year';
import type { TwoYears } from '../../return/last-year/match-contracts';
import type { Day } from '../../return/quantities';
import type { SupplierReturn } from '../../return/supplier-return';
import type { OpenReturn } from '../pane-state';
import { lastYearWords } from '../words/last-year';
import { AContractLastYear } from './contract-last-year';
import './last-year.css';
import { nameShown } from './names-shown';
import { useLastYear } from './use-last-year';

interface BesideContractProps {
  readonly contract: Contract;
  readonly return: SupplierReturn;
  readonly today: Day;
  readonly workbook: Pick<OpenReturn, 'readKept' | 'keep'>;
  /** To last year's return as a whole. */
  readonly onLook: () => void;
}

/** Before a contract's questions: what was said of it last year. Where no return of last year is at hand, the way to choose one. */
export default function BesideContract({ contract, return: ret, today, workbook, onLook }: BesideContractProps) {
  const atHand = useLastYear(ret, workbook);
  const was = useMemo(() => atHand && whatItWas(contract, atHand.years), [contract, atHand]);
  if (!was) return <Lead label={lastYearWords.look} onLook={onLook} />;
  return (
    <section className="last-year-beside" aria-labelledby="last-year-beside">
      <h2 id="last-year-beside">{lastYearWords.beside}</h2>
      {was.kind === 'known' && <AContractLastYear contract={was.contract} today={today} reader="supplier" />}
      {was.kind === 'doubtful' && <p>{lastYearWords.mayBe(nameShown(was.contract))}</p>}
      {was.kind === 'new' && <p>{lastYearWords.isNew}</p>}
      <Lead label={was.kind === 'doubtful' ? lastYearWords.decide : lastYearWords.lookAll} onLook={onLook} />
    </section>
  );
}

type WhatItWas = { readonly kind: 'known' | 'doubtful'; readonly contract: ContractLastYear } | { readonly kind: 'new' };

function whatItWas(contract: Contract, { matches, doubtful }: TwoYears): WhatItWas {
  const known = matches.find(({ thisYear }) => thisYear === contract);
  if (known) return { kind: 'known', contract: known.lastYear };
  const asked = doubtful.find(({ thisYear }) => thisYear === contract);
  return asked ? { kind: 'doubtful', contract: asked.lastYear } : { kind: 'new' };
}

function Lead({ label, onLook }: { readonly label: string; readonly onLook: () => void }) {
  return (
    <p className="last-year-way">
      <button type="button" className="link" onClick={onLook}>
        {label}
      </button>
    </p>
  );
}
