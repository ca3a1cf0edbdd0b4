/** Where a workbook's validations lie, and what they say, after changes: as saving those changes leaves them. */
import type { CellArea } from '../sheet/cells';
import type { WorkbookChange } from './changes';
import { without } from './saving/a1';
import { formulaAfterRename, formulaAfterTableRename, formulaWithoutSheet, sameName, shiftedFormula } from './saving/formula-rewrite';
import { columnSlide, movedPieces, rowSlide, slide, type Shift } from './saving/shift';
import { fromSurvivingCell } from './saving/workbook-shift';
import { lastColumn, lastRow } from '../sheet/address';
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

function shiftsOf(change: WorkbookChange): readonly Shift[] {
  switch (change.kind) {
    case 'rows-inserted':
    case 'rows-deleted':
      return [rowSlide(change.kind === 'rows-inserted' ? 'insert' : 'delete', change.at, change.count)];
    case 'columns-inserted':
    case 'columns-deleted':
      return [columnSlide(change.kind === 'columns-inserted' ? 'insert' : 'delete', change.at, change.count)];
    case 'cells-inserted':
      return [slide('insert', change.shift === 'down' ? 'rows' : 'columns', change.area)];
    case 'cells-deleted':
      return [slide('delete', change.shift === 'up' ? 'rows' : 'columns', change.area)];
    case 'cells-moved':
      return [{ kind: 'move', area: change.area, down: change.toRow - change.area.top, right: change.toColumn - change.area.left }];
    case 'rows-moved':
    case 'columns-moved':
      return linesMoved(change);
    default:
      return [];
  }
}

/** Room is made, the lines go there, and the gap they leave is closed. */
function linesMoved({ kind, at, count, to }: Extract<WorkbookChange, { kind: 'rows-moved' | 'columns-moved' }>): readonly Shift[] {
  if (to >= at && to <= at + count) return [];
  const from = at >= to ? at + count : at;
  const rows = kind === 'rows-moved';
  const line = rows ? rowSlide : columnSlide;
  const area = rows ? { top: from, bottom: from + count - 1, left: 0, right: lastColumn } : { top: 0, bottom: lastRow, left: from, right: from + count - 1 };
  const move: Shift = { kind: 'move', area, down: rows ? to - from : 0, right: rows ? 0 : to - from };
  return [line('insert', to, count), move, line('delete', from, count)];
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
    const others = placed(one.validations, (each) => without(each, area));
    return { ...one, validations: validation ? [...others, { ...validation, areas: [area], extension: false }] : others };
  });
}

function withFormulas(sheets: Sheets, rewrite: (formula: string, home: string, areas: readonly CellArea[]) => string): Sheets {
  return sheets.map((one) => ({
    ...one,
    validations: one.validations.map((validation) => {
      const { formula1, formula2, items, areas } = validation;
      if (items) return validation;
      return {
        ...validation,
        ...(formula1 !== undefined && { formula1: rewrite(formula1, one.sheet, areas) }),
        ...(formula2 !== undefined && { formula2: rewrite(formula2, one.sheet, areas) }),
      };
    }),
  }));
}
