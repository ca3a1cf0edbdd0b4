import type { Validation } from '../workbook-file-types';
import type { XmlReader } from '../xml';
import { decodeEscapes } from '../xml-text';
import { flag, given, oneOf } from './attributes';
import { withoutPrefixes } from './formulas';
import { addTo, areasIn, areasOfList } from './listed';

/** A `<dataValidations>` or its like in an extension list; ends on its close tag. */
export function readValidations(reader: XmlReader, validations: Validation[], extension: boolean): void {
  reader.children((name) => {
    if (name === 'dataValidation') addTo(validations, readValidation(reader, extension), 'data validations');
  });
}

function readValidation(reader: XmlReader, extension: boolean): Validation {
  const said = {
    type: oneOf(reader, 'type', ['none', 'whole', 'decimal', 'list', 'date', 'time', 'textLength', 'custom']),
    operator: oneOf(reader, 'operator', [
      'between', 'notBetween', 'equal', 'notEqual', 'lessThan', 'lessThanOrEqual', 'greaterThan', 'greaterThanOrEqual',
    ]),
    allowBlank: flag(reader, 'allowBlank'),
    // The file's `showDropDown` means the opposite of what it says (ECMA-376 18.3.1.32).
    showDropDown: !flag(reader, 'showDropDown'),
    errorStyle: oneOf(reader, 'errorStyle', ['stop', 'warning', 'information']),
    showError: flag(reader, 'showErrorMessage'),
    ...words(reader, 'errorTitle'),
    ...words(reader, 'error'),
    showPrompt: flag(reader, 'showInputMessage'),
    ...words(reader, 'promptTitle'),
    ...words(reader, 'prompt'),
    extension,
  } as const;
  let areas = areasIn(reader);
  const formulas: { formula1?: string; formula2?: string } = {};
  reader.children((name) => {
    if (name === 'formula1' || name === 'formula2') formulas[name] = withoutPrefixes(reader.innerText().trim());
    if (name === 'sqref') areas = areasOfList(reader.innerText().trim());
  });
  return { ...said, areas, ...formulas, ...given('items', said.type === 'list' ? writtenOut(formulas.formula1) : undefined) };
}

function words<Key extends 'errorTitle' | 'error' | 'promptTitle' | 'prompt'>(reader: XmlReader, key: Key): { readonly [K in Key]?: string } {
  const text = reader.attribute(key);
  return given(key, text === undefined ? undefined : decodeEscapes(text));
}

/** The items of a list that stands in the validation itself, between quotes. */
function writtenOut(formula: string | undefined): string[] | undefined {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(formula ?? '');
  return quoted?.[1]?.replace(/""/g, '"').split(',').map((item) => item.trim());
}
