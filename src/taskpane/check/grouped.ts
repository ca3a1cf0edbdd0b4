import type { StaffFinding } from '../../return/returned/staff-finding';

/** Findings as the screen shows them: what must be fixed, what to check, and what staff let stand. */
export interface GroupedFindings {
  readonly mustFix: readonly StaffFinding[];
  readonly pleaseCheck: readonly StaffFinding[];
  readonly stands: readonly StaffFinding[];
}

export function grouped(findings: readonly StaffFinding[]): GroupedFindings {
  const open = findings.filter(({ exception }) => exception === undefined);
  return {
    mustFix: open.filter(({ kind }) => kind === 'must-fix'),
    pleaseCheck: open.filter(({ kind }) => kind === 'please-check'),
    stands: findings.filter(({ exception }) => exception !== undefined),
  };
}

/** A finding's name among the others of its return. */
export function findingKey({ rule, reference, cells }: StaffFinding): string {
  return [rule, reference ?? '', ...cells.map(({ sheet, address }) => `${sheet}!${address}`)].join(' ');
}
