import type { WorkbookCells } from '../../sheet/cells';
import { headingPoints } from '../../sheet/heading-points';
import { readHeading } from '../../sheet/heading';
import type { TableLayout } from '../../sheet/layout';
import { readContractList } from '../../sheet/read-return';
import { CannotRun } from '../cannot-run';
import { listFields } from './column-options';

/** What we fill in of a contract. */
export type FilledField = (typeof listFields)[number] | 'target';

/** The contract table of a template. Rows and columns are counted from 0. */
export interface TemplateTable {
  readonly sheet: string;
  readonly headings: readonly string[];
  /** The first row under the headings: the one whose formulas are copied. */
  readonly first: number;
  /** How many rows there are under the headings now: at least 2. */
  readonly rows: number;
  readonly columns: ReadonlyMap<FilledField, number>;
  /** Yes and no are written in the words its heading asks for. */
  readonly yesNo: readonly [yes: string, no: string];
}

/**
 * The table to fill in. It must be an Excel table of two rows or more: new rows go between them, so that formulas, lists, totals
 * and whatever else refers to the table take them in. Throws `CannotRun` where there is none.
 */
export function templateTable(name: string, cells: WorkbookCells): TemplateTable {
  const reading = readContractList(cells);
  const layout = reading.kind === 'return' ? reading.layout.tables[0] : undefined;
  if (!layout) throw new CannotRun(`No contract table was found in the template ${name}. It needs headings for at least the reference, the spend and the credits delivered.`);
  const sheet = cells.sheets.find((one) => one.name === layout.sheet);
  const heading = layout.headingRows.last;
  const table = sheet?.tables.find(({ top, hasHeadings }) => hasHeadings && top === heading);
  const rows = table ? table.bottom - heading - (table.hasTotals ? 1 : 0) : 0;
  if (rows < 2) {
    throw new CannotRun(`The contract table on ${layout.sheet} in the template ${name} must be an Excel table (Insert, Table) with two rows under its headings. New rows are put between them, so that formulas, lists and totals take them in.`);
  }
  const columns = columnsOf(layout);
  if (!columns.has('reference')) throw new CannotRun(`The contract table on ${layout.sheet} in the template ${name} has no column for the contract reference.`);
  const consultant = layout.columns.consultant?.heading ?? '';
  return {
    sheet: layout.sheet,
    headings: [...Object.values(layout.columns), ...(layout.recoveryCredits ? [layout.recoveryCredits] : []), ...layout.others].map((column) => column.heading),
    first: heading + 1,
    rows,
    columns,
    yesNo: /\by ?\/ ?n\b/i.test(consultant) ? ['Y', 'N'] : ['Yes', 'No'],
  };
}

const fields: readonly FilledField[] = [...listFields, 'target'];

/** The columns that were found, and, as blank rows say little, the headings that by their words alone are one of those left. */
function columnsOf({ columns, others }: TableLayout): ReadonlyMap<FilledField, number> {
  const found = new Map<FilledField, number>();
  const free = new Set(others);
  for (const field of fields) {
    const known = columns[field];
    if (known) {
      found.set(field, known.column);
      continue;
    }
    const points = (heading: string): number => headingPoints(readHeading(heading))[field] ?? 0;
    const [best] = [...free].filter(({ heading }) => points(heading) >= 3).sort((one, other) => points(other.heading) - points(one.heading));
    if (!best) continue;
    found.set(field, best.column);
    free.delete(best);
  }
  return found;
}
