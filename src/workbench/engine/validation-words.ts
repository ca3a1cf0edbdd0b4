import type { NewValidation } from '../../files/changes';
import type { CellValidation, ComparisonOperator } from './port';

/** A validation as a file has it and as office.js does. */
const COMPARISONS: Readonly<Record<NewValidation['operator'], ComparisonOperator>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  lessThan: 'LessThan',
  lessThanOrEqual: 'LessThanOrEqualTo',
  greaterThan: 'GreaterThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
};
const COMPARED = { whole: 'WholeNumber', decimal: 'Decimal', textLength: 'TextLength', date: 'Date', time: 'Time' } as const;
const ALERTS = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** Nothing for a validation that lets everything in. */
export function cellValidation(validation: NewValidation): CellValidation | undefined {
  const rule = ruleOf(validation);
  if (!rule) return undefined;
  return {
    rule,
    ignoreBlanks: validation.allowBlank,
    ...(validation.showError && {
      error: { style: ALERTS[validation.errorStyle], title: validation.errorTitle ?? '', message: validation.error ?? '' },
    }),
    ...(validation.showPrompt && { prompt: { title: validation.promptTitle ?? '', message: validation.prompt ?? '' } }),
  };
}

function ruleOf(validation: NewValidation): CellValidation['rule'] | undefined {
  const { type, items, formula1 = '', formula2, operator, showDropDown } = validation;
  if (type === 'none') return undefined;
  if (type === 'list') return { type: 'List', source: items ? unquoted(formula1) : `=${formula1}`, inCellDropDown: showDropDown };
  if (type === 'custom') return { type: 'Custom', formula: `=${formula1}` };
  // LibreOffice writes a second operand to all comparisons; only these two have one.
  const second = operator === 'between' || operator === 'notBetween' ? formula2 : undefined;
  return {
    type: COMPARED[type],
    operator: COMPARISONS[operator],
    formula1: operand(formula1),
    ...(second !== undefined && { formula2: operand(second) }),
  };
}

/** The items as they were typed, with the blanks between them. */
function unquoted(list: string): string {
  return list.slice(1, -1).replace(/""/g, '"');
}

function operand(formula: string): string | number {
  return formula !== '' && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}

/** As a file has it. */
export function fileValidation({ rule, ignoreBlanks, error, prompt }: CellValidation): NewValidation {
  return {
    ...fileRule(rule),
    allowBlank: ignoreBlanks,
    errorStyle: error ? keyOf(ALERTS, error.style) : 'stop',
    showError: error !== undefined,
    ...(error && { errorTitle: error.title, error: error.message }),
    showPrompt: prompt !== undefined,
    ...(prompt && { promptTitle: prompt.title, prompt: prompt.message }),
  };
}

type FileRule = Pick<NewValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'items' | 'showDropDown'>;

function fileRule(rule: CellValidation['rule']): FileRule {
  if (rule.type === 'Custom') return { type: 'custom', operator: 'between', formula1: rule.formula.replace(/^=/, ''), showDropDown: true };
  if (rule.type === 'List') {
    const { source, inCellDropDown: showDropDown } = rule;
    const list = { type: 'list', operator: 'between', showDropDown } as const;
    if (source.startsWith('=')) return { ...list, formula1: source.slice(1) };
    return { ...list, formula1: `"${source.replace(/"/g, '""')}"`, items: source.split(',').map((item) => item.trim()) };
  }
  return {
    type: keyOf(COMPARED, rule.type),
    operator: keyOf(COMPARISONS, rule.operator),
    formula1: withoutEquals(rule.formula1),
    ...(rule.formula2 !== undefined && { formula2: withoutEquals(rule.formula2) }),
    showDropDown: true,
  };
}

const withoutEquals = (written: string | number): string => String(written).replace(/^=/, '');

function keyOf<K extends string, V>(words: Readonly<Record<K, V>>, value: V): K {
  const keys = Object.keys(words).filter((key): key is K => key in words);
  const found = keys.find((key) => words[key] === value) ?? keys[0];
  if (found === undefined) throw new RangeError(`No word for ${String(value)}`);
  return found;
}
