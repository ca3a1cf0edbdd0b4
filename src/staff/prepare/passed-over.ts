import { totalLabel } from '../../sheet/body-rows';
import type { Grid } from '../../sheet/grid';
import { headingKey, oneLine } from '../../sheet/heading';
import type { TableLayout } from '../../sheet/layout';

/** A row of the list that names a supplier and a spend, but was taken for no contract. */
export interface PassedOverRow {
  /** Counted from 0. */
  readonly row: number;
  /** One sentence. */
  readonly why: string;
}

/** What heads a table, for telling what a row of it is. */
interface ListTable {
  readonly grid: Grid;
  readonly table: TableLayout;
  /** The column of suppliers. */
  readonly supplier: number;
  /** The last row before the headings of the next table. */
  readonly last: number;
  /** Whether a row was read as a contract. */
  readonly isRead: (row: number) => boolean;
}

/** The rows under a table's headings that name a supplier and a spend and were passed over all the same, each with why. */
export function passedOverRows({ grid, table, supplier, last, isRead }: ListTable): PassedOverRow[] {
  const found: PassedOverRow[] = [];
  const textAt = (row: number, column: number | undefined): string => (column === undefined ? '' : oneLine(grid.standing(row, column).text));
  const { headingRows, columns } = table;
  for (let row = headingRows.last + 1; row <= last; row += 1) {
    if (isRead(row)) continue;
    const [name, spend] = [textAt(row, supplier), textAt(row, columns.spend?.column)];
    const others = [columns.reference, columns.title, columns.client].map((column) => textAt(row, column?.column)).filter((text) => text !== '');
    if (name === '' || isNoSum.test(spend) || repeats(name, textAt(headingRows.last, supplier))) continue;
    // "Total", "Alder Ltd total" and nothing else: it names no supplier.
    if (totalLabel.test(name) && others.every((text) => totalLabel.test(text))) continue;
    found.push({ row, why: whyPassedOver([name, ...others]) });
  }
  return found;
}

/** Nothing, or the unit of a column: "£", "GBP". */
const isNoSum = /^\W*(?:gbp|pounds|ex(?:cl)?\.? vat)?\W*$/i;
const example = /^(?:e\.?g\b|example\b|sample\b)/i;

function repeats(text: string, heading: string): boolean {
  return headingKey(text) === headingKey(heading);
}

function whyPassedOver(texts: readonly string[]): string {
  if (texts.some((text) => totalLabel.test(text))) return 'It reads like a total.';
  if (texts.some((text) => example.test(text))) return 'It reads like an example.';
  return 'It does not read like a contract.';
}
