import { DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode, DataValidationType, type ISheetDataValidationRule } from '@univerjs/core';
import { AddDataValidationMutation } from '@univerjs/data-validation';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import type { Validation, WorkbookFile } from '../../files/workbook-file-types';
import { idOfSheet, rangeOf, UNIT } from './from-file';
import type { CellsPort, CellValidation, ComparisonOperator } from './port';
import type { Spreadsheet } from './spreadsheet';

const idOf = (sheet: number, validation: number) => `validation-${sheet}-${validation}`;

/** Gives Univer the file's validations: it draws the drop-downs and refuses what they refuse. */
export function loadValidations(sheets: Spreadsheet, file: WorkbookFile): void {
  file.sheets.forEach((sheet, at) => {
    if (sheet.kind !== 'cells') return;
    const rules = sheet.validations.flatMap((validation, index) => (validation.type === 'none' ? [] : [univerRule(validation, idOf(at, index))]));
    if (rules.length > 0) {
      sheets.commands.syncExecuteCommand(AddDataValidationMutation.id, { unitId: UNIT, subUnitId: idOfSheet(sheet), rule: rules });
    }
  });
}

const ERROR_STYLES = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const;

const TYPES = {
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  list: DataValidationType.LIST,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
  none: DataValidationType.ANY,
} as const;

function univerRule(validation: Validation, uid: string): ISheetDataValidationRule {
  const { formula1, formula2, errorTitle, error, promptTitle, prompt } = validation;
  const first = validation.type === 'list' ? listSource(validation) : univerOperand(formula1);
  const second = univerOperand(formula2);
  return {
    uid,
    type: TYPES[validation.type],
    ranges: validation.areas.map(rangeOf),
    operator: OPERATORS[validation.operator],
    ...(first !== undefined && { formula1: first }),
    ...(second !== undefined && { formula2: second }),
    allowBlank: validation.allowBlank,
    showDropDown: validation.showDropDown,
    renderMode: DataValidationRenderMode.ARROW,
    errorStyle: validation.showError ? ERROR_STYLES[validation.errorStyle] : DataValidationErrorStyle.WARNING,
    showErrorMessage: validation.showError,
    ...(error !== undefined && { error }),
    ...(errorTitle !== undefined && { errorTitle }),
    showInputMessage: validation.showPrompt,
    ...(prompt !== undefined && { prompt }),
    ...(promptTitle !== undefined && { promptTitle }),
  };
}

/** Univer takes a list's items as a JSON array, or the formula of where they are. */
function listSource({ items, formula1 }: Validation): string {
  return items ? JSON.stringify(items) : `=${formula1 ?? ''}`;
}

/** A number is taken as it is, anything else is a formula. */
function univerOperand(formula: string | undefined): string | undefined {
  if (formula === undefined) return undefined;
  return Number.isFinite(Number(formula)) ? formula : `=${formula}`;
}

const OPERATORS: Readonly<Record<Validation['operator'], DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN,
  notBetween: DataValidationOperator.NOT_BETWEEN,
  equal: DataValidationOperator.EQUAL,
  notEqual: DataValidationOperator.NOT_EQUAL,
  lessThan: DataValidationOperator.LESS_THAN,
  lessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
  greaterThan: DataValidationOperator.GREATER_THAN,
  greaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
};

/** Reads a cell's validation as the file has it; Univer knows which cells a rule has come to cover. */
export function validationReader(sheets: Spreadsheet, file: WorkbookFile): CellsPort['validation'] {
  const rules = new Map(file.sheets.flatMap((sheet, at) => sheet.validations.map((validation, index) => [idOf(at, index), validation] as const)));
  const model = sheets.services.get(SheetDataValidationModel);
  return (id, row, column) => {
    const rule = model.getRuleByLocation(UNIT, id, row, column);
    const validation = rule && rules.get(rule.uid);
    return validation && cellValidation(validation);
  };
}

const COMPARISONS: Readonly<Record<Validation['operator'], ComparisonOperator>> = {
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

function cellValidation(validation: Validation): CellValidation | undefined {
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

function ruleOf(validation: Validation): CellValidation['rule'] | undefined {
  const { type, items, formula1 = '', formula2, showDropDown } = validation;
  if (type === 'none') return undefined;
  if (type === 'list') return { type: 'List', source: items ? items.join(',') : `=${formula1}`, inCellDropDown: showDropDown };
  if (type === 'custom') return { type: 'Custom', formula: `=${formula1}` };
  return {
    type: COMPARED[type],
    operator: COMPARISONS[validation.operator],
    formula1: operand(formula1),
    ...(formula2 !== undefined && { formula2: operand(formula2) }),
  };
}

function operand(formula: string): string | number {
  return formula !== '' && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}
