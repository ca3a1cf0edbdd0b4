import type { Font } from '../workbook-file-types';
import type { XmlReader } from '../xml';
import { flag, given, number } from './attributes';
import type { ColourReader } from './colours';

export const defaultFont: Font = {
  name: 'Calibri', size: 11, bold: false, italic: false, strike: false, underline: 'none', position: 'normal',
};

type FontPart = { -readonly [Key in keyof Font]?: Font[Key] };

/** What a `<font>` or `<rPr>` element says; ends on its close tag. */
export function readFont(reader: XmlReader, colour: ColourReader): Partial<Font> {
  const font: FontPart = {};
  reader.children((name) => Object.assign(font, fontPart(name, reader, colour)));
  return font;
}

function fontPart(name: string, reader: XmlReader, colour: ColourReader): FontPart {
  switch (name) {
    case 'name':
    case 'rFont':
      return given('name', reader.attribute('val'));
    case 'sz':
      return given('size', number(reader, 'val'));
    case 'b':
      return { bold: flag(reader, 'val', true) };
    case 'i':
      return { italic: flag(reader, 'val', true) };
    case 'strike':
      return { strike: flag(reader, 'val', true) };
    case 'u':
      return { underline: underlineOf(reader.attribute('val')) };
    case 'vertAlign':
      return { position: positionOf(reader.attribute('val')) };
    case 'color':
      return given('colour', colour(reader));
    default:
      return {};
  }
}

function underlineOf(value = 'single'): Font['underline'] {
  if (value === 'none') return 'none';
  return value.startsWith('double') ? 'double' : 'single';
}

function positionOf(value: string | undefined): Font['position'] {
  return value === 'superscript' || value === 'subscript' ? value : 'normal';
}
