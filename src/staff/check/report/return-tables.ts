import { statusNames } from '../../../return/completeness';
import { formatYear, type Day } from '../../../return/quantities';
import { planInWords } from '../../../return/recovery';
import { shortYear } from '../../../return/sent/ledger-lines';
import { messageInList, type StaffFinding } from '../../../return/returned/staff-finding';
import type { NotReturned } from '../across-files';
import { isComplete, openFindings, type CheckedFile, type CheckedReturn } from '../checked-file';
import { supplierOf } from '../in-words';
import { contractsOf, knownSums, valueOf, withCounts, type WithCounts } from './counted-contracts';
import { column, shareOf, type ReportTable, type ReportValue } from './report-table';

/** A table that is made file by file. */
export interface GrowingTable {
  readonly table: ReportTable;
  /** Adds the lines of a file; `counts` where it counts towards totals. */
  add(checked: CheckedFile, counts: boolean): void;
}

/** The tables that tell of one file after another, with nothing in them yet. */
export function fileTables(): Readonly<Record<'returns' | 'contracts' | 'findings' | 'questions', GrowingTable>> {
  return {
    returns: growing(returnsTable, (checked, counts) => [returnRow(checked, counts)]),
    contracts: growing(contractsTable, (checked, counts) => (counts && checked.kind === 'return' ? contractRows(checked) : [])),
    findings: growing(findingsTable, findingRows),
    questions: growing(questionsTable, questionRows),
  };
}

type Row = readonly ReportValue[];

function growing(empty: Omit<ReportTable, 'rows'>, rowsOf: (checked: CheckedFile, counts: boolean) => readonly Row[]): GrowingTable {
  const rows: Row[] = [];
  return { table: { ...empty, rows }, add: (checked, counts) => void rows.push(...rowsOf(checked, counts)) };
}

/** One line for every file that came back. */
const returnsTable = {
  name: 'Returns',
  about: 'One line for every workbook that came back. A return is complete when nothing is left that must be fixed.',
  columns: [
    column('Supplier', 'text', 32), column('Status', 'text', 20), column('Year', 'text', 10), column('Came back', 'day', 18), column('Known by', 'text', 14),
    column('Declared by', 'text', 24), column('Contracts', 'count', 11), column('Complete contracts', 'count', 12), column('Spend', 'pounds', 16), column('Target', 'credits', 13),
    column('Delivered', 'credits', 13), column('Share of target', 'share', 14, 'bars'), column('Shortfall', 'credits', 13), column('To fix', 'count', 9, 'bars'),
    column('To check', 'count', 9, 'bars'), column('Left to stand', 'count', 9), column('Counted in totals', 'text', 10), column('File', 'file', 44),
  ],
};

function returnRow(checked: CheckedFile, counts: boolean): Row {
  const [fix, check, left] = [countOf(checked, 'must-fix'), countOf(checked, 'please-check'), checked.findings.length - openFindings(checked).length];
  if (checked.kind === 'refused') return [supplierOf(checked), 'Could not be read', ...Array.from({ length: 11 }, () => undefined), fix, check, left, 'No', checked.path];
  const { reading, cameBack, declared } = checked;
  const { year } = reading.return;
  const { contracts, complete, spend, target, delivered, shortfall } = knownSums(contractsOf(checked));
  return [
    supplierOf(checked), isComplete(checked) ? 'Complete' : 'Something to put right', year && shortYear(year), cameBack?.on, cameBack && (cameBack.by === 'declaration' ? 'Declaration' : 'File'),
    declared && `${declared.name}, ${declared.jobTitle}`, contracts, complete, spend, target, delivered, delivered === undefined ? undefined : shareOf(delivered, target), shortfall, fix, check, left, counts ? 'Yes' : 'No', checked.path,
  ];
}

function countOf(checked: CheckedFile, kind: StaffFinding['kind']): number {
  return openFindings(checked).filter((finding) => finding.kind === kind).length;
}

/** One line for every contract of every return that counts. */
const contractsTable = {
  name: 'Contracts',
  about: 'One line for every contract. Where a return came back more than once, the last one counts. A cell that was changed counts as it was sent, and a row that was not sent does not count, unless it was let stand.',
  columns: [
    column('Supplier', 'text', 30), column('Contract reference', 'text', 16), column('Contract', 'text', 30), column('Client', 'text', 26), column('Framework', 'text', 20), column('Consultant', 'text', 11),
    column('Start date', 'day', 18), column('End date', 'day', 18), column('Spend', 'pounds', 15), column('Target', 'credits', 13), column('Delivered', 'credits', 13), column('Share of target', 'share', 14, 'bars'),
    column('Shortfall', 'credits', 13), column('Status', 'text', 18), column('Reason', 'long-text', 40), column('Can be put right', 'text', 10), column('How', 'long-text', 40), column('By when', 'day', 18),
    column('Raised with Fusion21', 'text', 12), column('Counted in totals', 'text', 10), column('Row', 'count', 7), column('File', 'file', 40),
  ],
};

function contractRows(checked: CheckedReturn): readonly Row[] {
  return withCounts(checked).map((contract) => contractRow(contract, checked.path));
}

function contractRow({ contract, counted, counts }: WithCounts, file: string): Row {
  const { supplier, reference, client, framework, reason, status, spend, target, delivered, shortfall } = counted;
  const share = target === undefined || delivered === undefined ? undefined : shareOf(delivered, target);
  return [
    supplier, reference, valueOf(contract.title), client, framework, yesNo(valueOf(contract.consultant)),
    valueOf(contract.start), valueOf(contract.end), spend, target, delivered, share, shortfall, statusNames[status], reason, yesNo(valueOf(contract.recoverable)),
    planInWords(contract), valueOf(contract.recoveryDate), yesNo(valueOf(contract.raised)), counts ? 'Yes' : 'No', contract.row, file,
  ];
}

function yesNo(value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : value ? 'Yes' : 'No';
}

/** One line for every finding, with what must be fixed first within each file. */
const findingsTable = {
  name: 'Findings',
  about: 'What must be fixed, and what is only unlikely. "Let stand by" names who decided that a finding may stay.',
  columns: [
    column('Supplier', 'text', 30), column('Kind', 'text', 12), column('Rule', 'text', 22), column('Contract reference', 'text', 16), column('What to do', 'long-text', 80),
    column('Sheet', 'text', 16), column('Cells', 'text', 16), column('File', 'file', 44), column('Let stand by', 'text', 18), column('Why', 'long-text', 30),
  ],
};

function findingRows(checked: CheckedFile): readonly Row[] {
  return [...checked.findings].sort((one, other) => Number(one.kind !== 'must-fix') - Number(other.kind !== 'must-fix')).map((finding) => findingRow(checked, finding));
}

function findingRow(checked: CheckedFile, finding: StaffFinding): Row {
  const { rule, kind, reference, cells, exception } = finding;
  return [
    supplierOf(checked), kind === 'must-fix' ? 'Must fix' : 'Please check', ruleInWords(rule), reference, messageInList(finding),
    [...new Set(cells.map(({ sheet }) => sheet))].join(', '), cells.map(({ address }) => address).join(' '), checked.path, exception?.who, exception?.why,
  ];
}

/** "row-missing" as "Row missing". */
function ruleInWords(rule: string): string {
  const words = rule.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the reading of a workbook was unsure of, and what it went by. */
const questionsTable = {
  name: 'Unsure',
  about: 'Workbooks that could be read in more than one way, and how they were read. Open one in Excel and answer the question in the pane to settle it.',
  columns: [column('Supplier', 'text', 30), column('Question', 'long-text', 60), column('Read as', 'text', 30), column('Could also be', 'text', 44), column('File', 'file', 44)],
};

function questionRows(checked: CheckedFile): readonly Row[] {
  if (checked.kind === 'refused') return [];
  return checked.reading.questions.map(({ sentence, candidates, chosen }) => [
    supplierOf(checked), sentence, candidates.find(({ key }) => key === chosen)?.heading ?? 'None of these',
    candidates.filter(({ key }) => key !== chosen).map(({ heading, address }) => `${heading} (${address})`).join(', '), checked.path,
  ]);
}

/** Suppliers whose workbook has not come back. */
export function notReturnedTable(absent: readonly NotReturned[], today: Day): ReportTable {
  return {
    name: 'Not returned',
    about: 'Workbooks that were sent and have not come back. It needs the ledger.',
    columns: [
      column('Supplier', 'text', 36), column('Workbook', 'text', 44), column('Year', 'text', 30), column('Due by', 'day', 18), column('Days late', 'count', 10, 'bars'), column('Contracts', 'count', 10), column('Target', 'credits', 13),
    ],
    rows: absent.map(({ sent: { file, sent } }) => [
      sent.supplier, file, sent.year && formatYear(sent.year), sent.deadline, late(sent.deadline, today), sent.contracts.length, sent.contracts.reduce((total, { target }) => total + (target ?? 0), 0),
    ]),
  };
}

function late(deadline: Day | undefined, today: Day): number | undefined {
  return deadline === undefined ? undefined : Math.max(0, today - deadline);
}
