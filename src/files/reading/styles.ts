import { limits } from '../limits';
import type { Package } from '../package';
import type { Alignment, Border, CellStyle, Colour, DifferentialStyle, Fill, Font, Theme } from '../workbook-file-types';
import { XmlReader } from '../xml';
import { flag, given, oneOf, whole } from './attributes';
import { colourOf, colourReader, type ColourReader } from './colours';
import { readBorder, readFill } from './fills-and-borders';
import { defaultFont, readFont } from './fonts';
import { addTo, refuseOneMore } from './listed';
import { numberFormatCode, usableCode } from './number-format-codes';

export interface Styles {
  readonly cells: readonly CellStyle[];
  readonly differential: readonly DifferentialStyle[];
  readonly colour: ColourReader;
}

const plainAlignment: Alignment = { horizontal: 'general', vertical: 'bottom', wrap: false, shrink: false, indent: 0, rotation: 0 };

/** What cell formats are put together from. */
interface Pieces {
  readonly formats: Map<number, string>;
  readonly fonts: Font[];
  readonly fills: (Fill | undefined)[];
  readonly borders: Border[];
}

/** The styles part. Every list of it is resolved, so that nobody else need know how a style refers to its pieces. */
export function readStyles(pkg: Package, path: string | undefined, theme: Theme): Styles {
  const pieces: Pieces = { formats: new Map(), fonts: [], fills: [], borders: [] };
  const cells: CellStyle[] = [];
  const differential: DifferentialStyle[] = [];
  const colour = colourReader(theme, path === undefined ? [] : ownPalette(pkg, path));
  if (path !== undefined && pkg.has(path)) {
    const reader = new XmlReader(pkg.text(path), path);
    reader.next();
    reader.children((list) => readList(list, reader, { pieces, cells, differential, colour }));
  }
  if (cells.length === 0) cells.push(plainStyle(pieces.fonts[0] ?? defaultFont));
  return { cells, differential, colour };
}

function readList(list: string, reader: XmlReader, to: { pieces: Pieces; cells: CellStyle[]; differential: DifferentialStyle[]; colour: ColourReader }): void {
  const { pieces, cells, differential, colour } = to;
  const each = (name: string, read: () => void): void => reader.children((child) => (child === name ? read() : undefined));
  switch (list) {
    case 'numFmts':
      return each('numFmt', () => addFormat(pieces.formats, reader));
    case 'fonts':
      return each('font', () => addTo(pieces.fonts, { ...defaultFont, ...readFont(reader, colour) }, 'fonts', limits.styles));
    case 'fills':
      return each('fill', () => addTo(pieces.fills, readFill(reader, colour), 'fills', limits.styles));
    case 'borders':
      return each('border', () => addTo(pieces.borders, readBorder(reader, colour), 'borders', limits.styles));
    case 'cellXfs':
      return each('xf', () => addTo(cells, readStyle(reader, pieces), 'cell formats', limits.styles));
    case 'dxfs':
      return each('dxf', () => addTo(differential, readDifferential(reader, colour), 'formats of conditional formats', limits.styles));
  }
}

function addFormat(formats: Map<number, string>, reader: XmlReader): void {
  refuseOneMore(formats.size, 'number formats', limits.styles);
  formats.set(whole(reader, 'numFmtId', -1), reader.attribute('formatCode') ?? 'General');
}

function readStyle(reader: XmlReader, pieces: Pieces): CellStyle {
  const numberFormatId = whole(reader, 'numFmtId', 0);
  const fill = pieces.fills[whole(reader, 'fillId', 0)];
  const style = {
    font: pieces.fonts[whole(reader, 'fontId', 0)] ?? defaultFont,
    ...given('fill', fill),
    border: pieces.borders[whole(reader, 'borderId', 0)] ?? {},
    alignment: plainAlignment,
    numberFormatId,
    numberFormat: numberFormatCode(numberFormatId, pieces.formats),
    locked: true,
    formulaHidden: false,
    quotePrefix: flag(reader, 'quotePrefix'),
  };
  reader.children((name) => {
    if (name === 'alignment') style.alignment = readAlignment(reader);
    if (name === 'protection') Object.assign(style, { locked: flag(reader, 'locked', true), formulaHidden: flag(reader, 'hidden') });
  });
  return style;
}

function plainStyle(font: Font): CellStyle {
  return {
    font, border: {}, alignment: plainAlignment, numberFormatId: 0, numberFormat: 'General', locked: true, formulaHidden: false, quotePrefix: false,
  };
}

function readAlignment(reader: XmlReader): Alignment {
  const horizontal = ['general', 'left', 'center', 'right', 'fill', 'justify', 'centerContinuous', 'distributed'] as const;
  const turn = whole(reader, 'textRotation', 0);
  return {
    horizontal: oneOf(reader, 'horizontal', horizontal),
    vertical: oneOf(reader, 'vertical', ['bottom', 'top', 'center', 'justify', 'distributed']),
    wrap: flag(reader, 'wrapText'),
    shrink: flag(reader, 'shrinkToFit'),
    indent: whole(reader, 'indent', 0, 0, 250),
    // 0 to 90 turn anticlockwise, 91 to 180 clockwise, and 255 sets the letters one under another (ECMA-376 18.8.1).
    rotation: turn === 255 ? 'stacked' : turn <= 90 ? turn : Math.max(-90, 90 - turn),
  };
}

export function readDifferential(reader: XmlReader, colour: ColourReader): DifferentialStyle {
  const style: { -readonly [Key in keyof DifferentialStyle]: DifferentialStyle[Key] } = {};
  reader.children((name) => {
    if (name === 'font') style.font = readFont(reader, colour);
    if (name === 'numFmt') style.numberFormat = usableCode(reader.attribute('formatCode') ?? 'General');
    if (name === 'border') style.border = readBorder(reader, colour);
    if (name === 'fill') Object.assign(style, given('fill', readFill(reader, colour, true)));
  });
  return style;
}

/** A workbook's own 64 numbered colours, which stand behind the styles that point to them. */
function ownPalette(pkg: Package, path: string): Colour[] {
  const own: Colour[] = [];
  const text = pkg.has(path) ? pkg.text(path) : '';
  if (!text.includes('rgbColor')) return own;
  const reader = new XmlReader(text, path);
  while (reader.next()) {
    if (reader.kind === 'open' && reader.name === 'rgbColor' && own.length < 64) own.push(colourOf(reader.attribute('rgb') ?? '') ?? '#000000');
  }
  return own;
}
