/** Cells given content or a look, areas cleared, merged, filtered, sorted. */
import { areaAddress, lastColumn, lastRow } from '../../sheet/address';
import type { CellArea } from '../../sheet/cells';
import type { CellChanges, CellContent, CellFormat, FilterCriterion } from '../changes';
import { areaFrom, overlap } from './a1';
import { CannotSave } from './cannot-save';
import { setContent } from './cell-content';
import { formulaOf, type GridCell } from './cell-grid';
import { formatColumns, formatRows } from './line-changes';
import type { SheetDraft } from './sheet-draft';
import type { StylesDraft } from './styles-draft';
import { attribute, setAttribute } from './xml-attributes';
import { appendChild, child, children, newElement, removeChild, type XmlElement } from './xml-tree';

/** Beyond this many, cells of a formatted area are no longer written one by one. */
const MOST_FORMATTED = 2_000_000;

export function changeCells(sheet: SheetDraft, change: CellChanges, styles: () => StylesDraft): void {
  for (const { row, column, content, format, style } of change.cells) {
    if (row < 0 || row > lastRow || column < 0 || column > lastColumn) throw new CannotSave('A sheet ends at row 1,048,576 and column XFD; nothing can be written beyond.');
    if (content) setCell(sheet, row, column, content);
    if (style !== undefined) setStyle(sheet, row, column, style);
    else if (format) formatCell(sheet, row, column, format, styles);
  }
}

function setCell(sheet: SheetDraft, row: number, column: number, content: CellContent): void {
  const found = sheet.grid.cell(row, column);
  if (!found && content.kind === 'blank') return;
  const cell = found ?? sheet.cellFor(row, column);
  if (content.kind === 'formula' || formulaOf(cell)) sheet.formulasChanged = true;
  freeSharedFormula(sheet, cell);
  setContent(cell.element, content);
  const line = sheet.grid.rowFor(row);
  sheet.grid.touch(line);
  dropIfBare(sheet, row, cell);
}

/** The others of a shared formula read theirs from its first cell. */
function freeSharedFormula(sheet: SheetDraft, cell: GridCell): void {
  const formula = formulaOf(cell);
  const index = formula && attribute(formula, 'si');
  if (formula && index !== undefined && attribute(formula, 't') === 'shared' && formula.content.length > 0) sheet.expandShared(index);
}

/** A cell without content, style or anything else is not written. */
function dropIfBare(sheet: SheetDraft, row: number, cell: GridCell): void {
  const { element } = cell;
  if (element.content.length > 0 || attribute(element, 's') !== undefined) return;
  const line = sheet.grid.row(row);
  if (line) sheet.grid.take(line, cell.column, cell.column);
}

/** Looks are only ever added to a workbook, so their numbers stay what they were. */
function setStyle(sheet: SheetDraft, row: number, column: number, style: number): void {
  const cell = sheet.cellFor(row, column);
  const inherited = attribute(cell.element, 's') !== undefined;
  setAttribute(cell.element, 's', style === 0 && !inherited ? undefined : style);
  sheet.grid.touch(sheet.grid.rowFor(row));
  dropIfBare(sheet, row, cell);
}

function formatCell(sheet: SheetDraft, row: number, column: number, format: CellFormat | 'cleared', styles: () => StylesDraft): void {
  if (format === 'cleared') {
    const found = sheet.grid.cell(row, column);
    if (!found) return;
    setAttribute(found.element, 's', undefined);
    sheet.grid.touch(sheet.grid.rowFor(row));
    return dropIfBare(sheet, row, found);
  }
  const cell = sheet.cellFor(row, column);
  setAttribute(cell.element, 's', styles().styled(attribute(cell.element, 's'), format));
}

export function formatArea(sheet: SheetDraft, area: CellArea, format: CellFormat | 'cleared', styles: () => StylesDraft): void {
  const allRows = area.top === 0 && area.bottom === lastRow;
  const allColumns = area.left === 0 && area.right === lastColumn;
  if (allRows) formatColumns(sheet, area.left, area.right, format, styles);
  else if (allColumns) formatRows(sheet, area.top, area.bottom, format, styles);
  if (allRows || allColumns || format === 'cleared') {
    eachCell(sheet, area, (row, cell) => formatCell(sheet, row, cell.column, format, styles));
    return;
  }
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_FORMATTED) {
    throw new CannotSave('Too many cells were formatted at once to be written one by one. Format whole rows or columns instead.');
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) formatCell(sheet, row, column, format, styles);
  }
}

export function clearArea(sheet: SheetDraft, area: CellArea, what: 'contents' | 'formats' | 'all', styles: () => StylesDraft): void {
  if (what !== 'formats') eachCell(sheet, area, (row, cell) => setCell(sheet, row, cell.column, { kind: 'blank' }));
  if (what !== 'contents') formatArea(sheet, area, 'cleared', styles);
}

/** The cells there are in an area; they may be taken out meanwhile. */
function eachCell(sheet: SheetDraft, area: CellArea, act: (row: number, cell: GridCell) => void): void {
  for (const row of [...sheet.grid.rows]) {
    if (row.index < area.top || row.index > area.bottom) continue;
    for (const cell of [...row.cells]) if (cell.column >= area.left && cell.column <= area.right) act(row.index, cell);
  }
}

/** Merged cells keep the content of the first; the others' is taken away, as Excel does. */
export function mergeArea(sheet: SheetDraft, area: CellArea): void {
  if (area.top === area.bottom && area.left === area.right) return;
  unmergeArea(sheet, area);
  const list = sheet.part('mergeCells');
  appendChild(list, newElement(`${sheet.root.prefix}mergeCell`, { ref: areaAddress(area) }));
  setAttribute(list, 'count', children(list).length);
  eachCell(sheet, area, (row, cell) => {
    if (row !== area.top || cell.column !== area.left) setCell(sheet, row, cell.column, { kind: 'blank' });
  });
}

export function unmergeArea(sheet: SheetDraft, area: CellArea): void {
  const list = child(sheet.root, 'mergeCells');
  if (!list) return;
  for (const merge of children(list)) {
    const merged = areaFrom(attribute(merge, 'ref') ?? '');
    if (merged && overlap(merged, area)) removeChild(list, merge);
  }
  sheet.settle(list);
}

/** The sheet's own filter, with the texts that are shown for each column that has a criterion. */
export function filterElement(prefix: string, area: CellArea, criteria: readonly FilterCriterion[]): XmlElement {
  const columns = [...criteria].sort((a, b) => a.column - b.column).map(({ column, texts, blanks }) => {
    const shown = texts.map((text) => newElement(`${prefix}filter`, { val: text }));
    const filters = newElement(`${prefix}filters`, { blank: blanks ? 1 : undefined }, shown);
    return newElement(`${prefix}filterColumn`, { colId: column }, [filters]);
  });
  return newElement(`${prefix}autoFilter`, { ref: areaAddress(area) }, columns);
}

export function setFilter(sheet: SheetDraft, element: XmlElement | undefined): void {
  const old = child(sheet.root, 'autoFilter');
  if (old) removeChild(sheet.root, old);
  if (element) sheet.insert(element);
  const properties = child(sheet.root, 'sheetPr');
  const filtered = element !== undefined && children(element).length > 0;
  if (filtered) setAttribute(sheet.part('sheetPr'), 'filterMode', 1);
  else if (properties) setAttribute(properties, 'filterMode', undefined);
}
