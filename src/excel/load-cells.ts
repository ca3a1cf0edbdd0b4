import type { Cell, CellArea } from '../sheet/cells';
import { areasOfAddress, cellCount, columnCount, inBands, rowCount } from './areas';
import { cellOf } from './grid';
import type { OfficeSets } from './sets';

/** An area of a sheet whose cells are wanted. */
export interface Wanted {
  /** Excel's id of the sheet, which outlives renaming. */
  readonly sheet: string;
  readonly area: CellArea;
  /** Whether cells are locked is asked only where it matters: on a protected sheet. Elsewhere all count as locked, which is Excel's default. */
  readonly locks: boolean;
  /** Which rows and columns are hidden is asked only where some are. */
  readonly hidden: boolean;
}

/** A wanted area, loaded. Rows and columns are counted from 0 on the sheet. */
export interface LoadedPart extends SheetLines {
  readonly sheet: string;
  readonly area: CellArea;
  readonly rows: readonly (readonly Cell[])[];
}

/** What rows and columns tell of themselves beside their cells. Rows and columns are counted from 0 on the sheet. */
export interface SheetLines {
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly CellArea[];
}

/**
 * How much is asked for in one sync, in cells. Excel on the web answers with 5 MB at most; beyond 5,000,000 cells any Excel
 * may give null instead of an answer. learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
export interface Portion {
  readonly cells: number;
}

/** 2,000 contracts x 15 columns with what stands around them, at the 60 to 110 bytes that a cell's content commonly takes. */
export const firstPortion: Portion = { cells: 36_000 };
/** Smaller than this an answer is not too large for its number of cells. */
export const smallestPortion = 500;
/** What is aimed at once the bytes of a cell have been measured: room is left for texts longer than those measured. */
const bytesAimedAt = 3_500_000;
/**
 * How much a lock counts for. {"format":{"protection":{"formulaHidden":false,"locked":true}}} takes as many bytes as most
 * cells, and yet 2,000 contracts x 15 columns with them stay under 5 MB.
 */
const lockWeight = 0.1;

/** Office gave null for a range's cells: more than it hands over. */
export class RangeTooLarge extends Error {
  readonly code = 'RangeExceedsLimit';
}

/** One sync's worth of areas, and what is left for the next. The first area is always cut to fit. */
export function portionOf(wanted: readonly Wanted[], portion: Portion): { readonly now: readonly Wanted[]; readonly later: readonly Wanted[] } {
  const now: Wanted[] = [];
  let room = portion.cells;
  for (const [index, want] of wanted.entries()) {
    const weight = want.locks ? 1 + lockWeight : 1;
    const [first, ...others] = inBands(want.area, room / weight);
    if (first === undefined || (now.length > 0 && cellCount(first) * weight > room)) return { now, later: wanted.slice(index) };
    now.push({ ...want, area: first });
    room -= cellCount(first) * weight;
    const [next] = others;
    if (next !== undefined) return { now, later: [{ ...want, area: { ...want.area, top: next.top } }, ...wanted.slice(index + 1)] };
  }
  return { now, later: [] };
}

/** A wanted area, asked for: `partOf` gives its cells after the next sync. */
interface Asked {
  readonly wanted: Wanted;
  readonly range: Excel.Range;
  readonly locks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;
  readonly lines: AskedLines;
}

/** What rows and columns tell of themselves beside their cells, asked for: `linesOf` gives it after the next sync. */
export interface AskedLines {
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | undefined;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | undefined;
  readonly merged: Excel.RangeAreas | undefined;
}

export function askForLines(range: Excel.Range, hidden: boolean, sets: OfficeSets): AskedLines {
  const merged = sets.has('1.13') ? range.getMergedAreasOrNullObject() : undefined;
  merged?.load('address');
  return {
    rows: hidden ? range.getRowProperties({ rowHidden: true }) : undefined,
    columns: hidden ? range.getColumnProperties({ columnHidden: true }) : undefined,
    merged,
  };
}

export function linesOf({ rows, columns, merged }: AskedLines, area: CellArea): SheetLines {
  return {
    hiddenRows: (rows?.value ?? []).flatMap((row, index) => (row.rowHidden === true ? area.top + index : [])),
    hiddenColumns: (columns?.value ?? []).flatMap((column, index) => (column.columnHidden === true ? area.left + index : [])),
    merges: merged === undefined || merged.isNullObject ? [] : areasOfAddress(merged.address),
  };
}

function askFor(context: Excel.RequestContext, wanted: Wanted, sets: OfficeSets): Asked {
  const { area } = wanted;
  const range = context.workbook.worksheets.getItem(wanted.sheet).getRangeByIndexes(area.top, area.left, rowCount(area), columnCount(area));
  range.load('values,formulas,text,valueTypes,numberFormat');
  return {
    wanted,
    range,
    locks: wanted.locks ? range.getCellProperties({ format: { protection: true } }) : undefined,
    lines: askForLines(range, wanted.hidden, sets),
  };
}

/** @throws RangeTooLarge where Office gave null */
function partOf(asked: Asked): LoadedPart {
  const { sheet, area } = asked.wanted;
  return { sheet, area, rows: rowsOf(asked), ...linesOf(asked.lines, area) };
}

function rowsOf(asked: Pick<Asked, 'range' | 'locks'>): Cell[][] {
  const { values, formulas, text, valueTypes, numberFormat } = asked.range;
  if (values === null || formulas === null || text === null) throw new RangeTooLarge('Office gave no cells for the range.');
  return values.map((row: readonly unknown[], y) =>
    row.map((value, x) =>
      cellOf({
        value,
        formula: formulas[y]?.[x],
        text: text[y]?.[x] ?? '',
        type: valueTypes[y]?.[x] ?? '',
        numberFormat: String(numberFormat[y]?.[x] ?? 'General'),
        locked: asked.locks?.value[y]?.[x]?.format?.protection?.locked ?? true,
      }),
    ),
  );
}

/** About how many bytes the answer took. */
function bytesOf(asked: Asked): number {
  const { values, formulas, text, valueTypes, numberFormat } = asked.range;
  return JSON.stringify([values, formulas, text, valueTypes, numberFormat, asked.locks?.value]).length;
}

/**
 * Loads every wanted area, in as many syncs as its size takes: one, nearly always. What was asked of `context` before
 * is answered with the first. No sync stands in a loop: the rest is asked for once the size of the first is known.
 */
export async function loadParts(context: Excel.RequestContext, wanted: readonly Wanted[], portion: Portion, sets: OfficeSets): Promise<LoadedPart[]> {
  const { now, later } = portionOf(wanted, portion);
  const asked = now.map((want) => askFor(context, want, sets));
  await context.sync();
  const parts = asked.map(partOf);
  if (later.length === 0) return parts;
  return [...parts, ...(await loadParts(context, later, measured(asked, now, portion), sets))];
}

function measured(asked: readonly Asked[], now: readonly Wanted[], portion: Portion): Portion {
  const bytes = asked.reduce((sum, ask) => sum + bytesOf(ask), 0);
  const cells = now.reduce((sum, want) => sum + cellCount(want.area), 0);
  return { cells: Math.min(Math.max(Math.floor((bytesAimedAt * cells) / Math.max(bytes, 1)), smallestPortion), portion.cells * 4) };
}
