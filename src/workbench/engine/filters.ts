import type { WorkbookChange } from '../../files/changes';
import { filtersAfter, type SheetFilter } from '../../files/filters-after';
import type { WorkbookFile } from '../../files/workbook-file-types';
import type { FilterState, SheetId } from './port';
import type { Spreadsheet } from './spreadsheet';

/** The file's filters over plain cells, wherever they lie by now. The spreadsheet itself does not filter: they are known, and kept in the file. */
export function filtersOf(sheets: Spreadsheet, file: WorkbookFile, journal: () => readonly WorkbookChange[]): (sheet: SheetId) => FilterState | undefined {
  const loaded = file.sheets.flatMap(({ name, autoFilter }): SheetFilter[] => (autoFilter ? [{ sheet: name, ...autoFilter }] : []));
  return (id) => {
    const name = sheets.sheet(id).getName();
    const found = filtersAfter(loaded, journal()).find(({ sheet }) => sheet === name);
    return found && { area: found.area, filtered: found.filteredColumns.length > 0 };
  };
}
