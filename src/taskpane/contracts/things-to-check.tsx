import type { Finding } from '../../return/finding';
import { Findings } from '../parts/findings';
import { contractsWords } from '../words/contracts';

/** What the checks found beside answers still to come. Closed at first: it can wait, and the list cannot. */
export function ThingsToCheck({ findings, leadTo }: { readonly findings: readonly Finding[]; readonly leadTo: (reference: string) => (() => void) | undefined }) {
  if (findings.length === 0) return null;
  return (
    <details className="to-check">
      <summary>{contractsWords.thingsToCheck(findings.length)}</summary>
      <Findings findings={findings} leadTo={leadTo} />
    </details>
  );
}
