/** Tables on a sheet whose cells were put in, taken out or moved. */
import { areaAddress } from '../../sheet/address';
import type { CellArea } from '../../sheet/cells';
import { setIfOther } from './sheet-draft';
import { movedReference, type Shift, type Slide } from './shift';
import { shiftFilter, shiftSortState } from './filter-shift';
import { columnsOf, headingOf, newColumn, newHeading, removeTable, setTableColumns, tablesOn, type DraftTable } from './tables';
import type { DraftSheet, WorkbookDraft } from './workbook-draft';
import { setAttribute } from './xml-attributes';
import { children, removeChild } from './xml-tree';

/** A heading cell of a column that was put into a table, at the place it has when the sheet's cells have moved too. */
export interface NewHeading {
  readonly row: number;
  readonly column: number;
  readonly heading: string;
}

/** Changes the tables; the headings of new columns are the caller's to write once the cells have moved. */
export function shiftTables(workbook: WorkbookDraft, sheet: DraftSheet, shift: Shift): NewHeading[] {
  const headings: NewHeading[] = [];
  for (const table of tablesOn(workbook, sheet)) {
    const moved = movedReference(shift, table.area);
    if (!moved) {
      removeTable(workbook, table);
      continue;
    }
    const area = lostEdges(table, moved, shift);
    setIfOther(table.root, 'ref', areaAddress(area));
    shiftFilter(table.root, shift);
    for (const state of children(table.root, 'sortState')) shiftSortState(table.root, state, shift);
    if (shift.kind !== 'move' && shift.along === 'columns' && movesInside(shift, table.area)) headings.push(...shiftColumns(table, area, shift));
  }
  return headings;
}

/** A slide that leaves some of the table's columns where they are changes which columns it has. */
function movesInside(slide: Slide, area: CellArea): boolean {
  return area.top >= slide.from && area.bottom <= slide.to && area.right >= slide.at && (slide.kind === 'delete' || area.left < slide.at);
}

/**
 * Taking out the heading or the total row takes it from the table; a table always keeps one row of contents, so the row below
 * comes in where all were taken out.
 */
function lostEdges(table: DraftTable, moved: CellArea, shift: Shift): CellArea {
  if (shift.kind !== 'delete' || shift.along !== 'rows') return moved;
  const gone = (row: number): boolean => row >= shift.at && row < shift.at + shift.count;
  const inBand = table.area.left >= shift.from && table.area.right <= shift.to;
  const noHeadings = inBand && table.hasHeadings && gone(table.area.top);
  const noTotals = inBand && table.hasTotals && gone(table.area.bottom);
  if (noHeadings) dropHeadings(table);
  if (noTotals) setAttribute(table.root, 'totalsRowCount', undefined);
  const edges = (table.hasHeadings && !noHeadings ? 1 : 0) + (table.hasTotals && !noTotals ? 1 : 0);
  const rows = moved.bottom - moved.top + 1;
  return rows > edges ? moved : { ...moved, bottom: moved.top + edges };
}

/** A table without headings has no filter either. */
export function dropHeadings(table: DraftTable): void {
  setAttribute(table.root, 'headerRowCount', 0);
  for (const filter of children(table.root, 'autoFilter')) removeChild(table.root, filter);
}

function shiftColumns(table: DraftTable, area: CellArea, slide: Slide): NewHeading[] {
  const columns = columnsOf(table.root);
  const at = slide.at - table.area.left;
  if (slide.kind === 'delete') {
    setTableColumns(table.root, columns.filter((_, index) => index < at || index >= at + slide.count));
    return [];
  }
  const headings: NewHeading[] = [];
  const made = [...columns];
  for (let index = 0; index < slide.count; index++) {
    const heading = newHeading(made.map(headingOf));
    made.splice(at + index, 0, newColumn(table.root, heading, made));
    if (table.hasHeadings) headings.push({ row: area.top, column: slide.at + index, heading });
  }
  setTableColumns(table.root, made);
  return headings;
}
