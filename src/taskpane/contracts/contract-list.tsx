import { contractsWords } from '../words/contracts';
import { ContractButton } from './contract-row';
import type { ContractLine } from './overview';

interface ContractListProps {
  readonly lines: readonly ContractLine[];
  /** The contracts with something typed that is not saved, by key. */
  readonly typed: ReadonlySet<string>;
  /** The tools of a long list are coming: their place is kept, and as many rows are drawn as a screen may show. */
  readonly coming?: boolean;
  readonly onOpen: (key: string) => void;
}

/** Enough for the tallest screen. */
const atOnce = 40;

/** All contracts of a short list; and the beginning of a long one, until what it needs is there. */
export function ContractList({ lines, typed, coming = false, onOpen }: ContractListProps) {
  return (
    <section aria-labelledby="contracts-heading" className="contracts">
      <h2 id="contracts-heading">{contractsWords.contracts}</h2>
      {coming && <div className="list-tools-coming" />}
      <ul className="contract-list">
        {(coming ? lines.slice(0, atOnce) : lines).map((line) => (
          <li key={line.key}>
            <ContractButton line={line} typed={typed.has(line.key)} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}
