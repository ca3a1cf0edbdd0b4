import fc from 'fast-check';
import { defaultPolicy } from '../../src/return/policy';
import { progressOf, progressSentence, progressTowards } from '../../src/return/progress';
import { credits, day } from '../../src/return/quantities';
import { hasEnded, recoveryQuestion } from '../../src/return/recovery';
import { shortfallOf } from '../../src/return/shortfall';
import { aContract, afterEnd, blankIn, delivered, noPlace, spent, unreadIn, type Said } from './a-contract';

test.each([
  [2563, 1850, '18.5 of 25.63 credits, 7.13 to go'],
  [2563, 2563, '25.63 of 25.63 credits, target met'],
  [2563, 3000, '30 of 25.63 credits, 4.37 above target'],
  [2563, 0, '0 of 25.63 credits, 25.63 to go'],
  [2563, undefined, 'None entered yet of 25.63 credits'],
  [0, 0, '0 of 0 credits, target met'],
  [0, undefined, 'None entered yet of 0 credits'],
])('target %s, delivered %s: %s', (target, amount, sentence) => {
  expect(progressSentence(progressTowards(credits(target), amount === undefined ? undefined : credits(amount)))).toBe(sentence);
});

test('what is delivered and to go, less what is above, is the target; the bar is full exactly when it is met', () => {
  const amount = fc.integer({ min: 0, max: 1e9 }).map(credits);
  fc.assert(
    fc.property(amount, amount, (target, made) => {
      const progress = progressTowards(target, made);
      expect(made + progress.toGo - progress.above).toBe(target);
      expect(Math.min(progress.toGo, progress.above)).toBe(0);
      expect(progress.met).toBe(made >= target);
      expect(progress.share === 1).toBe(progress.met);
      expect(progress.share).toBeGreaterThanOrEqual(0);
    }),
  );
});

test.each<[string, Said, number | undefined]>([
  ['below target', { delivered: delivered(12) }, 1800],
  ['at target', { delivered: delivered(30) }, 0],
  ['above target', { delivered: delivered(31) }, 0],
  ['0 delivered', { delivered: delivered(0) }, 3000],
  ['blank, which is not 0', {}, undefined],
  ['unread', { delivered: delivered('tbc') }, undefined],
  ['a target of 0 and 0 delivered', { sheetTarget: noPlace, spend: spent(0), delivered: delivered(0) }, 0],
  ['no target', { sheetTarget: blankIn('sheetTarget'), spend: blankIn('spend'), delivered: delivered(12) }, undefined],
])('shortfall, %s', (_name, said, expected) => {
  expect(shortfallOf(aContract(said), defaultPolicy)).toBe(expected);
});

test('progress of a contract is that of its cells', () => {
  expect(progressOf(aContract({ delivered: delivered(12) }), defaultPolicy)).toEqual(progressTowards(credits(3000), credits(1200)));
  expect(progressOf(aContract(), defaultPolicy)).toEqual(progressTowards(credits(3000), undefined));
  expect(progressOf(aContract({ sheetTarget: noPlace, spend: noPlace }), defaultPolicy)).toBeUndefined();
});

test.each([
  ['the day before the end', day(45929), false],
  ['the last day, which counts', day(45930), false],
  ['the day after', afterEnd, true],
])('a contract on %s has ended: %s', (_name, today, ended) => {
  expect(hasEnded(aContract(), today)).toBe(ended);
});

test.each([blankIn('end'), noPlace, unreadIn<never>('end', 'ongoing', 'not-known-yet')])('a contract whose end is not known is taken as running', (end) => {
  expect(hasEnded(aContract({ end }), afterEnd)).toBe(false);
  expect(recoveryQuestion(aContract({ end }))).toBe('Can this be put right before the contract ends?');
});

test('the question names the day', () => {
  expect(recoveryQuestion(aContract())).toBe('Can this be put right before the contract ends on 30 September 2025?');
});
