import type { Area } from '../../engine/port';
import { bounding, columnCount, intersection, isEntireColumn, isEntireRow, lastColumn, lastRow, mustBeOnGrid, onGrid, rowCount } from '../addresses';
import type { Arguments } from '../arguments';
import { invalidArgument, itemNotFound } from '../failure';
import type { Host } from '../host';
import { action, child, method, ObjectTypeOf, scalar, type HostObject, type Member } from '../object-type';
import type { Spot } from '../references';
import { found } from './collection';
import { cellPropertyMembers } from './cell-properties';
import { conditionalFormatCollectionType } from './conditional-formats';
import { dataValidationType } from './data-validation';
import { mustBePlace, placeNamed } from './places';
import { addressOf, formulas, numberFormats, shaped, texts, valueTypes, values, writeCells, writeNumberFormats } from './range-cells';
import { clearCells, deleteCells, insertCells, mergeCells, selectCells, unmergeCells } from './range-changes';
import { copyFrom } from './range-copies';
import { rangeFormatType } from './range-format';
import { hiddenMembers, mergedAreas, specialCells, tablesIn } from './range-looks';
import { usedWithin, surroundingRegion } from './range-used';
import { worksheetType } from './worksheet';

/** A range of the same sheet; its cells must lie on Excel's grid. */
export const rangeAt = (spot: Spot, area: Area, host: Host): HostObject => rangeType.of(host.references.spot(spot.sheet, mustBeOnGrid(area)));

const moved = (area: Area, rows: number, columns: number): Area => ({
  top: area.top + rows,
  bottom: area.bottom + rows,
  left: area.left + columns,
  right: area.right + columns,
});

/** The other range of "bounding" and "intersection": an object, or an address on the same sheet. */
function otherArea(spot: Spot, args: Arguments, host: Host): Area {
  const object = args.object(0);
  const other = object ? rangeType.selfOf(object) : undefined;
  const place = other ? { sheet: other.sheet, area: other.here() } : mustBePlace(placeNamed(host, args.text(0), spot.sheet));
  if (place.sheet !== spot.sheet) throw invalidArgument();
  return place.area;
}

/** `count` rows or columns beside the range: negative counts turn to the other side's meaning, 0 is refused. */
function beside(area: Area, count: number, side: 'above' | 'below' | 'before' | 'after'): Area {
  if (count === 0) throw invalidArgument();
  const outwards = count > 0;
  const size = Math.abs(count);
  switch (side) {
    case 'below':
      return outwards ? { ...area, top: area.bottom + 1, bottom: area.bottom + size } : { ...area, top: area.bottom - size + 1 };
    case 'above':
      return outwards ? { ...area, top: area.top - size, bottom: area.top - 1 } : { ...area, bottom: area.top + size - 1 };
    case 'after':
      return outwards ? { ...area, left: area.right + 1, right: area.right + size } : { ...area, left: area.right - size + 1 };
    case 'before':
      return outwards ? { ...area, left: area.left - size, right: area.left - 1 } : { ...area, right: area.left + size - 1 };
  }
}

/** Another range reckoned from this one's area. */
const derived = (since: '1.1' | '1.2' | '1.7', area: (area: Area, args: Arguments, host: Host, spot: Spot) => Area): Member<Spot> =>
  method(since, (spot, args, host) => rangeAt(spot, area(spot.here(), args, host, spot), host));

function resized(area: Area, rows: number, columns: number): Area {
  const bottom = area.top + rows - 1;
  const right = area.left + columns - 1;
  if (rows < 1 || columns < 1) throw invalidArgument();
  return { ...area, bottom, right };
}

const neighbours: Record<string, Member<Spot>> = {
  getCell: derived('1.1', (area, args) => ({ top: area.top + args.whole(0), bottom: area.top + args.whole(0), left: area.left + args.whole(1), right: area.left + args.whole(1) })),
  getRow: derived('1.1', (area, args) => within(area, { ...area, top: area.top + args.whole(0), bottom: area.top + args.whole(0) })),
  getColumn: derived('1.1', (area, args) => within(area, { ...area, left: area.left + args.whole(0), right: area.left + args.whole(0) })),
  getLastCell: derived('1.1', (area) => ({ top: area.bottom, bottom: area.bottom, left: area.right, right: area.right })),
  getLastRow: derived('1.1', (area) => ({ ...area, top: area.bottom })),
  getLastColumn: derived('1.1', (area) => ({ ...area, left: area.right })),
  getEntireRow: derived('1.1', (area) => ({ ...area, left: 0, right: lastColumn })),
  getEntireColumn: derived('1.1', (area) => ({ ...area, top: 0, bottom: lastRow })),
  getOffsetRange: derived('1.1', (area, args) => moved(area, args.whole(0), args.whole(1))),
  getResizedRange: derived('1.2', (area, args) => resized(area, rowCount(area) + args.whole(0), columnCount(area) + args.whole(1))),
  getAbsoluteResizedRange: derived('1.7', (area, args) => resized(area, args.whole(0), args.whole(1))),
  getRowsAbove: derived('1.2', (area, args) => beside(area, args.optionalWhole(0) ?? 1, 'above')),
  getRowsBelow: derived('1.2', (area, args) => beside(area, args.optionalWhole(0) ?? 1, 'below')),
  getColumnsBefore: derived('1.2', (area, args) => beside(area, args.optionalWhole(0) ?? 1, 'before')),
  getColumnsAfter: derived('1.2', (area, args) => beside(area, args.optionalWhole(0) ?? 1, 'after')),
  getBoundingRect: derived('1.1', (area, args, host, spot) => bounding(area, otherArea(spot, args, host))),
  getSurroundingRegion: derived('1.7', (area, _args, host, spot) => surroundingRegion(host, spot.sheet, area)),
  getIntersection: method('1.1', (spot, args, host) => rangeAt(spot, found(intersection(spot.here(), otherArea(spot, args, host))), host)),
  getIntersectionOrNullObject: method('1.4', (spot, args, host) => orNull(spot, intersection(spot.here(), otherArea(spot, args, host)), host)),
  getUsedRange: method('1.1', (spot, args, host) => rangeAt(spot, found(usedWithin(host, spot.sheet, spot.here(), args.flag(0, false))), host)),
  getUsedRangeOrNullObject: method('1.4', (spot, args, host) => orNull(spot, usedWithin(host, spot.sheet, spot.here(), args.flag(0, false)), host)),
};

/** A row or column of the range must be one of the range's own. */
function within(area: Area, part: Area): Area {
  if (!onGrid(part) || !intersection(area, part)) throw invalidArgument();
  return part;
}

const orNull = (spot: Spot, area: Area | undefined, host: Host): HostObject | null => (area ? rangeAt(spot, area, host) : null);

export const rangeType: ObjectTypeOf<Spot> = new ObjectTypeOf<Spot>('Range', {
  identity: (spot): Record<string, string> => (spot.reference === undefined ? {} : { _ReferenceId: spot.reference }),
  members: {
    ...neighbours,
    ...hiddenMembers,
    ...cellPropertyMembers,
    address: scalar('1.1', addressOf),
    addressLocal: scalar('1.1', addressOf),
    cellCount: scalar('1.1', (spot) => countable(rowCount(spot.here()) * columnCount(spot.here()))),
    rowIndex: scalar('1.1', (spot) => spot.here().top),
    columnIndex: scalar('1.1', (spot) => spot.here().left),
    rowCount: scalar('1.1', (spot) => rowCount(spot.here())),
    columnCount: scalar('1.1', (spot) => columnCount(spot.here())),
    isEntireRow: scalar('1.7', (spot) => isEntireRow(spot.here())),
    isEntireColumn: scalar('1.7', (spot) => isEntireColumn(spot.here())),
    values: scalar('1.1', values, writeCells),
    formulas: scalar('1.1', formulas, writeCells),
    formulasLocal: scalar('1.1', formulas, writeCells),
    text: scalar('1.1', texts),
    valueTypes: scalar('1.1', valueTypes),
    numberFormat: scalar('1.1', numberFormats, writeNumberFormats),
    worksheet: child('1.1', (spot) => worksheetType.of({ id: spot.sheet })),
    format: child('1.1', (spot) => rangeFormatType.of([spot])),
    conditionalFormats: child('1.6', (spot) => conditionalFormatCollectionType.of([spot])),
    dataValidation: child('1.8', (spot) => dataValidationType.of([spot])),
    select: method('1.1', selectCells),
    clear: action('1.1', clearCells),
    copyFrom: action('1.9', copyFrom),
    insert: action('1.1', insertCells),
    delete: action('1.1', deleteCells),
    merge: action('1.2', mergeCells),
    unmerge: action('1.2', unmergeCells),
    calculate: method('1.6', (_spot, _args, host) => host.engine.calculate()),
    getTables: method('1.9', (spot, args, host) => tablesIn([spot], args.flag(0, false), host)),
    getMergedAreasOrNullObject: method('1.13', mergedAreas),
    getSpecialCells: method('1.9', (spot, args, host) => specialCells([spot], args, host) ?? missing()),
    getSpecialCellsOrNullObject: method('1.9', (spot, args, host) => specialCells([spot], args, host)),
    _KeepReference: method('internal', (spot, _args, host) => {
      spot.reference = host.references.keep([spot], rangeType.of(spot));
    }),
    _ValidateArraySize: method('internal', (spot, args) => {
      shaped(Array.from({ length: args.whole(0) }, () => Array.from({ length: args.whole(1) })), spot.here());
    }),
  },
});

/** More cells than a 32-bit count holds are told as -1. */
const countable = (cells: number): number => (cells > 2_147_483_647 ? -1 : cells);

function missing(): never {
  throw itemNotFound();
}
