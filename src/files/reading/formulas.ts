import { ownText } from '../own-text';
import { limits } from '../limits';
import { tooLarge } from '../refusal';
import type { FileCell } from '../workbook-file-types';
import type { XmlReader } from '../xml';
import { given, whole } from './attributes';
import { formulaPieces, shifted, type FormulaPieces } from './formula-shift';
import { areaOf } from './references';
import type { Budget } from './sheet-data';

type Formula = Pick<FileCell, 'formula' | 'formulaArea' | 'sharedFormula'>;

/** Taken apart, a formula takes as much memory as so many of its copies. */
const PIECES_WEIGH = 16;

interface Shared {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  pieces?: FormulaPieces;
}

/** Reads the formulas of one sheet. Those that several cells share stand in the file once, in the first of them. */
export class FormulaReader {
  readonly #shared = new Map<number, Shared>();

  constructor(
    private readonly budget: Budget,
    private readonly part: string,
  ) {}

  /** Reads an `<f>`, and goes on to its close tag. Undefined where there is none to be had. */
  read(reader: XmlReader, row: number, column: number): Formula | undefined {
    const type = reader.attribute('t');
    const index = type === 'shared' ? whole(reader, 'si', -1) : -1;
    const area = type === 'array' || type === 'dataTable' ? areaOf(reader.attribute('ref') ?? '') : undefined;
    const text = withoutPrefixes(reader.innerText());
    if (type === 'dataTable') return { formula: '=TABLE()', ...given('formulaArea', area) };
    if (index >= 0) return this.#sharedFormula(index, text, row, column);
    return text === '' ? undefined : { formula: ownText(`=${text}`), ...given('formulaArea', area) };
  }

  #sharedFormula(index: number, text: string, row: number, column: number): Formula | undefined {
    if (text !== '') {
      this.#shared.set(index, { row, column, text });
      return { formula: ownText(`=${text}`), sharedFormula: true };
    }
    const first = this.#shared.get(index);
    if (!first) return undefined;
    if (first.pieces) this.#count(first.text.length);
    else this.#count(first.text.length * PIECES_WEIGH);
    first.pieces ??= formulaPieces(first.text);
    return { formula: ownText(`=${shifted(first.pieces, row - first.row, column - first.column)}`), sharedFormula: true };
  }

  #count(characters: number): void {
    this.budget.sharedFormulaCharacters -= characters;
    if (this.budget.sharedFormulaCharacters < 0) throw tooLarge(`the formulas in ${this.part} are over ${limits.sharedFormulaCharacters / 1e6} million letters`);
  }
}

/** Files mark functions younger than Excel 2007 ("_xlfn.XLOOKUP"); the formula bar does not. */
export function withoutPrefixes(formula: string): string {
  return formula.includes('_xl') ? formula.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\.|_xludf\./g, '') : formula;
}
