import type { ReadingChoices, ReadReturn } from '../../excel';
import { columnQuestion, fieldAsked, fields, noColumn, type Field } from './how-read';

/** What the user chose on this page and has not sent off: question -> candidate. */
export type Changes = ReadingChoices;

/** What is read by and kept on Continue: what held before, what was asked (as it stands on the page), and what was changed. */
export function choicesWith(reading: ReadReturn, changes: Changes): ReadingChoices {
  const asked = Object.fromEntries(reading.questions.map(({ id, chosen }) => [id, chosen ?? noColumn]));
  return { ...reading.choices, ...asked, ...changes };
}

/** The key of the column that a field is read from; `noColumn` where it is read from none. */
export function columnOf({ layout }: ReadReturn, field: Field): string {
  return layout.tables.flatMap(({ columns }) => columns[field]?.key ?? [])[0] ?? noColumn;
}

/** The column of every field, as if each had been chosen. */
export function columnsOf(reading: ReadReturn): ReadingChoices {
  return Object.fromEntries(fields.map((field) => [columnQuestion(field), columnOf(reading, field)]));
}

/** A column that was chosen for two things. */
export interface Clash {
  readonly key: string;
  readonly one: Field;
  readonly other: Field;
}

/** Parts of an answer may share a column. So may reference and title, where all that names a contract is its title. */
const ofContracts = fields.slice(0, fields.indexOf('delivered') + 1);

/** The columns that choices give to two things that cannot be in one. */
export function clashesIn(choices: ReadingChoices): readonly Clash[] {
  const said = ofContracts.map((field) => ({ field, key: choices[columnQuestion(field)] }));
  return said.flatMap(({ field, key }, index) => {
    if (key === undefined || key === noColumn) return [];
    const other = said.slice(index + 1).find((later) => later.key === key && !(field === 'reference' && later.field === 'title'));
    return other ? [{ key, one: field, other: other.field }] : [];
  });
}

/** The fields that a page's questions and changes are about. */
export function fieldsTouched(reading: ReadReturn, changes: Changes): ReadonlySet<Field> {
  const ids = [...reading.questions.map(({ id }) => id), ...Object.keys(changes)];
  return new Set(ids.flatMap((id) => fieldAsked(id) ?? []));
}
