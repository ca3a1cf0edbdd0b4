import type { Area, CellKind } from '../../engine/port';
import { contains, intersection } from '../addresses';
import { flagValue, type Arguments } from '../arguments';
import { HostFailure } from '../failure';
import type { Host } from '../host';
import { scalar, type HostObject, type Member } from '../object-type';
import type { Spot } from '../references';
import { mustAllow } from './places';
import { rangeAreasType } from './range-areas';
import { tableScopedCollectionType } from './table-collections';
import { usedWithin } from './range-used';

/** True or false where all rows (or columns) are alike, null where some are hidden and some not. */
function alike(flags: readonly boolean[]): boolean | null {
  const [first = false] = flags;
  return flags.every((flag) => flag === first) ? first : null;
}

/** More rows than this are a whole column's: of them only those in use are looked at, and one beyond. */
const manyRows = 100_000;

function rowsHidden(spot: Spot, host: Host): readonly boolean[] {
  const area = spot.here();
  if (area.bottom - area.top < manyRows) return host.engine.rowsHidden(spot.sheet, area.top, area.bottom);
  // What is in use is found by looking at every cell: too slow to ask for each row of a range.
  const end = (host.engine.usedArea(spot.sheet, false)?.bottom ?? 0) + 1;
  return host.engine.rowsHidden(spot.sheet, area.top, Math.min(area.bottom, Math.max(area.top, end)));
}

function columnsHidden(spot: Spot, host: Host): readonly boolean[] {
  const area = spot.here();
  return host.engine.columnsHidden(spot.sheet, area.left, area.right);
}

const everyTrue = (flags: readonly boolean[]): boolean => flags.every(Boolean);

/** Every cell hidden, none, or (null) some. */
function hidden(spot: Spot, host: Host): boolean | null {
  const [rows, columns] = [rowsHidden(spot, host), columnsHidden(spot, host)];
  if (everyTrue(rows) || everyTrue(columns)) return true;
  return rows.includes(true) || columns.includes(true) ? null : false;
}

export const hiddenMembers: Record<string, Member<Spot>> = {
  hidden: scalar('1.2', hidden),
  rowHidden: scalar(
    '1.2',
    (spot, host) => alike(rowsHidden(spot, host)),
    (spot, value, host) => {
      mustAllow(host, spot.sheet, 'allowFormatRows');
      return host.engine.setRowsHidden(spot.sheet, spot.here().top, spot.here().bottom, flagValue(value));
    },
  ),
  columnHidden: scalar(
    '1.2',
    (spot, host) => alike(columnsHidden(spot, host)),
    (spot, value, host) => {
      mustAllow(host, spot.sheet, 'allowFormatColumns');
      return host.engine.setColumnsHidden(spot.sheet, spot.here().left, spot.here().right, flagValue(value));
    },
  ),
};

const areasOf = (host: Host, sheet: string, areas: readonly Area[]): HostObject | null =>
  areas.length === 0 ? null : rangeAreasType.of({ spots: areas.map((area) => host.references.spot(sheet, area)) });

/** The merges that begin inside the range: Excel does not tell those that only reach into it (OfficeDev/office-js#3611). */
export function mergedAreas(spot: Spot, _args: Arguments, host: Host): HostObject | null {
  const area = spot.here();
  const inside = host.engine.merges(spot.sheet).filter((merge) => contains(area, { ...merge, bottom: merge.top, right: merge.left }));
  return areasOf(host, spot.sheet, inside);
}

/** Tables that touch the ranges, or lie wholly in one of them. */
export function tablesIn(spots: readonly Spot[], fullyContained: boolean, host: Host): HostObject {
  const found = host.engine
    .tables()
    .filter((table) => spots.some((spot) => spot.sheet === table.sheet && (fullyContained ? contains(spot.here(), table.area) : intersection(spot.here(), table.area) !== undefined)));
  return tableScopedCollectionType.of({ ids: found.map((table) => table.id) });
}

const kindsNamed: Readonly<Record<string, readonly CellKind[]>> = {
  All: ['text', 'number', 'boolean', 'error'],
  Errors: ['error'],
  ErrorsLogical: ['error', 'boolean'],
  ErrorsNumbers: ['error', 'number'],
  ErrorsText: ['error', 'text'],
  ErrorsLogicalNumber: ['error', 'boolean', 'number'],
  ErrorsLogicalText: ['error', 'boolean', 'text'],
  ErrorsNumberText: ['error', 'number', 'text'],
  Logical: ['boolean'],
  LogicalNumbers: ['boolean', 'number'],
  LogicalText: ['boolean', 'text'],
  LogicalNumbersText: ['boolean', 'number', 'text'],
  Numbers: ['number'],
  NumbersText: ['number', 'text'],
  Text: ['text'],
};

/** Blanks, constants, formulas and visible cells; null where there are none. */
export function specialCells(spots: readonly Spot[], args: Arguments, host: Host): HostObject | null {
  const type = args.text(0);
  const kinds = kindsNamed[args.optionalText(1) ?? 'All'] ?? [];
  const [first] = spots;
  if (!first) return null;
  const areas = spots.flatMap((spot) => specialAreas(spot, type, kinds, host));
  return areasOf(host, first.sheet, areas);
}

function specialAreas(spot: Spot, type: string, kinds: readonly CellKind[], host: Host): readonly Area[] {
  const area = usedWithin(host, spot.sheet, spot.here(), false);
  if (!area) return [];
  const cellKinds = host.engine.kinds(spot.sheet, area);
  const formulas = host.engine.formulas(spot.sheet, area);
  const rows = host.engine.rowsHidden(spot.sheet, area.top, area.bottom);
  const columns = host.engine.columnsHidden(spot.sheet, area.left, area.right);
  const kindAt = (r: number, c: number): CellKind => cellKinds[r]?.[c] ?? 'blank';
  const isFormula = (r: number, c: number): boolean => (formulas[r]?.[c] ?? '') !== '';
  const tests: Readonly<Record<string, (r: number, c: number) => boolean>> = {
    Blanks: (r, c) => kindAt(r, c) === 'blank' && !isFormula(r, c),
    Constants: (r, c) => !isFormula(r, c) && kinds.includes(kindAt(r, c)),
    Formulas: (r, c) => isFormula(r, c) && kinds.includes(kindAt(r, c)),
    Visible: (r, c) => !rows[r] && !columns[c],
  };
  const test = tests[type];
  if (!test) throw new HostFailure('ApiNotFound', `Cells of type ${type} are not available in this host.`, 'Range.getSpecialCells');
  return joined(area, test);
}

/** The cells that pass, as rectangles: runs along rows, joined with equal runs above. */
function joined(area: Area, test: (r: number, c: number) => boolean): readonly Area[] {
  const areas: Area[] = [];
  let open: Area[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const runs = runsOf(area, row, (column) => test(row - area.top, column - area.left));
    const next = runs.map((run) => {
      const above = open.find((one) => one.left === run.left && one.right === run.right);
      return above ? { ...above, bottom: row } : run;
    });
    areas.push(...open.filter((one) => !next.some((run) => run.top === one.top && run.left === one.left && run.right === one.right)));
    open = next;
  }
  return [...areas, ...open];
}

function runsOf(area: Area, row: number, test: (column: number) => boolean): readonly Area[] {
  const runs: Area[] = [];
  for (let column = area.left; column <= area.right; column++) {
    if (!test(column)) continue;
    const last = runs.at(-1);
    if (last && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return runs;
}
