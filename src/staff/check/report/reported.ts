import type { Day } from '../../../return/quantities';
import type { SentFile } from '../../../return/sent/ledger-lines';
import { countedReturns, type NotReturned } from '../across-files';
import type { CheckedFile, CheckedReturn } from '../checked-file';
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

export function reportOf(files: readonly CheckedFile[], absent: readonly NotReturned[], today: Day, ledger?: readonly SentFile[]): Reported {
  const counted: readonly CheckedReturn[] = countedReturns(files);
  return { today, files, absent, counted, contracts: counted.flatMap(contractsOf), ...(ledger && { ledger }) };
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
