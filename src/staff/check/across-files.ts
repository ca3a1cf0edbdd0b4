import { basename } from 'node:path';
import { formatDay, listOf } from '../../return/formatting';
import type { SentFile } from '../../return/sent/ledger-lines';
import { supplierKey } from '../../return/sent/same-supplier';
import type { StaffFinding } from '../../return/returned/staff-finding';
import type { CheckedReturn } from './checked-file';
import type { Outline } from './checked-files';

/** A supplier that was sent a workbook from which nothing has come back. */
export interface NotReturned {
  readonly sent: SentFile;
  readonly message: string;
}

/** The workbooks in the ledger from which none of the files came back. */
export function notReturned(files: readonly Outline[], ledger: readonly SentFile[]): readonly NotReturned[] {
  const back = new Set(files.map(({ sentAs }) => sentAs));
  return ledger
    .filter(({ file }) => !back.has(file))
    .map((sent) => ({ sent, message: `${sent.sent.supplier} has not returned ${sent.file}${sent.sent.deadline === undefined ? '' : `, due by ${formatDay(sent.sent.deadline)}`}.` }));
}

/**
 * The returns that count towards totals: of one that came back more than once, the file that came back last (the later of `files`,
 * where they came back on one day), so that nothing is counted twice.
 */
export function countedReturns(files: readonly Outline[]): ReadonlySet<Outline> {
  const counted = new Map<string, Outline>();
  for (const file of files) {
    if (file.kind === 'refused') continue;
    const key = file.sameReturn ?? `path:${file.path}`;
    const before = counted.get(key);
    if (!before || (file.cameBack ?? 0) >= (before.cameBack ?? 0)) counted.set(key, file);
  }
  return new Set(counted.values());
}

/** The finding for each of the files that came back more than once. */
export function returnedTwice(files: readonly Outline[]): ReadonlyMap<Outline, StaffFinding> {
  const groups = new Map<string, Outline[]>();
  for (const file of files) {
    if (file.sameReturn !== undefined) groups.set(file.sameReturn, [...(groups.get(file.sameReturn) ?? []), file]);
  }
  return new Map([...groups.values()].filter(({ length }) => length > 1).flatMap((group) => group.map((file) => [file, twiceFinding(file, group)] as const)));
}

function twiceFinding(file: Outline, group: readonly Outline[]): StaffFinding {
  const others = group.filter((other) => other !== file).map((other) => (basename(other.path) === basename(file.path) ? other.path : basename(other.path)));
  return {
    rule: 'returned-twice',
    kind: 'must-fix',
    cells: [],
    message: `This return came back more than once: see also ${listOf(others)}. Keep the one the supplier means, and move the others away.`,
  };
}

/** What makes two files the same return: the workbook they were sent as, else the supplier and the year. */
export function sameReturnKey({ sent, reading }: CheckedReturn): string | undefined {
  if (sent) return `sent:${sent.file}`;
  const { supplier, year } = reading.return;
  return supplier === undefined ? undefined : `supplier:${supplierKey(supplier)}:${String(year?.from)}`;
}
