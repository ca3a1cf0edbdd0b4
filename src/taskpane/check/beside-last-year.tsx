import type { Contract } from '../../return/contract';
import type { ContractLastYear } from '../../return/last-year/last-year';
import type { TwoYears } from '../../return/last-year/match-contracts';
import { namesOf, type Names } from '../../return/last-year/names';
import { formatCredits } from '../../return/quantities';
import { checkWords } from '../words/check';

/** Credits delivered this year and last, contract by contract. */
export function BesideLastYear({ years: { matches, doubtful, fresh, finished } }: { readonly years: TwoYears }) {
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
        {matches.map(({ thisYear, lastYear }) => (
          <Row key={keyOf(thisYear)} name={nameOf(namesOf(thisYear))} before={creditsBefore(lastYear)} now={creditsNow(thisYear)} />
        ))}
        {doubtful.map(({ thisYear, lastYear }) => (
          <Row key={keyOf(thisYear)} name={checkWords.perhaps(nameOf(namesOf(thisYear)), nameOf(lastYear))} before={creditsBefore(lastYear)} now={creditsNow(thisYear)} />
        ))}
        {fresh.map((contract) => (
          <Row key={keyOf(contract)} name={nameOf(namesOf(contract))} before={checkWords.notThen} now={creditsNow(contract)} />
        ))}
        {finished.map((contract, at) => (
          <Row key={`before ${at}`} name={nameOf(contract)} before={creditsBefore(contract)} now={checkWords.noLonger} />
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

function keyOf({ sheet, row }: Contract): string {
  return `${sheet}!${row}`;
}

function nameOf({ reference, title }: Names): string {
  return reference ?? title ?? checkWords.noReference;
}

function creditsNow({ delivered }: Contract): string {
  if (delivered.state === 'read') return formatCredits(delivered.value);
  return delivered.state === 'unread' ? delivered.typed : checkWords.blank;
}

function creditsBefore({ delivered, typed }: ContractLastYear): string {
  return delivered === undefined ? (typed ?? checkWords.blank) : formatCredits(delivered);
}
