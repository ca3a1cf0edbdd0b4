/** What call mode says: the manner of the pane while its screen is shared. */
export const callWords = {
  label: 'Call mode',
  leave: 'Leave call mode',

  heading: 'Call mode',
  what: 'For a call on which you share your screen, for example with Fusion21.',
  does: [
    'The letters are larger.',
    'One contract shows at a time. The list, the totals and all other contracts are covered.',
    'The row of the contract stays in view in the sheet.',
    'You can note what was agreed, for each contract.',
  ],
  sheetShows: 'The sheet beside this pane still shows every row. To keep the others to yourself, share only the part of the screen with this pane.',
  start: 'Start call mode',
  goOn: 'Go on with the contract',

  coveredHeading: 'Covered during the call',
  covered: 'This page shows more than one contract.',
  uncover: 'Uncover it',

  agreed: 'What was agreed',
  note: 'What was agreed on this contract?',
  add: 'Add',
  added: 'Added to what was agreed',
  enter: 'Enter what was agreed',
  none: 'Nothing is noted yet.',
  edit: 'Change',
  editOne: (when: string) => `Change the note of ${when}`,
  remove: 'Remove',
  removeOne: (when: string) => `Remove the note of ${when}`,
  removed: 'The note is removed.',
  putBack: 'Put it back',
  wasPutBack: 'The note is back.',
  change: 'What was agreed',
  keep: 'Keep the change',
  cancel: 'Leave it as it was',
  changed: 'The note is changed',
  notKept: 'Not kept',
  notKeptSince: (why: string) => `Not kept. ${why}`,
  stillTyped: 'What you typed is kept here.',
  when: (day: string, time: string) => `${day}, ${time}`,
  others: (notes: number) => (notes === 1 ? '1 note on another contract is covered.' : `${notes.toLocaleString('en-GB')} notes on other contracts are covered.`),
  uncoverNotes: 'Uncover them',
  keptIn: 'Notes are kept in the workbook: save it to keep them. Whoever opens the workbook can read them.',
  copy: 'Copy all notes',
  copied: 'All notes are copied.',
  copyByHand: 'They are selected. Press Ctrl+C (on a Mac, Cmd+C) to copy them.',
  copyText: 'All notes as text',
  noReference: 'No reference',
} as const;

/** The notes as plain text. */
export const callTextWords = {
  heading: 'What was agreed on calls',
  year: (year: string) => `Social value return for ${year}`,
  line: (when: string, text: string) => `- ${when}: ${text}`,
} as const;
