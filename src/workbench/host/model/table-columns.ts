import type { Area, CellInput, TableState } from '../../engine/port';
import { intersection, lastColumn, rowCount } from '../addresses';
import { textValue, type Arguments } from '../arguments';
import { HostFailure, invalidArgument } from '../failure';
import type { Host } from '../host';
import { action, method, ObjectTypeOf, scalar, type HostObject } from '../object-type';
import { collectionMethods, sameName } from './collection';
import { bodyOf, mustAllow, mustBeUnlocked } from './places';
import { cellInput, values, writeCells } from './range-cells';
import { insertAt } from './shifting';
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

/** The whole column as values, its heading first: one for each row of the table, the total row's too or not. */
function columnGiven(value: unknown, table: TableState): readonly unknown[] {
  const rows = rowCount(table.area);
  if (value === undefined) return Array.from({ length: rows }, () => null);
  const lengths = table.hasTotals ? [rows, rows - 1] : [rows];
  if (!Array.isArray(value) || !lengths.includes(value.length)) throw wrongShape();
  const cells: readonly unknown[] = value.map((row: unknown): unknown => (Array.isArray(row) && row.length === 1 ? row[0] : wrongRow()));
  return cells.length === rows ? cells : [...cells, null];
}

const wrongShape = (): HostFailure => new HostFailure('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the table.");
function wrongRow(): never {
  throw wrongShape();
}

/** At the right edge; what lies beside the table in its rows moves one column to the right, as in Excel. */
async function add(self: TableRef, args: Arguments, host: Host): Promise<HostObject> {
  const table = tableState(host, self);
  const index = args.optionalWhole(0) ?? -1;
  const count = table.columns.length;
  if (index < -1 || index > count) throw invalidArgument();
  const cells = columnGiven(args.at(1), table);
  const name = args.optionalText(2);
  mustAllow(host, table.sheet, undefined);
  if (index >= 0 && index < count) throw new HostFailure('UnsupportedOperation', 'Columns are added at the right edge of a table only.');
  if (table.area.right === lastColumn) throw invalidArgument();
  const place = { ...table.area, left: table.area.right + 1, right: table.area.right + 1 };
  await makeRoomFor(host, table.sheet, place);
  const inputs = inputsFor(table.hasHeadings && name !== undefined ? [name, ...cells.slice(1)] : cells, host);
  return tableColumnType.of({ id: self.id, column: await host.engine.addTableColumn(table.id, inputs) });
}

/** Formulas, numbers and texts as typed into cells without a format of their own. */
function inputsFor(cells: readonly unknown[], host: Host): readonly (CellInput | null)[] {
  return cells.map((cell) => cellInput(cell, 'General', host));
}

/**
 * Cells beside the table move only where that tears no other table or merged cell apart; nor where something is bound to them that the
 * spreadsheet could not take along: a table of their own, rules, conditional formats.
 */
async function makeRoomFor(host: Host, sheet: string, place: Area): Promise<void> {
  const beside = { ...place, right: lastColumn };
  const touches = (area: Area): boolean => intersection(area, beside) !== undefined;
  const merges = host.engine.merges(sheet).filter(touches);
  const tables = host.engine.tables().some((table) => table.sheet === sheet && touches(table.area));
  if (tables || merges.some(({ top, bottom }) => top < place.top || bottom > place.bottom)) {
    throw conflict('The operation is attempting to shift cells in a table or in merged cells on your worksheet.');
  }
  const used = host.engine.usedArea(sheet, true);
  const filled = used && intersection(used, beside);
  if (merges.length === 0 && (!filled || host.engine.kinds(sheet, filled).every((row) => row.every((kind) => kind === 'blank')))) return;
  if (host.engine.validation(sheet, beside) !== undefined || host.engine.conditionalFormats(sheet, beside) > 0) {
    throw conflict('The cells beside the table have rules or conditional formats, which would not follow.');
  }
  await insertAt(host, sheet, place, 'right');
}

const conflict = (why: string): HostFailure => new HostFailure('InsertDeleteConflict', `This operation is not allowed. ${why}`);

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
