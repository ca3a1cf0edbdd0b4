/** What is said where somebody does not know what was delivered: at a contract's foot, and on the page of all such contracts. */
export const findingOutWords = {
  unknown: 'I do not know what was delivered',
  changeNote: 'Change the note',
  steps: 'Try these one after another.',
  plan: 'Look at the social value delivery plan',
  planWhat: 'It was made at the start of the contract and says what was to be delivered.',
  messages: 'Look at your messages with the client',
  messagesWhat: (client: string) => `What was agreed with ${client === '' ? 'the client' : client} may be in e-mails or in notes of meetings.`,
  ask: (name: string) => `Ask ${name}`,
  askWhat: 'Mark the contract below and go on with the others. One e-mail about all marked contracts is written for you.',

  markHeading: 'Mark it “Finding out”',
  markHint: 'It stays to do, and comes up after everything else.',
  looked: 'Where have you looked?',
  lookedPlan: 'The delivery plan',
  lookedMessages: 'Messages with the client',
  who: 'Who have you asked? (optional)',
  what: 'What did you ask, or what did they say? (optional)',
  mark: 'Mark as finding out',
  saveNote: 'Save the note',
  problem: 'There is a problem',
  tooLong: (field: string, most: number) => `${field} must be ${most} characters or less`,
  whoShort: 'Who you have asked',
  whatShort: 'What you asked, or what they said,',
  notKept: 'Not marked',
  stillMarked: 'Still marked',
  noRoom: 'There is no more room for notes in this workbook. Make this note shorter, or take marks off that are no longer needed.',
  noReference: 'This contract cannot be marked until its reference is put right in the sheet.',

  marked: 'You are finding out about this contract',
  saidMarked: (reference: string) => `${reference} is marked “Finding out”.`,
  goOn: (reference: string) => `Go on to ${reference}`,
  goOnCall: 'Go on to the next contract',
  takeOff: 'Take the mark off',
  saidOff: (reference: string) => `The mark is taken off ${reference}.`,
  allOfThem: (contracts: number) => (contracts === 1 ? 'The e-mail about it' : `All ${count(contracts)} contracts you are finding out about`),

  noted: (day: string) => `Noted on ${day}.`,
  lookedAt: {
    plan: 'Looked at the delivery plan.',
    messages: 'Looked at messages with the client.',
    both: 'Looked at the delivery plan and at messages with the client.',
  },
  asked: (who: string) => `Asked: ${who}`,

  heading: 'Finding out',
  back: 'Back',
  lead: (contracts: number) =>
    contracts === 1 ? 'You do not know yet what was delivered on 1 contract. It is still to do.' : `You do not know yet what was delivered on ${count(contracts)} contracts. They are still to do.`,
  none: 'You are not finding out about any contract.',
  noneHow: 'Where you do not know what was delivered, open the contract and select “I do not know what was delivered” below its questions.',
  noTitle: 'No title',
  astray: 'Notes without a contract',
  astrayWhy: 'The references of these notes are no longer in the sheet, or are there more than once. The notes are kept until you remove them.',
  remove: (reference: string) => `Remove the note on ${reference}`,
  saidRemoved: (reference: string) => `The note on ${reference} is removed.`,

  email: 'One e-mail about them',
  emailFor: 'Who is it for?',
  forContact: (name: string, contracts: number) => `${name} (all ${count(contracts)})`,
  toClient: (client: string) => `Somebody you know at ${client}.`,
  forClient: (client: string, contracts: number) => `${client} (${count(contracts)})`,
  notSent: 'Nothing is sent from here.',
  tooLongForLink: 'The list is too long for a link to your e-mail program. Copy the text, open the e-mail, and paste the text in place of what is there.',
} as const;

/** What the e-mail says. */
export const askWords = {
  subject: 'Social value return',
  subjectYear: (year: string) => ` for ${year}`,
  subjectSupplier: (supplier: string) => `: ${supplier}`,
  subjectQuestion: ', what was delivered',
  hello: 'Hello,',
  filling: (year: string | undefined) => `We are filling in our social value return${year === undefined ? '' : ` for ${year}`}.`,
  unknown: (contracts: number) =>
    contracts === 1 ? 'We do not know yet what social value was delivered on this contract:' : `We do not know yet what social value was delivered on these ${count(contracts)} contracts:`,
  question: (contracts: number) =>
    `Can you tell us what was agreed and delivered on ${contracts === 1 ? 'it' : 'them'}, or who would know?`,
  pasteHere: '[Copy the text from the pane and paste it here]',
  thanks: 'Thank you',
} as const;

/** A count as people read it: 3,000. */
function count(n: number): string {
  return n.toLocaleString('en-GB');
}
