import type { NotReturned } from './across-files';
import { messageInList, type StaffFinding } from '../../return/returned/staff-finding';
import { isComplete, openFindings, type CheckedFile } from './checked-file';

/** What a check comes to, in plain lines: one for each file with something to say, and a count at the end. */
export function summaryOf(files: readonly CheckedFile[], absent: readonly NotReturned[]): readonly string[] {
  const complete = files.filter(isComplete).length;
  return [
    ...files.flatMap(lineOf),
    ...absent.map(({ message }) => message),
    `${count(files.length, 'workbook')} checked: ${complete} complete, ${files.length - complete} not.${absent.length > 0 ? ` ${absent.length} not returned.` : ''}`,
  ];
}

function lineOf(checked: CheckedFile): readonly string[] {
  const open = openFindings(checked);
  const [first] = [...open.filter(isMustFix), ...open];
  if (!first) return [];
  const mustFix = open.filter(isMustFix).length;
  return [`${checked.path}: ${mustFix} to fix, ${open.length - mustFix} to check. ${messageInList(first)}`];
}

function isMustFix({ kind }: StaffFinding): boolean {
  return kind === 'must-fix';
}

function count(amount: number, of: string): string {
  return `${amount} ${of}${amount === 1 ? '' : 's'}`;
}
