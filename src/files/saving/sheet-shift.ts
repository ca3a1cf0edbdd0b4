/** The sheet whose cells were put in, taken out or moved: its cells, and whatever of its part says where something lies. */
import { areaAddress, lastColumn, lastRow } from '../../sheet/address';
import type { CellArea } from '../../sheet/cells';
import { areaFrom, areaNames, areasFrom } from './a1';
import type { GridCell } from './cell-grid';
import { isOn, setIfOther, type ColumnRun, type SheetDraft } from './sheet-draft';
import { isWhole, movedCell, movedPieces, movedReference, offset, type Move, type Shift, type Slide } from './shift';
import { attribute, setAttribute } from './xml-attributes';
import { child, children, descendants, removeChild, setText, textIn, type XmlElement } from './xml-tree';
import { shiftPanes } from './sheet-view';
import { shiftFilter, shiftSortState } from './filter-shift';

/** Moves cells, and all that is bound to their places except formulas, which `workbook-shift` rewrites in the whole workbook. */
export function shiftSheet(sheet: SheetDraft, shift: Shift): void {
  if (shift.kind === 'move') moveBlock(sheet, shift);
  else if (isWhole(shift)) slideWhole(sheet, shift);
  else slideStretch(sheet, shift);
  shiftFormulaAreas(sheet, shift);
  shiftMerges(sheet, shift);
  shiftLists(sheet, shift);
  if (shift.kind !== 'move' && isWhole(shift)) {
    shiftBreaks(sheet, shift);
    shiftPanes(sheet.root, shift);
  }
}

function slideWhole(sheet: SheetDraft, slide: Slide): void {
  if (slide.along === 'rows') {
    sheet.grid.renumber((index) => movedCell(slide, index, 0)?.row);
    return;
  }
  for (const row of sheet.grid.rows) {
    if ((row.cells[row.cells.length - 1]?.column ?? -1) < slide.at) continue;
    row.cells = row.cells.flatMap((cell) => relocated(cell, movedCell(slide, row.index, cell.column)?.column));
    setAttribute(row.element, 'spans', undefined);
    sheet.grid.touch(row);
  }
  sheet.setColumns(sheet.columns().flatMap((run) => shiftedColumns(run, slide)));
}

function relocated(cell: GridCell, column: number | undefined): GridCell[] {
  if (column === undefined) return [];
  cell.column = column;
  return [cell];
}

/** A run of columns keeps to what it described: columns put in inside it are not described by it. */
function shiftedColumns({ from, to, element }: ColumnRun, slide: Slide): ColumnRun[] {
  if (slide.kind === 'insert' && from < slide.at && to >= slide.at) {
    const behind = { from: slide.at + slide.count, to: Math.min(lastColumn, to + slide.count), element: { ...element } };
    return [{ from, to: slide.at - 1, element }, behind];
  }
  const moved = movedReference(slide, { top: 0, bottom: lastRow, left: from, right: to });
  return moved ? [{ from: moved.left, to: moved.right, element }] : [];
}

/** A stretch of cells moves down or along; the rest of its rows stays. */
function slideStretch(sheet: SheetDraft, slide: Slide): void {
  const band: CellArea =
    slide.along === 'rows'
      ? { top: slide.at, bottom: lastRow, left: slide.from, right: slide.to }
      : { top: slide.from, bottom: slide.to, left: slide.at, right: lastColumn };
  putBack(sheet, takeArea(sheet, band), (row, column) => movedCell(slide, row, column));
}

function moveBlock(sheet: SheetDraft, move: Move): void {
  const taken = takeArea(sheet, move.area);
  takeArea(sheet, offset(move.area, move.down, move.right));
  putBack(sheet, taken, (row, column) => ({ row: row + move.down, column: column + move.right }));
}

interface TakenCell {
  readonly row: number;
  readonly cell: GridCell;
}

function takeArea(sheet: SheetDraft, area: CellArea): TakenCell[] {
  const rows = sheet.grid.rows.filter(({ index }) => index >= area.top && index <= area.bottom);
  return rows.flatMap((row) => sheet.grid.take(row, area.left, area.right).map((cell) => ({ row: row.index, cell })));
}

function putBack(
  sheet: SheetDraft,
  taken: readonly TakenCell[],
  to: (row: number, column: number) => { readonly row: number; readonly column: number } | undefined,
): void {
  const rows = new Map<number, GridCell[]>();
  for (const { row, cell } of taken) {
    const place = to(row, cell.column);
    if (!place) continue;
    cell.column = place.column;
    rows.set(place.row, [...(rows.get(place.row) ?? []), cell]);
  }
  for (const [row, cells] of rows) sheet.grid.place(row, cells);
}

/** `ref` of array formulas, `ref`, `r1` and `r2` of data tables. */
function shiftFormulaAreas(sheet: SheetDraft, shift: Shift): void {
  for (const { formula } of sheet.formulas()) {
    for (const name of ['ref', 'r1', 'r2']) {
      const area = areaFrom(attribute(formula, name) ?? '');
      const moved = area && movedReference(shift, area);
      if (moved) setIfOther(formula, name, areaAddress(moved));
    }
  }
}

function shiftMerges(sheet: SheetDraft, shift: Shift): void {
  const list = child(sheet.root, 'mergeCells');
  if (!list) return;
  for (const merge of children(list, 'mergeCell')) {
    const area = areaFrom(attribute(merge, 'ref') ?? '');
    const moved = area && movedReference(shift, area);
    if (!moved || (moved.top === moved.bottom && moved.left === moved.right)) removeChild(list, merge);
    else setIfOther(merge, 'ref', areaAddress(moved));
  }
  sheet.settle(list);
}

/** Elements that lie at one area or at a list of them, with the list they stand in. */
const AREA_LISTS: readonly { readonly list: string; readonly item: string; readonly name: 'ref' | 'sqref' | 'r' }[] = [
  { list: 'hyperlinks', item: 'hyperlink', name: 'ref' },
  { list: 'protectedRanges', item: 'protectedRange', name: 'sqref' },
  { list: 'ignoredErrors', item: 'ignoredError', name: 'sqref' },
  { list: 'cellWatches', item: 'cellWatch', name: 'r' },
  { list: 'dataValidations', item: 'dataValidation', name: 'sqref' },
];

function shiftLists(sheet: SheetDraft, shift: Shift): void {
  for (const { list: listName, item, name } of AREA_LISTS) {
    const list = child(sheet.root, listName);
    if (!list) continue;
    for (const element of children(list, item)) {
      if (!shiftAreas(element, name, shift)) removeChild(list, element);
    }
    sheet.settle(list);
  }
  for (const format of children(sheet.root, 'conditionalFormatting')) {
    if (!shiftAreas(format, 'sqref', shift)) removeChild(sheet.root, format);
  }
  shiftFilter(sheet.root, shift);
  for (const state of children(sheet.root, 'sortState')) shiftSortState(sheet.root, state, shift);
  shiftExtensions(sheet.root, shift);
}

/** Sets the areas of an element to where they now lie; says whether any are left. */
function shiftAreas(element: XmlElement, name: string, shift: Shift): boolean {
  const written = attribute(element, name);
  if (written === undefined) return true;
  const pieces = areasFrom(written).flatMap((area) => movedPieces(shift, area));
  if (pieces.length === 0) return false;
  const moved = areaNames(pieces);
  if (areaNames(areasFrom(written)) !== moved) setAttribute(element, name, moved);
  return true;
}

/** `xm:sqref` of formats, validations and sparklines that later Excels keep in the extension list. */
function shiftExtensions(root: XmlElement, shift: Shift): void {
  const extensions = child(root, 'extLst');
  if (!extensions) return;
  for (const list of [...descendants(extensions)]) {
    for (const item of children(list)) {
      const place = child(item, 'sqref');
      if (!place) continue;
      const pieces = areasFrom(textIn(place)).flatMap((area) => movedPieces(shift, area));
      if (pieces.length === 0) removeChild(list, item);
      else if (areaNames(pieces) !== textIn(place)) setText(place, areaNames(pieces));
    }
  }
  dropEmptyExtensions(root, extensions);
}

const EXTENSION_LISTS = new Set(['conditionalFormattings', 'dataValidations', 'sparklineGroups', 'sparklines', 'sparklineGroup', 'ignoredErrors']);

/** Takes out lists of the extension list that hold nothing any more. */
export function dropEmptyExtensions(root: XmlElement, extensions: XmlElement): void {
  const drop = (holder: XmlElement): void => {
    for (const element of children(holder)) {
      drop(element);
      const items = children(element).length;
      const isList = EXTENSION_LISTS.has(element.local) || element.local === 'ext';
      if (isList && items === 0 && element.content.length === 0) removeChild(holder, element);
      else if (isList && attribute(element, 'count') !== undefined) setIfOther(element, 'count', items);
    }
  };
  drop(extensions);
  if (children(extensions).length === 0) removeChild(root, extensions);
}

/** Page breaks: `id` counts the rows (columns) before the break. */
function shiftBreaks(sheet: SheetDraft, slide: Slide): void {
  const list = child(sheet.root, slide.along === 'rows' ? 'rowBreaks' : 'colBreaks');
  if (!list) return;
  for (const element of children(list, 'brk')) {
    const id = Number(attribute(element, 'id'));
    const moved = slide.kind === 'insert' ? (id >= slide.at ? id + slide.count : id) : id < slide.at ? id : Math.max(slide.at, id - slide.count);
    setIfOther(element, 'id', moved);
  }
  const seen = new Set<string>();
  for (const element of children(list, 'brk')) {
    const id = attribute(element, 'id') ?? '';
    if (seen.has(id) || id === '0') removeChild(list, element);
    seen.add(id);
  }
  if (attribute(list, 'manualBreakCount') !== undefined) {
    setIfOther(list, 'manualBreakCount', children(list, 'brk').filter((element) => isOn(attribute(element, 'man'))).length);
  }
  sheet.settle(list);
}
