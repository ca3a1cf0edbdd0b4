import fc from 'fast-check';
import type { EntryKind, EntryRule, EntryValue } from '../../src/return/other-entries';
import { entryAsTyped } from '../../src/return/typed/entry-as-typed';
import { readEntry } from '../../src/return/typed/other-entry';

const heading = 'Jobs created';
const whole: EntryRule = { of: 'number', whole: true, least: 0 };
const choices: EntryRule = { of: 'choices', choices: ['Yes', 'No ', 3, true, 45473].map((value) => ({ shown: String(value), value })) };

test.each<[EntryKind, string, EntryValue]>([
  ['words', '', ''],
  ['words', '  ', ''],
  ['words', '12', 12],
  ['words', ' 1,250.5 ', 1250.5],
  ['words', '-3', -3],
  ['words', '0', 0],
  ['words', '0.25', 0.25],
  ['words', '007', '007'],
  ['words', '0161 496 0000', '0161 496 0000'],
  ['words', '1234567890123456', '1234567890123456'],
  ['words', '1e3', '1e3'],
  ['words', '=1+1', '=1+1'],
  ['words', '30 June 2024', '30 June 2024'],
  ['words', '£250', '£250'],
  ['words', 'true', true],
  ['words', 'Two\r\nlines\u000b', 'Two\nlines'],
  ['text', '12', '12'],
  ['text', 'TRUE', 'TRUE'],
  ['figure', '£1,250', 1250],
  ['figure', '12 500', 12500],
  ['figure', 'n/a', 'n/a'],
  ['percent', '25%', 0.25],
  ['percent', '25', 0.25],
  ['percent', '0.1%', 0.001],
  ['percent', 'half', 'half'],
  ['date', '30 June 2024', 45473],
  ['date', '30/6/24', 45473],
  ['date', 'not yet', 'not yet'],
])('in a cell that takes %s, %j is %j', (takes, typed, value) => {
  expect(readEntry(typed, { heading, takes })).toEqual({ value });
});

test.each<[EntryKind, string, EntryRule | undefined, string]>([
  ['date', '31/02/2024', undefined, '“Jobs created” must be a real date, like 30 September 2025'],
  ['words', 'Spring', { of: 'date' }, '“Jobs created” must be a real date, like 30 September 2025'],
  ['words', 'several', whole, '“Jobs created” must be a number, like 3'],
  ['words', '2.5', whole, '“Jobs created” must be a whole number, like 3'],
  ['words', '-1', whole, '“Jobs created” must be 0 or more'],
  ['words', '11', { of: 'number', whole: false, least: 1, most: 10 }, '“Jobs created” must be between 1 and 10'],
  ['words', '11', { of: 'number', whole: false, most: 10 }, '“Jobs created” must be 10 or less'],
  ['percent', '120%', { of: 'number', whole: false, least: 0, most: 1 }, '“Jobs created” must be between 0% and 100%'],
  ['percent', '-5', { of: 'number', whole: false, least: 0 }, '“Jobs created” must be 0% or more'],
  ['percent', 'half', { of: 'number', whole: false, least: 0, most: 1 }, '“Jobs created” must be a number, like 25%'],
  ['text', 'several', whole, '“Jobs created” must be a number, like 3'],
  ['text', '31/02/2024', { of: 'date' }, '“Jobs created” must be a real date, like 30 September 2025'],
  ['words', 'abcdef', { of: 'length', most: 5 }, '“Jobs created” must be 5 characters or less'],
  ['words', 'Maybe', choices, 'Select one of the choices for “Jobs created”'],
  ['words', 'yes', choices, 'Select one of the choices for “Jobs created”'],
])('in a cell that takes %s, %j is refused', (takes, typed, rule, message) => {
  expect(readEntry(typed, { heading, takes, ...(rule && { rule }) })).toEqual({ message });
});

test('a cell of text whose rule is for numbers or dates takes those', () => {
  expect(readEntry('12', { heading, takes: 'text', rule: whole })).toEqual({ value: 12 });
  expect(readEntry('30 June 2024', { heading, takes: 'text', rule: { of: 'date' } })).toEqual({ value: '30 June 2024' });
});

test('a date that could be read another way is read day first, and said to be', () => {
  expect(readEntry('03/04/2024', { heading, takes: 'date' })).toEqual({ value: 45385, readAs: '3 April 2024' });
});

test('a choice is written as the list has it: its spaces, numbers, dates and TRUE', () => {
  for (const { value } of choices.of === 'choices' ? choices.choices : []) {
    for (const takes of ['words', 'text', 'figure', 'percent', 'date'] as const) {
      expect(readEntry(entryAsTyped(value, takes), { heading, takes, rule: choices })).toEqual({ value });
    }
  }
});

test('what a cell holds, shown in its field and read again, is what it holds', () => {
  const number = fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100));
  fc.assert(
    fc.property(fc.oneof(number, fc.boolean()), fc.constantFrom<EntryKind>('words', 'figure'), (held, takes) => {
      expect(readEntry(entryAsTyped(held, takes), { heading, takes })).toEqual({ value: held });
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 10_000), (held) => {
      expect(readEntry(entryAsTyped(held, 'percent'), { heading, takes: 'percent' })).toEqual({ value: held });
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 32874, max: 73415 }), (held) => {
      expect(readEntry(entryAsTyped(held, 'date'), { heading, takes: 'date' })).toMatchObject({ value: held });
    }),
  );
});
