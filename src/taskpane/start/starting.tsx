import { startWords } from '../words/start';

/**
 * While Office starts and the workbook is read. index.html holds the same elements, drawn before any script runs, so
 * that nothing jumps when this takes over; a test compares the two.
 */
export function Starting() {
  return (
    <main className="page" aria-busy="true">
      <p className="starting-words">
        {startWords.starting}
      </p>
      <div className="ghost" aria-hidden="true">
        <div className="ghost-title" />
        <div className="ghost-line" />
        <div className="ghost-card" />
        <div className="ghost-button" />
        <div className="ghost-row" />
        <div className="ghost-row" />
        <div className="ghost-row" />
      </div>
    </main>
  );
}
