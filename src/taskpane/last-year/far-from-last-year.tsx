import { useMemo } from 'react';
import { withDraft } from '../../return/as-typed';
import type { Contract } from '../../return/contract';
import { farSentence } from '../../return/last-year/against-last-year';
import type { SupplierReturn } from '../../return/supplier-return';
import { useSettled } from '../contract/use-settled';
import { draftFrom, type Fields } from '../drafts/fields';
import type { OpenReturn } from '../pane-state';
import './last-year.css';
import { useLastYear } from './use-last-year';

interface FarFromLastYearProps {
  readonly contract: Contract;
  readonly return: SupplierReturn;
  readonly typed: Fields;
  readonly workbook: Pick<OpenReturn, 'readKept' | 'keep'>;
}

/** A quiet word where what is typed is far from last year's credits. It comes once typing has stopped, so that nothing moves under one's hand. */
export default function FarFromLastYear({ contract, return: ret, typed, workbook }: FarFromLastYearProps) {
  const atHand = useLastYear(ret, workbook);
  const before = useMemo(() => atHand?.years.matches.find(({ thisYear }) => thisYear === contract)?.lastYear, [atHand, contract]);
  const { delivered } = withDraft(contract, draftFrom(typed));
  const now = before && delivered.state === 'read' ? farSentence(delivered.value, before) : undefined;
  const { settled } = useSettled(now, 700);
  return now === undefined || settled === undefined ? null : <p className="far-from-last-year">{now}</p>;
}
