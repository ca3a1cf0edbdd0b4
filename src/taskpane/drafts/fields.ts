import type { Contract } from '../../return/contract';
import { draftOf, type Draft } from '../../return/draft';

/**
 * What stands in the fields of a contract's screen, letter by letter. Beside the return's own draft it holds both texts
 * of "can this be put right": whoever changes between Yes and No finds what was typed under the other again.
 */
export interface Fields {
  readonly delivered: string;
  /** Where credits are entered by quarter or month: one for each; else empty. */
  readonly parts: readonly string[];
  /** What was chosen from the list of reasons. */
  readonly listed: NonNullable<Draft['listed']> | '';
  readonly reason: string;
  readonly recoverable: 'yes' | 'no' | '';
  readonly how: string;
  readonly by: string;
  /** How many of the missing credits will be put right. */
  readonly credits: string;
  readonly whyNot: string;
  readonly raised: 'yes' | 'no' | '';
  /** What else the sheet asks for, by the entry's key. */
  readonly others: Readonly<Record<string, string>>;
}

type OwnField = Exclude<keyof Fields, 'others'>;

/** A field; those of the sheet's own questions by their keys. */
export type FieldName = OwnField | `other:${string}`;

const ownFields = ['delivered', 'parts', 'listed', 'reason', 'recoverable', 'how', 'by', 'credits', 'whyNot', 'raised'] as const satisfies readonly OwnField[];

/** All fields that any of these has, in the order in which the first has them. */
export function fieldNamesOf(...all: readonly Fields[]): readonly FieldName[] {
  const keys = new Set(all.flatMap(({ others }) => Object.keys(others)));
  return [...ownFields, ...[...keys].map((key) => nameOfOther(key))];
}

export function nameOfOther(key: string): FieldName {
  return `other:${key}`;
}

/** What the fields hold where nothing is typed: what the cells say. */
export function fieldsOf(contract: Contract): Fields {
  const { delivered, deliveredParts = [], listed = '', reason, recoverable = '', how, by, credits = '', raised = '', others = {} } = draftOf(contract);
  const cannot = recoverable === 'no';
  return { delivered, parts: deliveredParts, listed, reason, recoverable, how: cannot ? '' : how, by, credits, whyNot: cannot ? how : '', raised, others };
}

/** The draft that Save hands to the return's check. */
export function draftFrom({ delivered, parts, listed, reason, recoverable, how, by, credits, whyNot, raised, others }: Fields): Draft {
  return {
    delivered,
    ...(parts.length > 0 && { deliveredParts: parts }),
    ...(listed !== '' && { listed }),
    reason,
    ...(recoverable !== '' && { recoverable }),
    how: recoverable === 'no' ? whyNot : how,
    by,
    ...(credits !== '' && { credits }),
    ...(raised !== '' && { raised }),
    ...(Object.keys(others).length > 0 && { others }),
  };
}

/** What one of the fields holds; "" for a question that the sheet does not ask. */
export function valueOf(fields: Fields, name: FieldName): string | readonly string[] {
  return isOwn(name) ? fields[name] : otherIn(fields, keyOf(name));
}

export function sameField(name: FieldName, one: Fields, other: Fields): boolean {
  const [first, second] = [valueOf(one, name), valueOf(other, name)];
  if (typeof first === 'string' || typeof second === 'string') return first === second;
  return first.length === second.length && first.every((part, index) => part === second[index]);
}

/** `fields` with the named ones taken from `from`. */
export function withFields(fields: Fields, names: readonly FieldName[], from: Fields): Fields {
  return names.reduce((changed, name) => withField(changed, name, from), fields);
}

function withField(fields: Fields, name: FieldName, from: Fields): Fields {
  if (isOwn(name)) return { ...fields, [name]: from[name] };
  return { ...fields, others: { ...fields.others, [keyOf(name)]: otherIn(from, keyOf(name)) } };
}

/** What is typed under one of the sheet's own headings, by its key; "" where it does not ask that. */
export function otherIn({ others }: Fields, key: string): string {
  return Object.hasOwn(others, key) ? (others[key] ?? '') : '';
}

function isOwn(name: FieldName): name is OwnField {
  return !name.startsWith('other:');
}

function keyOf(name: FieldName): string {
  return name.slice('other:'.length);
}
