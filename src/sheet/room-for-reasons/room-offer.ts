import { hasEnded } from '../../return/recovery';
import { reasonSheetName } from '../../return/reason-places';
import type { Day } from '../../return/quantities';
import type { TableLayout } from '../layout';
import type { ReadReturn } from '../reading';
import { tableOf } from '../table-of';
import { headingsFor, type RoomOffer } from './room-plan';
import { sortsWithoutNewColumns, wayToRoom } from './way-to-room';

/** The tables whose contracts have no place for what is said of a shortfall: no column, and no sheet of reasons. */
export function tablesWithoutRoom({ layout, reasonSheet }: ReadReturn): readonly TableLayout[] {
  return reasonSheet ? [] : layout.tables.filter(({ columns }) => columns.reason === undefined);
}

/** What is offered, for a notice; undefined where every contract has its place. */
export function roomOffer(reading: ReadReturn, today: Day): RoomOffer | undefined {
  const tables = (wanted: RoomOffer['kind']): readonly TableLayout[] => tablesWithoutRoom(reading).filter((table) => wayToRoom(reading, table) === wanted);
  const [beside, onSheet] = [tables('columns'), tables('sheet')];
  if (beside.length > 0) {
    const headings = beside.flatMap((table) => headingsFor(table, someEnded(reading, [table], today)).map(({ text }) => text));
    return { kind: 'columns', count: headings.length, sheets: sheetsOf(beside), headings: [...new Set(headings)], ...(onSheet.length > 0 && { sheet: reasonSheetName }) };
  }
  if (onSheet.length > 0) return { kind: 'sheet', name: reasonSheetName, without: sheetsOf(onSheet), filtered: sheetsOf(onSheet.filter((table) => isFiltered(reading, table))) };
  return tables('email').length > 0 ? { kind: 'email' } : undefined;
}

/** Only its filter keeps the table from having columns. */
function isFiltered({ workbook }: ReadReturn, table: TableLayout): boolean {
  return workbook.sheets.some((sheet) => sheet.name === table.sheet && !sheet.protected && sortsWithoutNewColumns(sheet, table));
}

function sheetsOf(tables: readonly TableLayout[]): readonly string[] {
  return [...new Set(tables.map(({ sheet }) => sheet))];
}

/** Whether a contract of these tables has ended: its shortfall is raised with Fusion21. */
export function someEnded(reading: ReadReturn, tables: readonly TableLayout[], today: Day): boolean {
  return reading.return.contracts.some((contract) => hasEnded(contract, today) && tables.some((table) => table === tableOf(reading, contract)));
}
