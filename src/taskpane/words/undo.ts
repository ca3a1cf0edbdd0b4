/** What is said about the answer that was saved last. */
export const undoWords = {
  label: 'Last saved answer',
  saved: (reference: string) => `${reference} is saved in the sheet.`,
  savedOnCall: 'The last answer is saved in the sheet.',
  undo: 'Undo',
  undoOf: (reference: string) => `Undo the answer for ${reference}`,
  waiting: 'A cell is being edited in the sheet. Press Enter in it to finish, and the answer will be taken back.',
  undone: (reference: string) => `The answer for ${reference} is taken back. Its cells hold what they held before.`,
  undoneOnCall: 'The last answer is taken back. Its cells hold what they held before.',
  changedOnCall: 'The last answer has been changed in the sheet since it was saved, so nothing was put back.',
  nothing: 'There is no saved answer left to take back.',
  goTo: (reference: string) => `Go to ${reference}`,
} as const;
