import { useMemo } from 'react';
import type { Contract } from '../../return/contract';
import type { Entry } from '../../return/entry';
import { matchContracts } from '../../return/last-year/match-contracts';
import { formatCredits } from '../../return/quantities';
import type { SupplierReturn } from '../../return/supplier-return';
import { checkWords } from '../words/check';

/** Credits delivered this year and last, contract by contract. */
export function BesideLastYear({ thisYear, lastYear }: { readonly thisYear: SupplierReturn; readonly lastYear: SupplierReturn }) {
  const { matches, fresh, finished } = useMemo(() => matchContracts(thisYear.contracts, lastYear.contracts), [thisYear, lastYear]);
  return (
    <table className="beside">
        <caption>{checkWords.besideLastYear}</caption>
        <thead>
          <tr>
            <th scope="col">{checkWords.contract}</th>
            <th scope="col">{checkWords.before}</th>
            <th scope="col">{checkWords.now}</th>
          </tr>
        </thead>
        <tbody>
          {matches.map(({ thisYear: now, lastYear: before, doubtful }) => (
            <Row key={`${now.sheet}!${now.row}`} name={doubtful ? checkWords.perhaps(nameOf(now), nameOf(before)) : nameOf(now)} before={creditsOf(before.delivered)} now={creditsOf(now.delivered)} />
          ))}
          {fresh.map((now) => (
            <Row key={`${now.sheet}!${now.row}`} name={nameOf(now)} before={checkWords.notThen} now={creditsOf(now.delivered)} />
          ))}
          {finished.map((before) => (
            <Row key={`before ${before.sheet}!${before.row}`} name={nameOf(before)} before={creditsOf(before.delivered)} now={checkWords.noLonger} />
          ))}
        </tbody>
      </table>
  );
}

function Row({ name, before, now }: { readonly name: string; readonly before: string; readonly now: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{before}</td>
      <td>{now}</td>
    </tr>
  );
}

function nameOf({ reference, title }: Contract): string {
  if (reference.state === 'read') return reference.value;
  return title.state === 'read' ? title.value : checkWords.noReference;
}

function creditsOf(entry: Entry<Parameters<typeof formatCredits>[0]>): string {
  if (entry.state === 'read') return formatCredits(entry.value);
  return entry.state === 'unread' ? entry.typed : checkWords.blank;
}
