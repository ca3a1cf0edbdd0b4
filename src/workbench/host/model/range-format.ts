import type { CellStyle, HorizontalAlignment, VerticalAlignment } from '../../engine/port';
import { intersection } from '../addresses';
import { flagValue, numberValue, oneOf, textValue, type Arguments } from '../arguments';
import { invalidArgument } from '../failure';
import type { Host } from '../host';
import { action, child, ObjectTypeOf, scalar, type Scalar } from '../object-type';
import type { Since } from '../api-sets';
import type { Spot } from '../references';
import { mustAllow } from './places';

/** Formats belong to one range or to the several of RangeAreas. */
type Spots = readonly Spot[];

const horizontal: readonly HorizontalAlignment[] = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'];
const vertical: readonly VerticalAlignment[] = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];

/** What every cell has alike; null where they differ, as Excel answers. */
function alike<V>(spots: Spots, host: Host, pick: (style: CellStyle) => V): V | null {
  const seen = new Set<V>();
  for (const style of looks(spots, host)) {
    seen.add(pick(style));
    if (seen.size > 1) return null;
  }
  const [only] = seen;
  return only ?? null;
}

/** The looks of the cells. Whole rows and columns are looked at as far as the sheet is used. */
function* looks(spots: Spots, host: Host): Generator<CellStyle> {
  for (const spot of spots) {
    if (spot.look) {
      yield spot.look;
      continue;
    }
    const area = spot.here();
    const first = { ...area, bottom: area.top, right: area.left };
    const used = intersection(area, host.engine.usedArea(spot.sheet, false) ?? first) ?? first;
    for (const row of host.engine.styles(spot.sheet, used)) yield* row;
    if (used !== first) yield* host.engine.styles(spot.sheet, first).flat();
  }
}

async function restyle(spots: Spots, host: Host, change: Partial<CellStyle>): Promise<void> {
  for (const spot of spots) {
    mustAllow(host, spot.sheet, 'allowFormatCells');
    await host.engine.setStyle(spot.sheet, spot.here(), change);
  }
}

/** A scalar that is one field of the cells' style. */
function styled<K extends keyof CellStyle>(since: Since, key: K, check: (value: unknown) => CellStyle[K], writeSince: Since = since): Scalar<Spots> {
  return scalar(
    since,
    (spots, host) => alike(spots, host, (style) => style[key]),
    (spots, value, host) => {
      const change: Partial<CellStyle> = {};
      change[key] = check(value);
      return restyle(spots, host, change);
    },
    writeSince,
  );
}

/** "#FF8800" or an HTML colour's name, which is left to Excel: only the former is known here. */
function colour(value: unknown): string {
  const text = textValue(value);
  if (!/^#?[0-9a-f]{6}$/i.test(text)) throw invalidArgument();
  return `#${text.replace('#', '').toUpperCase()}`;
}

export const rangeFontType = new ObjectTypeOf<Spots>('RangeFont', {
  members: {
    bold: styled('1.1', 'bold', flagValue),
    color: styled('1.1', 'fontColor', colour),
    italic: styled('1.1', 'italic', flagValue),
    name: styled('1.1', 'fontName', textValue),
    size: styled('1.1', 'fontSize', numberValue),
    strikethrough: styled('1.9', 'strikethrough', flagValue),
    underline: styled('1.1', 'underline', (value) => oneOf(value, ['None', 'Single', 'Double'])),
  },
});

export const rangeFillType = new ObjectTypeOf<Spots>('RangeFill', {
  members: {
    // A cell without a fill shows as white, and that is what Excel answers.
    color: scalar('1.1', (spots, host) => alike(spots, host, (style) => style.fill || '#FFFFFF'), (spots, value, host) => restyle(spots, host, { fill: colour(value) })),
    clear: action('1.1', (spots, _args, host) => restyle(spots, host, { fill: '' })),
  },
});

export const formatProtectionType = new ObjectTypeOf<Spots>('FormatProtection', {
  members: {
    locked: styled('1.2', 'locked', flagValue),
    formulaHidden: styled('1.2', 'formulaHidden', flagValue),
  },
});

export const rangeFormatType = new ObjectTypeOf<Spots>('RangeFormat', {
  members: {
    fill: child('1.1', (spots) => rangeFillType.of(spots)),
    font: child('1.1', (spots) => rangeFontType.of(spots)),
    protection: child('1.2', (spots) => formatProtectionType.of(spots)),
    horizontalAlignment: styled('1.1', 'horizontalAlignment', (value) => oneOf(value, horizontal)),
    verticalAlignment: styled('1.1', 'verticalAlignment', (value) => oneOf(value, vertical)),
    wrapText: styled('1.1', 'wrapText', flagValue),
    indentLevel: styled('1.9', 'indent', numberValue),
    columnWidth: scalar('1.2', (spots, host) => size(spots, host, 'columns'), (spots, value, host) => resize(spots, host, 'columns', numberValue(value))),
    autofitColumns: action('1.2', fitColumns),
    rowHeight: scalar('1.2', (spots, host) => size(spots, host, 'rows'), (spots, value, host) => resize(spots, host, 'rows', numberValue(value))),
  },
});

/** In points; null where rows (or columns) differ. */
function size(spots: Spots, host: Host, of: 'rows' | 'columns'): number | null {
  const seen = new Set<number>();
  for (const spot of spots) {
    const area = spot.here();
    const used = host.engine.usedArea(spot.sheet, false);
    const [first, last, end] = of === 'rows' ? [area.top, area.bottom, used?.bottom ?? 0] : [area.left, area.right, used?.right ?? 0];
    for (let at = first; at <= Math.min(last, Math.max(first, end + 1)); at++) seen.add(of === 'rows' ? host.engine.rowHeight(spot.sheet, at) : host.engine.columnWidth(spot.sheet, at));
  }
  const [only] = seen;
  return seen.size === 1 ? (only ?? null) : null;
}

async function fitColumns(spots: Spots, _args: Arguments, host: Host): Promise<void> {
  for (const spot of spots) {
    mustAllow(host, spot.sheet, 'allowFormatColumns');
    await host.engine.fitColumns(spot.sheet, spot.here());
  }
}

async function resize(spots: Spots, host: Host, of: 'rows' | 'columns', points: number): Promise<void> {
  if (points < 0) throw invalidArgument();
  for (const spot of spots) {
    const area = spot.here();
    mustAllow(host, spot.sheet, of === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
    if (of === 'rows') await host.engine.setRowHeights(spot.sheet, area.top, area.bottom, points);
    else await host.engine.setColumnWidths(spot.sheet, area.left, area.right, points);
  }
}
