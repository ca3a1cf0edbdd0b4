import { damaged } from '../refusal';
import type { FileColumns, FileSheet, SheetView } from '../workbook-file-types';
import type { XmlReader } from '../xml';
import { flag, given, number, whole } from './attributes';
import { columnOf, LAST_COLUMN, LAST_ROW, packedCell, rowOf } from './references';

/** A `<cols>`, of which a sheet may have several; ends on its close tag. */
export function readColumns(reader: XmlReader, columns: FileColumns[], styleCount: number, part: string): void {
  reader.children((name) => {
    if (name !== 'col') return;
    if (columns.length > LAST_COLUMN) throw damaged(`${part} has more columns than a sheet`);
    const first = whole(reader, 'min', 1, 1, LAST_COLUMN + 1) - 1;
    columns.push({
      first,
      last: Math.max(first, whole(reader, 'max', first + 1, 1, LAST_COLUMN + 1) - 1),
      ...given('width', number(reader, 'width')),
      hidden: flag(reader, 'hidden'),
      ...given('style', styleOf(reader, styleCount)),
      outlineLevel: whole(reader, 'outlineLevel', 0, 0, 7),
      collapsed: flag(reader, 'collapsed'),
    });
  });
}

/** The columns from left to right. One that stands there twice is `damaged`. */
export function columnsInOrder(columns: FileColumns[], part: string): FileColumns[] {
  columns.sort((a, b) => a.first - b.first);
  columns.forEach((one, index) => {
    if ((columns[index - 1]?.last ?? -1) >= one.first) throw damaged(`a column stands twice in ${part}`);
  });
  return columns;
}

function styleOf(reader: XmlReader, styleCount: number): number | undefined {
  const style = whole(reader, 'style', 0, 0, styleCount - 1);
  return style === 0 ? undefined : style;
}

/** What columns and rows are like that say nothing of their own (`<sheetFormatPr>`). */
export function readDefaults(reader: XmlReader): Pick<FileSheet, 'defaultColumnWidth' | 'defaultRowHeight' | 'rowsHiddenByDefault'> {
  const characters = number(reader, 'baseColWidth');
  // Five pixels around the characters, of seven pixels each in the usual font (ECMA-376 18.3.1.81).
  const width = number(reader, 'defaultColWidth') ?? (characters === undefined ? undefined : characters + 5 / 7);
  return {
    ...given('defaultColumnWidth', width),
    ...given('defaultRowHeight', number(reader, 'defaultRowHeight')),
    rowsHiddenByDefault: flag(reader, 'zeroHeight'),
  };
}

export const plainView: SheetView = {
  frozenRows: 0, frozenColumns: 0, zoom: 100, gridLines: true, headings: true, zeros: true, rightToLeft: false, selected: false,
};

/** A `<sheetViews>`: what its first view says; ends on its close tag. */
export function readView(reader: XmlReader): SheetView {
  let view: SheetView | undefined;
  reader.children((name) => {
    if (name === 'sheetView') view ??= readOneView(reader);
  });
  return view ?? plainView;
}

function readOneView(reader: XmlReader): SheetView {
  let view: SheetView = {
    ...plainView,
    zoom: whole(reader, 'zoomScale', 100, 10, 400),
    gridLines: flag(reader, 'showGridLines', true),
    headings: flag(reader, 'showRowColHeaders', true),
    zeros: flag(reader, 'showZeros', true),
    rightToLeft: flag(reader, 'rightToLeft'),
    selected: flag(reader, 'tabSelected'),
  };
  reader.children((name) => {
    if (name === 'pane') view = { ...view, ...frozen(reader) };
    if (name === 'selection') view = { ...view, ...activeCell(reader) };
  });
  return view;
}

/** Panes that are only split scroll on both sides, and are not kept. */
function frozen(reader: XmlReader): Partial<SheetView> {
  if (!(reader.attribute('state') ?? '').startsWith('frozen')) return {};
  return { frozenRows: whole(reader, 'ySplit', 0, 0, LAST_ROW), frozenColumns: whole(reader, 'xSplit', 0, 0, LAST_COLUMN) };
}

function activeCell(reader: XmlReader): Partial<SheetView> {
  const packed = packedCell(reader.attribute('activeCell') ?? '');
  return packed < 0 ? {} : { activeCell: { row: rowOf(packed), column: columnOf(packed) } };
}
