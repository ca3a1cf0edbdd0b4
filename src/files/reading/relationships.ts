import type { Package } from '../package';
import { resolved } from '../saving/part-names';
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
      target: external ? target : asInZip(pkg, resolved(part, target, (name) => pkg.has(name))),
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

/** The name as the zip spells it: names are the same whatever their case. */
function asInZip(pkg: Package, name: string): string {
  return pkg.entry(name)?.name ?? name;
}
