import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  type IConditionalFormattingRuleConfig,
  type IValueConfig,
} from '@univerjs/sheets-conditional-formatting';
import type { ConditionalFormat, DifferentialStyle, ScalePoint, WorkbookFile } from '../../files/workbook-file-types';
import { idOfSheet, rangeOf, UNIT } from './from-file';
import { fontStyle, groundOf } from './sheet-style';
import type { Spreadsheet } from './spreadsheet';

/** Gives Univer the file's conditional formats to draw, as far as it has them; the file keeps all of them as they are. Icon sets are not drawn. */
export function loadConditionalFormats(sheets: Spreadsheet, file: WorkbookFile): void {
  file.sheets.forEach((sheet, at) => {
    if (sheet.kind !== 'cells') return;
    // Univer puts each new rule before the others.
    const byPriority = [...sheet.conditionalFormats].sort((one, other) => other.priority - one.priority);
    byPriority.forEach((format, index) => {
      const rule = ruleOf(format);
      if (!rule) return;
      sheets.commands.syncExecuteCommand(AddConditionalRuleMutation.id, {
        unitId: UNIT,
        subUnitId: idOfSheet(sheet),
        rule: { cfId: `format-${at}-${index}`, ranges: format.areas.map(rangeOf), stopIfTrue: format.stopIfTrue, rule },
      });
    });
  });
}

const COMPARED: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

function ruleOf(format: ConditionalFormat): IConditionalFormattingRuleConfig | undefined {
  const { type, formulas, rank, average, scale, bar } = format;
  const highlight = { type: CFRuleType.highlightCell as const, style: styleOf(format.format) };
  if (type === 'cellIs') return formulaRule(highlight, comparison(format));
  if (type === 'duplicateValues') return { ...highlight, subType: CFSubRuleType.duplicateValues };
  if (type === 'uniqueValues') return { ...highlight, subType: CFSubRuleType.uniqueValues };
  if (type === 'top10' && rank) return { ...highlight, subType: CFSubRuleType.rank, isBottom: rank.bottom, isPercent: rank.percent, value: rank.count };
  if (type === 'aboveAverage' && average) return { ...highlight, subType: CFSubRuleType.average, operator: averageOperator(average) };
  if (type === 'colorScale' && scale) {
    const config = scale.points.map((point, index) => ({ index, color: scale.colours[index] ?? '#FFFFFF', value: valueOf(point) }));
    return { type: CFRuleType.colorScale, config };
  }
  if (type === 'dataBar' && bar) return barOf(bar);
  // Rules for texts, blanks, errors and days come with the formula that says the same.
  return type === 'iconSet' ? undefined : formulaRule(highlight, formulas[0]);
}

function formulaRule(highlight: { readonly type: CFRuleType.highlightCell; readonly style: IStyleBase }, formula: string | undefined): IConditionalFormattingRuleConfig | undefined {
  return formula === undefined ? undefined : { ...highlight, subType: CFSubRuleType.formula, value: `=${formula}` };
}

/** "is between 1 and 5" as a formula about the first cell of the areas. */
function comparison({ areas, operator, formulas }: ConditionalFormat): string | undefined {
  const first = areas[0];
  const [one, other] = formulas;
  if (!first || one === undefined || operator === undefined) return undefined;
  const cell = `${letters(first.left)}${first.top + 1}`;
  if (operator === 'between') return `AND(${cell}>=(${one}),${cell}<=(${other ?? one}))`;
  if (operator === 'notBetween') return `OR(${cell}<(${one}),${cell}>(${other ?? one}))`;
  const sign = COMPARED[operator];
  return sign && `${cell}${sign}(${one})`;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function averageOperator({ above, orEqual }: NonNullable<ConditionalFormat['average']>) {
  if (above) return orEqual ? CFNumberOperator.greaterThanOrEqual : CFNumberOperator.greaterThan;
  return orEqual ? CFNumberOperator.lessThanOrEqual : CFNumberOperator.lessThan;
}

function barOf(bar: NonNullable<ConditionalFormat['bar']>): IConditionalFormattingRuleConfig {
  const [min = { type: 'min' }, max = { type: 'max' }] = bar.points;
  return {
    type: CFRuleType.dataBar,
    isShowValue: bar.showValue,
    config: { min: valueOf(min), max: valueOf(max), isGradient: bar.gradient, positiveColor: bar.colour ?? '#638EC6', nativeColor: '#FF0000' },
  };
}

const VALUES: Readonly<Record<string, CFValueType>> = {
  num: CFValueType.num,
  min: CFValueType.min,
  max: CFValueType.max,
  autoMin: CFValueType.min,
  autoMax: CFValueType.max,
  percent: CFValueType.percent,
  percentile: CFValueType.percentile,
  formula: CFValueType.formula,
};

function valueOf({ type, value }: ScalePoint): IValueConfig {
  const kind = VALUES[type] ?? CFValueType.num;
  if (value === undefined || kind === CFValueType.min || kind === CFValueType.max) return { type: kind };
  return { type: kind, value: kind === CFValueType.formula ? `=${value}` : Number(value) };
}

function styleOf(format: DifferentialStyle | undefined): IStyleBase {
  return {
    ...(format?.font && fontStyle(format.font)),
    // In a format laid over others a fill's second colour is the one that shows.
    ...(format?.fill && groundOf({ ...format.fill, ...(format.fill.pattern === 'none' && { pattern: 'solid' }) })),
    ...(format?.font?.strike && { st: { s: BooleanNumber.TRUE } }),
  };
}
