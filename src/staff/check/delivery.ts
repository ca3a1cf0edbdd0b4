import { formatDay, formatDaysLeft } from '../../return/formatting';
import type { Declaration } from '../../return/kept';
import type { Day } from '../../return/quantities';
import type { StaffFinding } from '../../return/returned/staff-finding';
import { readDay } from '../../return/typed';
import type { CheckedReturn } from './checked-file';

/** Whether a return was declared and came back in time. The declaration's day counts; without one, the day the file was last saved. */
export function checkDelivery({
  declared,
  declaredBefore,
  cameBack,
  deadline,
}: {
  readonly declared: Declaration | undefined;
  /** A declaration that no longer counts, since answers changed after it. */
  readonly declaredBefore?: Declaration | undefined;
  readonly cameBack: CheckedReturn['cameBack'];
  readonly deadline: Day | undefined;
}): readonly StaffFinding[] {
  const findings: StaffFinding[] = [];
  if (!declared) {
    findings.push({
      rule: 'not-declared',
      kind: 'please-check',
      cells: [],
      message: declaredBefore
        ? `Answers changed after ${declaredBefore.name} (${declaredBefore.jobTitle}) declared them right${dayOf(declaredBefore)}. That declaration no longer counts. Ask the supplier to confirm the answers again.`
        : 'Nobody has declared that these answers are right. Ask the supplier to confirm them, with a name and a job title.',
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

/** " on 30 May 2024". */
function dayOf({ on }: Declaration): string {
  const reading = readDay(on);
  return reading.state === 'read' ? ` on ${formatDay(reading.value)}` : '';
}
