import fc from 'fast-check';
import { day } from '../../src/return/quantities';
import { partsOf, readShortfall, writeShortfall, type FreeText, type ShortfallParts } from '../../src/return/shortfall-sentence';

const june30 = day(45473);

describe('an answer about a shortfall as one readable sentence', () => {
  const late = 'Works started late';
  test.each<[FreeText, ShortfallParts, string]>([
    ['reason', {}, ''],
    ['reason', { reason: late }, 'Works started late'],
    [
      'reason',
      partsOf({ reason: late, recovery: { kind: 'will-recover', how: 'two apprentices start in May', by: june30 } }),
      'Works started late. Can be put right: yes, two apprentices start in May, by 30 June 2024.',
    ],
    [
      'reason',
      partsOf({ reason: `${late}.`, recovery: { kind: 'will-recover', how: 'Two apprentices start.', by: june30 } }),
      'Works started late.  Can be put right: yes, Two apprentices start. By 30 June 2024.',
    ],
    [
      'reason',
      partsOf({ reason: late, recovery: { kind: 'cannot-recover', whyNot: 'the site has closed' } }),
      'Works started late. Can be put right: no, the site has closed',
    ],
    [
      'reason',
      partsOf({ reason: late, recovery: { kind: 'ended', raisedWithFusion21: true } }),
      'Works started late. Raised with Fusion21: yes.',
    ],
    ['reason', { reason: late, plan: 'a careers day', by: june30 }, 'Works started late. To put it right: a careers day, by 30 June 2024.'],
    ['reason', { recoverable: true }, 'Can be put right: yes'],
    ['plan', { recoverable: true, plan: 'two apprentices start', by: june30 }, 'Yes, two apprentices start, by 30 June 2024.'],
    ['plan', { recoverable: true, by: june30 }, 'Yes, by 30 June 2024.'],
    ['plan', { recoverable: false, plan: 'The site has closed.' }, 'No, The site has closed.'],
    ['plan', { recoverable: true }, 'Yes'],
    ['plan', { plan: 'two apprentices start', by: june30 }, 'two apprentices start, by 30 June 2024.'],
    ['plan', { raised: false }, 'Raised with Fusion21: no.'],
    // A text that would read as something else is set in quotation marks.
    ['reason', { reason: 'Can be put right: yes' }, '“Can be put right: yes”'],
    ['reason', { reason: '“Late”' }, '“Late”'],
    ['reason', { reason: '“Can be put right: yes”' }, '““Can be put right: yes”””'],
    ['plan', { plan: 'Yes' }, 'To put it right: “Yes”.'],
  ])('for %s: %j is %j', (free, parts, sentence) => {
    expect(writeShortfall(parts, free)).toBe(sentence);
    expect(readShortfall(sentence, free)).toEqual(parts);
  });
});

describe('text that is not ours', () => {
  test.each<[FreeText, string]>([
    ['reason', 'Client delayed the works: schools were closed, by 30 June 2024 we will know more.'],
    ['reason', 'Yes'],
    ['reason', 'Can be put right: perhaps not\nCan be put right: maybe.'],
    ['reason', '“Delayed”, said the client'],
    ['reason', '  '],
    ['plan', 'yes we can, by June'],
    ['plan', 'Nobody is left to do it'],
    ['plan', 'Yesterday it was agreed'],
    ['plan', 'by 31 February 2024.'],
  ])('as %s, %j is only that', (free, text) => {
    expect(readShortfall(text, free)).toEqual({ [free]: text });
    expect(writeShortfall({ [free]: text }, free)).toBe(text);
  });

  test.each([
    ['yes', true],
    [' Y ', true],
    ['No.', false],
  ])('a bare %j where a plan is expected answers whether', (text, recoverable) => {
    expect(readShortfall(text, 'plan')).toEqual({ recoverable });
  });
});

describe('laws', () => {
  const scraps = [
    'Can be put right: ', 'To put it right: ', 'Raised with Fusion21: ', 'yes', 'no', 'Yes', 'No', ', ', '. ', '  ', '.', ' By ', ', by ', 'by ',
    '30 June 2024', '30 June 2024.', '31 February 2024.', '“', '”', '””', '\n', ':', '…', '?', ' ', 'late',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...scraps), { maxLength: 12 }).map((words) => words.join('')),
  );
  const parts = fc.record(
    { reason: text, recoverable: fc.boolean(), plan: text, by: fc.integer({ min: 61, max: 2958465 }).map(day), raised: fc.boolean() },
    { requiredKeys: [] },
  );
  const free = fc.constantFrom<FreeText>('reason', 'plan');

  test('what is written reads back exactly, whatever the texts', () => {
    fc.assert(
      fc.property(parts, free, (said, column) => {
        expect(readShortfall(writeShortfall(said, column), column)).toEqual(said);
      }),
      { numRuns: 2000 },
    );
  });

  test('of any text nothing is lost', () => {
    fc.assert(
      fc.property(text, free, (typed, column) => {
        const said = readShortfall(typed, column);
        const bareYesOrNo = column === 'plan' && /^\s*(yes|y|true|no|n|false)[.!]?\s*$/i.test(typed);
        expect(bareYesOrNo || writeShortfall(said, column) === typed).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('long hostile text is read at once', () => {
    const begun = performance.now();
    for (const scrap of scraps) readShortfall(`“${scrap.repeat(32_767 / scrap.length)}`, 'reason');
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
