import type { Day } from '../../return/quantities';
import { gridOf } from '../grid';
import { answerParts, columnQuestion, fields, type ReadingChoices, type TableLayout } from '../layout';
import { readReturn } from '../read-return';
import type { ReadReturn } from '../reading';
import { carriedOut } from './carried-out';
import { columnsBeside } from './plan-columns';
import { sheetToAdd } from './plan-sheet';
import { someEnded, tablesWithoutRoom } from './room-offer';
import { headingsFor, type ColumnsToAdd, type RoomPlan } from './room-plan';
import { wayToRoom } from './way-to-room';

/**
 * Plans room for what is said of shortfalls, and proves it: the workbook as it would be is read, and must be the same return with places for
 * it. What cannot be proven of a table's columns is left to the sheet of reasons.
 */
export function planRoom(reading: ReadReturn, today: Day): RoomPlan {
  let plan: RoomPlan = { columns: [], byEmail: false };
  const rest: TableLayout[] = [];
  for (const table of tablesWithoutRoom(reading)) {
    const columns = wayToRoom(reading, table) === 'columns' ? provenColumns(reading, plan, table, today) : undefined;
    if (columns) plan = { ...plan, columns: [...plan.columns, columns] };
    else rest.push(table);
  }
  if (rest.length === 0) return plan;
  if (reading.workbook.refuses?.sheets === true) return { ...plan, byEmail: true };
  return { ...plan, sheet: sheetToAdd(reading.workbook, reading.return, rest, someEnded(reading, rest, today)) };
}

function provenColumns(reading: ReadReturn, plan: RoomPlan, table: TableLayout, today: Day): ColumnsToAdd | undefined {
  const sheet = reading.workbook.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) return undefined;
  const headings = headingsFor(table, someEnded(reading, [table], today));
  const ways = columnsBeside(gridOf(sheet, reading.workbook), table, headings);
  return ways.find((columns) => proves(reading, { ...plan, columns: [...plan.columns, columns] }, table, columns));
}

/** The workbook with the columns is the same return, its table with a place for every part in the new columns. */
function proves(reading: ReadReturn, plan: RoomPlan, table: TableLayout, { first, headings }: ColumnsToAdd): boolean {
  const after = readReturn(carriedOut(reading.workbook, plan), choicesWithRoom(reading.choices));
  if (after.kind !== 'return' || after.layout.tables.length !== reading.layout.tables.length) return false;
  const now = after.layout.tables[reading.layout.tables.indexOf(table)];
  return now !== undefined && headings.every(({ part }, index) => now.columns[part]?.column === first + index) && sameBesides(reading, after);
}

/** Every other column, and every contract's row, is what it was. */
function sameBesides(reading: ReadReturn, after: ReadReturn): boolean {
  const others = fields.filter((field) => !answerParts.some((part) => part === field));
  const columnsOf = ({ layout }: ReadReturn): string => JSON.stringify(layout.tables.map(({ columns }) => others.map((field) => columns[field]?.column ?? null)));
  const rowsOf = (read: ReadReturn): string => JSON.stringify(read.return.contracts.map(({ sheet, row, reference, delivered, sheetTarget, spend, end }) => [sheet, row, reference, delivered, sheetTarget, spend, end]));
  return columnsOf(reading) === columnsOf(after) && rowsOf(reading) === rowsOf(after);
}

/** The choices without "none of these columns" for what there now are columns for. */
export function choicesWithRoom(choices: ReadingChoices): ReadingChoices {
  const ids = new Set(answerParts.map((part) => columnQuestion(part)));
  return Object.fromEntries(Object.entries(choices).filter(([id]) => !ids.has(id)));
}
