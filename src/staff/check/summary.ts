import type { NotReturned } from './across-files';
import type { CheckedFile, StaffFinding } from './checked-file';

/** What a check comes to, in plain lines: one for each file with something to say, and a count at the end. */
export function summaryOf(files: readonly CheckedFile[], absent: readonly NotReturned[]): readonly string[] {
  const complete = files.filter((checked) => checked.kind === 'return' && checked.statuses.every((status) => status === 'complete')).length;
  return [
    ...files.flatMap(lineOf),
    ...absent.map(({ message }) => message),
    `${count(files.length, 'workbook')} checked: ${complete} complete, ${files.length - complete} not.${absent.length > 0 ? ` ${absent.length} not returned.` : ''}`,
  ];
}

function lineOf({ path, findings }: CheckedFile): readonly string[] {
  const open = findings.filter(({ exception }) => exception === undefined);
  if (open.length === 0) return [];
  const first = open.find(isMustFix) ?? open[0];
  const mustFix = open.filter(isMustFix).length;
  return [`${path}: ${mustFix} to fix, ${open.length - mustFix} to check. ${first?.message ?? ''}`];
}

function isMustFix({ kind }: StaffFinding): boolean {
  return kind === 'must-fix';
}

function count(amount: number, of: string): string {
  return `${amount} ${of}${amount === 1 ? '' : 's'}`;
}
