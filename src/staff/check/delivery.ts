import { formatDay, formatDaysLeft, listOf } from '../../return/formatting';
import type { Declaration } from '../../return/kept';
import type { Day } from '../../return/quantities';
import type { StaffFinding } from '../../return/returned/staff-finding';
import { readDay } from '../../return/typed';
import type { Confirmation } from '../../return/supplier-return';
import type { CheckedReturn } from './checked-file';

/** Whether a return was declared and came back in time. The declaration's day counts; without one, the day the file was last saved. */
export function checkDelivery({
  declared,
  declaredBefore,
  confirmation,
  cameBack,
  deadline,
}: {
  readonly declared: Declaration | undefined;
  /** A declaration that no longer counts, since answers changed after it. */
  readonly declaredBefore?: Declaration | undefined;
  /** What stands in the sheet's own cells for that, complete or not. */
  readonly confirmation?: Confirmation | undefined;
  readonly cameBack: CheckedReturn['cameBack'];
  readonly deadline: Day | undefined;
}): readonly StaffFinding[] {
  const findings: StaffFinding[] = [];
  if (!declared) {
    findings.push({
      rule: 'not-declared',
      kind: 'please-check',
      cells: confirmation?.cells ?? [],
      message: notDeclared(declaredBefore, confirmation),
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

function notDeclared(before: Declaration | undefined, confirmation: Confirmation | undefined): string {
  if (before) return `Answers changed after ${before.name} (${before.jobTitle}) declared them right${dayOf(before)}. That declaration no longer counts. Ask the supplier to confirm the answers again.`;
  if (!confirmation) return 'Nobody has declared that these answers are right. Ask the supplier to confirm them, with a name and a job title.';
  const { name, jobTitle, on } = confirmation;
  const missing = [...(name === undefined ? ['no name'] : []), ...(jobTitle === undefined ? ['no job title'] : []), ...(on === undefined ? ['no date that can be read'] : [])];
  return `The confirmation in the workbook has ${listOf(missing)}. Ask the supplier to fill it in.`;
}

/** " on 30 May 2024". */
function dayOf({ on }: Declaration): string {
  const reading = readDay(on);
  return reading.state === 'read' ? ` on ${formatDay(reading.value)}` : '';
}
