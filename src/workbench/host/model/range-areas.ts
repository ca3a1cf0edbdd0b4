import { columnCount, areaAddress, isEntireColumn, isEntireRow, lastColumn, lastRow, mustBeOnGrid, rowCount, sheetPrefix } from '../addresses';
import type { Area } from '../../engine/port';
import { itemNotFound } from '../failure';
import type { Host } from '../host';
import { action, child, method, ObjectTypeOf, scalar, type HostObject } from '../object-type';
import type { Spot } from '../references';
import { itemAt } from './collection';
import { conditionalFormatCollectionType } from './conditional-formats';
import { dataValidationType } from './data-validation';
import { sheetState } from './places';
import { rangeType } from './range';
import { clearCells } from './range-changes';
import { rangeFormatType } from './range-format';
import { specialCells, tablesIn } from './range-looks';
import { usedWithin } from './range-used';
import { worksheetType } from './worksheet';

/** Several ranges of one sheet. */
export interface Spots {
  readonly spots: readonly Spot[];
  reference?: string;
}

function first({ spots }: Spots): Spot {
  const [one] = spots;
  if (!one) throw itemNotFound();
  return one;
}

/** "Sheet1!A1:B2,Sheet1!D4", as Excel writes it. */
function addressOf(areas: Spots, host: Host): string {
  const prefix = sheetPrefix(sheetState(host, first(areas).sheet).name);
  return areas.spots.map((spot) => prefix + areaAddress(spot.here())).join(',');
}

/** The areas changed one by one; null where nothing is left of any. */
function each(areas: Spots, host: Host, change: (area: Area) => Area | undefined): HostObject | null {
  const changed = areas.spots.flatMap((spot) => change(spot.here()) ?? []);
  return changed.length === 0 ? null : rangeAreasType.of({ spots: changed.map((area) => host.references.spot(first(areas).sheet, mustBeOnGrid(area))) });
}

const listRanges = ({ spots }: Spots): readonly HostObject[] => spots.map((spot) => rangeType.of(spot));

export const rangeCollectionType = new ObjectTypeOf<Spots>('RangeCollection', {
  items: listRanges,
  members: {
    getCount: method('1.9', ({ spots }) => spots.length),
    getItemAt: itemAt('1.9', listRanges),
  },
});

export const rangeAreasType: ObjectTypeOf<Spots> = new ObjectTypeOf<Spots>('RangeAreas', {
  identity: (areas): Record<string, string> => (areas.reference === undefined ? {} : { _ReferenceId: areas.reference }),
  members: {
    address: scalar('1.9', addressOf),
    addressLocal: scalar('1.9', addressOf),
    areaCount: scalar('1.9', ({ spots }) => spots.length),
    cellCount: scalar('1.9', ({ spots }) => spots.reduce((sum, spot) => sum + rowCount(spot.here()) * columnCount(spot.here()), 0)),
    isEntireRow: scalar('1.9', ({ spots }) => spots.every((spot) => isEntireRow(spot.here()))),
    isEntireColumn: scalar('1.9', ({ spots }) => spots.every((spot) => isEntireColumn(spot.here()))),
    areas: child('1.9', (areas) => rangeCollectionType.of(areas)),
    worksheet: child('1.9', (areas) => worksheetType.of({ id: first(areas).sheet })),
    format: child('1.9', ({ spots }) => rangeFormatType.of(spots)),
    conditionalFormats: child('1.9', ({ spots }) => conditionalFormatCollectionType.of(spots)),
    dataValidation: child('1.9', ({ spots }) => dataValidationType.of(spots)),
    calculate: method('1.9', (_areas, _args, host) => host.engine.calculate()),
    clear: action('1.9', async ({ spots }, args, host) => {
      for (const spot of spots) await clearCells(spot, args, host);
    }),
    select: method('1.18', (areas, _args, host) => host.engine.select(first(areas).sheet, areas.spots.map((spot) => spot.here()))),
    getEntireRow: method('1.9', (areas, _args, host) => each(areas, host, (area) => ({ ...area, left: 0, right: lastColumn }))),
    getEntireColumn: method('1.9', (areas, _args, host) => each(areas, host, (area) => ({ ...area, top: 0, bottom: lastRow }))),
    getOffsetRangeAreas: method('1.9', (areas, args, host) => each(areas, host, (area) => moved(area, args.whole(0), args.whole(1)))),
    getUsedRangeAreas: method('1.9', (areas, args, host) => each(areas, host, used(areas, host, args.flag(0, false))) ?? missing()),
    getUsedRangeAreasOrNullObject: method('1.9', (areas, args, host) => each(areas, host, used(areas, host, args.flag(0, false)))),
    getTables: method('1.9', ({ spots }, args, host) => tablesIn(spots, args.flag(0, false), host)),
    getSpecialCells: method('1.9', ({ spots }, args, host) => specialCells(spots, args, host) ?? missing()),
    getSpecialCellsOrNullObject: method('1.9', ({ spots }, args, host) => specialCells(spots, args, host)),
    _KeepReference: method('internal', (areas, _args, host) => {
      areas.reference = host.references.keep(areas.spots, rangeAreasType.of(areas));
    }),
  },
});

const moved = (area: Area, rows: number, columns: number): Area => ({ top: area.top + rows, bottom: area.bottom + rows, left: area.left + columns, right: area.right + columns });

const used =
  (areas: Spots, host: Host, valuesOnly: boolean) =>
  (area: Area): Area | undefined =>
    usedWithin(host, first(areas).sheet, area, valuesOnly);

function missing(): never {
  throw itemNotFound();
}

