import type { Problem } from '../../return/check-answer';
import type { DraftField } from '../../return/draft';

/** The id of the control that a message is about: where the summary's line leads. */
export function fieldId(field: DraftField, part?: number): string {
  if (field === 'recoverable' || field === 'raised') return `${field}-yes`;
  return part === undefined ? field : `${field}-${part}`;
}

/** What is wrong with a field, if anything is. */
export function problemOf(problems: readonly Problem[], field: DraftField, part?: number): Problem | undefined {
  return problems.find((problem) => problem.field === field && problem.part === part);
}
