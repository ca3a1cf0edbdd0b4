/** One sheet's part being changed: its cells by number, and the elements round them in the order the schema wants. */
import { areaAddress } from '../../sheet/address';
import { CellGrid, formulaOf, type GridCell } from './cell-grid';
import { carriedFormula } from './formula-rewrite';
import { attribute, setAttribute } from './xml-attributes';
import { child, children, insertInOrder, newElement, removeChild, setText, textIn, type XmlElement } from './xml-tree';

/** The children of `worksheet`, in the schema's order (ECMA-376 part 1, 18.3.1.99). */
export const SHEET_ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter ' +
  'sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions ' +
  'pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing ' +
  'legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

/** Columns `from` to `to` (from 0, both included) that are alike. */
export interface ColumnRun {
  from: number;
  to: number;
  readonly element: XmlElement;
}

export class SheetDraft {
  readonly root: XmlElement;
  readonly grid: CellGrid;
  /** A cell got, lost or changed its formula, or one moved. */
  formulasChanged = false;
  #columns: ColumnRun[] | undefined;

  constructor(root: XmlElement) {
    this.root = root;
    this.grid = new CellGrid(this.part('sheetData'));
  }

  /** The child of this name, put in where there is none. */
  part(local: string): XmlElement {
    return child(this.root, local) ?? this.insert(newElement(this.root.prefix + local));
  }

  /** Puts a child in at its place. */
  insert(element: XmlElement): XmlElement {
    insertInOrder(this.root, element, SHEET_ORDER);
    return element;
  }

  /** Takes a list out if nothing is left in it, else sets its `count` right. */
  settle(list: XmlElement): void {
    const left = children(list).length;
    if (left === 0) removeChild(this.root, list);
    else if (attribute(list, 'count') !== undefined) setAttribute(list, 'count', left);
  }

  /** The cell, put in with the style of its row or column where there is none. */
  cellFor(row: number, column: number): GridCell {
    return this.grid.cellFor(row, column, () => this.#inheritedStyle(row, column));
  }

  #inheritedStyle(row: number, column: number): string | undefined {
    const line = this.grid.row(row)?.element;
    if (line && isOn(attribute(line, 'customFormat'))) return attribute(line, 's');
    const run = this.columns().find(({ from, to }) => column >= from && column <= to);
    return run && attribute(run.element, 'style');
  }

  /** The `col` elements, in order. Whoever changes them calls `setColumns`. */
  columns(): ColumnRun[] {
    this.#columns ??= children(this.root, 'cols')
      .flatMap((list) => children(list, 'col'))
      .map((element) => ({ from: Number(attribute(element, 'min')) - 1, to: Number(attribute(element, 'max')) - 1, element }))
      .sort((a, b) => a.from - b.from);
    return this.#columns;
  }

  setColumns(runs: readonly ColumnRun[]): void {
    this.#columns = [...runs];
    const [, ...more] = children(this.root, 'cols');
    for (const list of runs.length === 0 ? children(this.root, 'cols') : more) removeChild(this.root, list);
    if (runs.length === 0) return;
    for (const { from, to, element } of runs) {
      setIfOther(element, 'min', from + 1);
      setIfOther(element, 'max', to + 1);
    }
    this.part('cols').content = runs.map(({ element }) => element);
  }

  /** Every formula element of the cells, with its cell. */
  *formulas(): Generator<{ readonly row: number; readonly cell: GridCell; readonly formula: XmlElement }> {
    for (const { index, cells } of this.grid.rows) {
      for (const cell of cells) {
        const formula = formulaOf(cell);
        if (formula) yield { row: index, cell, formula };
      }
    }
  }

  /** Gives every cell of the shared formulas (those `of` one index, where it is given) its own text. Says whether there were any. */
  expandShared(of?: string): boolean {
    const masters = new Map<string, { row: number; column: number; text: string }>();
    let any = false;
    for (const { row, cell, formula } of this.formulas()) {
      const index = attribute(formula, 'si');
      if (attribute(formula, 't') !== 'shared' || index === undefined || (of !== undefined && of !== index)) continue;
      any = true;
      const text = textIn(formula);
      if (text !== '') masters.set(index, { row, column: cell.column, text });
      const master = masters.get(index);
      // A child before its master is not allowed; Excel repairs such a file by dropping the formula.
      if (text === '' && master) setText(formula, carriedFormula(master.text, row - master.row, cell.column - master.column, { wrap: true }));
      for (const name of ['t', 'si', 'ref']) setAttribute(formula, name, undefined);
    }
    return any;
  }

  /** Writes the cells back and sets `dimension` right. */
  finish(): void {
    if (!this.grid.finish()) return;
    const dimension = child(this.root, 'dimension');
    if (!dimension) return;
    const extent = this.grid.extent();
    const ref = extent ? areaAddress(extent) : 'A1';
    setIfOther(dimension, 'ref', ref);
  }
}

/** Sets an attribute only where it says something else. */
export function setIfOther(element: XmlElement, name: string, value: string | number): void {
  if (attribute(element, name) !== String(value)) setAttribute(element, name, value);
}

/** An XML Schema boolean. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
