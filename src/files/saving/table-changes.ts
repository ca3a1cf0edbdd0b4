/** Tables added, resized, renamed, dressed and undone, and their columns kept in step with their heading cells. */
import { areaAddress } from '../../sheet/address';
import type { CellArea } from '../../sheet/cells';
import type { TableChange } from '../changes';
import { overlap, within } from './a1';
import { CannotSave } from './cannot-save';
import { setContent } from './cell-content';
import { formulaOf } from './cell-grid';
import { formulaAfterColumnRename, formulaAfterTableRename, formulaNamingTable } from './formula-rewrite';
import { rewriteWorkbook } from './formula-places';
import { renamePivotTables } from './pivot-sources';
import { shownText } from './shown-text';
import { alignTotals } from './table-totals';
import { dropHeadings } from './table-shift';
import {
  allTables, columnsOf, freeHeading, headingOf, newColumn, newHeading, removeTable, setHeading, setTableColumns, tableNamed, TABLE_ORDER, tablesOn,
  type DraftTable,
} from './tables';
import type { DraftSheet, WorkbookDraft } from './workbook-draft';
import { attribute, prefixFor, setAttribute } from './xml-attributes';
import { appendChild, child, children, insertInOrder, newElement, setText, textIn, writeElement } from './xml-tree';

const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

export function changeTable(workbook: WorkbookDraft, change: TableChange): void {
  switch (change.kind) {
    case 'table-added':
      return addTable(workbook, change);
    case 'table-resized':
      return resizeTable(workbook, tableNamed(workbook, change.table), change.area);
    case 'table-renamed':
      return renameTable(workbook, tableNamed(workbook, change.table), change.name);
    case 'table-dressed':
      return dressTable(workbook, change);
    case 'table-deleted':
      return deleteTable(workbook, change.table);
  }
}

/** Its formulas would otherwise name a table that is not there any more. */
function deleteTable(workbook: WorkbookDraft, name: string): void {
  const table = tableNamed(workbook, name);
  let used = false;
  rewriteWorkbook(workbook, (formula) => {
    used ||= formulaAfterTableRename(formula, table.name, `${table.name}.`) !== formula;
    return formula;
  });
  if (used) throw new CannotSave(`The table ${table.name} is used in formulas, so it cannot be undone here. Undo it in Excel.`);
  removeTable(workbook, table);
}

function addTable(workbook: WorkbookDraft, change: Extract<TableChange, { kind: 'table-added' }>): void {
  const sheet = workbook.sheet(change.sheet);
  if (tablesOn(workbook, sheet).some(({ area }) => overlap(area, change.area))) {
    throw new CannotSave(`There is already a table in ${areaAddress(change.area)}. Choose another area.`);
  }
  const id = Math.max(0, ...allTables(workbook).map(({ root }) => Number(attribute(root, 'id')))) + 1;
  const part = workbook.package.freeName('xl/tables/table{n}.xml');
  const ref = areaAddress(change.area);
  const root = newElement('table', {
    xmlns: workbook.namespaces.main, id, name: change.table, displayName: change.table, ref, headerRowCount: change.hasHeadings ? undefined : 0, totalsRowShown: 0,
  });
  if (change.hasHeadings) root.content.push(newElement('autoFilter', { ref }));
  root.content.push(newElement('tableColumns', { count: 0 }));
  root.content.push(
    newElement('tableStyleInfo', { name: change.style ?? 'TableStyleMedium2', showFirstColumn: 0, showLastColumn: 0, showRowStripes: 1, showColumnStripes: 0 }),
  );
  workbook.package.add(part, writeElement(root), TABLE_TYPE);
  linkTable(workbook, sheet, part);
  fitColumns(workbook, tableNamed(workbook, change.table), 0);
}

function linkTable(workbook: WorkbookDraft, sheet: DraftSheet, part: string): void {
  const id = workbook.package.relate(sheet.part, `${workbook.namespaces.relationships}/table`, part);
  const cells = workbook.cellsOf(sheet);
  const list = cells.part('tableParts');
  const prefix = prefixFor(cells.root, workbook.namespaces.relationships, 'r');
  appendChild(list, newElement(`${cells.root.prefix}tablePart`, { [`${prefix}id`]: id }));
  setAttribute(list, 'count', children(list).length);
}

function resizeTable(workbook: WorkbookDraft, table: DraftTable, area: CellArea): void {
  const before = table.area.left;
  setAttribute(table.root, 'ref', areaAddress(area));
  const resized = { ...table, area };
  setFilterArea(resized);
  fitColumns(workbook, resized, area.left - before);
}

/** The filter of a table lies over all of it but its total row. */
function setFilterArea(table: DraftTable): void {
  const filter = child(table.root, 'autoFilter');
  if (filter) setAttribute(filter, 'ref', areaAddress({ ...table.area, bottom: table.area.bottom - (table.hasTotals ? 1 : 0) }));
}

/** As many columns as the table is wide: those to the left of its new left edge go, and new ones come at either end. */
function fitColumns(workbook: WorkbookDraft, table: DraftTable, movedRight: number): void {
  const width = table.area.right - table.area.left + 1;
  const columns = movedRight > 0 ? columnsOf(table.root).slice(movedRight) : columnsOf(table.root);
  for (let count = movedRight; count < 0; count++) columns.unshift(newColumn(table.root, newHeading(columns.map(headingOf)), columns));
  while (columns.length < width) columns.push(newColumn(table.root, newHeading(columns.map(headingOf)), columns));
  setTableColumns(table.root, columns.slice(0, width));
  alignHeadings(workbook, table);
}

function renameTable(workbook: WorkbookDraft, table: DraftTable, name: string): void {
  rewriteWorkbook(workbook, (formula) => formulaAfterTableRename(formula, table.name, name));
  renamePivotTables(workbook, table.name, name);
  setAttribute(table.root, 'name', name);
  setAttribute(table.root, 'displayName', name);
}

function dressTable(workbook: WorkbookDraft, change: Extract<TableChange, { kind: 'table-dressed' }>): void {
  const table = tableNamed(workbook, change.table);
  const { root } = table;
  if (!change.hasHeadings) dropHeadings(table);
  else if (!table.hasHeadings) {
    setAttribute(root, 'headerRowCount', undefined);
    insertInOrder(root, newElement(`${root.prefix}autoFilter`), TABLE_ORDER);
  }
  if (change.hasTotals !== table.hasTotals) {
    setAttribute(root, 'totalsRowCount', change.hasTotals ? 1 : undefined);
    setAttribute(root, 'totalsRowShown', change.hasTotals ? undefined : 0);
  }
  const style = child(root, 'tableStyleInfo');
  if (style) setAttribute(style, 'name', change.style === '' ? undefined : change.style);
  else if (change.style !== '') insertInOrder(root, newElement(`${root.prefix}tableStyleInfo`, { name: change.style, showRowStripes: 1 }), TABLE_ORDER);
  resizeTable(workbook, { ...table, hasHeadings: change.hasHeadings, hasTotals: change.hasTotals }, change.area);
  if (change.hasTotals && !table.hasTotals) alignTotals(workbook, tableNamed(workbook, change.table), () => true);
}

/** After cells of a sheet got other content: the tables whose heading or total cells are among them. */
export function alignTablesOn(workbook: WorkbookDraft, sheet: DraftSheet, changed: (row: number, column: number) => boolean): void {
  for (const table of tablesOn(workbook, sheet)) {
    const columns = columnsOf(table.root).map((_, at) => table.area.left + at);
    if (columns.some((column) => changed(table.area.top, column))) alignHeadings(workbook, table, changed);
    alignTotals(workbook, table, changed);
  }
}

/**
 * Excel wants a column's name and its heading cell to be the same text, and every name only once: a cell that is blank, no
 * text or a repetition is given a text that fits, and formulas that use an old name get the new one.
 */
function alignHeadings(workbook: WorkbookDraft, table: DraftTable, changed: (row: number, column: number) => boolean = () => true): void {
  if (!table.hasHeadings) return;
  const sheet = workbook.cellsOf(table.sheet);
  const columns = columnsOf(table.root);
  const before = columns.map(headingOf);
  const after: string[] = [];
  columns.forEach((column, at) => {
    if (!changed(table.area.top, table.area.left + at)) return void after.push(before[at] ?? '');
    const element = sheet.grid.cell(table.area.top, table.area.left + at)?.element;
    const shown = element ? shownText(workbook, element) : { text: '', isText: false };
    const wanted = shown.text === '' ? (before[at] ?? '') : shown.text;
    const heading = freeHeading(wanted, [...after, ...before.filter((_, other) => other > at && !changed(table.area.top, table.area.left + other))]);
    after.push(heading);
    if (!shown.isText || heading !== shown.text) {
      setContent(sheet.cellFor(table.area.top, table.area.left + at).element, { kind: 'text', text: heading });
    }
    if (heading !== before[at]) setHeading(column, heading);
  });
  renameColumns(workbook, table, before, after);
}

/** Formulas put into a table's cells name the table, even where they were typed without its name. */
export function nameTablesIn(workbook: WorkbookDraft, sheet: DraftSheet, cells: readonly { readonly row: number; readonly column: number }[]): void {
  const { grid } = workbook.cellsOf(sheet);
  for (const { row, column } of cells) {
    const cell = grid.cell(row, column);
    const formula = cell && formulaOf(cell);
    if (!formula || !textIn(formula).includes('[')) continue;
    const place = { top: row, bottom: row, left: column, right: column };
    const table = tablesOn(workbook, sheet).find(({ area }) => within(place, area));
    const named = table ? formulaNamingTable(textIn(formula), table.name) : textIn(formula);
    if (named !== textIn(formula)) setText(formula, named);
  }
}

/** All at once, by names in between that nobody has: two columns may have changed places. */
function renameColumns(workbook: WorkbookDraft, table: DraftTable, before: readonly string[], after: readonly string[]): void {
  const changed = before.map((from, at) => ({ from, to: after[at] ?? from, between: `\u0001${at}` })).filter(({ from, to }) => from !== to);
  if (changed.length === 0) return;
  const renamed = (formula: string, name: string): string => {
    const apart = changed.reduce((text, { from, between }) => formulaAfterColumnRename(text, name, from, between), formula);
    return changed.reduce((text, { to, between }) => formulaAfterColumnRename(text, name, between, to), apart);
  };
  rewriteWorkbook(workbook, (formula) => (formula.toLowerCase().includes(`${table.name.toLowerCase()}[`) ? renamed(formula, table.name) : formula));
  for (const { row, cell, formula } of workbook.cellsOf(table.sheet).formulas()) {
    const before = textIn(formula);
    if (!before.includes('[') || !within({ top: row, bottom: row, left: cell.column, right: cell.column }, table.area)) continue;
    const now = renamed(before, '');
    if (now !== before) setText(formula, now);
  }
}
