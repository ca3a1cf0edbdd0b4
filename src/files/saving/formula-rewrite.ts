/** Formulas, without their `=`, as they must read after something else in the workbook changed. What a formula does not concern comes back as the same string. */
import { lastColumn, lastRow } from '../../sheet/address';
import { inOrder, qualifierText, referenceText, tokensOf, type FormulaToken, type Reference, type SheetQualifier } from './formula-tokens';
import { movedReference, type Shift } from './shift';

const LOST = '#REF!';

/** The `home` of what defined names refer to: no sheet can be called so. */
export const NAMES = '[names]';

/**
 * A formula on sheet `home` after cells of `sheet` were put in, taken out or moved. References through several sheets
 * (`First:Last!A1`) and to other workbooks stay. In a name, what has no `$` means a place beside the cell that uses it, and stays too.
 */
export function shiftedFormula(formula: string, home: string, sheet: string, shift: Shift): string {
  return rewritten(formula, (token) => {
    if (token.kind !== 'reference' || !speaksOf(token.sheets, home, sheet)) return undefined;
    if (home === NAMES && !isFixed(token.reference, shift)) return undefined;
    const moved = shiftedReference(token.reference, shift);
    if (moved === token.reference) return undefined;
    return `${token.sheets?.text ?? ''}${moved ? referenceText(moved) : LOST}`;
  });
}

/** Whether a reference is fixed in the direction the cells go. */
function isFixed({ fixed }: Reference, shift: Shift): boolean {
  const down = shift.kind !== 'move' && shift.along === 'columns' ? true : fixed.top && fixed.bottom;
  const along = shift.kind !== 'move' && shift.along === 'rows' ? true : fixed.left && fixed.right;
  return down && along;
}

function shiftedReference(reference: Reference, shift: Shift): Reference | undefined {
  if (shift.kind !== 'move') {
    if (reference.shape === 'columns' && shift.along === 'rows') return reference;
    if (reference.shape === 'rows' && shift.along === 'columns') return reference;
  }
  const moved = movedReference(shift, reference);
  if (!moved) return undefined;
  const same = moved.top === reference.top && moved.left === reference.left && moved.bottom === reference.bottom && moved.right === reference.right;
  return same ? reference : { ...reference, ...moved };
}

function speaksOf(sheets: SheetQualifier | undefined, home: string, sheet: string): boolean {
  if (!sheets) return sameName(home, sheet);
  return !sheets.external && sheets.last === undefined && sameName(sheets.first, sheet);
}

/** Sheet, table and defined names are the same whatever their case. */
export function sameName(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

/**
 * A formula as it reads when carried `down` rows and `right` columns: what has no `$` goes along. Off the sheet's edge it is
 * `#REF!`, or comes in again at the other edge (`wrap`), as the cells of a shared formula do. With `ownSheetOnly`, references
 * that name a sheet stay, as they do when Excel sorts.
 */
export function carriedFormula(
  formula: string,
  down: number,
  right: number,
  how: { readonly wrap?: boolean; readonly ownSheetOnly?: boolean } = {},
): string {
  if (down === 0 && right === 0) return formula;
  return rewritten(formula, (token) => {
    if (token.kind !== 'reference' || token.sheets?.external || (how.ownSheetOnly && token.sheets)) return undefined;
    const carried = carriedReference(token.reference, down, right, how.wrap === true);
    return `${token.sheets?.text ?? ''}${carried ? referenceText(carried) : LOST}`;
  });
}

function carriedReference(reference: Reference, down: number, right: number, wrap: boolean): Reference | undefined {
  const { fixed } = reference;
  const line = (at: number, isFixed: boolean, by: number, last: number): number => {
    if (isFixed) return at;
    return wrap ? (at + by + last + 1) % (last + 1) : at + by;
  };
  const carried = {
    ...reference,
    top: line(reference.top, fixed.top, down, lastRow),
    bottom: line(reference.bottom, fixed.bottom, down, lastRow),
    left: line(reference.left, fixed.left, right, lastColumn),
    right: line(reference.right, fixed.right, right, lastColumn),
  };
  const inside = [carried.top, carried.bottom].every((row) => row >= 0 && row <= lastRow)
    && [carried.left, carried.right].every((column) => column >= 0 && column <= lastColumn);
  return inside ? inOrder(carried) : undefined;
}

/** A formula after a sheet was renamed. */
export function formulaAfterRename(formula: string, from: string, to: string): string {
  return rewritten(formula, (token) => {
    if (token.kind !== 'reference' && token.kind !== 'qualified') return undefined;
    const { sheets } = token;
    if (!sheets || sheets.external) return undefined;
    const first = sameName(sheets.first, from);
    const last = sheets.last !== undefined && sameName(sheets.last, from);
    if (!first && !last) return undefined;
    const qualifier = qualifierText(first ? to : sheets.first, last ? to : sheets.last);
    return qualifier + token.text.slice(sheets.text.length);
  });
}

/** A formula after a sheet was deleted: what lay there is `#REF!`. */
export function formulaWithoutSheet(formula: string, sheet: string): string {
  return rewritten(formula, (token) => {
    if (token.kind !== 'reference' && token.kind !== 'qualified') return undefined;
    return speaksOf(token.sheets, '', sheet) ? LOST : undefined;
  });
}

/** Whether a formula names a sheet, alone or as the end of a row of sheets. */
export function namesSheet(formula: string, sheet: string): boolean {
  return tokensOf(formula).some(
    (token) =>
      (token.kind === 'reference' || token.kind === 'qualified') &&
      token.sheets !== undefined &&
      !token.sheets.external &&
      (sameName(token.sheets.first, sheet) || (token.sheets.last !== undefined && sameName(token.sheets.last, sheet))),
  );
}

/** The rows of sheets (`First:Last!A1`) a formula goes through, as pairs of names. */
export function sheetRowsIn(formula: string): readonly (readonly [string, string])[] {
  return tokensOf(formula).flatMap((token) =>
    (token.kind === 'reference' || token.kind === 'qualified') && token.sheets?.last !== undefined
      ? [[token.sheets.first, token.sheets.last] as const]
      : [],
  );
}

/** A formula after a table was renamed. */
export function formulaAfterTableRename(formula: string, from: string, to: string): string {
  return rewritten(formula, (token) => {
    if (token.kind === 'table') return sameName(token.table, from) ? to + token.inner : undefined;
    return token.kind === 'name' && sameName(token.text, from) ? to : undefined;
  });
}

/** A formula that stands in a table, with the table's name wherever it was left out: as a file has it. */
export function formulaNamingTable(formula: string, table: string): string {
  return rewritten(formula, (token) => (token.kind === 'table' && token.table === '' ? table + token.inner : undefined));
}

/** A formula after a table's column got another heading. `table` is "" for a formula that leaves its own table's name out. */
export function formulaAfterColumnRename(formula: string, table: string, from: string, to: string): string {
  return rewritten(formula, (token) => {
    if (token.kind !== 'table' || !sameName(token.table, table)) return undefined;
    return token.table + innerAfterColumnRename(token.inner, from, to);
  });
}

/** `[Spend]`, `[[#This Row],[Spend]]`, `[[Spend]:[Target]]`, `[@Spend]`, with `'` before `[ ] # '` of a heading. */
function innerAfterColumnRename(inner: string, from: string, to: string): string {
  const items = /\[((?:'.|[^[\]'])*)\]/gs;
  return inner.replace(items, (whole, written: string) => {
    const mark = written.startsWith('@') ? '@' : '';
    // `#` without `'` is a part of the table: [#Headers], [#This Row].
    if (written.startsWith('#') || !sameName(unescapedHeading(written.slice(mark.length)), from)) return whole;
    return `[${mark}${escapedHeading(to)}]`;
  });
}

function unescapedHeading(written: string): string {
  return written.replace(/'(.)/gs, '$1');
}

function escapedHeading(heading: string): string {
  return heading.replace(/['#@[\]]/g, "'$&");
}

/** Puts each token's replacement in its place; the formula itself comes back where there is none. */
function rewritten(formula: string, replace: (token: FormulaToken) => string | undefined): string {
  let changed = false;
  const pieces = tokensOf(formula).map((token) => {
    const replacement = replace(token);
    if (replacement === undefined || replacement === token.text) return token.text;
    changed = true;
    return replacement;
  });
  return changed ? pieces.join('') : formula;
}
