/**
 * A formula, as a file spells it (English names, commas, A1), cut into the references, names and tables in it and the text
 * between, which is never looked into.
 */
import { addressOf, columnFromLetters, columnLetters, lastColumn, lastRow } from '../../sheet/address';
import type { CellArea } from '../../sheet/cells';

export type FormulaToken =
  | { readonly kind: 'text'; readonly text: string }
  /** A1, $A$1:B2, A:C, 2:4, each perhaps with its sheet or sheets. */
  | { readonly kind: 'reference'; readonly text: string; readonly sheets?: SheetQualifier; readonly reference: Reference }
  /** `#REF!` or a name behind a sheet: `Sheet1!#REF!`, `Sheet1!Rate`. */
  | { readonly kind: 'qualified'; readonly text: string; readonly sheets: SheetQualifier; readonly rest: string }
  /** A function's or a defined name, or a table's without brackets. */
  | { readonly kind: 'name'; readonly text: string }
  /** `Contracts[[#This Row],[Spend]]`: `inner` has the brackets. Inside its own table a formula may leave the table's name out: it is "" then. */
  | { readonly kind: 'table'; readonly text: string; readonly table: string; readonly inner: string };

/** The part before `!`. `last` is there for `First:Last!`; `external` where it names another workbook. */
export interface SheetQualifier {
  readonly text: string;
  readonly external: boolean;
  readonly first: string;
  readonly last?: string;
}

/** An area and how it was written. */
export interface Reference extends CellArea {
  readonly shape: 'cell' | 'range' | 'columns' | 'rows';
  /** Which of its ends carry a `$`. */
  readonly fixed: { readonly top: boolean; readonly left: boolean; readonly bottom: boolean; readonly right: boolean };
}

const STRING = /"(?:[^"]|"")*"/y;
const QUOTED_SHEET = /'((?:[^']|'')+)'!/y;
const BARE_SHEET = /((?:\[[^\]]*\])?(?:[\p{L}\p{N}_.\\?]+(?::[\p{L}\p{N}_.\\?]+)?)?)!/uy;
const ERROR = /#(?:REF!|NULL!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)/y;
const CELLS = /(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.(![]))?(?![\p{L}\p{N}_.(![])/uy;
const COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(![])/uy;
const ROWS = /(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.(![])/uy;
const NUMBER = /(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/y;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;

function at(pattern: RegExp, formula: string, from: number): RegExpExecArray | undefined {
  pattern.lastIndex = from;
  return pattern.exec(formula) ?? undefined;
}

/** Cuts a formula, without its `=`, into tokens whose texts joined are the formula. */
export function tokensOf(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let from = 0;
  let textFrom = 0;
  while (from < formula.length) {
    const token = tokenAt(formula, from);
    const length = typeof token === 'number' ? token : token.text.length;
    if (typeof token !== 'number') {
      if (from > textFrom) tokens.push({ kind: 'text', text: formula.slice(textFrom, from) });
      tokens.push(token);
      textFrom = from + length;
    }
    from += length;
  }
  if (from > textFrom) tokens.push({ kind: 'text', text: formula.slice(textFrom) });
  return tokens;
}

/** The token that begins here, or how many letters of plain text to pass over. */
function tokenAt(formula: string, from: number): FormulaToken | number {
  const first = formula[from];
  if (first === '"') return at(STRING, formula, from)?.[0].length ?? formula.length - from;
  if (first === '#') return at(ERROR, formula, from)?.[0].length ?? 1;
  if (first === '{') return arrayLength(formula, from);
  const qualifier = qualifierAt(formula, from);
  if (qualifier) return qualified(formula, from, qualifier);
  if (first === '[') return tableToken(formula, from, '');
  const found = referenceAt(formula, from);
  if (found) return { kind: 'reference', text: found.text, reference: found.reference };
  const number = at(NUMBER, formula, from);
  if (number) return number[0].length;
  const name = at(NAME, formula, from)?.[0];
  return name === undefined ? 1 : nameOrTable(formula, from, name);
}

function nameOrTable(formula: string, from: number, name: string): FormulaToken {
  const after = from + name.length;
  return formula[after] === '[' ? tableToken(formula, after, name) : { kind: 'name', text: name };
}

function tableToken(formula: string, brackets: number, table: string): FormulaToken {
  const inner = formula.slice(brackets, brackets + bracketsLength(formula, brackets));
  return { kind: 'table', text: table + inner, table, inner };
}

/** An array constant holds no references: `{1,2;"a","b"}`. */
function arrayLength(formula: string, from: number): number {
  for (let end = from + 1; end < formula.length; end++) {
    if (formula[end] === '"') end += (at(STRING, formula, end)?.[0].length ?? 1) - 1;
    else if (formula[end] === '}') return end + 1 - from;
  }
  return 1;
}

/** Brackets within brackets; `'` takes the next letter as it is. */
function bracketsLength(formula: string, from: number): number {
  let depth = 0;
  for (let end = from; end < formula.length; end++) {
    const letter = formula[end];
    if (letter === "'") end++;
    else if (letter === '[') depth++;
    else if (letter === ']' && --depth === 0) return end + 1 - from;
  }
  return formula.length - from;
}

function qualifierAt(formula: string, from: number): SheetQualifier | undefined {
  const match = at(QUOTED_SHEET, formula, from) ?? at(BARE_SHEET, formula, from);
  if (!match) return undefined;
  const name = (match[1] ?? '').replace(/''/g, "'");
  const [first = '', last] = name.split(':');
  const external = name.includes('[') || name === '';
  return { text: match[0], external, first, ...(last !== undefined && !external ? { last } : {}) };
}

function qualified(formula: string, from: number, sheets: SheetQualifier): FormulaToken {
  const after = from + sheets.text.length;
  const found = referenceAt(formula, after);
  if (found) return { kind: 'reference', text: sheets.text + found.text, sheets, reference: found.reference };
  const rest = at(ERROR, formula, after)?.[0] ?? at(NAME, formula, after)?.[0] ?? '';
  return { kind: 'qualified', text: sheets.text + rest, sheets, rest };
}

function referenceAt(formula: string, from: number): { text: string; reference: Reference } | undefined {
  const match = at(CELLS, formula, from);
  if (match) return cellsFrom(match);
  const columns = at(COLUMNS, formula, from);
  if (columns) return columnsFrom(columns);
  const rows = at(ROWS, formula, from);
  return rows && rowsFrom(rows);
}

function cellsFrom(match: RegExpExecArray): { text: string; reference: Reference } | undefined {
  const [text, fixLeft, leftName = '', fixTop, topText, fixRight = fixLeft, rightName = leftName, fixBottom = fixTop, bottomText = topText] = match;
  const left = columnFromLetters(leftName);
  const right = columnFromLetters(rightName);
  const top = Number(topText) - 1;
  const bottom = Number(bottomText) - 1;
  if (left === undefined || right === undefined || !isRow(top) || !isRow(bottom)) return undefined;
  const fixed = { top: fixTop === '$', left: fixLeft === '$', bottom: fixBottom === '$', right: fixRight === '$' };
  return { text, reference: inOrder({ top, left, bottom, right, shape: match[6] === undefined ? 'cell' : 'range', fixed }) };
}

function columnsFrom([text, fixLeft, leftName = '', fixRight, rightName = '']: RegExpExecArray) {
  const left = columnFromLetters(leftName);
  const right = columnFromLetters(rightName);
  if (left === undefined || right === undefined) return undefined;
  const fixed = { top: true, left: fixLeft === '$', bottom: true, right: fixRight === '$' };
  return { text, reference: inOrder({ top: 0, left, bottom: lastRow, right, shape: 'columns', fixed }) };
}

function rowsFrom([text, fixTop, topText, fixBottom, bottomText]: RegExpExecArray) {
  const top = Number(topText) - 1;
  const bottom = Number(bottomText) - 1;
  if (!isRow(top) || !isRow(bottom)) return undefined;
  const fixed = { top: fixTop === '$', left: true, bottom: fixBottom === '$', right: true };
  return { text, reference: inOrder({ top, left: 0, bottom, right: lastColumn, shape: 'rows', fixed }) };
}

function isRow(row: number): boolean {
  return row >= 0 && row <= lastRow;
}

/** Excel writes the top left corner first; a formula made elsewhere may not. The `$` of an end goes with it. */
export function inOrder(reference: Reference): Reference {
  const { top, left, bottom, right, fixed } = reference;
  const upsideDown = top > bottom;
  const mirrored = left > right;
  if (!upsideDown && !mirrored) return reference;
  return {
    ...reference,
    ...(upsideDown ? { top: bottom, bottom: top } : {}),
    ...(mirrored ? { left: right, right: left } : {}),
    fixed: {
      top: upsideDown ? fixed.bottom : fixed.top,
      bottom: upsideDown ? fixed.top : fixed.bottom,
      left: mirrored ? fixed.right : fixed.left,
      right: mirrored ? fixed.left : fixed.right,
    },
  };
}

/** A reference as a formula writes it, without its sheet. */
export function referenceText(reference: Reference): string {
  const { fixed, shape } = reference;
  const mark = (is: boolean): string => (is ? '$' : '');
  if (shape === 'columns') {
    return `${mark(fixed.left)}${columnLetters(reference.left)}:${mark(fixed.right)}${columnLetters(reference.right)}`;
  }
  if (shape === 'rows') return `${mark(fixed.top)}${reference.top + 1}:${mark(fixed.bottom)}${reference.bottom + 1}`;
  const first = marked(reference.top, reference.left, fixed.top, fixed.left);
  return shape === 'cell' ? first : `${first}:${marked(reference.bottom, reference.right, fixed.bottom, fixed.right)}`;
}

function marked(row: number, column: number, fixedRow: boolean, fixedColumn: boolean): string {
  if (!fixedRow && !fixedColumn) return addressOf(row, column);
  return `${fixedColumn ? '$' : ''}${columnLetters(column)}${fixedRow ? '$' : ''}${row + 1}`;
}

/** "Sheet1!", "'Sheet 1'!", "'First:Last'!". */
export function qualifierText(first: string, last?: string): string {
  const both = last === undefined ? [first] : [first, last];
  if (both.every(isPlainSheetName)) return `${both.join(':')}!`;
  return `'${both.join(':').replace(/'/g, "''")}'!`;
}

/** A name Excel writes without quotes: letters, digits, `_` and `.`, not beginning with a digit, and not like a reference. */
function isPlainSheetName(name: string): boolean {
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) return false;
  return !/^[A-Za-z]{1,3}[0-9]+$/.test(name) && !/^[rR][0-9]*(?:[cC][0-9]*)?$/.test(name) && !/^[cC][0-9]*$/.test(name) && !/^(?:true|false)$/i.test(name);
}
