import type { Package } from '../package';
import { XmlReader } from '../xml';
import { refuseOneMore } from './listed';

export const CONTENT_TYPES_PART = '[Content_Types].xml';

/** What kind of part each part is, by "[Content_Types].xml": a part's own entry, or else that of its ending. */
export function contentTypesOf(pkg: Package): (part: string) => string | undefined {
  const parts = new Map<string, string>();
  const endings = new Map<string, string>();
  if (pkg.has(CONTENT_TYPES_PART)) {
    const reader = new XmlReader(pkg.text(CONTENT_TYPES_PART), CONTENT_TYPES_PART);
    while (reader.next()) {
      if (reader.kind !== 'open') continue;
      refuseOneMore(parts.size + endings.size, 'kinds of parts');
      const type = reader.attribute('ContentType') ?? '';
      if (reader.name === 'Override') parts.set((reader.attribute('PartName') ?? '').replace(/^\//, '').toLowerCase(), type);
      if (reader.name === 'Default') endings.set((reader.attribute('Extension') ?? '').toLowerCase(), type);
    }
  }
  return (part) => parts.get(part.toLowerCase()) ?? endings.get(part.slice(part.lastIndexOf('.') + 1).toLowerCase());
}
