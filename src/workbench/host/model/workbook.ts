import type { Arguments } from '../arguments';
import type { Host } from '../host';
import { child, method, ObjectTypeOf, scalar, type HostObject } from '../object-type';
import { itemNotFound, HostFailure } from '../failure';
import { worksheetCollectionType } from './worksheet-collection';
import { rangeType } from './range';
import { rangeAreasType } from './range-areas';
import { namedItemCollectionType } from './names';
import { tableCollectionType } from './table-collections';
import { settingCollectionType } from './settings';
import { customXmlPartCollectionType } from './custom-xml';
import { documentPropertiesType } from './properties';
import { applicationType, runtimeType } from './application';

function selectedRange(_self: object, _args: Arguments, host: Host): HostObject {
  const { sheet, areas } = host.engine.selection();
  const [only] = areas;
  if (!only || areas.length > 1) throw new HostFailure('InvalidSelection', 'The current selection is invalid for this operation.');
  return rangeType.of(host.references.spot(sheet, only));
}

function activeCell(_self: object, _args: Arguments, host: Host): HostObject {
  const { sheet, activeCell: cell } = host.engine.selection();
  return rangeType.of(host.references.spot(sheet, { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column }));
}

function selectedRanges(_self: object, _args: Arguments, host: Host): HostObject {
  const { sheet, areas } = host.engine.selection();
  return rangeAreasType.of({ spots: areas.map((area) => host.references.spot(sheet, area)) });
}

function rangeOfEvent(args: Arguments, host: Host): HostObject | null {
  const spot = host.references.ofEvent(args.text(0));
  return spot ? rangeType.of(spot) : null;
}

/** What the host can tell of the protection of the workbook's sheets; putting it on or taking it off a copy could not keep. */
export const workbookProtectionType = new ObjectTypeOf<object>('WorkbookProtection', {
  members: { protected: scalar('1.7', (_self, host) => host.engine.structureProtected()) },
});

export const workbookType = new ObjectTypeOf<object>('Workbook', {
  events: [{ event: 'onSelectionChanged', since: '1.2' }],
  members: {
    name: scalar('1.7', (_self, host) => host.engine.workbookName()),
    readOnly: scalar('1.8', (_self, host) => host.readOnly),
    worksheets: child('1.1', (self) => worksheetCollectionType.of(self)),
    tables: child('1.1', () => tableCollectionType.of({})),
    names: child('1.1', () => namedItemCollectionType.of({})),
    settings: child('1.4', (self) => settingCollectionType.of(self)),
    customXmlParts: child('1.5', () => customXmlPartCollectionType.of({})),
    protection: child('1.7', (self) => workbookProtectionType.of(self)),
    properties: child('1.7', (self) => documentPropertiesType.of(self)),
    application: child('1.1', (self) => applicationType.of(self)),
    getActiveCell: method('1.7', activeCell),
    getSelectedRange: method('1.1', selectedRange),
    getSelectedRanges: method('1.9', selectedRanges),
    getIsActiveCollabSession: method('1.9', () => false),
    _Runtime: child('internal', (self) => runtimeType.of(self)),
    _RemoveReference: method('internal', (_self, args, host) => host.references.remove(args.text(0))),
    _RemoveAllReferences: method('internal', (_self, _args, host) => host.references.removeAll()),
    _GetReferenceCount: method('internal', (_self, _args, host) => host.references.count),
    _GetRangeForEventByReferenceId: method('internal', (_self, args, host) => rangeOfEvent(args, host) ?? gone()),
    _GetRangeOrNullObjectForEventByReferenceId: method('internal', (_self, args, host) => rangeOfEvent(args, host)),
  },
});

function gone(): never {
  throw itemNotFound();
}

/** The one workbook: the root of every request. */
export const workbookObject: HostObject = workbookType.of({});
