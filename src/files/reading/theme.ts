import type { Package } from '../package';
import type { Colour, Theme } from '../workbook-file-types';
import { XmlReader } from '../xml';

/** The theme of a workbook that has none: Office's from 2013 to 2022. In the order of the theme part. */
const officeColours: readonly Colour[] = [
  '#000000', '#FFFFFF', '#44546A', '#E7E6E6', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#0563C1', '#954F72',
];
const slots = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

export function readTheme(pkg: Package, path: string | undefined): Theme {
  if (path === undefined || !pkg.has(path)) return { colours: officeColours };
  const reader = new XmlReader(pkg.text(path), path);
  const colours = [...officeColours];
  const fonts: { majorFont?: string; minorFont?: string } = {};
  while (reader.next()) {
    if (reader.kind !== 'open') continue;
    if (reader.name === 'clrScheme') readColours(reader, colours);
    else if (reader.name === 'majorFont') fonts.majorFont ??= latinFont(reader);
    else if (reader.name === 'minorFont') fonts.minorFont ??= latinFont(reader);
  }
  return { colours, ...fonts };
}

function readColours(reader: XmlReader, colours: Colour[]): void {
  reader.children((slot) => {
    const index = slots.indexOf(slot);
    reader.children((kind) => {
      const hex = kind === 'sysClr' ? reader.attribute('lastClr') : reader.attribute('val');
      if (index >= 0 && hex && /^[0-9A-Fa-f]{6}$/.test(hex)) colours[index] = `#${hex.toUpperCase()}`;
    });
  });
}

function latinFont(reader: XmlReader): string {
  let font = '';
  reader.children((script) => {
    if (script === 'latin') font = reader.attribute('typeface') ?? '';
  });
  return font;
}
