import fc from 'fast-check';
import { credits } from '../../src/return/quantities';
import { readPlan, writePlan } from '../../src/return/recovery-plan';

test.each([
  ['Two apprentices start in May (12 credits)', { how: 'Two apprentices start in May', credits: 1200 }],
  ['Two apprentices start in May. (0.5 credits)', { how: 'Two apprentices start in May.', credits: 50 }],
  ['Plant trees (1 credit)', { how: 'Plant trees', credits: 100 }],
  ['Line one\nline two (1,250.25 credits)', { how: 'Line one\nline two', credits: 125025 }],
  ['Two apprentices start in May', { how: 'Two apprentices start in May' }],
  ['(12 credits)', { how: '(12 credits)' }],
  ['Plant trees (1 credits)', { how: 'Plant trees (1 credits)' }],
  ['Plant trees (12.0 credits)', { how: 'Plant trees (12.0 credits)' }],
  ['Plant trees (12 credits) in May', { how: 'Plant trees (12 credits) in May' }],
  ['Plant trees (2 credits) (3 credits)', { how: 'Plant trees (2 credits)', credits: 300 }],
])('%j', (text, plan) => {
  expect(readPlan(text)).toEqual(plan);
  expect(writePlan(readPlan(text))).toBe(text);
});

const how = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => text.trim()).filter((text) => text !== '');

test('a plan with its credits is read back, whatever its words', () => {
  fc.assert(fc.property(how, fc.integer({ min: 0, max: 10_000_00 }), (words, amount) => {
    const plan = { how: words, credits: credits(amount) };
    expect(readPlan(writePlan(plan))).toEqual(plan);
  }));
});

test('whatever stands in a cell, nothing of it is lost', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
    expect(writePlan(readPlan(text))).toBe(text);
  }));
});
