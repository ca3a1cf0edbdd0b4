import type { Finding } from '../../return/finding';
import { paneWords } from '../words/pane';

interface FindingsProps {
  readonly findings: readonly Finding[];
  /** Leads to the contract that a finding speaks of, where that is not on screen already. */
  readonly leadTo?: (reference: string) => (() => void) | undefined;
}

/** Findings as sentences, each with the cells it speaks of and the way there. */
export function Findings({ findings, leadTo }: FindingsProps) {
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li key={keyOf(finding)}>
          {finding.message} <span className="finding-where">{where(finding)}</span> <Lead reference={finding.reference} leadTo={leadTo} />
        </li>
      ))}
    </ul>
  );
}

function Lead({ reference, leadTo }: { readonly reference: string | undefined; readonly leadTo: FindingsProps['leadTo'] }) {
  const go = reference === undefined ? undefined : leadTo?.(reference);
  if (reference === undefined || go === undefined) return null;
  return (
    <button type="button" className="link" onClick={go}>
      {paneWords.goTo(reference)}
    </button>
  );
}

function keyOf({ rule, reference, cells }: Finding): string {
  return [rule, reference, ...cells.map(({ sheet, address }) => `${sheet}!${address}`)].join(' ');
}

/** Beyond this many cells the sentence says how many there are. */
const mostCells = 5;

/** "Return, cell G14"; several cells of one sheet together, "Return, cells C5, C7". */
function where({ cells }: Finding): string {
  const [first, ...rest] = cells;
  if (first === undefined) return '';
  if (rest.length === 0) return paneWords.cell(first.sheet, first.address);
  const shown = cells.slice(0, mostCells).map(({ address }) => address);
  return paneWords.cells(first.sheet, shown.join(', ') + (cells.length > mostCells ? paneWords.andMore(cells.length - mostCells) : ''));
}
