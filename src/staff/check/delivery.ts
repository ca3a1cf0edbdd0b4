import { formatDay, formatDaysLeft } from '../../return/formatting';
import type { Declaration } from '../../return/kept';
import type { Day } from '../../return/quantities';
import type { StaffFinding } from '../../return/returned/staff-finding';
import type { CheckedReturn } from './checked-file';

/** Whether a return was declared and came back in time. The declaration's day counts; without one, the day the file was last saved. */
export function checkDelivery({
  declared,
  cameBack,
  deadline,
}: {
  readonly declared: Declaration | undefined;
  readonly cameBack: CheckedReturn['cameBack'];
  readonly deadline: Day | undefined;
}): readonly StaffFinding[] {
  const findings: StaffFinding[] = [];
  if (!declared) {
    findings.push({
      rule: 'not-declared',
      kind: 'please-check',
      cells: [],
      message: 'Nobody has declared that these answers are right. Ask the supplier to confirm them, with a name and a job title.',
    });
  }
  if (cameBack && deadline !== undefined && cameBack.on > deadline) {
    const by = cameBack.by === 'declaration' ? 'It was declared' : 'The file was last saved';
    findings.push({
      rule: 'returned-late',
      kind: 'please-check',
      cells: [],
      message: `${by} on ${formatDay(cameBack.on)}. It was due by ${formatDay(deadline)}: ${formatDaysLeft(deadline, cameBack.on)}.`,
    });
  }
  return findings;
}
