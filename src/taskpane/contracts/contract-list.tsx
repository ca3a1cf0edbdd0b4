import { startTransition, useEffect, useState } from 'react';
import { contractsWords } from '../words/contracts';
import { ContractRow } from './contract-row';
import type { ContractLine } from './overview';

interface ContractListProps {
  readonly lines: readonly ContractLine[];
  /** The contracts with something typed that is not saved, by key. */
  readonly typed: ReadonlySet<string>;
  /** Draw every row at once: where the list comes back to the position it was left at. */
  readonly whole: boolean;
  readonly onOpen: (key: string) => void;
}

/** Enough for the tallest screen. The rest of a long list is drawn after it, without holding anything up. */
const atOnce = 60;

/**
 * All contracts. Every row is in the page, so that a screen reader's list of buttons and the browser's own search find
 * it; the browser skips laying out those out of sight (`content-visibility` in contracts.css).
 */
export function ContractList({ lines, typed, whole, onOpen }: ContractListProps) {
  const [rest, setRest] = useState(whole);
  useEffect(() => startTransition(() => setRest(true)), []);
  return (
    <section aria-labelledby="contracts-heading" className="contracts">
      <h2 id="contracts-heading">{contractsWords.contracts}</h2>
      <ul className="contract-list">
        {(rest ? lines : lines.slice(0, atOnce)).map((line) => (
          <ContractRow key={line.key} line={line} typed={typed.has(line.key)} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}
