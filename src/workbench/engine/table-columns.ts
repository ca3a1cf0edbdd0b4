import { ObjectMatrix, type ICellData, type Nullable } from '@univerjs/core';
import { freeHeading, newHeading } from '../../files/saving/tables';
import { cellHolding, contentOf } from './cell-content';
import { textShown } from './cells-reading';
import { wholeStyle } from './format-copies';
import type { Area, CellInput, TableState } from './port';
import type { SheetStyle } from './sheet-style';
import type { Spreadsheet } from './spreadsheet';

type Columns = TableState['columns'];

/** The columns of a table after it came to lie over `area`, as saving makes them: those that stay keep their ids and names, new ones come at either end. */
export function columnsOver(table: Pick<TableState, 'area' | 'columns'>, area: Area): Columns {
  const movedRight = area.left - table.area.left;
  const width = area.right - area.left + 1;
  const columns = movedRight > 0 ? table.columns.slice(movedRight) : [...table.columns];
  for (let count = movedRight; count < 0; count++) columns.unshift(newColumn(columns));
  while (columns.length < width) columns.push(newColumn(columns));
  return columns.slice(0, width);
}

function newColumn(columns: Columns): Columns[number] {
  return { id: Math.max(0, ...columns.map(({ id }) => id)) + 1, name: newHeading(columns.map(({ name }) => name)) };
}

export interface Headed {
  readonly table: TableState;
  /** The heading cells that must say something else. */
  readonly cells: ObjectMatrix<Nullable<ICellData>>;
}

/**
 * A table whose columns are called what their heading cells say, and the cells that must be written for that: as in Excel a heading is
 * text, and no two are alike.
 */
export function headed(sheets: Spreadsheet, table: TableState): Headed {
  const cells = new ObjectMatrix<Nullable<ICellData>>();
  if (!table.hasHeadings) return { table, cells };
  const sheet = sheets.sheet(table.sheet);
  const { top, left } = table.area;
  const names: string[] = [];
  table.columns.forEach(({ name }, index) => {
    const { kind } = contentOf(sheet.getCellRaw(top, left + index));
    const shown = textShown(sheets, sheet, top, left + index);
    const heading = freeHeading(shown === '' ? name : shown, names);
    names.push(heading);
    if (kind !== 'text' || heading !== shown) cells.setValue(top, left + index, cellHolding({ value: heading }));
  });
  return { table: { ...table, columns: table.columns.map((column, index) => ({ ...column, name: names[index] ?? column.name })) }, cells };
}

/** A table with one more column at its right edge, and the cells that make it. */
export function addedColumn(sheets: Spreadsheet, table: TableState, inputs: readonly (CellInput | null)[]): Headed {
  const { top, right, bottom } = table.area;
  const area = { ...table.area, right: right + 1 };
  const cells = new ObjectMatrix<Nullable<ICellData>>();
  const looks = looksOfNext(sheets, table);
  for (let row = top; row <= bottom; row++) {
    const input = inputs[row - top];
    const style = looks(row);
    const cell = { ...(input && cellHolding(input)), ...(style && { s: wholeStyle(style) }) };
    if (Object.keys(cell).length > 0) cells.setValue(row, right + 1, cell);
  }
  const columns = columnsOver(table, area);
  const wanted = headingIn(inputs[0]) ?? columns.at(-1)?.name ?? '';
  const name = freeHeading(wanted, table.columns.map((column) => column.name));
  if (table.hasHeadings) cells.setValue(top, right + 1, { ...cells.getValue(top, right + 1), ...cellHolding({ value: name }) });
  return { table: { ...table, area, columns: columns.map((column, index) => (index === columns.length - 1 ? { ...column, name } : column)) }, cells };
}

function headingIn(input: CellInput | null | undefined): string | undefined {
  return input && 'value' in input && input.value !== '' ? String(input.value) : undefined;
}

/** The look of the cell to the left; in the body only where all of it looks the same. */
function looksOfNext(sheets: Spreadsheet, table: TableState): (row: number) => SheetStyle | undefined {
  const sheet = sheets.sheet(table.sheet);
  const { top, right, bottom } = table.area;
  const first = top + (table.hasHeadings ? 1 : 0);
  const last = bottom - (table.hasTotals ? 1 : 0);
  const styles = Array.from({ length: bottom - top + 1 }, (_, index) => sheets.styleAt(sheet, top + index, right));
  const body = new Set(styles.slice(first - top, last - top + 1).map((style) => JSON.stringify(style)));
  return (row) => (row >= first && row <= last && body.size > 1 ? undefined : styles[row - top]);
}
