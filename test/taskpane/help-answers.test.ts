import { defaultPolicy, type Policy } from '../../src/return/policy';
import { credits, pence } from '../../src/return/quantities';
import { mailLink } from '../../src/taskpane/email/email';
import { findTopics, wordsOf } from '../../src/taskpane/help/search';
import { teamsEmail } from '../../src/taskpane/help/teams-email';
import { topicsOf } from '../../src/taskpane/help/topics';
import { returnView } from '../../src/taskpane/return-view';
import { fiveContracts, returnOf, today } from './some-returns';

const view = returnView(returnOf(fiveContracts), today);
const topics = topicsOf(view);
const found = (looked: string) => findTopics(topics, looked).map(({ id }) => id);
const answer = (id: string, from = topics) => from.find((topic) => topic.id === id)?.answer.join(' ');

describe('the nine answers', () => {
  test('are nine, each with a question of its own and something to say', () => {
    expect(topics.map(({ id }) => id)).toEqual(['what', 'why', 'contracts', 'year', 'target', 'shortfall', 'valuations', 'not-known', 'first-time']);
    expect(new Set(topics.map(({ question }) => question)).size).toBe(9);
    expect(topics.filter(({ question, answer: told }) => !question.endsWith('?') || told.length === 0)).toEqual([]);
  });

  test('say what this return says: its deadline, its year', () => {
    expect(answer('what')).toContain('This return is due on 30 April 2024.');
    expect(answer('year')).toContain('This return is for 1 April 2023 to 31 March 2024.');
  });

  test('leave out what it does not say', () => {
    const plain = topicsOf({ ...view, return: { contracts: [], statedTotals: [] } });
    expect(answer('what', plain)).not.toMatch(/due/);
    expect(answer('year', plain)).not.toMatch(/This return/);
  });

  test('take their figures from the policy of the year', () => {
    expect(answer('target')).toContain('10 credits for every £100,000 of spend');
    expect(answer('target')).toContain('spent £250,000 has a target of 25 credits');
    expect(answer('contracts')).toContain('spent £100,000 or more');
    const policy: Policy = { ...defaultPolicy, rate: { credits: credits(12_00), spend: pence(50_000_00) }, threshold: pence(80_000_00), thresholdIncluded: false };
    const other = topicsOf({ ...view, policy });
    expect(answer('target', other)).toContain('12 credits for every £50,000 of spend');
    expect(answer('target', other)).toContain('spent £250,000 has a target of 60 credits');
    expect(answer('contracts', other)).toContain('spent more than £80,000');
  });
});

describe('the search', () => {
  test.each<[string, readonly string[]]>([
    ['valuations', ['valuations']],
    ['VALUATION', ['valuations']],
    ['  Váluätions ', ['valuations']],
    ['quarter spend', ['valuations']],
    ['clause 24', ['why']],
    ['deadline', ['what']],
    ['100,000 rate', ['target']],
    ['100000', ['contracts', 'target']],
    ['handover', ['first-time']],
    ['what is it', topics.map(({ id }) => id)],
    ['', topics.map(({ id }) => id)],
    ['?!', topics.map(({ id }) => id)],
    ['unicorn', []],
    ['(.*', topics.map(({ id }) => id)],
  ])('for %j', (looked, ids) => {
    expect(found(looked)).toEqual(ids);
  });

  test('where no answer holds every word, those that hold some; the question counts most', () => {
    expect(found('unicorn valuations')).toEqual(['valuations']);
    expect(found('target')[0]).toBe('target');
    expect(found('plan')).toContain('not-known');
  });

  test('small words tell nothing beside others', () => {
    expect(wordsOf('What is the Target?')).toEqual(['target']);
    expect(wordsOf('what is it')).toEqual([]);
  });
});

describe('the e-mail that asks for a Teams call', () => {
  test('says whose return, for which year, by when, and what is unfinished', () => {
    expect(teamsEmail(view)).toEqual({
      subject: 'Teams call about our social value return for 1 April 2023 to 31 March 2024: Harper and Lowe Roofing Ltd',
      body: [
        'Hello,',
        'We would like a Teams call about our social value return for 1 April 2023 to 31 March 2024. It is due on 30 April 2024 (20 days left).',
        '1 of 5 contracts are complete. Still to do:\n- Below target: 1 (1042)\n- Not started: 2 (1043 and 1045)\n- There is a problem: 1 (1044)',
        'These days and times would suit us:\n- \n- ',
        'Harper and Lowe Roofing Ltd',
      ].join('\n\n'),
    });
  });

  test('of a return that says neither, and of one that is complete', () => {
    const { contracts } = returnOf(fiveContracts.slice(0, 1));
    const { subject, body } = teamsEmail(returnView({ contracts, statedTotals: [] }, today));
    expect(subject).toBe('Teams call about our social value return');
    expect(body).toContain('We would like a Teams call about our social value return.\n\nOur contract is complete.');
  });

  test('stays short enough for a link, whatever the number of contracts', () => {
    const many = Array.from({ length: 3000 }, (_nothing, index) => ({ ...fiveContracts[index % 5]!, reference: `F21-${10000 + index}` }));
    const email = teamsEmail(returnView(returnOf(many), today));
    expect(email.body).toContain('- Not started: 1,200 (F21-10002, F21-10004, F21-10007, F21-10009, F21-10012, F21-10014, F21-10017, F21-10019 and 1,192 more)');
    expect(mailLink('socialvalue@example.org', email).length).toBeLessThan(2000);
  });
});
