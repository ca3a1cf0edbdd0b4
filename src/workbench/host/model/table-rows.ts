import type { TableState } from '../../engine/port';
import type { Arguments } from '../arguments';
import { columnCount, rowCount } from '../addresses';
import { HostFailure, invalidArgument } from '../failure';
import type { Host } from '../host';
import { action, method, ObjectTypeOf, scalar, type HostObject } from '../object-type';
import type { Spot } from '../references';
import { itemAt } from './collection';
import { bodyOf, mustAllow } from './places';
import { values, writeCells } from './range-cells';
import { rangeType } from './range';
import { deleteAt, insertAt } from './shifting';
import { tableState, type TableRef } from './table';

/** A row of a table, known by its number alone (as in Excel: rows have no ids). */
interface RowRef extends TableRef {
  readonly row: number;
}

function spotOf(self: RowRef, host: Host): Spot {
  const table = tableState(host, self);
  const body = bodyOf(table);
  const top = body.top + self.row;
  if (self.row < 0 || top > body.bottom) throw new HostFailure('ItemNotFound');
  return host.references.spot(table.sheet, { ...body, top, bottom: top });
}

async function remove(self: RowRef, _args: Arguments, host: Host): Promise<void> {
  const { sheet, area } = { sheet: spotOf(self, host).sheet, area: spotOf(self, host).here() };
  mustAllow(host, sheet, undefined);
  const before = tableState(host, self);
  await deleteAt(host, sheet, area, 'up');
  await resizedBy(self, before, -1, host);
}

/** Cells moved inside a table may leave it as tall as it was: then it is told how tall it is now. */
async function resizedBy(self: TableRef, before: TableState, rows: number, host: Host): Promise<void> {
  if (rowsOf(tableState(host, self)) !== rowsOf(before)) return;
  await host.engine.resizeTable(self.id, { ...before.area, bottom: before.area.bottom + rows });
}

export const tableRowType: ObjectTypeOf<RowRef> = new ObjectTypeOf<RowRef>('TableRow', {
  members: {
    index: scalar('1.1', ({ row }) => row),
    values: scalar('1.1', (self, host) => values(spotOf(self, host), host), (self, value, host) => writeCells(spotOf(self, host), value, host)),
    getRange: method('1.1', (self, _args, host) => rangeType.of(spotOf(self, host))),
    delete: action('1.1', remove),
  },
});

const rowsOf = (table: TableState): number => rowCount(bodyOf(table));
const list = (self: TableRef, host: Host): readonly HostObject[] => Array.from({ length: rowsOf(tableState(host, self)) }, (_, row) => tableRowType.of({ id: self.id, row }));

/** The rows given, each as wide as the table; a single row may come without its outer array, none as one blank row. */
function rowsGiven(value: unknown, width: number): readonly unknown[][] {
  if (value === undefined) return [Array.from({ length: width }, () => null)];
  const rows = Array.isArray(value) && Array.isArray(value[0]) ? value : [value];
  if (!rows.every((row): row is unknown[] => Array.isArray(row) && row.length === width)) throw invalidArgument();
  return rows;
}

/** Inserts rows into the table and fills them; at the end the table grows by them. */
async function add(self: TableRef, args: Arguments, host: Host): Promise<HostObject> {
  const table = tableState(host, self);
  const rows = rowsGiven(args.at(1), columnCount(table.area));
  const before = rowsOf(table);
  const index = args.optionalWhole(0) ?? -1;
  if (index > before) throw invalidArgument();
  mustAllow(host, table.sheet, undefined);
  const at = index < 0 ? before : index;
  const top = bodyOf(table).top + at;
  const area = { ...table.area, top, bottom: top + rows.length - 1 };
  await insertAt(host, table.sheet, area, 'down');
  await resizedBy(self, table, rows.length, host);
  await writeCells(host.references.spot(table.sheet, area), rows, host);
  return tableRowType.of({ id: self.id, row: at });
}

export const tableRowCollectionType = new ObjectTypeOf<TableRef>('TableRowCollection', {
  items: list,
  members: {
    count: scalar('1.1', (self, host) => rowsOf(tableState(host, self))),
    getCount: method('1.4', (self, _args, host) => rowsOf(tableState(host, self))),
    getItemAt: itemAt('1.1', list),
    add: action('1.1', add),
  },
});
