import type { Package } from '../package';
import type { Relationship } from '../workbook-file-types';
import { XmlReader } from '../xml';
import { addTo } from './listed';

/** The relationships of a part; of the package itself where `part` is "". In the file's order; none where it has no such part. */
export function relationshipsOf(pkg: Package, part: string): Relationship[] {
  const path = relationshipsPart(part);
  if (!pkg.has(path)) return [];
  const found: Relationship[] = [];
  const reader = new XmlReader(pkg.text(path), path);
  while (reader.next()) {
    if (reader.kind !== 'open' || reader.name !== 'Relationship') continue;
    const external = reader.attribute('TargetMode') === 'External';
    const target = reader.attribute('Target') ?? '';
    const one = {
      id: reader.attribute('Id') ?? '',
      // Strict and transitional workbooks name the same types under two roots; the last word is the same in both.
      type: lastWord(reader.attribute('Type') ?? ''),
      target: external ? target : resolveTarget(pkg, part, target),
      external,
    };
    addTo(found, one, 'relationships');
  }
  return found;
}

function lastWord(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

/** Where the relationships of a part are kept: "xl/workbook.xml" has them in "xl/_rels/workbook.xml.rels". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part a target leads to: relative to the folder of the part it stands in, never above the package's root. */
function resolveTarget(pkg: Package, part: string, target: string): string {
  const path = target.replace(/#.*$/, '');
  const segments = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  const name = segments.join('/');
  return pkg.entry(name)?.name ?? pkg.entry(unescaped(name))?.name ?? name;
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
