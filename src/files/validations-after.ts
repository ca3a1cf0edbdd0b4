/** Where a workbook's validations lie, and what they say, after changes: as saving those changes leaves them. */
import type { CellArea } from '../sheet/cells';
import type { WorkbookChange } from './changes';
import { areasLeft, fromCornerOf } from './saving/cut-areas';
import { formulaAfterRename, formulaAfterTableRename, formulaWithoutSheet, sameName, shiftedFormula } from './saving/formula-rewrite';
import { movedPieces, type Shift } from './saving/shift';
import { shiftsOf } from './shifts-of-changes';
import { fromSurvivingCell } from './saving/workbook-shift';
import type { Validation } from './workbook-file-types';

/** The validations of one sheet, by its name. */
export interface SheetValidations {
  readonly sheet: string;
  readonly validations: readonly Validation[];
}

type Sheets = readonly SheetValidations[];

/** The validations after these changes, in order. Changes that do not concern them may be among them. */
export function validationsAfter(sheets: Sheets, changes: readonly WorkbookChange[]): Sheets {
  return changes.reduce(afterChange, sheets);
}

function afterChange(sheets: Sheets, change: WorkbookChange): Sheets {
  switch (change.kind) {
    case 'validated':
      return afterSet(sheets, change);
    case 'sheet-renamed':
      return withFormulas(sheets, (formula) => formulaAfterRename(formula, change.sheet, change.name)).map((one) =>
        sameName(one.sheet, change.sheet) ? { ...one, sheet: change.name } : one,
      );
    case 'sheet-added':
      return [...sheets, { sheet: change.name, validations: [] }];
    case 'sheet-deleted':
      return withFormulas(sheets.filter(({ sheet }) => !sameName(sheet, change.sheet)), (formula) => formulaWithoutSheet(formula, change.sheet));
    case 'table-renamed':
      return withFormulas(sheets, (formula) => formulaAfterTableRename(formula, change.table, change.name));
    default:
      return shiftsOf(change).reduce((before, shift) => afterShift(before, 'sheet' in change ? change.sheet : '', shift), sheets);
  }
}

function afterShift(sheets: Sheets, name: string, shift: Shift): Sheets {
  const shifted = withFormulas(sheets, (formula, home, areas) => {
    return shiftedFormula(sameName(home, name) ? fromSurvivingCell(formula, areas, shift) : formula, home, name, shift);
  });
  return shifted.map((one) => {
    if (!sameName(one.sheet, name)) return one;
    return { ...one, validations: placed(one.validations, (area) => movedPieces(shift, area)) };
  });
}

/** Each validation where its areas now lie; without those that have none left. */
function placed(validations: readonly Validation[], pieces: (area: CellArea) => readonly CellArea[]): Validation[] {
  return validations.flatMap((validation) => {
    const areas = validation.areas.flatMap(pieces);
    return areas.length === 0 ? [] : [{ ...validation, areas }];
  });
}

function afterSet(sheets: Sheets, { sheet, area, validation }: Extract<WorkbookChange, { kind: 'validated' }>): Sheets {
  return sheets.map((one) => {
    if (!sameName(one.sheet, sheet)) return one;
    const others = one.validations.flatMap((each) => cut(each, area));
    return { ...one, validations: validation ? [...others, { ...validation, areas: [area], extension: false }] : others };
  });
}

function cut(validation: Validation, area: CellArea): Validation[] {
  const areas = areasLeft(validation.areas, area);
  if (!areas) return [validation];
  if (areas.length === 0) return [];
  return [{ ...rewritten(validation, (formula) => fromCornerOf(formula, validation.areas, areas)), areas }];
}

function rewritten(validation: Validation, rewrite: (formula: string) => string): Validation {
  const { formula1, formula2, items } = validation;
  if (items) return validation;
  return { ...validation, ...(formula1 !== undefined && { formula1: rewrite(formula1) }), ...(formula2 !== undefined && { formula2: rewrite(formula2) }) };
}

function withFormulas(sheets: Sheets, rewrite: (formula: string, home: string, areas: readonly CellArea[]) => string): Sheets {
  return sheets.map((one) => ({
    ...one,
    validations: one.validations.map((validation) => rewritten(validation, (formula) => rewrite(formula, one.sheet, validation.areas))),
  }));
}
