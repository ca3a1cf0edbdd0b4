import type { Package } from '../../files/package';
import { dayFromDate, type Day } from '../../return/quantities';

/**
 * The day a workbook says it was last saved on. Copying or unpacking a file changes the day its folder shows, and not this one.
 * Undefined where it says nothing, or only when it was made: then whoever saved it since does not keep this up.
 */
export function savedOn(pkg: Package): Day | undefined {
  const properties = pkg.has(coreProperties) ? pkg.text(coreProperties) : '';
  const modified = momentIn(properties, 'modified');
  if (modified === undefined || modified === momentIn(properties, 'created')) return undefined;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(modified) ?? [];
  return dayFromDate(Number(year), Number(month), Number(day));
}

const coreProperties = 'docProps/core.xml';

function momentIn(properties: string, name: 'created' | 'modified'): string | undefined {
  return new RegExp(`<dcterms:${name}\\b[^>]*>\\s*([^<\\s]+)`).exec(properties)?.[1];
}
