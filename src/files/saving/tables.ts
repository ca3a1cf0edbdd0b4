/** The tables of the workbook, found and described; their parts are changed by whoever asks for them. */
import type { CellArea } from '../../sheet/cells';
import { areaFrom } from './a1';
import { sameName } from './formula-rewrite';
import type { DraftRelationship } from './package-draft';
import type { DraftSheet, WorkbookDraft } from './workbook-draft';
import { attribute, attributeByLocal, setAttribute } from './xml-attributes';
import { child, children, newElement, removeChild, type XmlElement } from './xml-tree';

export interface DraftTable {
  readonly sheet: DraftSheet;
  readonly part: string;
  readonly relationship: DraftRelationship;
  readonly root: XmlElement;
  readonly name: string;
  /** Heading and total rows included. */
  readonly area: CellArea;
  readonly hasHeadings: boolean;
  readonly hasTotals: boolean;
}

/** The children of `table`, in the schema's order. */
export const TABLE_ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

export function tablesOn(workbook: WorkbookDraft, sheet: DraftSheet): DraftTable[] {
  return workbook.package.related(sheet.part, 'table').flatMap((relationship) => {
    const root = workbook.package.root(relationship.target);
    const area = areaFrom(attribute(root, 'ref') ?? '');
    if (!area) return [];
    return [
      {
        sheet,
        part: relationship.target,
        relationship,
        root,
        name: attribute(root, 'displayName') ?? attribute(root, 'name') ?? '',
        area,
        hasHeadings: attribute(root, 'headerRowCount') !== '0',
        hasTotals: Number(attribute(root, 'totalsRowCount') ?? 0) > 0,
      },
    ];
  });
}

export function allTables(workbook: WorkbookDraft): DraftTable[] {
  return workbook.sheets().flatMap((sheet) => (sheet.hasCells ? tablesOn(workbook, sheet) : []));
}

/** The table of this name. Throws a `RangeError` where there is none. */
export function tableNamed(workbook: WorkbookDraft, name: string): DraftTable {
  const found = allTables(workbook).find((table) => sameName(table.name, name));
  if (!found) throw new RangeError(`No table ${name} in this workbook`);
  return found;
}

/** The columns of a table, left to right. */
export function columnsOf(root: XmlElement): XmlElement[] {
  return children(child(root, 'tableColumns') ?? newElement('none'), 'tableColumn');
}

/** A column's heading: an attribute writes a line end as `_x000a_`, and openpyxl as a reference. */
export function headingOf(column: XmlElement): string {
  return (attribute(column, 'name') ?? '').replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

export function setHeading(column: XmlElement, heading: string): void {
  setAttribute(column, 'name', heading.replace(/[\n\r\t]/g, (letter) => `_x${letter.charCodeAt(0).toString(16).padStart(4, '0')}_`));
}

/** A heading no other has: itself, else with the first free number behind it, as Excel makes it. */
export function freeHeading(wanted: string, taken: readonly string[]): string {
  if (!taken.some((heading) => sameName(heading, wanted))) return wanted;
  for (let number = 2; ; number++) {
    const heading = `${wanted}${number}`;
    if (!taken.some((other) => sameName(other, heading))) return heading;
  }
}

/** "Column1", or the first number no heading has. */
export function newHeading(taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const heading = `Column${number}`;
    if (!taken.some((other) => sameName(other, heading))) return heading;
  }
}

/** The columns put in, taken out or kept: `columns` is the whole new list. */
export function setTableColumns(root: XmlElement, columns: readonly XmlElement[]): void {
  const list = child(root, 'tableColumns');
  if (!list) return;
  list.content = [...columns];
  setAttribute(list, 'count', columns.length);
}

/** A column with an id no other has. */
export function newColumn(root: XmlElement, heading: string, taken: readonly XmlElement[]): XmlElement {
  const id = Math.max(0, ...taken.map((column) => Number(attribute(column, 'id')))) + 1;
  const column = newElement(`${root.prefix}tableColumn`, { id });
  setHeading(column, heading);
  return column;
}

/** Takes a table's part out, and what the sheet says of it. Its cells stay. */
export function removeTable(workbook: WorkbookDraft, table: DraftTable): void {
  const { root } = workbook.cellsOf(table.sheet);
  const list = child(root, 'tableParts');
  for (const part of list ? children(list) : []) {
    if (list && attributeByLocal(part, 'id') === table.relationship.id) removeChild(list, part);
  }
  if (list) workbook.cellsOf(table.sheet).settle(list);
  workbook.package.unrelate(table.sheet.part, table.relationship);
  workbook.package.remove(table.part);
}
