import fc from 'fast-check';
import type { Answer } from '../../src/return/answer';
import { answerOf } from '../../src/return/answered';
import { withDraft } from '../../src/return/as-typed';
import { asCellText } from '../../src/return/cell-text';
import { checkAnswer, longestText, type Confirmation, type Problem } from '../../src/return/check-answer';
import { statusOf } from '../../src/return/completeness';
import { draftOf, type Draft } from '../../src/return/draft';
import { defaultPolicy } from '../../src/return/policy';
import { reasonIds, reasons } from '../../src/return/reasons';
import { credits, day, type Day } from '../../src/return/quantities';
import { aContract, afterEnd, at, blankIn, delivered, noPlace, putRight, readIn, running, spent, targeted, unreadIn, type Said } from './a-contract';

const untouched: Draft = { delivered: '', reason: '', how: '', by: '' };
const planned: Draft = { delivered: '12', listed: 'another', reason: 'Works started late', recoverable: 'yes', how: 'Two apprentices start in May', by: '30 June 2025' };

function check(draft: Partial<Draft>, today: Day = running, said: Said = {}): ReturnType<typeof checkAnswer> {
  return checkAnswer({ ...untouched, ...draft }, aContract(said), defaultPolicy, today);
}

describe('a draft that becomes an answer', () => {
  const recovery = { kind: 'will-recover', how: 'Two apprentices start in May', by: day(45838) } as const;
  test.each<[string, Partial<Draft>, Day, Answer]>([
    ['target met', { delivered: ' 30 credits ' }, running, { delivered: credits(3000) }],
    ['what is left in other fields does not count', { ...planned, delivered: '30', by: 'Spring' }, running, { delivered: credits(3000) }],
    ['to be put right', planned, running, { delivered: credits(1200), shortfall: { reason: 'Works started late', recovery } }],
    [
      'not to be put right; the date is not asked',
      { ...planned, recoverable: 'no', how: ' The site\r\nhas closed\u000b', by: 'never' },
      running,
      { delivered: credits(1200), shortfall: { reason: 'Works started late', recovery: { kind: 'cannot-recover', whyNot: 'The site\nhas closed' } } },
    ],
    [
      'ended and raised',
      { ...planned, raised: 'yes' },
      afterEnd,
      { delivered: credits(1200), shortfall: { reason: 'Works started late', recovery: { kind: 'ended', raisedWithFusion21: true } } },
    ],
    [
      'ended and not raised yet, which is kept',
      { ...planned, raised: 'no' },
      afterEnd,
      { delivered: credits(1200), shortfall: { reason: 'Works started late', recovery: { kind: 'ended', raisedWithFusion21: false } } },
    ],
  ])('%s', (_name, draft, today, answer) => {
    expect(check(draft, today)).toEqual({ answer, problems: [], confirm: [] });
  });

  type Typed = Omit<Draft, 'listed'> & { readonly listed?: Draft['listed'] | undefined };
  test.each<[string, Typed, NonNullable<Answer['shortfall']>]>([
    ['a reason of the list', { ...planned, listed: 'started-late', reason: '' }, { reason: 'The work started late or was delayed.', recovery }],
    ['and more about it', { ...planned, listed: 'started-late', reason: ' The roofer left. ' }, { reason: 'The work started late or was delayed. The roofer left.', recovery }],
    ['own words, without a choice', { ...planned, listed: undefined }, { reason: 'Works started late', recovery }],
    ['some of the missing credits', { ...planned, credits: '12.5' }, { reason: 'Works started late', recovery: { ...recovery, credits: credits(1250) } }],
    ['all of the missing credits', { ...planned, credits: '18' }, { reason: 'Works started late', recovery: { ...recovery, credits: credits(1800) } }],
    ['some of the missing credits, said in the plan', { ...planned, how: 'Plant trees (3 credits)' }, { reason: 'Works started late', recovery: { ...recovery, how: 'Plant trees', credits: credits(300) } }],
  ])('%s', (_name, { listed, ...draft }, shortfall) => {
    expect(check({ ...draft, ...(listed && { listed }) })).toEqual({ answer: { delivered: 1200, shortfall }, problems: [], confirm: [] });
  });

  test('nothing delivered towards a target of 0', () => {
    expect(check({ delivered: '0' }, running, { spend: spent(0), sheetTarget: targeted(0), consultant: readIn('consultant', true) }).answer).toEqual({ delivered: 0 });
  });

  test('a sheet without columns for the answer takes it all the same', () => {
    const none: Said = { reason: noPlace, recoverable: noPlace, recoveryPlan: noPlace, recoveryDate: noPlace, raised: noPlace };
    expect(check(planned, running, none)).toEqual(check(planned));
  });
});

describe('a draft that is not saved', () => {
  const whether = 'Tell us whether this can be put right before the contract ends on 30 September 2025';
  test.each<[string, Partial<Draft>, Day, readonly Problem[]]>([
    ['nothing typed', {}, running, [{ field: 'delivered', message: 'Enter the credits delivered for Contract 1042. If none were delivered, enter 0.' }]],
    ['a word', { delivered: 'twelve' }, running, [{ field: 'delivered', message: 'Credits delivered must be a number, like 30. You entered "twelve". If you mean 12, enter 12.', offer: '12' }]],
    ['a decimal comma', { delivered: '12,5' }, running, [{ field: 'delivered', message: 'Credits delivered must be a number, like 30 or 12.5. You entered "12,5". If you mean 12.5, enter 12.5.', offer: '12.5' }]],
    ['pounds', { delivered: '£25' }, running, [{ field: 'delivered', message: 'You entered £25. Credits are a count, not pounds. The target for Contract 1042 is 30.' }]],
    ['less than nothing', { delivered: '-3' }, running, [{ field: 'delivered', message: 'Credits delivered must be 0 or more' }]],
    [
      'below target and nothing more',
      { delivered: '12' },
      running,
      [
        { field: 'listed', message: 'Enter why fewer credits were delivered than the target' },
        { field: 'recoverable', message: whether },
      ],
    ],
    [
      'yes, and neither how nor when',
      { ...planned, how: '  ', by: '' },
      running,
      [
        { field: 'how', message: 'Enter how it will be put right' },
        { field: 'by', message: 'Enter the date by which it will be put right, on or before 30 September 2025' },
      ],
    ],
    ['no, and not why', { ...planned, recoverable: 'no', how: '' }, running, [{ field: 'how', message: 'Enter why it cannot be put right' }]],
    [
      'a month for a date',
      { ...planned, by: 'June 2025' },
      running,
      [{ field: 'by', message: 'The date by which it will be put right must include a day, like 30 September 2025. You entered "June 2025".', offer: '30 June 2025' }],
    ],
    [
      'after the end',
      { ...planned, by: '1/10/25' },
      running,
      [{ field: 'by', message: 'The date by which it will be put right must be on or before 30 September 2025, when the contract ends. You entered 1 October 2025.' }],
    ],
    [
      'ended',
      { delivered: '12' },
      afterEnd,
      [
        { field: 'listed', message: 'Enter why fewer credits were delivered than the target' },
        { field: 'raised', message: 'This contract ended on 30 September 2025, so its shortfall can no longer be put right. Tell us whether you have raised it with Fusion21.' },
      ],
    ],
    ['another reason, and not which', { ...planned, reason: ' ' }, running, [{ field: 'reason', message: 'Enter why fewer credits were delivered than the target' }]],
    ['more put right than is missing', { ...planned, credits: '18.5' }, running, [{ field: 'credits', message: 'How many credits will be put right must be 18 or fewer: no more are missing. You entered 18.5.' }]],
    ['more put right than is missing, said in the plan', { ...planned, how: 'Plant trees (20 credits)' }, running, [{ field: 'credits', message: 'How many credits will be put right must be 18 or fewer: no more are missing. You entered 20.' }]],
    ['none put right', { ...planned, credits: '0' }, running, [{ field: 'credits', message: 'How many credits will be put right must be more than 0. You entered 0. If none can be, answer no.' }]],
    ['put right in words', { ...planned, credits: 'twelve' }, running, [{ field: 'credits', message: 'How many credits will be put right must be a number, like 18. You entered "twelve".', offer: '12' }]],
    ['put right in words, with all else missing', { ...planned, how: '', by: '', credits: 'lots' }, running, [
      { field: 'how', message: expect.any(String) as string },
      { field: 'by', message: expect.any(String) as string },
      { field: 'credits', message: 'How many credits will be put right must be a number, like 18. You entered "lots".' },
    ]],
    ['too long', { ...planned, reason: 'x'.repeat(longestText + 1) }, running, [{ field: 'reason', message: 'Why fewer credits were delivered must be 8,000 characters or less' }]],
    ['too long a reason why not', { ...planned, recoverable: 'no', how: 'x'.repeat(longestText + 1) }, running, [{ field: 'how', message: 'Why it cannot be put right must be 8,000 characters or less' }]],
    ['too long a plan', { ...planned, how: 'x'.repeat(longestText + 1) }, running, [{ field: 'how', message: 'How it will be put right must be 8,000 characters or less' }]],
  ])('%s', (_name, draft, today, problems) => {
    expect(check(draft, today)).toEqual({ problems, confirm: [] });
  });

  test('what is wrong with the sheet itself does not keep an answer from being saved', () => {
    const wrong: Said = { reference: blankIn('reference'), spend: unreadIn('spend', 'lots', 'not-a-number'), hidden: true };
    expect(check({ delivered: '30' }, running, wrong)).toEqual({ answer: { delivered: 3000 }, problems: [], confirm: [] });
  });
});

describe('likely mistakes are asked about and let pass', () => {
  const valuations =
    'The valuations you send every quarter confirm what was spent, and hold no social value. This return is not one of them: it counts the credits for the social value you delivered.';
  const notPounds = 'Credits are a count, not pounds. The target for Contract 1042 is 30.';
  test.each<[string, Partial<Draft>, Confirmation]>([
    ['exactly the spend', { delivered: '300,000' }, { field: 'delivered', message: `You entered 300,000, which is what this contract spent. ${notPounds}`, explanation: valuations, yes: 'Yes, 300,000 is right' }],
    ['more than the spend', { delivered: '400000' }, { field: 'delivered', message: `You entered 400,000. ${notPounds}`, yes: 'Yes, 400,000 is right' }],
    ['ten times the target', { delivered: '300' }, { field: 'delivered', message: '300 is 10 times the target of 30. Is that right?', yes: 'Yes, 300 is right' }],
    ['a date either way', { ...planned, by: '03/04/2025' }, { field: 'by', message: '"03/04/2025" is read as 3 April 2025. Is that right?', yes: 'Yes, 3 April 2025 is right' }],
    ['a date gone by, either way', { ...planned, by: '1/4/24' }, { field: 'by', message: '"1/4/24" is read as 1 April 2024, which is in the past. Is that right?', yes: 'Yes, 1 April 2024 is right' }],
    ['a date gone by', { ...planned, by: '30 April 2024' }, { field: 'by', message: '30 April 2024 is in the past. Is that right?', yes: 'Yes, 30 April 2024 is right' }],
  ])('%s', (_name, draft, confirmation) => {
    const { answer, problems, confirm } = check(draft);
    expect(answer).toBeDefined();
    expect(problems).toEqual([]);
    expect(confirm).toEqual([confirmation]);
  });

  test('what is let pass is complete, and no more than questioned by the check', () => {
    const saved = withDraft(aContract(), { ...untouched, delivered: '300000' });
    expect(statusOf(saved, defaultPolicy, running)).toBe('complete');
  });
});

describe('credits by quarter', () => {
  const quarter = (index: number, typed: string) => {
    const entry = delivered(typed);
    return { heading: `Q${index + 1}`, credits: entry.state === 'no-place' ? entry : { ...entry, cell: { sheet: 'Returns', address: `${'PQRS'[index] ?? ''}2` } } };
  };
  const said: Said = { deliveredParts: ['10', '', '', ''].map((typed, index) => quarter(index, typed)) };

  test.each<[string, string[], Partial<ReturnType<typeof checkAnswer>>]>([
    ['all', ['10', '10', '5.5', '4.5'], { answer: { delivered: credits(3000), deliveredParts: [credits(1000), credits(1000), credits(550), credits(450)] } }],
    ['some', ['30', '', '0', ''], { answer: { delivered: credits(3000), deliveredParts: [credits(3000), undefined, credits(0), undefined] } }],
    [
      'one not a number',
      ['30', '', 'tbc', ''],
      {
        problems: [
          { field: 'delivered', part: 2, message: 'Credits delivered must be a number, like 30. You entered "tbc". If none were delivered, enter 0. If you do not know yet, find out before you send the return.' },
        ],
      },
    ],
    ['none', ['', '', '', ''], { problems: [{ field: 'delivered', part: 0, message: 'Enter the credits delivered for Contract 1042. If none were delivered, enter 0.' }] }],
  ])('%s', (_name, deliveredParts, expected) => {
    expect(check({ deliveredParts }, running, said)).toMatchObject(expected);
  });

  test('typed as one figure where the draft has no quarters', () => {
    expect(check({ delivered: '30' }, running, said).answer).toEqual({ delivered: 3000 });
  });

  test('the draft opens with each quarter', () => {
    expect(draftOf(aContract(said)).deliveredParts).toEqual(['10', '', '', '']);
  });
});

describe('the draft a screen opens with', () => {
  test.each<[string, Said, Draft]>([
    ['nothing', {}, untouched],
    ['an answer', putRight, planned],
    ['what could not be read stays as it was typed', { delivered: delivered('12,5'), recoveryDate: unreadIn('recoveryDate', 'Spring', 'not-a-date') }, { ...untouched, delivered: '12,5', by: 'Spring' }],
    ['figures without our commas', { delivered: delivered('1,250.50') }, { ...untouched, delivered: '1250.5' }],
    ['no and raised', { recoverable: readIn('recoverable', false), raised: readIn('raised', true) }, { ...untouched, recoverable: 'no', raised: 'yes' }],
    ['no columns', { delivered: noPlace, reason: noPlace, recoverable: noPlace }, untouched],
  ])('%s', (_name, said, draft) => {
    expect(draftOf(aContract(said))).toEqual(draft);
  });
});

describe('laws', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  const draft: fc.Arbitrary<Draft> = fc.record(
    {
      delivered: fc.oneof(text, fc.constantFrom('', '0', '12', '12.5', '30', '300', '£25', '12,5', 'tbc')),
      listed: fc.constantFrom('another' as const, ...reasonIds),
      reason: fc.oneof(text, fc.constantFrom(...Object.values(reasons))),
      credits: fc.oneof(text, fc.constantFrom('', '3', '18', '0.5', '18.01', '0', '-1', 'all')),
      recoverable: fc.constantFrom('yes' as const, 'no' as const),
      how: fc.oneof(text, fc.constantFrom('Plant trees (3 credits)', 'x (1 credit)', '(2 credits)', 'y (99 credits)')),
      by: fc.oneof(text, fc.constantFrom('', '30 June 2025', '30/09/2025', '1 October 2025', '03/04/2025', 'June')),
      raised: fc.constantFrom('yes' as const, 'no' as const),
    },
    { requiredKeys: ['delivered', 'reason', 'how', 'by'] },
  );
  const today = fc.constantFrom(running, afterEnd);

  test('a draft becomes an answer exactly where it has no problem, and the answer is what its cells would hold', () => {
    fc.assert(
      fc.property(draft, today, (typed, on) => {
        const { answer, problems } = checkAnswer(typed, aContract(), defaultPolicy, on);
        expect(answer === undefined).toBe(problems.length > 0);
        if (answer) expect(answerOf(withDraft(aContract(), typed), defaultPolicy, on)).toEqual(answer);
      }),
      { numRuns: 1000 },
    );
  });

  test('a contract is complete with what was saved, unless it is still to be raised with Fusion21', () => {
    fc.assert(
      fc.property(draft, today, (typed, on) => {
        const { answer } = checkAnswer(typed, aContract(), defaultPolicy, on);
        if (!answer) return;
        const open = answer.shortfall?.recovery.kind === 'ended' && !answer.shortfall.recovery.raisedWithFusion21;
        expect(statusOf(withDraft(aContract(), typed), defaultPolicy, on)).toBe(open ? 'below-target' : 'complete');
      }),
      { numRuns: 1000 },
    );
  });

  test('a saved answer opens as a draft that saves the same answer', () => {
    fc.assert(
      fc.property(draft, today, (typed, on) => {
        const { answer } = checkAnswer(typed, aContract(), defaultPolicy, on);
        if (!answer) return;
        const saved = withDraft(aContract(), typed);
        expect(checkAnswer(draftOf(saved), saved, defaultPolicy, on).answer).toEqual(answer);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['a\r\nb\rc', 'a\nb\nc'],
  ['a\u0000\u0007b', 'ab'],
  ['a\u000bb\u2028c', 'a\nb\nc'],
  ['\ud83d\ude00 \ud83d', '😀'],
  ['  a  ', 'a'],
  ['\t', ''],
])('%j in a cell is %j', (typed, kept) => {
  expect(asCellText(typed)).toBe(kept);
});

test('an uncertain cell keeps its place in a checked draft', () => {
  expect(withDraft(aContract(), planned).reason).toEqual({ state: 'read', value: 'Works started late', typed: 'Works started late', cell: at('reason') });
});
