/** Where a workbook's conditional formats lie after changes: as saving those changes leaves them. */
import type { CellArea } from '../sheet/cells';
import type { WorkbookChange } from './changes';
import { areasLeft } from './saving/cut-areas';
import { sameName } from './saving/formula-rewrite';
import { movedPieces } from './saving/shift';
import { shiftsOf } from './shifts-of-changes';

/** The areas of each conditional format of one sheet, by its name. */
export interface SheetFormats {
  readonly sheet: string;
  readonly formats: readonly (readonly CellArea[])[];
}

/** The formats' areas after these changes, in order. Changes that do not concern them may be among them. */
export function conditionalFormatsAfter(sheets: readonly SheetFormats[], changes: readonly WorkbookChange[]): readonly SheetFormats[] {
  return changes.reduce(afterChange, sheets);
}

function afterChange(sheets: readonly SheetFormats[], change: WorkbookChange): readonly SheetFormats[] {
  switch (change.kind) {
    case 'conditional-formats-cleared':
      return placed(sheets, change.sheet, (areas) => areasLeft(areas, change.area) ?? areas);
    case 'sheet-renamed':
      return sheets.map((one) => (sameName(one.sheet, change.sheet) ? { ...one, sheet: change.name } : one));
    case 'sheet-added':
      return [...sheets, { sheet: change.name, formats: [] }];
    case 'sheet-deleted':
      return sheets.filter(({ sheet }) => !sameName(sheet, change.sheet));
    default:
      return shiftsOf(change).reduce((before, shift) => placed(before, 'sheet' in change ? change.sheet ?? '' : '', (areas) => areas.flatMap((area) => movedPieces(shift, area))), sheets);
  }
}

function placed(sheets: readonly SheetFormats[], name: string, move: (areas: readonly CellArea[]) => readonly CellArea[]): readonly SheetFormats[] {
  return sheets.map((one) => (sameName(one.sheet, name) ? { ...one, formats: one.formats.map(move).filter((areas) => areas.length > 0) } : one));
}
