import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Day } from '../../return/quantities';
import { dayFromDate } from '../../return/quantities';
import type { Progress } from '../terminal';
import type { CheckedFile } from './checked-file';
import { CheckedFiles } from './checked-files';
import { cannotBeRead, checkOne, refused, type Against } from './check-one';
import { readReturnedFile } from './returned-file';

/**
 * Checks files one after another: each is let go of before the next is read. A file that cannot be read is one of the outcomes.
 * Nothing else waits meanwhile, so files are read at once: by way of other threads, small ones take as long to fetch as to inflate.
 */
export function checkFiles(paths: readonly string[], against: Against, progress: Progress): CheckedFiles {
  const checked = new CheckedFiles();
  try {
    for (const path of paths) {
      checked.add(checkFile(path, against));
      progress.step();
    }
    return checked;
  } catch (error) {
    checked.close();
    throw error;
  } finally {
    progress.done();
  }
}

/** Checks the file at `path`. Whatever is wrong with it is in what comes of it. */
export function checkFile(path: string, against: Against): CheckedFile {
  try {
    const bytes = readFileSync(path);
    const checked = checkOne(readReturnedFile(path, bytes), against, () => dayOf(statSync(path).mtime));
    return checked.kind === 'return' ? { ...checked, digest: createHash('sha256').update(bytes).digest('base64') } : checked;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refused(path, cannotBeRead(`This file could not be read (${why}). Open it in Excel, save it again and check it again.`), against);
  }
}

/** The day of a moment, by this machine's clock. */
export function dayOf(moment: Date): Day | undefined {
  return dayFromDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}
