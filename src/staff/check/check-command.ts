import path from 'node:path';
import type { Command } from 'commander';
import type { Day } from '../../return/quantities';
import { readDay } from '../../return/typed';
import { CannotRun } from '../cannot-run';
import { findFiles } from '../find-files';
import { readLedger } from '../ledger-file';
import type { ExitCode } from '../command-line';
import type { Terminal } from '../terminal';
import { notReturned } from './across-files';
import { checkFiles, dayOf } from './check-files';
import type { CheckedFiles } from './checked-files';
import type { Against } from './check-one';
import { asJson } from './json';
import { readLastYear } from './read-last-year';
import { summaryOf } from './summary';
import { refuseToReplace, writeOut, type Outputs } from './write-out';

interface Options extends Outputs {
  readonly ledger?: string;
  readonly lastYear?: string;
  readonly json?: true;
  readonly today?: string;
  readonly force?: true;
}

const examples = `
Examples:
  social-value-return check returned/ --ledger sent/ledger.csv --out report.xlsx
  social-value-return check "returned/**/*.xlsx" --ledger sent/ledger.csv --last-year returned-2023/
  social-value-return check returned/ --ledger sent/ledger.csv --replies replies/ --csv tables/
  social-value-return check returned/ --ledger sent/ledger.csv --today 2025-06-02 --out report.xlsx --force
  social-value-return check harbour.xlsx --json

A return is judged as of the day it came back: the day of its declaration, else the day its file was last saved.

Ends with 0 where every return is complete and nothing was found, 1 where there are findings, 2 where it could not run.`;

/** `check`: checks returned workbooks, one or five hundred. */
export function addCheckCommand(program: Command, terminal: Terminal, today: Date, ended: (code: ExitCode) => void): void {
  program
    .command('check')
    .description('Check returned workbooks: files, folders or patterns like "returned/*.xlsx".')
    .argument('<returned...>', 'the workbooks that came back')
    .option('--ledger <file>', 'what was sent: the ledger.csv that prepare wrote')
    .option('--last-year <folder>', "last year's returned workbooks")
    .option('--out <file>', 'write the report, a workbook')
    .option('--csv <folder>', "write the report's tables as .csv files")
    .option('--replies <folder>', 'write an unsent e-mail for every supplier: what to change and where, or thanks')
    .option('--today <date>', 'check as of this day, like 2025-06-02, so that a check can be repeated')
    .option('--force', 'replace files that are already there')
    .option('--json', 'print all that was read and found as JSON')
    .addHelpText('after', examples)
    .action(async (names: string[], options: Options) => {
      ended(await check(names, options, terminal, today));
    });
}

async function check(names: readonly string[], options: Options, terminal: Terminal, today: Date): Promise<ExitCode> {
  const against = await whatToCheckAgainst(options, terminal, today);
  if (!options.force) await refuseToReplace(options);
  const { files: found, missing } = await findFiles(names);
  const files = found.filter((file) => options.out === undefined || path.resolve(file) !== path.resolve(options.out));
  for (const name of missing) terminal.err(`There is no workbook at ${name}.`);
  if (files.length === 0) throw new CannotRun('There is nothing to check. Name the folder or the files that came back.');
  const checked = checkFiles(files, against, terminal.progress('Checking', files.length));
  try {
    const clean = await tell(checked, against, options, terminal);
    return missing.length === 0 && clean ? 0 : 1;
  } finally {
    checked.close();
  }
}

/** Prints and writes what was asked for. True where there is nothing to put right. */
async function tell(checked: CheckedFiles, { ledger, today }: Against, options: Options, terminal: Terminal): Promise<boolean> {
  const absent = notReturned(checked.outlines, ledger ?? []);
  if (options.json) for (const piece of asJson(checked, ledger && absent)) terminal.out(piece);
  const { lines, clean } = summaryOf(checked, absent);
  for (const line of lines) terminal.err(line);
  for (const line of await writeOut(options, { checked, absent, today, ledger })) terminal.err(line);
  return clean;
}

async function whatToCheckAgainst(options: Options, terminal: Terminal, now: Date): Promise<Against> {
  const today = options.today === undefined ? dayOf(now) : dayNamed(options.today);
  if (today === undefined) throw new CannotRun("This machine's clock is not set. Set its date and run this again.");
  const ledger = options.ledger === undefined ? undefined : await readLedger(options.ledger);
  for (const problem of ledger?.problems ?? []) terminal.err(problem);
  if (!ledger) {
    terminal.err('No ledger was given, so rows that were removed, added or changed since the workbooks were sent, and workbooks that have not come back, could not be looked for.');
  }
  const lastYear = options.lastYear === undefined ? undefined : await readLastYear(options.lastYear, terminal);
  return { today, ...(ledger && { ledger: ledger.files }), ...(lastYear && { lastYear }) };
}

function dayNamed(typed: string): Day {
  const reading = readDay(typed);
  if (reading.state !== 'read') throw new CannotRun(`--today must be a real date, like 2025-06-02. You entered ${typed}.`);
  return reading.value;
}
