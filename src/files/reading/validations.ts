import type { Validation } from '../workbook-file-types';
import type { XmlReader } from '../xml';
import { decodeEscapes } from '../xml-text';
import { flag, oneOf } from './attributes';
import { withoutPrefixes } from './formulas';
import { addTo, areasIn, areasOfList } from './listed';
import type { Budget } from './sheet-data';

/** A `<dataValidations>` or its like in an extension list; ends on its close tag. */
export function readValidations(reader: XmlReader, validations: Validation[], extension: boolean, budget: Budget): void {
  reader.children((name) => {
    if (name === 'dataValidation') addTo(validations, readValidation(reader, extension, budget), 'data validations');
  });
}

type Made = { -readonly [Key in keyof Validation]: Validation[Key] };

function readValidation(reader: XmlReader, extension: boolean, budget: Budget): Validation {
  const made: Made = {
    type: oneOf(reader, 'type', types),
    operator: oneOf(reader, 'operator', operators),
    areas: areasIn(reader, budget),
    allowBlank: flag(reader, 'allowBlank'),
    // The file's `showDropDown` means the opposite of what it says (ECMA-376 18.3.1.32).
    showDropDown: !flag(reader, 'showDropDown'),
    errorStyle: oneOf(reader, 'errorStyle', errorStyles),
    showError: flag(reader, 'showErrorMessage'),
    showPrompt: flag(reader, 'showInputMessage'),
    extension,
  };
  for (const name of ['errorTitle', 'error', 'promptTitle', 'prompt'] as const) {
    const words = reader.attribute(name);
    if (words !== undefined) made[name] = decodeEscapes(words);
  }
  reader.children((name) => {
    if (name === 'formula1' || name === 'formula2') made[name] = withoutPrefixes(reader.innerText().trim());
    if (name === 'sqref') made.areas = areasOfList(reader.innerText().trim(), budget);
  });
  const items = made.type === 'list' ? writtenOut(made.formula1) : undefined;
  if (items) made.items = items;
  return made;
}

const types = ['none', 'whole', 'decimal', 'list', 'date', 'time', 'textLength', 'custom'] as const;
const operators = ['between', 'notBetween', 'equal', 'notEqual', 'lessThan', 'lessThanOrEqual', 'greaterThan', 'greaterThanOrEqual'] as const;
const errorStyles = ['stop', 'warning', 'information'] as const;

/** The items of a list that stands in the validation itself, between quotes. */
function writtenOut(formula: string | undefined): string[] | undefined {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(formula ?? '');
  return quoted?.[1]?.replace(/""/g, '"').split(',').map((item) => item.trim());
}
