import { readFile, stat } from 'node:fs/promises';
import type { Day } from '../../return/quantities';
import { dayFromDate } from '../../return/quantities';
import type { Progress } from '../terminal';
import { withReturnedTwice } from './across-files';
import type { CheckedFile } from './checked-file';
import { checkOne, type Against } from './check-one';
import { readReturnedFile } from './returned-file';

/** Checks files one after another: each is let go of before the next is read. A file that cannot be read is one of the outcomes. */
export async function checkFiles(paths: readonly string[], against: Against, progress: Progress): Promise<readonly CheckedFile[]> {
  const checked: CheckedFile[] = [];
  for (const path of paths) {
    checked.push(await checkFile(path, against));
    progress.step();
  }
  progress.done();
  return withReturnedTwice(checked);
}

async function checkFile(path: string, against: Against): Promise<CheckedFile> {
  try {
    const [bytes, stats] = await Promise.all([readFile(path), stat(path)]);
    return checkOne(readReturnedFile(path, bytes), against, dayOf(stats.mtime));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'refused', path, findings: [{ rule: 'cannot-be-read', kind: 'must-fix', cells: [], message: `This file could not be read (${why}). Open it in Excel, save it again and check it again.` }] };
  }
}

/** The day of a moment, by this machine's clock. */
export function dayOf(moment: Date): Day | undefined {
  return dayFromDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}
