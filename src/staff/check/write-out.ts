import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeWorkbook } from '../../files/making/make-workbook';
import { severalOf } from '../../return/wording';
import { CannotRun } from '../cannot-run';
import { emailDraft } from '../email-draft';
import { repliesTo } from './replies';
import { csvName, tableAsCsv } from './report/report-csv';
import { reportWorkbook } from './report/report-workbook';
import { reportOf, type Found } from './report/reported';

/** Where the outcome goes, beside the terminal. */
export interface Outputs {
  /** The report workbook. */
  readonly out?: string;
  /** A folder for the report's tables as .csv. */
  readonly csv?: string;
  /** A folder for drafts of what to write to suppliers. */
  readonly replies?: string;
}

/** Throws `CannotRun` where a file that staff may have worked in would be replaced; asked before the work begins. */
export async function refuseToReplace({ out, csv, replies }: Outputs): Promise<void> {
  const taken: string[] = [];
  if (out !== undefined && (await exists(out))) taken.push(out);
  if (csv !== undefined && (await exists(path.join(csv, 'returns.csv')))) taken.push(path.join(csv, 'returns.csv'));
  if (replies !== undefined && (await readdir(replies).catch(() => [])).length > 0) taken.push(replies);
  if (taken.length > 0) throw new CannotRun(`${severalOf(taken)} ${taken.length === 1 ? 'is' : 'are'} already there. Choose another name, or add --force to replace what is there.`);
}

async function exists(name: string): Promise<boolean> {
  return (await stat(name).catch(() => undefined)) !== undefined;
}

/** Writes what was asked for, and says in one line each what was written. */
export async function writeOut({ out, csv, replies }: Outputs, found: Found): Promise<readonly string[]> {
  const said: string[] = [];
  if (out !== undefined || csv !== undefined) {
    const reported = reportOf(found);
    if (out !== undefined) {
      await write(out, await makeWorkbook(reportWorkbook(reported, path.dirname(path.resolve(out)))));
      said.push(`Report: ${out}`);
    }
    if (csv !== undefined) {
      for (const table of reported.tables) await write(path.join(csv, csvName(table)), tableAsCsv(table));
      said.push(`Tables: ${csv}`);
    }
  }
  if (replies !== undefined) {
    for (const { name, draft } of repliesTo(found.checked, found.absent)) await write(path.join(replies, name), await emailDraft(draft));
    said.push(`Replies to look at and send: ${replies}`);
  }
  return said;
}

async function write(file: string, content: Uint8Array | string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  } catch (cause) {
    throw new CannotRun(`${file} could not be written. If it is open in Excel, close it there and run this again.`, cause);
  }
}
