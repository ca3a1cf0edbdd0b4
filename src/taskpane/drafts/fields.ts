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
  readonly reason: string;
  readonly recoverable: 'yes' | 'no' | '';
  readonly how: string;
  readonly by: string;
  readonly whyNot: string;
  readonly raised: 'yes' | 'no' | '';
}

export type FieldName = keyof Fields;

export const fieldNames = ['delivered', 'parts', 'reason', 'recoverable', 'how', 'by', 'whyNot', 'raised'] as const satisfies readonly FieldName[];

/** What the fields hold where nothing is typed: what the cells say. */
export function fieldsOf(contract: Contract): Fields {
  const { delivered, deliveredParts = [], reason, recoverable = '', how, by, raised = '' } = draftOf(contract);
  const cannot = recoverable === 'no';
  return { delivered, parts: deliveredParts, reason, recoverable, how: cannot ? '' : how, by, whyNot: cannot ? how : '', raised };
}

/** The draft that Save hands to the return's check. */
export function draftFrom({ delivered, parts, reason, recoverable, how, by, whyNot, raised }: Fields): Draft {
  return {
    delivered,
    ...(parts.length > 0 && { deliveredParts: parts }),
    reason,
    ...(recoverable !== '' && { recoverable }),
    how: recoverable === 'no' ? whyNot : how,
    by,
    ...(raised !== '' && { raised }),
  };
}

export function sameField(name: FieldName, one: Fields, other: Fields): boolean {
  if (name !== 'parts') return one[name] === other[name];
  return one.parts.length === other.parts.length && one.parts.every((part, index) => part === other.parts[index]);
}

/** `fields` with the named ones taken from `from`. */
export function withFields(fields: Fields, names: readonly FieldName[], from: Fields): Fields {
  return names.reduce((changed, name) => ({ ...changed, [name]: from[name] }), fields);
}
