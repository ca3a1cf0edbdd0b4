/** What a rule for numbers allows, as far as it says so in figures. */
export interface NumberBounds {
  readonly least?: number;
  readonly most?: number;
}

/**
 * The bounds of a rule. What is compared with other cells, and what must not be equal or between, has none here.
 * @param step the next figure after another: 1 for whole numbers, 0 where there is no next
 */
export function boundsOf(rule: Excel.BasicDataValidation | undefined, step: 0 | 1): NumberBounds {
  const [first, second] = [figureOf(rule?.formula1), figureOf(rule?.formula2)];
  switch (rule?.operator) {
    case 'Between':
      return bounds(first, second);
    case 'EqualTo':
      return bounds(first, first);
    case 'GreaterThan':
      return bounds(first === undefined ? undefined : first + step, undefined);
    case 'GreaterThanOrEqualTo':
      return bounds(first, undefined);
    case 'LessThan':
      return bounds(undefined, first === undefined ? undefined : first - step);
    case 'LessThanOrEqualTo':
      return bounds(undefined, first);
    default:
      return {};
  }
}

function bounds(least: number | undefined, most: number | undefined): NumberBounds {
  return { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
}

function figureOf(operand: string | number | Excel.Range | undefined): number | undefined {
  if (typeof operand === 'number') return operand;
  if (typeof operand !== 'string' || !/^=?\s*[-+]?\d/.test(operand)) return undefined;
  const figure = Number(operand.replace(/^=/, ''));
  return Number.isFinite(figure) ? figure : undefined;
}
