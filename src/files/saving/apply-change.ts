/** One change of the journal done to the draft. */
import type { AreaChange, ColumnChange, KeptBesideTheCells, RowChange, WorkbookChange } from '../changes';
import { areaAddress } from '../../sheet/address';
import type { CellArea } from '../../sheet/cells';
import { changeCells, clearArea, filterElement, formatArea, mergeArea, setFilter, unmergeArea } from './cell-changes';
import { clearConditionalFormats } from './conditional-format-draft';
import { setCustomXml } from './custom-xml-draft';
import { qualifierText } from './formula-tokens';
import { hideColumns, hideRows, sizeColumns, sizeRows } from './line-changes';
import { changeName, deleteName, scopeOf } from './names-draft';
import { setCustomProperty, setDocumentProperty } from './properties-draft';
import { lookLikeColumn, lookLikeRow, moveColumns, moveRows, sortRows } from './row-order';
import { setSettings } from './settings-draft';
import { changeSheet } from './sheet-changes';
import { columnSlide, rowSlide, slide } from './shift';
import type { StylesDraft } from './styles-draft';
import { alignTablesOn, changeTable, nameTablesIn } from './table-changes';
import { setValidation } from './validation-draft';
import type { WorkbookDraft } from './workbook-draft';
import { shiftWorkbook } from './workbook-shift';

type Styles = () => StylesDraft;

export function applyChange(workbook: WorkbookDraft, change: WorkbookChange, styles: Styles): void {
  switch (change.kind) {
    case 'cells': {
      changeCells(workbook.cells(change.sheet), change, styles);
      nameTablesIn(workbook, workbook.sheet(change.sheet), change.cells.filter(({ content }) => content?.kind === 'formula'));
      const written = new Set(change.cells.filter(({ content }) => content).map(({ row, column }) => `${row} ${column}`));
      return alignTablesOn(workbook, workbook.sheet(change.sheet), (row, column) => written.has(`${row} ${column}`));
    }
    case 'cleared': case 'formatted': case 'cells-inserted': case 'cells-deleted': case 'cells-moved': case 'rows-sorted':
    case 'merged': case 'unmerged': case 'conditional-formats-cleared': case 'validated': case 'filter-set': case 'filter-removed':
      return changeArea(workbook, change, styles);
    case 'rows-inserted': case 'rows-deleted': case 'rows-moved': case 'rows-hidden': case 'rows-sized':
      return changeRows(workbook, change);
    case 'columns-inserted': case 'columns-deleted': case 'columns-moved': case 'columns-hidden': case 'columns-sized':
      return changeColumnLines(workbook, change);
    case 'table-added': case 'table-resized': case 'table-renamed': case 'table-dressed': case 'table-deleted':
      return changeTable(workbook, change);
    case 'name-set': case 'name-deleted':
      return changeName(workbook, change);
    case 'settings': case 'document-property': case 'custom-property': case 'custom-xml':
      return changeKept(workbook, change);
    default:
      return changeSheet(workbook, change);
  }
}

function changeArea(workbook: WorkbookDraft, change: AreaChange, styles: Styles): void {
  const entry = workbook.sheet(change.sheet);
  const sheet = workbook.cellsOf(entry);
  const align = (area: CellArea): void => alignTablesOn(workbook, entry, (row, column) => inArea(area, row, column));
  switch (change.kind) {
    case 'cleared':
      clearArea(sheet, change.area, change.what, styles);
      return change.what === 'formats' ? undefined : align(change.area);
    case 'formatted':
      return formatArea(sheet, change.area, change.format, styles);
    case 'cells-inserted':
      return shiftWorkbook(workbook, entry.name, slide('insert', change.shift === 'down' ? 'rows' : 'columns', change.area));
    case 'cells-deleted':
      return shiftWorkbook(workbook, entry.name, slide('delete', change.shift === 'up' ? 'rows' : 'columns', change.area));
    case 'cells-moved':
      return moveCells(workbook, change, align);
    case 'rows-sorted':
      sortRows(workbook, entry, change.area, change.order);
      return align(change.area);
    case 'merged':
      return mergeArea(sheet, change.area);
    case 'unmerged':
      return unmergeArea(sheet, change.area);
    case 'conditional-formats-cleared':
      return clearConditionalFormats(sheet, change.area);
    case 'validated':
      return setValidation(sheet, change.area, change.validation);
    case 'filter-set':
      return filter(workbook, change);
    case 'filter-removed':
      setFilter(sheet, undefined);
      return deleteName(workbook, FILTER_NAME, scopeOf(workbook, entry.name));
  }
}

function moveCells(workbook: WorkbookDraft, change: Extract<AreaChange, { kind: 'cells-moved' }>, align: (area: CellArea) => void): void {
  const { area, toRow, toColumn } = change;
  const down = toRow - area.top;
  const right = toColumn - area.left;
  if (down === 0 && right === 0) return;
  shiftWorkbook(workbook, change.sheet, { kind: 'move', area, down, right });
  align(area);
  align({ top: toRow, left: toColumn, bottom: area.bottom + down, right: area.right + right });
}

/** Excel keeps the area of a sheet's filter in a hidden name as well. */
const FILTER_NAME = '_xlnm._FilterDatabase';

function filter(workbook: WorkbookDraft, change: Extract<AreaChange, { kind: 'filter-set' }>): void {
  const sheet = workbook.cells(change.sheet);
  setFilter(sheet, filterElement(sheet.root.prefix, change.area, change.criteria));
  const [first = '', last = first] = areaAddress(change.area).split(':').map((corner) => corner.replace(/([A-Z]+)([0-9]+)/, '$$$1$$$2'));
  const refersTo = `${qualifierText(workbook.sheet(change.sheet).name)}${first}:${last}`;
  changeName(workbook, { kind: 'name-set', name: FILTER_NAME, scope: change.sheet, refersTo, visible: false });
}

function changeRows(workbook: WorkbookDraft, change: RowChange): void {
  const entry = workbook.sheet(change.sheet);
  const sheet = workbook.cellsOf(entry);
  switch (change.kind) {
    case 'rows-inserted':
      shiftWorkbook(workbook, entry.name, rowSlide('insert', change.at, change.count));
      if (change.formatFrom === 'above' && change.at > 0) lookLikeRow(sheet, change.at - 1, change.at, change.count);
      if (change.formatFrom === 'below') lookLikeRow(sheet, change.at + change.count, change.at, change.count);
      return;
    case 'rows-deleted':
      return shiftWorkbook(workbook, entry.name, rowSlide('delete', change.at, change.count));
    case 'rows-moved':
      return moveRows(workbook, entry, change.at, change.count, change.to);
    case 'rows-hidden':
      return hideRows(sheet, change.from, change.to, change.hidden);
    case 'rows-sized':
      return sizeRows(sheet, change.from, change.to, change.height);
  }
}

function changeColumnLines(workbook: WorkbookDraft, change: ColumnChange): void {
  const entry = workbook.sheet(change.sheet);
  const sheet = workbook.cellsOf(entry);
  switch (change.kind) {
    case 'columns-inserted':
      shiftWorkbook(workbook, entry.name, columnSlide('insert', change.at, change.count));
      if (change.formatFrom === 'left' && change.at > 0) lookLikeColumn(sheet, change.at - 1, change.at, change.count);
      if (change.formatFrom === 'right') lookLikeColumn(sheet, change.at + change.count, change.at, change.count);
      return;
    case 'columns-deleted':
      return shiftWorkbook(workbook, entry.name, columnSlide('delete', change.at, change.count));
    case 'columns-moved':
      return moveColumns(workbook, entry, change.at, change.count, change.to);
    case 'columns-hidden':
      return hideColumns(sheet, change.from, change.to, change.hidden);
    case 'columns-sized':
      return sizeColumns(sheet, change.from, change.to, change.width);
  }
}

function changeKept(workbook: WorkbookDraft, change: KeptBesideTheCells): void {
  switch (change.kind) {
    case 'settings':
      return setSettings(workbook, change.addIn, change.settings);
    case 'document-property':
      return setDocumentProperty(workbook, change.property, change.value);
    case 'custom-property':
      return setCustomProperty(workbook, change.name, change.value);
    case 'custom-xml':
      return setCustomXml(workbook, change.id, change.xml);
  }
}

function inArea(area: CellArea, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
