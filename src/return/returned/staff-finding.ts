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
