/**
 * What was done to an open workbook, in order: the journal a spreadsheet keeps while somebody works, and saving replays over
 * the package the workbook came from. Rows and columns are counted from 0. A sheet or a table is called by the name it has at
 * that moment of the journal: after `sheet-renamed`, by the new one.
 */
import type { CellArea } from '../sheet/cells';
import type { Validation } from './workbook-file-types';

/** One thing done. Each change speaks of the workbook as the changes before it left it. */
export type WorkbookChange =
  | CellChanges
  | AreaChange
  | RowChange
  | ColumnChange
  | SheetChange
  | TableChange
  | NameChange
  | KeptBesideTheCells;

/** What kinds of change there are: what `canKeep` is asked about. */
export type ChangeKind = WorkbookChange['kind'];

/** What a cell is given. Text is text whatever it looks like; a formula is written with or without its `=`. */
export type CellContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'formula'; readonly formula: string };

/** One cell given content, a look, or both. What is left out stays as it was: content keeps the style, a style keeps the content. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly content?: CellContent;
  readonly format?: CellFormat | 'cleared';
  /** The look of this number among those of the workbook as it was opened, with all that a `CellFormat` has no words for. It takes `format`'s place. */
  readonly style?: number;
}

/** Cells set one by one: typing, pasting, filling, a program's write. The usual change. */
export interface CellChanges {
  readonly kind: 'cells';
  readonly sheet: string;
  readonly cells: readonly CellChange[];
}

/** Something done to a rectangle of cells. */
export type AreaChange =
  /** Content, look or both taken away. */
  | { readonly kind: 'cleared'; readonly sheet: string; readonly area: CellArea; readonly what: 'contents' | 'formats' | 'all' }
  /** A look given to every cell. An area as high or wide as the sheet becomes the format of its columns or rows. */
  | { readonly kind: 'formatted'; readonly sheet: string; readonly area: CellArea; readonly format: CellFormat | 'cleared' }
  /** Blank cells put in where `area` is; what was there and beyond moves down or right. */
  | { readonly kind: 'cells-inserted'; readonly sheet: string; readonly area: CellArea; readonly shift: 'down' | 'right' }
  /** The cells of `area` taken out; what lay beyond moves up or left. */
  | { readonly kind: 'cells-deleted'; readonly sheet: string; readonly area: CellArea; readonly shift: 'up' | 'left' }
  /** Cut and pasted on the same sheet: the cells go, their formulas unchanged, and what refers to them follows. */
  | { readonly kind: 'cells-moved'; readonly sheet: string; readonly area: CellArea; readonly toRow: number; readonly toColumn: number }
  /**
   * The rows of `area` put in another order. `order[i]` is the row, counted from the top of the area, that now lies at the
   * area's i-th row. Formulas move as Excel's sort moves them: what they refer to in their own row goes with them.
   */
  | { readonly kind: 'rows-sorted'; readonly sheet: string; readonly area: CellArea; readonly order: readonly number[] }
  | { readonly kind: 'merged'; readonly sheet: string; readonly area: CellArea }
  /** Every merge that touches the area is undone. */
  | { readonly kind: 'unmerged'; readonly sheet: string; readonly area: CellArea }
  /** Conditional formats no longer concern the area's cells. */
  | { readonly kind: 'conditional-formats-cleared'; readonly sheet: string; readonly area: CellArea }
  /** A validation for every cell of the area, in place of those it has; nothing takes those away. */
  | { readonly kind: 'validated'; readonly sheet: string; readonly area: CellArea; readonly validation: NewValidation | undefined }
  /** The sheet's own filter (not a table's) set over an area, its heading row included; which rows it hides is said by `rows-hidden`. */
  | { readonly kind: 'filter-set'; readonly sheet: string; readonly area: CellArea; readonly criteria: readonly FilterCriterion[] }
  | { readonly kind: 'filter-removed'; readonly sheet: string };

/** What a validation says, wherever it lies. */
export type NewValidation = Omit<Validation, 'areas' | 'extension'>;

/** A filter on one column: the shown texts that stay, and whether blanks do. */
export interface FilterCriterion {
  /** Counted from the left of the filtered area. */
  readonly column: number;
  readonly texts: readonly string[];
  readonly blanks: boolean;
}

/** Something done to whole rows. `from` and `to` are both included. */
export type RowChange =
  /** `formatFrom` gives the new rows the look of the row above or below, as Excel's own insert does. */
  | { readonly kind: 'rows-inserted'; readonly sheet: string; readonly at: number; readonly count: number; readonly formatFrom?: 'above' | 'below' }
  | { readonly kind: 'rows-deleted'; readonly sheet: string; readonly at: number; readonly count: number }
  /** Cut and put in elsewhere: they end up before the row that was `to` when they were cut. References follow. */
  | { readonly kind: 'rows-moved'; readonly sheet: string; readonly at: number; readonly count: number; readonly to: number }
  | { readonly kind: 'rows-hidden'; readonly sheet: string; readonly from: number; readonly to: number; readonly hidden: boolean }
  /** Height in points; nothing means the height the text needs. */
  | { readonly kind: 'rows-sized'; readonly sheet: string; readonly from: number; readonly to: number; readonly height: number | undefined };

/** Something done to whole columns. `from` and `to` are both included. */
export type ColumnChange =
  | { readonly kind: 'columns-inserted'; readonly sheet: string; readonly at: number; readonly count: number; readonly formatFrom?: 'left' | 'right' }
  | { readonly kind: 'columns-deleted'; readonly sheet: string; readonly at: number; readonly count: number }
  | { readonly kind: 'columns-moved'; readonly sheet: string; readonly at: number; readonly count: number; readonly to: number }
  | { readonly kind: 'columns-hidden'; readonly sheet: string; readonly from: number; readonly to: number; readonly hidden: boolean }
  /** Width in characters of the default font, as the file's `width` counts them; nothing means the sheet's own width. */
  | { readonly kind: 'columns-sized'; readonly sheet: string; readonly from: number; readonly to: number; readonly width: number | undefined };

/** Something done to a sheet as a whole. */
export type SheetChange =
  | { readonly kind: 'sheet-renamed'; readonly sheet: string; readonly name: string }
  /** An empty sheet at this place among all sheets, hidden ones counted. */
  | { readonly kind: 'sheet-added'; readonly name: string; readonly at: number }
  | { readonly kind: 'sheet-deleted'; readonly sheet: string }
  | { readonly kind: 'sheet-moved'; readonly sheet: string; readonly to: number }
  | { readonly kind: 'sheet-shown'; readonly sheet: string; readonly visibility: 'visible' | 'hidden' | 'very-hidden' }
  /** The sheet that is on top when the workbook is opened. */
  | { readonly kind: 'sheet-activated'; readonly sheet: string }
  /** "#RRGGBB", or nothing for none. */
  | { readonly kind: 'tab-coloured'; readonly sheet: string; readonly colour: string | undefined }
  /** How many rows and columns stay in view; 0 and 0 lets go. */
  | { readonly kind: 'panes-frozen'; readonly sheet: string; readonly rows: number; readonly columns: number }
  /** Protected without a password, letting only `allowed` be done: names as in `sheetProtection` ("sort", "autoFilter", "formatCells", "selectLockedCells"). */
  | { readonly kind: 'sheet-protected'; readonly sheet: string; readonly allowed: readonly string[] }
  | { readonly kind: 'sheet-unprotected'; readonly sheet: string };

/** Something done to an Excel table. Its headings are what its heading cells say. */
export type TableChange =
  | {
      readonly kind: 'table-added';
      readonly sheet: string;
      readonly table: string;
      readonly area: CellArea;
      readonly hasHeadings: boolean;
      /** "TableStyleMedium2" and the like. */
      readonly style?: string;
    }
  /** The whole area of the table, heading and total rows included. */
  | { readonly kind: 'table-resized'; readonly table: string; readonly area: CellArea }
  | { readonly kind: 'table-renamed'; readonly table: string; readonly name: string }
  /** Its heading row or total row put on or taken off, or another style: all of it as it now is, `area` too. An empty style is none. */
  | {
      readonly kind: 'table-dressed';
      readonly table: string;
      readonly area: CellArea;
      readonly hasHeadings: boolean;
      readonly hasTotals: boolean;
      readonly style: string;
    }
  /** The table is undone; its cells stay. */
  | { readonly kind: 'table-deleted'; readonly table: string };

/** Something done to a defined name. `scope` is the sheet it belongs to; without one it is the workbook's. */
export type NameChange =
  | {
      readonly kind: 'name-set';
      readonly name: string;
      readonly scope?: string;
      /** A formula, with or without its `=`: "Returns!$A$1:$B$4". */
      readonly refersTo: string;
      readonly comment?: string;
      readonly visible?: boolean;
    }
  | { readonly kind: 'name-deleted'; readonly name: string; readonly scope?: string };

/** What a workbook keeps beside its sheets. */
export type KeptBesideTheCells =
  /** Every setting the add-in now keeps in this workbook, by name, each as JSON text: the whole set replaces the one before. */
  | { readonly kind: 'settings'; readonly addIn: AddInReference; readonly settings: ReadonlyMap<string, string> }
  /** A property every workbook has. */
  | {
      readonly kind: 'document-property';
      readonly property: 'title' | 'subject' | 'author' | 'keywords' | 'comments' | 'category' | 'manager' | 'company' | 'lastAuthor';
      readonly value: string;
    }
  /** A date is given as a `Date`; nothing takes the property away. */
  | { readonly kind: 'custom-property'; readonly name: string; readonly value: string | number | boolean | Date | undefined }
  /** A custom XML part by its id ("{GUID}"), added or replaced; nothing takes it away. */
  | { readonly kind: 'custom-xml'; readonly id: string; readonly xml: string | undefined };

/**
 * Where an add-in's settings belong, as the package names it (`we:reference`). `store` and `storeType` are "developer" and
 * "Registry" for a sideloaded add-in, "EXCatalog" twice for one an administrator uploaded.
 */
export interface AddInReference {
  /** The manifest's id. */
  readonly id: string;
  readonly version: string;
  readonly store: string;
  readonly storeType: string;
}

/** A look. What is left out stays as it is. */
export interface CellFormat {
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: 'none' | 'single' | 'double';
  readonly strikethrough?: boolean;
  /** "#RRGGBB", or nothing for the automatic colour. */
  readonly fontColour?: string | null;
  /** "#RRGGBB", or null for no fill. */
  readonly fill?: string | null;
  /** As a file spells it: "General", "#,##0.00", "dd mmm yyyy". */
  readonly numberFormat?: string;
  readonly horizontal?: 'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical?: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
  /** The formula is not shown once the sheet is protected. */
  readonly formulaHidden?: boolean;
  readonly borders?: {
    readonly top?: BorderLine | null;
    readonly bottom?: BorderLine | null;
    readonly left?: BorderLine | null;
    readonly right?: BorderLine | null;
  };
}

/** One side of a cell's border; null in a format takes it away. */
export interface BorderLine {
  readonly style: 'thin' | 'medium' | 'thick' | 'double' | 'dashed' | 'dotted' | 'hair' | 'mediumDashed' | 'dashDot' | 'mediumDashDot' | 'dashDotDot' | 'mediumDashDotDot' | 'slantDashDot';
  /** "#RRGGBB"; without one, automatic. */
  readonly colour?: string;
}

/** What formulas amount to once everything is done, by the sheet's last name: written into the file as what Excel shows before it recalculates. */
export type FormulaResults = ReadonlyMap<string, readonly FormulaResult[]>;

/** The result of the formula in one cell. An error is its text: "#N/A". */
export interface FormulaResult {
  readonly row: number;
  readonly column: number;
  readonly kind: 'blank' | 'text' | 'number' | 'boolean' | 'error';
  readonly value: string | number | boolean;
}
