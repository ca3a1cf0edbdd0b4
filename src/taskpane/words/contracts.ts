/** What the first screen says: the return as a whole and its contracts. */
export const contractsWords = {
  headingWithoutSupplier: 'Your social value return',

  due: (day: string) => `Due ${day}`,

  deliveredOf: (target: string) => `of ${target} delivered`,
  contractsComplete: (complete: number, all: number) =>
    `${count(complete)} of ${count(all)} ${all === 1 ? 'contract' : 'contracts'} complete`,
  andFindingOut: (contracts: number) => `, finding out about ${count(contracts)}`,
  progressLabel: 'Credits delivered against the target of all contracts',
  noTarget: 'No target to compare with yet.',

  go: 'Continue',
  next: (reference: string, title: string) => (title === '' ? `Next: ${reference}` : `Next: ${reference} ${title}`),
  onlyFindingOut: 'You are finding out about everything that is left to do.',
  allDone: (contracts: number) =>
    contracts === 1 ? 'The contract is complete' : `All ${count(contracts)} contracts are complete`,
  allDoneNext: 'Next: check your answers and confirm them, save the workbook, then e-mail it back to Fusion21. Nothing has been sent yet.',
  finish: 'Check and finish',
  confirmed: 'Your answers are confirmed. Next: save the workbook, then e-mail it back to Fusion21. Nothing has been sent yet.',
  checkAnswers: 'Check your answers',
  takenBack: 'An answer changed after the answers were confirmed. That confirmation no longer counts.',

  contracts: 'Contracts',
  noReference: 'No reference',
  noTitle: 'No title',
  typedNotSaved: 'Typed, not saved',

  ways: 'More',
  findingOut: (notes: number) => `Finding out (${count(notes)})`,
  lastYear: 'Last year’s return',
  staffCheck: 'Check this return (for Fusion21’s staff)',
  thingsToCheck: (things: number) => (things === 1 ? '1 thing to check' : `${count(things)} things to check`),
  howRead: 'How this sheet was read',
  unsure: (things: number) => (things === 1 ? '1 thing on this sheet was not clear, so we went by what is likely.' : `${count(things)} things on this sheet were not clear, so we went by what is likely.`),
  noLongerHolds: 'The sheet has changed since it was said how to read it.',
  lookAtIt: 'See how it was read',
} as const;

/** A count as people read it: 3,000. */
function count(n: number): string {
  return n.toLocaleString('en-GB');
}
