import type { SheetId, SheetState } from '../../engine/port';
import { eventNumbers as events } from '../event-numbers';
import { numberValue, oneOf, textValue, type Arguments } from '../arguments';
import { lastColumn, lastRow, mustBeOnGrid } from '../addresses';
import { HostFailure, invalidArgument, itemNotFound } from '../failure';
import type { Host } from '../host';
import { action, event, child, method, ObjectTypeOf, scalar, type HostObject, type Member, type EventMember } from '../object-type';
import { autoFilterType } from './auto-filter';
import { namedItemCollectionType } from './names';
import { mustAllowSheets, mustBePlace, placeNamed, sheetState } from './places';
import { rangeType } from './range';
import { rangeAreasType } from './range-areas';
import { usedWithin } from './range-used';
import { tableCollectionType } from './table-collections';
import { worksheetProtectionType, worksheetFreezePanesType } from './worksheet-parts';

/** A sheet, known by its id: renaming does not lose it. */
export interface SheetRef {
  readonly id: SheetId;
}

const wholeSheet = { top: 0, left: 0, bottom: lastRow, right: lastColumn };

const rangeOn = ({ id }: SheetRef, area: Parameters<typeof mustBeOnGrid>[0], host: Host): HostObject => rangeType.of(host.references.spot(id, mustBeOnGrid(area)));

function rangeByAddress(sheet: SheetRef, args: Arguments, host: Host): HostObject {
  sheetState(host, sheet.id);
  const address = args.optionalText(0);
  if (address === undefined || address === '') return rangeOn(sheet, wholeSheet, host);
  const place = mustBePlace(placeNamed(host, address, sheet.id));
  // An address may name its sheet, but only this one.
  if (place.sheet !== sheet.id) throw invalidArgument();
  return rangeOn(sheet, place.area, host);
}

function rangesByAddress(sheet: SheetRef, args: Arguments, host: Host): HostObject {
  const addresses = (args.optionalText(0) ?? '').split(',').filter((address) => address.trim() !== '');
  const areas = addresses.length === 0 ? [wholeSheet] : addresses.map((address) => mustBePlace(placeNamed(host, address.trim(), sheet.id)).area);
  return rangeAreasType.of({ spots: areas.map((area) => host.references.spot(sheet.id, area)) });
}

function cellAt(sheet: SheetRef, row: number, column: number, host: Host): HostObject {
  return rangeOn(sheet, { top: row, bottom: row, left: column, right: column }, host);
}

function rangeByIndexes(sheet: SheetRef, args: Arguments, host: Host): HostObject {
  const [top, left, rows, columns] = [args.whole(0), args.whole(1), args.whole(2), args.whole(3)];
  if (rows < 1 || columns < 1) throw invalidArgument();
  return rangeOn(sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 }, host);
}

function usedRange(sheet: SheetRef, args: Arguments, host: Host): HostObject | null {
  sheetState(host, sheet.id);
  const used = usedWithin(host, sheet.id, wholeSheet, args.flag(0, false));
  return used ? rangeOn(sheet, used, host) : null;
}

/** The sheet so many tabs on; sheets that are not visible are passed over where asked. */
function neighbour({ id }: SheetRef, step: 1 | -1, visibleOnly: boolean, host: Host): HostObject | null {
  const sheets = host.engine.sheets();
  for (let at = sheets.findIndex((sheet) => sheet.id === id) + step; ; at += step) {
    const sheet = sheets[at];
    if (!sheet) return null;
    if (!visibleOnly || sheet.visibility === 'visible') return worksheetType.of({ id: sheet.id });
  }
}

const visibilities = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;

async function show({ id }: SheetRef, value: unknown, host: Host): Promise<void> {
  const wanted = oneOf(value, Object.values(visibilities));
  mustAllowSheets(host);
  const visibility: SheetState['visibility'] = wanted === 'Visible' ? 'visible' : wanted === 'Hidden' ? 'hidden' : 'very-hidden';
  const others = host.engine.sheets().some((sheet) => sheet.id !== id && sheet.visibility === 'visible');
  if (visibility !== 'visible' && !others) throw new HostFailure('InvalidOperation', 'A workbook must contain at least one visible sheet.');
  await host.engine.setVisibility(id, visibility);
}

/** At most 31 characters, none of \ / ? * [ ] :, no apostrophe at either end, and no other sheet's name. */
export function mustBeSheetName(name: string, host: Host, except?: SheetId): string {
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) throw invalidArgument();
  const taken = host.engine.sheets().some((sheet) => sheet.id !== except && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostFailure('ItemAlreadyExists');
  return name;
}

async function rename({ id }: SheetRef, value: unknown, host: Host): Promise<void> {
  mustAllowSheets(host);
  await host.engine.renameSheet(id, mustBeSheetName(textValue(value), host, id));
}

async function move({ id }: SheetRef, value: unknown, host: Host): Promise<void> {
  mustAllowSheets(host);
  await host.engine.moveSheet(id, tab(value, host));
}

async function deleteSheet({ id }: SheetRef, _args: Arguments, host: Host): Promise<void> {
  sheetState(host, id);
  mustAllowSheets(host);
  const others = host.engine.sheets().some((sheet) => sheet.id !== id && sheet.visibility === 'visible');
  if (!others) throw new HostFailure('InvalidOperation', 'A workbook must contain at least one visible sheet.');
  await host.engine.deleteSheet(id);
}

async function activate({ id }: SheetRef, _args: Arguments, host: Host): Promise<void> {
  if (sheetState(host, id).visibility !== 'visible') throw new HostFailure('InvalidOperation', 'A hidden sheet cannot be activated.');
  await host.engine.activateSheet(id);
}

const on: readonly EventMember<SheetRef>[] = [
  event('onChanged', '1.7', 'DataChangedEvent', events.worksheetChanged, ({ id }) => id),
  event('onSelectionChanged', '1.7', 'SelectionChangedEvent', events.worksheetSelectionChanged, ({ id }) => id),
  event('onActivated', '1.7', 'ActivatedEvent', events.worksheetActivated, ({ id }) => id),
  event('onDeactivated', '1.7', 'DeactivatedEvent', events.worksheetDeactivated, ({ id }) => id),
  event('onCalculated', '1.8', 'CalculatedEvent', events.worksheetCalculated, ({ id }) => id),
  event('onFormatChanged', '1.9', 'FormatChangedEvent', events.worksheetFormatChanged, ({ id }) => id),
  event('onRowSorted', '1.10', 'RowSortedEvent', events.worksheetRowSorted, ({ id }) => id),
  event('onColumnSorted', '1.10', 'ColumnSortedEvent', events.worksheetColumnSorted, ({ id }) => id),
  event('onRowHiddenChanged', '1.11', 'RowHiddenChangedEvent', events.worksheetRowHiddenChanged, ({ id }) => id),
  event('onProtectionChanged', '1.14', 'ProtectionChangedEvent', events.worksheetProtectionChanged, ({ id }) => id),
  event('onNameChanged', '1.17', 'EventNameChanged', events.worksheetNameChanged, ({ id }) => id),
  event('onVisibilityChanged', '1.17', 'EventVisibilityChanged', events.worksheetVisibilityChanged, ({ id }) => id),
];

const ranges: Record<string, Member<SheetRef>> = {
  getRange: method('1.1', rangeByAddress),
  getRanges: method('1.9', rangesByAddress),
  getCell: method('1.1', (sheet, args, host) => cellAt(sheet, args.whole(0), args.whole(1), host)),
  getRangeByIndexes: method('1.7', rangeByIndexes),
  // An empty sheet's used range is its first cell.
  getUsedRange: method('1.1', (sheet, args, host) => usedRange(sheet, args, host) ?? cellAt(sheet, 0, 0, host)),
  getUsedRangeOrNullObject: method('1.4', usedRange),
};

const neighbours: Record<string, Member<SheetRef>> = {
  getNext: method('1.5', (sheet, args, host) => neighbour(sheet, 1, args.flag(0, false), host) ?? missing()),
  getNextOrNullObject: method('1.5', (sheet, args, host) => neighbour(sheet, 1, args.flag(0, false), host)),
  getPrevious: method('1.5', (sheet, args, host) => neighbour(sheet, -1, args.flag(0, false), host) ?? missing()),
  getPreviousOrNullObject: method('1.5', (sheet, args, host) => neighbour(sheet, -1, args.flag(0, false), host)),
  _GetSheetById: method('internal', (_sheet, args, host) => worksheetType.of({ id: sheetState(host, args.text(0)).id })),
};

export const worksheetType: ObjectTypeOf<SheetRef> = new ObjectTypeOf<SheetRef>('Worksheet', {
  events: on,
  identity: ({ id }, host) => ({ Id: sheetState(host, id).id }),
  members: {
    ...ranges,
    ...neighbours,
    id: scalar('1.1', ({ id }) => id),
    name: scalar('1.1', ({ id }, host) => sheetState(host, id).name, rename),
    position: scalar('1.1', ({ id }, host) => host.engine.sheets().findIndex((sheet) => sheet.id === id), move),
    visibility: scalar('1.1', ({ id }, host) => visibilities[sheetState(host, id).visibility], show, '1.2'),
    tabColor: scalar('1.7', ({ id }, host) => sheetState(host, id).tabColor, ({ id }, value, host) => host.engine.setTabColor(id, textValue(value))),
    tables: child('1.1', ({ id }) => tableCollectionType.of({ sheet: id })),
    names: child('1.4', ({ id }) => namedItemCollectionType.of({ sheet: id })),
    autoFilter: child('1.9', (sheet) => autoFilterType.of(sheet)),
    protection: child('1.2', (sheet) => worksheetProtectionType.of(sheet)),
    freezePanes: child('1.7', (sheet) => worksheetFreezePanesType.of(sheet)),
    activate: method('1.1', activate),
    calculate: method('1.6', (_sheet, _args, host) => host.engine.calculate()),
    delete: action('1.1', deleteSheet),
  },
});

function tab(value: unknown, host: Host): number {
  const position = numberValue(value);
  if (!Number.isInteger(position) || position < 0 || position >= host.engine.sheets().length) throw invalidArgument();
  return position;
}

function missing(): never {
  throw itemNotFound();
}
