import type { Package } from '../package';
import type { CoreProperties, CustomProperty } from '../workbook-file-types';
import { XmlReader } from '../xml';
import { addTo } from './listed';

const coreNames: ReadonlyMap<string, keyof CoreProperties> = new Map([
  ['title', 'title'],
  ['subject', 'subject'],
  ['creator', 'author'],
  ['keywords', 'keywords'],
  ['description', 'comments'],
  ['category', 'category'],
  ['lastModifiedBy', 'lastAuthor'],
]);

/** "docProps/core.xml": title, author and so on. */
export function readCoreProperties(pkg: Package, path: string | undefined): CoreProperties {
  const found: { -readonly [Key in keyof CoreProperties]: CoreProperties[Key] } = {};
  if (path === undefined || !pkg.has(path)) return found;
  const reader = new XmlReader(pkg.text(path), path);
  reader.next();
  reader.children((name) => {
    const key = coreNames.get(name);
    if (key) found[key] = reader.innerText();
  });
  return found;
}

/** "docProps/custom.xml", in order. */
export function readCustomProperties(pkg: Package, path: string | undefined): CustomProperty[] {
  const found: CustomProperty[] = [];
  if (path === undefined || !pkg.has(path)) return found;
  const reader = new XmlReader(pkg.text(path), path);
  reader.next();
  reader.children((element) => {
    const name = reader.attribute('name');
    if (element !== 'property' || name === undefined) return;
    reader.children((type) => addTo(found, { name, type, value: valueOf(type, reader.innerText()) }, 'custom properties'));
  });
  return found;
}

function valueOf(type: string, text: string): CustomProperty['value'] {
  if (/^(?:i|ui)(?:1|2|4|8|nt)$|^u?int$|^r[48]$|^decimal$/.test(type)) return Number(text);
  if (type === 'bool') return text === 'true' || text === '1';
  if (type !== 'filetime' && type !== 'date') return text;
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : new Date(time);
}
