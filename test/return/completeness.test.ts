import { answerOf } from '../../src/return/answered';
import type { Answer } from '../../src/return/answer';
import { nextToDo, statusesOf, statusOf, type Status } from '../../src/return/completeness';
import { defaultPolicy } from '../../src/return/policy';
import { credits, day, type Day } from '../../src/return/quantities';
import { totalsOf } from '../../src/return/totals';
import { aContract, afterEnd, aReturn, blankIn, dayIn, delivered, noPlace, putRight, readIn, running, spent, targeted, unreadIn, type Said } from './a-contract';

describe('where a contract stands', () => {
  test.each<[string, Said, Day, Status]>([
    ['nothing entered', {}, running, 'not-started'],
    ['no column for credits', { delivered: noPlace }, running, 'not-started'],
    ['nothing entered on an ended contract', {}, afterEnd, 'not-started'],
    ['0 entered, which is an answer', { delivered: delivered(0) }, running, 'below-target'],
    ['target met', { delivered: delivered(30) }, running, 'complete'],
    ['target met by an ended contract', { delivered: delivered(30) }, afterEnd, 'complete'],
    ['target 0 and nothing entered', { spend: spent(0), sheetTarget: targeted(0) }, running, 'not-started'],
    ['target 0 met by 0', { spend: spent(0), sheetTarget: targeted(0), delivered: delivered(0) }, running, 'complete'],
    ['target computed and met', { sheetTarget: blankIn('sheetTarget'), delivered: delivered(30) }, running, 'complete'],
    ['below target and nothing more', { delivered: delivered(12) }, running, 'below-target'],
    ['below target, all said', putRight, running, 'complete'],
    ['below target, no reason', { ...putRight, reason: blankIn('reason') }, running, 'below-target'],
    ['below target, no column for a reason', { ...putRight, reason: noPlace }, running, 'below-target'],
    ['below target, no plan', { ...putRight, recoveryPlan: blankIn('recoveryPlan') }, running, 'below-target'],
    ['below target, no date', { ...putRight, recoveryDate: blankIn('recoveryDate') }, running, 'below-target'],
    ['below target, cannot be put right', { ...putRight, recoverable: readIn('recoverable', false), recoveryDate: blankIn('recoveryDate') }, running, 'complete'],
    ['below target, cannot be put right and not said why', { ...putRight, recoverable: readIn('recoverable', false), recoveryPlan: blankIn('recoveryPlan') }, running, 'below-target'],
    ['below target, by a day that is none', { ...putRight, recoveryDate: dayIn('recoveryDate', 'Spring') }, running, 'problem'],
    ['below target, by a day after the end', { ...putRight, recoveryDate: dayIn('recoveryDate', '1 October 2025') }, running, 'problem'],
    ['ended below target, not raised', putRight, afterEnd, 'below-target'],
    ['ended below target, raised', { ...putRight, raised: readIn('raised', true) }, afterEnd, 'complete'],
    ['ended below target, raised, no reason', { ...putRight, raised: readIn('raised', true), reason: blankIn('reason') }, afterEnd, 'below-target'],
    ['on its last day, all said', { ...putRight, recoveryDate: dayIn('recoveryDate', '30 September 2025') }, day(45930), 'complete'],
    ['credits that are no number', { delivered: delivered('tbc') }, running, 'problem'],
    ['credits in pounds', { delivered: delivered('£25') }, running, 'problem'],
    ['far above, only to be checked', { delivered: delivered(3000) }, running, 'complete'],
    ['no reference', { delivered: delivered(30), reference: blankIn('reference') }, running, 'problem'],
    ['no target at all', { delivered: delivered(30), sheetTarget: blankIn('sheetTarget'), spend: noPlace }, running, 'problem'],
    ['an end that is no date', { delivered: delivered(30), end: unreadIn('end', 'ongoing', 'not-known-yet') }, running, 'problem'],
  ])('%s', (_name, said, today, status) => {
    expect(statusOf(aContract(said), defaultPolicy, today)).toBe(status);
    expect(statusesOf(aReturn([aContract(said)]), defaultPolicy, today)).toEqual([status]);
  });

  test('a repeated reference is a problem of each of its rows, which only the whole return shows', () => {
    const twice = [aContract({ delivered: delivered(30) }, 2), aContract({}, 3)];
    expect(statusesOf(aReturn(twice), defaultPolicy, running)).toEqual(['problem', 'problem']);
  });
});

describe('what to do next', () => {
  const contracts = ['A', 'B', 'C', 'D'].map((reference, index) =>
    aContract({ reference: readIn('reference', reference), ...(index % 2 === 1 && { delivered: delivered(30) }) }, index + 2),
  );
  const [a, b, c, d] = contracts;
  const ret = aReturn(contracts);

  test.each([
    ['at the start', undefined, a],
    ['after the first', a, c],
    ['after a complete one', b, c],
    ['after the last to do, round to the first', c, a],
    ['after the last row', d, a],
  ])('%s', (_name, after, next) => {
    expect(nextToDo(ret, defaultPolicy, running, after)).toBe(next);
  });

  test('nothing, where all is complete or only this one is left', () => {
    const last = aReturn(contracts.slice(0, 2));
    expect(nextToDo(last, defaultPolicy, running, a)).toBeUndefined();
    expect(nextToDo(aReturn(contracts.slice(1, 2)), defaultPolicy, running)).toBeUndefined();
    expect(nextToDo(aReturn([]), defaultPolicy, running)).toBeUndefined();
  });
});

test('totals over all, by client and by framework', () => {
  const inGroup = (reference: string, client: string, framework: string, said: Said) =>
    aContract({ reference: readIn('reference', reference), client: readIn('client', client), framework: framework === '' ? noPlace : readIn('framework', framework), ...said });
  const ret = aReturn([
    inGroup('A', 'Anytown Homes', 'Roofing', { delivered: delivered(12) }),
    inGroup('B', 'Hill Council', 'Lifts', { delivered: delivered(45), hidden: true }),
    inGroup('C', ' anytown  HOMES', '', { delivered: blankIn('delivered') }),
    inGroup('D', 'Hill Council', 'Roofing', { delivered: delivered('tbc'), spend: spent(100000), sheetTarget: noPlace }),
  ]);
  const { overall, byClient, byFramework } = totalsOf(ret, defaultPolicy, running);
  expect(overall).toEqual({ contracts: 4, complete: 1, answered: 2, spend: 100000000, target: 10000, delivered: 5700, shortfall: 1800 });
  expect(byClient).toEqual([
    { name: 'Anytown Homes', contracts: 2, complete: 0, answered: 1, spend: 60000000, target: 6000, delivered: 1200, shortfall: 1800 },
    { name: 'Hill Council', contracts: 2, complete: 1, answered: 1, spend: 40000000, target: 4000, delivered: 4500, shortfall: 0 },
  ]);
  expect(byFramework.map(({ name, contracts, target }) => [name, contracts, target])).toEqual([
    ['Roofing', 2, 4000],
    ['Lifts', 1, 3000],
    [undefined, 1, 3000],
  ]);
  expect(totalsOf(aReturn([]), defaultPolicy, running)).toMatchObject({ overall: { contracts: 0, complete: 0, delivered: 0 }, byClient: [] });
});

describe('the answer a contract’s cells hold', () => {
  const june = day(45838);
  test.each<[string, Said, Day, Answer | undefined]>([
    ['target met', { delivered: delivered(30) }, running, { delivered: credits(3000) }],
    ['0 where 0 is enough', { spend: spent(0), sheetTarget: targeted(0), delivered: delivered(0) }, running, { delivered: credits(0) }],
    [
      'to be put right',
      putRight,
      running,
      { delivered: credits(1200), shortfall: { reason: 'Works started late', recovery: { kind: 'will-recover', how: 'Two apprentices start in May', by: june } } },
    ],
    [
      'not to be put right',
      { ...putRight, recoverable: readIn('recoverable', false), recoveryDate: blankIn('recoveryDate') },
      running,
      { delivered: credits(1200), shortfall: { reason: 'Works started late', recovery: { kind: 'cannot-recover', whyNot: 'Two apprentices start in May' } } },
    ],
    [
      'ended',
      { ...putRight, raised: readIn('raised', false) },
      afterEnd,
      { delivered: credits(1200), shortfall: { reason: 'Works started late', recovery: { kind: 'ended', raisedWithFusion21: false } } },
    ],
    ['blank', {}, running, undefined],
    ['unread', { delivered: delivered('tbc') }, running, undefined],
    ['half an answer', { ...putRight, recoveryDate: blankIn('recoveryDate') }, running, undefined],
    ['no word on whether', { ...putRight, recoverable: blankIn('recoverable') }, running, undefined],
    ['no reason', { ...putRight, reason: blankIn('reason') }, running, undefined],
    ['ended, not said whether raised', putRight, afterEnd, undefined],
  ])('%s', (_name, said, today, answer) => {
    expect(answerOf(aContract(said), defaultPolicy, today)).toEqual(answer);
  });
});
