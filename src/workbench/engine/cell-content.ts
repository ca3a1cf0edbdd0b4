import { BooleanNumber, CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { CellInput, CellKind, CellValue } from './port';

/** What a cell holds. `value` of a formula is what it last came to. */
export interface Content {
  readonly kind: CellKind;
  readonly value: CellValue;
  /** With its `=`; absent where the cell holds none. */
  readonly formula?: string;
}

export const BLANK: Content = { kind: 'blank', value: '' };

/** Excel's error values. Univer has some more of its own, which are shown and read as the nearest of these. */
const ERRORS: ReadonlySet<string> = new Set([
  '#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!', '#BLOCKED!', '#FIELD!',
]);
const UNIVER_ERRORS: Readonly<Record<string, string>> = { '#CYCLE!': '#REF!', '#ERROR!': '#VALUE!' };

/**
 * A formula that Univer cannot work out (it lacks the function) is kept out of its sight, beside the value the file had for it:
 * what depends on the cell goes on from that value.
 */
export const KEPT_FORMULA = 'keptFormula';

/** What a cell of the sheet holds. */
export function contentOf(cell: Nullable<ICellData>): Content {
  if (!cell) return BLANK;
  const formula = formulaOf(cell);
  const value = cell.v ?? textOfDocument(cell);
  if (value === undefined || value === null) return formula === undefined ? BLANK : { kind: 'text', value: '', formula };
  return { ...valueOf(value, cell.t), ...(formula !== undefined && { formula }) };
}

function formulaOf(cell: ICellData): string | undefined {
  const kept: unknown = cell.custom?.[KEPT_FORMULA];
  if (typeof kept === 'string') return kept;
  return typeof cell.f === 'string' && cell.f !== '' ? cell.f : undefined;
}

/** The text of a cell that holds formatted text. */
function textOfDocument(cell: ICellData): string | undefined {
  return cell.p?.body?.dataStream.replace(/\r?\n?$/, '').replaceAll('\r', '\n');
}

function valueOf(value: CellValue, type: Nullable<CellValueType>): Content {
  if (type === CellValueType.BOOLEAN) return { kind: 'boolean', value: value === true || value === 1 || value === '1' };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'number') return { kind: 'number', value };
  if (type === CellValueType.NUMBER && value !== '' && Number.isFinite(Number(value))) return { kind: 'number', value: Number(value) };
  const error = UNIVER_ERRORS[value] ?? value;
  if (type !== CellValueType.FORCE_STRING && ERRORS.has(error)) return { kind: 'error', value: error };
  return { kind: 'text', value };
}

/** A cell of the sheet that holds this and nothing of what it held before. */
export function cellHolding(input: CellInput): ICellData {
  const emptied = { f: null, si: null, p: null, custom: null };
  if ('formula' in input) return { ...emptied, f: input.formula, v: null, t: null };
  const { value } = input;
  if (value === '') return { ...emptied, v: null, t: null };
  // Files and Excel know no negative zero.
  if (typeof value === 'number') return { ...emptied, v: value === 0 ? 0 : value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') {
    return { ...emptied, v: value ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
  }
  return { ...emptied, v: value, t: input.kind === 'error' ? CellValueType.STRING : textType(value) };
}

/** Text that Univer would take for a number, boolean or error is marked as text. */
export function textType(text: string): CellValueType {
  const looksOtherwise = ERRORS.has(text) || /^\s*(true|false)\s*$/i.test(text) || (text.trim() !== '' && Number.isFinite(Number(text)));
  return looksOtherwise ? CellValueType.FORCE_STRING : CellValueType.STRING;
}
