import type { Finding } from '../finding';
import type { Exception } from '../kept';

/** A finding of any rule: the supplier's, those against what was sent and last year, and those that see all files. */
export type StaffFinding = Omit<Finding, 'rule'> & {
  readonly rule: string;
  /** Set where staff decided to let it stand. It then counts as no finding. */
  readonly exception?: Exception;
};

/** Whether an exception lets a finding stand: it is of that rule, and speaks of that contract. */
export function isExcepted(finding: StaffFinding, { rule, reference }: Exception): boolean {
  return rule === finding.rule && reference === finding.reference;
}

/** Marks the findings that staff decided to let stand. */
export function withExceptions(findings: readonly StaffFinding[], excepted: readonly Exception[]): readonly StaffFinding[] {
  return findings.map((finding) => {
    const exception = excepted.find((one) => isExcepted(finding, one));
    return exception ? { ...finding, exception } : finding;
  });
}

/** The findings that staff did not let stand. */
export function stillOpen(findings: readonly StaffFinding[]): readonly StaffFinding[] {
  return findings.filter(({ exception }) => exception === undefined);
}

/**
 * A finding's message as it is read in a list of many: it says which contract it is about. (Where a message stands beside its
 * field, it need not.)
 */
export function messageInList({ reference, message }: Pick<StaffFinding, 'reference' | 'message'>): string {
  return reference === undefined || message.includes(reference) ? message : `Contract ${reference}: ${message}`;
}

/** "Return, J9 J12": where a finding's cells are. Empty where it speaks of the whole workbook. */
export function whereabouts({ cells }: Pick<StaffFinding, 'cells'>): string {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets.map((name) => `${name}, ${cells.filter(({ sheet }) => sheet === name).map(({ address }) => address).join(' ')}`).join('; ');
}
