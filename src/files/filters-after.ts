/** Where sheets' own filters lie after changes: as saving those changes leaves them. */
import type { WorkbookChange } from './changes';
import { sameName } from './saving/formula-rewrite';
import { movedCell, movedReference, type Shift } from './saving/shift';
import { shiftsOf } from './shifts-of-changes';
import type { AutoFilter } from './workbook-file-types';

/** The filter over cells of one sheet, by the sheet's name. Filters of Excel tables are the tables' own and not among them. */
export interface SheetFilter extends Pick<AutoFilter, 'area' | 'filteredColumns'> {
  readonly sheet: string;
}

/** The filters after these changes, in order. Changes that do not concern them may be among them. */
export function filtersAfter(filters: readonly SheetFilter[], changes: readonly WorkbookChange[]): readonly SheetFilter[] {
  return changes.reduce(afterChange, filters);
}

function afterChange(filters: readonly SheetFilter[], change: WorkbookChange): readonly SheetFilter[] {
  const others = (name: string): readonly SheetFilter[] => filters.filter(({ sheet }) => !sameName(sheet, name));
  switch (change.kind) {
    case 'filter-set':
      return [...others(change.sheet), { sheet: change.sheet, area: change.area, filteredColumns: change.criteria.map(({ column }) => column) }];
    case 'filter-removed':
    case 'sheet-deleted':
      return others(change.sheet);
    case 'sheet-renamed':
      return filters.map((filter) => (sameName(filter.sheet, change.sheet) ? { ...filter, sheet: change.name } : filter));
    default:
      return shiftsOf(change).reduce((before, shift) => before.flatMap((filter) => ('sheet' in change && sameName(filter.sheet, change.sheet ?? '') ? shifted(filter, shift) : [filter])), filters);
  }
}

/** None where all its cells are taken out. Columns taken out take their criteria along. */
function shifted(filter: SheetFilter, shift: Shift): SheetFilter[] {
  const area = movedReference(shift, filter.area);
  if (!area) return [];
  if (shift.kind === 'move' || shift.along !== 'columns') return [{ ...filter, area }];
  const filteredColumns = filter.filteredColumns.flatMap((column) => {
    const place = movedCell(shift, filter.area.top, filter.area.left + column);
    return place ? [place.column - area.left] : [];
  });
  return [{ ...filter, area, filteredColumns }];
}
