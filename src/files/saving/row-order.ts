/** Rows put in another order (a sort), and rows or columns cut and put in elsewhere. */
import { addressOf, lastColumn, lastRow } from '../../sheet/address';
import type { CellArea } from '../../sheet/cells';
import { areaFrom, overlap } from './a1';
import { CannotSave } from './cannot-save';
import { formulaOf, type GridCell } from './cell-grid';
import { changeColumns } from './line-changes';
import { carriedFormula } from './formula-rewrite';
import { placeHyperlinks, placeNotes, type CellPlaces } from './place-parts-shift';
import { columnSlide, rowSlide } from './shift';
import type { SheetDraft } from './sheet-draft';
import { shiftWorkbook } from './workbook-shift';
import type { DraftSheet, WorkbookDraft } from './workbook-draft';
import { attribute, attributeNames, setAttribute } from './xml-attributes';
import { child, children, newElement, setText, textIn, type XmlElement } from './xml-tree';

/**
 * `order[i]` is the row, from the top of the area, that now lies at its i-th row. A formula goes as a copy would: what it refers
 * to without a `$` and without a sheet's name moves with it (Microsoft KB 40401). What refers to the sorted cells stays where it is.
 */
export function sortRows(workbook: WorkbookDraft, entry: DraftSheet, area: CellArea, order: readonly number[]): void {
  const sheet = workbook.cellsOf(entry);
  refuseUnsortable(sheet, area, order);
  sheet.expandShared();
  const taken = order.map((from) => {
    const row = sheet.grid.row(area.top + from);
    return row ? sheet.grid.take(row, area.left, area.right) : [];
  });
  order.forEach((from, to) => {
    const cells = taken[to] ?? [];
    for (const cell of cells) carryFormula(cell, area.top + to, to - from);
    if (cells.some(formulaOf)) sheet.formulasChanged = true;
    sheet.grid.place(area.top + to, cells);
  });
  const places = sortedPlaces(area, order);
  placeNotes(workbook, entry, places);
  const links = child(sheet.root, 'hyperlinks');
  if (links) placeHyperlinks(links, places);
}

function refuseUnsortable(sheet: SheetDraft, area: CellArea, order: readonly number[]): void {
  const rows = area.bottom - area.top + 1;
  if (order.length !== rows || new Set(order).size !== rows || order.some((from) => !Number.isInteger(from) || from < 0 || from >= rows)) {
    throw new RangeError(`Not an order of ${rows} rows`);
  }
  const merges = children(child(sheet.root, 'mergeCells') ?? newElement('none')).map((merge) => areaFrom(attribute(merge, 'ref') ?? ''));
  if (merges.some((merge) => merge && overlap(merge, area))) {
    throw new CannotSave('Rows with merged cells cannot be sorted. Unmerge the cells first.');
  }
}

function sortedPlaces(area: CellArea, order: readonly number[]): CellPlaces {
  const goesTo = new Map(order.map((from, to) => [area.top + from, area.top + to]));
  return (row, column) => ({ row: column >= area.left && column <= area.right ? (goesTo.get(row) ?? row) : row, column });
}

function carryFormula(cell: GridCell, row: number, down: number): void {
  const formula = formulaOf(cell);
  if (!formula || down === 0) return;
  const before = textIn(formula);
  const after = carriedFormula(before, down, 0, { ownSheetOnly: true });
  if (after !== before) setText(formula, after);
  if (attribute(formula, 'ref') !== undefined) setAttribute(formula, 'ref', addressOf(row, cell.column));
}

/** Rows `at` and following end up before the row that is now `to`; what refers to them follows. */
export function moveRows(workbook: WorkbookDraft, entry: DraftSheet, at: number, count: number, to: number): void {
  if (to >= at && to <= at + count) return;
  const from = at >= to ? at + count : at;
  shiftWorkbook(workbook, entry.name, rowSlide('insert', to, count));
  const { grid } = workbook.cellsOf(entry);
  for (let index = 0; index < count; index++) {
    const row = grid.row(from + index);
    if (row) copyLook(row.element, grid.rowFor(to + index).element);
  }
  const area = { top: from, bottom: from + count - 1, left: 0, right: lastColumn };
  shiftWorkbook(workbook, entry.name, { kind: 'move', area, down: to - from, right: 0 });
  shiftWorkbook(workbook, entry.name, rowSlide('delete', from, count));
}

/** Columns `at` and following end up before the column that is now `to`; what refers to them follows. */
export function moveColumns(workbook: WorkbookDraft, entry: DraftSheet, at: number, count: number, to: number): void {
  if (to >= at && to <= at + count) return;
  const from = at >= to ? at + count : at;
  shiftWorkbook(workbook, entry.name, columnSlide('insert', to, count));
  const sheet = workbook.cellsOf(entry);
  for (let index = 0; index < count; index++) copyColumnLook(sheet, from + index, to + index);
  const area = { top: 0, bottom: lastRow, left: from, right: from + count - 1 };
  shiftWorkbook(workbook, entry.name, { kind: 'move', area, down: 0, right: to - from });
  shiftWorkbook(workbook, entry.name, columnSlide('delete', from, count));
}

/** Everything a row or column says of itself but where it is. */
function copyLook(from: XmlElement, to: XmlElement, except: readonly string[] = []): void {
  for (const name of attributeNames(from)) {
    if (!['r', 'spans', 'min', 'max', ...except].includes(name)) setAttribute(to, name, attribute(from, name));
  }
}

function copyColumnLook(sheet: SheetDraft, from: number, to: number): void {
  const run = sheet.columns().find((each) => from >= each.from && from <= each.to);
  if (run) changeColumns(sheet, to, to, (column) => copyLook(run.element, column, ['collapsed']));
}

/** New rows look like the row above or below: its height, its style, and the styles of its cells. */
export function lookLikeRow(sheet: SheetDraft, like: number, at: number, count: number): void {
  const model = sheet.grid.row(like);
  if (!model) return;
  const styled = model.cells.filter(({ element }) => attribute(element, 's') !== undefined);
  for (let index = at; index < at + count; index++) {
    copyLook(model.element, sheet.grid.rowFor(index).element, ['hidden', 'collapsed']);
    for (const { column, element } of styled) setAttribute(sheet.cellFor(index, column).element, 's', attribute(element, 's'));
  }
}

/** New columns look like the column to the left or right. */
export function lookLikeColumn(sheet: SheetDraft, like: number, at: number, count: number): void {
  for (let index = at; index < at + count; index++) copyColumnLook(sheet, like, index);
  for (const row of [...sheet.grid.rows]) {
    const style = attribute(sheet.grid.cell(row.index, like)?.element ?? newElement('none'), 's');
    if (style === undefined) continue;
    for (let index = at; index < at + count; index++) setAttribute(sheet.cellFor(row.index, index).element, 's', style);
  }
}
