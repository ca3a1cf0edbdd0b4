import type { Command } from 'commander';
import { CannotRun } from '../cannot-run';
import { findFiles } from '../find-files';
import { readLedger } from '../ledger-file';
import type { ExitCode } from '../command-line';
import type { Terminal } from '../terminal';
import { notReturned } from './across-files';
import { checkFiles, dayOf } from './check-files';
import type { CheckedFile } from './checked-file';
import type { Against } from './check-one';
import { returnsAsJson } from './json';
import { readLastYear } from './read-last-year';
import { summaryOf } from './summary';

interface Options {
  readonly ledger?: string;
  readonly lastYear?: string;
  readonly json?: true;
}

const examples = `
Examples:
  social-value-return check returned/ --ledger sent/ledger.csv --out report.xlsx
  social-value-return check "returned/**/*.xlsx" --ledger sent/ledger.csv --last-year returned-2023/
  social-value-return check harbour.xlsx --json

Ends with 0 where every return is complete and nothing was found, 1 where there are findings, 2 where it could not run.`;

/** `check`: checks returned workbooks, one or five hundred. */
export function addCheckCommand(program: Command, terminal: Terminal, today: Date, ended: (code: ExitCode) => void): void {
  program
    .command('check')
    .description('Check returned workbooks: files, folders or patterns like "returned/*.xlsx".')
    .argument('<returned...>', 'the workbooks that came back')
    .option('--ledger <file>', 'what was sent: the ledger.csv that prepare wrote')
    .option('--last-year <folder>', "last year's returned workbooks")
    .option('--json', 'print all that was read and found as JSON')
    .addHelpText('after', examples)
    .action(async (names: string[], options: Options) => {
      ended(await check(names, options, terminal, today));
    });
}

async function check(names: readonly string[], options: Options, terminal: Terminal, today: Date): Promise<ExitCode> {
  const { files, missing } = await findFiles(names);
  for (const name of missing) terminal.err(`There is no workbook at ${name}.`);
  if (files.length === 0) throw new CannotRun('There is nothing to check. Name the folder or the files that came back.');
  const against = await whatToCheckAgainst(options, terminal, today);
  const checked = await checkFiles(files, against, terminal.progress('Checking', files.length));
  const absent = notReturned(checked, against.ledger ?? []);
  if (options.json) terminal.out(`${JSON.stringify(returnsAsJson(checked), undefined, 1)}\n`);
  for (const line of summaryOf(checked, absent)) terminal.err(line);
  return missing.length === 0 && absent.length === 0 && checked.every(isClean) ? 0 : 1;
}

async function whatToCheckAgainst(options: Options, terminal: Terminal, now: Date): Promise<Against> {
  const today = dayOf(now);
  if (today === undefined) throw new CannotRun("This machine's clock is not set. Set its date and run this again.");
  const ledger = options.ledger === undefined ? undefined : await readLedger(options.ledger);
  for (const problem of ledger?.problems ?? []) terminal.err(problem);
  if (!ledger) {
    terminal.err('No ledger was given, so rows that were removed, added or changed since the workbooks were sent, and workbooks that have not come back, could not be looked for.');
  }
  const lastYear = options.lastYear === undefined ? undefined : await readLastYear(options.lastYear, terminal);
  return { today, ...(ledger && { ledger: ledger.files }), ...(lastYear && { lastYear }) };
}

function isClean(checked: CheckedFile): boolean {
  return checked.kind === 'return' && checked.findings.every(({ exception }) => exception !== undefined) && checked.statuses.every((status) => status === 'complete');
}
