import type { Colour, Theme } from '../workbook-file-types';
import type { XmlReader } from '../xml';
import { number } from './attributes';
import { tinted } from './tint';

/** Colours of numbered palettes 8 to 63 (ECMA-376 18.8.27); 0 to 7 repeat 8 to 15. 64 and 65 are the system's: automatic. */
const palette = (
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF80000000800000008080800080008000808' +
  '0C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF' +
  '00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696' +
  '003366339966003300333300993300993366333399333333'
).match(/.{6}/g) ?? [];

/** Works out the colour an element like `<color theme="4" tint="0.6"/>` stands for. */
export type ColourReader = (reader: XmlReader) => Colour | undefined;

/** @param indexed The workbook's own palette, where its styles hold one. */
export function colourReader(theme: Theme, indexed: readonly Colour[] = []): ColourReader {
  return (reader) => {
    const base = baseColour(reader, theme, indexed);
    return base && tinted(base, number(reader, 'tint') ?? 0);
  };
}

function baseColour(reader: XmlReader, theme: Theme, indexed: readonly Colour[]): Colour | undefined {
  const rgb = reader.attribute('rgb');
  if (rgb !== undefined) return colourOf(rgb);
  const themed = number(reader, 'theme');
  if (themed !== undefined) return theme.colours[themeSlot(themed)];
  const index = number(reader, 'indexed');
  if (index === undefined || index > 63) return undefined;
  if (indexed[index] !== undefined) return indexed[index];
  const hex = palette[index < 8 ? index : index - 8];
  return hex === undefined ? undefined : `#${hex}`;
}

/** "AARRGGBB" or "RRGGBB" as a colour; how see-through it is plays no part in cells. */
export function colourOf(hex: string): Colour | undefined {
  const found = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(hex);
  return found ? `#${(found[1] ?? '').toUpperCase()}` : undefined;
}

/** Cells number the theme's colours light 1, dark 1, light 2, dark 2, where the theme part has dark first. */
function themeSlot(index: number): number {
  return index < 4 ? index ^ 1 : index;
}
