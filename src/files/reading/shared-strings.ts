import { limits } from '../limits';
import type { Package } from '../package';
import { tooLarge } from '../refusal';
import { XmlReader } from '../xml';
import type { ColourReader } from './colours';
import { readTextItem, type TextItem } from './text-items';

/** The texts that cells point to by number. */
export function readSharedStrings(pkg: Package, path: string | undefined, colour: ColourReader): readonly TextItem[] {
  if (path === undefined || !pkg.has(path)) return [];
  const items: TextItem[] = [];
  const reader = new XmlReader(pkg.text(path), path);
  reader.next();
  reader.children((name) => {
    if (name !== 'si') return;
    if (items.length === limits.cells) throw tooLarge(`it has over ${limits.cells.toLocaleString('en-GB')} texts`);
    items.push(readTextItem(reader, colour));
  });
  return items;
}
