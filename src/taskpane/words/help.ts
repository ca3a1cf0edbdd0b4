/** What the help says round its answers. */
export const helpWords = {
  heading: 'Help',
  search: 'Search the help',
  found: (answers: number) => (answers === 1 ? '1 answer found' : `${answers} answers found`),
  all: (answers: number) => `All ${answers} answers`,
  noneFound: (words: string) => `No answer has “${words}” in it. Try another word, or ask below.`,
  questions: 'Questions and answers',

  ask: (name: string) => `Ask ${name}`,
  askHow: 'Help is a Teams call or a meeting.',
  byEmail: 'E-mail',
  byPhone: 'Phone',
  noAddress: 'Reply to the e-mail that the workbook came with.',
  teams: 'Ask for a Teams call',
  teamsNote: 'Add the days and times that suit you before you send it. Nothing is sent from here.',

  see: 'See how it is done',
  video: 'Watch the video',
  framework: 'Read the framework agreement',
  newWindow: '(opens in a new window)',
  showRound: 'Show me round (1 minute)',
  goOnRound: (step: number, all: number) => `Go on with the tour at step ${step} of ${all}`,
  callMode: 'Call mode, for sharing your screen',

  keys: 'Keyboard shortcuts',
  keysWhere: 'They work while you are in this pane, on a contract.',

  linkTo: (what: string) => `Help: ${what}`,

  leftOut: (settings: number) => `For Fusion21’s staff: ${settings === 1 ? '1 setting cannot be used' : `${settings} settings cannot be used`}`,
  why: {
    'no-file': 'The file assets/settings.json is not there, or could not be read.',
    'no-json': 'The file assets/settings.json could not be understood. Check that every name and text stands in quotes, with a comma after each line but the last.',
    'no-list': 'The file assets/settings.json must hold names and texts between { and }.',
    unknown: (name: string) => `“${name}” is not the name of a setting. The names are name, email, phone, video and framework.`,
    name: (name: string) => `“${name}” must be a text of 100 letters or fewer.`,
    email: (name: string) => `“${name}” must be one e-mail address, like returns@example.org.`,
    phone: (name: string) => `“${name}” must be a telephone number, like 0151 123 4567.`,
    link: (name: string) => `“${name}” must be a web address that begins with https://.`,
  },
} as const;

/** What a link to an answer is called where it is offered. */
export const helpLinkWords = {
  what: 'what the return is',
  why: 'what Fusion21 does with it',
  contracts: 'which contracts are in it',
  year: 'which year it is for',
  target: 'how the target is worked out',
  shortfall: 'what happens below target',
  valuations: 'spend and the quarterly valuations',
  'not-known': 'I do not know what was delivered',
  'first-time': 'who can help me',
} as const;

/** The e-mail that asks for a call. */
export const teamsWords = {
  subject: 'Teams call about our social value return',
  subjectYear: (year: string) => ` for ${year}`,
  subjectSupplier: (supplier: string) => `: ${supplier}`,
  hello: 'Hello,',
  want: (year: string | undefined) => `We would like a Teams call about our social value return${year === undefined ? '' : ` for ${year}`}.`,
  due: (day: string, left: string) => `It is due on ${day} (${left}).`,
  allComplete: (contracts: number) => (contracts === 1 ? 'Our contract is complete.' : `All ${count(contracts)} contracts are complete.`),
  complete: (complete: number, all: number) => `${count(complete)} of ${count(all)} ${all === 1 ? 'contract is' : 'contracts are'} complete. Still to do:`,
  status: (status: string, contracts: number, which: string) => `- ${status}: ${count(contracts)} (${which})`,
  andMore: (contracts: number) => `${count(contracts)} more`,
  noReference: 'No reference',
  times: 'These days and times would suit us:',
} as const;

/** A count as people read it: 3,000. */
function count(n: number): string {
  return n.toLocaleString('en-GB');
}
