import type { CellArea } from '../../sheet/cells';
import { limits } from '../limits';
import type { Package } from '../package';
import { damaged } from '../refusal';
import type { AutoFilter, Colour, FileColumns, FileSheet, FileTable, Hyperlink, Relationship, SheetProtection, Validation } from '../workbook-file-types';
import { XmlReader } from '../xml';
import { given } from './attributes';
import { columnsInOrder, plainView, readColumns, readDefaults, readView } from './columns-and-view';
import { readComments } from './comments';
import { ConditionalFormatReader } from './conditional-formats';
import { readAutoFilter } from './filters';
import { addTo, spendListed } from './listed';
import { readOpenAreas, readProtection } from './protection';
import { areaOf } from './references';
import { relationshipsOf } from './relationships';
import { readSheetData, type Budget } from './sheet-data';
import type { Styles } from './styles';
import { readTable } from './tables';
import { readTextItem, type TextItem } from './text-items';
import { readValidations } from './validations';

/** What the workbook says of a sheet. */
export type SheetEntry = Pick<FileSheet, 'name' | 'path' | 'sheetId' | 'relationshipId' | 'kind' | 'visibility'>;

/** What all sheets of a workbook have in common. */
export interface SheetContext {
  readonly pkg: Package;
  readonly styles: Styles;
  readonly sharedStrings: readonly TextItem[];
  readonly date1904: boolean;
  readonly budget: Budget;
  /** Parts that belong to one sheet only and were read: a second sheet that points to one of them is a trap. */
  readonly taken: Set<string>;
}

type Sheet = { -readonly [Key in keyof FileSheet]: FileSheet[Key] };

const nothing = {
  rows: [], columns: [], rowsHiddenByDefault: false, merges: [], view: plainView, validations: [], tables: [], conditionalFormats: [],
  comments: [], hyperlinks: [], relationships: [],
} as const;

/** Reads one sheet's part and the parts it points to. */
export function readSheet(entry: SheetEntry, context: SheetContext): FileSheet {
  if (entry.kind === 'other') return { ...entry, ...nothing };
  take(context, entry.path);
  const relationships = relationshipsOf(context.pkg, entry.path);
  const sheet: Sheet = { ...entry, ...nothing, relationships };
  new SheetReader(sheet, context).read();
  sheet.comments = readComments(context.pkg, relationships, context.styles.colour);
  const { columns, merges, validations, conditionalFormats, comments, hyperlinks } = sheet;
  spendListed(context.budget, [relationships, columns, merges, validations, conditionalFormats, comments, hyperlinks].reduce((sum, list) => sum + list.length, 0));
  return sheet;
}

function take({ taken }: SheetContext, path: string): void {
  if (taken.has(path.toLowerCase())) throw damaged(`${path} is used twice`);
  taken.add(path.toLowerCase());
}

class SheetReader {
  readonly #reader: XmlReader;
  readonly #links: ReadonlyMap<string, Relationship>;
  readonly #conditional: ConditionalFormatReader;
  readonly #columns: FileColumns[] = [];
  readonly #merges: CellArea[] = [];
  readonly #validations: Validation[] = [];
  readonly #tables: FileTable[] = [];
  readonly #hyperlinks: Hyperlink[] = [];
  #protection: SheetProtection | undefined;
  #openAreas: CellArea[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly context: SheetContext,
  ) {
    this.#reader = new XmlReader(context.pkg.text(sheet.path), sheet.path);
    this.#links = new Map(sheet.relationships.map((one) => [one.id, one]));
    this.#conditional = new ConditionalFormatReader(context.styles, context.budget);
  }

  read(): void {
    this.#reader.next();
    this.#reader.children((name) => this.#part(name));
    const { sheet } = this;
    sheet.columns = columnsInOrder(this.#columns, sheet.path);
    sheet.merges = this.#merges;
    sheet.validations = this.#validations;
    sheet.tables = this.#tables;
    sheet.hyperlinks = this.#hyperlinks;
    sheet.conditionalFormats = this.#conditional.found;
    if (this.#protection) sheet.protection = { ...this.#protection, openAreas: this.#openAreas };
  }

  #part(name: string): void {
    const reader = this.#reader;
    const { sheet, context } = this;
    const styleCount = context.styles.cells.length;
    switch (name) {
      case 'sheetPr':
        return this.#properties();
      case 'sheetViews':
        sheet.view = readView(reader);
        return;
      case 'sheetFormatPr':
        Object.assign(sheet, readDefaults(reader));
        return;
      case 'cols':
        return readColumns(reader, this.#columns, styleCount, sheet.path);
      case 'sheetData':
        return this.#cells(styleCount);
      case 'sheetProtection':
        this.#protection = readProtection(reader);
        return;
      case 'protectedRanges':
        this.#openAreas = readOpenAreas(reader, context.budget);
        return;
      case 'autoFilter':
        Object.assign(sheet, given<'autoFilter', AutoFilter>('autoFilter', readAutoFilter(reader)));
        return;
      default:
        return this.#listed(name);
    }
  }

  #listed(name: string): void {
    const reader = this.#reader;
    switch (name) {
      case 'mergeCells':
        return this.#each('mergeCell', () => this.#addMerge());
      case 'conditionalFormatting':
        return this.#conditional.read(reader);
      case 'dataValidations':
        return readValidations(reader, this.#validations, false, this.context.budget);
      case 'hyperlinks':
        return this.#each('hyperlink', () => this.#addHyperlink());
      case 'tableParts':
        return this.#each('tablePart', () => this.#addTable());
      case 'extLst':
        return this.#each('ext', () => reader.children((extension) => this.#extension(extension)));
    }
  }

  #each(name: string, read: () => void): void {
    this.#reader.children((child) => (child === name ? read() : undefined));
  }

  #properties(): void {
    this.#each('tabColor', () => {
      Object.assign(this.sheet, given<'tabColour', Colour>('tabColour', this.context.styles.colour(this.#reader)));
    });
  }

  #cells(styleCount: number): void {
    const { sheet, context } = this;
    if (sheet.rows.length > 0) throw damaged(`${sheet.path} has its cells twice`);
    const { styles, sharedStrings, date1904, budget } = context;
    const inline = (reader: XmlReader): TextItem => readTextItem(reader, styles.colour);
    sheet.rows = readSheetData(this.#reader, { part: sheet.path, shared: sharedStrings, date1904, inline, styleCount, budget });
  }

  #addMerge(): void {
    const area = areaOf(this.#reader.attribute('ref') ?? '');
    if (area) addTo(this.#merges, area, 'merged areas', limits.merges);
  }

  #addHyperlink(): void {
    const reader = this.#reader;
    const area = areaOf(reader.attribute('ref') ?? '');
    const link = this.#links.get(reader.prefixedAttribute('id') ?? '');
    if (!area) return;
    const leads = { ...given('target', link?.target), ...given('location', reader.attribute('location')), ...given('tooltip', reader.attribute('tooltip')) };
    addTo(this.#hyperlinks, { area, ...leads }, 'links');
  }

  #addTable(): void {
    const link = this.#links.get(this.#reader.prefixedAttribute('id') ?? '');
    if (!link) throw damaged(`a table of ${this.sheet.path} is missing`);
    take(this.context, link.target);
    const table = readTable(this.context.pkg, link);
    spendListed(this.context.budget, table.columns.length);
    this.#tables.push(table);
  }

  /** What Excel 2010 and later keep apart: validations and conditional formats that point to another sheet, and finer data bars. */
  #extension(name: string): void {
    if (name === 'dataValidations') readValidations(this.#reader, this.#validations, true, this.context.budget);
    if (name === 'conditionalFormattings') this.#each('conditionalFormatting', () => this.#conditional.read(this.#reader));
  }
}
