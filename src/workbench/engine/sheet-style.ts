import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  STYLE_KEYS,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
} from '@univerjs/core';
import type { Alignment, BorderLine, CellStyle as FileStyle } from '../../files/workbook-file-types';

/**
 * A cell's style as the spreadsheet keeps it. Beside what Univer knows, it carries what Excel keeps in a style too, so that it
 * goes wherever the style goes: sorting, inserting, copying, undo.
 */
export interface SheetStyle extends IStyleData {
  /** The number of the style in the file it came from. */
  readonly fileStyle?: number;
  /** 0: the cell may be edited on a protected sheet. */
  readonly locked?: 0 | 1;
  readonly formulaHidden?: 0 | 1;
  /** In steps of three spaces. */
  readonly indent?: number;
  /** A horizontal alignment that Univer has no name for, drawn as the nearest it has. */
  readonly alignedAs?: 'fill' | 'centerContinuous' | 'distributed';
}

/** Pixels by which a step of indent moves the text, in Excel's default font. */
const INDENT_PIXELS = 9;

/**
 * Univer copies from one style to another only the keys it lists; ours must be among them or they are lost on the first
 * merge (`mergeStyle` and `transformStyle` of @univerjs/sheets walk this array).
 */
export function carryFileStyles(): void {
  const keys: string[] = Object.values(STYLE_KEYS);
  const own = ['fileStyle', 'locked', 'formulaHidden', 'indent', 'alignedAs'].filter((key) => !keys.includes(key));
  Array.prototype.push.apply(STYLE_KEYS, own);
}

const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

/** A cell with a style of its own takes nothing from its row or column, where Univer would let what it lacks shine through. */
const NOTHING_INHERITED: IStyleData = { bg: null, bd: null, n: null, tr: null, pd: null };

/** The style of a file, with its number there. */
export function styleFromFile(style: FileStyle, number: number): SheetStyle {
  return {
    ...NOTHING_INHERITED,
    fileStyle: number,
    locked: style.locked ? 1 : 0,
    ...(style.formulaHidden && { formulaHidden: 1 as const }),
    ...fontStyle(style.font),
    ...(style.fill && groundOf(style.fill)),
    ...borderStyle(style),
    ...alignmentStyle(style.alignment),
    ...(style.numberFormat !== 'General' && { n: { pattern: style.numberFormat } }),
  };
}

/** A font as Univer draws it; what is absent stays as it was. */
export function fontStyle(font: Partial<FileStyle['font']>): IStyleData {
  const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  return {
    ...(font.name !== undefined && { ff: withFallbacks(font.name) }),
    ...(font.size !== undefined && { fs: font.size }),
    ...(font.bold !== undefined && { bl: flag(font.bold) }),
    ...(font.italic !== undefined && { it: flag(font.italic) }),
    ...(font.strike && { st: { s: BooleanNumber.TRUE } }),
    ...(font.underline !== undefined && font.underline !== 'none' && { ul: underlineOf(font.underline) }),
    ...(font.position === 'superscript' && { va: BaselineOffset.SUPERSCRIPT }),
    ...(font.position === 'subscript' && { va: BaselineOffset.SUBSCRIPT }),
    ...(font.colour !== undefined && { cl: { rgb: font.colour } }),
  };
}

/** The font and what is drawn where a computer does not have it; Carlito is as wide as Calibri. */
function withFallbacks(name: string): string {
  return `${name}, ${SERIF.test(name) ? 'Caladea, "Times New Roman", serif' : 'Carlito, "Segoe UI", Arial, sans-serif'}`;
}

const SERIF = /times|georgia|cambria|garamond|palatino|book antiqua|century|serif/i;

/** The font's own name, without what is drawn in its place. */
export function fontName({ ff }: IStyleData): string | undefined {
  return ff?.split(',')[0]?.trim();
}

export function underlineOf(underline: 'none' | 'single' | 'double') {
  return {
    s: underline === 'none' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(underline === 'double' && { t: TextDecoration.DOUBLE }),
  };
}

/** What a fill looks like: Univer has plain grounds only, so a pattern or gradient is drawn in its first colour. */
export function groundOf(fill: NonNullable<FileStyle['fill']>): IStyleData {
  if (fill.pattern === 'none') return {};
  const colour = fill.colour ?? fill.second;
  return colour === undefined ? {} : { bg: { rgb: colour } };
}

function borderStyle({ border }: FileStyle): IStyleData {
  const sides = {
    ...(border.top && { t: lineOf(border.top) }),
    ...(border.right && { r: lineOf(border.right) }),
    ...(border.bottom && { b: lineOf(border.bottom) }),
    ...(border.left && { l: lineOf(border.left) }),
    ...(border.diagonal?.down && { tl_br: lineOf(border.diagonal) }),
    ...(border.diagonal?.up && { bl_tr: lineOf(border.diagonal) }),
  };
  return Object.keys(sides).length > 0 ? { bd: sides } : {};
}

/** One side of a border. */
export function lineOf(line: BorderLine): IBorderStyleData {
  return { s: BORDERS[line.style] ?? BorderStyleTypes.THIN, cl: { rgb: line.colour ?? '#000000' } };
}

/** The file's name of a border's line. */
export function lineName(style: BorderStyleTypes): string {
  return Object.entries(BORDERS).find(([, number]) => number === style)?.[0] ?? 'thin';
}

const HORIZONTAL: Readonly<Partial<Record<Alignment['horizontal'], HorizontalAlign>>> = {
  left: HorizontalAlign.LEFT,
  fill: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  distributed: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
};

const VERTICAL: Readonly<Record<Alignment['vertical'], VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
  justify: VerticalAlign.TOP,
  bottom: VerticalAlign.BOTTOM,
};

function alignmentStyle(alignment: Alignment): SheetStyle {
  const { rotation, wrap } = alignment;
  return {
    ...horizontalStyle(alignment.horizontal),
    ...verticalStyle(alignment.vertical),
    tb: wrap ? WrapStrategy.WRAP : alignment.shrink ? WrapStrategy.CLIP : WrapStrategy.OVERFLOW,
    ...indentStyle(alignment.indent, alignment.horizontal),
    ...(rotation === 'stacked' && { tr: { a: 0, v: BooleanNumber.TRUE } }),
    ...(typeof rotation === 'number' && rotation !== 0 && { tr: { a: -rotation } }),
  };
}

export function horizontalStyle(horizontal: Alignment['horizontal']): SheetStyle {
  const own = horizontal === 'fill' || horizontal === 'centerContinuous' || horizontal === 'distributed';
  return {
    ht: HORIZONTAL[horizontal] ?? HorizontalAlign.UNSPECIFIED,
    ...(own && { alignedAs: horizontal }),
  };
}

export function verticalStyle(vertical: Alignment['vertical']): SheetStyle {
  return { vt: VERTICAL[vertical] };
}

export function indentStyle(indent: number, horizontal: Alignment['horizontal']): SheetStyle {
  if (indent === 0) return {};
  const side = horizontal === 'right' ? 'r' : 'l';
  return { indent, pd: { [side]: 2 + indent * INDENT_PIXELS } };
}
