import { nameOfOther, type FieldName } from '../drafts/fields';
import type { OtherEntry } from '../../return/other-entries';
import { fieldId } from './field-ids';

/** Where focus goes when the button it was on is gone: the first of these fields that is asked at the moment, else the page's heading. */
export function focusField(fields: readonly FieldName[], others: readonly OtherEntry[] = []): void {
  const found = fields.flatMap((name) => idsOf(name, others)).map((id) => document.getElementById(id)).find((control) => control !== null);
  (found ?? document.querySelector('h1'))?.focus();
}

function idsOf(name: FieldName, others: readonly OtherEntry[]): readonly string[] {
  switch (name) {
    case 'delivered':
    case 'parts':
      return [fieldId('delivered'), fieldId('delivered', 0)];
    case 'recoverable':
    case 'raised':
      return [`${name}-yes`, `${name}-no`];
    case 'whyNot':
      return [fieldId('how')];
    default:
      return [isOwn(name) ? name : fieldId('others', others.findIndex(({ key }) => nameOfOther(key) === name))];
  }
}

function isOwn(name: FieldName): boolean {
  return !name.startsWith('other:');
}
