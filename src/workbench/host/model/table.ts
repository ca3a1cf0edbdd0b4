import type { Area, TableId, TableState } from '../../engine/port';
import { eventNumbers as events } from '../event-numbers';
import { flagValue, textValue, type Arguments } from '../arguments';
import { intersection, rowCount } from '../addresses';
import { HostFailure, invalidArgument } from '../failure';
import type { Host } from '../host';
import { action, event, child, method, ObjectTypeOf, scalar, type HostObject, type EventMember } from '../object-type';
import { found, sameName } from './collection';
import { bodyOf, mustAllow, mustBePlace, placeNamed } from './places';
import { rangeType } from './range';
import { tableColumnCollectionType } from './table-columns';
import { tableRowCollectionType } from './table-rows';
import { worksheetType } from './worksheet';

/** A table, known by its id: renaming does not lose it. */
export interface TableRef {
  readonly id: TableId;
}

export const tableState = (host: Host, { id }: TableRef): TableState => found(host.engine.tables().find((table) => table.id === id));

export const rangeIn = (table: TableState, area: Area, host: Host): HostObject => rangeType.of(host.references.spot(table.sheet, area));

export function headingRow(table: TableState): Area {
  if (!table.hasHeadings) throw new HostFailure('InvalidOperation', 'The table shows no header row.');
  return { ...table.area, bottom: table.area.top };
}

export function totalRow(table: TableState): Area {
  if (!table.hasTotals) throw new HostFailure('InvalidOperation', 'The table shows no total row.');
  return { ...table.area, top: table.area.bottom };
}

async function rename(self: TableRef, value: unknown, host: Host): Promise<void> {
  const name = textValue(value);
  const table = tableState(host, self);
  if (!/^[\p{L}_\\][\p{L}\p{N}._\\]{0,254}$/u.test(name)) throw invalidArgument();
  const taken = host.engine.tables().some((one) => one.id !== table.id && sameName(one.name, name)) || host.engine.names().some((one) => sameName(one.name, name));
  if (taken) throw new HostFailure('ItemAlreadyExists');
  await host.engine.renameTable(table.id, name);
}

async function resize(self: TableRef, args: Arguments, host: Host): Promise<void> {
  const table = tableState(host, self);
  const object = args.object(0);
  const area = object ? rangeType.selfOf(object)?.here() : mustBePlace(placeNamed(host, args.text(0), table.sheet)).area;
  if (!area || area.top !== table.area.top || !intersection(area, table.area)) throw invalidArgument();
  // A table keeps one row at least between its headings and its totals.
  if (rowCount(bodyOf({ ...table, area })) < 1) throw invalidArgument();
  const over = host.engine.tables().find((other) => other.id !== table.id && other.sheet === table.sheet && intersection(other.area, area));
  if (over) throw new HostFailure('InvalidArgument', `A table cannot overlap another one (${over.name}).`);
  mustAllow(host, table.sheet, undefined);
  await host.engine.resizeTable(table.id, area);
}

async function remove(self: TableRef, host: Host, keepCells: boolean): Promise<TableState> {
  const table = tableState(host, self);
  mustAllow(host, table.sheet, undefined);
  await host.engine.deleteTable(table.id, keepCells);
  return table;
}

const on: readonly EventMember<TableRef>[] = [
  event('onChanged', '1.7', 'DataChangedEvent', events.tableChanged, ({ id }) => id),
  event('onSelectionChanged', '1.7', 'SelectionChangedEvent', events.tableSelectionChanged, ({ id }) => id),
];

export const tableType: ObjectTypeOf<TableRef> = new ObjectTypeOf<TableRef>('Table', {
  events: on,
  identity: (self, host) => ({ Id: tableState(host, self).id }),
  members: {
    id: scalar('1.1', ({ id }) => id),
    name: scalar('1.1', (self, host) => tableState(host, self).name, rename),
    showHeaders: scalar('1.1', (self, host) => tableState(host, self).hasHeadings, ({ id }, value, host) => host.engine.setTableHeadings(id, flagValue(value))),
    showTotals: scalar('1.1', (self, host) => tableState(host, self).hasTotals, ({ id }, value, host) => host.engine.setTableTotals(id, flagValue(value))),
    style: scalar('1.1', (self, host) => tableState(host, self).style, ({ id }, value, host) => host.engine.setTableStyle(id, textValue(value))),
    columns: child('1.1', (self) => tableColumnCollectionType.of(self)),
    rows: child('1.1', (self) => tableRowCollectionType.of(self)),
    worksheet: child('1.2', (self, host) => worksheetType.of({ id: tableState(host, self).sheet })),
    getRange: method('1.1', (self, _args, host) => rangeIn(tableState(host, self), tableState(host, self).area, host)),
    getHeaderRowRange: method('1.1', (self, _args, host) => rangeIn(tableState(host, self), headingRow(tableState(host, self)), host)),
    getDataBodyRange: method('1.1', (self, _args, host) => rangeIn(tableState(host, self), bodyOf(tableState(host, self)), host)),
    getTotalRowRange: method('1.1', (self, _args, host) => rangeIn(tableState(host, self), totalRow(tableState(host, self)), host)),
    resize: action('1.13', resize),
    convertToRange: action('1.2', async (self, _args, host) => {
      const table = await remove(self, host, true);
      return rangeIn(table, table.area, host);
    }),
    delete: action('1.1', async (self, _args, host) => {
      await remove(self, host, false);
    }),
  },
});
