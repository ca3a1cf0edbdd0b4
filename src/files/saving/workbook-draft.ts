/** The workbook part and its sheets being changed. */
import type { Package } from '../package';
import { decodeEscapes } from '../xml-text';
import { CannotSave } from './cannot-save';
import { sameName } from './formula-rewrite';
import { PackageDraft } from './package-draft';
import { SheetDraft } from './sheet-draft';
import { attribute, attributeByLocal, attributeNames } from './xml-attributes';
import { child, children, insertInOrder, newElement, parseXml, textIn, type XmlElement } from './xml-tree';

/** The children of `workbook`, in the schema's order (ECMA-376 part 1, 18.2.27). */
const WORKBOOK_ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr ' +
  'oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');

const TRANSITIONAL = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

export interface DraftSheet {
  readonly name: string;
  /** The part's name. */
  readonly part: string;
  /** The `sheet` element in the workbook part. */
  readonly element: XmlElement;
  /** A sheet of cells, and not a chart sheet or a macro sheet. */
  readonly hasCells: boolean;
}

export class WorkbookDraft {
  readonly package: PackageDraft;
  /** The name of the workbook part. */
  readonly part: string;
  readonly root: XmlElement;
  readonly #sheets = new Map<string, SheetDraft>();
  #shared: readonly string[] | undefined;
  #formulasLost = false;

  constructor(pkg: Package) {
    this.package = new PackageDraft(pkg);
    const [relationship] = this.package.related('', 'officeDocument');
    if (!relationship) throw new CannotSave('This file does not say which of its parts is the workbook. Open it in Excel, save it and choose it again.');
    this.part = relationship.target;
    this.root = this.package.root(this.part);
  }

  /** The namespaces this workbook is written in: the usual ones, or those of the strict variant (ISO/IEC 29500-1) if its root is in that. */
  get namespaces(): { readonly main: string; readonly relationships: string } {
    const strict = attributeNames(this.root).some((name) => name.startsWith('xmlns') && attribute(this.root, name) === STRICT.main);
    return strict ? STRICT : TRANSITIONAL;
  }

  /** The child of this name, put in at its place where there is none. */
  piece(local: string): XmlElement {
    const found = child(this.root, local);
    if (found) return found;
    const made = newElement(this.root.prefix + local);
    insertInOrder(this.root, made, WORKBOOK_ORDER);
    return made;
  }

  /** The `sheet` elements, in the order of their tabs: what other parts count sheets by. A module of macros may have left one that leads nowhere. */
  places(): XmlElement[] {
    return children(child(this.root, 'sheets') ?? newElement('none'), 'sheet');
  }

  /** The sheets, in the order of their tabs. */
  sheets(): DraftSheet[] {
    const related = new Map(this.package.relationships(this.part).map((relationship) => [relationship.id, relationship]));
    return this.places().flatMap((element) => {
      const relationship = related.get(attributeByLocal(element, 'id') ?? '');
      if (!relationship) return [];
      const hasCells = relationship.type.endsWith('/worksheet');
      return [{ name: attribute(element, 'name') ?? '', part: relationship.target, element, hasCells }];
    });
  }

  /** The sheet of this name. Throws a `RangeError` where there is none: the journal and the package do not belong together. */
  sheet(name: string): DraftSheet {
    const found = this.sheets().find((sheet) => sameName(sheet.name, name));
    if (!found) throw new RangeError(`No sheet ${name} in this workbook`);
    return found;
  }

  /** The cells of the sheet of this name. */
  cells(name: string): SheetDraft {
    return this.cellsOf(this.sheet(name));
  }

  cellsOf(sheet: DraftSheet): SheetDraft {
    if (!sheet.hasCells) throw new RangeError(`${sheet.name} is not a sheet of cells`);
    const known = this.#sheets.get(sheet.part);
    if (known) return known;
    const made = new SheetDraft(this.package.root(sheet.part));
    this.#sheets.set(sheet.part, made);
    return made;
  }

  /** Lets go of a sheet whose part is taken out. */
  forget(sheet: DraftSheet): void {
    this.#sheets.delete(sheet.part);
    this.#formulasLost = true;
  }

  /** Whether any cell got, lost or changed its formula, or one moved. */
  formulasChanged(): boolean {
    return this.#formulasLost || [...this.#sheets.values()].some((sheet) => sheet.formulasChanged);
  }

  /** The texts of the part of shared strings, by their index. */
  sharedStrings(): readonly string[] {
    if (this.#shared) return this.#shared;
    const [relationship] = this.package.related(this.part, 'sharedStrings');
    // Only read: parsed apart from the package's own tree, which would be written again.
    const root = relationship && this.package.has(relationship.target) ? parseXml(this.package.text(relationship.target)).root : undefined;
    this.#shared = root ? children(root, 'si').map(textOfRuns) : [];
    return this.#shared;
  }

  /** The package as it now is. */
  bytes(): Uint8Array {
    for (const sheet of this.#sheets.values()) sheet.finish();
    return this.package.bytes();
  }
}

/** The text of a shared or inline string: its own or that of its runs, without the reading aid of East Asian text. */
export function textOfRuns(item: XmlElement): string {
  return children(item)
    .filter(({ local }) => local === 't' || local === 'r')
    .map((element) => (element.local === 't' ? decodeEscapes(textIn(element)) : textOfRuns(element)))
    .join('');
}
