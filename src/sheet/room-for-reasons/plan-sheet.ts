import { reasonSheetName } from '../../return/reason-places';
import { formatYear, listOf } from '../../return/formatting';
import type { SupplierReturn } from '../../return/supplier-return';
import type { SheetCells, WorkbookCells } from '../cells';
import type { TableLayout } from '../layout';
import { newHeading, widthOf, type SheetToAdd } from './room-plan';

/** The sheet of reasons for contracts of these tables. */
export function sheetToAdd(workbook: WorkbookCells, ret: SupplierReturn, tables: readonly TableLayout[], hasEnded: boolean): SheetToAdd {
  const parts = [newHeading('reason'), newHeading('recoverable'), newHeading('recoveryPlan'), newHeading('recoveryDate'), ...(hasEnded ? [newHeading('raised')] : [])];
  const headings = [{ text: 'Contract reference', width: widthOf('Contract reference') }, { text: 'Contract title', width: 170 }, ...parts];
  const names = listOf([...new Set(tables.map(({ sheet }) => `“${sheet}”`))]);
  const rows = [
    [reasonSheetName],
    ...(ret.year ? [[`Social value return, ${formatYear(ret.year)}`]] : []),
    [`One row for each contract below its target. There is no column for this on ${names}.`],
    [],
    headings.map(({ text }) => text),
  ];
  const like = likeHeading(workbook, tables[0]);
  return { name: freeName(workbook.sheets), rows, headingRow: rows.length - 1, widths: headings.map(({ width }) => width), ...(like && { like }) };
}

/** Excel takes no two sheets of one name, whatever their case. */
function freeName(sheets: readonly SheetCells[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = reasonSheetName;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${reasonSheetName} ${number}`;
  return name;
}

function likeHeading({ sheets }: WorkbookCells, table: TableLayout | undefined): SheetToAdd['like'] {
  const sheet = sheets.find(({ name }) => name === table?.sheet);
  if (!table || !sheet) return undefined;
  const row = table.headingRows.last;
  for (let column = table.area.right; column >= table.area.left; column -= 1) {
    const merged = sheet.merges.some(({ top, bottom, left, right }) => left <= column && column <= right && top <= row && row <= bottom);
    if (!merged && !sheet.hiddenColumns.has(column)) return { sheet: sheet.name, row, column };
  }
  return undefined;
}
