/** Whole rows and columns: hidden, sized, given a look. */
import type { CellFormat } from '../changes';
import { CannotSave } from './cannot-save';
import { isOn, type ColumnRun, type SheetDraft } from './sheet-draft';
import type { StylesDraft } from './styles-draft';
import { attribute, attributeNames, setAttribute } from './xml-attributes';
import { child, newElement, type XmlElement } from './xml-tree';

/** Each needs an element of its own in the file. */
const MOST_ROWS = 100_000;

export function hideRows(sheet: SheetDraft, from: number, to: number, hidden: boolean): void {
  const byDefault = isOn(attribute(child(sheet.root, 'sheetFormatPr') ?? newElement('none'), 'zeroHeight'));
  eachRow(sheet, from, to, hidden || byDefault, (row) => setAttribute(row, 'hidden', hidden ? 1 : byDefault ? 0 : undefined));
}

/** Height in points; without one, as high as the text needs. */
export function sizeRows(sheet: SheetDraft, from: number, to: number, height: number | undefined): void {
  eachRow(sheet, from, to, height !== undefined, (row) => {
    setAttribute(row, 'ht', height);
    setAttribute(row, 'customHeight', height === undefined ? undefined : 1);
  });
}

export function formatRows(sheet: SheetDraft, from: number, to: number, format: CellFormat | 'cleared', styles: () => StylesDraft): void {
  eachRow(sheet, from, to, format !== 'cleared', (row) => {
    setAttribute(row, 's', format === 'cleared' ? undefined : styles().styled(attribute(row, 's'), format));
    setAttribute(row, 'customFormat', format === 'cleared' ? undefined : 1);
  });
}

/** The rows there are, or (`all`) every row, put in where it is missing. */
function eachRow(sheet: SheetDraft, from: number, to: number, all: boolean, act: (row: XmlElement) => void): void {
  if (all && to - from >= MOST_ROWS) {
    throw new CannotSave(`More than ${MOST_ROWS.toLocaleString('en-GB')} rows were hidden, sized or formatted at once. Do this in Excel.`);
  }
  if (all) for (let index = from; index <= to; index++) sheet.grid.rowFor(index);
  for (const row of sheet.grid.rows) {
    if (row.index < from || row.index > to) continue;
    const before = row.element.open;
    act(row.element);
    if (row.element.open !== before) sheet.grid.touch(row);
  }
}

export function hideColumns(sheet: SheetDraft, from: number, to: number, hidden: boolean): void {
  changeColumns(sheet, from, to, (column) => {
    setAttribute(column, 'hidden', hidden ? 1 : undefined);
    // Excel reads a column without a width as one of no width at all.
    if (hidden && attribute(column, 'width') === undefined) setAttribute(column, 'width', defaultWidth(sheet));
  });
}

/** Width in characters of the default font; without one, the sheet's own width. */
export function sizeColumns(sheet: SheetDraft, from: number, to: number, width: number | undefined): void {
  changeColumns(sheet, from, to, (column) => {
    setAttribute(column, 'width', width ?? defaultWidth(sheet));
    setAttribute(column, 'customWidth', width === undefined ? undefined : 1);
    setAttribute(column, 'bestFit', undefined);
  });
}

export function formatColumns(sheet: SheetDraft, from: number, to: number, format: CellFormat | 'cleared', styles: () => StylesDraft): void {
  changeColumns(sheet, from, to, (column) => {
    setAttribute(column, 'style', format === 'cleared' ? undefined : styles().styled(attribute(column, 'style'), format));
    if (format !== 'cleared' && attribute(column, 'width') === undefined) setAttribute(column, 'width', defaultWidth(sheet));
  });
}

function defaultWidth(sheet: SheetDraft): number {
  const format = child(sheet.root, 'sheetFormatPr');
  const width = Number((format && (attribute(format, 'defaultColWidth') ?? attribute(format, 'baseColWidth'))) ?? Number.NaN);
  return width > 0 ? width : 9.140625;
}

/** Cuts the runs of columns so that `from` to `to` are runs of their own, and changes those. */
export function changeColumns(sheet: SheetDraft, from: number, to: number, act: (column: XmlElement) => void): void {
  const outside: ColumnRun[] = [];
  const inside: ColumnRun[] = [];
  for (const run of sheet.columns()) {
    if (run.to < from || run.from > to) {
      outside.push(run);
      continue;
    }
    if (run.from < from) outside.push({ from: run.from, to: from - 1, element: { ...run.element } });
    if (run.to > to) outside.push({ from: to + 1, to: run.to, element: { ...run.element } });
    inside.push({ from: Math.max(run.from, from), to: Math.min(run.to, to), element: run.element });
  }
  const filled = withGaps(sheet, inside.sort((a, b) => a.from - b.from), from, to);
  for (const { element } of filled) act(element);
  const telling = filled.filter(({ element }) => attributeNames(element).some((name) => name !== 'min' && name !== 'max'));
  sheet.setColumns([...outside, ...telling].sort((a, b) => a.from - b.from));
}

/** The runs with new ones between them, so that they cover all of `from` to `to`. */
function withGaps(sheet: SheetDraft, runs: readonly ColumnRun[], from: number, to: number): ColumnRun[] {
  const all: ColumnRun[] = [];
  let next = from;
  const gap = (until: number): void => {
    if (next <= until) all.push({ from: next, to: until, element: newElement(`${sheet.root.prefix}col`, { min: next + 1, max: until + 1 }) });
  };
  for (const run of runs) {
    gap(run.from - 1);
    all.push(run);
    next = run.to + 1;
  }
  gap(to);
  return all;
}
