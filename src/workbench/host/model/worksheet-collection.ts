import { eventNumbers as events } from '../event-numbers';
import type { Arguments } from '../arguments';
import type { SheetState } from '../../engine/port';
import type { Host } from '../host';
import { action, event, method, ObjectTypeOf, type HostObject, type EventMember } from '../object-type';
import { wholeWorkbook } from '../registrations';
import { collectionMethods, found } from './collection';
import { mustAllowSheets, sheetByKey } from './places';
import { mustBeSheetName, worksheetType } from './worksheet';

const target = (): string => wholeWorkbook;
const sheetObject = (sheet: SheetState): HostObject => worksheetType.of({ id: sheet.id });
const list = (_self: unknown, host: Host): readonly HostObject[] => host.engine.sheets().map(sheetObject);

/** "Sheet4": the first such name that is free. */
function freeName(host: Host): string {
  const names = new Set(host.engine.sheets().map((sheet) => sheet.name.toLowerCase()));
  let number = host.engine.sheets().length + 1;
  while (names.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

async function add(_self: unknown, args: Arguments, host: Host): Promise<HostObject> {
  mustAllowSheets(host);
  const name = mustBeSheetName(args.optionalText(0) ?? freeName(host), host);
  return worksheetType.of({ id: await host.engine.addSheet(name) });
}

function ends(visibleOnly: boolean, host: Host): readonly SheetState[] {
  return host.engine.sheets().filter((sheet) => !visibleOnly || sheet.visibility === 'visible');
}

const on: readonly EventMember<object>[] = [
  event('onChanged', '1.9', 'DataChangedEvent', events.worksheetChanged, target),
  event('onSelectionChanged', '1.9', 'SelectionChangedEvent', events.worksheetSelectionChanged, target),
  event('onActivated', '1.7', 'ActivatedEvent', events.worksheetActivated, target),
  event('onDeactivated', '1.7', 'DeactivatedEvent', events.worksheetDeactivated, target),
  event('onAdded', '1.7', 'AddedEvent', events.worksheetAdded, target),
  event('onDeleted', '1.7', 'DeletedEvent', events.worksheetDeleted, target),
  event('onCalculated', '1.8', 'CalculatedEvent', events.worksheetCalculated, target),
  event('onFormatChanged', '1.9', 'FormatChangedEvent', events.worksheetFormatChanged, target),
  event('onRowSorted', '1.10', 'RowSortedEvent', events.worksheetRowSorted, target),
  event('onColumnSorted', '1.10', 'ColumnSortedEvent', events.worksheetColumnSorted, target),
  event('onRowHiddenChanged', '1.11', 'RowHiddenChangedEvent', events.worksheetRowHiddenChanged, target),
  event('onProtectionChanged', '1.14', 'ProtectionChangedEvent', events.worksheetProtectionChanged, target),
  event('onNameChanged', '1.17', 'EventNameChanged', events.worksheetNameChanged, target),
  event('onVisibilityChanged', '1.17', 'EventVisibilityChanged', events.worksheetVisibilityChanged, target),
  event('onMoved', '1.17', 'EventMoved', events.worksheetMoved, target),
];

export const worksheetCollectionType = new ObjectTypeOf<object>('WorksheetCollection', {
  events: on,
  items: list,
  members: {
    ...collectionMethods<object>(
      { getItem: '1.1', getItemOrNullObject: '1.4' },
      {
        list,
        find: (_self, key, host) => {
          const sheet = sheetByKey(host, key);
          return sheet && sheetObject(sheet);
        },
      },
    ),
    getCount: method('1.4', (_self, args, host) => ends(args.flag(0, false), host).length),
    add: action('1.1', add),
    getActiveWorksheet: method('1.1', (_self, _args, host) => worksheetType.of({ id: host.engine.activeSheet() })),
    getFirst: method('1.5', (_self, args, host) => sheetObject(found(ends(args.flag(0, false), host)[0]))),
    getLast: method('1.5', (_self, args, host) => sheetObject(found(ends(args.flag(0, false), host).at(-1)))),
  },
});
