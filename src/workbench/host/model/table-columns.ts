import type { Area, TableState } from '../../engine/port';
import { textValue, type Arguments } from '../arguments';
import { HostFailure, invalidArgument } from '../failure';
import type { Host } from '../host';
import { method, ObjectTypeOf, scalar, type HostObject } from '../object-type';
import { collectionMethods, sameName } from './collection';
import { bodyOf, mustBeUnlocked } from './places';
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
  const heading = strip(self, table, headingRow(table));
  mustBeUnlocked(host, table.sheet, heading);
  await host.engine.write(table.sheet, heading.top, heading.left, [[{ value: name }]]);
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
  },
});

const list = (self: TableRef, host: Host): readonly HostObject[] => tableState(host, self).columns.map((column) => tableColumnType.of({ id: self.id, column: column.id }));

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
  },
});
