import type { Assumption } from '../pane-state';
import { contractsWords } from '../words/contracts';

/** What the reading of the sheet was unsure of, and what it went by. */
export function Assumptions({ assumed }: { readonly assumed: readonly Assumption[] }) {
  if (assumed.length === 0) return null;
  return (
    <details className="to-check">
      <summary>{contractsWords.unsure(assumed.length)}</summary>
      <ul className="findings">
        {assumed.map(({ id, sentence, chosen }) => (
          <li key={id}>
            {sentence} <strong>{chosen === undefined ? contractsWords.wentByNone : contractsWords.wentBy(chosen)}</strong>
          </li>
        ))}
      </ul>
    </details>
  );
}
