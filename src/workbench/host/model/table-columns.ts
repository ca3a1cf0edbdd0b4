import type { Area, TableState } from '../../engine/port';
import { textValue, type Arguments } from '../arguments';
import { HostFailure, invalidArgument } from '../failure';
import type { Host } from '../host';
import { action, method, ObjectTypeOf, scalar, type HostObject } from '../object-type';
import { collectionMethods, found, sameName } from './collection';
import { bodyOf, mustAllow } from './places';
import { values, writeCells } from './range-cells';
import { headingRow, rangeIn, tableState, totalRow, type TableRef } from './table';

/** A column of a table, known by its id. */
interface ColumnRef extends TableRef {
  readonly column: number;
}

const indexOf = (self: ColumnRef, table: TableState): number => {
  const index = table.columns.findIndex((column) => column.id === self.column);
  if (index < 0) throw new HostFailure('ItemNotFound');
  return index;
};

/** The part of an area that lies in the column. */
function strip(self: ColumnRef, table: TableState, area: Area): Area {
  const left = table.area.left + indexOf(self, table);
  return { ...area, left, right: left };
}

const part =
  (area: (table: TableState) => Area) =>
  (self: ColumnRef, _args: Arguments, host: Host): HostObject => {
    const table = tableState(host, self);
    return rangeIn(table, strip(self, table, area(table)), host);
  };

const wholeSpot = (self: ColumnRef, host: Host): Parameters<typeof writeCells>[0] => {
  const table = tableState(host, self);
  return host.references.spot(table.sheet, strip(self, table, table.area));
};

async function rename(self: ColumnRef, value: unknown, host: Host): Promise<void> {
  const table = tableState(host, self);
  const name = textValue(value);
  if (name === '' || table.columns.some((column) => column.id !== self.column && sameName(column.name, name))) throw invalidArgument();
  await host.engine.write(table.sheet, table.area.top, strip(self, table, table.area).left, [[{ value: name }]]);
}

async function remove(self: ColumnRef, _args: Arguments, host: Host): Promise<void> {
  const table = tableState(host, self);
  mustAllow(host, table.sheet, undefined);
  await host.engine.delete(table.sheet, strip(self, table, table.area), 'left');
}

export const tableColumnType: ObjectTypeOf<ColumnRef> = new ObjectTypeOf<ColumnRef>('TableColumn', {
  identity: ({ column }) => ({ Id: column }),
  members: {
    id: scalar('1.1', ({ column }) => column),
    index: scalar('1.1', (self, host) => indexOf(self, tableState(host, self))),
    name: scalar('1.1', (self, host) => tableState(host, self).columns[indexOf(self, tableState(host, self))]?.name, rename, '1.4'),
    values: scalar('1.1', (self, host) => values(wholeSpot(self, host), host), (self, value, host) => writeCells(wholeSpot(self, host), value, host)),
    getRange: method('1.1', part((table) => table.area)),
    getHeaderRowRange: method('1.1', part(headingRow)),
    getDataBodyRange: method('1.1', part(bodyOf)),
    getTotalRowRange: method('1.1', part(totalRow)),
    delete: action('1.1', remove),
  },
});

const list = (self: TableRef, host: Host): readonly HostObject[] => tableState(host, self).columns.map((column) => tableColumnType.of({ id: self.id, column: column.id }));

/** Inserts a column's cells into the table and fills it; at the end the table grows by it. */
async function add(self: TableRef, args: Arguments, host: Host): Promise<HostObject> {
  const table = tableState(host, self);
  const count = table.columns.length;
  const index = args.optionalWhole(0) ?? -1;
  if (index > count) throw invalidArgument();
  mustAllow(host, table.sheet, undefined);
  const at = index < 0 ? count : index;
  const left = table.area.left + at;
  const strip = { ...table.area, left, right: left };
  await host.engine.insert(table.sheet, strip, 'right');
  if (tableState(host, self).columns.length === count) await host.engine.resizeTable(table.id, { ...table.area, right: table.area.right + 1 });
  if (args.given(1)) await writeCells(host.references.spot(table.sheet, strip), args.at(1), host);
  const column = found(tableState(host, self).columns[at]);
  const name = args.optionalText(2);
  if (name !== undefined) await rename({ id: self.id, column: column.id }, name, host);
  return tableColumnType.of({ id: self.id, column: column.id });
}

export const tableColumnCollectionType = new ObjectTypeOf<TableRef>('TableColumnCollection', {
  items: list,
  members: {
    ...collectionMethods<TableRef>(
      { getItem: '1.1', getItemAt: '1.1', getItemOrNullObject: '1.4', getCount: '1.4' },
      {
        list,
        find: (self, key, host) => {
          const columns = tableState(host, self).columns;
          const column = columns.find((one) => one.id === key) ?? columns.find((one) => sameName(one.name, key));
          return column && tableColumnType.of({ id: self.id, column: column.id });
        },
      },
    ),
    count: scalar('1.1', (self, host) => tableState(host, self).columns.length),
    add: action('1.1', add),
  },
});
