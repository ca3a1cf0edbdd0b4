/**
 * What office.js's objects need of the spreadsheet under them. The engine room implements it over a real spreadsheet; the
 * host room speaks to nothing else.
 *
 * - Rows and columns count from 0; areas include their last row and column. Reading beyond the engine's own grid gives
 *   blanks, writing beyond it makes the grid grow, up to Excel's 1,048,576 rows and 16,384 columns.
 * - Reading is synchronous and sees everything written before. Values of formulas are those of the last calculation:
 *   `recalculated()` waits for the one under way.
 * - Every change made through this port is the add-in's own (`origin: 'add-in'`); everything else is the user's.
 * - The port checks neither protection nor shapes: its caller does. It throws `EngineRefusal` for what it cannot do.
 */

/** A sheet's id: stays the same when the sheet is renamed or moved. */
export type SheetId = string;
export type TableId = string;

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type CellValue = string | number | boolean;
export type CellKind = 'blank' | 'text' | 'number' | 'boolean' | 'error';
export type Grid<T> = readonly (readonly T[])[];

/**
 * What is put into a cell. Nothing is parsed: text is text, whatever it looks like; `value: ''` empties the cell; an error
 * is written with `kind: 'error'`. `numberFormat`, where given, is set as well (a date typed into a General cell).
 */
export type CellInput =
  | { readonly value: CellValue; readonly kind?: 'error'; readonly numberFormat?: string }
  /** With its leading `=`, in A1 notation with English names and commas. */
  | { readonly formula: string; readonly numberFormat?: string };

export interface SheetState {
  readonly id: SheetId;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** "#RRGGBB", or "" for none. */
  readonly tabColor: string;
}

/** What a protected sheet still allows; absent is false. Names as in Excel's WorksheetProtectionOptions. */
export type ProtectionOptions = Readonly<Record<ProtectionAllowance, boolean>>;
export type ProtectionAllowance =
  | 'allowAutoFilter' | 'allowDeleteColumns' | 'allowDeleteRows' | 'allowEditObjects' | 'allowEditScenarios'
  | 'allowFormatCells' | 'allowFormatColumns' | 'allowFormatRows' | 'allowInsertColumns' | 'allowInsertHyperlinks'
  | 'allowInsertRows' | 'allowPivotTables' | 'allowSort';

export interface SheetProtection {
  readonly on: boolean;
  /** A password is wanted to take the protection off. */
  readonly password: boolean;
  readonly options: ProtectionOptions;
  readonly selection: 'normal' | 'unlocked' | 'none';
}

/** A filter over plain cells of a sheet. */
export interface FilterState {
  /** Its heading row included. */
  readonly area: Area;
  /** Some column of it has a criterion. */
  readonly filtered: boolean;
}

export type HorizontalAlignment =
  | 'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';

/** How one cell looks. Colours are "#RRGGBB"; a fill of "" is none; sizes are points. */
export interface CellStyle {
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: 'None' | 'Single' | 'Double';
  readonly strikethrough: boolean;
  readonly fill: string;
  readonly horizontalAlignment: HorizontalAlignment;
  readonly verticalAlignment: VerticalAlignment;
  readonly wrapText: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export interface TableState {
  readonly id: TableId;
  readonly name: string;
  readonly sheet: SheetId;
  /** Heading and total rows included. */
  readonly area: Area;
  readonly hasHeadings: boolean;
  readonly hasTotals: boolean;
  /** Left to right; ids stay when a column is renamed or another is inserted. */
  readonly columns: readonly { readonly id: number; readonly name: string }[];
  /** "TableStyleMedium2", or "" for none. */
  readonly style: string;
}

export interface DefinedName {
  readonly name: string;
  /** The sheet it belongs to; absent: the workbook. */
  readonly sheet?: SheetId;
  /** With its leading `=`: "=Sheet1!$A$1:$B$2", "=0.2". */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export type ComparisonOperator =
  | 'Between' | 'NotBetween' | 'EqualTo' | 'NotEqualTo' | 'GreaterThan' | 'LessThan' | 'GreaterThanOrEqualTo' | 'LessThanOrEqualTo';

/** The data validation of a cell. Formulas carry `=` where they are formulas. */
export interface CellValidation {
  readonly rule:
    | { readonly type: 'List'; /** "Yes,No" or "=Lists!$A$1:$A$3" */ readonly source: string; readonly inCellDropDown: boolean }
    | {
        readonly type: 'WholeNumber' | 'Decimal' | 'TextLength' | 'Date' | 'Time';
        readonly operator: ComparisonOperator;
        readonly formula1: string | number;
        readonly formula2?: string | number;
      }
    | { readonly type: 'Custom'; readonly formula: string };
  readonly ignoreBlanks: boolean;
  readonly error?: { readonly style: 'Stop' | 'Warning' | 'Information'; readonly title: string; readonly message: string };
  readonly prompt?: { readonly title: string; readonly message: string };
}

/** Document properties that Excel keeps for every workbook. */
export type BuiltInProperty =
  | 'title' | 'subject' | 'author' | 'keywords' | 'comments' | 'category' | 'manager' | 'company' | 'lastAuthor';

export interface CustomXmlPart {
  readonly id: string;
  readonly namespace: string;
  readonly xml: string;
}

export interface EnginePort extends CellsPort, SheetsPort, TablesPort, NamesPort, DocumentPort, WorkPort {}

/** Cells and their looks. */
export interface CellsPort {
  /** Blank "", dates as serials, errors as their text ("#N/A"); a merged cell's value lies in its top left cell only. */
  values(sheet: SheetId, area: Area): Grid<CellValue>;
  kinds(sheet: SheetId, area: Area): Grid<CellKind>;
  /** The formula with its `=`, or "" where the cell holds none. */
  formulas(sheet: SheetId, area: Area): Grid<string>;
  /** What each cell shows, by its number format, whatever the width of its column. */
  texts(sheet: SheetId, area: Area): Grid<string>;
  /** "General", "dd/mm/yyyy", in Excel's English notation. */
  numberFormats(sheet: SheetId, area: Area): Grid<string>;
  styles(sheet: SheetId, area: Area): Grid<CellStyle>;
  /** The locked flag of each cell, whether or not the sheet is protected. */
  locked(sheet: SheetId, area: Area): Grid<boolean>;
  /** The validation every cell of the area has, also those beyond the grid; 'mixed' where they differ. */
  validation(sheet: SheetId, area: Area): CellValidation | 'mixed' | undefined;

  /** How many conditional formats concern a cell of the area. */
  conditionalFormats(sheet: SheetId, area: Area): number;
  clearConditionalFormats(sheet: SheetId, area: Area): Promise<void>;

  /** Writes a rectangle with its top left cell at (top, left); `null` leaves that cell alone. */
  write(sheet: SheetId, top: number, left: number, cells: Grid<CellInput | null>): Promise<void>;
  setNumberFormats(sheet: SheetId, top: number, left: number, formats: Grid<string | null>): Promise<void>;
  setStyle(sheet: SheetId, area: Area, change: Partial<CellStyle>): Promise<void>;
  /** Gives the cells of `to` the looks of `from`, over and over where that is smaller. */
  copyFormats(from: { readonly sheet: SheetId; readonly area: Area }, sheet: SheetId, to: Area): Promise<void>;
  clear(sheet: SheetId, area: Area, what: 'all' | 'contents' | 'formats'): Promise<void>;
  /** A validation for every cell of the area, in place of those there; nothing takes those away. */
  setValidation(sheet: SheetId, area: Area, validation: CellValidation | undefined): Promise<void>;
  /** Moves cells aside and leaves blank ones in `area`. An area over all rows or columns inserts whole columns or rows. */
  insert(sheet: SheetId, area: Area, shift: 'down' | 'right'): Promise<void>;
  delete(sheet: SheetId, area: Area, shift: 'up' | 'left'): Promise<void>;

  /** The smallest area holding every value (or every value and format); absent on an empty sheet. */
  usedArea(sheet: SheetId, valuesOnly: boolean): Area | undefined;
  merges(sheet: SheetId): readonly Area[];
  merge(sheet: SheetId, area: Area, across: boolean): Promise<void>;
  unmerge(sheet: SheetId, area: Area): Promise<void>;

  /** Of rows `first` to `last`: hidden by hand or by a filter. */
  rowsHidden(sheet: SheetId, first: number, last: number): readonly boolean[];
  columnsHidden(sheet: SheetId, first: number, last: number): readonly boolean[];
  setRowsHidden(sheet: SheetId, first: number, last: number, hidden: boolean): Promise<void>;
  setColumnsHidden(sheet: SheetId, first: number, last: number, hidden: boolean): Promise<void>;
  /** In points. */
  rowHeight(sheet: SheetId, row: number): number;
  columnWidth(sheet: SheetId, column: number): number;
  setRowHeights(sheet: SheetId, first: number, last: number, points: number): Promise<void>;
  /** As wide as the longest text of these rows is, near enough; columns without any stay as they are. */
  fitColumns(sheet: SheetId, area: Area): Promise<void>;
  setColumnWidths(sheet: SheetId, first: number, last: number, points: number): Promise<void>;
}

/** Sheets, in the order of their tabs. */
export interface SheetsPort {
  sheets(): readonly SheetState[];
  activeSheet(): SheetId;
  activateSheet(sheet: SheetId): Promise<void>;
  addSheet(name: string): Promise<SheetId>;
  deleteSheet(sheet: SheetId): Promise<void>;
  renameSheet(sheet: SheetId, name: string): Promise<void>;
  moveSheet(sheet: SheetId, position: number): Promise<void>;
  setVisibility(sheet: SheetId, visibility: SheetState['visibility']): Promise<void>;
  setTabColor(sheet: SheetId, color: string): Promise<void>;
  /** How many rows and columns stay in place when the sheet is scrolled. */
  frozen(sheet: SheetId): { readonly rows: number; readonly columns: number };
  setFrozen(sheet: SheetId, rows: number, columns: number): Promise<void>;
  /** The sheet's own filter, none of a table's; absent where it has none. */
  filter(sheet: SheetId): FilterState | undefined;
  protection(sheet: SheetId): SheetProtection;
  /** Sheets may not be added, deleted, renamed, moved, hidden or shown. */
  structureProtected(): boolean;
  protect(sheet: SheetId, options: ProtectionOptions, password?: string): Promise<void>;
  /** Throws EngineRefusal 'access-denied' where a password is wanted and `password` is not it. */
  unprotect(sheet: SheetId, password?: string): Promise<void>;
}

export interface TablesPort {
  /** Of all sheets, in the order they were made. */
  tables(): readonly TableState[];
  addTable(sheet: SheetId, area: Area, hasHeadings: boolean): Promise<TableId>;
  resizeTable(table: TableId, area: Area): Promise<void>;
  /**
   * A new column at the table's right edge, over cells that must be blank; it looks like the column before it where that looks alike all
   * the way down. `cells` are for the rows of the whole table, headings and totals too. Gives the column's id.
   */
  addTableColumn(table: TableId, cells: readonly (CellInput | null)[]): Promise<number>;
  renameTable(table: TableId, name: string): Promise<void>;
  setTableStyle(table: TableId, style: string): Promise<void>;
  setTableTotals(table: TableId, shown: boolean): Promise<void>;
  setTableHeadings(table: TableId, shown: boolean): Promise<void>;
  /** `keepCells`: convert to an ordinary range; else its cells are deleted with it. */
  deleteTable(table: TableId, keepCells: boolean): Promise<void>;
}

export interface NamesPort {
  names(): readonly DefinedName[];
  /** Adds it, or changes the one of this name and sheet. */
  setName(name: DefinedName): Promise<void>;
  deleteName(name: string, sheet: SheetId | undefined): Promise<void>;
}

/** What a workbook holds beside its cells. */
export interface DocumentPort {
  workbookName(): string;
  /** The add-in's own settings, each as JSON text. */
  settings(): ReadonlyMap<string, string>;
  saveSettings(settings: ReadonlyMap<string, string>): Promise<void>;
  properties(): Readonly<Partial<Record<BuiltInProperty, string>>>;
  setProperty(property: BuiltInProperty, value: string): Promise<void>;
  customProperties(): ReadonlyMap<string, string | number | boolean | Date>;
  /** `undefined` deletes it. */
  setCustomProperty(key: string, value: string | number | boolean | Date | undefined): Promise<void>;
  customXmlParts(): readonly CustomXmlPart[];
  addCustomXmlPart(xml: string): Promise<string>;
  setCustomXmlPart(id: string, xml: string): Promise<void>;
  deleteCustomXmlPart(id: string): Promise<void>;
}

/** The user's side: what is selected, edited, calculated; and news of changes. */
export interface WorkPort {
  selection(): { readonly sheet: SheetId; readonly areas: readonly Area[]; readonly activeCell: { readonly row: number; readonly column: number } };
  /** Selects the area, brings its sheet to the front and scrolls it into view. */
  select(sheet: SheetId, areas: readonly Area[]): Promise<void>;
  /** The user is typing in a cell. */
  isEditing(): boolean;
  /** Resolves once no cell is being edited. */
  editingEnded(): Promise<void>;
  calculationMode(): 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  setCalculationMode(mode: 'Automatic' | 'AutomaticExceptTables' | 'Manual'): Promise<void>;
  /** Calculates everything now. */
  calculate(): Promise<void>;
  /** True when no calculation is outstanding, so that there is nothing to wait for. */
  isCalculated(): boolean;
  /** Resolves when every formula shows its value for what was written so far. */
  recalculated(): Promise<void>;
  /** Whatever the add-in changes in `work` is undone by the user as one step. What the user does meanwhile stays a step of its own. */
  asOneStep<T>(work: () => Promise<T>): Promise<T>;
  /** Called synchronously, at the moment of each change; stops when the returned function is called. */
  subscribe(listener: (event: EngineEvent) => void): () => void;
}

export type Origin = 'add-in' | 'user';

export type EngineEvent =
  /** Cells were typed into, pasted over, filled or cleared; `before` where it is one cell. */
  | { readonly type: 'cells-edited'; readonly sheet: SheetId; readonly area: Area; readonly origin: Origin; readonly before?: { readonly value: CellValue; readonly kind: CellKind } }
  | { readonly type: 'cells-inserted'; readonly sheet: SheetId; readonly area: Area; readonly shift: 'down' | 'right'; readonly origin: Origin }
  | { readonly type: 'cells-deleted'; readonly sheet: SheetId; readonly area: Area; readonly shift: 'up' | 'left'; readonly origin: Origin }
  | { readonly type: 'format-changed'; readonly sheet: SheetId; readonly area: Area; readonly origin: Origin }
  | { readonly type: 'rows-hidden' | 'rows-shown'; readonly sheet: SheetId; readonly first: number; readonly last: number; readonly origin: Origin }
  /** Rows (or columns) of `area` were put in another order. The cells of it count as edited too, by an event of its own. */
  | { readonly type: 'rows-sorted' | 'columns-sorted'; readonly sheet: SheetId; readonly area: Area; readonly origin: Origin }
  | { readonly type: 'selection-changed'; readonly sheet: SheetId; readonly areas: readonly Area[] }
  | { readonly type: 'sheet-activated'; readonly sheet: SheetId; readonly previous: SheetId | undefined }
  | { readonly type: 'sheet-added' | 'sheet-deleted'; readonly sheet: SheetId; readonly name: string; readonly origin: Origin }
  | { readonly type: 'sheet-renamed'; readonly sheet: SheetId; readonly before: string; readonly after: string; readonly origin: Origin }
  | { readonly type: 'sheet-moved'; readonly sheet: SheetId; readonly before: number; readonly after: number; readonly origin: Origin }
  | { readonly type: 'sheet-visibility-changed'; readonly sheet: SheetId; readonly before: SheetState['visibility']; readonly after: SheetState['visibility']; readonly origin: Origin }
  | { readonly type: 'protection-changed'; readonly sheet: SheetId; readonly on: boolean; readonly origin: Origin }
  | { readonly type: 'table-added' | 'table-deleted'; readonly table: TableId; readonly sheet: SheetId; readonly name: string; readonly origin: Origin }
  | { readonly type: 'calculated'; readonly sheet: SheetId }
  | { readonly type: 'settings-changed' };

/** Why the engine would not do what it was asked; `message` says it in one sentence. */
export class EngineRefusal extends Error {
  constructor(
    /** 'unsupported': it cannot be done, or saving the workbook could not keep it. */
    readonly why: 'access-denied' | 'invalid' | 'unsupported' | 'conflict',
    message: string,
  ) {
    super(message);
    this.name = 'EngineRefusal';
  }
}
