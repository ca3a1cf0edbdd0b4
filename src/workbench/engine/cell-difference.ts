import type { BorderLine, CellChange, CellContent, CellFormat } from '../../files/changes';
import { BooleanNumber, TextDecoration, VerticalAlign, HorizontalAlign, WrapStrategy, type IBorderStyleData, type Nullable } from '@univerjs/core';
import type { Content } from './cell-content';
import { fontName, lineName, type SheetStyle } from './sheet-style';

/** A cell at one moment. */
export interface CellState {
  readonly content: Content;
  readonly style: SheetStyle;
}

/**
 * What the journal says of a cell that went from one state to another; nothing where saving has nothing to do. `exact` gives the number
 * of the file's style a look is, if it is one of them.
 */
export function changeOf(row: number, column: number, before: CellState, after: CellState, exact: (style: SheetStyle) => number | undefined): CellChange | undefined {
  const content = sameContent(before.content, after.content) ? undefined : contentForFile(after.content);
  const format = before.style === after.style ? undefined : formatDifference(before.style, after.style);
  const style = format || before.style.fileStyle !== after.style.fileStyle ? exact(after.style) : undefined;
  if (!content && !format && style === undefined) return undefined;
  return { row, column, ...(content && { content }), ...(style === undefined ? format && { format } : { style }) };
}

/** Whether two cells hold the same. A formula is what it says, whatever it comes to. */
export function sameContent(one: Content, other: Content): boolean {
  if (one.formula !== undefined || other.formula !== undefined) return one.formula === other.formula;
  return one.kind === other.kind && one.value === other.value;
}

export function contentForFile({ kind, value, formula }: Content): CellContent {
  if (formula !== undefined) return { kind: 'formula', formula };
  switch (kind) {
    case 'blank':
      return { kind };
    case 'text':
      return { kind, text: String(value) };
    case 'number':
      return { kind, value: Number(value) };
    case 'boolean':
      return { kind, value: value === true };
    case 'error':
      return { kind, error: String(value) };
  }
}

/** A style in the words of a file, complete. */
export function formatForFile(style: SheetStyle): Required<CellFormat> {
  return {
    fontName: fontName(style) ?? 'Calibri',
    fontSize: style.fs ?? 11,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: underlineOf(style),
    strikethrough: style.st?.s === BooleanNumber.TRUE,
    fontColour: style.cl?.rgb ?? null,
    fill: style.bg?.rgb ?? null,
    numberFormat: style.n?.pattern ?? 'General',
    horizontal: horizontalOf(style),
    vertical: VERTICAL[style.vt ?? VerticalAlign.UNSPECIFIED] ?? 'bottom',
    wrap: style.tb === WrapStrategy.WRAP,
    indent: style.indent ?? 0,
    locked: style.locked !== 0,
    formulaHidden: style.formulaHidden === 1,
    borders: {
      top: borderLine(style.bd?.t),
      bottom: borderLine(style.bd?.b),
      left: borderLine(style.bd?.l),
      right: borderLine(style.bd?.r),
    },
  };
}

function underlineOf({ ul }: SheetStyle): 'none' | 'single' | 'double' {
  if (ul?.s !== BooleanNumber.TRUE) return 'none';
  return ul.t === TextDecoration.DOUBLE ? 'double' : 'single';
}

const VERTICAL: Readonly<Partial<Record<VerticalAlign, 'top' | 'center' | 'bottom'>>> = {
  [VerticalAlign.TOP]: 'top',
  [VerticalAlign.MIDDLE]: 'center',
  [VerticalAlign.BOTTOM]: 'bottom',
};

const HORIZONTAL: Readonly<Partial<Record<HorizontalAlign, Required<CellFormat>['horizontal']>>> = {
  [HorizontalAlign.LEFT]: 'left',
  [HorizontalAlign.CENTER]: 'center',
  [HorizontalAlign.RIGHT]: 'right',
  [HorizontalAlign.JUSTIFIED]: 'justify',
  [HorizontalAlign.BOTH]: 'justify',
  [HorizontalAlign.DISTRIBUTED]: 'distributed',
};

function horizontalOf(style: SheetStyle): Required<CellFormat>['horizontal'] {
  return style.alignedAs ?? HORIZONTAL[style.ht ?? HorizontalAlign.UNSPECIFIED] ?? 'general';
}

function borderLine(line: Nullable<IBorderStyleData>): BorderLine | null {
  if (!line || !line.s) return null;
  return { style: fileLine(lineName(line.s)), ...(line.cl.rgb && { colour: line.cl.rgb }) };
}

const LINES: readonly BorderLine['style'][] = [
  'thin', 'medium', 'thick', 'double', 'dashed', 'dotted', 'hair',
  'mediumDashed', 'dashDot', 'mediumDashDot', 'dashDotDot', 'mediumDashDotDot', 'slantDashDot',
];

function fileLine(name: string): BorderLine['style'] {
  return LINES.find((line) => line === name) ?? 'thin';
}

/** What of a style changed, in the words of a file. */
function formatDifference(before: SheetStyle, after: SheetStyle): CellFormat | undefined {
  const old = formatForFile(before);
  const changed = Object.entries(formatForFile(after)).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(Object.entries(old).find(([name]) => name === key)?.[1]),
  );
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}
