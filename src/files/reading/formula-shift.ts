import { LAST_COLUMN, LAST_ROW, lettersOf, packedCell, columnOf, rowOf } from './references';

/**
 * A formula taken apart into what stays and the references that move when it is read from another cell. Taken apart once,
 * it is put together again for every cell that shares it.
 */
export type FormulaPieces = readonly (string | Reference)[];

/** One end of a reference. `row` or `column` is absent for whole columns or rows. */
interface Reference {
  readonly row?: number;
  readonly column?: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

const WORD = /[$A-Za-z0-9_.\\?\u0080-\uffff]+/y;

/** @param formula Without its `=`. */
export function formulaPieces(formula: string): FormulaPieces {
  const pieces: (string | Reference)[] = [];
  let literal = '';
  let at = 0;
  while (at < formula.length) {
    const end = quotedEnd(formula, at) ?? wordEnd(formula, at);
    const word = formula.slice(at, end);
    const reference = referenceAt(formula, at, end, word);
    if (reference) {
      pieces.push(literal, reference);
      literal = '';
    } else {
      literal += word;
    }
    at = end;
  }
  pieces.push(literal);
  return pieces;
}

/** The end of a string, a quoted sheet name or a table's brackets: nothing in them is a reference. */
function quotedEnd(formula: string, at: number): number | undefined {
  const opening = formula[at];
  if (opening === '[') return bracketEnd(formula, at);
  if (opening !== '"' && opening !== "'") return undefined;
  const end = formula.indexOf(opening, at + 1);
  return end < 0 ? formula.length : end + 1;
}

function bracketEnd(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

function wordEnd(formula: string, at: number): number {
  WORD.lastIndex = at;
  return WORD.test(formula) ? WORD.lastIndex : at + 1;
}

function referenceAt(formula: string, start: number, end: number, word: string): Reference | undefined {
  const next = formula[end];
  if (next === '(' || next === '!' || next === '[' || /^:[A-Za-z0-9_.]+!/.test(formula.slice(end, end + 64))) return undefined;
  const packed = packedCell(word);
  if (packed >= 0) {
    const dollar = word.lastIndexOf('$');
    return { row: rowOf(packed), column: columnOf(packed), rowFixed: dollar > 0, columnFixed: word.startsWith('$') };
  }
  return lineAt(formula, start, end, word);
}

/** A whole column or row stands on one side of a colon with its like on the other. */
function lineAt(formula: string, start: number, end: number, word: string): Reference | undefined {
  const like = /^\$?[A-Za-z]{1,3}$/.test(word) ? '\\$?[A-Za-z]{1,3}' : /^\$?\d{1,7}$/.test(word) ? '\\$?\\d{1,7}' : undefined;
  if (like === undefined) return undefined;
  const before = new RegExp(`(?:^|[^A-Za-z0-9_.$])${like}:$`).test(formula.slice(Math.max(0, start - 12), start));
  const after = new RegExp(`^:${like}(?:[^A-Za-z0-9_.$(]|$)`).test(formula.slice(end, end + 12));
  if (before === after) return undefined;
  const fixed = word.startsWith('$');
  const bare = fixed ? word.slice(1) : word;
  if (/^\d/.test(bare)) return { row: Number(bare) - 1, rowFixed: fixed, columnFixed: true };
  const packed = packedCell(`${bare}1`);
  return packed < 0 ? undefined : { column: columnOf(packed), rowFixed: true, columnFixed: fixed };
}

/** The formula as it reads from a cell `rows` further down and `columns` further right. What leaves the sheet becomes #REF!. */
export function shifted(pieces: FormulaPieces, rows: number, columns: number): string {
  // Joined, not added up: engines keep a sum of strings as a tree, many times as large as the text.
  const written = new Array<string>(pieces.length);
  pieces.forEach((piece, index) => (written[index] = typeof piece === 'string' ? piece : shiftedReference(piece, rows, columns)));
  return written.join('');
}

function shiftedReference(reference: Reference, rows: number, columns: number): string {
  let written = '';
  if (reference.column !== undefined) {
    const column = reference.column + (reference.columnFixed ? 0 : columns);
    if (column < 0 || column > LAST_COLUMN) return '#REF!';
    written += (reference.columnFixed ? '$' : '') + lettersOf(column);
  }
  if (reference.row !== undefined) {
    const row = reference.row + (reference.rowFixed ? 0 : rows);
    if (row < 0 || row > LAST_ROW) return '#REF!';
    written += (reference.rowFixed ? '$' : '') + String(row + 1);
  }
  return written;
}
