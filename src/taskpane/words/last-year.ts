import { formatYear } from '../../return/quantities';
import type { FinancialYear } from '../../return/policy';
import type { Doubt, WhyWrong } from '../../return/last-year/fit';

/** What is said of last year's return: choosing it, what it says, and the lines beside a contract. */
export const lastYearWords = {
  heading: 'Last year’s return',
  lead: 'See beside each contract what you said last year, and what you said would follow.',

  choose: 'Choose the file',
  chooseAnother: 'Choose another file',
  hint: 'The workbook you e-mailed back last year, a file that ends in .xlsx',
  staysHere: 'The file is read here, in this pane. It is not sent anywhere, and nothing of it is stored unless you say so.',
  reading: (name: string) => `Reading ${name}`,
  stop: 'Stop',
  notUsed: (name: string) => `${name} was not used`,
  cannotBeRead: 'It could not be read. Open it in Excel, save it again and choose it again.',

  yes: 'Yes, use it',
  no: 'No',

  from: (file: string) => `From ${file}`,
  sure: (contracts: number) => (contracts === 1 ? '1 contract is in both returns' : `${count(contracts)} contracts are in both returns`),
  doubtfulCount: (contracts: number) => `${count(contracts)} may be in both: say below which`,
  fresh: (contracts: number) => (contracts === 1 ? '1 contract is new this year' : `${count(contracts)} contracts are new this year`),
  finished: (contracts: number) => (contracts === 1 ? '1 contract is no longer in the return' : `${count(contracts)} contracts are no longer in the return`),
  nothingShared: 'No contract is in both returns. Check that this is the right file.',

  promises: 'What you said would be delivered',
  promisesStaff: 'What the supplier said would be delivered',
  passed: 'That day has passed.',
  passedYou: 'That day has passed. Fusion21 may ask what became of them.',

  same: 'Is it the same contract?',
  left: (questions: number) => `${count(questions)} questions like this`,
  thenDelivered: (sentence: string) => `Last year: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}.`,
  allSettled: 'No more questions about contracts.',
  thisYear: 'This year',
  lastYear: 'Last year',
  reference: 'Reference',
  title: 'Title',
  client: 'Client',
  notSaid: 'Not said',
  yesSame: 'Yes, the same contract',
  noOther: 'No, another contract',
  settledSame: 'Taken as the same contract.',
  settledOther: 'Taken as two contracts.',

  showAll: (all: number) => `Show all ${count(all)}`,
  noName: 'No reference',

  kept: 'This is kept in the workbook, so it is here when you open it next time.',
  keptHere: 'It is kept in this workbook.',
  notKept: 'This is gone when you close the pane.',
  keptWhat: 'What is kept: each contract’s credits, target, reason and what was promised. It goes with the workbook when you e-mail it.',
  keep: 'Keep it in this workbook',
  takeOut: 'Take it out of the workbook',
  putAway: 'Put it away',
  nowKept: 'Kept. Save the workbook to keep it for good.',
  takenOut: 'Taken out. Save the workbook too.',
  putAwaySaid: 'Put away.',
  tooLong: 'This is too long to be kept in the workbook. You can use it until you close the pane.',

  beside: 'Last year',
  delivered: (delivered: string, target: string) => `${delivered} of ${target} delivered`,
  deliveredNoTarget: (delivered: string) => `${delivered} delivered`,
  nothingEntered: (target: string | undefined) => (target === undefined ? 'Nothing was entered' : `Nothing was entered. The target was ${target}`),
  typed: (typed: string, target: string | undefined) => (target === undefined ? `“${typed}” was entered` : `“${typed}” was entered. The target was ${target}`),
  isNew: 'This contract was not in last year’s return.',
  saidThen: 'What you said then',
  saidThenStaff: 'What the supplier said then',
  reason: 'Reason',
  plan: 'How it would be put right',
  whyNot: 'Why it could not be put right',
  look: 'See what you said last year',
  lookAll: 'All of last year’s return',
  mayBe: (name: string) => `This may be ${name} of last year’s return.`,
  decide: 'Say whether it is',
} as const;

/** Why a file is not last year's return, and which is. */
export function wrongSentence(why: WhyWrong): string {
  switch (why.kind) {
    case 'not-filled-in':
      return 'No credits are entered in it, so it is the return as it was sent to you. Choose the one you sent back.';
    case 'same-year':
      return `It is for ${formatYear(why.year)}, the same year as this return. ${chooseThatOf(why.wanted)}`;
    case 'later-year':
      return `It is for ${formatYear(why.year)}, a later year than this return. ${chooseThatOf(why.wanted)}`;
    case 'too-early':
      return `It is for ${formatYear(why.year)}, which is more than a year before this return. ${chooseThatOf(why.wanted)}`;
  }
}

function chooseThatOf(year: FinancialYear): string {
  return `Choose the return for ${formatYear(year)}.`;
}

/** What is asked before a file is used that may be another return. */
export function doubtQuestion(doubt: Doubt): string {
  if (doubt.kind === 'other-supplier') return `It is the return of ${doubt.theirs}, and this one is of ${doubt.ours}. Are they the same supplier?`;
  if (doubt.year === undefined) return 'It does not say which year it is for. Is it last year’s return?';
  return `It is for ${formatYear(doubt.year)}, and this return does not say which year it is for. Is that the year before?`;
}

/** A count as people read it: 3,000. */
function count(n: number): string {
  return n.toLocaleString('en-GB');
}
