import type { Contract } from '../../return/contract';
import type { Entry } from '../../return/entry';
import { isoDay } from '../../return/formatting';
import type { CellPlace } from '../../return/place';
import type { Policy } from '../../return/policy';
import { planInWords } from '../../return/recovery';
import { shortYear } from '../../return/sent/ledger-lines';
import { writeShortfall } from '../../return/shortfall-sentence';
import { targetOf } from '../../return/target';
import type { Question } from '../../sheet/layout';
import type { NotReturned } from './across-files';
import type { StaffFinding } from '../../return/returned/staff-finding';
import type { CheckedFile } from './checked-file';

/**
 * Everything that was read and found, as `check --json` prints it, in pieces: pounds and credits as numbers, dates ISO, absent things
 * absent. `notReturned` is there where a ledger was given.
 */
export function* asJson(files: Iterable<CheckedFile>, absent?: readonly NotReturned[]): Iterable<string> {
  yield '{\n "returns": [';
  let between = '\n';
  for (const checked of files) {
    yield between + indented(returnAsJson(checked));
    between = ',\n';
  }
  yield '\n ]';
  if (absent) yield `,\n "notReturned": ${JSON.stringify(absent.map(notReturnedAsJson), undefined, 1).replace(/\n/g, '\n ')}`;
  yield '\n}\n';
}

function indented(value: object): string {
  return JSON.stringify(value, undefined, 1).replace(/^/gm, '  ');
}

function notReturnedAsJson({ sent: { file, sent }, message }: NotReturned): object {
  return { rule: 'not-returned', supplier: sent.supplier, workbook: file, message };
}

/** One file of `returns`. */
export function returnAsJson(checked: CheckedFile): object {
  const { path, findings } = checked;
  if (checked.kind === 'refused') return { file: path, isReturn: false, contracts: [], questions: [], findings: findings.map(findingAsJson) };
  const { reading, policy } = checked;
  const { supplier, year, deadline, contracts } = reading.return;
  return present({
    file: path,
    isReturn: true,
    supplier,
    year: year && shortYear(year),
    deadline: deadline && isoDay(deadline),
    judgedOn: isoDay(checked.judgedOn),
    contracts: contracts.map((contract) => contractAsJson(contract, policy)),
    questions: reading.questions.map(questionAsJson),
    findings: findings.map(findingAsJson),
  });
}

function contractAsJson(contract: Contract, policy: Policy): object {
  const { reference, title, client, framework, start, end, consultant, spend, delivered, reason } = contract;
  const target = targetOf(contract, policy);
  return present({
    reference: valueOf(reference),
    title: valueOf(title),
    client: valueOf(client),
    framework: valueOf(framework),
    start: mapped(valueOf(start), isoDay),
    end: mapped(valueOf(end), isoDay),
    consultant: valueOf(consultant),
    spend: mapped(valueOf(spend), hundredths),
    target: mapped(target?.credits, hundredths),
    targetComputed: target?.source === 'computed' ? true : undefined,
    delivered: mapped(valueOf(delivered), hundredths),
    reason: valueOf(reason),
    recovery: recoverySentence(contract),
    cells: cellsOf(contract),
  });
}

/** Whether, how and by when a shortfall is put right, in one sentence whatever columns it was read from. */
function recoverySentence(contract: Contract): string | undefined {
  const { recoverable, recoveryDate, raised } = contract;
  const parts = present({ recoverable: valueOf(recoverable), plan: planInWords(contract), by: valueOf(recoveryDate), raised: valueOf(raised) });
  return writeShortfall(parts, 'plan') || undefined;
}

function cellsOf(contract: Contract): object {
  const { reference, title, client, framework, start, end, consultant, spend, sheetTarget, delivered, reason, recoverable, recoveryPlan, recoveryDate, raised } = contract;
  const fields = { reference, title, client, framework, start, end, consultant, spend, target: sheetTarget, delivered, reason, recoverable, recoveryPlan, recoveryDate, raised };
  return present(Object.fromEntries(Object.entries(fields).map(([name, entry]) => [name, entry.state === 'no-place' ? undefined : addressIn(contract, name, entry.cell)])));
}

/** With its sheet where that is another than the contract's; absent for what stands in no cell. */
function addressIn({ sheet, reference, keptBeside }: Contract, name: string, cell: CellPlace): string | undefined {
  if (keptBeside && name !== 'reference' && reference.state !== 'no-place' && reference.cell.address === cell.address) return undefined;
  return cell.sheet === sheet ? cell.address : `'${cell.sheet.replace(/'/g, "''")}'!${cell.address}`;
}

function questionAsJson({ about, candidates, chosen, sentence }: Question): object {
  const heading = (key: string | undefined): string | undefined => candidates.find((candidate) => candidate.key === key)?.heading;
  return present({ about, sentence, candidates: candidates.map((candidate) => candidate.heading), chosen: heading(chosen) });
}

function findingAsJson({ rule, kind, cells, reference, message, exception }: StaffFinding): object {
  return present({ rule, kind, sheet: cells[0]?.sheet, cells: cells.map(({ address }) => address), reference, message, exception });
}

function valueOf<T>(entry: Entry<T>): T | undefined {
  return entry.state === 'read' ? entry.value : undefined;
}

function mapped<T, U>(value: T | undefined, how: (value: T) => U): U | undefined {
  return value === undefined ? undefined : how(value);
}

function hundredths(amount: number): number {
  return amount / 100;
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The object without what is undefined. */
function present<T extends object>(object: T): Present<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Present<T>;
}
