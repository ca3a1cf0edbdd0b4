import type { Contract } from './contract';

/** The parts of an answer about a shortfall, by the names of `Contract`. */
type Part = keyof Pick<Contract, 'reason' | 'recoverable' | 'recoveryPlan' | 'recoveryDate' | 'raised'>;

/** The headings of the columns that the pane adds where a workbook has no place for reasons: for people to fill in by hand too. */
export const reasonHeadings: Readonly<Record<Part, string>> = {
  reason: 'Reason for shortfall',
  recoverable: 'Can it be put right? (Yes/No)',
  recoveryPlan: 'How will it be put right?',
  recoveryDate: 'Put right by (date)',
  raised: 'Raised with Fusion21? (Yes/No)',
};

/** The name of the sheet that is added where no columns can be. */
export const reasonSheetName = 'Reasons for shortfall';

/** Whether a heading is one that the pane adds: it may stand in a returned workbook though it was not sent. */
export function isAddedHeading(heading: string): boolean {
  const loose = heading.replace(/\s+/g, ' ').trim().toLowerCase();
  return Object.values(reasonHeadings).some((added) => loose === added.toLowerCase() || loose.endsWith(`: ${added.toLowerCase()}`));
}
