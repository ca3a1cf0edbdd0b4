import type { Area, EngineEvent, Origin, SheetId, TableState } from '../engine/port';
import { areaAddress, intersection, isEntireColumn, isEntireRow, contains } from './addresses';
import { isDeclared } from './api-sets';
import { eventNumbers as events, type EventNumber } from './event-numbers';
import type { Host } from './host';
import { typeNames } from './model/range-cells';
import { wholeWorkbook } from './registrations';

/** One event on its way to an add-in. What it tells of values is read as it leaves, when formulas are calculated. */
export interface EventMessage {
  readonly number: EventNumber;
  readonly target: string;
  readonly content: () => Readonly<Record<string, unknown>>;
}

type EventOf<T extends EngineEvent['type']> = Extract<EngineEvent, { type: T }>;
type CellsEvent = EventOf<'cells-edited' | 'cells-inserted' | 'cells-deleted'>;

const visibilities = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;

/** Turns what happens in the engine into the messages that an add-in registered for. */
export class EventMessages {
  /** Tables that the selection was inside of when last it changed. */
  private insideTables = new Set<string>();

  constructor(private readonly host: Host) {}

  of(event: EngineEvent): readonly EventMessage[] {
    switch (event.type) {
      case 'cells-edited':
      case 'cells-inserted':
      case 'cells-deleted':
        return [...this.cellsChanged(event), ...this.tablesChanged(event)];
      case 'selection-changed':
        return this.selectionChanged(event);
      case 'sheet-activated':
        return this.activated(event);
      case 'table-added':
      case 'table-deleted':
        return this.tableCame(event);
      case 'settings-changed':
        return [message(events.settingsChanged, '', {})];
      default:
        return this.onSheet(event);
    }
  }

  /** Events that come to a sheet and to the collection of sheets alike. */
  private onSheet(event: Exclude<EngineEvent, { type: 'settings-changed' }>): readonly EventMessage[] {
    const { number, content } = sheetEvent(event, this.host) ?? {};
    return number === undefined || content === undefined || event.sheet === undefined ? [] : this.toSheet(number, event.sheet, () => content);
  }

  private toSheet(number: EventNumber, sheet: SheetId, content: EventMessage['content']): readonly EventMessage[] {
    return [sheet, wholeWorkbook].filter((target) => this.host.registrations.has(number, target)).map((target) => ({ number, target, content }));
  }

  private cellsChanged(event: CellsEvent): readonly EventMessage[] {
    if (this.toSheet(events.worksheetChanged, event.sheet, () => ({})).length === 0) return [];
    const content = this.changeContent(event, event.area);
    return this.toSheet(events.worksheetChanged, event.sheet, () => ({ ...content(), worksheetId: event.sheet }));
  }

  private tablesChanged(event: CellsEvent): readonly EventMessage[] {
    return this.host.engine.tables().flatMap((table) => {
      const area = table.sheet === event.sheet ? intersection(table.area, event.area) : undefined;
      if (!area) return [];
      const targets = [table.id, table.sheet, wholeWorkbook].filter((target) => this.host.registrations.has(events.tableChanged, target));
      const content = targets.length > 0 ? this.changeContent(event, area) : undefined;
      return targets.map((target) => ({ number: events.tableChanged, target, content: () => ({ ...content?.(), tableId: table.id, worksheetId: table.sheet }) }));
    });
  }

  /** Values before and after are told of a single cell only (ExcelApi 1.9). */
  private changeContent(event: CellsEvent, area: Area): EventMessage['content'] {
    const { host } = this;
    const content = {
      changeType: changeType(event),
      source: 'Local',
      address: areaAddress(area),
      shiftDirection: shiftDirection(event),
      referenceId: host.references.forEvent(event.sheet, area),
      ...triggerSource(event.origin, host),
    };
    if (event.type !== 'cells-edited' || event.before === undefined) return () => content;
    const { before } = event;
    return () => ({
      ...content,
      valueBefore: before.value,
      valueTypeBefore: typeNames[before.kind],
      valueAfter: host.engine.values(event.sheet, area)[0]?.[0],
      valueTypeAfter: typeNames[host.engine.kinds(event.sheet, area)[0]?.[0] ?? 'blank'],
    });
  }

  private selectionChanged(event: EventOf<'selection-changed'>): readonly EventMessage[] {
    const address = event.areas.map(areaAddress).join(',');
    const content = { address, worksheetId: event.sheet };
    return [
      message(events.documentSelectionChanged, '', {}),
      ...this.toSheet(events.worksheetSelectionChanged, event.sheet, () => content),
      ...this.tableSelection(event, address),
    ];
  }

  /** A table hears of selections inside it, and once of the first outside it. */
  private tableSelection(event: EventOf<'selection-changed'>, address: string): readonly EventMessage[] {
    const before = this.insideTables;
    const inside = (table: TableState): boolean => table.sheet === event.sheet && event.areas.some((area) => contains(table.area, area));
    const tables = this.host.engine.tables();
    this.insideTables = new Set(tables.filter(inside).map((table) => table.id));
    return tables
      .filter((table) => this.insideTables.has(table.id) || before.has(table.id))
      .filter((table) => this.host.registrations.has(events.tableSelectionChanged, table.id))
      .map((table) => message(events.tableSelectionChanged, table.id, { isInsideTable: inside(table), address: inside(table) ? address : '', tableId: table.id, worksheetId: table.sheet }));
  }

  private activated(event: EventOf<'sheet-activated'>): readonly EventMessage[] {
    const { previous } = event;
    const left = previous === undefined ? [] : this.toSheet(events.worksheetDeactivated, previous, () => ({ worksheetId: previous }));
    return [...left, ...this.toSheet(events.worksheetActivated, event.sheet, () => ({ worksheetId: event.sheet }))];
  }

  private tableCame(event: EventOf<'table-added' | 'table-deleted'>): readonly EventMessage[] {
    const number = event.type === 'table-added' ? events.tableAdded : events.tableDeleted;
    const content = { source: 'Local', tableId: event.table, tableName: event.name, worksheetId: event.sheet };
    return this.toSheet(number, event.sheet, () => content);
  }
}

const message = (number: EventNumber, target: string, content: Readonly<Record<string, unknown>>): EventMessage => ({ number, target, content: () => content });

/** The plain events of a sheet: their number and what they tell. */
function sheetEvent(event: EngineEvent, host: Host): { readonly number: EventNumber; readonly content: Readonly<Record<string, unknown>> } | undefined {
  switch (event.type) {
    case 'sheet-added':
      return { number: events.worksheetAdded, content: { source: 'Local', worksheetId: event.sheet, ...triggerSource(event.origin, host) } };
    case 'sheet-deleted':
      return { number: events.worksheetDeleted, content: { source: 'Local', worksheetId: event.sheet, ...triggerSource(event.origin, host) } };
    case 'sheet-renamed':
      return { number: events.worksheetNameChanged, content: { source: 'Local', worksheetId: event.sheet, nameBefore: event.before, nameAfter: event.after } };
    case 'sheet-moved':
      return { number: events.worksheetMoved, content: { source: 'Local', worksheetId: event.sheet, positionBefore: event.before, positionAfter: event.after } };
    case 'sheet-visibility-changed':
      return { number: events.worksheetVisibilityChanged, content: { source: 'Local', worksheetId: event.sheet, visibilityBefore: visibilities[event.before], visibilityAfter: visibilities[event.after] } };
    case 'protection-changed':
      return { number: events.worksheetProtectionChanged, content: { source: 'Local', worksheetId: event.sheet, isProtected: event.on } };
    case 'calculated':
      return { number: events.worksheetCalculated, content: { worksheetId: event.sheet, address: '' } };
    case 'format-changed':
      return { number: events.worksheetFormatChanged, content: { source: 'Local', worksheetId: event.sheet, address: areaAddress(event.area), referenceId: host.references.forEvent(event.sheet, event.area) } };
    case 'rows-hidden':
    case 'rows-shown':
      return { number: events.worksheetRowHiddenChanged, content: { source: 'Local', worksheetId: event.sheet, address: `${event.first + 1}:${event.last + 1}`, changeType: event.type === 'rows-hidden' ? 'Hidden' : 'Unhidden' } };
    case 'rows-sorted':
      return { number: events.worksheetRowSorted, content: { source: 'Local', worksheetId: event.sheet, address: areaAddress(event.area) } };
    case 'columns-sorted':
      return { number: events.worksheetColumnSorted, content: { source: 'Local', worksheetId: event.sheet, address: areaAddress(event.area) } };
    default:
      return undefined;
  }
}

/** Whether this add-in's own call caused it: told from ExcelApi 1.14 on. */
function triggerSource(origin: Origin, host: Host): { readonly triggerSource?: string } {
  return isDeclared('1.14', host.sets) ? { triggerSource: origin === 'add-in' ? 'ThisLocalAddin' : 'Unknown' } : {};
}

function changeType(event: CellsEvent): string {
  if (event.type === 'cells-edited') return 'RangeEdited';
  const what = isEntireRow(event.area) ? 'Row' : isEntireColumn(event.area) ? 'Column' : 'Cell';
  return `${what}${event.type === 'cells-inserted' ? 'Inserted' : 'Deleted'}`;
}

function shiftDirection(event: CellsEvent): string {
  if (event.type === 'cells-edited' || changeType(event).startsWith('Row') || changeType(event).startsWith('Column')) return 'None';
  return { down: 'ShiftCellDown', right: 'ShiftCellRight', up: 'ShiftCellUp', left: 'ShiftCellLeft' }[event.shift];
}
