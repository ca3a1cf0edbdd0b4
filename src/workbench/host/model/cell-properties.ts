import { isRecord, recordOf, type Arguments } from '../arguments';
import { HostFailure } from '../failure';
import type { Host } from '../host';
import { action, method, type HostObject, type Member } from '../object-type';
import { Spot } from '../references';
import { readObject, retrieveNames, wantedBy, type Wanted } from '../query';
import { isUnbounded, mustBeReadable } from './places';
import { rangeType } from './range';
import { shaped } from './range-cells';

/** What is asked for, as paths: { format: { fill: { color: true } } } is "format/fill/color". */
function pathsIn(options: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(options).flatMap(([name, wanted]) => {
    if (isRecord(wanted)) return pathsIn(wanted).map((inner) => `${name}/${inner}`);
    return wanted === true ? [name] : [];
  });
}

const askedFor = (args: Arguments): Wanted => wantedBy({ Select: pathsIn(args.record(0)) });

function cellProperties(spot: Spot, args: Arguments, host: Host): unknown {
  const area = spot.here();
  if (isUnbounded(area)) throw new HostFailure('RangeExceedsLimit', 'The range is too large.');
  const wanted = askedFor(args);
  // All looks at once: one by one they would take far longer.
  const looks = wanted.names.has('format') ? host.engine.styles(spot.sheet, mustBeReadable(area)) : [];
  const answer: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: unknown[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const look = looks[row - area.top]?.[column - area.left];
      const cell = new Spot(spot.sheet, { top: row, bottom: row, left: column, right: column }, look);
      cells.push(readObject(rangeType.of(cell), wanted, host, retrieveNames));
    }
    answer.push(cells);
  }
  return answer;
}

/** One object for each row (or column) of the range. */
function lineProperties(spot: Spot, args: Arguments, host: Host, lines: 'rows' | 'columns'): unknown {
  const area = spot.here();
  const wanted = askedFor(args);
  const [first, last] = lines === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const line = lines === 'rows' ? { ...area, top: first + index, bottom: first + index } : { ...area, left: first + index, right: first + index };
    return readObject(rangeType.of(new Spot(spot.sheet, line)), wanted, host, retrieveNames);
  });
}

/** Sets what is given, child by child, as if each property were assigned. */
async function assign(object: HostObject, given: Readonly<Record<string, unknown>>, host: Host): Promise<void> {
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    if (object.type.lookUp(name)?.kind !== 'child') await object.write(name, value, host);
    else {
      const below = object.child(name, host);
      if (below) await assign(below, recordOf(value), host);
    }
  }
}

async function setCellProperties(spot: Spot, args: Arguments, host: Host): Promise<void> {
  const area = spot.here();
  const given = shaped(args.at(0), area);
  for (const [r, row] of given.entries()) {
    for (const [c, cell] of row.entries()) {
      const one = { top: area.top + r, bottom: area.top + r, left: area.left + c, right: area.left + c };
      await assign(rangeType.of(host.references.spot(spot.sheet, one)), recordOf(cell), host);
    }
  }
}

/** Many cells' looks in one call (ExcelApi 1.9). */
export const cellPropertyMembers: Record<string, Member<Spot>> = {
  getCellProperties: method('1.9', cellProperties),
  getRowProperties: method('1.9', (spot, args, host) => lineProperties(spot, args, host, 'rows')),
  getColumnProperties: method('1.9', (spot, args, host) => lineProperties(spot, args, host, 'columns')),
  setCellProperties: action('1.9', setCellProperties),
};
