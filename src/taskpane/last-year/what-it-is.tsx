import { formatYear } from '../../return/quantities';
import { lastYearWords } from '../words/last-year';
import './last-year.css';
import type { LastYearAtHand } from './use-last-year';

/** The heading's id: focus goes there once a file was read. */
export const whatItIsHeading = 'last-year-what-it-is';

/** Whose return it is, of which year, and how many of its contracts are in both. */
export function WhatItIs({ atHand: { lastYear, years } }: { readonly atHand: LastYearAtHand }) {
  const { matches, doubtful, fresh, finished } = years;
  const counts = [
    matches.length > 0 && lastYearWords.sure(matches.length),
    doubtful.length > 0 && lastYearWords.doubtfulCount(doubtful.length),
    fresh.length > 0 && lastYearWords.fresh(fresh.length),
    finished.length > 0 && lastYearWords.finished(finished.length),
  ].filter((line) => line !== false);
  return (
    <section className="last-year-part" aria-labelledby={whatItIsHeading}>
      <h2 id={whatItIsHeading} tabIndex={-1}>
        {lastYearWords.from(lastYear.file)}
      </h2>
      <p>
        {lastYear.supplier !== undefined && <span className="last-year-line">{lastYear.supplier}</span>}
        {lastYear.year && <span className="last-year-line">{formatYear(lastYear.year)}</span>}
      </p>
      {matches.length + doubtful.length === 0 && <p className="last-year-strong">{lastYearWords.nothingShared}</p>}
      <ul className="last-year-counts">
        {counts.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
