/**
 * The nine questions that suppliers ask, with their answers. What they say comes from the framework body's own guidance; figures come from
 * the policy of the year, days from the return.
 */
export const answerWords = {
  what: {
    question: 'What is the social value return?',
    email: 'Once a year, Fusion21 e-mails you an Excel workbook with your live contracts.',
    fill: 'For each contract, enter the social value credits that you delivered in the year. Where they are fewer than the target, say why, and what you will do about it.',
    send: 'Then save the workbook and e-mail it back to Fusion21.',
    due: (day: string) => `This return is due on ${day}.`,
  },
  why: {
    question: 'Why do we have to fill it in?',
    clause: 'Your framework agreement asks for it, in clause 24.',
    use: 'With the returns, Fusion21 can confirm to its members and its own staff that the year’s social value was delivered. It also makes its end-of-year report from them.',
  },
  contracts: {
    question: 'Which contracts are in it?',
    spent: (pounds: string) => `Live contracts that spent ${pounds} or more in the last 12 months.`,
    spentMore: (pounds: string) => `Live contracts that spent more than ${pounds} in the last 12 months.`,
    consultants: 'Consultants’ contracts are in it whatever they spent.',
    missing: 'If you think a contract is missing, or should not be there, tell Fusion21. Leave the rows of the workbook as they are.',
  },
  year: {
    question: 'Which year is it for?',
    financial: 'The financial year, from 1 April to 31 March.',
    this: (year: string) => `This return is for ${year}.`,
    between: 'Count what was delivered between those two days, and nothing from before or after them.',
  },
  target: {
    question: 'How is the target worked out?',
    rate: (credits: string, pounds: string) => `It is already filled in: ${credits} for every ${pounds} of spend.`,
    example: (pounds: string, credits: string) => `For example, a contract that spent ${pounds} has a target of ${credits}.`,
    parts: 'Parts of a credit count. If your sheet has no target for a contract, this pane works it out from the spend, and says so.',
    credit: 'Credits are Fusion21’s own unit. If you are not sure how many credits something is worth, ask Fusion21.',
  },
  shortfall: {
    question: 'What if we delivered more, or less, than the target?',
    above: 'More than the target is fantastic. Enter all of it.',
    below: 'If it is less, enter what you delivered. Then say why, and whether it can be put right: how, and by when. Do this as soon as you can.',
    end: 'All credits must be delivered by the end of the contract. Its last day still counts.',
    ended: 'If the contract has already ended, say why it fell short, and tell Fusion21 about it.',
  },
  valuations: {
    question: 'Is this the same as the quarterly valuations?',
    no: 'No. Valuations are sent every quarter. They confirm what was spent on a contract, and hold no social value.',
    return: 'The return is sent once a year and asks for credits. The spend in it is filled in already, so enter credits and not pounds.',
  },
  'not-known': {
    question: 'What if I do not know what was delivered?',
    plan: 'Look at the social value delivery plan. It was made at the start of the contract.',
    messages: 'If there is none, look at what was agreed with the client, in e-mails and other messages.',
    ask: 'If that does not help, ask Fusion21.',
    blank: 'Until you know, leave the credits blank. 0 is an answer: it says that no social value was delivered on this contract this year.',
  },
  'first-time': {
    question: 'I have never done this before. Who can help me?',
    taken: 'You may have taken this over from somebody. Fusion21 can send you last year’s return, and go through this one with you on a Teams call.',
    ask: 'Ask for a call below. The e-mail is written for you.',
  },
} as const;
