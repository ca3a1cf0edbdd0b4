/** What "Check and finish" says: all answers, what is missing, the declaration and the way back to Fusion21. */
export const finishWords = {
  heading: 'Check and finish',
  back: 'All contracts',
  onThisPage: 'On this page',

  missing: 'Still to do',
  missingLead: (contracts: number) => (contracts === 1 ? '1 contract is not complete.' : `${count(contracts)} contracts are not complete.`),
  missingUnknown: (contracts: number) => (contracts === 1 ? 'You are finding out about 1 of them.' : `You are finding out about ${count(contracts)} of them.`),

  answers: 'Your answers',
  change: 'Change',
  changeContract: (reference: string) => `Change ${reference}`,
  noReference: 'No reference',
  noTitle: 'No title',
  notAnswered: 'Not answered yet',
  notRead: (typed: string) => `“${typed}” could not be read`,
  notProvided: 'Not provided',
  notCounted: (typed: string) => `“${typed}” looks like pounds, and is not counted`,
  delivered: 'Credits delivered',
  deliveredOf: (delivered: string, target: string) => `${delivered} of ${target}`,
  parts: 'By part of the year',
  part: (heading: string, credits: string) => `${heading}: ${credits}`,
  reason: 'Reason for the shortfall',
  recoverable: 'Can it be put right?',
  how: 'How',
  putRight: 'Credits that will be put right',
  whyNot: 'Why not',
  by: 'By when',
  raised: 'Raised with Fusion21',
  yes: 'Yes',
  no: 'No',

  totals: 'Totals',
  all: 'All contracts',
  byClient: 'By client',
  byFramework: 'By framework',
  noName: 'Not said in the sheet',
  deliveredOfTarget: (delivered: string, target: string) => `${delivered} of ${target}`,
  withShortfall: (delivered: string, target: string, shortfall: string) => `${delivered} of ${target}, shortfall ${shortfall}`,
  complete: (complete: number, all: number) => `${count(complete)} of ${count(all)} ${all === 1 ? 'contract' : 'contracts'} complete`,
  totalsNote: 'More than the target on one contract does not make up for a shortfall on another.',

  picture: 'Picture to share',
  pictureTitle: 'Delivered against target by contract',
  pictureAbout: (contracts: number, met: number) =>
    `${contracts === 1 ? '1 contract' : `${count(contracts)} contracts`}, ${count(met)} with the target met. The table after the picture says the same.`,
  pictureSome: (shown: number, all: number) => `The contracts with the largest targets: ${count(shown)} of ${count(all)}.`,
  pictureNone: 'None entered yet',
  legendDelivered: 'Delivered',
  legendMet: 'Delivered, target met',
  legendTarget: 'Target',
  pictureTable: 'The same as a table',
  contract: 'Contract',
  copyPicture: 'Copy the picture',
  pictureCopied: 'The picture is copied. Paste it into an e-mail or a document.',
  pictureSaved: 'Copying a picture is not allowed here, so it was downloaded as a file.',
  pictureFailed: 'The picture could not be made here. Take a screenshot of it.',

  declaration: 'Confirm your answers',
  declarationLater: (contracts: number) =>
    contracts === 1 ? 'You can confirm your answers once the contract still to do is complete.' : `You can confirm your answers once the ${count(contracts)} contracts still to do are complete.`,
  declares: 'By confirming, you say that, to the best of your knowledge, these answers are right.',
  name: 'Your name',
  jobTitle: 'Your job title',
  date: 'Date',
  confirm: 'Confirm',
  enterName: 'Enter your name',
  enterJobTitle: 'Enter your job title',
  tooLong: (field: string) => `${field} must be 200 characters or less`,
  problem: 'There is a problem',
  notKept: 'Not confirmed',
  confirmed: 'Answers confirmed',
  confirmedBy: (name: string, jobTitle: string, day: string) => `Confirmed by ${name}, ${jobTitle}, on ${day}.`,
  keptIn: 'This is kept in the workbook. If an answer changes, it will need confirming again.',
  said: 'Answers confirmed. Next: save the workbook, attach it to an e-mail and send it.',
  takenBack: (name: string, day: string) => `An answer changed after ${name} confirmed them on ${day}. That confirmation no longer counts. Confirm again when all is as it should be.`,

  next: 'What happens next',
  notSent: 'Nothing has been sent yet.',
  save: 'Save the workbook.',
  saveHow: 'In Excel, press Ctrl+S (on a Mac, Cmd+S).',
  attach: 'Attach the workbook to an e-mail.',
  send: (name: string) => `Send it to ${name}.`,
  sendBy: (name: string, day: string, left: string) => `Send it to ${name} by ${day} (${left}).`,
  notCompleteYet: 'A return can be sent before it is complete. Fusion21 will then ask you for the rest.',

  email: 'E-mail to send',
  to: 'To',
  toUnknown: 'The address that the workbook came from: reply to that e-mail.',
  subject: 'Subject',
  body: 'Text',
  copy: 'Copy',
  copyOf: (what: string) => `Copy: ${what}`,
  copied: (what: string) => `Copied: ${what}`,
  copyByHand: 'It is selected. Press Ctrl+C (on a Mac, Cmd+C) to copy it.',
  openEmail: 'Open in your e-mail program',
  attachReminder: 'Remember to attach the workbook: this page cannot do that.',
} as const;

/** What the e-mail to Fusion21 says. */
export const emailWords = {
  subject: 'Social value return',
  subjectYear: (year: string) => ` for ${year}`,
  subjectSupplier: (supplier: string) => `: ${supplier}`,
  hello: 'Hello,',
  attached: (year: string | undefined) => `Our social value return${year === undefined ? '' : ` for ${year}`} is attached.`,
  comesTo: (contracts: number, delivered: string, target: string) =>
    `It covers ${contracts === 1 ? '1 contract' : `${count(contracts)} contracts`}: ${delivered} delivered, against a target of ${target}.`,
  allMet: 'Every target is met.',
  /** `beside`: of so many the reason is in the e-mail itself. */
  below: (contracts: number, beside: number) => {
    const where = beside === 0 ? 'in the workbook' : beside === contracts ? 'below' : 'in the workbook and below';
    return contracts === 1 ? `1 contract is below its target. The reason is ${where}.` : `${count(contracts)} contracts are below their target. The reasons are ${where}.`;
  },
  reasonsHere: 'The workbook has no place for reasons, so they are here:',
  pasteReasons: '(Paste the reasons here. They are too long for a link: copy the text from the pane.)',
  unfinished: (contracts: number, which: string) => `Not complete yet: ${contracts === 1 ? '1 contract' : `${count(contracts)} contracts`} (${which}).`,
  andMore: (contracts: number) => `${count(contracts)} more`,
  confirmed: (name: string, jobTitle: string, day: string) => `Answers confirmed by ${name}, ${jobTitle}, on ${day}.`,
} as const;

/** A count as people read it: 3,000. */
function count(n: number): string {
  return n.toLocaleString('en-GB');
}
