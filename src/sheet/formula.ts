import { parseArea } from './address';
import type { CellArea, TableArea, WorkbookCells } from './cells';
import { headingKey } from './heading';
import { gridOf, type Grid } from './grid';

type Value = string | number | boolean;
type Operand = Value | readonly Value[];

interface Place {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  readonly workbook?: WorkbookCells | undefined;
}

/** Thrown inside, never out of this file: the formula holds something that is not worked out here. */
class Beyond extends Error {}

/**
 * The value of a formula that only adds, rounds or compares cells of the workbook: totals, targets, differences. Anything
 * else, a circle or an error has no value here (undefined): Excel will say.
 */
export function valueOfFormula(formula: string, place: Place): Value | undefined {
  try {
    const parser = new Parser(formula.replace(/^=\+?/, ''), place);
    const value = parser.whole();
    return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
  } catch (error) {
    if (error instanceof Beyond || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The areas of the formula's own sheet that a formula's sums go over, in the order written; empty where it sums nothing. */
export function summedAreas(formula: string, place: Place): CellArea[] {
  const plain = formula.replace(/\$/g, '');
  if (!/^=\s*\+?\s*(?:(?:SUM|SUBTOTAL|AGGREGATE|ROUND)\s*\(|[A-Z]{1,3}\d+\s*[+])/i.test(plain) || /[-/!]|\*/.test(plain)) return [];
  const areas: CellArea[] = [];
  for (const found of plain.matchAll(/[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?/gi)) {
    const area = parseArea(found[0]);
    if (area) areas.push(area);
  }
  for (const found of plain.matchAll(/(\w*)\[(?:#Data\],\s*\[)?([^[\]#]+)\]/g)) {
    const area = tableColumn(place, found[1] ?? '', found[2] ?? '');
    if (area) areas.push(area);
  }
  return areas;
}

/** The body of a table's column, by heading; `name` may be empty inside the table itself. */
function tableColumn({ grid, row, column }: Place, name: string, heading: string): CellArea | undefined {
  const inside = (table: TableArea): boolean =>
    table.left <= column && column <= table.right && table.top <= row && row <= table.bottom;
  const table = grid.sheet.tables.find((one) => (name === '' ? inside(one) : one.name.toLowerCase() === name.toLowerCase()));
  if (!table?.hasHeadings) return undefined;
  for (let at = table.left; at <= table.right; at += 1) {
    if (headingKey(grid.at(table.top, at).text) !== headingKey(heading)) continue;
    return { top: table.top + 1, left: at, bottom: table.bottom - (table.hasTotals ? 1 : 0), right: at };
  }
  return undefined;
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
    private readonly place: Place,
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
    const name = sheet?.slice(0, -1).replace(/^'|'$/g, '').toLowerCase();
    const other = name === undefined ? undefined : this.place.workbook?.sheets.find((one) => one.name.toLowerCase() === name);
    if (!area || (name !== undefined && !other)) throw new Beyond();
    return valuesIn(other ? gridOf(other, this.place.workbook) : this.place.grid, area, this.subtotalling > 0);
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

function single(operand: Operand): Value {
  if (Array.isArray(operand)) throw new Beyond();
  return operand as Value;
}

function number(operand: Operand): number {
  const value = single(operand);
  if (value === '') return 0;
  const figure = typeof value === 'string' ? Number(value) : Number(value);
  if (Number.isNaN(figure)) throw new Beyond();
  return figure;
}

function compare(left: Value, right: Value, sign: string): boolean {
  const same = typeof left === 'string' && typeof right === 'string' ? left.toLowerCase() === right.toLowerCase() : left === right;
  const [one, other] = typeof left === 'string' && left !== '' ? [left, String(right)] : [number(left), number(right)];
  if (sign === '=') return same || one === other;
  if (sign === '<>') return !same && one !== other;
  return sign === '<' ? one < other : sign === '>' ? one > other : sign === '<=' ? one <= other : one >= other;
}

/** The numbers among what a function was given: text in cells does not count, as in Excel. */
function numbers(given: readonly Operand[]): number[] {
  return given.flat().filter((value): value is number => typeof value === 'number');
}

function rounded(round: (figure: number) => number): (given: readonly Operand[]) => Value {
  return (given) => {
    const figure = number(given[0] ?? 0);
    const scale = 10 ** number(given[1] ?? 0);
    return (Math.sign(figure) * round(Number((Math.abs(figure) * scale).toPrecision(14)))) / scale;
  };
}

const total = (given: readonly Operand[]): number => numbers(given).reduce((sum, figure) => sum + figure, 0);

const functions: Readonly<Record<string, ((given: readonly Operand[]) => Value) | undefined>> = {
  SUM: total,
  SUBTOTAL: (given) => {
    const which = number(given[0] ?? 0) % 100;
    if (which !== 9) throw new Beyond();
    return total(given.slice(1));
  },
  ROUND: rounded((figure) => Math.floor(figure + 0.5)),
  ROUNDUP: rounded(Math.ceil),
  ROUNDDOWN: rounded(Math.floor),
  INT: (given) => Math.floor(number(given[0] ?? 0)),
  ABS: (given) => Math.abs(number(given[0] ?? 0)),
  MAX: (given) => numbers(given).reduce((most, figure) => Math.max(most, figure), -Infinity),
  MIN: (given) => numbers(given).reduce((least, figure) => Math.min(least, figure), Infinity),
  COUNT: (given) => numbers(given).length,
  COUNTA: (given) => given.flat().filter((value) => value !== '').length,
  IF: (given) => single((given[0] === true || (typeof given[0] === 'number' && given[0] !== 0) ? given[1] : given[2]) ?? false),
  AND: (given) => given.flat().every((value) => value === true),
  OR: (given) => given.flat().includes(true),
  NOT: (given) => single(given[0] ?? false) !== true,
  ISBLANK: (given) => given[0] === '',
};
