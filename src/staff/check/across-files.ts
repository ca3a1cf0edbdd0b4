import { basename } from 'node:path';
import { formatDay, listOf } from '../../return/formatting';
import type { SentFile } from '../../return/sent/ledger-lines';
import { supplierKey } from '../../return/sent/same-supplier';
import type { StaffFinding } from '../../return/returned/staff-finding';
import type { CheckedFile, CheckedReturn } from './checked-file';

/** A supplier that was sent a workbook from which nothing has come back. */
export interface NotReturned {
  readonly sent: SentFile;
  readonly message: string;
}

/** The workbooks in the ledger from which none of the files came back. */
export function notReturned(files: readonly CheckedFile[], ledger: readonly SentFile[]): readonly NotReturned[] {
  const back = new Set(files.flatMap((checked) => (checked.kind === 'return' && checked.sent ? [checked.sent] : [])));
  return ledger
    .filter((sent) => !back.has(sent))
    .map((sent) => ({ sent, message: `${sent.sent.supplier} has not returned ${sent.file}${sent.sent.deadline === undefined ? '' : `, due by ${formatDay(sent.sent.deadline)}`}.` }));
}

/**
 * The returns that count towards totals: of one that came back more than once, the file that came back last (by name, where
 * they came back on one day), so that nothing is counted twice.
 */
export function countedReturns(files: readonly CheckedFile[]): readonly CheckedReturn[] {
  const last = new Map<string, CheckedReturn>();
  const returns = files.filter((checked) => checked.kind === 'return');
  for (const checked of returns) {
    const key = sameReturnKey(checked) ?? `path:${checked.path}`;
    const before = last.get(key);
    if (!before || (checked.cameBack?.on ?? 0) >= (before.cameBack?.on ?? 0)) last.set(key, checked);
  }
  return returns.filter((checked) => last.get(sameReturnKey(checked) ?? `path:${checked.path}`) === checked);
}

/** The files with a finding added to each that came back more than once. */
export function withReturnedTwice(files: readonly CheckedFile[]): readonly CheckedFile[] {
  const groups = new Map<string, CheckedReturn[]>();
  for (const checked of files) {
    const key = checked.kind === 'return' ? sameReturnKey(checked) : undefined;
    if (checked.kind === 'return' && key !== undefined) groups.set(key, [...(groups.get(key) ?? []), checked]);
  }
  const twice = new Map([...groups.values()].filter(({ length }) => length > 1).flatMap((group) => group.map((one) => [one, group] as const)));
  return files.map((checked) => {
    const group = checked.kind === 'return' ? twice.get(checked) : undefined;
    return group ? { ...checked, findings: [...checked.findings, returnedTwice(checked, group)] } : checked;
  });
}

function returnedTwice(checked: CheckedFile, group: readonly CheckedReturn[]): StaffFinding {
  const others = group.filter((other) => other !== checked).map((other) => (basename(other.path) === basename(checked.path) ? other.path : basename(other.path)));
  return {
    rule: 'returned-twice',
    kind: 'must-fix',
    cells: [],
    message: `This return came back more than once: see also ${listOf(others)}. Keep the one the supplier means, and move the others away.`,
  };
}

/** What makes two files the same return: the workbook they were sent as, else the supplier and the year. */
function sameReturnKey({ sent, reading }: CheckedReturn): string | undefined {
  if (sent) return `sent:${sent.file}`;
  const { supplier, year } = reading.return;
  return supplier === undefined ? undefined : `supplier:${supplierKey(supplier)}:${String(year?.from)}`;
}
