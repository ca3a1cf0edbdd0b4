/**
 * A workbook as grids of cells: what the sheet room reads from, whoever filled it in (the open workbook or a file).
 * Rows and columns are counted from 0 here; `addressOf` turns them into Excel's addresses.
 */
export interface WorkbookCells {
  readonly sheets: readonly SheetCells[];
  /** What the workbook takes no more of, where that is known: its structure is protected, or Excel has refused. */
  readonly refuses?: { readonly columns?: boolean; readonly sheets?: boolean };
}

export interface SheetCells {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** The sheet is protected: locked cells refuse edits. */
  readonly protected: boolean;
  /** The row and column of `rows[0][0]`. */
  readonly top: number;
  readonly left: number;
  /** A rectangle, rows x columns: every row has the same length. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly CellArea[];
  /** Row numbers (from 0) that are hidden by hand or by a filter. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly tables: readonly TableArea[];
  /** The cells that the sheet's own filter is over, headings included; no table's filter. Sorting through it moves these cells only. */
  readonly filter?: CellArea;
  /** Some cells that hold something but lie so far off from all others that they were left out of `rows`. */
  readonly strays?: readonly { readonly row: number; readonly column: number }[];
}

export interface Cell {
  /** What the cell holds: dates as serial days, an error as its text ("#N/A"), blank as "". */
  readonly value: string | number | boolean;
  readonly kind: 'blank' | 'text' | 'number' | 'boolean' | 'error';
  /** What the cell shows, by its number format. */
  readonly text: string;
  readonly numberFormat: string;
  /** The formula with its `=`, where the cell holds one. */
  readonly formula?: string;
  readonly locked: boolean;
}

/** A rectangle of cells, counted from 0, last row and column included. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An Excel table. */
export interface TableArea extends CellArea {
  readonly name: string;
  readonly hasHeadings: boolean;
  readonly hasTotals: boolean;
}

/** One cell to be written. `value` "" clears it; text is text (never parsed as a formula, number or date). */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
}
