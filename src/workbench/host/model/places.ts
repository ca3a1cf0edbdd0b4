import type { Area, ProtectionAllowance, SheetId, SheetState } from '../../engine/port';
import { columnCount, isEntireColumn, isEntireRow, parseArea, rowCount, splitSheet } from '../addresses';
import { HostFailure, invalidArgument, itemNotFound } from '../failure';
import type { Host } from '../host';
import type { Spot } from '../references';
import { sameName } from './collection';

/** The most cells that can be read at once, on any platform. */
const mostCells = 5_000_000;

export function sheetState(host: Host, id: SheetId): SheetState {
  const sheet = host.engine.sheets().find((one) => one.id === id);
  if (!sheet) throw itemNotFound();
  return sheet;
}

/** By name (in any case) or id. */
export function sheetByKey(host: Host, key: string | number): SheetState | undefined {
  return host.engine.sheets().find((sheet) => sheet.id === key) ?? host.engine.sheets().find((sheet) => sameName(sheet.name, key));
}

/** Whole rows or columns: their cells can be neither read nor written at once. */
export const isUnbounded = (area: Area): boolean => isEntireRow(area) || isEntireColumn(area);

export function mustBeReadable(area: Area): Area {
  if (rowCount(area) * columnCount(area) > mostCells) throw new HostFailure('RangeExceedsLimit', 'The range is too large.');
  return area;
}

/** A place named by an address with or without a sheet, by a defined name or by a table's name. */
export function placeNamed(host: Host, address: string, sheet: SheetId): { readonly sheet: SheetId; readonly area: Area } | undefined {
  const { sheet: named, rest } = splitSheet(address.replace(/^=/, ''));
  const at = named === undefined ? sheet : sheetByKey(host, named)?.id;
  if (at === undefined) return undefined;
  const area = parseArea(rest);
  if (area) return { sheet: at, area };
  const name = host.engine.names().find((one) => sameName(one.name, rest) && (one.sheet === undefined || one.sheet === at));
  if (name) return placeNamed(host, name.formula, at);
  const table = host.engine.tables().find((one) => sameName(one.name, rest));
  return table ? { sheet: table.sheet, area: bodyOf(table) } : undefined;
}

/** The rows of a table between its headings and its totals. */
export function bodyOf(table: { readonly area: Area; readonly hasHeadings: boolean; readonly hasTotals: boolean }): Area {
  return { ...table.area, top: table.area.top + (table.hasHeadings ? 1 : 0), bottom: table.area.bottom - (table.hasTotals ? 1 : 0) };
}

export function mustBePlace<P>(place: P | undefined): P {
  if (place === undefined) throw invalidArgument();
  return place;
}

/** AccessDenied if the sheet is protected and any of the cells is locked. */
export function mustBeUnlocked(host: Host, sheet: SheetId, area: Area): void {
  if (!host.engine.protection(sheet).on) return;
  if (isUnbounded(area) || host.engine.locked(sheet, area).some((row) => row.includes(true))) throw lockedCells();
}

/** AccessDenied if the sheet is protected and does not allow that. */
export function mustAllow(host: Host, sheet: SheetId, what: ProtectionAllowance | undefined): void {
  const protection = host.engine.protection(sheet);
  if (protection.on && !(what && protection.options[what])) throw lockedCells();
}

/** AccessDenied if the workbook's structure is protected: its sheets stay as they are. */
export function mustAllowSheets(host: Host): void {
  if (host.engine.structureProtected()) throw new HostFailure('AccessDenied', 'The workbook is protected: its sheets cannot be changed.');
}

const lockedCells = (): HostFailure =>
  new HostFailure('AccessDenied', 'The cell or chart you are trying to change is on a protected sheet. To make a change, unprotect the sheet. You might be requested to enter a password.');

export const sheetAndArea = (spot: Spot): readonly [SheetId, Area] => [spot.sheet, spot.here()];
