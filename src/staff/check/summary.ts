import type { NotReturned } from './across-files';
import { messageInList, type StaffFinding } from '../../return/returned/staff-finding';
import { isComplete, openFindings, type CheckedFile } from './checked-file';

/** What a check comes to: plain lines, one for each file with something to say and a count at the end; and whether there is nothing to say. */
export interface Summary {
  readonly lines: readonly string[];
  readonly clean: boolean;
}

export function summaryOf(files: Iterable<CheckedFile>, absent: readonly NotReturned[]): Summary {
  const lines: string[] = [];
  let [all, complete] = [0, 0];
  for (const checked of files) {
    lines.push(...lineOf(checked));
    all += 1;
    if (isComplete(checked)) complete += 1;
  }
  const clean = lines.length === 0 && absent.length === 0;
  const total = `${countOf(all, 'workbook')} checked: ${complete} complete, ${all - complete} not.${absent.length > 0 ? ` ${absent.length} not returned.` : ''}`;
  return { lines: [...lines, ...absent.map(({ message }) => message), total], clean };
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

function countOf(amount: number, of: string): string {
  return `${amount} ${of}${amount === 1 ? '' : 's'}`;
}
