/** What a contract's screen says. */
export const contractWords = {
  wayLabel: 'Contracts',
  back: 'All contracts',
  previous: 'Previous contract',
  next: 'Next contract',
  previousKeys: 'Alt+Page Up',
  nextKeys: 'Alt+Page Down',
  withKeys: (what: string, keys: string) => `${what} (${keys})`,
  first: 'This is the first contract',
  last: 'This is the last contract',
  position: (place: number, all: number) => `${place.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}`,

  client: 'Client',
  framework: 'Framework',
  starts: 'Starts',
  ends: 'Ends',
  spend: 'Spend',
  target: 'Target',
  targetUnknown: 'Not known',
  targetUnknownWhy: 'The sheet has no target for this contract, and no spend to work one out from.',

  delivered: 'Credits delivered',
  progressLabel: 'Progress towards the target',
  fantastic: 'Fantastic',
  targetIs: (target: string) => `The target is ${target}`,

  nil: 'No social value was delivered on this contract this year',

  why: 'Why were fewer credits delivered?',
  choose: 'Choose',
  anotherReason: 'Another reason',
  whyInWords: 'Tell us why in your own words',
  whyMore: 'More about it, if there is more to say',
  how: 'How will it be put right?',
  by: 'By when?',
  byHint: (example: string) => `For example, ${example}`,
  recovered: (missing: string) => `How many of the missing ${missing} will be put right?`,
  putRight: 'Credits that will be put right',
  recoveredHint: 'Leave blank if it is all of them',
  notRecovered: (rest: string) => `The other ${rest} will then not be put right. That is an answer too: Fusion21 will talk to you about it.`,
  whyNot: 'Why can it not be put right?',
  ended: (day: string) => `This contract ended on ${day}. Fusion21 needs to know why it fell short.`,
  raised: 'Have you told Fusion21 about this shortfall?',
  yes: 'Yes',
  no: 'No',

  others: 'Also asked on this sheet',
  othersHint: 'Leave blank what does not apply.',
  percentHint: 'In percent, like 25',
  notListed: (typed: string) => `${typed} (not one of the choices)`,

  save: 'Save and continue',
  saveKeys: 'Ctrl+Enter',
  waiting: 'A cell is being edited in the sheet. Press Enter in it to finish, and your answer will be saved.',

  problem: 'There is a problem',
  notSaved: 'Not saved',
  kept: 'What you typed is kept here.',

  changeIt: 'Change it',
  useOffer: (offer: string) => `Change to ${offer}`,

  changed: 'The sheet has changed while you were typing',
  sheetNow: (field: string, sheet: string) => `${field}: the sheet now says ${sheet === '' ? 'nothing' : `“${sheet}”`}.`,
  takeSheet: 'Use what the sheet says',
  keepTyped: 'Keep what I typed',

  notSavedYet: 'You typed this and have not saved it yet.',
  discard: 'Go back to what the sheet says',

  selected: (reference: string) => `You have selected ${reference} in the sheet.`,

  noReference: 'No reference',
  noTitle: 'No title',
  cannotSave: 'An answer cannot be saved here until this is put right in the sheet.',
} as const;
