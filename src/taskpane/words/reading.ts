import type { Field, TakenFor } from '../reading/how-read';

/** What a column can be taken for, as the page names it. */
export const fieldNames: Readonly<Record<Field, string>> = {
  reference: 'Reference',
  title: 'Title',
  client: 'Client',
  framework: 'Framework',
  consultant: 'Consultant',
  start: 'Start date',
  end: 'End date',
  spend: 'Spend in the year',
  target: 'Target',
  delivered: 'Credits delivered',
  reason: 'Reason for a shortfall',
  recoverable: 'Whether it can be put right',
  recoveryPlan: 'How it will be put right',
  recoveryDate: 'By when',
  raised: 'Whether Fusion21 was told',
};

/** And what is no field of a contract. */
export const otherNames: Readonly<Record<Exclude<TakenFor, Field>, string>> = {
  part: 'Credits delivered, by quarter or month',
  originalEnd: 'Earlier end date, where the end date is blank',
  comments: 'Comments',
};

/** What the page says that shows how the sheet was read, and asks what is unsure of it. */
export const readingWords = {
  heading: 'How this sheet was read',
  headingFirst: 'Is this right?',
  back: 'All contracts',
  lead: (sheets: string, unsure: number) => `We read your contracts from ${sheets}. ${unsureInWords(unsure)}`,
  chooseOnce: 'Choose what is right. You will not be asked again.',

  addsUp: 'Adds up the credits delivered',
  reasonAndMore: 'Reason for a shortfall, and what follows from it',
  recovery: 'What follows from a shortfall',
  notUsed: 'Not used',
  unsure: '(not sure)',

  column: (letters: string) => `(column ${letters})`,
  blank: 'Blank',
  ourGuess: 'Our best guess.',
  allColumns: (columns: number) => `Show all ${columns} columns`,
  fewer: 'Show fewer columns',
  none: 'None of these',
  noneFromSpend: 'None of these: work it out from spend',
  noneAddsUp: 'None of these adds them up',
  allSheets: 'All of these sheets',

  pictureOf: (sheets: string) => `What we understood: ${sheets}`,
  pictureColumn: 'Column and what it is',
  row: (row: number) => `Row ${row}`,
  somethingElse: 'Something else is not right',

  fields: 'What each thing was read from',
  noColumn: 'No column',
  change: 'Change',
  whichColumn: (field: string) => `Which column holds this: ${field}?`,
  youSaid: 'You said so.',

  doubts: 'Look at this again',
  continue: 'Continue',
  later: 'I will look later',
  suggest: 'As the sheet suggests',
  suggested: 'What was chosen here was taken back.',
  putBack: 'Put my choices back',

  problem: 'There is a problem',
  clash: (heading: string, one: string, other: string) => `“${heading}” is chosen twice, for “${one}” and for “${other}”. Choose another column for one of them.`,
  notChanged: 'Nothing was changed',
  noReturn: (reason: string) => `With these choices, the return could not be read any more. ${reason}`,
  undo: 'Undo my changes',

  kept: 'Kept in the workbook. Save the workbook to keep it for good.',
  oneMore: (questions: number) => (questions === 1 ? '1 more thing is not clear.' : `${questions} more things are not clear.`),
  holdsForNow: 'Your answers hold for now',
  notKept: (why: string) => `They could not be kept in the workbook, so you will be asked again when it is opened next. ${why}`,

  goneColumn: (key: string, field: string) => `You chose “${key}” for “${field}”. No column has that heading now, so we went by what the sheet suggests.`,
  goneSheet: (key: string) => `You chose the sheet “${key}”. It is no longer in the workbook, so we went by what the sheets suggest.`,
  passedOver: (key: string) => `You chose “${key}”. With that, the return could not be read any more, so we went by what the sheet suggests.`,
} as const;

/** The sheets “North” and “South”, within a sentence. */
export function sheetsInWords(sheets: readonly string[]): string {
  const named = sheets.map((sheet) => `“${sheet}”`);
  return `the ${sheets.length === 1 ? 'sheet' : 'sheets'} ${named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named[named.length - 1] ?? ''}`}`;
}

function unsureInWords(unsure: number): string {
  if (unsure === 0) return 'Everything on it was clear.';
  return unsure === 1 ? '1 thing was not clear.' : `${unsure} things were not clear.`;
}
