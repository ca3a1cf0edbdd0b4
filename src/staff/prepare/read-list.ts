import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openPackage } from '../../files/gate';
import { FileRefused } from '../../files/refusal';
import { cellsOf } from '../../files/workbook-cells';
import { readWorkbookFile } from '../../files/workbook-file';
import type { Contract } from '../../return/contract';
import type { WorkbookCells } from '../../sheet/cells';
import { gridOf, type Grid } from '../../sheet/grid';
import { headingKey, oneLine } from '../../sheet/heading';
import { columnQuestion, sheetQuestion, type OtherColumn, type TableLayout } from '../../sheet/layout';
import { readContractList } from '../../sheet/read-return';
import { readRow } from '../../sheet/read-row';
import type { ReadReturn } from '../../sheet/reading';
import { tableOf } from '../../sheet/table-of';
import { inThousands } from '../../sheet/thousands';
import { CannotRun } from '../cannot-run';
import { listFields, unsureMessage, type ColumnOptions } from './column-options';
import { csvAsCells } from './csv-as-cells';
import type { ListedContract } from './listed-contract';
import { passedOverRows } from './passed-over';
import type { LeftOut } from './which-go-in';

/** What a list holds. */
export interface ReadList {
  readonly contracts: readonly ListedContract[];
  /** Rows that name a supplier and a spend, but do not read like contracts. */
  readonly passedOver: readonly LeftOut[];
}

/** Reads the list of contracts, an .xlsx or a .csv, whatever its headings are. Throws `CannotRun`, with what to do, where it is none or is unsure. */
export async function readList(file: string, columns: ColumnOptions, sheet?: string): Promise<ReadList> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new CannotRun(`The list ${file} could not be opened. Check its name and that it is not open in Excel.`, cause);
  });
  return listedIn(file, listCells(file, bytes), columns, sheet);
}

/** What a list's cells hold. `file` is only for messages. */
export function listedIn(file: string, cells: WorkbookCells, columns: ColumnOptions, sheet?: string): ReadList {
  const choices = { ...columns.choices, ...(sheet !== undefined && { [sheetQuestion]: headingKey(sheet) }) };
  const reading = readContractList(cells, choices);
  if (reading.kind === 'not-a-return') {
    throw new CannotRun(`${file} could not be read as a list of contracts. It needs one line for each contract, under headings for at least the supplier, the contract reference and the spend. (${reading.reason}) Where a heading was not understood, say it with --column, like --column spend="Spend to date".`);
  }
  refuseUnknown(file, reading, columns, sheet);
  const asks = (about: string): boolean => about === 'sheet' || (listFields as readonly string[]).includes(about);
  const asked = reading.questions.filter(({ about, candidates }) => asks(about) && candidates.length > 1);
  if (asked.length > 0) throw new CannotRun(unsureMessage(file, asked));
  if (reading.return.contracts.length === 0) throw new CannotRun(`${file} has headings, but no contracts under them.`);
  return contractsOf(file, reading, columns.supplier);
}

/** What an option names and the list has not would else be passed over without a word. */
function refuseUnknown(file: string, { layout, workbook }: ReadReturn, { choices }: ColumnOptions, sheet: string | undefined): void {
  if (sheet !== undefined && !workbook.sheets.some(({ name }) => headingKey(name) === headingKey(sheet))) {
    throw new CannotRun(`${file} has no sheet "${sheet}". Its sheets are ${workbook.sheets.map(({ name }) => `"${name}"`).join(', ')}.`);
  }
  const columns = layout.tables.flatMap(columnsOf);
  const unknown = listFields.find((field) => {
    const said = choices[columnQuestion(field)];
    return said !== undefined && !columns.some(({ key }) => key === said);
  });
  if (unknown) throw new CannotRun(`--column ${unknown} names no heading of ${file}. Its headings are ${headingsOf(columns)}.`);
}

type ColumnPlace = Pick<OtherColumn, 'column' | 'heading' | 'key'>;

/** Every column of a table, in the sheet's order. */
function columnsOf({ columns, recoveryCredits, others }: TableLayout): readonly ColumnPlace[] {
  return [...Object.values(columns), ...(recoveryCredits ? [recoveryCredits] : []), ...others].sort((one, other) => one.column - other.column);
}

function headingsOf(columns: readonly ColumnPlace[]): string {
  return columns.map(({ heading }) => `"${heading}"`).join(', ');
}

function listCells(file: string, bytes: Uint8Array): WorkbookCells {
  if (/\.(?:csv|txt)$/i.test(file)) return csvAsCells(bytes, path.basename(file));
  try {
    const opened = openPackage(bytes);
    if (opened.ok) return cellsOf(readWorkbookFile(opened.package));
    throw new CannotRun(`${file}: ${opened.refusal.message}`);
  } catch (error) {
    if (error instanceof FileRefused) throw new CannotRun(`${file}: ${error.refusal.message}`, error);
    throw error;
  }
}

function contractsOf(file: string, reading: ReadReturn, supplierHeading: string | undefined): ReadList {
  const tables = reading.layout.tables.map((table): ListTable => ({ table, grid: gridIn(reading, table), ...placesIn(file, table, supplierHeading) }));
  const contracts = reading.return.contracts.flatMap((contract) => {
    const table = tableOf(reading, contract);
    return tables.filter((one) => one.table === table).map((one) => listedFrom(one, contract));
  });
  return { contracts, passedOver: tables.flatMap((one) => passedOverIn(one, tables, reading.return.contracts)) };
}

/** A table of the list, with its columns that a return does not have. */
interface ListTable extends Places {
  readonly table: TableLayout;
  readonly grid: Grid;
}

function gridIn({ workbook }: ReadReturn, table: TableLayout): Grid {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) throw new Error(`A table was read from "${table.sheet}", which is not there.`);
  return gridOf(sheet, workbook);
}

function listedFrom({ grid, ...places }: ListTable, { row, reference, title, client, framework, consultant, start, end, spend }: Contract): ListedContract {
  const textAt = (column: number | undefined): string => (column === undefined ? '' : oneLine(grid.standing(row - 1, column).text));
  const email = textAt(places.email);
  return { row, supplier: textAt(places.supplier), ...(email.includes('@') && { email }), reference, title, client, framework, consultant, start, end, spend };
}

function passedOverIn(one: ListTable, tables: readonly ListTable[], contracts: readonly Contract[]): LeftOut[] {
  const { table, grid, supplier } = one;
  const below = tables.flatMap((other) => (other.table.sheet === table.sheet && other.table.headingRows.first > table.headingRows.last ? [other.table.headingRows.first] : []));
  const read = new Set(contracts.flatMap(({ sheet, row }) => (sheet === table.sheet ? [row - 1] : [])));
  const habits = { targetDecimals: 0, spendInThousands: inThousands(table.columns.spend?.heading ?? ''), saysConsultant: false };
  return passedOverRows({ grid, table, supplier, last: Math.min(grid.area.bottom, ...below.map((row) => row - 1)), isRead: (row) => read.has(row) }).map(
    ({ row, why }): LeftOut => ({ contract: listedFrom(one, readRow(grid, table, { row }, habits)), because: 'fault', why }),
  );
}

/** The columns, counted from 0, that a return does not have: the supplier, and its address. */
interface Places {
  readonly supplier: number;
  readonly email?: number;
}

function placesIn(file: string, table: TableLayout, heading: string | undefined): Places {
  const { others } = table;
  const all = columnsOf(table);
  const supplier = heading === undefined ? others.find(({ kind }) => kind === 'supplier') : all.find(({ key }) => key === heading);
  if (!supplier) {
    throw new CannotRun(`Which column of ${file} names the supplier? Say it with --column, like --column supplier="Contractor name". Its headings are ${headingsOf(all)}.`);
  }
  const email = others.find((column) => /e-?mail/i.test(column.heading));
  return { supplier: supplier.column, ...(email && { email: email.column }) };
}
