import type { Area, SheetId, TableId, TableState } from '../../engine/port';
import { eventNumbers as events } from '../event-numbers';
import { areaAddress, intersection } from '../addresses';
import type { Arguments } from '../arguments';
import { HostFailure } from '../failure';
import type { Host } from '../host';
import { action, event, method, ObjectTypeOf, scalar, type HostObject, type EventMember } from '../object-type';
import { wholeWorkbook } from '../registrations';
import { collectionMethods, found, sameName } from './collection';
import { mustAllow, mustBePlace, placeNamed } from './places';
import { rangeType } from './range';
import { tableType } from './table';

/** The tables of the workbook, or of one sheet. */
interface Scope {
  readonly sheet?: SheetId;
}

const tablesIn = ({ sheet }: Scope, host: Host): readonly TableState[] => host.engine.tables().filter((table) => sheet === undefined || table.sheet === sheet);
const tableObject = ({ id }: TableState): HostObject => tableType.of({ id });
const list = (scope: Scope, host: Host): readonly HostObject[] => tablesIn(scope, host).map(tableObject);
const byKey = (tables: readonly TableState[], key: string | number): TableState | undefined => tables.find((table) => table.id === key) ?? tables.find((table) => sameName(table.name, key));

/** Where a new table is to be: a range, or an address. */
function placeFor(scope: Scope, args: Arguments, host: Host): { readonly sheet: SheetId; readonly area: Area } {
  const object = args.object(0);
  const spot = object && rangeType.selfOf(object);
  if (spot) return { sheet: spot.sheet, area: spot.here() };
  return mustBePlace(placeNamed(host, args.text(0), scope.sheet ?? host.engine.activeSheet()));
}

async function add(scope: Scope, args: Arguments, host: Host): Promise<HostObject> {
  const { sheet, area } = placeFor(scope, args, host);
  mustAllow(host, sheet, undefined);
  const overlapped = tablesIn({ sheet }, host).some((table) => intersection(table.area, area) !== undefined);
  if (overlapped) throw new HostFailure('InvalidArgument', `A table cannot overlap another one (${areaAddress(area)}).`);
  return tableType.of({ id: await host.engine.addTable(sheet, area, args.flag(1, false)) });
}

const target = ({ sheet }: Scope): string => sheet ?? wholeWorkbook;

const on: readonly EventMember<Scope>[] = [
  event('onChanged', '1.7', 'DataChangedEvent', events.tableChanged, target),
  event('onAdded', '1.9', 'AddedEvent', events.tableAdded, target),
  event('onDeleted', '1.9', 'DeletedEvent', events.tableDeleted, target),
];

export const tableCollectionType = new ObjectTypeOf<Scope>('TableCollection', {
  events: on,
  items: list,
  members: {
    ...collectionMethods<Scope>(
      { getItem: '1.1', getItemAt: '1.1', getItemOrNullObject: '1.4', getCount: '1.4' },
      {
        list,
        find: (scope, key, host) => {
          const table = byKey(tablesIn(scope, host), key);
          return table && tableObject(table);
        },
      },
    ),
    count: scalar('1.1', (scope, host) => tablesIn(scope, host).length),
    add: action('1.1', add),
  },
});

/** Some tables, found at one moment: those that touch a range. */
interface Found {
  readonly ids: readonly TableId[];
}

const foundTables = ({ ids }: Found, host: Host): readonly TableState[] => host.engine.tables().filter((table) => ids.includes(table.id));
const listFound = (self: Found, host: Host): readonly HostObject[] => foundTables(self, host).map(tableObject);

export const tableScopedCollectionType = new ObjectTypeOf<Found>('TableScopedCollection', {
  items: listFound,
  members: {
    ...collectionMethods<Found>(
      { getItem: '1.9', getItemOrNullObject: '1.14', getCount: '1.9' },
      {
        list: listFound,
        find: (self, key, host) => {
          const table = byKey(foundTables(self, host), key);
          return table && tableObject(table);
        },
      },
    ),
    getFirst: method('1.9', (self, _args, host) => found(listFound(self, host)[0])),
  },
});
