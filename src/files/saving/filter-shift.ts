/** Filters and remembered sorts, of a sheet or of a table, when cells were put in, taken out or moved. */
import { areaAddress } from '../../sheet/address';
import type { CellArea } from '../../sheet/cells';
import { areaFrom } from './a1';
import { setIfOther } from './sheet-draft';
import { movedCell, movedReference, type Shift } from './shift';
import { attribute } from './xml-attributes';
import { children, removeChild, type XmlElement } from './xml-tree';

/** A filter over an area: of a sheet or of a table. Columns taken out take their criteria along. Says whether it is still there. */
export function shiftFilter(holder: XmlElement, shift: Shift): void {
  for (const filter of children(holder, 'autoFilter')) {
    const area = areaFrom(attribute(filter, 'ref') ?? '');
    const moved = area && movedReference(shift, area);
    if (!area || !moved) {
      removeChild(holder, filter);
      continue;
    }
    setIfOther(filter, 'ref', areaAddress(moved));
    shiftFilterColumns(filter, area, moved, shift);
    for (const state of children(filter, 'sortState')) shiftSortState(filter, state, shift);
  }
}

function shiftFilterColumns(filter: XmlElement, before: CellArea, after: CellArea, shift: Shift): void {
  if (shift.kind === 'move' || shift.along !== 'columns') return;
  for (const column of children(filter, 'filterColumn')) {
    const at = before.left + Number(attribute(column, 'colId'));
    const place = movedCell(shift, before.top, at);
    if (!place) removeChild(filter, column);
    else setIfOther(column, 'colId', place.column - after.left);
  }
}

/** Where a sort lay is only remembered; if a part of it is gone, so is the memory. */
export function shiftSortState(holder: XmlElement, state: XmlElement, shift: Shift): void {
  for (const element of [state, ...children(state, 'sortCondition')]) {
    const area = areaFrom(attribute(element, 'ref') ?? '');
    const moved = area && movedReference(shift, area);
    if (!moved) return removeChild(holder, state);
    setIfOther(element, 'ref', areaAddress(moved));
  }
}
