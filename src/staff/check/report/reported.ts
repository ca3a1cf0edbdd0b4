import type { Day } from '../../../return/quantities';
import type { SentFile } from '../../../return/sent/ledger-lines';
import { countedReturns, type NotReturned } from '../across-files';
import { isComplete } from '../checked-file';
import type { CheckedFiles, Outline } from '../checked-files';
import { contractsOf, type CountedContract } from './counted-contracts';
import { groupTable, reasonsTable } from './group-tables';
import type { ReportTable } from './report-table';
import { fileTables, notReturnedTable } from './return-tables';

/** What a check found. */
export interface Found {
  readonly checked: CheckedFiles;
  readonly absent: readonly NotReturned[];
  readonly today: Day;
  /** Undefined where there was no ledger. */
  readonly ledger?: readonly SentFile[] | undefined;
}

/** All that a check found, as the report tells it. */
export interface Reported {
  readonly today: Day;
  /** In the report's order. */
  readonly tables: readonly ReportTable[];
  /** The contracts of the returns that count towards totals. */
  readonly contracts: readonly CountedContract[];
  readonly files: {
    readonly back: number;
    readonly refused: number;
    /** That count towards totals. */
    readonly counted: number;
    /** Of those that count. */
    readonly complete: number;
  };
  /** How many workbooks were sent and have not come back; undefined where that is not known. */
  readonly ledger?: { readonly sent: number; readonly absent: number };
}

/** The report on these files, by supplier; what could not be read comes last. Each file is looked at once. */
export function reportOf({ checked: files, absent, today, ledger }: Found): Reported {
  const order = [...files.outlines].sort((one, other) => compare(nameOf(one), nameOf(other)) || compare(one.path, other.path));
  const counted = countedReturns(order);
  const contracts: CountedContract[] = [];
  const { returns, contracts: contractLines, findings, questions } = fileTables();
  let complete = 0;
  for (const outline of order) {
    const checked = files.read(outline);
    const counts = counted.has(outline);
    for (const { add } of [returns, contractLines, findings, questions]) add(checked, counts);
    if (!counts || checked.kind === 'refused') continue;
    contracts.push(...contractsOf(checked));
    if (isComplete(checked)) complete += 1;
  }
  return {
    today,
    tables: [
      returns.table, contractLines.table, findings.table, groupTable(contracts, 'client'), groupTable(contracts, 'framework'), reasonsTable(contracts), notReturnedTable(absent, today), questions.table,
    ],
    contracts,
    files: { back: order.length, refused: order.filter(({ kind }) => kind === 'refused').length, counted: counted.size, complete },
    ...(ledger && { ledger: { sent: ledger.length, absent: absent.length } }),
  };
}

/** Behind all letters where there is none. */
function nameOf({ kind, supplier }: Outline): string {
  return kind === 'refused' ? '\uffff' : (supplier ?? '\ufffe').toLowerCase();
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
