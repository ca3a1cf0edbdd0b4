import { parseArea } from './address';
import type { CellArea } from './cells';
import { Beyond, compare, functions, number, single, type Operand, type Value } from './formula-functions';
import type { Grid } from './grid';
import { tableColumn, type FormulaPlace } from './summed-areas';

/** Where a formula is, and the other sheets it may speak of. */
export interface Surroundings extends FormulaPlace {
  sheetNamed(name: string): Grid | undefined;
}

/**
 * The value of a formula that only adds, rounds or compares cells of the workbook: totals, targets, differences. Anything
 * else, a circle or an error has no value here (undefined): Excel will say.
 */
export function valueOfFormula(formula: string, place: Surroundings): Value | undefined {
  try {
    const parser = new Parser(formula.replace(/^=\+?/, ''), place);
    const value = parser.whole();
    return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
  } catch (error) {
    if (error instanceof Beyond || error instanceof RangeError) return undefined;
    throw error;
  }
}

const token =
  /\s*(?:(\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+)|"((?:[^"]|"")*)"|((?:'[^']+'|[A-Za-z0-9_.]+)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)(?![\w(])|([A-Za-z_][\w.]*)?(\[(?:[^[\]]|\[[^[\]]*\])*\])|([A-Za-z_][\w.]*)|(<>|<=|>=|[-+*/^&=<>%(),]))/y;

/** A descent over the formula, one method for each strength of binding. */
class Parser {
  private index = 0;
  private tokens: RegExpExecArray[] = [];
  /** Inside SUBTOTAL, which passes over cells that are subtotals themselves. */
  private subtotalling = 0;

  constructor(
    text: string,
    private readonly place: Surroundings,
  ) {
    token.lastIndex = 0;
    const end = text.trimEnd().length;
    for (let at = 0; at < end; at = token.lastIndex) {
      token.lastIndex = at;
      const found = token.exec(text);
      if (!found) throw new Beyond();
      this.tokens.push(found);
    }
  }

  whole(): Value {
    const value = single(this.comparison());
    if (this.index < this.tokens.length) throw new Beyond();
    return value;
  }

  private sign(...signs: readonly string[]): string | undefined {
    const found = this.tokens[this.index]?.[8];
    if (found === undefined || !signs.includes(found)) return undefined;
    this.index += 1;
    return found;
  }

  private comparison(): Operand {
    let left = this.joined();
    for (let sign = this.sign('=', '<>', '<', '>', '<=', '>='); sign; sign = this.sign('=', '<>', '<', '>', '<=', '>=')) {
      left = compare(single(left), single(this.joined()), sign);
    }
    return left;
  }

  private joined(): Operand {
    let left = this.added();
    while (this.sign('&')) left = String(single(left)) + String(single(this.added()));
    return left;
  }

  private added(): Operand {
    let left = this.multiplied();
    for (let sign = this.sign('+', '-'); sign; sign = this.sign('+', '-')) {
      const right = number(this.multiplied());
      left = sign === '+' ? number(left) + right : number(left) - right;
    }
    return left;
  }

  private multiplied(): Operand {
    let left = this.raised();
    for (let sign = this.sign('*', '/'); sign; sign = this.sign('*', '/')) {
      const right = number(this.raised());
      if (sign === '/' && right === 0) throw new Beyond();
      left = sign === '*' ? number(left) * right : number(left) / right;
    }
    return left;
  }

  private raised(): Operand {
    const left = this.signed();
    return this.sign('^') ? number(left) ** number(this.raised()) : left;
  }

  private signed(): Operand {
    if (this.sign('-')) return -number(this.signed());
    if (this.sign('+')) return this.signed();
    const value = this.primary();
    return this.sign('%') ? number(value) / 100 : value;
  }

  private primary(): Operand {
    const found = this.tokens[this.index];
    if (!found) throw new Beyond();
    this.index += 1;
    if (found[1] !== undefined) return Number(found[1]);
    if (found[2] !== undefined) return found[2].replace(/""/g, '"');
    if (found[4] !== undefined) return this.cells(found[3], found[4]);
    if (found[6] !== undefined) return this.structured(found[5] ?? '', found[6]);
    if (found[7] !== undefined) return this.named(found[7].toUpperCase());
    if (found[8] !== '(') throw new Beyond();
    const value = this.comparison();
    if (!this.sign(')')) throw new Beyond();
    return value;
  }

  private cells(sheet: string | undefined, address: string): Operand {
    const area = parseArea(address);
    const grid = sheet === undefined ? this.place.grid : this.place.sheetNamed(sheet.slice(0, -1).replace(/^'|'$/g, ''));
    if (!area || !grid) throw new Beyond();
    return valuesIn(grid, area, this.subtotalling > 0);
  }

  private structured(table: string, brackets: string): Operand {
    const thisRow = /@|#this row/i.test(brackets);
    const heading = brackets.replace(/#this row|#data/gi, '').replace(/[[\]@]/g, '').replace(/^[,\s]+/, '').replace(/'(.)/g, '$1');
    const area = heading.includes('#') ? undefined : tableColumn(this.place, table, heading);
    if (!area) throw new Beyond();
    return valuesIn(this.place.grid, thisRow ? { ...area, top: this.place.row, bottom: this.place.row } : area, this.subtotalling > 0);
  }

  private named(name: string): Operand {
    if (name === 'TRUE' || name === 'FALSE') return name === 'TRUE';
    const work = functions[name];
    if (!work || !this.sign('(')) throw new Beyond();
    const given: Operand[] = [];
    this.subtotalling += name === 'SUBTOTAL' ? 1 : 0;
    if (!this.sign(')')) {
      do given.push(this.comparison());
      while (this.sign(','));
      if (!this.sign(')')) throw new Beyond();
    }
    this.subtotalling -= name === 'SUBTOTAL' ? 1 : 0;
    return work(given);
  }
}

function valuesIn(grid: Grid, area: CellArea, withoutSubtotals: boolean): Operand {
  const values: Value[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, grid.area.bottom); row += 1) {
    for (let column = area.left; column <= Math.min(area.right, grid.area.right); column += 1) {
      const cell = grid.at(row, column);
      if (withoutSubtotals && /^=\+?SUBTOTAL\(/i.test(cell.formula ?? '')) continue;
      if (cell.kind === 'error' || (cell.kind === 'blank' && cell.formula !== undefined)) throw new Beyond();
      values.push(cell.value);
    }
  }
  return area.top === area.bottom && area.left === area.right ? (values[0] ?? '') : values;
}
