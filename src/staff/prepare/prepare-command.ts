import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Option, type Command } from 'commander';
import { policyFor } from '../../return/policy';
import { formatDay, sum } from '../../return/quantities';
import { readDay } from '../../return/typed';
import { yearOfText, type SentFile } from '../../return/sent/ledger-lines';
import { severalOf } from '../../return/wording';
import type { AddInSource } from '../add-in';
import { CannotRun } from '../cannot-run';
import type { ExitCode } from '../command-line';
import { ledgerAsCsv } from '../ledger-file';
import type { Terminal } from '../terminal';
import type { ReturnYear } from './as-sent';
import { bySupplier, type ToSend } from './by-supplier';
import { readColumnOptions } from './column-options';
import { readEmailText } from './email-text';
import { countedSpend, leftOutAsCsv, leftOutLine } from './left-out';
import { valueOf, type ListedContract } from './listed-contract';
import { pathsFor, prepareFiles, type Making, type PreparedFiles } from './prepare-files';
import { readList } from './read-list';
import { readTemplate } from './template';
import { whichGoIn, type LeftOut } from './which-go-in';

interface Options {
  readonly year: string;
  readonly deadline: string;
  readonly out: string;
  readonly column: readonly string[];
  readonly sheet?: string;
  readonly template?: string;
  readonly autoOpen?: string | true;
  readonly emails?: true;
  readonly emailText?: string;
  readonly force?: true;
}

const examples = `
In go contracts that spent £100,000 or more in the year, and consultants' contracts whatever they spent. What is left out is listed
with why, and kept in left-out.csv. ledger.csv says what was sent: give it to check.

Examples:
  social-value-return prepare contracts.xlsx --year 2024-25 --deadline 2025-05-30 --out sent/
  social-value-return prepare contracts.csv --year 2024-25 --deadline 2025-05-30 --out sent/ --emails
  social-value-return prepare contracts.xlsx --year 2024-25 --deadline 2025-05-30 --out sent/ --column spend="Spend to date"
  social-value-return prepare contracts.xlsx --year 2024-25 --deadline 2025-05-30 --out sent/ --template ours.xlsx --auto-open

--emails takes its text from assets/email-text.txt, or from your own copy with --email-text. The text can name {supplier}, {year},
{deadline}, {contracts}, {target}, {list} and {file}.
--template takes a workbook of yours with a contract table (an Excel table of headings and two blank rows); {supplier}, {year} and {deadline} in its
cells are filled in, and everything else in it stays.

Ends with 0 where all went well, 1 where something in the list has to be put right, 2 where it could not run.`;

/** `prepare`: makes one workbook for every supplier in a list of contracts. */
export function addPrepareCommand(program: Command, terminal: Terminal, ended: (code: ExitCode) => void): void {
  const several = (value: string, before: readonly string[]): readonly string[] => [...before, value];
  program
    .command('prepare')
    .description("Make every supplier's workbook from a list of contracts, an .xlsx or a .csv.")
    .argument('<list>', 'the list of contracts')
    .requiredOption('--year <year>', 'the financial year, like 2024-25')
    .requiredOption('--deadline <date>', 'the day by which returns are due, like 2025-05-30')
    .requiredOption('--out <folder>', 'the folder that everything goes to')
    .addOption(new Option('--column <what=heading>', 'which column of the list is what, like spend="Spend to date"; may be given several times').default([], 'found by heading').argParser(several))
    .option('--sheet <name>', 'the sheet with the list, where several look like one')
    .option('--template <file>', 'a workbook of your own to fill in')
    .option('--auto-open [from]', 'open the pane with the workbook. Where suppliers have the add-in from: organisation (an administrator), developer, or a share like \\\\server\\addins (default: organisation)')
    .option('--emails', 'write an unsent e-mail for every supplier, with its workbook attached')
    .option('--email-text <file>', 'your own text for the e-mails')
    .option('--force', 'replace files that are already there')
    .addHelpText('after', examples)
    .action(async (list: string, options: Options) => {
      ended(await prepare(list, options, terminal));
    });
}

async function prepare(list: string, options: Options, terminal: Terminal): Promise<ExitCode> {
  const returnYear = returnYearFrom(options);
  const making = await makingFrom(options, returnYear);
  const { contracts: listed, passedOver } = await readList(list, readColumnOptions(options.column), options.sheet);
  const { goIn, leftOut: judged } = whichGoIn(listed, returnYear.policy);
  const leftOut = [...judged, ...passedOver].sort((one, other) => one.contract.row - other.contract.row);
  for (const line of leftOut.map(leftOutLine)) terminal.err(line);
  if (goIn.length === 0) throw new CannotRun(`No contract of ${list} goes into a return, so nothing was made.`);
  const suppliers = bySupplier(goIn, returnYear.year);
  if (!options.force) await refuseToReplace(options.out, [...suppliers.flatMap((toSend) => pathsFor(toSend, making)), 'ledger.csv', 'left-out.csv']);
  const unmade = await write(options.out, suppliers, making, leftOut, terminal);
  for (const line of unmade.map(leftOutLine)) terminal.err(line);
  for (const line of worthKnowing(listed, suppliers, leftOut, making)) terminal.err(line);
  const made = goIn.filter((contract) => !unmade.some((one) => one.contract === contract));
  const workbooks = suppliers.filter(({ contracts }) => contracts.some((contract) => made.includes(contract))).length;
  const spend = sum(made.flatMap((contract) => valueOf(contract.spend) ?? []));
  const out = [...leftOut, ...unmade];
  terminal.err(`${workbooks === 1 ? '1 workbook' : `${workbooks} workbooks`} made in ${options.out}: ${countedSpend(spend, made.length)}. ${out.length} left out.`);
  return out.some(({ because }) => because === 'fault') ? 1 : 0;
}

/** What staff would want to know before they send anything, in sentences. */
function worthKnowing(listed: readonly ListedContract[], suppliers: readonly ToSend[], leftOut: readonly LeftOut[], { returnYear, emailText }: Making): readonly string[] {
  const { deadline, year } = returnYear;
  const dayFirst = listed.some(({ start, end }) => [start, end].some((day) => day.state === 'read' && day.otherwise !== undefined));
  const unmarked = leftOut.some(({ contract, because }) => because === 'policy' && contract.consultant.state === 'no-place');
  const without = emailText ? suppliers.filter(({ email }) => email === undefined).map(({ supplier }) => supplier) : [];
  return [
    ...(dayFirst ? ['Dates like 03/04/2025 in the list were read with the day first: 3 April 2025.'] : []),
    ...(unmarked ? ["The list has no column that says which contracts are consultants', so none was taken for one."] : []),
    ...(without.length > 0 ? [`The list has no e-mail address for ${severalOf(without, 3)}: say whom to send ${without.length === 1 ? 'that e-mail' : 'those e-mails'} to.`] : []),
    ...(deadline <= year.to ? [`The deadline, ${formatDay(deadline)}, comes before the end of the year, ${formatDay(year.to)}.`] : []),
  ];
}

function returnYearFrom({ year: typedYear, deadline: typedDeadline }: Options): ReturnYear {
  const year = yearOfText(typedYear);
  if (!year) throw new CannotRun(`--year must be a financial year, like 2024-25. You entered ${typedYear}.`);
  const deadline = readDay(typedDeadline);
  if (deadline.state !== 'read') throw new CannotRun(`--deadline must be a real date, like 2025-05-30. You entered ${typedDeadline}.`);
  return { year, deadline: deadline.value, policy: policyFor(year) };
}

async function makingFrom(options: Options, returnYear: ReturnYear): Promise<Making> {
  return {
    returnYear,
    ...(options.template !== undefined && { template: await readTemplate(options.template) }),
    ...(options.autoOpen !== undefined && { autoOpen: sourceFrom(options.autoOpen) }),
    ...((options.emails ?? options.emailText !== undefined) && { emailText: await readEmailText(options.emailText) }),
  };
}

function sourceFrom(typed: string | true): AddInSource {
  if (typed === true || typed === 'organisation') return 'organisation';
  if (typed === 'developer') return 'developer';
  if (typed.startsWith('\\\\')) return `\\\\${typed.slice(2)}`;
  throw new CannotRun(`--auto-open must be organisation, developer or a share like \\\\server\\addins. You entered ${typed}.`);
}

async function refuseToReplace(out: string, paths: readonly string[]): Promise<void> {
  const there = new Set((await readdir(out, { recursive: true }).catch(() => [])).map((name) => name.split(path.sep).join('/').toLowerCase()));
  const taken = paths.filter((name) => there.has(name.toLowerCase()));
  if (taken.length === 0) return;
  throw new CannotRun(`${out} already holds ${severalOf(taken, 3)}, so nothing was made. Name another folder, or add --force to replace what is there.`);
}

/**
 * One after another, so that memory stays constant; the ledger comes last, when all that it speaks of is there.
 * @returns the contracts of suppliers whose workbook could not be made: that of the others is.
 */
async function write(out: string, suppliers: readonly ToSend[], making: Making, leftOut: readonly LeftOut[], terminal: Terminal): Promise<readonly LeftOut[]> {
  const progress = terminal.progress('Making workbooks', suppliers.length);
  const sent: SentFile[] = [];
  const unmade: LeftOut[] = [];
  for (const toSend of suppliers) {
    const prepared = await preparedOrNot(toSend, making);
    if (prepared instanceof CannotRun) {
      if (toSend === suppliers.at(-1) && sent.length === 0) throw prepared;
      unmade.push(...toSend.contracts.map((contract): LeftOut => ({ contract, because: 'fault', why: prepared.message })));
    } else {
      sent.push(prepared.sent);
      for (const [name, bytes] of prepared.files) await writeInto(out, name, bytes);
    }
    progress.step();
  }
  progress.done();
  if (leftOut.length + unmade.length > 0) await writeInto(out, 'left-out.csv', leftOutAsCsv([...leftOut, ...unmade]));
  await writeInto(out, 'ledger.csv', ledgerAsCsv(sent));
  return unmade;
}

function preparedOrNot(toSend: ToSend, making: Making): Promise<PreparedFiles | CannotRun> {
  return prepareFiles(toSend, making).catch((problem: unknown) => {
    if (problem instanceof CannotRun) return problem;
    throw problem;
  });
}

async function writeInto(out: string, name: string, content: Uint8Array | string): Promise<void> {
  const file = path.join(out, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
