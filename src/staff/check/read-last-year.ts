import { readFile } from 'node:fs/promises';
import { lastYearOf, type LastYear } from '../../return/last-year/last-year';
import { CannotRun } from '../cannot-run';
import { findFiles } from '../find-files';
import type { Terminal } from '../terminal';
import { readReturnedFile } from './returned-file';

/** Reads the returned workbooks of the year before. Files that are no returns are named and passed over; throws `CannotRun` where there are none. */
export async function readLastYear(name: string, terminal: Terminal): Promise<readonly LastYear[]> {
  const { files } = await findFiles([name]);
  const progress = terminal.progress("Reading last year's returns", files.length);
  const returns: LastYear[] = [];
  for (const path of files) {
    const returned = readReturnedFile(path, await readFile(path));
    if (returned.kind === 'read' && returned.reading.kind === 'return') returns.push(lastYearOf(returned.reading.return, path));
    else terminal.err(`${path} was passed over: ${returned.kind === 'unreadable' ? returned.refusal.message : 'it is not a return.'}`);
    progress.step();
  }
  progress.done();
  if (returns.length === 0) throw new CannotRun(`There is no return in ${name}. Name the folder with last year's returned workbooks.`);
  return returns;
}
