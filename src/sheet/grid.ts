import { Remembered } from '../return/remembered';
import { kindOf, type CellKind } from './cell-kind';
import type { Cell, CellArea, SheetCells, WorkbookCells } from './cells';
import { valueOfFormula } from './formula';

/** A sheet's cells by their true row and column, counted from 0, with what merges and missing values make of them. */
export interface Grid {
  readonly sheet: SheetCells;
  readonly area: CellArea;
  /** The cell itself. Outside what was read it is blank. A formula saved without its value has it worked out where it can be. */
  at(row: number, column: number): Cell;
  /** What the cell itself holds, worked out once. */
  kindAt(row: number, column: number): CellKind;
  /** The merge that the cell lies in. */
  mergeAt(row: number, column: number): CellArea | undefined;
  /** The cell that stands for it: the top left one of its merge. */
  standing(row: number, column: number): Cell;
}

const blank: Cell = { value: '', kind: 'blank', text: '', numberFormat: 'General', locked: true };
const grids = new Remembered<SheetCells, Grid>();

export function gridOf(sheet: SheetCells, workbook?: WorkbookCells): Grid {
  return grids.of(sheet) ?? grids.keep(sheet, makeGrid(sheet, workbook));
}

function makeGrid(sheet: SheetCells, workbook?: WorkbookCells): Grid {
  const merges = mergesByRow(sheet.merges);
  const filled = new Map<Cell, Cell>();
  const raw = (row: number, column: number): Cell => sheet.rows[row - sheet.top]?.[column - sheet.left] ?? blank;
  const sheetNamed = (name: string): Grid | undefined => {
    const other = workbook?.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return other && gridOf(other, workbook);
  };
  const width = sheet.rows[0]?.length ?? 0;
  const kinds: (CellKind | undefined)[] = [];
  const grid: Grid = {
    sheet,
    area: {
      top: sheet.top,
      left: sheet.left,
      bottom: sheet.top + sheet.rows.length - 1,
      right: sheet.left + width - 1,
    },
    at(row, column) {
      const cell = raw(row, column);
      if (cell.formula === undefined || !isUncalculated(cell)) return cell;
      let whole = filled.get(cell);
      if (!whole) {
        filled.set(cell, cell); // A formula that leads back to itself has no value.
        whole = calculated(cell, valueOfFormula(cell.formula, { grid, row, column, sheetNamed }));
        filled.set(cell, whole);
      }
      return whole;
    },
    kindAt(row, column) {
      const [down, across] = [row - sheet.top, column - sheet.left];
      if (down < 0 || across < 0 || across >= width || down >= sheet.rows.length) return 'blank';
      return (kinds[down * width + across] ??= kindOf(grid.at(row, column)));
    },
    mergeAt: (row, column) => merges.get(row)?.find((merge) => merge.left <= column && column <= merge.right),
    standing(row, column) {
      const merge = merges.size === 0 ? undefined : grid.mergeAt(row, column);
      return merge ? grid.at(merge.top, merge.left) : grid.at(row, column);
    },
  };
  return grid;
}

/** Programs that write workbooks without calculating leave formulas with no value, or with 0. */
function isUncalculated(cell: Cell): boolean {
  return cell.value === '' || cell.value === 0;
}

function calculated(cell: Cell, value: string | number | boolean | undefined): Cell {
  if (value === undefined || (value === cell.value && value !== '')) return cell;
  if (typeof value === 'number') return { ...cell, value, kind: 'number', text: shownFigure(value, cell.numberFormat) };
  if (typeof value === 'boolean') return { ...cell, value, kind: 'boolean', text: String(value).toUpperCase() };
  // A formula that comes to no text is a blank that was worked out, and not one without its value.
  return { ...cell, value, kind: 'text', text: value };
}

function shownFigure(value: number, format: string): string {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length;
  return decimals === undefined ? String(Number(value.toPrecision(12))) : value.toFixed(decimals);
}

function mergesByRow(merges: readonly CellArea[]): ReadonlyMap<number, CellArea[]> {
  const rows = new Map<number, CellArea[]>();
  for (const merge of merges) {
    // A merge over a whole sheet is one cell for us: what matters lies in its first rows.
    for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + 2000); row += 1) {
      const there = rows.get(row);
      if (there) there.push(merge);
      else rows.set(row, [merge]);
    }
  }
  return rows;
}
