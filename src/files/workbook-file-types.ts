import type { CellArea } from '../sheet/cells';

export type { CellArea };
import type { CellStyle, Colour, DifferentialStyle, Font, Theme } from './cell-style';

export type * from './cell-style';

/**
 * A workbook as its file holds it. Rows and columns are counted from 0; nothing is as large as the sheet could be, only as
 * large as what the file holds: a lone cell at XFD1048576 is one row with one cell.
 */
export interface WorkbookFile {
  readonly kind: 'xlsx' | 'xlsm' | 'xltx' | 'xltm';
  /** The name of the workbook's own part, like "xl/workbook.xml". */
  readonly path: string;
  /** In the order of the tabs. */
  readonly sheets: readonly FileSheet[];
  /** The index, in `sheets`, of the sheet that was active. */
  readonly activeSheet: number;
  /** Cell styles by their number in the file: `FileCell.style`, `FileRow.style` and `FileColumns.style` point in here. Never empty. */
  readonly styles: readonly CellStyle[];
  /** Formats that conditional formats and tables point to. */
  readonly differentialStyles: readonly DifferentialStyle[];
  readonly theme: Theme;
  /** Serial days count from 1904, not 1900. Values and formats are as the file holds them. */
  readonly date1904: boolean;
  readonly names: readonly DefinedName[];
  /** The workbook's structure is protected: no sheets added, deleted, renamed or moved. */
  readonly structureProtected: boolean;
  /** Whether the file asks for formulas to be worked out when it is opened. */
  readonly fullCalcOnLoad: boolean;
  readonly customProperties: readonly CustomProperty[];
  /** Custom XML items, as `Office.context.document.customXmlParts` shows them. */
  readonly customXmlParts: readonly CustomXmlPart[];
  /** What add-ins keep in the file (`Office.context.document.settings`), one for each web extension part. */
  readonly webExtensions: readonly WebExtension[];
  /** Parts that only an .xlsm has are kept on saving, and never run. */
  readonly hasMacros: boolean;
  /** Title, author and so on, as far as the file has them. */
  readonly coreProperties: Readonly<CoreProperties>;
}

export interface CoreProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly author?: string;
  readonly keywords?: string;
  readonly comments?: string;
  readonly category?: string;
  readonly lastAuthor?: string;
}

export interface FileSheet {
  readonly name: string;
  /** The part, like "xl/worksheets/sheet1.xml"; "" for what is left of an old macro module, which has none. */
  readonly path: string;
  /** The sheet's number in the file; it does not change when the sheet is renamed or moved. */
  readonly sheetId: number;
  /** The id of the relationship from the workbook to the sheet, like "rId1". */
  readonly relationshipId: string;
  /** A sheet of cells; of a chart sheet, dialog or macro sheet only the name is read. */
  readonly kind: 'cells' | 'other';
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  readonly tabColour?: Colour;
  /** Rows that hold cells or have a height, style or outline of their own; in order, each row once. */
  readonly rows: readonly FileRow[];
  /** Columns with a width, style or outline of their own; in order, no column twice. */
  readonly columns: readonly FileColumns[];
  /** In characters of the default font, as `FileColumns.width`. */
  readonly defaultColumnWidth?: number;
  /** In points. */
  readonly defaultRowHeight?: number;
  /** Rows are hidden unless they say otherwise. */
  readonly rowsHiddenByDefault: boolean;
  readonly merges: readonly CellArea[];
  readonly view: SheetView;
  readonly validations: readonly Validation[];
  /** Absent where the sheet is not protected. */
  readonly protection?: SheetProtection;
  readonly tables: readonly FileTable[];
  readonly autoFilter?: AutoFilter;
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly comments: readonly CellComment[];
  readonly hyperlinks: readonly Hyperlink[];
  /** The sheet's relationships to other parts: drawings, tables, comments, printer settings… */
  readonly relationships: readonly Relationship[];
}

export interface FileRow {
  readonly row: number;
  /** In column order, each column once. Cells that are blank are here if they have a style of their own. */
  readonly cells: readonly FileCell[];
  /** In points; absent where the row has the default height. */
  readonly height?: number;
  readonly hidden: boolean;
  /** The style of the row's cells that are not in the file. */
  readonly style?: number;
  readonly outlineLevel: number;
  readonly collapsed: boolean;
}

/** Columns `first` to `last` (both included) that are alike. */
export interface FileColumns {
  readonly first: number;
  readonly last: number;
  /** In characters of the default font, as the file has it (with the padding Excel adds); absent where it is the default. */
  readonly width?: number;
  readonly hidden: boolean;
  readonly style?: number;
  readonly outlineLevel: number;
  readonly collapsed: boolean;
}

export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly kind: 'blank' | 'text' | 'number' | 'boolean' | 'error';
  /** As `Cell.value`: dates are serial days, an error its text ("#N/A"), blank "". For a formula, what it last came to. */
  readonly value: string | number | boolean;
  /** Index into `WorkbookFile.styles`. */
  readonly style: number;
  /** With its `=`. The cells of a shared formula hold it as it reads from where they are. */
  readonly formula?: string;
  /** The area an array formula or data table fills, on its first cell. */
  readonly formulaArea?: CellArea;
  /** Set where the formula is one of several that share one text in the file. */
  readonly sharedFormula?: true;
  /** The runs of formatted text, where the text is not all alike. */
  readonly runs?: readonly TextRun[];
}

export interface TextRun {
  readonly text: string;
  /** What the run says of its font; the rest is the cell's. */
  readonly font?: Partial<Font>;
}

export interface SheetView {
  /** Rows and columns that stay when the sheet is scrolled; 0 where none. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** In per cent. */
  readonly zoom: number;
  readonly gridLines: boolean;
  readonly headings: boolean;
  readonly zeros: boolean;
  readonly rightToLeft: boolean;
  /** The sheet is among the selected ones. */
  readonly selected: boolean;
  readonly activeCell?: { readonly row: number; readonly column: number };
}

export interface Validation {
  readonly type: 'none' | 'whole' | 'decimal' | 'list' | 'date' | 'time' | 'textLength' | 'custom';
  readonly operator: 'between' | 'notBetween' | 'equal' | 'notEqual' | 'lessThan' | 'lessThanOrEqual' | 'greaterThan' | 'greaterThanOrEqual';
  readonly areas: readonly CellArea[];
  /** Without `=`, as the file has it: a list is `"Yes,No"` with its quotes, or a range or name. */
  readonly formula1?: string;
  readonly formula2?: string;
  /** The items of a list that is written out. */
  readonly items?: readonly string[];
  readonly allowBlank: boolean;
  /** A list shows its arrow. */
  readonly showDropDown: boolean;
  readonly errorStyle: 'stop' | 'warning' | 'information';
  readonly showError: boolean;
  readonly errorTitle?: string;
  readonly error?: string;
  readonly showPrompt: boolean;
  readonly promptTitle?: string;
  readonly prompt?: string;
  /** It stands in the part's extension list, where Excel 2010 and later put those that point to another sheet. */
  readonly extension: boolean;
}

/** What a protected sheet still allows. */
export interface SheetProtection {
  readonly hasPassword: boolean;
  readonly objects: boolean;
  readonly scenarios: boolean;
  readonly allow: {
    readonly formatCells: boolean;
    readonly formatColumns: boolean;
    readonly formatRows: boolean;
    readonly insertColumns: boolean;
    readonly insertRows: boolean;
    readonly insertHyperlinks: boolean;
    readonly deleteColumns: boolean;
    readonly deleteRows: boolean;
    readonly selectLockedCells: boolean;
    readonly selectUnlockedCells: boolean;
    readonly sort: boolean;
    readonly autoFilter: boolean;
    readonly pivotTables: boolean;
  };
  /** Areas that may be edited all the same ("Allow edit ranges"), those with a password left out. */
  readonly openAreas: readonly CellArea[];
}

export interface FileTable extends CellArea {
  readonly path: string;
  readonly relationshipId: string;
  readonly id: number;
  /** The name formulas use. */
  readonly name: string;
  readonly hasHeadings: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly TableColumn[];
  readonly autoFilter?: AutoFilter;
  readonly style?: TableStyle;
}

export interface TableColumn {
  readonly id: number;
  readonly name: string;
  readonly totalsLabel?: string;
  /** "sum", "count", "custom", … */
  readonly totalsFunction?: string;
  /** Without `=`. */
  readonly totalsFormula?: string;
  /** What a new row's cell is filled with, without `=`. */
  readonly calculatedFormula?: string;
}

export interface TableStyle {
  /** Like "TableStyleMedium2". */
  readonly name?: string;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  readonly rowStripes: boolean;
  readonly columnStripes: boolean;
}

export interface AutoFilter {
  readonly area: CellArea;
  /** Columns, counted from the area's first, that a filter is set on. */
  readonly filteredColumns: readonly number[];
  readonly sorted: boolean;
}

export interface ConditionalFormat {
  readonly areas: readonly CellArea[];
  /** "cellIs", "expression", "containsText", "duplicateValues", "top10", "dataBar", "colorScale", "iconSet", … as the file names it. */
  readonly type: string;
  /** 1 is looked at first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly operator?: string;
  /** Without `=`, as they read from the areas' first cell. */
  readonly formulas: readonly string[];
  readonly text?: string;
  readonly timePeriod?: string;
  readonly rank?: { readonly count: number; readonly percent: boolean; readonly bottom: boolean };
  readonly average?: { readonly above: boolean; readonly orEqual: boolean; readonly deviations: number };
  readonly format?: DifferentialStyle;
  readonly scale?: { readonly points: readonly ScalePoint[]; readonly colours: readonly Colour[] };
  readonly bar?: { readonly points: readonly ScalePoint[]; readonly colour?: Colour; readonly showValue: boolean; readonly gradient: boolean };
  readonly icons?: { readonly set: string; readonly points: readonly ScalePoint[]; readonly reverse: boolean; readonly showValue: boolean };
}

/** Where a scale, bar or set of icons begins, turns or ends. */
export interface ScalePoint {
  /** "min", "max", "num", "percent", "percentile", "formula", … */
  readonly type: string;
  readonly value?: string;
}

export interface CellComment {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  /** A note, or the first of a thread of comments. */
  readonly threaded: boolean;
}

export interface Hyperlink {
  readonly area: CellArea;
  /** Where it leads outside the workbook. It is shown, never followed by us. */
  readonly target?: string;
  /** Where it leads inside the workbook (or inside the target). */
  readonly location?: string;
  readonly tooltip?: string;
}

export interface DefinedName {
  readonly name: string;
  /** What it stands for, without `=`. */
  readonly formula: string;
  /** The sheet it belongs to, as an index into `sheets`; absent where it is the workbook's. */
  readonly sheet?: number;
  readonly hidden: boolean;
  readonly comment?: string;
}

export interface CustomProperty {
  readonly name: string;
  readonly value: string | number | boolean | Date;
  /** The type as the file names it: "lpwstr", "i4", "r8", "bool", "filetime", … */
  readonly type: string;
}

export interface CustomXmlPart {
  /** Like "customXml/item1.xml". */
  readonly path: string;
  /** "{GUID}"; empty where the item has no properties part. */
  readonly id: string;
  /** The namespace of its root element. */
  readonly namespace: string;
  readonly schemas: readonly string[];
  readonly xml: string;
}

export interface WebExtension {
  readonly path: string;
  /** The add-in's instance, "{GUID}". */
  readonly id: string;
  /** The add-in's own id and store, as its manifest has them. */
  readonly reference: { readonly id: string; readonly version?: string; readonly store?: string; readonly storeType?: string };
  /** Name and value (JSON, as `settings` writes it) of each setting, in order. */
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

export interface Relationship {
  readonly id: string;
  /** The last word of its type, like "table", "comments", "vmlDrawing". */
  readonly type: string;
  /** The part's name, or the address of an external target. */
  readonly target: string;
  readonly external: boolean;
}
