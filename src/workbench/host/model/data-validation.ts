import type { CellValidation, ComparisonOperator } from '../../engine/port';
import { flagValue, isRecord, oneOf, recordOf, textValue } from '../arguments';
import { invalidArgument } from '../failure';
import type { Host } from '../host';
import { action, ObjectTypeOf, scalar } from '../object-type';
import type { Spot } from '../references';
import { mustAllow } from './places';

/** The validation of the cells: one where all have the same, 'mixed' where some differ. */
function ruleOf(spots: readonly Spot[], host: Host): CellValidation | 'mixed' | undefined {
  const seen = new Map<string, CellValidation | 'mixed' | undefined>();
  for (const spot of spots) {
    const validation = host.engine.validation(spot.sheet, spot.here());
    seen.set(JSON.stringify(validation) ?? '', validation);
  }
  return seen.size > 1 ? 'mixed' : [...seen.values()][0];
}

/** { list: { source, inCellDropDown } }, { wholeNumber: { formula1, formula2, operator } }, … as office.js has them. */
function ruleAsExcel({ rule }: CellValidation): Record<string, unknown> {
  switch (rule.type) {
    case 'List':
      return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
    case 'Custom':
      return { custom: { formula: rule.formula } };
    default: {
      const name = rule.type.charAt(0).toLowerCase() + rule.type.slice(1);
      const second = rule.formula2 === undefined ? {} : { formula2: rule.formula2 };
      return { [name]: { formula1: rule.formula1, ...second, operator: rule.operator } };
    }
  }
}

/** null where the cells differ, as for formats. */
const read =
  <V>(of: (validation: CellValidation | undefined) => V) =>
  (spots: readonly Spot[], host: Host): V | null => {
    const rule = ruleOf(spots, host);
    return rule === 'mixed' ? null : of(rule);
  };

const operators: readonly ComparisonOperator[] = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo'];
const comparedTypes = { wholeNumber: 'WholeNumber', decimal: 'Decimal', textLength: 'TextLength', date: 'Date', time: 'Time' } as const;

/** The most letters a list written out may have. */
const longestList = 255;

/** One of a rule's kinds, and only one; nothing where the rule is empty. */
function ruleGiven(value: unknown): CellValidation['rule'] | undefined {
  const kinds = Object.entries(recordOf(value)).filter(([, given]) => given !== null && given !== undefined);
  const [only] = kinds;
  if (!only) return undefined;
  if (kinds.length > 1) throw invalidArgument();
  const [kind, given] = [only[0], recordOf(only[1])];
  if (kind === 'list') return { type: 'List', source: listGiven(given['source']), inCellDropDown: flagValue(given['inCellDropDown'] ?? true) };
  if (kind === 'custom') return { type: 'Custom', formula: formulaGiven(given['formula']) };
  const type = Object.entries(comparedTypes).find(([name]) => name === kind)?.[1];
  if (!type) throw invalidArgument();
  const operator = oneOf(given['operator'], operators);
  const two = operator === 'Between' || operator === 'NotBetween';
  return { type, operator, formula1: operandGiven(given['formula1']), ...(two && { formula2: operandGiven(given['formula2']) }) };
}

function listGiven(value: unknown): string {
  const source = textValue(value);
  if (source === '' || source === '=' || (!source.startsWith('=') && source.length > longestList)) throw invalidArgument();
  return source;
}

function formulaGiven(value: unknown): string {
  const formula = textValue(value);
  if (!/^=./s.test(formula)) throw invalidArgument();
  return formula;
}

/** A number, a number as text, or a formula. */
function operandGiven(value: unknown): string | number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const text = textValue(value).trim();
  if (text === '') throw invalidArgument();
  return Number.isFinite(Number(text)) ? Number(text) : formulaGiven(text);
}

const alertStyles = ['Stop', 'Warning', 'Information'] as const;
const plainAlert = { style: 'Stop', title: '', message: '' } as const;

function alertGiven(value: unknown): CellValidation['error'] {
  if (!isRecord(value)) throw invalidArgument();
  if (!flagValue(value['showAlert'] ?? true)) return undefined;
  return { style: oneOf(value['style'] ?? 'Stop', alertStyles), title: textValue(value['title'] ?? ''), message: textValue(value['message'] ?? '') };
}

function promptGiven(value: unknown): CellValidation['prompt'] {
  if (!isRecord(value)) throw invalidArgument();
  if (!flagValue(value['showPrompt'] ?? true)) return undefined;
  return { title: textValue(value['title'] ?? ''), message: textValue(value['message'] ?? '') };
}

async function put(spots: readonly Spot[], host: Host, validation: CellValidation | undefined): Promise<void> {
  for (const spot of spots) {
    mustAllow(host, spot.sheet, undefined);
    await host.engine.setValidation(spot.sheet, spot.here(), validation);
  }
}

/** A new rule keeps what is said of it; cells that had different ones, or none, get Excel's own to begin with. */
async function setRule(spots: readonly Spot[], value: unknown, host: Host): Promise<void> {
  const rule = ruleGiven(value);
  const before = ruleOf(spots, host);
  const like = before === undefined || before === 'mixed' ? { ignoreBlanks: true, error: plainAlert } : before;
  await put(spots, host, rule && { ...like, rule });
}

/** What is said of a rule can be set only where there is one. */
async function change(spots: readonly Spot[], host: Host, changed: (validation: CellValidation) => CellValidation): Promise<void> {
  const before = ruleOf(spots, host);
  if (before === undefined || before === 'mixed') throw invalidArgument();
  await put(spots, host, changed(before));
}

const withError = ({ error: _before, ...rest }: CellValidation, error: CellValidation['error']): CellValidation => (error ? { ...rest, error } : rest);
const withPrompt = ({ prompt: _before, ...rest }: CellValidation, prompt: CellValidation['prompt']): CellValidation => (prompt ? { ...rest, prompt } : rest);

export const dataValidationType = new ObjectTypeOf<readonly Spot[]>('DataValidation', {
  members: {
    type: scalar('1.8', (spots, host) => {
      const rule = ruleOf(spots, host);
      return rule === 'mixed' ? 'Inconsistent' : (rule?.rule.type ?? 'None');
    }),
    rule: scalar('1.8', read((validation) => (validation ? ruleAsExcel(validation) : {})), setRule),
    ignoreBlanks: scalar('1.8', read((validation) => validation?.ignoreBlanks ?? true), (spots, value, host) =>
      change(spots, host, (validation) => ({ ...validation, ignoreBlanks: flagValue(value) })),
    ),
    errorAlert: scalar(
      '1.8',
      read((validation) => ({ showAlert: validation?.error !== undefined, style: validation?.error?.style ?? 'Stop', title: validation?.error?.title ?? '', message: validation?.error?.message ?? '' })),
      (spots, value, host) => change(spots, host, (validation) => withError(validation, alertGiven(value))),
    ),
    prompt: scalar(
      '1.8',
      read((validation) => ({ showPrompt: validation?.prompt !== undefined, title: validation?.prompt?.title ?? '', message: validation?.prompt?.message ?? '' })),
      (spots, value, host) => change(spots, host, (validation) => withPrompt(validation, promptGiven(value))),
    ),
    clear: action('1.8', (spots, _args, host) => put(spots, host, undefined)),
  },
});
