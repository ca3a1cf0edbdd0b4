import type { Cell, CellArea, SheetCells, WorkbookCells } from '../sheet/cells';
import { denseArea } from './dense-area';
import { isDateCode, DAYS_TO_1904, shownText } from './shown-text';
import type { CellStyle, FileCell, FileSheet, WorkbookFile } from './workbook-file-types';

/** A file's sheets as grids of cells, as the open workbook would give them. Chart sheets have no cells and are left out. */
export function cellsOf(file: WorkbookFile): WorkbookCells {
  const painter = new CellMaker(file);
  const sheets = file.sheets.filter((sheet) => sheet.kind === 'cells').map((sheet) => sheetCells(sheet, painter));
  return file.structureProtected ? { sheets, refuses: { sheets: true } } : { sheets };
}

function sheetCells(sheet: FileSheet, cells: CellMaker): SheetCells {
  const { area, strays } = denseArea(sheet);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.protection !== undefined,
    top: area?.top ?? 0,
    left: area?.left ?? 0,
    rows: area ? grid(sheet, area, cells) : [],
    merges: area ? sheet.merges.flatMap((merge) => within(merge, area) ?? []) : [],
    hiddenRows: area ? hiddenRows(sheet, area) : new Set(),
    hiddenColumns: area ? hiddenColumns(sheet, area) : new Set(),
    tables: sheet.tables.map(({ name, top, left, bottom, right, hasHeadings, hasTotals }) => ({ name, top, left, bottom, right, hasHeadings, hasTotals })),
    ...(sheet.autoFilter && { filter: sheet.autoFilter.area }),
    ...(strays.length > 0 && { strays }),
  };
}

function grid(sheet: FileSheet, area: CellArea, cells: CellMaker): Cell[][] {
  const width = area.right - area.left + 1;
  const blanks = columnBlanks(sheet, area, cells);
  const rows: Cell[][] = [];
  let next = sheet.rows.findIndex(({ row }) => row >= area.top);
  for (let number = area.top; number <= area.bottom; number++) {
    const row = sheet.rows[next]?.row === number ? sheet.rows[next++] : undefined;
    const line = row?.style === undefined ? blanks.slice() : new Array<Cell>(width).fill(cells.blank(row.style));
    for (const cell of row?.cells ?? []) {
      if (cell.column >= area.left && cell.column <= area.right) line[cell.column - area.left] = cells.cell(cell);
    }
    rows.push(line);
  }
  return rows;
}

/** What a cell that is not in the file looks like, by its column. */
function columnBlanks(sheet: FileSheet, area: CellArea, cells: CellMaker): Cell[] {
  const line = new Array<Cell>(area.right - area.left + 1).fill(cells.blank(0));
  for (const { first, last, style } of sheet.columns) {
    if (style === undefined) continue;
    line.fill(cells.blank(style), Math.max(0, first - area.left), Math.max(0, last + 1 - area.left));
  }
  return line;
}

/** Merges reach no further than the cells that are there: one over the whole sheet is only as large as they are. */
function within(merge: CellArea, area: CellArea): CellArea | undefined {
  const clipped = {
    top: Math.max(merge.top, area.top),
    left: Math.max(merge.left, area.left),
    bottom: Math.min(merge.bottom, area.bottom),
    right: Math.min(merge.right, area.right),
  };
  return clipped.top <= clipped.bottom && clipped.left <= clipped.right ? clipped : undefined;
}

function hiddenRows(sheet: FileSheet, area: CellArea): Set<number> {
  const hidden = new Set<number>();
  if (sheet.rowsHiddenByDefault) for (let row = area.top; row <= area.bottom; row++) hidden.add(row);
  for (const row of sheet.rows) {
    if (row.row < area.top || row.row > area.bottom) continue;
    if (row.hidden || row.height === 0) hidden.add(row.row);
    else hidden.delete(row.row);
  }
  return hidden;
}

function hiddenColumns(sheet: FileSheet, area: CellArea): Set<number> {
  const hidden = new Set<number>();
  for (const columns of sheet.columns) {
    if (!columns.hidden && columns.width !== 0) continue;
    for (let column = Math.max(area.left, columns.first); column <= Math.min(area.right, columns.last); column++) hidden.add(column);
  }
  return hidden;
}

/** Makes cells; the blank cells of one style are one and the same. */
class CellMaker {
  readonly #blanks = new Map<number, Cell>();

  constructor(private readonly file: WorkbookFile) {}

  blank(style: number): Cell {
    let blank = this.#blanks.get(style);
    if (!blank) {
      const { numberFormat, locked } = this.#style(style);
      blank = { value: '', kind: 'blank', text: '', numberFormat, locked };
      this.#blanks.set(style, blank);
    }
    return blank;
  }

  cell(cell: FileCell): Cell {
    if (cell.kind === 'blank' && cell.formula === undefined) return this.blank(cell.style);
    const { numberFormat, locked } = this.#style(cell.style);
    const { date1904 } = this.file;
    const text = shownText(cell.kind, cell.value, numberFormat, date1904);
    const value = date1904 && typeof cell.value === 'number' && isDateCode(numberFormat) ? cell.value + DAYS_TO_1904 : cell.value;
    if (cell.formula === undefined) return { value, kind: cell.kind, text, numberFormat, locked };
    return { value, kind: cell.kind, text, numberFormat, locked, formula: cell.formula };
  }

  #style(style: number): CellStyle {
    const found = this.file.styles[style] ?? this.file.styles[0];
    if (!found) throw new Error('A workbook has at least one style');
    return found;
  }
}
