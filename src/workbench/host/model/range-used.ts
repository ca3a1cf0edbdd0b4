import type { Area, SheetId } from '../../engine/port';
import { bounding, intersection, lastColumn, lastRow } from '../addresses';
import type { Host } from '../host';

/** The smallest part of an area that holds everything used in it; undefined where nothing is. */
export function usedWithin(host: Host, sheet: SheetId, area: Area, valuesOnly: boolean): Area | undefined {
  const used = host.engine.usedArea(sheet, valuesOnly);
  const part = used ? intersection(area, used) : undefined;
  // What is formatted but blank counts as used, and only the engine knows of it: the part is not looked into further.
  return part && valuesOnly ? withValues(host, sheet, part) : part;
}

function withValues(host: Host, sheet: SheetId, area: Area): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  host.engine.kinds(sheet, area).forEach((row, r) => {
    const first = row.findIndex((kind) => kind !== 'blank');
    if (first < 0) return;
    const last = row.findLastIndex((kind) => kind !== 'blank');
    [top, bottom] = [Math.min(top, area.top + r), area.top + r];
    [left, right] = [Math.min(left, area.left + first), Math.max(right, area.left + last)];
  });
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

/** The block of filled cells around the area, up to blank rows and columns (what Ctrl+* selects). */
export function surroundingRegion(host: Host, sheet: SheetId, area: Area): Area {
  let region = area;
  for (;;) {
    const around = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      bottom: Math.min(lastRow, region.bottom + 1),
      right: Math.min(lastColumn, region.right + 1),
    };
    const filled = usedWithin(host, sheet, around, true);
    const grown = filled ? bounding(region, filled) : region;
    if (grown.top === region.top && grown.left === region.left && grown.bottom === region.bottom && grown.right === region.right) return region;
    region = grown;
  }
}
