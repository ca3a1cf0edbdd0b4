/** Cells taken out of the areas a format or a validation lies on. */
import type { CellArea } from '../../sheet/cells';
import { areaNames, without } from './a1';
import { carriedFormula } from './formula-rewrite';

/** The areas without these cells; nothing where they had none of them. */
export function areasLeft(before: readonly CellArea[], area: CellArea): CellArea[] | undefined {
  const after = before.flatMap((each) => without(each, area));
  return areaNames(after) === areaNames(before) ? undefined : after;
}

/** A formula is written for the top left cell of its areas: as it reads for that of the areas that are left. */
export function fromCornerOf(formula: string, before: readonly CellArea[], after: readonly CellArea[]): string {
  if (before.length === 0 || after.length === 0) return formula;
  const [from, to] = [cornerOf(before), cornerOf(after)];
  return carriedFormula(formula, to.row - from.row, to.column - from.column);
}

function cornerOf(areas: readonly CellArea[]): { readonly row: number; readonly column: number } {
  return { row: Math.min(...areas.map(({ top }) => top)), column: Math.min(...areas.map(({ left }) => left)) };
}
