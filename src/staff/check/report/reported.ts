import type { Day } from '../../../return/quantities';
import type { SentFile } from '../../../return/sent/ledger-lines';
import { countedReturns, type NotReturned } from '../across-files';
import type { CheckedFile, CheckedReturn } from '../checked-file';
import { supplierOf } from '../in-words';
import { contractsOf, type CountedContract } from './counted-contracts';
import { groupTable, reasonsTable } from './group-tables';
import type { ReportTable } from './report-table';
import { contractsTable, findingsTable, notReturnedTable, questionsTable, returnsTable } from './return-tables';

/** All that a check found, as the report tells it. */
export interface Reported {
  readonly today: Day;
  readonly files: readonly CheckedFile[];
  readonly absent: readonly NotReturned[];
  /** Undefined where there was no ledger. */
  readonly ledger?: readonly SentFile[];
  /** The returns that count towards totals. */
  readonly counted: readonly CheckedFile[];
  readonly contracts: readonly CountedContract[];
}

/** The report on these files, by supplier; what could not be read comes last. */
export function reportOf(found: readonly CheckedFile[], absent: readonly NotReturned[], today: Day, ledger?: readonly SentFile[]): Reported {
  const files = [...found].sort((one, other) => compare(nameOf(one), nameOf(other)) || compare(one.path, other.path));
  const counted: readonly CheckedReturn[] = countedReturns(files);
  return { today, files, absent, counted, contracts: counted.flatMap(contractsOf), ...(ledger && { ledger }) };
}

/** Behind all letters where there is none. */
function nameOf(checked: CheckedFile): string {
  return checked.kind === 'refused' ? '\uffff' : (supplierOf(checked) ?? '\ufffe').toLowerCase();
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The tables of the report, in its order. */
export function tablesOf(reported: Reported): readonly ReportTable[] {
  return [
    returnsTable(reported),
    contractsTable(reported),
    findingsTable(reported),
    groupTable(reported, 'client'),
    groupTable(reported, 'framework'),
    reasonsTable(reported),
    notReturnedTable(reported),
    questionsTable(reported),
  ];
}
