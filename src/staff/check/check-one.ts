import { basename } from 'node:path';
import { keptInFile } from '../../files/kept-in-file';
import { statusesOf } from '../../return/completeness';
import { declaredIn } from '../../return/declared';
import { declaration, exceptions } from '../../return/kept';
import type { LastYear } from '../../return/last-year/last-year';
import { policyFor } from '../../return/policy';
import { checkReturned } from '../../return/returned/check-returned';
import { withExceptions, type StaffFinding } from '../../return/returned/staff-finding';
import type { SentFile } from '../../return/sent/ledger-lines';
import { sentAs } from '../../return/sent/sent-as';
import { readDay } from '../../return/typed';
import type { ReadReturn } from '../../sheet/reading';
import { asReturnedWorkbook } from '../../sheet/returned-workbook';
import type { Day } from '../../return/quantities';
import type { CheckedFile, RefusedFile } from './checked-file';
import { checkDelivery } from './delivery';
import type { ReadFile, ReturnedFile } from './returned-file';

/** What files are checked against. */
export interface Against {
  readonly today: Day;
  /** Every workbook that was sent; undefined where there is no ledger. */
  readonly ledger?: readonly SentFile[];
  readonly lastYear?: readonly LastYear[];
}

/**
 * Checks one file by the supplier's rules, against what was sent and against last year. It is judged as of the day it came back:
 * a contract that has ended since the supplier answered does not make a complete return incomplete. `modified` tells the day the
 * file's folder shows, and is asked only where nothing better is known.
 */
export function checkOne(returned: ReturnedFile, against: Against, modified: (() => Day | undefined) | undefined): CheckedFile {
  const { path } = returned;
  if (returned.kind === 'unreadable') return refused(path, cannotBeRead(returned.refusal.message), against);
  if (returned.reading.kind === 'not-a-return') return refused(path, returned.reading.finding, against);
  return checkRead(returned, returned.reading, against, modified);
}

function checkRead({ path, file, savedOn }: ReadFile, reading: ReadReturn, against: Against, modified: (() => Day | undefined) | undefined): CheckedFile {
  const ret = reading.return;
  const policy = policyFor(ret.year);
  const sent = against.ledger && sentAs(ret, against.ledger);
  const { standing: declared, outdated } = declaredIn(ret, keptInFile(file, declaration));
  const cameBack = cameBackOn(declared?.on, () => savedOn ?? modified?.());
  const judgedOn = cameBack && cameBack.on < against.today ? cameBack.on : against.today;
  const findings = [
    ...checkReturned(asReturnedWorkbook(reading), { today: judgedOn, sent: sent?.sent, lastYear: against.lastYear }),
    ...checkDelivery({ declared, declaredBefore: outdated, confirmation: ret.confirmation, cameBack, deadline: sent?.sent.deadline ?? ret.deadline }),
  ];
  return {
    kind: 'return',
    path,
    reading: { return: ret, questions: reading.questions },
    policy,
    judgedOn,
    statuses: statusesOf(ret, policy, judgedOn),
    findings: withExceptions(findings, keptInFile(file, exceptions) ?? []),
    ...(declared && { declared }),
    ...(cameBack && { cameBack }),
    ...(sent && { sent }),
  };
}

/** Whose file it is can only be told by its name. */
export function refused(path: string, finding: StaffFinding, { ledger }: Against): RefusedFile {
  const sent = ledger?.find(({ file }) => basename(file).toLowerCase() === basename(path).toLowerCase());
  return { kind: 'refused', path, findings: [finding], ...(sent && { sent }) };
}

export function cannotBeRead(message: string): StaffFinding {
  return { rule: 'cannot-be-read', kind: 'must-fix', cells: [], message };
}

function cameBackOn(declaredOn: string | undefined, saved: () => Day | undefined): { on: Day; by: 'declaration' | 'file' } | undefined {
  const reading = declaredOn === undefined ? undefined : readDay(declaredOn);
  if (reading?.state === 'read') return { on: reading.value, by: 'declaration' };
  const on = saved();
  return on === undefined ? undefined : { on, by: 'file' };
}
