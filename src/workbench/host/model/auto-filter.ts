import type { Host } from '../host';
import { method, ObjectTypeOf, scalar, type HostObject } from '../object-type';
import { HostFailure } from '../failure';
import { rangeType } from './range';
import type { SheetRef } from './worksheet';

function filteredRange({ id }: SheetRef, host: Host): HostObject | null {
  const filter = host.engine.filter(id);
  return filter ? rangeType.of(host.references.spot(id, filter.area)) : null;
}

/** The filter over a sheet's plain cells, for looking only. Tables have filters of their own. */
export const autoFilterType = new ObjectTypeOf<SheetRef>('AutoFilter', {
  members: {
    enabled: scalar('1.9', ({ id }, host) => host.engine.filter(id) !== undefined),
    isDataFiltered: scalar('1.9', ({ id }, host) => host.engine.filter(id)?.filtered ?? false),
    getRange: method('1.9', (sheet, _args, host) => filteredRange(sheet, host) ?? noFilter()),
    getRangeOrNullObject: method('1.9', (sheet, _args, host) => filteredRange(sheet, host)),
  },
});

function noFilter(): never {
  throw new HostFailure('ItemNotFound');
}
