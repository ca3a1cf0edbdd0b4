import type { AutoFilter } from '../workbook-file-types';
import type { XmlReader } from '../xml';
import { whole } from './attributes';
import { areaOf, LAST_COLUMN } from './references';

/** An `<autoFilter>`; ends on its close tag. Undefined where its area is none. */
export function readAutoFilter(reader: XmlReader): AutoFilter | undefined {
  const area = areaOf(reader.attribute('ref') ?? '');
  const filteredColumns: number[] = [];
  let sorted = false;
  reader.children((name) => {
    if (name === 'sortState') sorted = true;
    if (name !== 'filterColumn') return;
    const column = whole(reader, 'colId', 0, 0, LAST_COLUMN);
    // A column may be listed only to hide its button; a filter is set where something stands inside.
    let set = false;
    reader.children(() => {
      set = true;
    });
    if (set) filteredColumns.push(column);
  });
  return area && { area, filteredColumns, sorted };
}
