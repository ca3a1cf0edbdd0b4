export type Value = string | number | boolean;
/** What a formula works on: one value, or the values of an area. */
export type Operand = Value | readonly Value[];

/** Thrown while a formula is worked out, and caught there: it holds something that is not worked out here. */
export class Beyond extends Error {}

export function single(operand: Operand): Value {
  if (Array.isArray(operand)) throw new Beyond();
  return operand as Value;
}

export function number(operand: Operand): number {
  const value = single(operand);
  if (value === '') return 0;
  const figure = typeof value === 'string' ? Number(value) : Number(value);
  if (Number.isNaN(figure)) throw new Beyond();
  return figure;
}

export function compare(left: Value, right: Value, sign: string): boolean {
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

/** What the functions make of their operands. */
export const functions: Readonly<Record<string, ((given: readonly Operand[]) => Value) | undefined>> = {
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
